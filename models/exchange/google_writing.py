"""Google Contacts' CSV out, with the columns it writes itself, so that Google reads every one of them.

UTF-8 without a byte order mark (Google would take it for a part of the first column's name), CR LF. What Google has no
column for goes into its custom fields: names on other platforms, interests, how and when someone was met, the place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from models.book import Book
from models.connection import database
from models.exchange import google
from models.exchange.people_of_the_book import Progress, people_of
from models.exchange.records import PersonRecord
from models.exchange.rows_of_people import CHUNK, everybody
from models.exchange.sheet_writing import (
    RELATIONS,
    day_text,
    label_of,
    list_text,
    name_parts,
    sheet_row,
)
from models.exchange.writing import write_file
from models.text import fold
from models.vocabulary import DateType, MethodType

_SINGLE = {
    "Name Prefix": "name_prefix",
    "Name Suffix": "name_suffix",
    "Nickname": "nickname",
    "Organization Name": "organization",
    "Organization Title": "title",
    "Organization Department": "department",
    "Notes": "notes",
    "Phonetic First Name": "phonetic_name",
}
_START = (
    "First Name", "Middle Name", "Last Name", "Phonetic First Name", "Phonetic Middle Name", "Phonetic Last Name",
    "Name Prefix", "Name Suffix", "Nickname", "File As", "Organization Name", "Organization Title",
    "Organization Department", "Birthday", "Notes", "Photo", "Labels",
)  # fmt: skip
_ADDRESS = {
    "Street": "street",
    "City": "city",
    "PO Box": "box",
    "Region": "region",
    "Postal Code": "postal_code",
    "Country": "country",
    "Extended Address": "extended",
}
_REACH = {MethodType.EMAIL: "E-mail", MethodType.PHONE: "Phone", MethodType.URL: "Website"}
_FIELDS = {"How met": "how_met", "Met on": "met_on", "Place": "place"}
_ACQUAINTED = "Acquaintance"
_MOST = (
    "SELECT max(n) FROM (SELECT count(*) AS n FROM {table} WHERE {condition} AND contact_id IN ({marks}) "
    "GROUP BY contact_id)"
)
# Those of the user's own fields that name another person; the marks of SQL for their names come first.
_MOST_RELATIONS = (
    "SELECT max(n) FROM (SELECT count(*) AS n FROM custom_value v JOIN custom_field f ON f.id = v.field_id "
    f"WHERE lower(f.name) IN ({', '.join('?' * len(RELATIONS))}) AND v.contact_id IN ({{marks}}) GROUP BY v.contact_id)"
)
# The town of the first address is the place anyhow.
_TOWN = (
    "SELECT json_extract(m.details, '$.city') FROM contact_method m WHERE m.contact_id = contact.id "
    "AND coalesce(json_extract(m.details, '$.city'), '') != '' ORDER BY m.position, m.id LIMIT 1"
)
_MOST_FIELDS = (
    "SELECT max((how_met != '') + (met_on IS NOT NULL) + (place != '' AND place IS NOT "
    f"({_TOWN}))) FROM contact WHERE id IN ({{marks}})"
)
_COUNTED = {
    "E-mail": ("contact_method", "type = 'email' AND value != ''"),
    "Phone": ("contact_method", "type = 'phone' AND value != ''"),
    "Website": ("contact_method", "type = 'url' AND value != ''"),
    "Address": ("contact_method", "type = 'address' AND value != ''"),
    "Event": ("important_date", "type != 'birthday'"),
    "Custom Field": ("custom_value", "1"),
    "Handle": ("contact_method", "type = 'handle' AND value != ''"),
    "Birthday": ("important_date", "type = 'birthday'"),
    "Interests": ("contact_interest", "1"),
    "Relation": ("acquaintance", "1"),
}


class _Shape(NamedTuple):
    """How many of each numbered entry the sheet has columns for."""

    counts: dict[str, int]

    def header(self) -> Iterator[str]:
        yield from _START
        for kind in ("E-mail", "Phone", "Address", "Relation", "Website", "Event", "Custom Field"):
            parts = ("Formatted", *_ADDRESS) if kind == "Address" else ("Value",)
            for number in range(1, self.counts[kind] + 1):
                yield f"{kind} {number} - Label"
                yield from (f"{kind} {number} - {part}" for part in parts)


def export_google(
    book: Book, ids: Sequence[int] | None, path: Path, *, force: bool = False, progress: Progress = None
) -> int:
    """Write these people, or everybody (None), in this order as Google's CSV; returns how many there were.

    The file appears whole or not at all. Raises ExportError where it exists (without force) or cannot be written.
    """
    ids = everybody(book) if ids is None else ids
    write_file(path, _lines(ids, progress), force=force)
    return len(ids)


def _lines(ids: Sequence[int], progress: Progress) -> Iterator[str]:
    header = tuple(_shape(ids).header())
    yield sheet_row(header)
    for person in people_of(ids, progress):
        cells = google_cells(person)
        yield sheet_row(cells.get(name, "") for name in header)


def _shape(ids: Sequence[int]) -> _Shape:
    counts = dict.fromkeys((*_COUNTED, "Fields", "Relations"), 0) | {"E-mail": 1, "Phone": 1}
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        marks = ", ".join("?" * len(chunk))
        for kind, (table, condition) in _COUNTED.items():
            sql = _MOST.format(table=table, condition=condition, marks=marks)
            counts[kind] = max(counts[kind], _number(sql, chunk))
        relations = _number(_MOST_RELATIONS.format(marks=marks), [*RELATIONS, *chunk])
        counts["Relations"] = max(counts["Relations"], relations)
        counts["Fields"] = max(counts["Fields"], _number(_MOST_FIELDS.format(marks=marks), chunk))
    # What Google has no column for; the birthdays beyond the first are events.
    counts["Custom Field"] += counts["Handle"] + counts["Fields"] + min(counts["Interests"], 1)
    counts["Relation"] += counts["Relations"]
    counts["Event"] += max(counts["Birthday"] - 1, 0)
    return _Shape(counts)


def _number(sql: str, ids: Sequence[int | str]) -> int:
    return int(database.execute_sql(sql, ids).fetchone()[0] or 0)


def google_cells(person: PersonRecord) -> dict[str, str]:
    """Return the cells of a person by the names of Google's columns."""
    columns, parts = person.columns, name_parts(person)
    cells = _kept(person)
    cells |= {name: str(columns[column]) for name, column in _SINGLE.items() if columns.get(column)}
    cells |= {
        "First Name": parts["given_name"],
        "Middle Name": parts["additional_name"],
        "Last Name": parts["family_name"],
    }
    if person.name != " ".join(filter(None, parts.values())):
        cells["File As"] = person.name
    cells["Labels"] = " ::: ".join([*person.groups, "* myContacts"])
    _put_reach(cells, person)
    _put_dates(cells, person)
    relations = _relations(person)
    for number, (label, name) in enumerate(relations, 1):
        cells |= {f"Relation {number} - Label": label, f"Relation {number} - Value": name}
    _put_fields(cells, person, relations)
    return cells


