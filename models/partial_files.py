"""Files that are seen whole or not at all: written under another name, on the disk before they get their own."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

ENDING = ".tendril-partial"
# In seconds: nothing is written for so long without touching its file.
_OVER = 3600


def partial_of(target: Path) -> Path:
    """Make the empty file, for its owner's eyes only, that is written before it gets its name; raises OSError.

    Its hidden name is nobody else's: another program may be writing the same file.
    """
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", suffix=ENDING, dir=target.parent)
    os.close(handle)
    return Path(name)


def put_in_place(partial: Path, target: Path, *, may_replace: bool = True) -> None:
    """Give a file that is complete and closed its name, over an older one, so that it lasts through a power cut.

    Raises OSError; then what was there stays. Without may_replace that is FileExistsError where there is one.
    """
    write_through(partial)
    if may_replace:
        partial.replace(target)
    else:
        _name(partial, target)
    write_through(target.parent)


def _name(partial: Path, target: Path) -> None:
    """Give a file a name that nobody has taken, not even in this very moment."""
    try:
        os.link(partial, target)
    except FileExistsError:
        raise
    except OSError:
        # Some file systems, of USB sticks for instance, know no links.
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        partial.replace(target)
    else:
        partial.unlink()


def write_through(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk; raises OSError for a file."""
    if not path.is_dir():
        handle = os.open(path, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        return
    # Windows opens no folders, and some network file systems refuse to sync them; the file itself is complete.
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def remove(partial: Path) -> None:
    """Remove what was not finished, with what SQLite keeps beside it."""
    for ending in ("", "-journal", "-wal", "-shm"):
        partial.with_name(partial.name + ending).unlink(missing_ok=True)


def remove_remnants(folder: Path, present: Path) -> None:
    """Remove what killed programs left half written in a folder, an hour after they last wrote to it.

    The age is told by the clock of the disk: present is a file that was just made on it.
    """
    now = present.stat().st_mtime
    for path in folder.glob(f".*{ENDING}*"):
        # Another program may be tidying up as well, or the file may be another user's.
        with suppress(OSError):
            if path != present and path.stat().st_mtime < now - _OVER:
                path.unlink()
