"""Reading the book beside the window's thread: what takes longer than a frame in a large book."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QThread, Signal, Slot
from shiboken6 import isValid

from models.connection import database, widen_cache
from ui.collecting import hold_collector, release_collector

logger = logging.getLogger(__name__)


class Background(QObject):
    """Answers questions to the book one after another on a thread of its own, with a connection of its own.

    Each question has a name: a newer one of the same name replaces the older, whose answer nobody hears any more. Nor
    is an answer given to a method of a widget that is gone.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Wait for the first question."""
        super().__init__(parent)
        self._waiting: dict[str, tuple[Callable[[], Any], _Hearer]] = {}
        self._give_up: Callable[[], None] | None = None
        self._present: tuple[str, _Hearer] | None = None
        self._reading: _Reading | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._reading is not None

    def ask(
        self,
        name: str,
        question: Callable[[], Any],
        answer: Callable[[Any], None],
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Let question() read the book there, then call answer(result) here, unless the same is asked anew before.

        failed is called where there is no answer, for who would go on waiting for one; the log says why.
        """
        self._waiting[name] = (question, _Hearer(answer, failed))
        if self._present is not None and self._present[0] == name:
            self._present = None
        if self._reading is None:
            self._start_next()

    def give_up_by(self, give_up: Callable[[], None]) -> None:
        """Call this at the end of the program, so that nobody waits for an answer that takes long."""
        self._give_up = give_up

    def wait(self) -> None:
        """Forget what was asked and wait until nothing reads the book; for the end of the program."""
        if self._give_up is not None:
            self._give_up()
        self._waiting.clear()
        self._present = None
        self._let_go()

    def _start_next(self) -> None:
        name = next(iter(self._waiting))
        question, hearer = self._waiting.pop(name)
        self._present = (name, hearer)
        self._reading = _Reading(question, self)
        # A bound method of an object of this thread, so that Qt queues the call over to it.
        self._reading.answered.connect(self._on_answered)
        hold_collector()
        self._reading.start(QThread.Priority.LowPriority)

    @Slot(object)
    def _on_answered(self, result: Any) -> None:
        present = self._present
        self._let_go()
        self._present = None
        if self._waiting:
            self._start_next()
        if present is None or not _is_there(present[1].answer):
            return
        if not isinstance(result, _Failed):
            present[1].answer(result)
        elif present[1].failed is not None:
            present[1].failed()

    def _let_go(self) -> None:
        reading, self._reading = self._reading, None
        if reading is not None:
            reading.answered.disconnect(self._on_answered)
            reading.wait()
            reading.deleteLater()
            release_collector()


def _is_there(answer: Callable[[Any], None]) -> bool:
    """Tell whether whoever waits for an answer does so still: a dialog can be closed before it comes."""
    waiting = getattr(answer, "__self__", None)
    return not isinstance(waiting, QObject) or isValid(waiting)


class _Hearer(NamedTuple):
    """Who hears an answer, and that there is none."""

    answer: Callable[[Any], None]
    failed: Callable[[], None] | None


class _Failed:
    """Stands for an answer that could not be had."""


class _Reading(QThread):
    """One question on its own thread."""

    answered = Signal(object)

    def __init__(self, question: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._question = question

    def run(self) -> None:
        """Ask; called by the thread itself."""
        try:
            # Otherwise each would keep up to 16 MiB of the book until it has answered.
            widen_cache()
            result = self._question()
        except Exception:
            # Nobody waits for it with open hands: what it was for stays as it was, and the log says why.
            logger.exception("A question to the book could not be answered")
            result = _Failed()
        finally:
            database.close()
        self.answered.emit(result)
