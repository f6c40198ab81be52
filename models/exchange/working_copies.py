"""Files too large for the memory, worked on beside it: private, without a name, gone when nobody needs them."""

from __future__ import annotations

import io
import os
import tempfile
import threading
import weakref
from typing import IO, BinaryIO

from models.errors import UnreadableFileError
from models.keys import may_write_in_clear

# A working copy of at most so many bytes lies in the memory.
_MOST_IN_MEMORY = 1 << 20
_READ_AT_ONCE = 1 << 16


class WorkingCopy:
    """Bytes that are written once from their beginning and then read from anywhere, by several threads.

    The file is its owner's only and cannot be opened by its name; it goes with this object.
    """

    def __init__(self, name: str) -> None:
        """Take what the file it is made of is called."""
        self.size = 0
        self._name = name
        self._lock = threading.Lock()
        # Nothing of a locked book's people goes to the disk in clear, at the price of memory; 0 is without end.
        most = _MOST_IN_MEMORY if may_write_in_clear() else 0
        self._file = tempfile.SpooledTemporaryFile(most, dir=_folder())  # noqa: SIM115
        weakref.finalize(self, self._file.close)

    def write(self, data: bytes | bytearray) -> None:
        """Add bytes at the end; raises UnreadableFileError where there is no room for them."""
        try:
            with self._lock:
                self._file.seek(self.size)
                self._file.write(data)
                self._file.flush()
        except OSError as error:
            raise no_room(self._name, error.strerror or str(error)) from error
        self.size += len(data)

    def read(self, position: int, size: int) -> bytes:
        """Return so many bytes from a position on, fewer at the end."""
        with self._lock:
            self._file.seek(position)
            return self._file.read(size)

    def open(self) -> BinaryIO:
        """Return the bytes as a stream of its own from their beginning."""
        return io.BufferedReader(_Reading(self), _READ_AT_ONCE)


def no_room(name: str, reason: str) -> UnreadableFileError:
    """Return the sentence about a file of which a working copy cannot be made."""
    return UnreadableFileError(
        "There is no room for a working copy of {name} in {folder}: {reason}. Nothing was imported. "
        "Make room there, or name another folder in the environment variable TMPDIR, and try again.",
        name=name,
        folder=_folder() or tempfile.gettempdir(),
        reason=reason,
    )


class Pieces:
    """Pieces of bytes, each found again by what it is called; the memory holds where they lie."""

    def __init__(self, name: str) -> None:
        """Begin with none; name is what the file they come from is called."""
        self._copy = WorkingCopy(name)
        self._places: dict[str, tuple[int, int]] = {}

    def keep(self, key: str, data: bytes) -> None:
        """Keep a piece; raises UnreadableFileError where there is no room for it."""
        self._places[key] = (self._copy.size, len(data))
        self._copy.write(data)

    def get(self, key: str) -> bytes | None:
        """Return a piece, None where there is none."""
        place = self._places.get(key)
        return None if place is None else self._copy.read(*place)


def copy_of(stream: IO[bytes], name: str, most: int | None = None) -> WorkingCopy:
    """Return a copy of a stream, of at most so many bytes; name is what to call it where there is no room."""
    copy = WorkingCopy(name)
    while piece := stream.read(_READ_AT_ONCE if most is None else min(_READ_AT_ONCE, most - copy.size)):
        copy.write(piece)
    return copy


class _Reading(io.RawIOBase):
    """A place in a working copy, which it keeps."""

    def __init__(self, copy: WorkingCopy) -> None:
        self._copy = copy
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._copy.size}[whence]
        self._position = max(0, base + offset)
        return self._position

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._copy.read(self._position, len(buffer))
        buffer[: len(data)] = data
        self._position += len(data)
        return len(data)


def _folder() -> str | None:
    """Return where large temporary files go, None for the system's usual place; SQLite chooses alike."""
    # On many systems /tmp is memory.
    if os.name != "posix" or os.environ.get("TMPDIR") or not os.access("/var/tmp", os.W_OK | os.X_OK):  # noqa: S108
        return None
    return "/var/tmp"  # noqa: S108
