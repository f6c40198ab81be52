"""Reading how the open book begins leaves it its locks, so that no other program takes its journal away."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from models import keys
from models.book import Book
from models.connection import database
from models.first_bytes import first_bytes
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import counts

# Another program looks and goes: whoever is the last to close a book takes its journal away.
VISITOR = (
    "import sqlite3, sys; book = sqlite3.connect(sys.argv[1]); book.execute('SELECT * FROM contact'); book.close()"
)


def visit(book: Book) -> None:
    subprocess.run([sys.executable, "-c", VISITOR, str(book.path)], check=True)


@pytest.mark.skipif(os.name != "posix", reason="the locks of other systems belong to the descriptor")
def test_another_program_that_goes_leaves_the_journal(book: Book) -> None:
    journal = Path(f"{book.path}-wal")
    add_person(book, PersonFields(name="Maya Okafor"))
    assert not keys.is_locked(book.path)
    # Every thread has a connection of its own, and asks for the book's key before it.
    other = threading.Thread(target=lambda: (counts(), database.close()))
    other.start()
    other.join()
    visit(book)
    assert journal.exists()
    add_person(book, PersonFields(name="Jonas Berg"))
    with closing(sqlite3.connect(book.path)) as visitor:
        assert visitor.execute("SELECT name FROM contact ORDER BY id").fetchall() == [("Maya Okafor",), ("Jonas Berg",)]


@pytest.mark.parametrize("content", [b"", b"TndK", b"x" * 5000])
def test_bytes_are_those_of_the_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a file.sqlite3"
    path.write_bytes(content)
    assert first_bytes(path, 100) == content[:100]


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        first_bytes(tmp_path / "nothing", 16)
    assert not (tmp_path / "nothing").exists()
    with pytest.raises(IsADirectoryError):
        first_bytes(tmp_path, 16)
