"""What an error of the database means for the user, where the disk or another program is the matter: in one place."""

from __future__ import annotations

import errno

import apsw
from peewee import OperationalError

from models.errors import BookBusyError, NoRoomError, TendrilError
from models.sentences import Sentence


def disk_trouble(error: BaseException) -> TendrilError | None:
    """Return the sentence for trouble of the disk, whatever has wrapped it; None where it is something else."""
    names: set[str] = set()
    is_locked = False
    one: BaseException | None = error
    while one is not None:
        if isinstance(one, OperationalError | apsw.Error):
            names.add(type(one).__name__)
            is_locked = is_locked or "locked" in str(one)
        # A full disk ends the transaction, so that taking it back fails in its turn, on top of what was the matter.
        one = one.__cause__ or one.__context__
    if "FullError" in names:
        return NoRoomError("The disk is full. Nothing was changed.")
    if "IOError" in names:
        return NoRoomError("The disk could not be read or written. Nothing was changed.")
    if "ReadOnlyError" in names:
        return NoRoomError("The book may not be written. Nothing was changed.")
    if "CantOpenError" in names:
        return NoRoomError("The book cannot be opened. Nothing was changed.")
    if "BusyError" in names or is_locked:
        return BookBusyError(
            "Another program is writing to this book and did not finish within five seconds. "
            "Nothing was changed. Try again in a moment."
        )
    return None


def reason_of(error: OSError | apsw.Error) -> Sentence | str:
    """Return in a few words why the disk did not do what was asked, for a sentence about a file."""
    if isinstance(error, apsw.FullError) or (isinstance(error, OSError) and error.errno == errno.ENOSPC):
        return Sentence("the disk is full")
    if isinstance(error, OSError) and error.errno == errno.EROFS:
        return Sentence("the disk may only be read")
    # SQLite's own words are of no use: a backup that could not be written says “not an error”.
    if isinstance(error, apsw.IOError):
        return Sentence("the disk could not be read or written")
    return (error.strerror if isinstance(error, OSError) else "") or str(error)
