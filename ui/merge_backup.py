"""The backup before people are merged, written beside the window's thread while the merge goes on."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import closing

import apsw
from PySide6.QtCore import QObject, Signal

from models.errors import DamagedBookError, TendrilError
from ui.error_report import kind_of
from ui.operations import Operations
from ui.words import say

logger = logging.getLogger(__name__)


class MergeBackup(QObject):
    """Keeps the book as it is at the moment before a merge, at most once an hour, where something was changed.

    The merge does not wait for it: the copy reads what the book was. Once begun it is finished, also where the program
    ends; only while another program has the backups, so that nothing could be begun yet, the end gives it up. written
    carries the path of each; damaged what is wrong where the copy is not sound. Any other failure is told by the
    operations; the merge can be undone.
    """

    written = Signal(object)
    damaged = Signal(str)

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        """Take the gate to the book, and listen to what is about to be done."""
        super().__init__(parent)
        self._operations = operations
        self._background = operations.new_background()
        self._ends = threading.Event()
        self._background.give_up_by(self._ends.set)
        operations.performing.connect(self._on_performing)

    def _on_performing(self, function: Callable[..., object]) -> None:
        """Begin to write a backup where people are about to be merged and one is due."""
        # Not at the start, which merges nobody.
        from models.backups import Reason, is_backup_due, this_moment
        from models.operations.merging import merge_people

        book = self._operations.book
        if function is not merge_people or self._background.busy or not is_backup_due(book, Reason.MERGING):
            return
        try:
            moment = this_moment(book)
        except apsw.Error as error:
            # What is the matter with the book the merge itself runs into, and tells.
            logger.warning("No backup before a merge: %s", kind_of(error))
            return
        self._background.ask("backup before a merge", lambda: self._write(moment), self._on_ended)

    def _write(self, moment: apsw.Connection) -> object:
        """Write it; called on a thread of its own."""
        from models.backups import Reason, back_up_here

        with closing(moment):
            try:
                book = self._operations.book
                return back_up_here(book, Reason.MERGING, self._ends.is_set, moment=moment, finishes=True)
            except TendrilError as error:
                return error

    def _on_ended(self, ended: object) -> None:
        if not isinstance(ended, TendrilError):
            self.written.emit(ended)
            return
        logger.warning("The backup before a merge was not written: %s", type(ended).__name__)
        if isinstance(ended, DamagedBookError):
            self.damaged.emit(str(ended))
        else:
            self._operations.failed.emit(say(ended.sentence))
