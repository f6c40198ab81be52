"""Trouble of the disk as sentences: full, read-only, gone; what was there stays, and it goes on once it can."""

from __future__ import annotations

import os
import shutil

import apsw
import pytest
from peewee import OperationalError

from models.connection import database
from models.copying import backup
from models.disk_trouble import disk_trouble
from models.errors import BookBusyError, BookGoneError, DataDirectoryError, ExportError, NoRoomError
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import counts
from scheduler.opening import open_planned_book


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


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else")
def test_a_folder_that_may_only_be_read(others, tmp_path, clock) -> None:
    directory = others.directory
    others.close()
    for path in (tmp_path, *tmp_path.parents[:3]):
        path.chmod(path.stat().st_mode | 0o055)
    directory.chmod(0o555)
    child = os.fork() if not _has_qt() else None
    if child is None:
        pytest.skip("nobody may fork where Qt is loaded")
    if child == 0:
        os.setuid(65534)
        try:
            open_planned_book(directory, clock)
        except DataDirectoryError as error:
            os._exit(0 if "cannot be written. Nothing was changed." in str(error) else 2)
        os._exit(3)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def _has_qt() -> bool:
    import sys

    return "PySide6.QtWidgets" in sys.modules
