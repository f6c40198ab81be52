"""Tendril's own CSV: one row a person with everything recorded of them, for spreadsheets and without loss.

UTF-8 with a byte order mark, CR LF, commas. Cells that a spreadsheet would take for a formula (= + - @ TAB CR) begin
with an apostrophe, which reading takes away. Lists (interests, groups, e-mails…) are joined with “; ”; a semicolon or
backslash inside an entry has a backslash before it. What has several sides (ways to reach, dates, interactions,
follow-ups, custom fields, …) is JSON in its cell. The columns Emails to Addresses and Birthday repeat what “Ways to
Reach” and “Dates” hold, to be read by people; what is added there is imported as well. Dates are ISO 8601. The order
of columns is free and any but Name may be missing; Tendril ID marks the format and knows the person again.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Any

from models.errors import TendrilError
from models.exchange.columns import header_key
from models.exchange.dates import read_date
from models.exchange.formula_guard import without_guard
from models.exchange.json_stream import settled
from models.exchange.normalize import method_key
from models.exchange.records import DateRecord, MethodRecord, PersonRecord, SetAside
from models.exchange.tables import BrokenRow, Table, write_row
from models.exchange.teaching import add_method, method
from models.queries.merging import UID_PREFIX
from models.vocabulary import DateType, Kind, MethodType, Preference, Stage, Status

FORMAT = "tendril-csv"
TEXT_COLUMNS = {
    "Name": "name",
    "Name Prefix": "name_prefix",
    "First Name": "given_name",
    "Middle Name": "additional_name",
    "Last Name": "family_name",
    "Name Suffix": "name_suffix",
    "Nickname": "nickname",
    "Phonetic Name": "phonetic_name",
    "Organization": "organization",
    "Department": "department",
    "Job Title": "title",
    "Place": "place",
    "Kind": "kind",
    "Stage": "stage",
    "Stage Reason": "stage_reason",
    "Status": "status",
    "How Met": "how_met",
    "Better Not Mention": "better_not_mention",
    "Notes": "notes",
}
DAY_COLUMNS = {
    "Met On": "met_on",
    "Estimated On": "estimated_on",
    "Skipped On": "skipped_on",
    "First Contact On": "first_contact_on",
    "Requested On": "requested_on",
}
MOMENT_COLUMNS = {"Snoozed Until": "snoozed_until", "Added At": "added_at", "Edited At": "edited_at"}
FLAG_COLUMNS = {"No Rhythm": "no_rhythm", "Sample": "sample"}
READABLE_COLUMNS = {
    "Emails": MethodType.EMAIL,
    "Phones": MethodType.PHONE,
    "Websites": MethodType.URL,
    "Addresses": MethodType.ADDRESS,
}
STORY_COLUMNS = {
    "Met At Event": "met_event",
    "Events": "events",
    "Interactions": "interactions",
    "Follow-ups": "follow_ups",
    "Acquaintances": "acquaintances",
}
HEADER = (
    "Tendril ID",
    "Name",
    "Name Prefix",
    "First Name",
    "Middle Name",
    "Last Name",
    "Name Suffix",
    "Nickname",
    "Phonetic Name",
    "Organization",
    "Department",
    "Job Title",
    "Place",
    "Kind",
    "Stage",
    "Stage Reason",
    "Status",
    "Circle",
    "Circle Days",
    "Circle Weight",
    "Rhythm Days",
    "No Rhythm",
    "Interests",
    "Groups",
    "Emails",
    "Phones",
    "Websites",
    "Addresses",
    "Birthday",
    "Met On",
    "How Met",
    "Better Not Mention",
    "Notes",
    "Last Interaction On",
    "Estimated On",
    "Skipped On",
    "First Contact On",
    "Snoozed Until",
    "Requested On",
    "Ways to Reach",
    "Dates",
    "Custom Fields",
    "Met At Event",
    "Events",
    "Interactions",
    "Follow-ups",
    "Acquaintances",
    "Kept",
    "Known From",
    "Photo",
    "Sample",
    "Added At",
    "Edited At",
)
_BY_KEY = {header_key(name): name for name in HEADER}
_WORDS = {"kind": frozenset(Kind), "stage": frozenset(Stage), "status": frozenset(Status)}
_LIST_PART = re.compile(r"(?:[^;\\]|\\.)+", re.DOTALL)
_YES = frozenset({"yes", "true", "1"})
# json.dumps() makes such a one for each cell.
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def is_tendril(header: list[str]) -> bool:
    """Return whether these are columns of Tendril's own CSV."""
    keys = {header_key(name) for name in header}
    return {"tendril id", "name"} <= keys


def tendril_roles(header: list[str]) -> list[str]:
    """Return what each column means, as ColumnMatch tells it: what it is called."""
    names = [_BY_KEY.get(header_key(name), "") for name in header]
    return [TEXT_COLUMNS.get(name, DAY_COLUMNS.get(name, f"kept:{name}" if name else "")) for name in names]


