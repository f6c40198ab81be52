"""The random user's other half: looks at the book through the real window, offscreen, between the operations."""

from __future__ import annotations

from random import Random
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from models.book import Book
from models.history import Change
from models.queries import PeopleFilter
from soak.loading.checks import BrokenLawError
from ui.operations import Operations
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.views import PEOPLE, VIEWS

_SEARCHES = ("ada", "chess", "example.org", "zoe", "ber", "topic 7", "note")
# Offscreen nothing can move a window; Qt says so at each.
_HARMLESS = ("propagateSizeHints", "QWindowsWindow")


class WindowUser:
    """Shows views, searches, opens people and the palette as chance has it; every change reaches the window."""

    def __init__(self, book: Book, chance: Random) -> None:
        """Open the window of a book."""
        application = QApplication.instance() or QApplication([])
        if not isinstance(application, QApplication):
            raise TypeError("a window needs a QApplication")
        self._application = application
        self._chance = chance
        self.warnings: list[str] = []
        self._before = qInstallMessageHandler(self._hear)
        self.operations = Operations(book)
        self.window = MainWindow(self.operations, RemindersState(self.operations, None))
        self.window.resize(1280, 800)
        self.window.show()
        self._views = [entry.key for entry in VIEWS if entry.place != "hidden"]
        self.looks = 0

    def see_everything(self) -> None:
        """Show each view once, and the palette: what is loaded at its first showing is no growth."""
        for key in self._views:
            self.window.show_view(key)
            self.settle()
        self._palette()

    def tell(self, change: Change) -> None:
        """Let the window hear of a change, as it hears of its own."""
        self.operations.announce(change)

    def look(self) -> None:
        """Do one thing that changes nothing in the book."""
        self.looks += 1
        self._chance.choice(
            (self._show_view, self._search, self._filter, self._open_person, self._palette, self._tick)
        )()
        self.settle()
        self._require_no_warning()

    def settle(self) -> None:
        """Let the window do what it has to, and let go of what was closed."""
        for _ in range(3):
            self._application.processEvents()
        for _ in range(2_000):
            if not (self.operations.background.busy or self.operations.busy):
                break
            self._application.processEvents()
            _wait_a_moment()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def widgets(self) -> int:
        """Return how many objects of Qt the window and what floats before it hold."""
        return sum(1 + len(top.findChildren(QObject)) for top in self._application.topLevelWidgets())

    def close(self) -> None:
        """Close the window."""
        self.operations.wait_for_long()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qInstallMessageHandler(self._before)

    def _show_view(self) -> None:
        self.window.show_view(self._chance.choice(self._views))

    def _search(self) -> None:
        people: Any = self.window.show_view(PEOPLE)
        people.set_search(self._chance.choice(("", *_SEARCHES)))

    def _filter(self) -> None:
        filters = (
            PeopleFilter(),
            PeopleFilter(kinds=("professional",)),
            PeopleFilter(interests=("Chess",)),
            PeopleFilter(warmths=("wilting",), circles=("Close",)),
        )
        self.window.show_people(self._chance.choice(filters))

    def _open_person(self) -> None:
        people: Any = self.window.show_view(PEOPLE)
        if ids := people.model.ids:
            self.window.open_person(self._chance.choice(ids[:2_000]))

    def _palette(self) -> None:
        self.window.finding.open_palette(self._chance.choice(_SEARCHES))
        self.settle()
        palette: QWidget | None = self.window.finding.palette
        if palette is not None:
            palette.close()

    def _tick(self) -> None:
        self.window.look_again()

    def _hear(self, kind: QtMsgType, _context: object, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not any(word in text for word in _HARMLESS):
            self.warnings.append(text)

    def _require_no_warning(self) -> None:
        if self.warnings:
            raise BrokenLawError(f"Qt warned: {'; '.join(self.warnings)}")


def _wait_a_moment() -> None:
    from PySide6.QtCore import QThread

    QThread.msleep(1)
