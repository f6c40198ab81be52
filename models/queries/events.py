"""Events as they are shown: to come and past, with whom the user knows there, and whom they met."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from models.connection import database
from models.queries.listing import as_date
from models.record import Record
from models.text import fold

_MOST_COMPLETED = 6


class EventRow(Record):
    """An event; expected are how many people will be or were there, met how many the user met there first.

    noted tells that somebody was met or something was logged there.
    """

    id: int
    name: str
    on: date | None
    place: str
    notes: str
    expected: int
    met: int
    noted: bool

    def is_over(self, today: date) -> bool:
        """Whether it has been: before today, or today once something is noted of it; never without a day."""
        return self.on is not None and (self.on < today or (self.on == today and self.noted))


_EVENTS = """
SELECT event.id, name, date, place, notes, (SELECT count(*) FROM event_contact WHERE event_id = event.id),
    (SELECT count(*) FROM contact WHERE met_event_id = event.id),
    EXISTS (SELECT 1 FROM contact WHERE met_event_id = event.id)
    OR EXISTS (SELECT 1 FROM interaction WHERE event_id = event.id)
FROM event
"""


def events() -> list[EventRow]:
    """Return every event, the latest day first, those without a day last."""
    return [_row(row) for row in database.execute_sql(f"{_EVENTS} ORDER BY date IS NULL, date DESC, event.id DESC")]


def event(event_id: int) -> EventRow | None:
    """Return an event, None where it is not in the book."""
    row = database.execute_sql(f"{_EVENTS} WHERE event.id = ?", (event_id,)).fetchone()
    return None if row is None else _row(row)


def event_name(event_id: int | None) -> str:
    """Return what an event is called, "" for none."""
    row = database.execute_sql("SELECT name FROM event WHERE id = ?", (event_id,)).fetchone()
    return str(row[0]) if row is not None else ""


def events_between(first: date, last: date) -> list[EventRow]:
    """Return the events of some days, the earliest first."""
    found = database.execute_sql(
        f"{_EVENTS} WHERE date BETWEEN ? AND ? ORDER BY date, event.id", (first.isoformat(), last.isoformat())
    )
    return [_row(row) for row in found]


def complete_event(text: str, today: date) -> list[EventRow]:
    """Return events with a word that begins as typed, those nearest to today first."""
    typed = fold(text)
    rows = [row for row in events() if _begins(fold(row.name), typed)]
    rows.sort(key=lambda row: abs((row.on - today).days) if row.on is not None else timedelta.max.days)
    return rows[:_MOST_COMPLETED]


def people_at(event_id: int) -> list[tuple[int, str]]:
    """Return who will be or was at an event as id and name, by name."""
    rows = database.execute_sql(
        "SELECT contact.id, contact.name FROM event_contact JOIN contact ON contact.id = contact_id "
        "WHERE event_id = ? ORDER BY sort_name, contact.id",
        (event_id,),
    )
    return [(id_, name) for id_, name in rows]


def namesakes(names: Sequence[str]) -> dict[str, list[tuple[int, str]]]:
    """Return by folded name who is called so, as id and what tells them apart: what they do, and where."""
    found: dict[str, list[tuple[int, str]]] = {}
    wanted = json.dumps([fold(name) for name in names if name.strip()])
    for id_, sort_name, title, organization, place in database.execute_sql(
        "SELECT id, sort_name, title, organization, place FROM contact "
        "WHERE sort_name IN (SELECT value FROM json_each(?)) AND status <> 'deceased' ORDER BY id",
        (wanted,),
    ):
        found.setdefault(sort_name, []).append((id_, ", ".join(filter(None, (title, organization, place)))))
    return found


def _row(row: tuple[Any, ...]) -> EventRow:
    id_, name, on, place, notes, expected, met, noted = row
    return EventRow(id_, name, as_date(on), place, notes, expected, met, bool(noted))


def _begins(name: str, typed: str) -> bool:
    return name.startswith(typed) or any(word.startswith(typed) for word in name.split())
