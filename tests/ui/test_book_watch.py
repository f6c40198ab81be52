"""What a command writes is noticed at once, and nothing stirs where nothing is written."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QFileSystemWatcher, QObject

from models.book import Book
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import counts
from ui.book_watch import BookWatch

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def watch(qapp: object, book: Book) -> Iterator[BookWatch]:
    watch = BookWatch(book.path)
    watch.begin()
    yield watch
    watch.stop()


def test_what_a_command_does_is_told_and_reading_is_not(watch: BookWatch, book: Book, qtbot) -> None:
    told: list[bool] = []
    watch.stirred.connect(lambda: told.append(book.changed_outside()))
    counts()
    qtbot.wait(2 * watch._timer.interval())
    assert told == []
    for name in ("Ada", "Maya"):
        command = [sys.executable, str(ROOT / "main.py"), "--data-dir", str(book.directory), "add", name]
        subprocess.run(command, check=True, capture_output=True)
        qtbot.waitUntil(lambda: True in told)
        qtbot.waitUntil(lambda: not watch._timer.isActive())
        told.clear()
    assert counts().everyone == 2


def test_much_that_is_written_is_told_twice(watch: BookWatch, book: Book, qtbot) -> None:
    heard, told = [], []
    assert watch._watcher is not None
    watch._watcher.fileChanged.connect(heard.append)
    watch.stirred.connect(lambda: told.append(True))
    for number in range(20):
        add_person(book, PersonFields(name=f"Person {number}"))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert not watch._timer.isActive()
    assert len(heard) == 1


def test_where_the_system_has_no_room_nothing_is_asked_every_second(book: Book, qapp: object) -> None:
    """As far as the class that asks can be stood in for: its kind is known by its name."""

    class QPollingFileSystemWatcherEngine(QObject):
        pass

    watch = BookWatch(book.path)
    watch.begin()
    watcher = watch._watcher
    assert isinstance(watcher, QFileSystemWatcher)
    assert watcher.files() == [f"{book.path}-wal"]
    QPollingFileSystemWatcherEngine(watcher)
    watch.begin()
    assert watcher.files() == []
    watch.stop()
