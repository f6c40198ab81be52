"""A real disk that is full: a file system of a few MiB, or a limit on the size of files, which needs no rights."""

from __future__ import annotations

import os
import random
import resource
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, cast

from models.book import Book
from models.database import FILE_NAME
from models.disk_trouble import disk_trouble
from models.errors import TendrilError
from soak.crashing.mounting import mount_small, take_away
from soak.crashing.state import content_of, state_of
from soak.crashing.trying import Known, apart, size_of
from soak.crashing.work import Work, opened

_PAGE = 4096
# What the work may take at most beside what is there, in bytes.
_SPARE = 6 << 20
# What a sentence about a full disk has in it.
_WORDS = (
    "full",
    "no room",
    "free there",
    "no space",
    "could not be read or written",
    "file too large",
    "cannot be opened",
)


class Room(Protocol):
    """What keeps a program from writing more, until make() is called."""

    is_full: bool

    def make(self) -> None:
        """Let there be room again."""
        ...


class Ballast:
    """A file that leaves so many bytes of a file system free."""

    def __init__(self, place: Path, left: int) -> None:
        """Fill the file system that a folder is on, but for so many bytes."""
        self.is_full = True
        self._file = place / "ballast"
        free = shutil.disk_usage(place).free
        with self._file.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(_PAGE, free - left))

    def make(self) -> None:
        """Take the file away."""
        self.is_full = False
        self._file.unlink(missing_ok=True)


class Limit:
    """A limit of so many bytes on every file that this process writes."""

    def __init__(self, size: int) -> None:
        """Set it; the signal that comes with it is ignored by Python."""
        self.is_full = True
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
        self._most = most

    def make(self) -> None:
        """Lift it."""
        self.is_full = False
        resource.setrlimit(resource.RLIMIT_FSIZE, (self._most, self._most))


def try_small_disk(work: Work, known: Known, folder: Path, seed: int) -> str:
    """Do work on a file system that is full after a while; return what is wrong then, or nothing."""
    chance = random.Random(seed)
    with small_disk(folder.with_name(f"{folder.name}-small"), size_of(folder) + _SPARE) as place:
        copy = place / "book"
        shutil.copytree(folder, copy)
        left = chance.randrange(0, known.grown + 16 * _PAGE, _PAGE)
        told, _ = apart(lambda: _done_with_little(work, copy, lambda: Ballast(place, left)))
        return _wrong(work, known, copy, told, f"{left} bytes left, seed {seed}")


def try_limit(work: Work, known: Known, folder: Path, seed: int) -> str:
    """Do work under a limit on the size of files, which is lifted once it was told; return what is wrong then."""
    copy = folder.with_name(f"{folder.name}-limit-{seed}")
    shutil.copytree(folder, copy)
    most = random.Random(seed).randrange(_PAGE, (copy / FILE_NAME).stat().st_size + known.grown, _PAGE)
    try:
        told, _ = apart(lambda: _done_with_little(work, copy, lambda: Limit(most)))
        return _wrong(work, known, copy, told, f"files of {most} bytes at most, seed {seed}")
    finally:
        shutil.rmtree(copy)


@contextmanager
def small_disk(place: Path, size: int) -> Iterator[Path]:
    """Mount a file system of so many bytes on a folder for a while."""
    mount_small(place, size)
    try:
        yield place
    finally:
        take_away(place)
        place.rmdir()


def is_told(sentence: str) -> bool:
    """Tell whether a sentence says to a person that a disk has no room."""
    return sentence.endswith(".") and any(word in sentence.lower() for word in _WORDS)


def _done_with_little(work: Work, folder: Path, fill: Callable[[], Room]) -> str:
    """Do the deeds, each once more with room where it was refused; return how often it was, or what is wrong."""
    room, refused = fill(), 0
    book: Book | None = None

    def done(function: Callable[[], object]) -> object:
        nonlocal refused
        before = content_of(folder / FILE_NAME) if book is not None else ""
        try:
            return function()
        except Exception as error:
            sentence = str(error if isinstance(error, TendrilError) else disk_trouble(error) or "")
            if not room.is_full or not is_told(sentence):
                raise
        room.make()
        refused += 1
        if before and content_of(folder / FILE_NAME) != before:
            raise AssertionError(f"it says “{sentence}”, and the book is another one")
        return function()

    book = cast("Book", done(lambda: opened(folder)))
    for deed in work.deeds:
        done(lambda deed=deed: deed(book))  # type: ignore[misc]
    room.make()
    book.close()
    return f"refused {refused}"


def _wrong(work: Work, known: Known, folder: Path, told: str, where: str) -> str:
    found = "" if told.startswith("refused") else told
    if not found and (left := state_of(folder)).book != known.states[-1].book:
        found = f"the book is not what it should be in the end ({left.book[:60]})"
    elif not found and left.remnants:
        found = f"half-written files stay: {left.remnants}"
    return f"{work.name}, {where}: {found}" if found else ""
