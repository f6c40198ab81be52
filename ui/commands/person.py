"""The command that tells all that matters of one person: show."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from typing import Any

from models.advice.platforms import Method, Suggestion, grown_personal, is_allowed, suggest, they_used
from models.clock import clock_from_environment
from models.queries import Person, people_rows, person, resolve_person
from models.queries.drafting import Background, background
from models.queries.vocabulary import personal_platforms
from models.queries.vouching import evidence_of
from models.queries.ways import contacted_of, methods_of
from models.sentences import Sentence
from scheduler.explaining import NextDate, next_date
from scheduler.reasons import left_off, shortened
from scheduler.today_reader import read_details
from ui.commands.answer import Answer
from ui.commands.outcome import iso
from ui.commands.running import opened_book
from ui.commands.terminal import harmless

_INDENT = "  "
_MOST_INTERACTIONS = 5


def show(arguments: Namespace) -> Answer:
    """Show one person: when next and why, how to reach them, common ground, where you left off, what is open."""
    with opened_book(arguments, clock_from_environment()) as book:
        today = book.clock.today()
        contact_id = resolve_person(arguments.person)
        told = _Told(person(contact_id), today, next_date(book, person(contact_id)))
        return Answer(list(map(harmless, told.lines())), told.data())


class _Told:
    """What there is to tell of somebody, for people and for programs."""

    def __init__(self, who: Person, today: date, next_on: NextDate) -> None:
        self._who, self._today, self._next = who, today, next_on
        self._row = people_rows([who.id], today)[0]
        self._background: Background = background(who.id, today=today)
        self._methods = methods_of(who)
        contacted = contacted_of(who)
        self._used = they_used(contacted)
        self._suggestion: Suggestion | None = suggest(who.kind, self._methods, contacted, self._used, who.stage)
        self._grown = grown_personal(who.kind, contacted, personal_platforms())
        details = read_details([who.id])[who.id]
        self._left_off: Sentence | None = left_off(details.note, [text for _, text in details.promises], who.how_met)
        self._can_vouch = not evidence_of([who.id], today)[who.id].is_thin(today)

    @property
    def _common(self) -> list[str]:
        return [name for name, mine in self._who.interests if mine]

    def data(self) -> dict[str, Any]:
        """Return it as JSON has it."""
        who, next_on, suggestion = self._who, self._next, self._suggestion
        gift = self._background.gift
        return {
            "id": who.id,
            "name": who.name,
            "kind": who.kind,
            "stage": who.stage,
            "stage_reason": who.stage_reason,
            "status": who.status,
            "circle": who.circle or None,
            "rhythm_days": self._row.rhythm_days,
            "warmth": self._row.warmth or None,
            "next": {
                "on": iso(next_on.on),
                "why": next_on.told.english(),
                "because": str(next_on.rule),
                "steps": [step.english() for step in next_on.steps],
            },
            "common_ground": self._common,
            "interests": [name for name, _mine in who.interests],
            "better_not_mention": who.better_not_mention,
            "left_off": self._left_off.english() if self._left_off else None,
            "promises": [
                {"id": row.id, "text": row.text, "due_on": iso(row.due_on), "due_at": _hour(row.due_at)}
                for row in who.follow_ups
                if row.done_on is None
            ],
            "ways": [self._way(method) for method in self._methods],
            "suggested": {
                "platform": suggestion.platform_name or None,
                "medium": suggestion.medium,
                "value": suggestion.value or None,
                "hint": suggestion.hint.english() if suggestion.hint else None,
            }
            if suggestion
            else None,
            "could_be_both": self._grown.english() if self._grown else None,
            "last_gave": {"on": iso(gift[0]), "what": gift[1]} if gift else None,
            "kept_for_them": [row.title for row in self._background.kept],
            "can_vouch": self._can_vouch,
            "interactions": [
                {
                    "id": row.id,
                    "date": iso(row.date),
                    "medium": row.medium,
                    "direction": row.direction,
                    "note": row.note,
                    "answer": row.answer,
                }
                for row in who.interactions
            ],
        }

    def lines(self) -> Iterator[str]:
        """Yield it as people read it."""
        who, next_on = self._who, self._next
        work = ", ".join(filter(None, (who.title, who.organization)))
        yield f"{who.name}{f' ({work})' if work else ''}"
        circle = who.circle or (f"every {self._row.rhythm_days} days" if self._row.rhythm_days else "no rhythm")
        yield _INDENT + " · ".join(filter(None, (str(who.kind), str(who.stage), circle, self._row.warmth)))
        yield f"{_INDENT}{next_on.told.english()}"
        yield from (f"{_INDENT * 2}{step.english()}" for step in next_on.steps)
        if who.stage_reason:
            yield f"{_INDENT}Why you would like to know them: {shortened(who.stage_reason)}"
        if self._common:
            yield f"{_INDENT}In common: {', '.join(self._common)}"
        others = [name for name, mine in who.interests if not mine]
        if others:
            yield f"{_INDENT}{'Also' if self._common else 'They'} care about: {', '.join(others)}"
        if who.better_not_mention:
            yield f"{_INDENT}Better not mention: {shortened(who.better_not_mention)}"
        if self._left_off is not None:
            yield f"{_INDENT}{self._left_off.english()}"
        for row in who.follow_ups:
            if row.done_on is None:
                yield f"{_INDENT}You promised, for {row.due_on.isoformat()}: {shortened(row.text)}"
        yield from self._reaching()
        yield from self._giving()
        yield from self._story()

    def _reaching(self) -> Iterator[str]:
        suggestion = self._suggestion
        if suggestion is not None:
            value = f": {suggestion.value}" if suggestion.value else ""
            yield f"{_INDENT}{suggestion.label.english()}{value}"
            if suggestion.hint is not None:
                yield f"{_INDENT * 2}{suggestion.hint.english()}"
        for method in self._methods:
            if suggestion is not None and method.method_id == suggestion.method_id:
                continue
            kind = f" ({method.kind})" if method.kind else ""
            yield f"{_INDENT}{method.name}{kind}{f': {method.value}' if method.value else ''}"
        if self._grown is not None:
            yield f"{_INDENT}{self._grown.english()} Is it professional and personal by now?"

    def _giving(self) -> Iterator[str]:
        if (gift := self._background.gift) is not None:
            day, what = gift
            named = f": {shortened(what)}" if what.strip() else ""
            yield f"{_INDENT}You last gave something on {day.isoformat()}{named}"
        for row in self._background.kept:
            yield f"{_INDENT}Kept for them: {shortened(row.title)}"

    def _story(self) -> Iterator[str]:
        for row in self._who.interactions[:_MOST_INTERACTIONS]:
            note = f": {shortened(row.note)}" if row.note.strip() else ""
            yield f"{_INDENT}{row.date.isoformat()} {row.medium.replace('_', ' ')} ({row.direction}){note}"
        more = len(self._who.interactions) - _MOST_INTERACTIONS
        if more > 0:
            yield f"{_INDENT}and {more} earlier"

    def _way(self, method: Method) -> dict[str, Any]:
        return {
            "platform": method.name,
            "kind": method.kind,
            "medium": method.way,
            "value": method.value or None,
            "preference": method.preference,
            "fits": is_allowed(self._who.kind, method, self._used),
        }


def _hour(time: Any) -> str | None:
    return time.isoformat("minutes") if time is not None else None
