"""The log file in the data directory: what happened to the program, never what is in the book."""

from __future__ import annotations

import logging
import os
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

from models.private_modes import narrow, private_opener
from ui.commands.answer import complain
from ui.log_text import WithoutValues

FILE_NAME = "tendril.log"
_LARGEST = 500_000
_KEPT = 2


class _PrivateFile(RotatingFileHandler):
    """A rotating log that only its owner can read.

    A disk that is full or gone is told once on stderr; what could not be written follows once there is room.
    """

    _is_told = False

    def _open(self) -> Any:
        if os.name == "posix":
            narrow(Path(self.baseFilename))
        return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors, opener=private_opener)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Go on where the disk is the matter; any other mistake is shown as ever."""
        error = sys.exc_info()[1]
        if isinstance(error, OSError):
            self._tell(error)
        else:
            super().handleError(record)

    def close(self) -> None:
        """Close the file, also where its last lines find no room."""
        try:
            super().close()
        except OSError as error:
            self._tell(error)

    def _tell(self, error: OSError) -> None:
        if not self._is_told:
            self._is_told = True
            complain(f"The log is not whole: {error.strerror or error}.")


def log_to(directory: Path) -> logging.Handler | None:
    """Write the log into a data directory from now on; None where it cannot be written there.

    A log that cannot be written must not keep the window from opening.
    """
    try:
        handler = _PrivateFile(directory / FILE_NAME, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8")
    except OSError as error:
        logging.getLogger(__name__).warning("No log is kept: %s", error)
        return None
    handler.setFormatter(WithoutValues())
    root = logging.getLogger()
    root.addHandler(handler)
    if root.level > logging.INFO or root.level == logging.NOTSET:
        root.setLevel(logging.INFO)
    # Other libraries tell of every job they run, and peewee of every value; that is of no use in a log for people.
    for name in ("apscheduler", "peewee", "plyer"):
        logging.getLogger(name).setLevel(logging.WARNING)
    return handler
