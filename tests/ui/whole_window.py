"""The whole window on a book of its own, for tests that walk through all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.book import Book
from models.clock import FixedClock
from scheduler.opening import open_planned_book
from ui.operations import Operations
from ui.theme.theme import LIGHT_LOOK, active_theme
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState


@contextmanager
def whole_window(folder: Path, fill: Callable[[Book], object]) -> Iterator[MainWindow]:
    """Show the window, light and 1280x800, on a Monday morning with the people that fill puts into the book."""
    book = open_planned_book(folder, FixedClock(datetime(2026, 11, 23, 8, 0)))
    active_theme().set_look(LIGHT_LOOK)
    fill(book)
    operations = Operations(book)
    made = MainWindow(operations, RemindersState(operations, None))
    made.resize(1280, 800)
    made.show()
    assert QTest.qWaitForWindowExposed(made)
    yield made
    made.hide()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    operations.wait_for_long()
    book.close()
