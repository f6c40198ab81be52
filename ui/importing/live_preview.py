"""Looking anew at what an import would do while the user changes what the columns mean."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from models.book import Book
from models.errors import TendrilError
from models.exchange.files import ImportFile
from models.exchange.preview import ImportPreview, preview
from ui.operations import Operations
from ui.words import say

logger = logging.getLogger(__name__)


def look(
    book: Book,
    file: ImportFile,
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool],
) -> ImportPreview:
    """Return what importing a file would do.

    People of Tendril's own files are known by their IDs: two of them are two.
    """
    asks = not file.tells_rhythms
    return preview(book, file, progress=progress, cancelled=cancelled, ask_duplicates=asks)


class LivePreview(QObject):
    """Reads a file beside the window: `seen` carries the ImportPreview of the newest one that was asked about.

    `failed` carries a sentence where it cannot be read.
    """

    seen = Signal(object)
    failed = Signal(str)

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        """Wait for the first question."""
        super().__init__(parent)
        self._operations = operations
        self._background = operations.new_background()
        self._background.give_up_by(self.stop)
        self._stopping = threading.Event()
        self.is_reading = False

    def look(self, file: ImportFile) -> None:
        """Look at a file; whatever was asked before is given up."""
        self.stop()
        stopping = self._stopping = threading.Event()
        self.is_reading = True
        book = self._operations.book

        def read() -> ImportPreview | str | None:
            try:
                found = look(book, file, None, stopping.is_set)
            except TendrilError as error:
                return say(error.sentence)
            except Exception as error:
                logger.exception("A file could not be looked at anew")
                return self.tr("Something went wrong: {error}. Nothing was imported.").format(error=error)
            return None if stopping.is_set() else found

        self._background.ask("import", read, self._on_read)

    def stop(self) -> None:
        """Give up what is being looked at."""
        self._stopping.set()
        self.is_reading = False

    def _on_read(self, found: ImportPreview | str | None) -> None:
        if found is None:
            return
        self.is_reading = False
        if isinstance(found, str):
            self.failed.emit(found)
        else:
            self.seen.emit(found)
