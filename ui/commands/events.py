"""The commands about events: events, event, met."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from datetime import date

from models.advice.met_lines import read_met_lines
from models.clock import clock_from_environment
from models.errors import InvalidValueError
from models.operations.events import EventFields, MetPerson, add_event, meet_people
from models.operations.said_methods import said_methods
from models.queries import resolve_person
from models.queries.events import EventRow, event, events, namesakes, people_at
from models.queries.palette import interest_names
from models.sentences import Sentence
from models.text import fold
from scheduler.before_event import LookUp, look_up
from ui.commands import values
from ui.commands.answer import Answer
from ui.commands.choosing import circle_named
from ui.commands.outcome import iso, outcome
from ui.commands.running import opened_book
from ui.commands.terminal import harmless, table

_HEADS = ("Id", "Day", "Event", "Place", "People")
_INDENT = "     "


def list_events(arguments: Namespace) -> Answer:
    """List the events to come, all of them, or whom to look up at one."""
    clock = clock_from_environment()
    with opened_book(arguments, clock) as book:
        today = clock.today()
        if arguments.event is not None:
            row = _named(arguments.event, today)
            found = look_up(book, row.id)
            data = _told(row) | {"look_up": [_as_data(one) for one in found]}
            return Answer(list(_look_up_lines(row, found)), data)
        rows = [row for row in events() if arguments.all or row.on is None or row.on >= today]
        rows.sort(key=lambda row: (row.on is None, row.on or today, row.id))
        lines = [] if rows else ["No event is noted. Add one with “tendril event NAME --on DATE”."]
        cells = [(str(row.id), iso(row.on) or "", row.name, row.place, str(row.expected)) for row in rows]
        return Answer([*lines, *(table(_HEADS, cells, right=frozenset({0, 4})) if rows else ())], [*map(_told, rows)])


def add(arguments: Namespace) -> Answer:
    """Add an event, with people who are expected there."""
    clock = clock_from_environment()
    on = values.day(arguments.on, clock.today()) if arguments.on is not None else None
    with opened_book(arguments, clock) as book:
        people = [resolve_person(name) for name in arguments.expect]
        fields = EventFields(arguments.name, on, arguments.place, arguments.note)
        change = add_event(book, fields, people)
        return outcome(change, people, id=change.result)


def met(arguments: Namespace) -> Answer:
    """Note whom the user met at an event: a line a person, from the arguments or from the input."""
    clock = clock_from_environment()
    on = values.past_day(arguments.on, clock.today()) if arguments.on is not None else None
    text = "\n".join(arguments.line) if arguments.line else sys.stdin.read()
    with opened_book(arguments, clock) as book:
        lines = read_met_lines(text, {fold(name) for _, name, _ in interest_names()})
        if not lines:
            raise InvalidValueError("Say whom you met: a line a person, or several through the input.")
        known = namesakes([line.name for line in lines])
        people = [
            MetPerson(
                line.name,
                line.interests,
                line.note,
                line.organization,
                said_methods(
                    email=line.email,
                    profile=line.profile,
                    phone=line.phone,
                    kind=arguments.kind,
                    region=book.settings.region,
                ),
            )
            for line in lines
        ]
        row = _known(arguments.event, on)
        fields = EventFields(row.name if row else arguments.event, on or (row.on if row else None), arguments.place)
        change = meet_people(
            book,
            fields,
            people,
            kind=arguments.kind,
            circle_id=circle_named(arguments.circle),
            event_id=row.id if row else None,
        )
        return outcome(change, change.result, more=_twice(known))


def _twice(known: dict[str, list[tuple[int, str]]]) -> str:
    """Return who was in the book already under the same name; nobody is joined by themselves."""
    ids = ", ".join(str(id_) for those in known.values() for id_, _ in those)
    return (
        f"In the book already under the same name: {ids}. Merge them in the window if they are the same." if ids else ""
    )


def _known(text: str, on: date | None) -> EventRow | None:
    """Return the event of this id or name (and day, where one is said), None where there is none."""
    if text.isdecimal() and (row := event(int(text[:18]))) is not None:
        return row
    return next(
        (row for row in events() if fold(row.name) == fold(text) and (on is None or row.on in (on, None))), None
    )


def _named(text: str, today: date) -> EventRow:
    """Return the event that an id or a name means, of several the one nearest to come; raises InvalidValueError."""
    if text.isdecimal() and (row := event(int(text[:18]))) is not None:
        return row
    rows = [row for row in events() if fold(text) in fold(row.name)] if fold(text) else []
    if not rows:
        raise InvalidValueError("There is no event “{name}”. List them with “tendril events --all”.", name=text)
    return min(rows, key=lambda row: (row.on is None or row.on < today, abs((row.on or today) - today), row.id))


def _told(row: EventRow) -> dict[str, object]:
    people = [{"id": id_, "name": name} for id_, name in people_at(row.id)]
    return {"id": row.id, "name": row.name, "on": iso(row.on), "place": row.place, "notes": row.notes, "people": people}


def _as_data(one: LookUp) -> dict[str, object]:
    return {
        "id": one.contact_id,
        "name": one.name,
        "expected": one.is_expected,
        "reasons": [reason.english() for reason in one.reasons],
        "common_ground": list(one.common_ground),
        "left_off": _english(one.left_off),
        "begin_with": _english(one.starter),
    }


def _look_up_lines(row: EventRow, found: list[LookUp]) -> Iterator[str]:
    where = ", ".join(part for part in (iso(row.on) or "", row.place) if part)
    yield harmless(f"{row.name}{f' ({where})' if where else ''}")
    if not found:
        yield "Nobody to look up is known yet. Say who will be there, in the window or with --expect."
    for one in found:
        yield harmless(f"  {'*' if one.is_expected else '-'}  {one.name}")
        told = " · ".join(reason.english() for reason in one.reasons)
        shared = f"In common: {', '.join(one.common_ground)}" if one.common_ground else ""
        for line in (told, shared, _english(one.left_off), _english(one.starter)):
            if line:
                yield harmless(f"{_INDENT}{line}")


def _english(sentence: Sentence | None) -> str:
    return sentence.english() if sentence is not None else ""
