"""Wiping what the pages of a file still hold of what was erased in it."""

from __future__ import annotations

import logging

import apsw

logger = logging.getLogger(__name__)

# Kept from the commit until the file is wiped, so that a wiping that broke off is done at the next opening.
UNFINISHED = "erasing"


def wipe(connection: apsw.Connection) -> bool:
    """Write the file anew, so that no free space holds what was erased, and empty its log; call after the commit.

    Returns False where that could not be done to the end, because another program reads or writes the book or the disk
    is full; the next opening does it.
    https://www.sqlite.org/lang_vacuum.html, https://www.sqlite.org/pragma.html#pragma_secure_delete
    """
    # The program's SQLite is built so; what another one deleted in this file lies in free pages as it was.
    connection.pragma("secure_delete", 1)
    try:
        connection.execute("VACUUM")
        if not _empty_log(connection):
            return False
        connection.execute("DELETE FROM local_state WHERE key = ?", (UNFINISHED,))
        return _empty_log(connection)
    except apsw.Error as error:
        # Another program writes or the disk is full: the people are gone from the book, and the rest can wait.
        logger.warning("What was erased could not be wiped yet: %s", error)
        return False


def is_unfinished(connection: apsw.Connection) -> bool:
    """Tell whether somebody was erased and the file not wiped yet."""
    return bool(connection.execute("SELECT EXISTS (SELECT 1 FROM local_state WHERE key = ?)", (UNFINISHED,)).get)


def finish_wiping(connection: apsw.Connection) -> None:
    """Wipe a file where an erasing broke off before that."""
    if is_unfinished(connection):
        wipe(connection)


def _empty_log(connection: apsw.Connection) -> bool:
    [(is_busy, _, _)] = list(connection.execute("PRAGMA wal_checkpoint(TRUNCATE)"))
    return not is_busy
