"""Google Contacts' CSV: the present columns, the older ones, those of 2005, and mixtures of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from models.exchange.building import GOOGLE_SEPARATOR, PersonBuilder
from models.exchange.column_match import ColumnMatch
from models.exchange.columns import header_key, role_of
from models.exchange.formula_guard import without_guard
from models.exchange.generic import finished, roles_of
from models.exchange.records import PersonRecord, SetAside, clean_line
from models.exchange.tables import BrokenRow, Table
from models.text import fold
from models.vocabulary import DateType

FORMAT = "google-csv"
_NUMBERED = re.compile(
    r"(e-mail|phone|address|organization|website|event|relation|custom field|im|section|hobby|interest|keyword|"
    r"external id|jot|calendar link|location|language|user defined field) (\d+) - (.+)\Z"
)
_NAME = ("given_name", "additional_name", "family_name")
_SYSTEM_GROUPS = frozenset({"mycontacts", "my contacts", "starred", "other contacts", "all contacts", "chat contacts"})
_MORE_ROLES = {
    "organization name": "organization",
    "organization title": "title",
    "organization department": "department",
    "labels": "google_groups",
    "group membership": "google_groups",
    "file as": "file_as",
    "phonetic first name": "phonetic",
    "phonetic middle name": "phonetic",
    "phonetic last name": "phonetic",
    "given name yomi": "phonetic",
    "additional name yomi": "phonetic",
    "family name yomi": "phonetic",
    "photo": "kept:Photo",
    # What someone does stands in Organization Title where it is filled, and goes before this.
    "occupation": "occupation",
}
# What the roles that only Google has are called among all meanings.
_SHOWN = {
    "google_groups": "groups",
    "file_as": "kept:File As",
    "phonetic": "phonetic_name",
    "occupation": "title",
}
_PARTS = {
    "street": "street",
    "city": "city",
    "po box": "box",
    "region": "region",
    "state": "region",
    "postal code": "postal_code",
    "country": "country",
    "extended address": "extended",
}
# The role of each part of a section; ? stands for the section's description, where the role takes a label.
_SECTION_ROLES = {
    "email": ("email:?", True),
    "phone": ("phone:?", True),
    "mobile": ("phone:Mobile", False),
    "pager": ("phone:Pager", False),
    "fax": ("phone:Fax", False),
    "company": ("organization", False),
    "title": ("title", False),
    "address": ("address:?:formatted", True),
    "im": ("handle:?", True),
    "other": ("notes", False),
}


class _Entry(NamedTuple):
    """One numbered entry of a row: E-mail 2, Address 1…, by the names of its columns."""

    kind: str
    columns: dict[str, int]


def is_google(header: list[str]) -> bool:
    """Return whether these are columns of a Google export of any age."""
    keys = [header_key(name) for name in header]
    numbered = [match for match in map(_NUMBERED.match, keys) if match]
    if any(match[1] in ("e-mail", "phone", "section") for match in numbered):
        return True
    return bool(numbered and {"group membership", "labels", "given name"} & set(keys)) or (
        {"first name", "organization name", "labels"} <= set(keys)
    )


def tells_google_header(key: str) -> bool:
    """Return whether a column's name, as header_key() writes it, is one that only Google has."""
    return bool(_NUMBERED.match(key)) or key in _MORE_ROLES


def google_roles(header: list[str]) -> list[str]:
    """Return what each column means, as ColumnMatch tells it: numbered ones are a part of their entry."""
    roles, entries = _plan(header, {})
    for entry in entries:
        for index in entry.columns.values():
            roles[index] = f"numbered:{header[index].partition(' - ')[0].strip()}"
    return [_SHOWN.get(role, role) for role in roles]


def read_google(table: Table, region: str | None, match: ColumnMatch) -> Iterator[PersonRecord | SetAside]:
    """Yield the people of a Google export and the rows that are set aside.

    Labels become groups, except those Google itself gives; Event columns become important dates, Relation and Custom
    Field columns fields of the user's own. A row without a name is called by its nickname, organization, e-mail
    address or phone number.
    """
    roles, entries = _plan(table.header, match.chosen)
    for row in table.rows():
        if isinstance(row, BrokenRow):
            yield SetAside(row.line, row.reason, row.text)
            continue
        builder = PersonBuilder(row.line, region, match.order)
        phonetic: list[str] = []
        for role, cell in zip(roles, row.cells, strict=False):
            if role and cell and not cell.isspace():
                _put(builder, role, cell, phonetic)
        for entry in entries:
            _put_entry(builder, entry, row.cells)
        _put_occupation(builder, roles, row.cells)
        if phonetic:
            builder.put("phonetic_name", " ".join(phonetic))
        for cell in row.cells[len(roles) :]:
            builder.put("kept:", cell)
        yield finished(builder, row, table)


def _plan(header: list[str], chosen: Mapping[int, str]) -> tuple[list[str], list[_Entry]]:
    """Return the role of each column that is not numbered (else nothing), and the numbered entries in order.

    chosen holds what the user says of columns (by their place), which are then no part of an entry.
    """
    roles = roles_of(header)
    entries: dict[tuple[str, int], _Entry] = {}
    for index, name in enumerate(header):
        key = header_key(name)
        if key in _MORE_ROLES:
            roles[index] = _MORE_ROLES[key]
        if index in chosen and not chosen[index].startswith("numbered:"):
            roles[index] = "" if chosen[index] == "ignore" else chosen[index]
            continue
        match = _NUMBERED.match(key)
        if match is None:
            continue
        roles[index] = ""
        number = int(match[2][:9])
        entry = entries.setdefault((match[1], number), _Entry(match[1], {}))
        # The older columns call a label Type, and so do mixed ones.
        part = "label" if match[3] in ("type", "label") else match[3]
        entry.columns.setdefault(part, index)
    return roles, list(entries.values())


