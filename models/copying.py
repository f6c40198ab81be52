"""Copies of a book: of the open one as a backup, through the SQLite backup API, and of one that is not open."""

from __future__ import annotations

import math
import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import apsw

from models import keys, partial_files
from models.connection import database, open_file
from models.disk_trouble import reason_of
from models.errors import DamagedBookError, DataDirectoryError, ExportError, NameTakenError
from models.private_modes import make_private_file

# What SQLite's files beside an open book take up at least, in bytes.
LEAST_ROOM = 64 * 1024
# Of 4 KiB: between them a backup can be cancelled.
_PAGES_A_STEP = 1024
# So few of the book's pages stay in memory while they are copied.
_PAGES_KEPT = 64
# Of SQLite's: between them the check of a backup can be.
_STEPS_BETWEEN_QUESTIONS = 10_000


def backup(
    target: Path,
    *,
    force: bool = False,
    is_checked: bool = True,
    is_cancelled: Callable[[], bool] = lambda: False,
    source: apsw.Connection | None = None,
) -> None:
    """Write a consistent copy of the open book to a file, through the SQLite backup API, and check it.

    source is another connection to the book that is to be read, where the usual one is about to write.
    It is written and checked in steps, between which is_cancelled is asked, and holds nobody up who reads or writes
    the book.
    Raises NameTakenError where the file exists (without force), ExportError where it is the book itself, cannot be
    written, finds no room or was cancelled, and DamagedBookError where the copy is not sound (with is_checked); what
    was there before stays.
    """
    book = Path(database.database).absolute()
    # Where the book is gone its name stays its own: SQLite's files may still be beside it.
    if target.absolute() == book or (target.exists() and book.exists() and target.samefile(book)):
        raise ExportError("{target} is the book itself. Choose another name.", target=target)
    if target.exists() and not force:
        raise _taken(target)
    if not target.parent.is_dir():
        raise ExportError(
            "The folder {parent} does not exist. Make it first or choose another one.", parent=target.parent
        )
    _need_room(target)
    partial: Path | None = None
    try:
        partial = partial_files.partial_of(target)
        for folder in {target.parent, book.parent}:
            partial_files.remove_remnants(folder, partial)
        copy = open_file(partial, is_writable=True, key=database.key)
        try:
            _copy_in_steps(copy, target, is_cancelled, source or database.connection())
            copy.pragma("journal_mode", "delete")
            if is_checked:
                _check(copy, target, is_cancelled)
        finally:
            copy.close()
        partial_files.put_in_place(partial, target, may_replace=force)
    except FileExistsError as error:
        raise _taken(target) from error
    except (OSError, apsw.Error) as error:
        if isinstance(error, apsw.CorruptError | apsw.NotADBError):
            raise _unsound_copy(target) from error
        raise ExportError(
            "The backup {target} could not be written: {reason}. The book is unharmed.",
            target=target,
            reason=reason_of(error),
        ) from error
    finally:
        if partial is not None:
            # A disk that went away meanwhile takes what was not finished with it.
            with suppress(OSError):
                partial_files.remove(partial)


def _taken(target: Path) -> NameTakenError:
    return NameTakenError(
        "{target} exists already. Choose another name, or allow it to be replaced with --force.", target=target
    )


def is_full(folder: Path) -> bool:
    """Tell whether the disk that holds a folder has no room for SQLite's files; False where nobody can tell."""
    try:
        return shutil.disk_usage(folder).free < LEAST_ROOM
    except OSError:
        return False


def _need_room(target: Path) -> None:
    """Raise ExportError where the disk has no room for a copy of the open book."""
    connection = database.connection()
    needed = int(connection.pragma("page_count")) * int(connection.pragma("page_size")) + LEAST_ROOM
    free = shutil.disk_usage(target.parent).free
    if free < needed:
        raise ExportError(
            "The backup {target} could not be written: it needs {needed} MB, and {free} MB are free there. "
            "The book and the backups that are there are unharmed.",
            target=target,
            needed=math.ceil(needed / 1e6),
            free=math.floor(free / 1e6),
        )


def _copy_in_steps(
    copy: apsw.Connection, target: Path, is_cancelled: Callable[[], bool], source: apsw.Connection
) -> None:
    """Copy the open book into an empty database as it is at this moment, whatever is written to it meanwhile."""
    # Each page is read once, so that keeping any is of no use.
    kept = source.pragma("cache_size")
    source.pragma("cache_size", _PAGES_KEPT)
    # Without a transaction of its own a backup begins anew whenever another connection has written.
    is_own = source.in_transaction
    if not is_own:
        source.execute("BEGIN")
    try:
        _copy_pages(copy, target, is_cancelled, source)
    finally:
        if not is_own:
            source.execute("ROLLBACK")
        source.pragma("cache_size", kept)


def _copy_pages(copy: apsw.Connection, target: Path, is_cancelled: Callable[[], bool], source: apsw.Connection) -> None:
    # It is let go at the end of this instead of closed: apsw 3.54.0.0 keeps for ever one that is closed, or lives
    # while a younger cursor goes (seen by counting).
    progress = copy.backup("main", source, "main")
    while not progress.done:
        progress.step(_PAGES_A_STEP)
        if is_cancelled():
            raise not_finished(target)


def _check(copy: apsw.Connection, target: Path, is_cancelled: Callable[[], bool]) -> None:
    """Raise DamagedBookError where the copy is not sound, ExportError where that is cancelled.

    https://www.sqlite.org/c3ref/progress_handler.html
    """
    copy.set_progress_handler(is_cancelled, _STEPS_BETWEEN_QUESTIONS)
    try:
        if copy.pragma("integrity_check") != "ok":
            raise _unsound_copy(target)
    except apsw.InterruptError as error:
        raise not_finished(target) from error
    finally:
        copy.set_progress_handler(None)


def not_finished(target: Path) -> ExportError:
    """Return what is to be raised where a backup is cancelled."""
    return ExportError("The backup {target} was not finished. The book is unharmed.", target=target)


def _unsound_copy(target: Path) -> DamagedBookError:
    return DamagedBookError(
        "The backup {target} is not sound, so it was not kept: the book or the disk is damaged. The backups that are "
        "there stay. Look with “tendril check”.",
        target=target,
    )


def copy_file(source: Path, target: Path, *, lock_with: keys.Key | None = None) -> None:
    """Copy a book that is not open into a new file, locked as it is itself or with another key.

    Raises DataDirectoryError where that cannot be written.
    """
    try:
        if lock_with is not None:
            with closing(open_file(source)) as read:
                keys.copy_locked(read, target, lock_with)
            return
        make_private_file(target, fresh=True)
        with (
            closing(open_file(source)) as read,
            closing(open_file(target, is_writable=True, key=keys.key_of(source))) as written,
            written.backup("main", read, "main") as progress,
        ):
            progress.step()
    except (OSError, apsw.Error) as error:
        target.unlink(missing_ok=True)
        raise DataDirectoryError(
            "{target} cannot be written: {reason}.", target=target, reason=reason_of(error)
        ) from error
