"""How a file begins, read without letting go of the locks that this process has on it.

Where any descriptor of a file is closed, POSIX takes all locks of the process on that file away. SQLite would not know
that it has none any more, and another program that closes the book would delete the journal this one still writes to.
https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_
"""

from __future__ import annotations

import os
from pathlib import Path

import apsw

_FLAGS = [apsw.SQLITE_OPEN_MAIN_DB | apsw.SQLITE_OPEN_READONLY, 0]


def first_bytes(path: Path, number: int) -> bytes:
    """Return so many bytes from the beginning of a file, all of a shorter one. Raises OSError."""
    if os.name == "posix":
        try:
            # SQLite closes its descriptors only once it has no lock on the file.
            file = apsw.VFSFile("unix", str(path), _FLAGS)
            try:
                return file.xRead(number, 0)
            finally:
                file.xClose()
        except apsw.Error:
            # What cannot be opened holds no locks; the system says why.
            pass
    with path.open("rb") as plain:
        return plain.read(number)
