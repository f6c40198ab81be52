"""A damaged book: recognising it, putting it aside, and putting another in its place."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import apsw
from peewee import DatabaseError

from models import copying, keys, partial_files
from models import database as storage
from models.errors import DamagedBookError, DataDirectoryError

logger = logging.getLogger(__name__)

# SQLite's files beside an open book. The log goes first: a book without its log is the book of a moment ago, while a
# log without its book is thrown away by SQLite at the next start.
_ENDINGS = ("-shm", "-wal", "")
# Parts of the names of the modules that read rows; whoever only decodes texts of other programs is none of them.
_READERS = ("apsw", "peewee", "models", "scheduler")


def is_damage(error: BaseException | None) -> bool:
    """Tell whether an error means that the book's file is damaged, whatever has wrapped it.

    A text that is no UTF-8 any more is damage too: nothing else writes one, and no check of SQLite looks for it.
    """
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if isinstance(error, DamagedBookError | apsw.CorruptError | apsw.NotADBError):
            return True
        if isinstance(error, DatabaseError) and "malformed" in str(error):
            return True
        if isinstance(error, UnicodeDecodeError) and _is_from_the_book(error):
            return True
        error = error.__cause__ or error.__context__
    return False


def set_aside(directory: Path, now: datetime) -> Path:
    """Rename the damaged book of a directory with its files beside it, as they are, and return its new name.

    The book must be closed. Raises DataDirectoryError where that is refused.
    """
    # A start only asks whether an error is damage.
    from models.backups import free_path

    kept = free_path(directory, f"damaged-{now:%Y-%m-%d-%H%M%S}")
    try:
        for ending in _ENDINGS:
            file = directory / f"{storage.FILE_NAME}{ending}"
            if file.exists():
                file.rename(kept.with_name(f"{kept.name}{ending}"))
    except OSError as error:
        raise DataDirectoryError(
            "The damaged book cannot be put aside: {strerror}. Nothing was changed.", strerror=error.strerror
        ) from error
    logger.info("A damaged book was put aside")
    return kept


def put_in_place(directory: Path, made: Path, now: datetime) -> Path:
    """Put a whole book in the place of a damaged one, which is put aside, and return where that is now."""
    kept = set_aside(directory, now)
    partial_files.put_in_place(made, directory / storage.FILE_NAME)
    return kept


def restore_in_place(directory: Path, backup: Path, now: datetime) -> Path:
    """Put a backup in the place of a damaged book, which is put aside, and return where that is now.

    Raises DamagedBookError or NewerBookError where the backup is not sound, DataDirectoryError where there is no room;
    then nothing is changed.
    """
    storage.check_file(backup)
    made = directory / ".restored.sqlite3"
    book = directory / storage.FILE_NAME
    if keys.is_locked(book) and not keys.is_locked(backup):
        # A backup of before the passphrase: it is to be locked from now on as the book was, and never lies here in
        # clear.
        copying.copy_file(backup, made, lock_with=keys.key_of(book))
    else:
        copying.copy_file(backup, made)
    return put_in_place(directory, made, now)


def _is_from_the_book(error: UnicodeDecodeError) -> bool:
    """Tell whether it was apsw that decoded, which is no Python frame: the innermost one then is peewee's or ours."""
    return any(part in name for name in _innermost_names(error) for part in _READERS)


def _innermost_names(error: BaseException) -> Iterator[str]:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is not None:
        yield trace.tb_frame.f_globals.get("__name__", "")
