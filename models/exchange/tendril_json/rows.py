"""The rows of the book's JSON, checked: each becomes what the tables hold, or a sentence says what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from typing import Any

from models.advice.drafts import Purpose
from models.errors import TendrilError
from models.exchange.tendril_json import DAYS, FLAGS, MOMENTS, TEXTS, WORDS
from models.text import fold
from models.vocabulary import DateType, Direction, IntroductionState, Kind, MethodType, Preference, Stage, Status

Checked = dict[str, Any]
_MOST = 2**62
_WORDS: Mapping[str, tuple[type[StrEnum], str]] = {
    "kind": (Kind, Kind.BOTH),
    "stage": (Stage, Stage.RELATIONSHIP),
    "status": (Status, Status.ACTIVE),
}


class WrongRowError(TendrilError):
    """A row does not hold what Tendril writes there; the message says so in a sentence."""


class Row:
    """A row of the file: each method gives what stands under a name, checked.

    They raise WrongRowError. Days, times and moments come as ISO 8601 in one spelling, blank ones as None.
    """

    def __init__(self, values: Any) -> None:
        """Take what the JSON holds; raises WrongRowError unless it is an object."""
        if not isinstance(values, dict):
            raise WrongRowError("This is not a row as Tendril writes it: {text}.", text=str(values)[:80])
        self.values: dict[str, Any] = values

    def wrong(self, name: str) -> WrongRowError:
        """Return the error that says that what stands under a name is wrong."""
        return WrongRowError(
            "“{text}” under {name} is not what Tendril writes there.", text=str(self.values.get(name))[:80], name=name
        )

    def text(self, name: str, *, needed: bool = False) -> str:
        """Return a text, empty where there is none."""
        value = self.values.get(name)
        if value is None and not needed:
            return ""
        if not isinstance(value, str) or (needed and not value.strip()):
            raise self.wrong(name)
        return value

    def number(self, name: str, least: int = 0, most: int = _MOST, *, missing: int | None = None) -> int | None:
        """Return a whole number between two others."""
        value = self.values.get(name)
        if value is None:
            return missing
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self.wrong(name)
        return value

    def count(self, name: str, least: int, most: int) -> int:
        """Return a whole number that must be there."""
        value = self.number(name, least, most)
        if value is None:
            raise self.wrong(name)
        return value

    def flag(self, name: str, *, missing: bool = False) -> bool:
        """Return whether something is so."""
        value = self.values.get(name, missing)
        if not isinstance(value, bool):
            raise self.wrong(name)
        return value

    def word(self, name: str, words: type[StrEnum], missing: str = "") -> str:
        """Return one of the words of an enumeration."""
        value = self.values.get(name) or missing
        if not isinstance(value, str) or value not in _members(words):
            raise self.wrong(name)
        return value

    def day(self, name: str, *, needed: bool = False) -> str | None:
        """Return a calendar date."""
        return self._iso(name, date.fromisoformat, needed=needed)

    def time(self, name: str) -> str | None:
        """Return a time of day."""
        return self._iso(name, time.fromisoformat, needed=False)

    def moment(self, name: str, *, needed: bool = False) -> str | None:
        """Return a local date and time."""
        return self._iso(name, _moment, needed=needed)

    def rows(self, name: str) -> list[Row]:
        """Return the rows of a list."""
        return [Row(value) for value in self._list(name)]

    def texts(self, name: str) -> list[str]:
        """Return the texts of a list."""
        values = self._list(name)
        if not all(isinstance(value, str) and value.strip() for value in values):
            raise self.wrong(name)
        return values

    def numbers(self, name: str) -> list[int]:
        """Return the numbers of a list."""
        values = self._list(name)
        if not all(isinstance(value, int) and not isinstance(value, bool) for value in values):
            raise self.wrong(name)
        return values

    def pairs(self, name: str) -> dict[str, str] | None:
        """Return texts by names, None where there are none."""
        value = self.values.get(name)
        if value is None:
            return None
        if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
            raise self.wrong(name)
        return value

    def _list(self, name: str) -> list[Any]:
        value = self.values.get(name, [])
        if not isinstance(value, list):
            raise self.wrong(name)
        return value

    def _iso(self, name: str, read: Callable[[str], Any], *, needed: bool) -> str | None:
        text = self.text(name)
        if not text and not needed:
            return None
        try:
            return str(read(text).isoformat())
        except (ValueError, OverflowError):
            # No such day; or one that the shift to the local time zone moves out of the calendar.
            raise self.wrong(name) from None


def contact_columns(row: Row) -> Checked:
    """Return the columns of a contact that are not blank, as the tables hold them."""
    columns: Checked = {name: row.text(name) for name in TEXTS}
    columns["name"] = row.text("name", needed=True)
    columns |= {name: row.word(name, *_WORDS[name]) for name in WORDS}
    columns |= {name: _as_date(row.day(name)) for name in DAYS}
    columns |= {name: _as_moment(row.moment(name)) for name in MOMENTS}
    columns |= {name: row.flag(name) for name in FLAGS}
    columns["rhythm_days"] = row.number("rhythm_days", 1, 3650)
    return {name: value for name, value in columns.items() if value not in (None, "", False)}


def method_row(row: Row) -> Checked:
    """Return a way to reach someone; platform is the number of one of the file's platforms."""
    return {
        "id": row.number("id", 1),
        "type": row.word("type", MethodType),
        "value": row.text("value"),
        "normalized": row.text("normalized"),
        "label": row.text("label"),
        "platform": row.number("platform"),
        "preference": row.word("preference", Preference) if row.values.get("preference") else None,
        "details": row.pairs("details"),
        "position": row.number("position", missing=0),
    }


