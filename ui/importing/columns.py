"""How the columns of a file were understood, as lines a person can check: their names, what they become, an example."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from models.exchange import generic, google, linkedin, tendril_csv
from models.exchange.columns import header_key, role_of
from models.exchange.files import ImportFile
from models.exchange.records import PersonRecord
from models.exchange.tables import Row
from models.text import fold
from models.vocabulary import DateType, MethodType
from ui.words import counted, translate

_ROWS_LOOKED_AT = 200
# What Google itself puts into Labels; its reader leaves them out too.
_SYSTEM_GROUPS = frozenset({"mycontacts", "my contacts", "starred"})
_MOST_NAMES = 3
_NUMBERED = re.compile(r"(.+? \d+) - .+\Z")
_ADDRESS_START = re.compile(r"^https?://(?:www\.)?", re.IGNORECASE)
_YEARLESS = re.compile(r"--(\d\d)-?(\d\d)\Z")
NAME_ROLES = ("name_prefix", "given_name", "additional_name", "family_name", "name_suffix")


@dataclass
class ColumnLine:
    """Columns that become one thing: their names in the file, the thing's name, an example, whether they are used."""

    names: list[str] = field(default_factory=list)
    meaning: str = ""
    example: str = ""
    used: bool = True

    @property
    def heading(self) -> str:
        """The names as they are shown, shortened where there are many."""
        if len(self.names) <= _MOST_NAMES:
            return " + ".join(self.names)
        return f"{self.names[0]} … {self.names[-1]}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("columns", text)


def understood_columns(file: ImportFile) -> tuple[list[ColumnLine], int]:
    """Return a line for each thing the file's columns become, and how many columns are empty in all rows looked at.

    A file that is no table has a line for each thing it says of the people looked at, and how many it says it of.
    """
    if file.table is None:
        return _understood_people(file), 0
    header = file.table.header
    rows = [row.cells for row in islice(file.table.rows(), _ROWS_LOOKED_AT) if isinstance(row, Row)]
    groups: dict[str, list[int]] = {}
    empty = 0
    for index, name in enumerate(header):
        if rows and not any(_cell(cells, index) for cells in rows):
            empty += 1
        elif name:
            groups.setdefault(_group(file.format, name, header), []).append(index)
    return [_line(file.format, group, indexes, header, rows) for group, indexes in groups.items()], empty


def _understood_people(file: ImportFile) -> list[ColumnLine]:
    """Return what a file without columns says of people: of how many, what it is, and an example."""
    said: dict[str, list[str]] = {}
    people = (entry for entry in file.contents.entries() if isinstance(entry, PersonRecord))
    for person in islice(people, _ROWS_LOOKED_AT):
        examples: dict[str, str] = {}
        for meaning, example in _said_of(person):
            examples.setdefault(meaning, " ".join(example.split()))
        for meaning, example in examples.items():
            said.setdefault(meaning, []).append(example)
    return [
        ColumnLine([counted("Of 1 person", "Of {n} people", len(found))], meaning, found[0])
        for meaning, found in said.items()
    ]


