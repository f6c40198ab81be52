"""Opening a book whose plan is kept up to date: what the interface and the commands use."""

from __future__ import annotations

from pathlib import Path

from models.book import Book, open_book
from models.clock import Clock
from models.erasing.wiping import finish_wiping
from scheduler.planner import attach


def open_planned_book(directory: Path, clock: Clock) -> Book:
    """Open the book in a directory, making both where they are missing, with its plan up to date.

    Raises DataDirectoryError, NewerBookError, DamagedBookError or MigrationError; the file is then as it was.
    """
    book = open_book(directory, clock)
    try:
        attach(book)
        finish_wiping(book.database.connection())
    except BaseException:
        book.close()
        raise
    return book
