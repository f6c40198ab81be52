"""What stands beside the exports as their floor is the same content, written with less thought."""

from __future__ import annotations

import csv
from pathlib import Path

from benchmarks.file_floors import floors, write_cards, write_table
from benchmarks.people_files import write_people
from models.book import Book
from models.exchange.cards.writing import export_vcard
from models.exchange.export import export_csv
from models.exchange.files import read_people
from models.operations.importing import import_people

_ROWS = 120


def test_the_floor_of_the_table_has_the_same_cells(book: Book, tmp_path: Path) -> None:
    """Each row by hand is the row that Tendril writes."""
    _import(book, tmp_path)
    export_csv(book, None, tmp_path / "export.csv")
    write_table(book.database.connection(), tmp_path / "floor.csv")
    exported, floor = (_rows(tmp_path / name) for name in ("export.csv", "floor.csv"))
    assert len(exported) == _ROWS + 1
    assert floor == exported


def test_the_floor_of_the_cards_has_as_many_lines(book: Book, tmp_path: Path) -> None:
    """The cards by hand have the same lines, but for how days are written and which kind of address it is."""
    _import(book, tmp_path)
    export_vcard(book, None, tmp_path / "export.vcf")
    write_cards(book.database.connection(), tmp_path / "floor.vcf")
    exported, floor = (_names(tmp_path / name) for name in ("export.vcf", "floor.vcf"))
    assert floor == exported


def test_every_step_with_a_floor_is_timed(book: Book, tmp_path: Path) -> None:
    """All five take some time, however few rows there are."""
    file = _import(book, tmp_path)
    directory = book.directory
    book.close()
    told = floors(file, directory, tmp_path / "empty")
    assert set(told) == {"import", "the same again", "export csv", "export vcf", "undo"}
    assert all(seconds > 0 for seconds in told.values())


def _import(book: Book, folder: Path) -> Path:
    file = folder / "people"
    write_people(file, "linkedin-csv", _ROWS, 7)
    import_people(book, read_people(file), circle_id=None)
    return file


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def _names(path: Path) -> list[str]:
    """Return the names of all properties in a file of cards, in their order."""
    unfolded = path.read_bytes().decode().replace("\r\n ", "")
    return [line.partition(":")[0].partition(";")[0] for line in unfolded.split("\r\n")]
