"""Tendril's own CSV out: everybody or a selection, streamed from the book into a file that is written whole."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from models.book import Book
from models.connection import database
from models.exchange.formula_guard import with_guard
from models.exchange.tables import write_row
from models.exchange.tendril_csv import (
    DAY_COLUMNS,
    FLAG_COLUMNS,
    HEADER,
    MOMENT_COLUMNS,
    READABLE_COLUMNS,
    TEXT_COLUMNS,
    join_list,
    to_json,
)
from models.exchange.writing import write_file

CHUNK = 500
_Rows = dict[int, list[tuple[Any, ...]]]

_METHODS = (
    "SELECT m.contact_id, m.type, m.value, m.label, m.preference, m.normalized, m.details, coalesce(p.key, p.name), "
    "p.key, p.kind, p.type, p.medium, p.link FROM contact_method m LEFT JOIN platform p ON p.id = m.platform_id "
    "WHERE m.contact_id IN ({}) ORDER BY m.position, m.id"
)
_DATES = (
    "SELECT contact_id, type, label, year, month, day, lead_days FROM important_date "
    "WHERE contact_id IN ({}) ORDER BY id"
)
_INTERESTS = (
    "SELECT l.contact_id, i.name FROM contact_interest l JOIN interest i ON i.id = l.interest_id "
    "WHERE l.contact_id IN ({}) ORDER BY l.rowid"
)
_GROUPS = (
    "SELECT l.contact_id, g.name FROM group_member l JOIN contact_group g ON g.id = l.group_id "
    "WHERE l.contact_id IN ({}) ORDER BY l.rowid"
)
_CUSTOM = (
    "SELECT v.contact_id, f.name, v.value FROM custom_value v JOIN custom_field f ON f.id = v.field_id "
    "WHERE v.contact_id IN ({}) ORDER BY f.position, f.id"
)
_KEPT = "SELECT contact_id, format, name, value FROM kept_property WHERE contact_id IN ({}) ORDER BY id"
_INTERACTIONS = (
    "SELECT l.contact_id, i.id, i.date, i.medium, coalesce(p.key, p.name), i.direction, i.note, i.gave, i.asked, "
    "i.received, i.answer, i.added_at, l.counts, e.name, e.date, e.place, e.notes FROM interaction_contact l "
    "JOIN interaction i ON i.id = l.interaction_id LEFT JOIN platform p ON p.id = i.platform_id "
    "LEFT JOIN event e ON e.id = i.event_id WHERE l.contact_id IN ({}) ORDER BY i.date, i.id"
)
_FOLLOW_UPS = (
    "SELECT contact_id, text, due_on, due_at, done_on, interaction_id, added_at FROM follow_up "
    "WHERE contact_id IN ({}) ORDER BY id"
)
_EVENTS = (
    "SELECT l.contact_id, e.name, e.date, e.place, e.notes FROM event_contact l JOIN event e ON e.id = l.event_id "
    "WHERE l.contact_id IN ({}) ORDER BY e.id"
)
_MET_EVENTS = (
    "SELECT c.id, e.name, e.date, e.place, e.notes FROM contact c JOIN event e ON e.id = c.met_event_id "
    "WHERE c.id IN ({})"
)
_ACQUAINTANCES = (
    "SELECT a.contact_id, c.uid, c.name, a.how FROM acquaintance a JOIN contact c ON c.id = a.other_id "
    "WHERE a.contact_id IN ({}) ORDER BY a.id"
)
_SOURCE_KEYS = "SELECT contact_id, key FROM source_key WHERE contact_id IN ({}) ORDER BY key"
_PHOTOS = "SELECT contact_id, image FROM contact_photo WHERE contact_id IN ({})"
_RELATED = {
    "methods": _METHODS,
    "dates": _DATES,
    "interests": _INTERESTS,
    "groups": _GROUPS,
    "custom": _CUSTOM,
    "kept": _KEPT,
    "interactions": _INTERACTIONS,
    "follow_ups": _FOLLOW_UPS,
    "events": _EVENTS,
    "met_event": _MET_EVENTS,
    "acquaintances": _ACQUAINTANCES,
    "source_keys": _SOURCE_KEYS,
    "photo": _PHOTOS,
}
_CONTACT_COLUMNS = (
    "id",
    "uid",
    "rhythm_days",
    *TEXT_COLUMNS.values(),
    *DAY_COLUMNS.values(),
    *MOMENT_COLUMNS.values(),
    *FLAG_COLUMNS.values(),
)


def export_csv(
    book: Book,
    ids: Sequence[int] | None,
    path: Path,
    *,
    force: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> int:
    """Write these people, or everybody (None), in this order as Tendril's own CSV; returns how many there were.

    The file appears whole or not at all, readable by its owner only. progress is called with people written and all
    people. Raises ExportError where the file exists (without force) or cannot be written.
    """
    ids = everybody(book) if ids is None else ids
    write_file(path, _lines(ids, progress), force=force)
    return len(ids)


def everybody(book: Book) -> list[int]:
    """Return the ids of all people in the order of their names."""
    return [row[0] for row in book.database.execute_sql("SELECT id FROM contact ORDER BY sort_name, id")]


def _lines(ids: Sequence[int], progress: Callable[[int, int], None] | None) -> Iterator[str]:
    # The byte order mark tells Excel that this is UTF-8.
    yield "\ufeff" + write_row(HEADER, ",") + "\r\n"
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        for cells in people_as_cells(chunk):
            yield write_row([with_guard(cells.get(name, "")) for name in HEADER], ",") + "\r\n"
        if progress is not None:
            progress(start + len(chunk), len(ids))


def people_as_cells(ids: Sequence[int]) -> Iterator[dict[str, str]]:
    """Yield the cells of people by their column's name, in the order of the ids."""
    marks = ", ".join("?" * len(ids))
    related = {name: _by_contact(sql.format(marks), ids) for name, sql in _RELATED.items()}
    contacts = {
        row[0]: row
        for row in database.execute_sql(
            f"SELECT {', '.join(f'c.{name}' for name in _CONTACT_COLUMNS)}, k.name, k.days, k.weight FROM contact c "
            f"LEFT JOIN circle k ON k.id = c.circle_id WHERE c.id IN ({marks})",
            ids,
        )
    }
    for contact_id in ids:
        if contact_id in contacts:
            yield _cells(contacts[contact_id], {name: rows.get(contact_id, []) for name, rows in related.items()})


