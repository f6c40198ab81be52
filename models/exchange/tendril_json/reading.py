"""The complete book's JSON in: its people one after another, as any book can take them in."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from models.errors import UnreadableFileError
from models.exchange.choices import ImportChoices
from models.exchange.json_stream import BrokenPart, Part, Path, count_lines, json_encoding, walk
from models.exchange.kinds import Contents, FileKind
from models.exchange.records import DateRecord, MethodRecord, PersonRecord, SetAside
from models.exchange.sources import Source
from models.exchange.tendril_json import BEFORE, BEHIND, FORMAT, MARK, SECTIONS, VERSION
from models.exchange.tendril_json.joining import join_names, join_rest
from models.exchange.tendril_json.rows import (
    CHECKS,
    Checked,
    Row,
    WrongRowError,
    contact_columns,
    date_row,
    distinct_texts,
    event_told,
    follow_up_row,
    interaction_row,
    kept_row,
    method_row,
)
from models.queries.merging import UID_PREFIX
from models.sentences import Sentence
from models.vocabulary import DateType, MethodType

_LINES = ",\n"
_KEPT_MARK = "\x1f"
_NO_JSON = Sentence("This is no JSON that can be read.")
# The lists whose rows people refer to by number.
_REFERRED = ("circles", "platforms", "events")


@dataclass(slots=True)
class BookPerson(PersonRecord):
    """A person of a book's JSON; rows holds what belongs to them as the tables do, by the names of the file."""

    rows: dict[str, Any] = field(default_factory=dict)


class BookContents(Contents):
    """A complete book, or a part of one.

    complete says that it is a whole book; own_circles is what the circles of the file, by their numbers, are called
    in the book they come into.
    """

    format = FORMAT
    tells_rhythms = True
    aside_ending = ".json"

    def __init__(self, source: Source, *, complete: bool) -> None:
        """Take a file whose beginning says that it is a book, and whether that is a complete one."""
        self.complete = complete
        self._source = source
        self.encoding = json_encoding(source)[1]
        self.own_circles: dict[int, str] = {}
        # The rows of _REFERRED by their numbers, known once they have been passed.
        self._referred: dict[str, dict[int, Checked]] = {name: {} for name in _REFERRED}
        # The lists of the rows set aside, by their lines and texts: a file may be one line.
        self._aside: dict[tuple[int, str], str] = {}

    @cached_property
    def line_count(self) -> int:
        """How many lines the file has."""
        return count_lines(self._source)

    def entries(self) -> Iterator[PersonRecord | SetAside]:
        """Yield people, and rows of whatever list that are set aside."""
        for known in self._referred.values():
            known.clear()
        for section, line, checked, text in self._rows():
            if isinstance(checked, Sentence):
                self._aside[line, text] = section
                yield SetAside(line, checked, text)
            elif section == "people":
                yield checked

    def begin(self, choices: ImportChoices) -> None:
        """Add the circles, platforms and the like that the book does not have, but for groups that are left out."""
        rows = self.lists(*BEFORE)
        left_out = choices.without_groups
        self.own_circles = join_names(row for row in rows if row[0] != "groups" or row[1]["folded"] not in left_out)

    def finish(self) -> None:
        """Add what is between people and about the user, as far as the book does not have it."""
        join_rest(self.lists(*BEHIND))

    def lists(self, *sections: str) -> Iterator[tuple[str, Checked]]:
        """Yield the rows of some lists, each with the name of its list; those set aside are left out."""
        for section, _, checked, _ in self._rows(sections):
            if section in sections and not isinstance(checked, Sentence):
                yield section, checked

    def aside_text(self, set_aside: Sequence[SetAside]) -> Iterator[str]:
        """Yield a book that holds only what was set aside, with the circles and the like that it may refer to."""
        head = {"format": MARK, "version": VERSION, "complete": False}
        yield f"{json.dumps(head)[:-1]},\n"
        texts: dict[str, list[str]] = {name: [] for name in SECTIONS}
        for name, rows in self._referred.items():
            texts[name] += [_dumped(row) for row in rows.values()]
        for entry in set_aside:
            texts[self._aside.get((entry.line, entry.text)) or "people"].append(entry.text)
        yield ",\n".join(f'"{name}": [\n{_LINES.join(rows)}\n]' for name, rows in texts.items() if rows)
        yield "\n}\n"

    def _rows(self, wanted: Sequence[str] = SECTIONS) -> Iterator[tuple[str, int, Any, str]]:
        """Yield every row of the file: its list, its line, what it is (or why it is set aside) and its text.

        Lists that are neither wanted nor referred to are passed by.
        """
        for part in walk(self._source, _goes_into):
            if isinstance(part, BrokenPart):
                section = str(part.path[0]) if part.path else ""
                yield section if section in SECTIONS else "", part.line, _NO_JSON, part.text
                continue
            if len(part.path) != 2:
                continue
            section = str(part.path[0])
            if section not in BEFORE and set(wanted) <= set(BEFORE):
                # What is referred to comes first.
                return
            if section not in wanted and section not in _REFERRED:
                continue
            try:
                checked = self._checked(section, part)
            except WrongRowError as error:
                yield section, part.line, error.sentence, part.text
                continue
            if section in _REFERRED and checked["id"] is not None:
                self._referred[section][checked["id"]] = checked
            if section in wanted:
                yield section, part.line, checked, part.text

    def _checked(self, section: str, part: Part) -> Any:
        row = Row(part.value)
        return self._person(part.line, row) if section == "people" else CHECKS[section](row)

    def _person(self, line: int, row: Row) -> BookPerson:
        person = BookPerson(line, contact_columns(row), uid=row.text("uid"))
        # How a person who joins another one is known from then on.
        person.source_key = f"{UID_PREFIX}{person.uid}" if person.uid else ""
        rows: dict[str, Any] = {
            "id": row.number("id", 1),
            "circle": row.number("circle"),
            "met_event": row.number("met_event"),
            "events": row.numbers("events"),
            "methods": [method_row(entry) for entry in row.rows("methods")],
            "dates": [date_row(entry) for entry in row.rows("dates")],
            "kept": [kept_row(entry) for entry in row.rows("kept")],
            "interactions": [interaction_row(entry) for entry in row.rows("interactions")],
            "follow_ups": [follow_up_row(entry) for entry in row.rows("follow_ups")],
            "source_keys": row.texts("source_keys"),
            "photo": _photo(row),
        }
        person.rows = rows
        person.interests, person.groups = distinct_texts(row.texts("interests")), distinct_texts(row.texts("groups"))
        person.custom = row.pairs("custom") or {}
        person.methods = [self._method(entry) for entry in rows["methods"]]
        person.dates = [_date(entry) for entry in rows["dates"]]
        person.kept = [(f"{entry['format']}{_KEPT_MARK}{entry['name']}", entry["value"]) for entry in rows["kept"]]
        if (circle := self._referred["circles"].get(rows["circle"])) is not None:
            name = self.own_circles.get(circle["id"], circle["name"])
            person.circle = {"name": name, "days": circle["days"], "weight": circle["weight"]}
        person.story = self._story(rows)
        return person

    def _method(self, entry: Checked) -> MethodRecord:
        platform = self._referred["platforms"].get(entry["platform"])
        return MethodRecord(
            MethodType(entry["type"]),
            entry["value"],
            entry["label"],
            "" if platform is None else platform["key"] or platform["name"],
            entry["preference"],
            entry["normalized"],
            entry["details"],
            None if platform is None or platform["key"] else platform,
        )

    def _story(self, rows: Checked) -> dict[str, Any] | None:
        events = self._referred["events"]
        interactions = [self._interaction(entry) for entry in rows["interactions"] if not entry["absent"]]
        story: dict[str, Any] = {
            "interactions": interactions,
            "follow_ups": rows["follow_ups"],
            "events": [event_told(events[number]) for number in rows["events"] if number in events],
            "source_keys": rows["source_keys"],
        }
        if (met := events.get(rows["met_event"])) is not None:
            story["met_event"] = event_told(met)
        if rows["photo"] is not None:
            story["photo"] = rows["photo"]
        return {name: value for name, value in story.items() if value} or None

    def _interaction(self, entry: Checked) -> Checked:
        platform = self._referred["platforms"].get(entry["platform"])
        event = self._referred["events"].get(entry["event"])
        named = "" if platform is None else platform["key"] or platform["name"]
        return {**entry, "platform": named, "event": None if event is None else event_told(event)}


