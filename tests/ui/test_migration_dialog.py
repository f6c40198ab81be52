"""A book of an older format is brought over beside the window's thread, with a dialog where that takes long."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from models import database as storage
from models import keys
from models.connection import database
from models.database import FILE_NAME, needs_migration
from models.errors import MigrationError, NewerBookError
from scheduler.opening import open_planned_book
from tests.models.formats.released_book import FORMATS, make
from ui.migration_dialog import MigrationDialog, bring_over


@pytest.fixture
def folder(tmp_path):
    """The folder of a book of the first format."""
    make(tmp_path / "book", (FORMATS / "1.sql").read_text(encoding="utf-8"))
    yield tmp_path / "book"
    keys.forget_keys()
    if not database.is_closed():
        database.close()


@pytest.mark.parametrize("is_locked", [False, True])
def test_a_small_book_is_brought_over_without_a_word(qapp, folder, clock, monkeypatch, is_locked):
    if is_locked:
        keys.lock_anew(folder / FILE_NAME, keys.new_key("not the cat"))
    monkeypatch.setattr("ui.migration_dialog._BEFORE_SHOWN", 60_000)
    assert needs_migration(folder)
    bring_over(folder, clock)
    assert not needs_migration(folder)
    assert open_planned_book(folder, clock).database.connection().pragma("user_version") == storage.schema_version()


def test_one_that_takes_long_shows_a_dialog_that_stays_until_it_is_done(qtbot, folder, clock, monkeypatch):
    goes_on, real, seen = threading.Event(), storage._keep_older, []

    def waiting(path):
        assert goes_on.wait(30)
        real(path)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MigrationDialog)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        dialog.close()
        seen.append(dialog.isVisible())
        goes_on.set()

    monkeypatch.setattr(storage, "_keep_older", waiting)
    monkeypatch.setattr("ui.migration_dialog._BEFORE_SHOWN", 10)
    QTimer.singleShot(50, look)
    bring_over(folder, clock)
    assert seen == [True]
    assert not needs_migration(folder)


def test_a_program_that_is_asked_to_end_meanwhile_finishes_it_and_ends(qapp, folder, clock, monkeypatch):
    goes_on, real = threading.Event(), storage._keep_older

    def waiting(path):
        assert goes_on.wait(30)
        real(path)

    def ended(_dialog: MigrationDialog) -> int:
        # What exit() makes of a dialog's own event loop.
        threading.Timer(0.2, goes_on.set).start()
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(storage, "_keep_older", waiting)
    monkeypatch.setattr("ui.migration_dialog._BEFORE_SHOWN", 10)
    monkeypatch.setattr(MigrationDialog, "exec", ended)
    with pytest.raises(SystemExit) as end:
        bring_over(folder, clock)
    assert end.value.code == 0
    assert not needs_migration(folder)


def test_what_failed_meanwhile_is_in_the_log(qapp, folder, clock, monkeypatch, caplog):
    goes_on = threading.Event()

    def fail(_path):
        assert goes_on.wait(30)
        raise MigrationError("no room")

    def ended(_dialog: MigrationDialog) -> int:
        goes_on.set()
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(storage, "_keep_older", fail)
    monkeypatch.setattr("ui.migration_dialog._BEFORE_SHOWN", 10)
    monkeypatch.setattr(MigrationDialog, "exec", ended)
    with pytest.raises(SystemExit):
        bring_over(folder, clock)
    assert "The book was not brought over" in caplog.text


def test_nothing_is_collected_on_the_thread(qapp, folder, clock, monkeypatch):
    seen, real = [], storage._keep_older

    def look(path):
        seen.append(gc.isenabled())
        real(path)

    monkeypatch.setattr(storage, "_keep_older", look)
    bring_over(folder, clock)
    assert seen == [False]
    assert gc.isenabled()


def test_what_fails_is_raised_where_the_window_can_tell_it(qapp, folder, clock, monkeypatch):
    def fail(*_arguments):
        raise ZeroDivisionError("no")

    monkeypatch.setattr("models.migrating.run", fail)
    with pytest.raises(MigrationError, match="as it was before"):
        bring_over(folder, clock)
    assert needs_migration(folder)


@pytest.mark.parametrize("content", [None, b"", b"no book at all" * 20])
def test_what_is_no_older_book_is_left_to_whoever_opens_it(qapp, tmp_path, clock, content):
    if content is not None:
        (tmp_path / FILE_NAME).write_bytes(content)
    assert not needs_migration(tmp_path)
    bring_over(tmp_path, clock)


def test_a_newer_book_is_refused_by_the_opening_and_not_here(qapp, folder, clock):
    with storage.open_file(folder / FILE_NAME, is_writable=True) as book:
        book.pragma("user_version", storage.schema_version() + 1)
    book.close()
    assert not needs_migration(folder)
    with pytest.raises(NewerBookError):
        open_planned_book(folder, clock)