def _by_contact(sql: str, ids: Sequence[int]) -> _Rows:
    found: _Rows = {}
    for contact_id, *rest in database.execute_sql(sql, ids):
        found.setdefault(contact_id, []).append(tuple(rest))
    return found


def _cells(contact: tuple[Any, ...], related: dict[str, list[tuple[Any, ...]]]) -> dict[str, str]:
    values = dict(zip(_CONTACT_COLUMNS, contact, strict=False))
    circle, days, weight = contact[len(_CONTACT_COLUMNS) :]
    cells = {name: values[column] for name, column in (*TEXT_COLUMNS.items(), *DAY_COLUMNS.items())}
    cells = {name: value or "" for name, value in cells.items()}
    cells |= {name: _moment(values[column]) for name, column in MOMENT_COLUMNS.items()}
    cells |= {name: "yes" if values[column] else "" for name, column in FLAG_COLUMNS.items()}
    cells |= {
        "Tendril ID": values["uid"],
        "Rhythm Days": str(values["rhythm_days"] or ""),
        "Circle": circle or "",
        "Circle Days": str(days or ""),
        "Circle Weight": str(weight or ""),
        "Interests": join_list(name for (name,) in related["interests"]),
        "Groups": join_list(name for (name,) in related["groups"]),
        "Custom Fields": to_json(dict(related["custom"])),
        "Known From": join_list(key for (key,) in related["source_keys"]),
        "Kept": to_json([list(row) for row in related["kept"]]),
    }
    return cells | _reach(related["methods"]) | _dates(related["dates"]) | _story(related)


def _reach(methods: list[tuple[Any, ...]]) -> dict[str, str]:
    entries = []
    for type_, value, label, preference, key, details, platform, built_in, *own in methods:
        entry: dict[str, Any] = {"type": type_, "value": value}
        entry |= {
            name: text for name, text in (("label", label), ("platform", platform), ("preference", preference)) if text
        }
        entry["key"] = key
        if details:
            entry["details"] = json.loads(details)
        if platform and not built_in:
            entry["own"] = dict(zip(("kind", "type", "medium", "link"), own, strict=True))
        entries.append(entry)
    readable = {
        name: join_list(value for found, value, *_ in methods if found == type_ and value)
        for name, type_ in READABLE_COLUMNS.items()
    }
    return {"Ways to Reach": to_json(entries)} | readable


def _dates(dates: list[tuple[Any, ...]]) -> dict[str, str]:
    names = ("type", "label", "year", "month", "day", "lead_days")
    birthday = next((row for row in dates if row[0] == "birthday"), None)
    shown = ""
    if birthday is not None:
        _, _, year, month, day, _ = birthday
        shown = f"{year:04d}-{month:02d}-{day:02d}" if year is not None else f"--{month:02d}-{day:02d}"
    return {"Birthday": shown, "Dates": to_json([dict(zip(names, row, strict=True)) for row in dates])}


def _story(related: dict[str, list[tuple[Any, ...]]]) -> dict[str, str]:
    interactions = [_interaction(row) for row in related["interactions"]]
    follow_ups = [
        {
            "text": text,
            "due_on": due_on,
            "due_at": due_at,
            "done_on": done_on,
            "interaction": interaction,
            "added_at": _moment(added_at),
        }
        for text, due_on, due_at, done_on, interaction, added_at in related["follow_ups"]
    ]
    met, photo = related["met_event"], related["photo"]
    return {
        "Last Interaction On": interactions[-1]["date"] if interactions else "",
        "Interactions": to_json(interactions),
        "Follow-ups": to_json(follow_ups),
        "Events": to_json([_event(*row) for row in related["events"]]),
        "Met At Event": to_json(_event(*met[0])) if met else "",
        "Acquaintances": to_json(
            [{"uid": uid, "name": name, "how": how} for uid, name, how in related["acquaintances"]]
        ),
        "Photo": base64.b64encode(bytes(photo[0][0])).decode("ascii") if photo else "",
    }


def _interaction(row: tuple[Any, ...]) -> dict[str, Any]:
    id_, day, medium, platform, direction, note, gave, asked, received, answer, added_at, counts, *event = row
    entry: dict[str, Any] = {
        "id": id_,
        "date": day,
        "medium": medium,
        "direction": direction,
        "added_at": _moment(added_at),
    }
    # What is as usual is left out: a sheet is to be readable.
    entry |= {name: value for name, value in (("platform", platform), ("note", note), ("answer", answer)) if value}
    entry |= {name: True for name, value in (("gave", gave), ("asked", asked), ("received", received)) if value}
    if not counts:
        entry["counts"] = False
    if event[0]:
        entry["event"] = _event(*event)
    return entry


def _event(name: str, day: str | None, place: str, notes: str) -> dict[str, Any]:
    return {"name": name, "date": day, "place": place, "notes": notes}


def _moment(value: str | None) -> str:
    return datetime.fromisoformat(value).isoformat() if value else ""
