"""What operations take: a person's fields as plain dataclasses, stripped and checked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from models.errors import InvalidValueError
from models.record import Record
from models.text import without_controls
from models.vocabulary import DateType, Kind, MethodType, Preference, Stage, Status


class MethodFields(Record):
    """A way to reach someone; platform is a platform's id or None, details an address's parts.

    normalized is the sure key (lower-case e-mail, E.164 phone, profile address); left empty it is computed.
    """

    type: str
    value: str = ""
    platform_id: int | None = None
    label: str = ""
    preference: str | None = None
    details: Mapping[str, str] | None = None
    normalized: str = ""


class DateFields(Record):
    """An important date; year is None where it is unknown."""

    type: str
    month: int
    day: int
    year: int | None = None
    label: str = ""
    lead_days: int = 7


class PersonFields(Record):
    """All that is said of a person at once, as the columns of Contact name it, with what belongs to it."""

    name: str = ""
    name_prefix: str = ""
    given_name: str = ""
    additional_name: str = ""
    family_name: str = ""
    name_suffix: str = ""
    nickname: str = ""
    phonetic_name: str = ""
    organization: str = ""
    department: str = ""
    title: str = ""
    place: str = ""
    kind: str = Kind.BOTH
    stage: str = Stage.RELATIONSHIP
    stage_reason: str = ""
    status: str = Status.ACTIVE
    circle_id: int | None = None
    rhythm_days: int | None = None
    no_rhythm: bool = False
    met_on: date | None = None
    met_event_id: int | None = None
    how_met: str = ""
    estimated_on: date | None = None
    skipped_on: date | None = None
    first_contact_on: date | None = None
    snoozed_until: datetime | None = None
    requested_on: date | None = None
    better_not_mention: str = ""
    notes: str = ""
    interests: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    methods: tuple[MethodFields, ...] = ()
    dates: tuple[DateFields, ...] = ()
    custom: Mapping[str, str] = field(default_factory=dict)


RELATED = ("interests", "groups", "methods", "dates", "custom")
COLUMNS = tuple(name for name in PersonFields.__annotations__ if name not in RELATED)
_NAME_PARTS = ("name_prefix", "given_name", "additional_name", "family_name", "name_suffix")
# Shown on one line everywhere: a line break in a name could pass for something else that Tendril says.
_ONE_LINE = ("name", *_NAME_PARTS, "nickname", "phonetic_name", "organization", "department", "title", "place")
_WORDS: dict[str, type[StrEnum]] = {"kind": Kind, "stage": Stage, "status": Status}
_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LONGEST_RHYTHM = 3650


def checked_person(person: PersonFields) -> PersonFields:
    """Return the fields stripped, with a name put together from its parts where none was given.

    Raises InvalidValueError for a person without any name or a value that does not fit.
    """
    values = {name: getattr(person, name) for name in COLUMNS}
    values = checked_columns(values)
    if not values["name"]:
        values["name"] = composed_name(values)
    if not values["name"]:
        raise InvalidValueError("A person needs a name.")
    return replace(
        person,
        **values,
        interests=distinct_names(person.interests),
        groups=distinct_names(person.groups),
        methods=tuple(checked_method(method) for method in person.methods),
        dates=tuple(checked_date(date_) for date_ in person.dates),
    )


def checked_columns(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return columns of Contact stripped and checked; raises InvalidValueError."""
    checked: dict[str, Any] = {key: clean(value) if isinstance(value, str) else value for key, value in values.items()}
    for key in checked.keys() & set(_ONE_LINE):
        checked[key] = " ".join(checked[key].split())
    for key in checked:
        if key not in COLUMNS:
            raise InvalidValueError("A person has no field “{key}”.", key=key)
    for key, words in _WORDS.items():
        if key in checked:
            checked[key] = checked_word(checked[key], words, key)
    days: int | None = checked.get("rhythm_days")
    if days is not None and not 1 <= days <= _LONGEST_RHYTHM:
        raise InvalidValueError("A rhythm is from 1 to {longest} days, not {days}.", longest=_LONGEST_RHYTHM, days=days)
    return checked


def checked_word(value: str, words: type[StrEnum], what: str) -> str:
    """Return the value if it is one of the words; raises InvalidValueError naming them all."""
    if value in set(words):
        return str(value)
    raise InvalidValueError(
        "The {what} is one of {words}, not “{value}”.", what=what, words=", ".join(words), value=value
    )


def checked_method(method: MethodFields) -> MethodFields:
    """Return the method stripped; raises InvalidValueError."""
    value = clean(method.value)
    if method.type != MethodType.ADDRESS:
        value = " ".join(value.split())
    if not value and method.platform_id is None:
        raise InvalidValueError("A way to reach someone needs a value or a platform.")
    if method.preference is not None:
        checked_word(method.preference, Preference, "preference")
    type_ = checked_word(method.type, MethodType, "type of a way to reach someone")
    return replace(method, type=type_, value=value, label=clean(method.label))


def checked_date(important: DateFields) -> DateFields:
    """Return the date; raises InvalidValueError where the calendar has no such day."""
    checked_word(important.type, DateType, "type of a date")
    if not (1 <= important.month <= 12 and 1 <= important.day <= _DAYS_IN_MONTH[important.month - 1]):
        raise InvalidValueError("There is no day {day} in month {month}.", day=important.day, month=important.month)
    if important.year is not None:
        try:
            date(important.year, important.month, important.day)
        except ValueError:
            raise InvalidValueError(
                "There is no {day} in the calendar.",
                day=f"{important.year:04d}-{important.month:02d}-{important.day:02d}",
            ) from None
    return replace(important, label=clean(important.label))


def composed_name(values: Mapping[str, Any]) -> str:
    """Return the name put together from its parts, else the nickname, else the organization."""
    parts = " ".join(values[part] for part in _NAME_PARTS if values.get(part))
    return parts or values.get("nickname", "") or values.get("organization", "")


def clean(text: str) -> str:
    """Return the text without control characters and blanks around it."""
    return without_controls(text).strip()


def distinct_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names with single blanks, without empty ones and, spelled as first met, each once."""
    found: dict[str, str] = {}
    for name in names:
        single = " ".join(clean(name).split())
        if single:
            found.setdefault(single.casefold(), single)
    return tuple(found.values())


def details_json(details: Mapping[str, str] | None) -> str | None:
    """Return an address's parts as the JSON that is stored, None where there are none."""
    return json.dumps(dict(details), ensure_ascii=False) if details else None
