"""One at a time at the backups of a data directory: whoever writes one, and whoever erases people from them.

Neither must miss the other, in whatever program: a backup that is begun before people are erased and gets its name
afterwards would bring them back, and two that write one file anew would each undo what the other did.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import apsw

from models.disk_trouble import reason_of
from models.errors import BookBusyError, ExportError
from models.private_modes import make_private_file, narrow

FILE_NAME = "tendril.lock-backups"
# In seconds: a backup of a very large book on a slow disk; and between two looks whether it is still wanted.
_LONGEST_WAIT = 600.0
_LOOK = 0.1
_making = threading.Lock()


@contextmanager
def backups_held(directory: Path, is_cancelled: Callable[[], bool] = lambda: False) -> Iterator[None]:
    """Hold the backups of a data directory, waiting for whoever has them, in this program or another.

    Raises BookBusyError where that takes ten minutes, ExportError where it was cancelled or there can be no lock.
    """
    path = directory / FILE_NAME
    try:
        _make(path)
        # An empty file that SQLite locks: in one way on every system, between threads too, and until the program ends.
        lock = apsw.Connection(str(path))
    except (OSError, apsw.Error) as error:
        raise _no_lock(directory, error) from error
    with closing(lock):
        try:
            _wait_for(lock, is_cancelled)
        except apsw.Error as error:
            raise _no_lock(directory, error) from error
        yield


def _make(path: Path) -> None:
    """Make the file where it is missing.

    One that is there is not opened, as closing it would take the lock from whoever has it in this program: see
    models.first_bytes. Nobody has it before it is made, nor until it is closed again.
    """
    with _making:
        if path.exists():
            narrow(path)
        else:
            make_private_file(path)


def _no_lock(directory: Path, error: OSError | apsw.Error) -> ExportError:
    return ExportError(
        "The backups in {directory} cannot be written: {reason}. The book is unharmed.",
        directory=directory,
        reason=reason_of(error),
    )


def _wait_for(lock: apsw.Connection, is_cancelled: Callable[[], bool]) -> None:
    lock.set_busy_timeout(int(_LOOK * 1000))
    until = time.monotonic() + _LONGEST_WAIT
    while True:
        try:
            # No file beside it that a killed program would leave.
            lock.pragma("journal_mode", "memory")
            lock.execute("BEGIN EXCLUSIVE")
        except apsw.BusyError as error:
            if is_cancelled():
                raise ExportError("The backup was not finished. The book is unharmed.") from error
            if time.monotonic() > until:
                raise BookBusyError(
                    "Another program is busy with the backups. Nothing was changed; try again when it is done."
                ) from error
        else:
            return
