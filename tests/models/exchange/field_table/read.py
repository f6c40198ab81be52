"""What Tendril reads, measured: a file in which everything is filled comes into an empty book."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from models.exchange.files import read_people
from models.operations.importing import import_people
from tests.models.exchange.field_table.fields import FIELDS, Field
from tests.models.exchange.field_table.measuring import opened
from tests.models.exchange.field_table.program_cards import CARDS
from tests.models.exchange.field_table.program_file import ProgramFile
from tests.models.exchange.field_table.program_tables import TABLES

FILES = (*TABLES, *CARDS)
_OWN_FIELDS, _KEPT = "Fields of your own", "What was kept of files of this kind"
# Every book has these.
_OF_ANY_BOOK = frozenset({
    "Tendril ID, so that nobody comes twice", "Added, edited, a sample person", "Settings", "In your order",
    "What was kept of other files", "The order you gave circles, platforms, fields",
})  # fmt: skip


@dataclass(frozen=True)
class Arrived:
    """Where what a file says arrived: fields of the book that hold something now, and what went elsewhere.

    Of the rest the names that the program has for it: what became a field of the user's own, what is kept to be
    written back, and what is left out.
    """

    fields: frozenset[Field]
    own_fields: tuple[str, ...]
    kept: tuple[str, ...]
    left_out: tuple[str, ...]


def measure_read(folder: Path) -> dict[str, Arrived]:
    """Return by program where its file arrived; books go into the folder."""
    return {file.program: _arrived(file, folder / f"book-{number}") for number, file in enumerate(FILES)}


def _arrived(file: ProgramFile, folder: Path) -> Arrived:
    with opened(folder) as book:
        told = read_people(file.data, "EE", name=file.file_name)
        assert told.format == file.format, (file.program, told.format)
        result = import_people(book, told, circle_id=None).result
        assert not result.set_aside, (file.program, result.set_aside)
        told_by_files = [field for field in FIELDS if field.name not in _OF_ANY_BOOK]
        texts = {field: [text for row in field.rows() for text in field.said(row)] for field in told_by_files}
        filled = frozenset(field for field in told_by_files if field.rows())
    places: dict[str, list[str]] = {_OWN_FIELDS: [], _KEPT: [], "": []}
    for name, token in file.said:
        there = [field.name for field in told_by_files if any(token in text for text in texts[field])]
        if not set(there) - {_OWN_FIELDS, _KEPT}:
            place = next((place for place in (_OWN_FIELDS, _KEPT) if place in there), "")
            places[place].append(name)
    told_once = {place: tuple(dict.fromkeys(names)) for place, names in places.items()}
    return Arrived(filled, told_once[_OWN_FIELDS], told_once[_KEPT], told_once[""])
