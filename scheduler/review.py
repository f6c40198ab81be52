"""The wilting review: whom it takes in, and what it says of one person at a time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta

from models.advice.platforms import Suggestion, suggest
from models.book import Book
from models.queries.vocabulary import CircleRow, circles
from models.record import Record
from models.sentences import Sentence, told_day
from scheduler import cadence, reasons
from scheduler.outlook import wilting
from scheduler.plan_reader import Facts, read_calendar, read_facts, read_load
from scheduler.today import rhythm_facts
from scheduler.today_reader import Details, as_stored, read_details

# How far ahead a day with room is looked for; four weeks without any room end at the next allowed day.
_FAR = 28
_DAY = timedelta(days=1)
_YEARS_FROM_MONTHS = 24
_LONGEST_OWN_RHYTHM = 3650


class ReviewList(Record):
    """Who is to be reviewed, the longest not in touch first; unanswered are those who left three tries unanswered."""

    contact_ids: tuple[int, ...]
    unanswered: frozenset[int]


class Slower(Record):
    """A slower rhythm somebody could have: a circle's, or (circle_id None) so many days of their own."""

    circle_id: int | None
    name: str
    days: int


class Review(Record):
    """One person in the review.

    reason is why they are here; left_off where the user left off (None where nothing was noted); others are their
    interests that the user does not share; ways are the names of the ways to reach them, the suggested one first;
    slower the rhythms slower than the present one, the nearest first; gave_up tells of three unanswered tries.
    """

    contact_id: int
    name: str
    kind: str
    subtitle: str
    reason: Sentence
    common_ground: tuple[str, ...]
    left_off: Sentence | None
    suggestion: Suggestion | None
    ways: tuple[str, ...]
    slower: tuple[Slower, ...]
    gave_up: bool


def to_review(book: Book) -> ReviewList:
    """Return who is wilting and nothing is decided about: no promise or snooze waits for a day from today on."""
    ids = wilting(book)
    wanted = json.dumps(ids)
    decided = {
        contact_id
        for (contact_id,) in book.database.execute_sql(
            "SELECT contact_id FROM follow_up WHERE done_on IS NULL AND due_on >= ?1 "
            "AND contact_id IN (SELECT value FROM json_each(?3)) "
            "UNION SELECT id FROM contact WHERE snoozed_until > ?2 AND id IN (SELECT value FROM json_each(?3))",
            (book.clock.today().isoformat(), as_stored(book.clock.now()), wanted),
        )
    }
    unanswered = frozenset(
        contact_id
        for (contact_id,) in book.database.execute_sql(
            "SELECT contact_id FROM planned_date WHERE unanswered >= ? "
            "AND contact_id IN (SELECT value FROM json_each(?))",
            (cadence.MOST_UNANSWERED, wanted),
        )
    )
    left = tuple(contact_id for contact_id in ids if contact_id not in decided)
    return ReviewList(left, unanswered.intersection(left))


def review_of(book: Book, contact_id: int) -> Review | None:
    """Return what the review says of a person; None for somebody who is not in the book any more."""
    details, facts = read_details([contact_id]).get(contact_id), next(iter(read_facts([contact_id])), None)
    if details is None or facts is None:
        return None
    today = book.clock.today()
    gave_up = facts.touches.unanswered >= cadence.MOST_UNANSWERED
    suggestion = suggest(details.kind, details.methods, details.contacted, details.used_by_them, details.stage)
    suggested = [suggestion.platform_name] if suggestion is not None else []
    return Review(
        contact_id=contact_id,
        name=details.name,
        kind=details.kind,
        subtitle=", ".join(filter(None, (details.title, details.organization))),
        reason=_why(facts, details, today, gave_up=gave_up),
        common_ground=details.common_ground,
        left_off=reasons.left_off(details.note, [text for _, text in details.promises]),
        suggestion=suggestion,
        ways=tuple(dict.fromkeys(suggested + [method.name for method in details.methods])),
        slower=tuple(_slower(facts, circles())),
        gave_up=gave_up,
    )


def day_with_room(book: Book, kind: str) -> date:
    """Return the first day from tomorrow on that is allowed for a kind of contact and has room."""
    today = book.clock.today()
    calendar, load = read_calendar(book), read_load(today, today + _FAR * _DAY)
    allowed = [
        day for day in (today + offset * _DAY for offset in range(1, _FAR + 1)) if calendar.allows(kind, day)
    ] or [today + _DAY]
    return next((day for day in allowed if load.free_on(day, calendar)), allowed[0])


def _why(facts: Facts, details: Details, today: date, *, gave_up: bool) -> Sentence:
    """Return why somebody is in the review."""
    touches = facts.touches
    if gave_up and touches.last_on is not None:
        values = {"day": told_day(touches.last_on, today)}
        return Sentence(
            "No answer to your last try, on {day}",
            "No answer to your last {n} tries, the latest on {day}",
            touches.unanswered,
            values,
        )
    rest = reasons.waiting_reason(rhythm_facts(facts, details), today)
    since = touches.last_real_on or facts.skipped_on or facts.estimated_on or facts.met_on or facts.added_on
    return Sentence("{quiet} · {rest}", values={"quiet": _quiet((today - since).days), "rest": rest})


def _quiet(days: int) -> Sentence:
    """Return for how long there was no contact."""
    if days < reasons.COUNTED_IN_MONTHS:
        return Sentence("Quiet for 1 day", "Quiet for {n} days", days)
    months = round(days / reasons.DAYS_A_MONTH)
    if months < _YEARS_FROM_MONTHS:
        return Sentence("Quiet for 1 month", "Quiet for {n} months", months)
    return Sentence("Quiet for 1 year", "Quiet for {n} years", round(months / 12))


def _slower(facts: Facts, rows: Sequence[CircleRow]) -> list[Slower]:
    """Return the rhythms slower than the present one; twice as many days where no circle is."""
    rhythm = cadence.effective_rhythm(facts.status, facts.rhythm_days, facts.circle_days, no_rhythm=facts.no_rhythm)
    if rhythm is None:
        rhythm = 0
    found = sorted((Slower(row.id, row.name, row.days) for row in rows if row.days > rhythm), key=lambda one: one.days)
    twice = min(2 * rhythm, _LONGEST_OWN_RHYTHM)
    return found or [Slower(None, "", twice)]