def _kept(person: PersonRecord) -> dict[str, str]:
    """Return what Google's own columns held that Tendril has no field for."""
    found = {}
    for name, value in person.kept:
        format_, _, own = name.partition("\x1f")
        if format_ == google.FORMAT and own in _START:
            found[own] = value
    return found


def _put_reach(cells: dict[str, str], person: PersonRecord) -> None:
    numbers = dict.fromkeys((*_REACH.values(), "Address"), 0)
    counted = Counter(method.type for method in person.methods if method.value)
    for method in person.methods:
        kind = "Address" if method.type == MethodType.ADDRESS else _REACH.get(method.type, "")
        if not kind or not method.value:
            continue
        numbers[kind] += 1
        start = f"{kind} {numbers[kind]} - "
        # Google marks the only one too, which says nothing.
        mark = "* " if method.preference == "preferred" and counted[method.type] > 1 else ""
        cells[f"{start}Label"] = f"{mark}{label_of(method.type, method.label, method.platform)}".strip()
        if kind != "Address":
            cells[f"{start}Value"] = method.value
            continue
        cells[f"{start}Formatted"] = method.value
        details = method.details or {}
        cells |= {f"{start}{name}": details[part] for name, part in _ADDRESS.items() if details.get(part)}


def _put_dates(cells: dict[str, str], person: PersonRecord) -> None:
    number = 0
    for entry in person.dates:
        if entry.type == DateType.BIRTHDAY and "Birthday" not in cells:
            cells["Birthday"] = day_text(entry, "--")
            continue
        number += 1
        label = entry.label if entry.type == DateType.OTHER else str(entry.type).replace("_", " ").capitalize()
        cells[f"Event {number} - Label"] = label
        cells[f"Event {number} - Value"] = day_text(entry, "--")


def _relations(person: PersonRecord) -> list[tuple[str, str]]:
    """Return whom a person is related to, each with how: fields of the user's own that say it, and acquaintances."""
    found = [(name, value) for name, value in person.custom.items() if fold(name) in RELATIONS and "\n" not in value]
    found += [(entry["how"] or _ACQUAINTED, entry["name"]) for entry in (person.story or {}).get("acquaintances", ())]
    return list(dict.fromkeys(found))


def _put_fields(cells: dict[str, str], person: PersonRecord, relations: list[tuple[str, str]]) -> None:
    fields = [entry for entry in person.custom.items() if entry not in relations]
    fields += [
        (label_of(method.type, method.label, method.platform) or "Handle", method.value)
        for method in person.methods
        if method.type == MethodType.HANDLE and method.value
    ]
    if person.interests:
        fields.append(("Interests", list_text(person.interests)))
    towns = [method.details["city"] for method in person.methods if method.details and method.details.get("city")]
    fields += [
        (name, str(person.columns[column]))
        for name, column in _FIELDS.items()
        # The town of the first address is the place anyhow.
        if person.columns.get(column) and not (column == "place" and towns[:1] == [person.columns[column]])
    ]
    for number, (name, value) in enumerate(fields, 1):
        cells[f"Custom Field {number} - Label"] = name
        cells[f"Custom Field {number} - Value"] = value
