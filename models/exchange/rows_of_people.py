"""What the book holds of people, as every export takes it: rows by person, of each only what is there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import cache, lru_cache
from typing import Any, NamedTuple

from models.book import Book
from models.connection import database
from models.exchange.tendril_csv import DAY_COLUMNS, FLAG_COLUMNS, MOMENT_COLUMNS, TEXT_COLUMNS

# So many people are read at a time.
CHUNK = 500

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
# What an address book has a place for, more or less.
SHARED = {
    "methods": _METHODS,
    "dates": _DATES,
    "interests": _INTERESTS,
    "groups": _GROUPS,
    "custom": _CUSTOM,
    "kept": _KEPT,
    "met_event": _MET_EVENTS,
    "acquaintances": _ACQUAINTANCES,
    "photo": _PHOTOS,
}
# What only Tendril's own format keeps comes with it.
EVERYTHING = SHARED | {
    "interactions": _INTERACTIONS,
    "follow_ups": _FOLLOW_UPS,
    "events": _EVENTS,
    "source_keys": _SOURCE_KEYS,
}
_COLUMNS = (
    "id",
    "uid",
    "rhythm_days",
    *TEXT_COLUMNS.values(),
    *DAY_COLUMNS.values(),
    *MOMENT_COLUMNS.values(),
    *FLAG_COLUMNS.values(),
)
# What tells a platform of the user's own, in the order of the query for ways to reach.
OWN_PLATFORM = ("kind", "type", "medium", "link")
_CIRCLE = ("circle", "circle_days", "circle_weight")
_NOTHING: dict[str, Any] = {}
_tuple = tuple.__new__
# Most people have nothing but these; the others are asked for of whom they say something.
USUAL = tuple(
    "id uid name given_name family_name organization title place kind stage status met_on notes added_at "
    "edited_at".split()
)
_NAMES = (*USUAL, *_CIRCLE)
_RARE = tuple(name for name in _COLUMNS if name not in USUAL)
_CONTACTS = (
    f"SELECT {', '.join(f'c.{name}' for name in USUAL)}, k.name, k.days, k.weight, "
    + " OR ".join(f"ifnull(c.{name}, '') NOT IN ('', 0)" for name in _RARE)
    + ", c.met_event_id FROM contact c LEFT JOIN circle k ON k.id = c.circle_id WHERE c.id IN ({})"
)
# Where in a row of these stands whether any of the others is told, and the event where somebody was met.
_SAYS_MORE, _MET_EVENT = -2, -1
_RARELY = f"SELECT id, {', '.join(_RARE)} FROM contact WHERE id IN ({{}})"


class PersonRows(NamedTuple):
    """What is held of one person.

    usual begins with the columns of USUAL and the circle's name, days and weight as they stand in the book, rare are
    the other columns that are neither blank nor missing; related has the rows of each table that has any, under the
    names of EVERYTHING.
    """

    usual: tuple[Any, ...]
    rare: dict[str, Any]
    related: dict[str, list[tuple[Any, ...]]]

    @property
    def columns(self) -> dict[str, Any]:
        """Those of all columns that are neither blank nor missing, with circle, circle_days and circle_weight."""
        return {name: value for name, value in zip(_NAMES, self.usual, strict=False) if value} | self.rare


def everybody(book: Book) -> list[int]:
    """Return the ids of all people in the order of their names."""
    return [row[0] for row in book.database.execute_sql("SELECT id FROM contact ORDER BY sort_name, id")]


def rows_of_people(ids: Sequence[int], wanted: dict[str, str]) -> Iterator[PersonRows]:
    """Yield what is held of the people with these ids, at most CHUNK, in this order; wanted is SHARED or EVERYTHING."""
    people: dict[int, tuple[Any, ...]] = {}
    saying_more: list[int] = []
    met: list[int] = []
    for row in _asked(_CONTACTS, ids):
        people[row[0]] = row
        if row[_SAYS_MORE]:
            saying_more.append(row[0])
        if row[_MET_EVENT]:
            met.append(row[0])
    rare = {
        row[0]: {name: value for name, value in zip(_RARE, row[1:], strict=True) if value}
        for row in _asked(_RARELY, saying_more)
    }
    related: dict[int, dict[str, list[tuple[Any, ...]]]] = {id_: {} for id_ in people}
    for name, sql in _with_rows(wanted):
        for row in _asked(sql, met if sql is _MET_EVENTS else ids):
            of_person = related[row[0]]
            if name in of_person:
                of_person[name].append(row[1:])
            else:
                of_person[name] = [row[1:]]
    # As PersonRows() does, in half the time.
    return (_tuple(PersonRows, (people[id_], rare.get(id_, _NOTHING), related[id_])) for id_ in ids if id_ in people)


def _with_rows(wanted: dict[str, str]) -> list[tuple[str, str]]:
    """Return those of the questions whose tables hold anything: in most books several hold nothing of anybody."""
    ((held,),) = database.execute_sql(_any_rows(tuple(wanted.values())))
    return [question for question, has_rows in zip(wanted.items(), json.loads(held), strict=True) if has_rows]


@cache
def _any_rows(questions: tuple[str, ...]) -> str:
    """Return the question which of the tables that these begin with hold a row."""
    tables = [sql.partition(" FROM ")[2].split()[0] for sql in questions]
    return f"SELECT json_array({', '.join(f'EXISTS (SELECT 1 FROM {table})' for table in tables)})"


def _asked(sql: str, ids: Sequence[int]) -> Iterable[tuple[Any, ...]]:
    """Return what is asked of people with these ids."""
    return database.execute_sql(sql.format(", ".join("?" * len(ids))), ids) if ids else ()


def reach_entries(methods: list[tuple[Any, ...]]) -> list[dict[str, Any]]:
    """Return ways to reach someone as objects: type, value and key, and of the rest what is said."""
    entries = []
    for type_, value, label, preference, key, details, platform, built_in, *own in methods:
        entry: dict[str, Any] = {"type": type_, "value": value}
        if label:
            entry["label"] = label
        if platform:
            entry["platform"] = platform
        if preference:
            entry["preference"] = preference
        entry["key"] = key
        if details:
            entry["details"] = json.loads(details)
        if platform and not built_in:
            entry["own"] = dict(zip(OWN_PLATFORM, own, strict=True))
        entries.append(entry)
    return entries


def event_entry(name: str, day: str | None, place: str, notes: str) -> dict[str, Any]:
    """Return an event as an object."""
    return {"name": name, "date": day, "place": place, "notes": notes}


def acquaintance_entries(rows: list[tuple[Any, ...]]) -> list[dict[str, Any]]:
    """Return whom somebody knows as objects."""
    return [{"uid": uid, "name": name, "how": how} for uid, name, how in rows]


@lru_cache(maxsize=1024)
def moment_text(value: str | None) -> str:
    """Return a moment of the book as ISO 8601 writes it, empty for none."""
    return datetime.fromisoformat(value).isoformat() if value else ""