def join_list(entries: Iterable[str]) -> str:
    """Return entries as one cell; split_list() gives them back."""
    return "; ".join(entry.replace("\\", "\\\\").replace(";", "\\;") for entry in entries)


def split_list(cell: str) -> list[str]:
    """Return the entries that join_list() made a cell of, without blank ones."""
    parts = (re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL).strip() for part in _LIST_PART.findall(cell))
    return [part for part in parts if part]


def to_json(value: Any) -> str:
    """Return JSON for a cell, empty for what holds nothing."""
    return _JSON.encode(value) if value else ""


def read_tendril(table: Table, region: str | None) -> Iterator[PersonRecord | SetAside]:
    """Yield the people of a Tendril CSV and the rows that are set aside: those without a name or with a wrong value."""
    where: dict[str, int] = {}
    for index, name in enumerate(table.header):
        known = _BY_KEY.get(header_key(name))
        if known:
            where.setdefault(known, index)
    for row in table.rows():
        if isinstance(row, BrokenRow):
            yield SetAside(row.line, row.reason, row.text)
            continue
        cells = {name: without_guard(row.cells[index]) for name, index in where.items() if index < len(row.cells)}
        try:
            yield person_from_cells(row.line, cells, region)
        except _WrongValueError as error:
            yield SetAside(row.line, error.sentence, write_row(row.cells, table.delimiter))


class _WrongValueError(TendrilError):
    """A cell does not hold what its column is for; the message says so in a sentence."""


def person_from_cells(line: int, cells: dict[str, str], region: str | None) -> PersonRecord:
    """Return the person whom cells by the names of Tendril's columns describe; the line is kept with it."""
    record = PersonRecord(line, uid=cells.get("Tendril ID", "").strip())
    columns = record.columns
    _read_texts(columns, cells)
    for name, column in DAY_COLUMNS.items():
        _read_into(columns, column, name, cells, date.fromisoformat, "date such as 2026-11-23")
    for name, column in MOMENT_COLUMNS.items():
        _read_into(columns, column, name, cells, datetime.fromisoformat, "date and time such as 2026-11-23T09:00:00")
    _read_into(columns, "rhythm_days", "Rhythm Days", cells, _days, "number of days from 1 to 3650")
    for name, column in FLAG_COLUMNS.items():
        if cells.get(name, "").strip().casefold() in _YES:
            columns[column] = True
    record.interests, record.groups = split_list(cells.get("Interests", "")), split_list(cells.get("Groups", ""))
    _read_circle(record, cells)
    _read_methods(record, cells, region)
    _read_dates(record, cells)
    record.custom = {str(name): str(value) for name, value in _json(cells, "Custom Fields", dict).items()}
    record.kept = [(f"{format_}\x1f{name}", str(value)) for format_, name, value in _triples(cells)]
    record.story = _story(cells)
    if record.uid:
        # By which the row is known again, whatever else in it changes.
        record.source_key = f"{UID_PREFIX}{record.uid}"
    return record


def _read_texts(columns: dict[str, Any], cells: dict[str, str]) -> None:
    for name, column in TEXT_COLUMNS.items():
        if text := cells.get(name, "").strip():
            columns[column] = text
    for column, words in _WORDS.items():
        if column in columns and columns[column] not in words:
            raise _WrongValueError(
                "“{text}” is no {column}; it is one of {words}.",
                text=columns[column],
                column=column,
                words=", ".join(sorted(words)),
            )
    if not columns.get("name"):
        parts = [str(columns[part]) for part in ("given_name", "additional_name", "family_name") if columns.get(part)]
        columns["name"] = " ".join(parts) or str(columns.get("organization", ""))
        if not columns["name"]:
            raise _WrongValueError("This row has no name.")


def _read_into(
    columns: dict[str, Any], column: str, name: str, cells: dict[str, str], read: Callable[[str], Any], what: str
) -> None:
    text = cells.get(name, "").strip()
    if not text:
        return
    try:
        columns[column] = read(text)
    except ValueError:
        raise _WrongValueError("“{text}” under {name} is no {what}.", text=text, name=name, what=what) from None
    if isinstance(columns[column], datetime) and columns[column].tzinfo is not None:
        columns[column] = columns[column].astimezone().replace(tzinfo=None)


def _days(text: str) -> int:
    days = int(text)
    if not 1 <= days <= 3650:
        raise ValueError(text)
    return days


def _read_circle(record: PersonRecord, cells: dict[str, str]) -> None:
    name = cells.get("Circle", "").strip()
    if not name:
        return
    record.circle = {"name": name, "days": None, "weight": 1}
    _read_into(record.circle, "days", "Circle Days", cells, _days, "number of days from 1 to 3650")
    weight = cells.get("Circle Weight", "").strip()
    if weight in {"1", "2", "3", "4", "5"}:
        record.circle["weight"] = int(weight)


