"""People of the book as an import would give them, for the formats of other programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from models.exchange.records import DateRecord, MethodRecord, PersonRecord
from models.exchange.rows_of_people import (
    CHUNK,
    OWN_PLATFORM,
    SHARED,
    PersonRows,
    acquaintance_entries,
    event_entry,
    rows_of_people,
)
from models.exchange.tendril_csv import DAY_COLUMNS, FLAG_COLUMNS, MOMENT_COLUMNS, TEXT_COLUMNS
from models.queries.merging import UID_PREFIX
from models.vocabulary import DateType, MethodType

Progress = Callable[[int, int], None] | None
# Of each person a way to reach them is read, and calling the enumeration costs as much as all else of it.
_TYPES = {str(type_): type_ for type_ in MethodType}
# How what the book holds in a column becomes what a record has.
_READ: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(TEXT_COLUMNS.values(), str.strip),
    **dict.fromkeys(DAY_COLUMNS.values(), date.fromisoformat),
    **dict.fromkeys(MOMENT_COLUMNS.values(), datetime.fromisoformat),
    **dict.fromkeys(FLAG_COLUMNS.values(), bool),
    "rhythm_days": int,
}


def people_of(ids: Sequence[int], progress: Progress = None) -> Iterator[PersonRecord]:
    """Yield the people with these ids, in this order; progress is called with people given and all people.

    Interactions, follow-ups, the events somebody was at and the keys of imports are left out: only Tendril's own
    formats have a place for them.
    """
    return map(person_of, rows_of(ids, progress))


def rows_of(ids: Sequence[int], progress: Progress = None) -> Iterator[PersonRows]:
    """Yield the rows that people_of() makes people of."""
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        yield from rows_of_people(chunk, SHARED)
        if progress is not None:
            progress(start + len(chunk), len(ids))


def person_of(held: PersonRows) -> PersonRecord:
    """Return the person whose rows these are."""
    columns, related = held.columns, held.related
    told = {name: read(value) for name, value in columns.items() if (read := _READ.get(name)) is not None}
    record = PersonRecord(0, told, uid=columns["uid"], source_key=f"{UID_PREFIX}{columns['uid']}")
    if "circle" in columns:
        days, weight = columns.get("circle_days"), columns.get("circle_weight", 1)
        record.circle = {"name": columns["circle"], "days": days, "weight": weight}
    # Most people have few of these.
    for name, rows in related.items():
        _PUT[name](record, rows)
    return record


def _put_methods(record: PersonRecord, rows: list[tuple[Any, ...]]) -> None:
    for type_, value, label, preference, key, details, platform, built_in, *own in rows:
        made = MethodRecord(_TYPES[type_], value, label, platform or "", preference or None, key)
        if details:
            made.details = json.loads(details)
        if platform and not built_in:
            made.new_platform = dict(zip(OWN_PLATFORM, own, strict=True))
        record.methods.append(made)


def _put_dates(record: PersonRecord, rows: list[tuple[Any, ...]]) -> None:
    record.dates = [
        DateRecord(DateType(type_), month, day, year, label, lead_days)
        for type_, label, year, month, day, lead_days in rows
    ]


def _put_interests(record: PersonRecord, rows: list[tuple[Any, ...]]) -> None:
    record.interests = [name for (name,) in rows]


def _put_groups(record: PersonRecord, rows: list[tuple[Any, ...]]) -> None:
    record.groups = [name for (name,) in rows]


def _put_custom(record: PersonRecord, rows: list[tuple[Any, ...]]) -> None:
    record.custom = dict(rows)


def _put_kept(record: PersonRecord, rows: list[tuple[Any, ...]]) -> None:
    record.kept = [(f"{format_}\x1f{name}", value) for format_, name, value in rows]


def _put_met_event(record: PersonRecord, rows: list[tuple[Any, ...]]) -> None:
    _story(record)["met_event"] = event_entry(*rows[0])


def _put_acquaintances(record: PersonRecord, rows: list[tuple[Any, ...]]) -> None:
    _story(record)["acquaintances"] = acquaintance_entries(rows)


def _put_photo(record: PersonRecord, rows: list[tuple[Any, ...]]) -> None:
    _story(record)["photo"] = bytes(rows[0][0])


def _story(record: PersonRecord) -> dict[str, Any]:
    record.story = record.story or {}
    return record.story


_PUT: dict[str, Callable[[PersonRecord, list[tuple[Any, ...]]], None]] = {
    "methods": _put_methods,
    "dates": _put_dates,
    "interests": _put_interests,
    "groups": _put_groups,
    "custom": _put_custom,
    "kept": _put_kept,
    "met_event": _put_met_event,
    "acquaintances": _put_acquaintances,
    "photo": _put_photo,
}
