"""Files that are seen whole or not at all: written under another name, on the disk before they get their own."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

ENDING = ".tendril-partial"
# In seconds: nothing is written for so long without touching its file.
_OVER = 3600


def partial_of(target: Path) -> Path:
    """Return the hidden name under which a file is written before it gets its own."""
    return target.with_name(f".{target.name[:100]}{ENDING}")


def put_in_place(partial: Path, target: Path) -> None:
    """Give a file that is complete and closed its name, over an older one, so that it lasts through a power cut.

    Raises OSError; then what was there stays.
    """
    write_through(partial)
    partial.replace(target)
    write_through(target.parent)


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
