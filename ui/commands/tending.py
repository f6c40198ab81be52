"""The commands that decide how somebody is looked after: review, rhythm, answer, promise, health."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from models.advice.health import Promise, room_advice
from models.book import Book
from models.clock import clock_from_environment
from models.errors import InvalidValueError
from models.history import Change
from models.operations.contact import add_follow_up, set_answer
from models.operations.rhythm import set_circle, set_no_rhythm, set_rhythm_days, set_status
from models.queries import resolve_person
from models.queries.insights import HEALTH, circle_loads, read_now
from models.vocabulary import Status
from scheduler.fitting import read_ways
from scheduler.outlook import promise_and_room
from scheduler.review import Review, review_of, to_review
from scheduler.today_reader import read_details
from ui.commands import values
from ui.commands.answer import Answer
from ui.commands.choosing import circle_named
from ui.commands.outcome import outcome
from ui.commands.running import opened_book
from ui.commands.terminal import harmless

_INDENT = "     "


def review(arguments: Namespace) -> Answer:
    """List who was quiet for over twice their rhythm or left three attempts unanswered, the longest first."""
    with opened_book(arguments, clock_from_environment()) as book:
        found = to_review(book)
        reviews = [one for id_ in found.contact_ids[: arguments.most] if (one := review_of(book, id_)) is not None]
        data = [
            {
                "id": one.contact_id,
                "name": one.name,
                "reason": one.reason.english(),
                "common_ground": list(one.common_ground),
                "left_off": one.left_off.english() if one.left_off else None,
                "suggested_platform": one.suggestion.platform_name or None if one.suggestion else None,
                "slower": [{"circle": rhythm.name or None, "days": rhythm.days} for rhythm in one.slower],
                "gave_up": one.gave_up,
            }
            for one in reviews
        ]
        return Answer(list(map(harmless, _review_lines(reviews, len(found.contact_ids)))), data)


def rhythm(arguments: Namespace) -> Answer:
    """Give a person a circle, days of their own or no rhythm; pause, resume or let go."""
    with opened_book(arguments, clock_from_environment()) as book:
        contact_id = resolve_person(arguments.person)
        return outcome(_decide(book, contact_id, arguments), [contact_id])


def answer(arguments: Namespace) -> Answer:
    """Say whether the latest attempt at reaching a person was answered."""
    with opened_book(arguments, clock_from_environment()) as book:
        contact_id = resolve_person(arguments.person)
        details = read_details([contact_id])[contact_id]
        if details.unknown_answer is None:
            raise InvalidValueError(
                "Nothing of yours to {name} waits for an answer. Nothing was changed.", name=details.name
            )
        change = set_answer(book, details.unknown_answer, arguments.answer)
        return outcome(change, [contact_id], interaction=details.unknown_answer)


def promise(arguments: Namespace) -> Answer:
    """Promise a person something for a day, perhaps a time."""
    clock = clock_from_environment()
    day, at = values.moment(arguments.on, clock.today())
    with opened_book(arguments, clock) as book:
        contact_id = resolve_person(arguments.person)
        change = add_follow_up(book, contact_id, arguments.text, day, at)
        return outcome(change, [contact_id], promise=change.result)


def health(arguments: Namespace) -> Answer:
    """Tell how many relationships are in good health, and what the rhythms promise beside the room there is."""
    with opened_book(arguments, clock_from_environment()) as book:
        found, room, loads = read_now(book.clock.today()), promise_and_room(book), circle_loads()
        promises = [Promise(row.name, row.days, row.people, row.a_week) for row in loads]
        advice = [one for one in (room_advice(room.promised, room.room, promises),) if one is not None]
        ways = read_ways(book, room.promised)
        data = {
            "good": found.health.good,
            "all": found.health.all,
            "good_earlier": found.good_earlier,
            "earlier": found.earlier.isoformat(),
            "warmth": dict(found.health.by_warmth),
            "without_rhythm": found.health.without_rhythm,
            "let_go": found.health.let_go,
            "promised_a_week": round(room.promised, 2),
            "room_a_week": room.room,
            "fits": room.fits,
            "advice": [sentence.english() for sentence in advice],
            "would_fit": [
                {"sentence": way.sentence.english(), "promised_a_week": round(way.promised, 2), "room_a_week": way.room}
                for way in ways
            ],
            "circles": [
                {"circle": row.name, "days": row.days, "people": row.people, "a_week": round(row.a_week, 2)}
                for row in loads
            ],
        }
        parts = ", ".join(f"{found.health.by_warmth[warmth]} {warmth}" for warmth in HEALTH)
        lines = [
            f"{_good_health(found.health.good, found.health.all)}: {parts}.",
            f"Your rhythms ask for {room.promised:.1f} interactions a week; you have room for {room.room}.",
            *(sentence.english() for sentence in advice),
            *(["Any one of these would make it fit:"] if ways else []),
            *(f"{_INDENT}{way.sentence.english()}" for way in ways),
        ]
        return Answer(list(map(harmless, lines)), data)


def _good_health(good: int, everyone: int) -> str:
    relationships = "relationship" if everyone == 1 else "relationships"
    return f"{good} of {everyone} {relationships} {'is' if 1 in (good, everyone) else 'are'} in good health"


def _decide(book: Book, contact_id: int, arguments: Namespace) -> Change:
    """Do the one thing that was asked for."""
    status = {"pause": Status.PAUSED, "resume": Status.ACTIVE, "let_go": Status.LET_GO}
    for name, word in status.items():
        if getattr(arguments, name):
            return set_status(book, [contact_id], word)
    if arguments.days is not None:
        return set_rhythm_days(book, [contact_id], arguments.days)
    circle_id = circle_named(arguments.circle)
    return set_circle(book, [contact_id], circle_id) if circle_id is not None else set_no_rhythm(book, [contact_id])


def _review_lines(reviews: list[Review], everybody: int) -> Iterator[str]:
    if not reviews:
        yield "Nobody is wilting."
        return
    for number, one in enumerate(reviews, 1):
        yield f"{number:>3}. {one.name}{f' ({one.subtitle})' if one.subtitle else ''}"
        yield f"{_INDENT}{one.reason.english()}"
        if one.common_ground:
            yield f"{_INDENT}In common: {', '.join(one.common_ground)}"
        if one.left_off is not None:
            yield f"{_INDENT}{one.left_off.english()}"
        if one.slower:
            slower = one.slower[0]
            yield f"{_INDENT}Slower would be {slower.name or 'a rhythm of their own'}, every {slower.days} days."
    if everybody > len(reviews):
        yield f"and {everybody - len(reviews)} more: tendril review --most {everybody}"
    yield "Decide with: tendril draft PERSON --for revive, or tendril rhythm PERSON --circle NAME, --pause or --let-go."
