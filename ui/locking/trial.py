"""Trying a passphrase or asking the keyring on a thread of its own, so that the window lives meanwhile."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from enum import Enum
from typing import ClassVar

from PySide6.QtCore import QObject, QThread, Signal

from models.errors import WrongPassphraseError

logger = logging.getLogger(__name__)


class Tried(Enum):
    """What came of a passphrase: it is the right one, it is not, or the file could not be read."""

    RIGHT = "right"
    WRONG = "wrong"
    UNREAD = "unread"


class Trial(QThread):
    """One trial of a passphrase, which takes a third of a second; ended carries what came of it."""

    ended = Signal(object)

    def __init__(self, attempt: Callable[[], object], parent: QObject | None = None) -> None:
        """Take what raises WrongPassphraseError where the passphrase is wrong."""
        super().__init__(parent)
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


class KeyringWork(QThread):
    """One question to the keyring, which may wait for its own window; ended carries the answer, or the exception."""

    ended = Signal(object)
    _under_way: ClassVar[set[KeyringWork]] = set()

    def __init__(self, question: Callable[[Callable[[], bool]], object]) -> None:
        """Take the question, which is given what tells whether to give up."""
        super().__init__()
        self._question = question
        self._cancelled = threading.Event()
        # Whoever asked may go before the keyring answers.
        self._under_way.add(self)
        self.finished.connect(self._forget)

    @classmethod
    def stop_all(cls) -> None:
        """Give up every question, and wait for that; nobody hears the answers any more."""
        for work in tuple(cls._under_way):
            work.blockSignals(True)
            work.cancel()
            work.wait()
            cls._under_way.discard(work)

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

    def _forget(self) -> None:
        self.wait()
        self._under_way.discard(self)