def _said_of(person: PersonRecord) -> Iterator[tuple[str, str]]:
    """Yield what a file says of a person, in Tendril's words, with what it says."""
    columns = person.columns
    words = {
        "name": _tr("Name"), "nickname": _tr("Nickname"), "phonetic_name": _tr("Phonetic name"),
        "organization": _tr("Organisation"), "department": _tr("Department"), "title": _tr("Job title"),
    }  # fmt: skip
    yield from ((word, str(columns[name])) for name, word in words.items() if columns.get(name))
    types = {
        MethodType.EMAIL: _tr("Email"), MethodType.PHONE: _tr("Phone"), MethodType.URL: _tr("Website"),
        MethodType.ADDRESS: _tr("Address"), MethodType.HANDLE: _tr("Profile"),
    }  # fmt: skip
    for type_, word in types.items():
        values = [method.value for method in person.methods if method.type == type_ and method.value]
        if values:
            yield word, ", ".join(values)
    for date in person.dates:
        shown = translate("d MMM") if date.year is None else translate("d MMM yyyy")
        day = QLocale().toString(QDate(date.year or 2000, date.month, date.day), shown)
        yield (_tr("Birthday") if date.type is DateType.BIRTHDAY else _tr("Important date")), day
    lists = ((_tr("Group"), person.groups), (_tr("Interest"), person.interests), (_tr("Own field"), person.custom))
    yield from ((word, ", ".join(names)) for word, names in lists if names)
    more = {
        "place": _tr("Place"), "met_on": _tr("Met on"), "how_met": _tr("How you met"), "notes": _tr("Notes"),
    }  # fmt: skip
    yield from ((word, str(columns[name])) for name, word in more.items() if columns.get(name))
    story = person.story or {}
    if story.get("photo"):
        yield _tr("Photo"), ""
    if names := [str(entry.get("name") or "") for entry in story.get("acquaintances", ())]:
        yield _tr("Acquaintance"), ", ".join(filter(None, names))
    if person.kept:
        yield _tr("Kept as it is"), ", ".join(name.partition("\x1f")[2] or name for name, _ in person.kept)


def _line(
    format_: str, group: str, indexes: Sequence[int], header: Sequence[str], rows: Iterable[Sequence[str]]
) -> ColumnLine:
    """Return the line of columns that become one thing, with the first row that has something in them."""
    names = [header[index] for index in indexes]
    shown = _telling_columns(format_, group, indexes, header)
    values: list[str] = []
    for cells in rows:
        values = [text for index in shown if (text := as_read(_cell(cells, index)))]
        if len(values) > (1 if _is_label(header[shown[0]]) and len(shown) > 1 else 0):
            break
    if group == "birthday" and len(values) == 1:
        values = [_day_words(values[0])]
    if group.startswith("numbered:") and len(names) > 1:
        names = [group.removeprefix("numbered:")]
    meaning, used = _meaning(format_, group, header[indexes[0]])
    separator = " " if group == "name" else " · " if group.startswith("numbered:") else ", "
    return ColumnLine(names, meaning, separator.join(dict.fromkeys(values)), used)


def _telling_columns(format_: str, group: str, indexes: Sequence[int], header: Sequence[str]) -> list[int]:
    """Return the columns an example is made from, in the order in which they are read."""
    if group == "name":
        roles = {index: _role(format_, header[index], header) for index in indexes}
        whole = [index for index, role in roles.items() if role == "name"]
        parts = [index for index, role in roles.items() if role in NAME_ROLES]
        return whole or sorted(parts, key=lambda index: NAME_ROLES.index(roles[index]))
    formatted = [index for index in indexes if header[index].endswith(" - Formatted")]
    if formatted:
        # The parts of an address say once more what it is as a whole.
        return [index for index in indexes if _is_label(header[index])] + formatted
    return list(indexes)


def _is_label(name: str) -> bool:
    return name.endswith((" - Label", " - Type"))


def _day_words(value: str) -> str:
    """Return a birthday without a year (--03-07) as a day; others are shown as they are written."""
    match = _YEARLESS.match(value)
    if match is None:
        return value
    return QLocale().toString(QDate(2000, int(match[1]), int(match[2])), translate("d MMM"))


def as_read(value: str) -> str:
    """Return a cell as it is understood: without the marks of preferred and system entries, on one line."""
    parts = [part.strip().removeprefix("*").strip() for part in value.split(":::")]
    text = ", ".join(part for part in parts if part and fold(part) not in _SYSTEM_GROUPS)
    return " ".join(_ADDRESS_START.sub("", text).split())


