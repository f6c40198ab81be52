"""Trying a passphrase or asking the keyring on a thread of its own, so that the window lives meanwhile."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from enum import Enum
from typing import ClassVar

from PySide6.QtCore import QThread, Signal, Slot

from models.errors import WrongPassphraseError
from ui.collecting import hold_collector, release_collector

logger = logging.getLogger(__name__)


class Tried(Enum):
    """What came of a passphrase: it is the right one, it is not, or the file could not be read."""

    RIGHT = "right"
    WRONG = "wrong"
    UNREAD = "unread"


class LockWork(QThread):
    """Work for the lock on a thread of its own, which lives until it is done: whoever asked for it may go before.

    Qt ends the program where a thread is destroyed that still runs, as one would be that belongs to a dialog.
    """

    ended = Signal(object)
    _under_way: ClassVar[set[LockWork]] = set()

    def begin(self) -> None:
        """Begin it; cycles wait meanwhile to be collected."""
        self._under_way.add(self)
        # A bound method of an object of the window's thread, so that Qt queues the call over to it.
        self.finished.connect(self.let_go)
        hold_collector()
        self.start()

    def cancel(self) -> None:
        """Give up as soon as may be, where it can take long."""

    @classmethod
    def stop_all(cls) -> None:
        """Give up whatever is under way, and wait for that; nobody hears the answers any more."""
        for work in tuple(cls._under_way):
            work.blockSignals(True)
            work.cancel()
            work.let_go()

    @classmethod
    def is_under_way(cls) -> bool:
        """Tell whether any work for the lock is not done yet."""
        return bool(cls._under_way)

    @Slot()
    def let_go(self) -> None:
        """Wait until it is done, and keep it no longer."""
        self.wait()
        if self in self._under_way:
            self._under_way.discard(self)
            release_collector()


class Trial(LockWork):
    """One trial of a passphrase, which takes a third of a second; ended carries what came of it."""

    def __init__(self, attempt: Callable[[], object]) -> None:
        """Take what raises WrongPassphraseError where the passphrase is wrong."""
        super().__init__()
        self._attempt = attempt

    def run(self) -> None:
        """Try it; called by the thread itself."""
        try:
            self._attempt()
        except WrongPassphraseError:
            self.ended.emit(Tried.WRONG)
        except Exception as error:  # noqa: BLE001 - a thread must answer; what failed is named without its data
            logger.warning("The file could not be unlocked: %s", error)
            self.ended.emit(Tried.UNREAD)
        else:
            self.ended.emit(Tried.RIGHT)


class KeyringWork(LockWork):
    """One question to the keyring, which may wait for its own window; ended carries the answer, or the exception."""

    def __init__(self, question: Callable[[Callable[[], bool]], object]) -> None:
        """Take the question, which is given what tells whether to give up."""
        super().__init__()
        self._question = question
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Give up as soon as may be; ended says that it was given up."""
        self._cancelled.set()

    def run(self) -> None:
        """Ask; called by the thread itself."""
        try:
            answer = self._question(self._cancelled.is_set)
        except Exception as error:  # noqa: BLE001 - handed to whoever asked
            answer = error
        self.ended.emit(answer)