def _put(builder: PersonBuilder, role: str, cell: str, phonetic: list[str]) -> None:
    if role == "google_groups":
        for part in without_guard(cell).split(GOOGLE_SEPARATOR):
            name = clean_line(part.strip().removeprefix("*"))
            if fold(name) not in _SYSTEM_GROUPS:
                builder.record.groups.append(name)
    elif role == "phonetic":
        phonetic.append(clean_line(cell))
    elif role == "occupation":
        return  # after the organization: _put_occupation()
    elif role == "file_as":
        columns, shown = builder.record.columns, clean_line(without_guard(cell))
        if not any(columns.get(part) for part in ("name", "given_name", "family_name", "nickname")):
            builder.put_value("name", shown)
        elif shown != " ".join(str(columns[part]) for part in _NAME if columns.get(part)):
            builder.record.kept.append(("File As", shown))
    else:
        builder.put(role, cell)


def _put_occupation(builder: PersonBuilder, roles: list[str], cells: list[str]) -> None:
    """Take the occupation as the title where the organization has told none, else as a field of its own."""
    for role, cell in zip(roles, cells, strict=False):
        if role == "occupation" and cell.strip() and clean_line(cell) != builder.record.columns.get("title"):
            builder.put("custom:Occupation" if builder.record.columns.get("title") else "title", cell)


def _put_entry(builder: PersonBuilder, entry: _Entry, cells: list[str]) -> None:
    values = {
        part: without_guard(cells[index])
        for part, index in entry.columns.items()
        if index < len(cells) and cells[index].strip()
    }
    raw_label = clean_line(values.pop("label", ""))
    if not values:
        return
    preferred, label = raw_label.startswith("*"), raw_label.removeprefix("*").strip()
    value = values.get("value", "")
    reach = {"e-mail": builder.put_emails, "phone": builder.put_phones, "website": builder.put_urls}.get(entry.kind)
    if reach is not None:
        reach(label, value, preferred=preferred)
    elif entry.kind == "organization":
        for part, role in (("name", "organization"), ("title", "title"), ("department", "department")):
            builder.put_value(role, values.get(part, ""))
    elif entry.kind in _SPECIAL:
        _SPECIAL[entry.kind](builder, label, values)
    elif entry.kind in ("hobby", "interest"):
        builder.put_value("interests", value)
    elif entry.kind == "custom field" and _put_known(builder, label, value):
        return
    else:
        several = ", ".join(part.strip() for part in value.split(GOOGLE_SEPARATOR))
        builder.put_custom(label or entry.kind.capitalize(), several)


def _put_known(builder: PersonBuilder, label: str, value: str) -> bool:
    """Take a custom field that says what Tendril has a field for; return whether it was one."""
    role = role_of(header_key(label)) if label else ""
    if role == "place":
        # Said outright, it goes before the city of an address.
        if place := clean_line(value):
            builder.record.columns["place"] = place
    elif role in ("how_met", "met_on", "interests") or role.startswith("handle:"):
        builder.put_value(role, value)
    return role in ("place", "how_met", "met_on", "interests") or role.startswith("handle:")


def _put_relation(builder: PersonBuilder, label: str, values: dict[str, str]) -> None:
    """Take somebody related as a field of the user's own, and as an acquaintance if that person is in the book."""
    names = [clean_line(part) for part in values.get("value", "").split(GOOGLE_SEPARATOR) if part.strip()]
    if not names:
        return
    builder.put_custom(label or "Relation", ", ".join(names))
    story = builder.record.story = builder.record.story or {}
    story.setdefault("acquaintances", []).extend({"uid": "", "name": name, "how": label} for name in names)


def _put_addresses(builder: PersonBuilder, label: str, values: dict[str, str]) -> None:
    """Take the one or several addresses of an entry: each part lists them in the same order."""
    split = {name: [part.strip() for part in text.split(GOOGLE_SEPARATOR)] for name, text in values.items()}
    for index in range(max(map(len, split.values()))):
        here = {name: parts[index] for name, parts in split.items() if index < len(parts)}
        parts = {_PARTS[name]: text for name, text in here.items() if name in _PARTS}
        builder.put_address(label, parts, here.get("formatted", ""))


def _put_event(builder: PersonBuilder, label: str, values: dict[str, str]) -> None:
    types = {"anniversary": DateType.ANNIVERSARY, "birthday": DateType.BIRTHDAY, "name day": DateType.NAME_DAY}
    type_ = types.get(fold(label), DateType.OTHER)
    for part in values.get("value", "").split(GOOGLE_SEPARATOR):
        if part.strip():
            builder.put_date(type_, part.strip(), "" if type_ is not DateType.OTHER else label)


def _put_handle(builder: PersonBuilder, label: str, values: dict[str, str]) -> None:
    handle = values.get("value", "")
    if handle:
        builder.put_handle(clean_line(values.get("service", "")) or label, handle)


def _put_section(builder: PersonBuilder, label: str, values: dict[str, str]) -> None:
    """Take a section of 2005, whose description says whether it is about work or home."""
    label = clean_line(values.pop("description", "")) or label
    for part, text in values.items():
        role, takes_label = _SECTION_ROLES.get(part, (f"kept:{part}", False))
        builder.put_value(role.replace("?", label.replace(":", " ")) if takes_label else role, text)


_SPECIAL = {
    "address": _put_addresses,
    "relation": _put_relation,
    "event": _put_event,
    "im": _put_handle,
    "section": _put_section,
}
