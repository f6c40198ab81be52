"""Likely duplicates between the rows of a file and the book, and what the user says of them.

A row is called by a negative number: -1 is the first person of the file, -2 the second, …; people of the book by
their ids.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from models.exchange.duplicates import Names, Pair
from models.exchange.files import ImportFile
from models.exchange.identity import person_name
from models.exchange.likeness import Entry, Strength, company, name_forms
from models.exchange.records import PersonRecord
from models.queries.duplicates import Duplicate, add_book_names, different_pairs, read_entries, weigh
from models.queries.merging import BLOCKS, KIND, RHYTHM, STAGE, STATUS, Conflict, conflicts_between, known_sides
from models.vocabulary import DateType

# Of so many new people the names are compared; of more, which is beyond what anybody knows, only addresses are. The
# view that finds duplicates in the book compares them all.
MOST_COMPARED = 50_000
_MOST_ASKED = 500
# Of these a row only has a guess; somebody who is known keeps theirs.
_GUESSED = (KIND, STAGE, STATUS, RHYTHM)


@dataclass(frozen=True)
class Resolution:
    """What the user says of a pair: the same person or not, and whose value stands where they differ."""

    one: int
    other: int
    same: bool
    choices: Mapping[str, int] = field(default_factory=dict)


class LikelyDuplicates:
    """Collects the new people of a preview; find() tells who may be one, with the rows that are needed to show it."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._names = Names()
        self._by_key: list[Pair] = []
        self.records: dict[int, PersonRecord] = {}

    def add(self, id_: int, record: PersonRecord, same_key: int | None) -> None:
        """Take a row that becomes a new person, and who has the same address under another name."""
        if same_key is not None and len(self._by_key) < _MOST_ASKED:
            self._by_key.append((min(id_, same_key), max(id_, same_key)))
        if record.named and len(self._names) < MOST_COMPARED:
            columns = record.columns
            forms = name_forms(person_name(columns), str(columns.get("nickname", "")))
            self._names.add(id_, forms, _marks(record))

    def find(self, file: ImportFile, cancelled: Callable[[], bool] | None = None) -> list[Duplicate]:
        """Return the pairs that may be one, the most likely first; the file is read once more for their rows."""
        if not len(self._names) and not self._by_key:
            return []
        if len(self._names):
            add_book_names(self._names, cancelled)
        by_name = list(self._names.pairs(cancelled=cancelled, only_new=True))
        self._names = Names()
        if not by_name and not self._by_key:
            return []
        # Rows by their number, each once more.
        wanted = {id_ for pair in (*by_name, *self._by_key) for id_ in pair if id_ < 0}
        entries = {id_: entry_of(id_, record) for id_, record in self._rows(file, wanted, cancelled).items()}

        def read(ids: Collection[int]) -> dict[int, Entry]:
            known = read_entries([id_ for id_ in ids if id_ > 0])
            return known | {id_: entries[id_] for id_ in ids if id_ in entries}

        shared = weigh(self._by_key, read, (), cancelled)
        likely = weigh(by_name, read, different_pairs() | set(self._by_key), cancelled, Strength.LIKELY)
        for duplicate in likely.duplicates:
            shared.add(duplicate)
        shared.sort()
        pairs = shared.duplicates[:_MOST_ASKED]
        shown = {id_ for pair in pairs for id_ in pair.ids if id_ < 0}
        self.records = self._rows(file, shown, cancelled)
        return pairs

    def _rows(
        self, file: ImportFile, wanted: Collection[int], cancelled: Callable[[], bool] | None
    ) -> dict[int, PersonRecord]:
        found: dict[int, PersonRecord] = {}
        for number, record in enumerate(file.records(), 1):
            if len(found) == len(wanted) or (cancelled is not None and cancelled()):
                break
            if -number in wanted:
                found[-number] = record
        return found


def entry_of(id_: int, record: PersonRecord) -> Entry:
    """Return what is compared of a row."""
    columns = record.columns
    birthday = next((day for day in record.dates if day.type == DateType.BIRTHDAY), None)
    return Entry(
        id_,
        person_name(columns),
        str(columns.get("nickname", "")),
        tuple(filter(None, [str(columns.get("phonetic_name", ""))])),
        str(columns.get("organization", "")),
        str(columns.get("place", "")),
        (birthday.year, birthday.month, birthday.day) if birthday is not None else None,
        str(columns.get("met_on", "")),
        tuple(record.sure_keys()),
    )


def conflicts_with_rows(ids: list[int], records: Mapping[int, PersonRecord]) -> list[Conflict]:
    """Return what must be chosen before people of the book and rows of a file become one."""
    known = known_sides([id_ for id_ in ids if id_ not in records])
    for id_, record in records.items():
        if id_ in ids:
            known.contacts[id_] = _columns(record, is_new=not any(other > 0 for other in ids))
            if (day := next((day for day in record.dates if day.type == DateType.BIRTHDAY), None)) is not None:
                known.birthdays[id_] = (day.year, day.month, day.day)
            for name, value in record.custom.items():
                known.custom.setdefault(name, {})[id_] = value
    known.contacts = {id_: known.contacts[id_] for id_ in ids if id_ in known.contacts}
    return conflicts_between(known)


def _columns(record: PersonRecord, *, is_new: bool) -> dict[str, Any]:
    """Return a row as a contact's columns; what it only guesses is left out beside somebody who is known."""
    found: dict[str, Any] = {}
    for key, columns in BLOCKS.items():
        for column in columns:
            told = record.columns.get(column) or ""
            found[column] = "" if key in _GUESSED and not (is_new and key == KIND) else told
    return found


def _marks(record: PersonRecord) -> tuple[str, ...]:
    organization = str(record.columns.get("organization", ""))
    born = next((f"{day.month}-{day.day}" for day in record.dates if day.type == DateType.BIRTHDAY), "")
    return (company(organization) if organization else "", born)
