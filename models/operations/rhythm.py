"""Rhythm, kind, stage and status of people."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from models.book import Book
from models.connection import database
from models.history import Change
from models.operations.fields import checked_columns
from models.operations.people import existing, update_contacts
from models.schema import Circle

# (contact id, kind, met on, added on) of whoever is given a circle.
Candidate = tuple[int, str, date | None, date]
# Plans the first contacts of new people in a circle; what comes back is the day of each for whom there is room.
Spread = Callable[[Book, Circle, Iterable[Candidate]], dict[int, date]]
MANY_PEOPLE = 7


def set_circle(
    book: Book, contact_ids: Sequence[int], circle_id: int | None, *, spread: Spread | None = None
) -> Change:
    """Put people into a circle, or (None) back to "not chosen yet"; their own number of days goes.

    With spread (scheduler.planner.import_spread), 7 people or more who had no rhythm and were never in touch get
    the days of their first contacts spread over the circle's rhythm, as after an import, instead of becoming due
    together.
    """
    circle = Circle.get_by_id(circle_id) if circle_id is not None else None
    name = circle.name if circle else ""
    with book.operation("set_circle", name=existing(contact_ids[0]).name, count=len(contact_ids), circle=name) as step:
        first_contacts: dict[int, date] = {}
        if circle is not None and spread is not None:
            candidates = _never_in_touch(contact_ids)
            if len(candidates) >= MANY_PEOPLE:
                first_contacts = spread(book, circle, candidates)
        _set(book, "set_circle", contact_ids, circle_id=circle_id, rhythm_days=None, no_rhythm=False)
        plan_first_contacts(first_contacts)
        if circle is not None:
            bring_first_contacts_forward(book, contact_ids, circle.days)
    return step.change


def plan_first_contacts(days: Mapping[int, date]) -> None:
    """Keep the day planned for the first contact of each contact id; call inside an operation."""
    database.connection().cursor().executemany(
        "UPDATE contact SET first_contact_on = ? WHERE id = ?",
        ((day.isoformat(), contact_id) for contact_id, day in days.items()),
    )


def bring_first_contacts_forward(book: Book, contact_ids: Sequence[int], days: int) -> None:
    """Let no planned first contact lie further ahead than a rhythm of so many days; call inside an operation.

    It was spread over the rhythm people had then; whoever comes into a closer circle is not to wait for that.
    """
    latest = (book.clock.today() + timedelta(days=days)).isoformat()
    database.execute_sql(
        "UPDATE contact SET first_contact_on = ? WHERE id IN (SELECT value FROM json_each(?)) AND first_contact_on > ?",
        (latest, json.dumps(list(contact_ids)), latest),
    )


def _never_in_touch(contact_ids: Sequence[int]) -> list[Candidate]:
    """Return those without a rhythm whom no interaction, skip or estimate says anything of."""
    rows = database.execute_sql(
        "SELECT contact.id, kind, met_on, added_at FROM contact "
        "LEFT JOIN planned_date ON planned_date.contact_id = contact.id "
        "WHERE contact.id IN (SELECT value FROM json_each(?)) AND status = 'active' AND circle_id IS NULL "
        "AND rhythm_days IS NULL AND last_interaction_on IS NULL AND skipped_on IS NULL AND estimated_on IS NULL "
        "AND first_contact_on IS NULL ORDER BY contact.id",
        (json.dumps(list(contact_ids)),),
    )
    return [
        (id_, kind, date.fromisoformat(met_on) if met_on else None, date.fromisoformat(added_at[:10]))
        for id_, kind, met_on, added_at in rows
    ]


def set_rhythm_days(book: Book, contact_ids: Sequence[int], days: int | None) -> Change:
    """Give people their own number of days (1 to 3650) instead of their circle's, or None to follow the circle."""
    with book.operation("set_rhythm_days", name=existing(contact_ids[0]).name, count=len(contact_ids)) as step:
        _set(book, "set_rhythm_days", contact_ids, rhythm_days=days, no_rhythm=False)
        if days is not None:
            bring_first_contacts_forward(book, contact_ids, days)
    return step.change


def set_no_rhythm(book: Book, contact_ids: Sequence[int]) -> Change:
    """Say that people need no rhythm; only promises and dates bring them up."""
    return _set(book, "set_no_rhythm", contact_ids, circle_id=None, rhythm_days=None, no_rhythm=True)


def set_status(book: Book, contact_ids: Sequence[int], status: str) -> Change:
    """Make people active, paused, let_go or deceased; raises InvalidValueError."""
    return _set(book, "set_status", contact_ids, status=status)


def set_kind(book: Book, contact_ids: Sequence[int], kind: str) -> Change:
    """Make people professional, personal or both; raises InvalidValueError."""
    return _set(book, "set_kind", contact_ids, kind=kind)


def set_stage(book: Book, contact_ids: Sequence[int], stage: str) -> Change:
    """Bring people to a stage: prospect, connecting or relationship; raises InvalidValueError."""
    return _set(book, "set_stage", contact_ids, stage=stage)


def set_estimate(book: Book, contact_ids: Sequence[int], estimated_on: date | None) -> Change:
    """Keep when the user guesses the last contact was ("about half a year ago")."""
    return _set(book, "set_estimate", contact_ids, estimated_on=estimated_on)


def set_requested(book: Book, contact_id: int, requested_on: date | None) -> Change:
    """Keep the day on which the user asked somebody to connect or to meet; (None) nothing is pending any more."""
    operation = "set_requested" if requested_on is not None else "clear_request"
    return _set(book, operation, [contact_id], requested_on=requested_on)


def _set(book: Book, operation: str, contact_ids: Sequence[int], *, circle: str = "", **columns: Any) -> Change:
    columns = checked_columns(columns)
    first = existing(contact_ids[0])
    details = {"circle": circle} if circle else {key: str(value) for key, value in columns.items()}
    with book.operation(operation, name=first.name, count=len(contact_ids), **details) as step:
        update_contacts(book, contact_ids, **columns)
    return step.change
