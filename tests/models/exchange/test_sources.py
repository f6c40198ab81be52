"""Files that change or go between two readings, and disks without room."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from models.book import Book
from models.connection import database
from models.errors import NoRoomError, UnreadableFileError
from models.exchange.files import ImportFile, read_people
from models.exchange.preview import preview
from models.operations.importing import import_people
from models.queries import people_ids

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{name}@lumen.example\nEND:VCARD\n"


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    path = tmp_path / "people.vcf"
    path.write_text(CARD.format(name="Ada"), encoding="utf-8")
    return path


def seen(book: Book, path: Path) -> ImportFile:
    file = read_people(path)
    assert preview(book, file).created == 1
    return file


def test_a_file_that_was_changed_since_is_not_imported(book: Book, cards: Path) -> None:
    file = seen(book, cards)
    cards.write_text(CARD.format(name="Bo") * 2, encoding="utf-8")
    with pytest.raises(UnreadableFileError, match=r"people\.vcf was changed after it had been read"):
        import_people(book, file, circle_id=None)
    assert people_ids() == []


def test_the_same_length_at_another_time_is_a_change_too(book: Book, cards: Path) -> None:
    file = seen(book, cards)
    cards.write_text(CARD.format(name="Bea"), encoding="utf-8")
    os.utime(cards, (1, 1))
    with pytest.raises(UnreadableFileError, match="Choose it again"):
        import_people(book, file, circle_id=None)


def test_a_file_that_is_gone_is_told(book: Book, cards: Path) -> None:
    file = seen(book, cards)
    cards.unlink()
    with pytest.raises(UnreadableFileError, match="There is no file"):
        import_people(book, file, circle_id=None)
    assert people_ids() == []


def test_a_full_disk_is_told_and_leaves_nobody(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.write_text("".join(CARD.format(name=f"Ada{number}") for number in range(3000)), encoding="utf-8")
    connection = database.connection()
    pages = connection.pragma("page_count")
    connection.pragma("max_page_count", pages + 4)
    with pytest.raises(NoRoomError, match="The disk is full"):
        import_people(book, read_people(path), circle_id=None)
    assert people_ids() == []
    connection.pragma("max_page_count", 1_000_000)
    assert import_people(book, read_people(path), circle_id=None).result.created == 3000
