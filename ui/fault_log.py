"""What a fault of the machine code leaves behind, of Qt's or SQLite's for instance, which Python cannot catch."""

from __future__ import annotations

import faulthandler
import logging
from pathlib import Path
from typing import TextIO

from models.private_modes import make_private_file

logger = logging.getLogger(__name__)

FILE_NAME = "tendril.fault"
_LONGEST = 20_000


class FaultLog:
    """Keeps where the program was when it was ended by a fault, and tells the next one.

    faulthandler writes files, lines and functions only, so nothing of the book gets into it.
    """

    def __init__(self, directory: Path) -> None:
        """Prepare for a data directory, which must exist."""
        self._path = directory / FILE_NAME
        self._file: TextIO | None = None
        self._is_watching = False

    def begin(self) -> str:
        """Watch from now on and return what the last program left, empty where it ended as it should.

        Raises OSError where the file cannot be written.
        """
        left = self._path.read_text(encoding="utf-8", errors="replace")[:_LONGEST] if self._path.exists() else ""
        make_private_file(self._path, fresh=True)
        self._file = self._path.open("w", encoding="utf-8")
        # Whoever asked for it before, a debugger or a test, keeps it.
        self._is_watching = not faulthandler.is_enabled()
        if self._is_watching:
            faulthandler.enable(self._file)
        return left

    def end(self) -> None:
        """Stop watching: the program has ended as it should."""
        if self._file is None:
            return
        if self._is_watching:
            faulthandler.disable()
        self._file.close()
        self._file = None
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            # A disk that may only be read by now. It is empty, and so tells the next start of no fault.
            logger.info("The file for faults stays: %s", error)
