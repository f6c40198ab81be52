"""The values of an export, which any of its rows may hold in another shape than usual."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

from models.exchange.dates import read_date
from models.exchange.records import clean_text

# The plural of each type's name as it is read, where it is not the singular with an s.
_PLURALS = {"activities": "activity", "addresses": "address", "address": "address"}


def singular(type_: Any) -> str:
    """Return the name of a type in the singular."""
    name = text(type_)
    return _PLURALS.get(name, name.removesuffix("s"))


def mapping(value: Any) -> Mapping[str, Any]:
    """Return an object, an empty one for everything else (PHP writes an empty one as a list)."""
    return value if isinstance(value, dict) else {}


def items(value: Any) -> list[Any]:
    """Return the entries of a list, or of an object that stands for one."""
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def properties(row: Any) -> Mapping[str, Any]:
    """Return what a row says."""
    return mapping(mapping(row).get("properties"))


def lists(row: Any) -> Iterator[tuple[str, list[Any]]]:
    """Yield the lists that a row holds, each with its type in the singular."""
    for entry in items(mapping(row).get("data")):
        yield singular(mapping(entry).get("type")), items(mapping(entry).get("values"))


def text(value: Any) -> str:
    """Return a text or number as text, empty for everything else."""
    if isinstance(value, str):
        return clean_text(value.replace("\x00", ""))
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else ""


def day(value: Any) -> date | None:
    """Return the calendar date that a date or moment falls on, as it is written."""
    written = text(value)
    found = read_date(written[:10], past_century=False) if written else None
    return found.whole() if found is not None else None


def moment(value: Any, missing: date) -> datetime:
    """Return a moment in local time, the beginning of a day where there is none."""
    try:
        found = datetime.fromisoformat(text(value))
        local = found if found.tzinfo is None else found.astimezone().replace(tzinfo=None)
    except (ValueError, OverflowError, OSError):
        local = datetime.combine(missing, time.min)
    return local.replace(microsecond=0)