def _group(format_: str, name: str, header: Sequence[str]) -> str:
    """Return a key that the columns of one thing share."""
    if format_ == tendril_csv.FORMAT:
        return f"own:{name}"
    numbered = _NUMBERED.match(name) if format_ == google.FORMAT else None
    if numbered:
        return f"numbered:{numbered[1]}"
    role = _role(format_, name, header)
    if role in NAME_ROLES:
        return "name"
    if role.startswith("address:"):
        return role.rpartition(":")[0]
    if role in ("birth_year", "birth_month", "birth_day"):
        return "birthday"
    return role if role and role not in ("ignore", "kept") else f"{role}#{name}"


def _role(format_: str, name: str, header: Sequence[str]) -> str:
    """Return the role of a column as the format's reader takes it."""
    key = header_key(name)
    if format_ == linkedin.FORMAT:
        role = role_of(key)
        return "url:LinkedIn" if role == "url:" else role
    if format_ == google.FORMAT and key in ("labels", "group membership"):
        return "groups"
    roles = generic.roles_of(list(header))
    role = roles[list(header).index(name)]
    return "" if role.startswith("kept") else role


def _meaning(format_: str, group: str, name: str) -> tuple[str, bool]:
    """Return what columns become, and whether they become anything of Tendril's own."""
    if group.startswith("own:"):
        return name, True
    if group.startswith("numbered:"):
        return _numbered_meaning(header_key(name)), True
    if group.startswith("ignore#"):
        return _tr("Not needed"), False
    if "#" in group:
        return _tr("Kept as it is"), False
    kind, _, label = group.partition(":")
    word = {
        "name": _tr("Name"),
        "nickname": _tr("Nickname"),
        "phonetic_name": _tr("Phonetic name"),
        "organization": _tr("Organisation"),
        "department": _tr("Department"),
        "title": _tr("Job title"),
        "email": _tr("Email"),
        "phone": _tr("Phone"),
        "url": _tr("Website"),
        "handle": _tr("Handle"),
        "address": _tr("Address"),
        "place": _tr("Place"),
        "city": _tr("Place"),
        "region": _tr("Place"),
        "country": _tr("Place"),
        "birthday": _tr("Birthday"),
        "anniversary": _tr("Anniversary"),
        "met_on": _tr("Met on"),
        "last_contact": _tr("Last contact"),
        "notes": _tr("Notes"),
        "groups": _tr("Group"),
        "interests": _tr("Interest"),
        "how_met": _tr("How you met"),
        "custom": _tr("Own field"),
    }.get(kind)
    if word is None:
        return _tr("Kept as it is"), False
    if kind == "handle" or (kind == "url" and label not in ("", "Work", "Home")):
        word = _tr("Profile")
    return (f"{word} · {_label_word(label)}" if label else word), True


def _numbered_meaning(key: str) -> str:
    """Return what a numbered entry of Google's becomes."""
    if key.startswith("organization") and key.endswith("title"):
        return _tr("Job title")
    words = {
        "e-mail": _tr("Email"),
        "phone": _tr("Phone"),
        "address": _tr("Address"),
        "website": _tr("Website"),
        "organization": _tr("Organisation"),
        "event": _tr("Important date"),
        "im": _tr("Handle"),
        "hobby": _tr("Interest"),
        "interest": _tr("Interest"),
    }
    return next((word for start, word in words.items() if key.startswith(f"{start} ")), _tr("Own field"))


def _label_word(label: str) -> str:
    """Return a label as it follows what it labels: Email · work, Profile · LinkedIn."""
    known = {
        "Work": _tr("work"), "Home": _tr("home"), "Mobile": _tr("mobile"), "Fax": _tr("fax"), "Pager": _tr("pager"),
        "Work fax": _tr("work fax"), "Home fax": _tr("home fax"), "Car": _tr("car"),
    }  # fmt: skip
    return known.get(label, label)


def _cell(cells: Sequence[str], index: int) -> str:
    return cells[index].strip() if index < len(cells) else ""
