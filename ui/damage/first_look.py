"""The look whether the book is sound, after the first paint of the window; nothing is written until it is done."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from models.book import Book
from models.database import quick_problems
from ui.first_paint import when_painted
from ui.operations import Operations

logger = logging.getLogger(__name__)


class FirstLook(QObject):
    """Looks once, on the worker: ended where the book is sound or was mended, damaged with what is wrong where not.

    What the user does meanwhile waits; after damaged it goes on waiting.
    """

    ended = Signal()
    damaged = Signal(str)

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        """Take the gate to the book."""
        super().__init__(parent)
        self._operations = operations
        self.is_under_way = False

    def begin(self, window: QWidget | None) -> None:
        """Hold writes back and look as soon as the window was painted; at once where it stays away."""
        self.is_under_way = True
        self._operations.hold()
        if window is None:
            QTimer.singleShot(0, self, self._look)
            return
        when_painted(window, self._look)

    def _look(self) -> None:
        self._operations.run_long(
            _problems, on_progress=lambda _done, _total: None, on_done=self._on_done, on_failed=self._on_failed
        )

    def _on_done(self, problems: list[str]) -> None:
        if problems:
            logger.warning("The book is damaged: quick_check says %s things", len(problems))
            self.damaged.emit("\n".join(problems[:3]))
            return
        self.is_under_way = False
        self._operations.release()
        self.ended.emit()

    def _on_failed(self, sentence: str) -> None:
        """Go on unlooked where the look itself failed: damage that it met comes through the gate for trouble."""
        self.is_under_way = False
        self._operations.release()
        self._operations.failed.emit(sentence)
        self.ended.emit()


def _problems(book: Book, _progress: Callable[[int, int], None], _cancelled: Callable[[], bool]) -> list[str]:
    """Return what is wrong, after what is derived has been made anew where only that was."""
    problems = quick_problems()
    if not problems:
        return []
    from scheduler.mending import mend_derived

    return [] if mend_derived(book) else problems