def read_book(source: Source, _region: str | None) -> BookContents:
    """Return the book in a JSON file; raises UnreadableFileError where a newer Tendril wrote it."""
    head: dict[str, Any] = {}
    for part in walk(source, _goes_into):
        if isinstance(part, BrokenPart) or not part.path or part.path[0] in SECTIONS:
            break
        head[str(part.path[0])] = part.value
    version = head.get("version", VERSION)
    if not isinstance(version, int) or version > VERSION:
        raise UnreadableFileError(
            "{name} was written by a newer Tendril (its format is {version}, this program reads up to {known}). "
            "Nothing was imported. Install the newer Tendril to import it.",
            name=source.name,
            version=version,
            known=VERSION,
        )
    return BookContents(source, complete=head.get("complete") is True)


def _is_book(beginning: str) -> bool:
    start = beginning.lstrip()
    compact = "".join(start[:4096].split())
    return start.startswith("{") and f'"format":"{MARK}"' in compact


def _goes_into(path: Path) -> bool:
    return not path or (len(path) == 1 and path[0] in SECTIONS)


def _date(entry: Checked) -> DateRecord:
    return DateRecord(
        DateType(entry["type"]), entry["month"], entry["day"], entry["year"], entry["label"], entry["lead_days"]
    )


def _photo(row: Row) -> bytes | None:
    text = row.text("photo")
    if not text:
        return None
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise row.wrong("photo") from None


def _dumped(row: Checked) -> str:
    return json.dumps({name: value for name, value in row.items() if value is not None}, ensure_ascii=False)


BOOK = FileKind({FORMAT: "Tendril book (JSON)"}, _is_book, read_book)
