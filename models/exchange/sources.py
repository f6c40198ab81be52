"""The bytes of a file that was chosen: opened as often as they are read, and never held as a whole."""

from __future__ import annotations

import io
import os
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from models.errors import UnreadableFileError
from models.exchange.archives import contacts_member
from models.exchange.reading import FileText, bare_utf16, read_text, refuse_no_text
from models.exchange.working_copies import WorkingCopy, copy_of

# As much of the beginning as tells what a file is.
_BEGINNING = 65_536
_NOTHING = b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"


class Source:
    """A file by the name to call it by; readers of bytes take open(), readers of text text()."""

    def __init__(self, name: str, origin: Path | bytes | WorkingCopy, size: int) -> None:
        """Take where the bytes are and how many."""
        self.name = name
        self.size = size
        self._origin = origin
        self._version: tuple[int, int] | None = None

    def open(self) -> BinaryIO:
        """Return the bytes as a stream from their beginning; raises UnreadableFileError where they are gone."""
        if isinstance(self._origin, bytes):
            return io.BytesIO(self._origin)
        if isinstance(self._origin, WorkingCopy):
            return self._origin.open()
        return self._unchanged(_opened(self._origin))

    def _unchanged(self, stream: BinaryIO) -> BinaryIO:
        """Return the stream of the same file as at first; raises UnreadableFileError where it was written since."""
        found = os.fstat(stream.fileno())
        version = (found.st_size, found.st_mtime_ns)
        if self._version is None:
            self._version = version
        elif self._version != version:
            stream.close()
            raise UnreadableFileError(
                "{name} was changed after it had been read. Nothing was imported. Choose it again.", name=self.name
            )
        return stream

    @cached_property
    def beginning(self) -> bytes:
        """The first 64 KiB."""
        with self.open() as stream:
            return stream.read(_BEGINNING)

    @cached_property
    def beginning_text(self) -> str:
        """The beginning as far as its ASCII letters go, by which every kind of file is told; others may be wrong."""
        for mark, codec in ((b"\xff\xfe\x00\x00", "utf-32-le"), (b"\x00\x00\xfe\xff", "utf-32-be")):
            if self.beginning.startswith(mark):
                return self.beginning.decode(codec, errors="replace").removeprefix("\ufeff")
        for mark, codec in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
            if self.beginning.startswith(mark):
                return self.beginning.decode(codec, errors="replace").removeprefix("\ufeff")
        bare = bare_utf16(self.beginning)
        text = self.beginning.decode(bare or "utf-8", errors="replace")
        return text.replace("\x00", "").removeprefix("\ufeff")

    def text(self) -> FileText:
        """Return the text, in whichever encoding it is; raises UnreadableFileError where there is none."""
        return read_text(self.open, self.name)


def find_source(origin: str | os.PathLike[str] | bytes, name: str = "") -> Source:
    """Return the source that a path (or bytes with a name to call them by) leads to, also inside an archive.

    Raises UnreadableFileError where the file is missing, empty, or plainly holds no text.
    """
    source = _held(origin, name) if isinstance(origin, bytes) else _at(Path(origin), name)
    if source.beginning.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        with source.open() as stream:
            member, copy = contacts_member(stream, source.name)
        source = Source(f"{source.name}: {member}", copy, copy.size)
    if source.size <= _BEGINNING and not source.beginning.strip(_NOTHING):
        raise UnreadableFileError("{name} is empty. Nothing was imported.", name=source.name)
    refuse_no_text(source.beginning, source.name)
    return source


def _held(data: bytes, name: str) -> Source:
    return Source(name or "The file", data, len(data))


def _at(path: Path, name: str) -> Source:
    """Return the source at a path; what comes through a pipe can be read once only and is copied."""
    with _opened(path) as stream:
        if stream.seekable():
            return Source(name or path.name, path, stream.seek(0, io.SEEK_END))
        copy = copy_of(stream, name or path.name)
        return Source(name or path.name, copy, copy.size)


def _opened(path: Path) -> BinaryIO:
    """Return a file as a stream of its bytes; raises UnreadableFileError where there is none."""
    try:
        return path.open("rb")
    except IsADirectoryError:
        raise UnreadableFileError(
            "{name} is a folder. Choose the file in it that holds the contacts.", name=path.name
        ) from None
    except FileNotFoundError:
        raise UnreadableFileError("There is no file {source}. Nothing was imported.", source=path) from None
    except OSError as error:
        if path.is_dir():
            # Windows says “permission denied” of a folder.
            raise UnreadableFileError(
                "{name} is a folder. Choose the file in it that holds the contacts.", name=path.name
            ) from None
        raise UnreadableFileError(
            "{source} cannot be read: {strerror}. Nothing was imported.", source=path, strerror=error.strerror
        ) from error
