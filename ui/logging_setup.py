"""The log file in the data directory: what happened to the program, never what is in the book."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

from ui.commands.answer import complain

FILE_NAME = "tendril.log"
_LARGEST = 500_000
_KEPT = 2


class _PrivateFile(RotatingFileHandler):
    """A rotating log that only its owner can read.

    A disk that is full or gone is told once on stderr; what could not be written follows once there is room.
    """

    _is_told = False

    def _open(self) -> object:  # type: ignore[override]
        stream = super()._open()
        if os.name == "posix":
            Path(self.baseFilename).chmod(0o600)
        return stream

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


class _WithoutMessages(logging.Formatter):
    """Writes of an exception what it is and where it came from, never its message, which may quote the book."""

    def format(self, record: logging.LogRecord) -> str:
        """Write a record; what another handler has made of its exception is not taken over, nor handed on."""
        record.exc_text, before = None, record.exc_text
        try:
            return super().format(record)
        finally:
            record.exc_text = before

    def formatException(self, ei: Any) -> str:  # noqa: N802 - logging's own name
        """Write an exception and those that led to it, each with its lines of the program."""
        told, error, seen = [], ei[1], set()
        while error is not None and id(error) not in seen:
            seen.add(id(error))
            kind = f"{type(error).__module__}.{type(error).__qualname__}"
            told.append("".join(traceback.format_tb(error.__traceback__)) + kind)
            error = error.__cause__ or error.__context__
        return "\n".join(told)


def log_to(directory: Path) -> logging.Handler | None:
    """Write the log into a data directory from now on; None where it cannot be written there.

    A log that cannot be written must not keep the window from opening.
    """
    try:
        handler = _PrivateFile(directory / FILE_NAME, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8")
    except OSError as error:
        logging.getLogger(__name__).warning("No log is kept: %s", error)
        return None
    handler.setFormatter(_WithoutMessages("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    if root.level > logging.INFO or root.level == logging.NOTSET:
        root.setLevel(logging.INFO)
    # Other libraries tell of every job they run; that is of no use in a log for people.
    for name in ("apscheduler", "peewee", "plyer"):
        logging.getLogger(name).setLevel(logging.WARNING)
    return handler
