"""The backup that is written by itself once a day, beside the window's thread."""

from __future__ import annotations

import logging
import threading
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from models.errors import DamagedBookError, TendrilError
from ui.operations import Operations
from ui.words import say

logger = logging.getLogger(__name__)

# After a failure: often enough for a disk that is plugged in again, seldom enough for one that stays full.
_AGAIN = timedelta(hours=1)


class DailyBackup(QObject):
    """Writes a backup where one is due; look() asks, once a minute.

    written carries the path of each; damaged what is wrong where the copy is not sound. Any other failure is told once
    by the operations, until one succeeds again, and tried again an hour later.
    """

    written = Signal(object)
    damaged = Signal(str)

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        """Take the gate to the book."""
        super().__init__(parent)
        self._operations = operations
        self._background = operations.new_background()
        self._cancelled = threading.Event()
        self._background.give_up_by(self._cancelled.set)
        self._not_before: datetime | None = None
        self._is_told = False

    def look(self) -> None:
        """Begin to write a backup where one is due and nothing else is being written."""
        book = self._operations.book
        if self._operations.busy or self._background.busy:
            return
        now = book.clock.now()
        if self._not_before is not None and self._not_before - _AGAIN <= now < self._not_before:
            return
        from models.backups import is_backup_due

        if is_backup_due(book):
            self._background.ask("daily backup", self._write, self._on_ended)

    def _write(self) -> object:
        """Write it; called on a thread of its own, with a connection of its own."""
        from models.backups import Reason, back_up_here

        try:
            return back_up_here(self._operations.book, Reason.DAILY, self._cancelled.is_set)
        except TendrilError as error:
            return error

    def _on_ended(self, ended: object) -> None:
        if not isinstance(ended, TendrilError):
            self._not_before, self._is_told = None, False
            self.written.emit(ended)
            return
        logger.warning("The daily backup was not written: %s", ended)
        self._not_before = self._operations.book.clock.now() + _AGAIN
        if isinstance(ended, DamagedBookError):
            self.damaged.emit(str(ended))
        elif not self._is_told:
            self._is_told = True
            self._operations.failed.emit(say(ended.sentence))