def _read_methods(record: PersonRecord, cells: dict[str, str], region: str | None) -> None:
    for entry in _json(cells, "Ways to Reach", list):
        if not isinstance(entry, dict) or entry.get("type") not in set(MethodType):
            raise _WrongValueError("An entry under Ways to Reach has no known type.")
        value, type_ = str(entry.get("value", "")), MethodType(entry["type"])
        preference = entry.get("preference")
        details, own = entry.get("details"), entry.get("own")
        record.methods.append(
            MethodRecord(
                type_,
                value,
                str(entry.get("label", "")),
                str(entry.get("platform", "")),
                preference if preference in set(Preference) else None,
                str(entry["key"]) if "key" in entry else method_key(type_, value, region),
                {str(key): str(part) for key, part in details.items()} if isinstance(details, dict) else None,
                {str(key): str(part) for key, part in own.items()} if isinstance(own, dict) else None,
            )
        )
    there = {(entry.type, entry.value.strip()) for entry in record.methods}
    for name, type_ in READABLE_COLUMNS.items():
        for value in split_list(cells.get(name, "")):
            if (type_, value) not in there:
                add_method(record, method(type_, value, "", region))


def _read_dates(record: PersonRecord, cells: dict[str, str]) -> None:
    for entry in _json(cells, "Dates", list):
        try:
            label, lead = str(entry.get("label", "")), int(entry.get("lead_days", 7))
            year = int(entry["year"]) if entry.get("year") is not None else None
            month, day = int(entry["month"]), int(entry["day"])
            # A leap year stands in for a year that is not known.
            date(2000 if year is None else year, month, day)
            record.dates.append(DateRecord(DateType(entry["type"]), month, day, year, label, max(lead, 0)))
        except (AttributeError, KeyError, TypeError, ValueError):
            raise _WrongValueError("An entry under Dates is no date of a known type.") from None
    text = cells.get("Birthday", "").strip()
    if text and all(entry.type != DateType.BIRTHDAY for entry in record.dates):
        found = read_date(text)
        if found is None:
            raise _WrongValueError("“{text}” under Birthday is no date such as 1990-04-12 or --04-12.", text=text)
        record.dates.append(DateRecord(DateType.BIRTHDAY, found.month, found.day, found.year))


def _triples(cells: dict[str, str]) -> list[tuple[str, str, str]]:
    found = []
    for entry in _json(cells, "Kept", list):
        if not isinstance(entry, list) or len(entry) != 3:
            raise _WrongValueError("An entry under Kept is not format, name and value.")
        found.append((str(entry[0]), str(entry[1]), str(entry[2])))
    return found


def _story(cells: dict[str, str]) -> dict[str, Any] | None:
    story: dict[str, Any] = {}
    for name, key in STORY_COLUMNS.items():
        value = _json(cells, name, dict if key == "met_event" else list)
        if key != "met_event" and not all(isinstance(entry, dict) for entry in value):
            raise _WrongValueError("An entry under {name} is not what Tendril writes there.", name=name)
        if value:
            story[key] = value
    photo = cells.get("Photo", "").strip()
    if keys := split_list(cells.get("Known From", "")):
        story["source_keys"] = keys
    if photo:
        try:
            story["photo"] = base64.b64decode(photo, validate=True)
        except (binascii.Error, ValueError):
            raise _WrongValueError("The cell under Photo is not what Tendril writes there.") from None
    _check_story(story)
    return story or None


def _check_story(story: dict[str, Any]) -> None:
    """Raise _WrongValueError where a date or word in the JSON of a row is wrong, before anything is written."""
    try:
        for interaction in story.get("interactions", ()):
            date.fromisoformat(interaction["date"])
            datetime.fromisoformat(interaction["added_at"])
            if interaction["direction"] not in ("out", "in", "both") or not isinstance(interaction["medium"], str):
                raise ValueError(interaction)
        for follow_up in story.get("follow_ups", ()):
            date.fromisoformat(follow_up["due_on"])
            datetime.fromisoformat(follow_up["added_at"])
            if not isinstance(follow_up["text"], str):
                raise ValueError(follow_up)
        for event in (*story.get("events", ()), *filter(None, [story.get("met_event")])):
            if not isinstance(event["name"], str):
                raise ValueError(event)
        for acquaintance in story.get("acquaintances", ()):
            if not isinstance(acquaintance["uid"], str):
                raise ValueError(acquaintance)
    except (KeyError, TypeError, ValueError):
        raise _WrongValueError("An interaction, follow-up, event or acquaintance is not what Tendril writes.") from None


def _json(cells: dict[str, str], name: str, type_: type) -> Any:
    text = cells.get(name, "").strip()
    if not text:
        return type_()
    try:
        value = settled(json.loads(text), text)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, type_):
        raise _WrongValueError("The cell under {name} is not the JSON that Tendril writes there.", name=name)
    return value