def date_row(row: Row) -> Checked:
    """Return an important date, which the calendar must have."""
    year, month, day = row.number("year", -9999, 9999), row.count("month", 1, 12), row.count("day", 1, 31)
    try:
        # A leap year stands in for a year that is not known.
        date(2000 if year is None else year, month, day)
    except ValueError:
        raise row.wrong("day") from None
    lead = row.number("lead_days", 0, 366 * 100, missing=7)
    kind = row.word("type", DateType)
    return {
        "id": row.number("id", 1),
        "type": kind,
        "label": row.text("label"),
        "year": year,
        "month": month,
        "day": day,
        "lead_days": lead,
    }


def kept_row(row: Row) -> Checked:
    """Return something that Tendril has no field for."""
    texts = {name: row.text(name) for name in ("format", "name", "value")}
    return {"id": row.number("id", 1), **texts}


def interaction_row(row: Row) -> Checked:
    """Return an interaction; event and platform are numbers of the file's, absent says that only a promise joins it."""
    return {
        "id": row.number("id", 1),
        "date": row.day("date", needed=True),
        "medium": row.text("medium", needed=True),
        "platform": row.number("platform"),
        "direction": row.word("direction", Direction),
        "note": row.text("note"),
        **{name: row.flag(name) for name in ("gave", "asked", "received")},
        "answer": row.text("answer") or None,
        "event": row.number("event"),
        "added_at": row.moment("added_at", needed=True),
        "counts": row.flag("counts", missing=True),
        "shared": row.flag("shared"),
        "absent": row.flag("absent"),
    }


def follow_up_row(row: Row) -> Checked:
    """Return a promise; interaction is the number of the one it came from."""
    return {
        "id": row.number("id", 1),
        "text": row.text("text"),
        "due_on": row.day("due_on", needed=True),
        "due_at": row.time("due_at"),
        "done_on": row.day("done_on"),
        "interaction": row.number("interaction"),
        "added_at": row.moment("added_at", needed=True),
    }


