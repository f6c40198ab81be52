"""Trouble of the disk as sentences: full, read-only, gone; what was there stays, and it goes on once it can."""

from __future__ import annotations

import errno
import os
import shutil

import apsw
import pytest
from peewee import OperationalError

from models.connection import database
from models.copying import backup
from models.disk_trouble import disk_trouble, reason_of
from models.errors import BookBusyError, BookGoneError, ExportError, NoRoomError, TendrilError
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import counts
from scheduler.opening import open_planned_book
from tests.unprivileged import run_unprivileged


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [(apsw.FullError("x"), NoRoomError, "full"), (apsw.IOError("x"), NoRoomError, "read or written"),
     (apsw.ReadOnlyError("x"), NoRoomError, "may not be written"), (apsw.BusyError("x"), BookBusyError, "Another"),
     (apsw.CantOpenError("x"), NoRoomError, "cannot be opened")],
)  # fmt: skip
def test_each_is_a_sentence_also_when_it_was_wrapped(error, kind, words) -> None:
    for one in (error, _wrapped(error)):
        trouble = disk_trouble(one)
        assert type(trouble) is kind
        assert words in str(trouble)


def _wrapped(error: Exception) -> Exception:
    wrapped = OperationalError("x")
    wrapped.__cause__ = error
    return wrapped


@pytest.mark.parametrize("error", [ValueError("disk"), apsw.SQLError("no such table"), apsw.CorruptError("malformed")])
def test_mistakes_and_damage_are_something_else(error) -> None:
    assert disk_trouble(error) is None


@pytest.fixture
def others(book):
    """A book with somebody in it, moved away from under the program by the test."""
    add_person(book, PersonFields(name="Ada"))
    return book


def _delete(book) -> None:
    book.path.unlink()


def _replace(book) -> None:
    other = book.path.with_name("other")
    shutil.copy(book.path, other)
    other.replace(book.path)


def _vanish(book) -> None:
    book.directory.rename(book.directory.with_name("elsewhere"))


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move a file that is open")
@pytest.mark.parametrize("trouble", [_delete, _replace, _vanish])
def test_a_book_that_goes_while_it_is_open_is_not_written_and_can_be_saved(others, tmp_path, clock, trouble) -> None:
    trouble(others)
    for change in (lambda: add_person(others, PersonFields(name="Bea")), others.undo):
        with pytest.raises(BookGoneError, match=r"moved, deleted or replaced.*can still be saved"):
            change()
    assert counts().everyone == 1
    saved = tmp_path / "saved"
    saved.mkdir()
    with pytest.raises(ExportError, match="is the book itself"):
        backup(others.path, force=True)
    backup(saved / "tendril.sqlite3")
    others.close()
    again = open_planned_book(saved, clock)
    assert counts().everyone == 1
    add_person(again, PersonFields(name="Bea"))


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move a file that is open")
def test_no_empty_book_is_made_where_one_was(others) -> None:
    import threading

    told = []

    def work() -> None:
        try:
            database.connection()
        except BookGoneError:
            told.append(True)

    _delete(others)
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert told == [True]
    assert not others.path.exists()


OPEN = """
import sys
from datetime import datetime
from pathlib import Path
from models.clock import FixedClock
from models.errors import TendrilError
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.backups import back_up_here
from scheduler.opening import open_planned_book
from tests.unprivileged import run_unprivileged
try:
    book = open_planned_book(Path(sys.argv[1]), FixedClock(datetime(2026, 11, 23, 8)))
    add_person(book, PersonFields(name="Bea"))
    back_up_here(book)
except TendrilError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("forbidden", "words", "people"),
    [
        ("book", "The data directory {path} cannot be written. Nothing was changed.", 1),
        ("book/tendril.sqlite3", "{path} cannot be opened for writing: Permission denied. Nothing was changed.", 1),
        ("book/backups", "The book is unharmed.", 2),
    ],
)
def test_what_may_only_be_read_is_told_and_nothing_is_lost(others, clock, forbidden, words, people) -> None:
    directory = others.directory
    (directory / "backups").mkdir()
    others.close()
    path = directory.parent / forbidden
    path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        told = run_unprivileged(["-c", OPEN, str(directory)])
    finally:
        path.chmod(0o700 if path.is_dir() else 0o600)
    assert words.format(path=path) in told.stdout, told.stderr
    again = open_planned_book(directory, clock)
    assert counts().everyone == people
    again.close()


def test_a_killed_books_log_waits_until_it_may_be_written_again(tmp_path, clock) -> None:
    """What is only in the log beside the book is neither lost nor left out when the folder is read-only meanwhile."""
    directory = tmp_path / "book"
    killed = OPEN + "\nimport os, signal\nos.kill(os.getpid(), signal.SIGKILL)"
    run_unprivileged(["-c", killed, str(directory)])
    before = {path.name: path.read_bytes() for path in directory.iterdir() if path.is_file()}
    assert len(before["tendril.sqlite3-wal"]) > 0
    directory.chmod(0o500)
    try:
        told = run_unprivileged(["-c", OPEN, str(directory)])
    finally:
        directory.chmod(0o700)
    assert "cannot be written" in told.stdout, told.stderr
    assert {path.name: path.read_bytes() for path in directory.iterdir() if path.is_file()} == before
    again = open_planned_book(directory, clock)
    assert counts().everyone == 1
    again.close()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (apsw.FullError("x"), "the disk is full"),
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
        (OSError(errno.EROFS, "Read-only file system"), "the disk may only be read"),
        (apsw.IOError("not an error"), "the disk could not be read or written"),
        (OSError(errno.EACCES, "Permission denied"), "Permission denied"),
    ],
)
def test_why_a_file_could_not_be_written(error, words) -> None:
    assert str(TendrilError("{reason}", reason=reason_of(error))) == words