def _offer_row(row: Row) -> Checked:
    return {
        **_texts(row, "url", "note"),
        "id": row.number("id", 1),
        "title": row.text("title"),
        "added_at": row.moment("added_at", needed=True),
        "interests": row.texts("interests"),
        "people": [
            {"person": given.text("person", needed=True), "given_on": given.day("given_on")}
            for given in row.rows("people")
        ],
    }


def _circle_row(row: Row) -> Checked:
    return {
        "id": row.number("id", 1),
        "key": row.text("key") or None,
        "name": row.text("name", needed=True),
        "days": row.count("days", 1, 3650),
        "weight": row.count("weight", 1, 5),
        "position": row.number("position", missing=0),
    }


def _platform_row(row: Row) -> Checked:
    kind = row.word("kind", Kind)
    if kind == Kind.BOTH:
        raise row.wrong("kind")
    return {
        "id": row.number("id", 1),
        "key": row.text("key") or None,
        "name": row.text("name", needed=True),
        "kind": kind,
        "type": row.text("type", needed=True),
        "medium": row.text("medium", needed=True),
        "link": row.text("link"),
        "position": row.number("position", missing=0),
    }


def _named_row(row: Row) -> Checked:
    name = row.text("name", needed=True)
    return {"id": row.number("id", 1), "name": name, "folded": fold(name) or name}


def _texts(row: Row, *names: str) -> Checked:
    return {name: row.text(name) for name in names}


def _needed(row: Row, *names: str) -> Checked:
    return {name: row.text(name, needed=True) for name in names}


def _value_of(row: Row, name: str) -> Any:
    if name not in row.values:
        raise row.wrong(name)
    return row.values[name]


# How the rows of each list are checked; people are taken apart by reading.
CHECKS: Mapping[str, Callable[[Row], Checked]] = {
    "settings": lambda row: {**_needed(row, "key"), "value": _value_of(row, "value")},
    "circles": _circle_row,
    "platforms": _platform_row,
    "custom_fields": lambda row: {
        "id": row.number("id", 1),
        **_needed(row, "name"),
        "position": row.number("position", missing=0),
    },
    "interests": lambda row: {**_named_row(row), "mine": row.flag("mine")},
    "groups": _named_row,
    "events": lambda row: {
        "id": row.number("id", 1),
        "name": row.text("name"),
        "date": row.day("date"),
        **_texts(row, "place", "notes"),
    },
    "interactions": interaction_row,
    "acquaintances": lambda row: {
        "id": row.number("id", 1),
        **_needed(row, "person", "knows"),
        "how": row.text("how"),
    },
    "introductions": lambda row: {
        "id": row.number("id", 1),
        **_needed(row, "a", "b"),
        **_texts(row, "reason", "note"),
        "state": row.word("state", IntroductionState),
        "state_on": row.day("state_on", needed=True),
        "added_at": row.moment("added_at", needed=True),
    },
    "offers": _offer_row,
    "time_off": lambda row: {
        "id": row.number("id", 1),
        "starts_on": row.day("starts_on", needed=True),
        "ends_on": row.day("ends_on", needed=True),
        "note": row.text("note"),
    },
    "saved_views": lambda row: {
        "id": row.number("id", 1),
        **_needed(row, "name"),
        "filter": row.values.get("filter") if isinstance(row.values.get("filter"), dict) else {},
        "position": row.number("position", missing=0),
    },
    "templates": lambda row: {
        "id": row.number("id", 1),
        **_needed(row, "name", "text"),
        "purpose": row.word("purpose", Purpose),
        "subject": row.text("subject"),
        "position": row.number("position", missing=0),
    },
}


def event_told(event: Checked) -> Checked:
    """Return an event as a story tells it."""
    return {name: event[name] for name in ("name", "date", "place", "notes")}


def distinct_texts(values: Iterable[str]) -> list[str]:
    """Return texts, each once."""
    return list(dict.fromkeys(values))


@cache
def _members(words: type[StrEnum]) -> frozenset[str]:
    return frozenset(map(str, words))


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo is None else moment.astimezone().replace(tzinfo=None)


def _as_date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _as_moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
