"""The part of a soak that flips bytes of a book at seeded places, with and without a passphrase."""

from __future__ import annotations

import logging
import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from models import database as storage
from models import keys
from models.backups import back_up_here, newest_sound
from models.book import open_book
from models.clock import FixedClock
from models.connection import open_file
from models.damage import is_damage
from models.errors import TendrilError
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.sample import add_sample_people
from models.salvage import salvage
from models.schema import RECORDED
from scheduler.mending import mend_derived
from scheduler.opening import open_planned_book
from soak.parts import Allowance, Outcome

PLACES = 200
_NOW = datetime(2026, 11, 23, 8)  # noqa: DTZ001 - local, as the clock takes it


class Fate(StrEnum):
    """What became of a flipped byte."""

    REFUSED = "told when the book is opened"
    CHECKED = "told by the look after the first paint"
    READ = "told when it is read"
    MENDED = "mended without a loss: indexes, search or plan only"
    EQUAL = "without an effect: all content is as it was"
    UNSEEN = "another letter or number that nothing can know of"


class SilentLossError(Exception):
    """A flipped byte led to what must not be; the text says to what."""


class Flipping:
    """A book with a backup, of which one byte at a time is another one."""

    def __init__(self, folder: Path, *, is_locked: bool = False) -> None:
        """Make the book in a folder that does not exist yet."""
        self._folder, self._clock = folder, FixedClock(_NOW)
        self._is_locked = is_locked
        folder.mkdir(mode=0o700)
        with closing(open_book(folder, self._clock)) as book:
            add_sample_people(book)
        self._path = folder / storage.FILE_NAME
        if is_locked:
            keys.lock_anew(self._path, keys.new_key("a passphrase of the soak"))
        with closing(open_planned_book(folder, self._clock)) as book:
            back_up_here(book)
            add_person(book, PersonFields(name="Late Person"))
        self._whole = self._path.read_bytes()
        self._content = _content(self._path)
        found = newest_sound(folder)
        if found is None:
            raise SilentLossError("The backup is not sound.")
        self._backup, self._people = found[0].path, found[1].people

    @property
    def size(self) -> int:
        """How many bytes the book has."""
        return len(self._whole)

    def flip(self, place: int, other: int) -> Fate:
        """Exclusive-or the byte at a place with 1 to 255, and return what came of it; raises SilentLossError."""
        data = bytearray(self._whole)
        data[place] ^= other
        for ending in ("-wal", "-shm"):
            self._path.with_name(self._path.name + ending).unlink(missing_ok=True)
        self._path.write_bytes(data)
        try:
            fate = self._meet()
        except Exception as error:
            if not is_damage(error) and not isinstance(error, TendrilError):
                raise SilentLossError(f"{type(error).__name__}: {error}") from error
            fate = Fate.REFUSED
        if fate in (Fate.REFUSED, Fate.CHECKED, Fate.READ):
            self._path.write_bytes(data)
            self._salvage()
        return fate

    def _meet(self) -> Fate:
        """Open the book as the window does; what is damaged is raised or told."""
        with closing(open_planned_book(self._folder, self._clock)) as book:
            if storage.quick_problems():
                if not mend_derived(book):
                    return Fate.CHECKED
                if _content(self._path) != self._content:
                    raise SilentLossError("What was mended is not what it was.")
                return Fate.MENDED
            try:
                content = _content(self._path)
            except Exception as error:
                if is_damage(error) or isinstance(error, UnicodeDecodeError):
                    return Fate.READ
                raise
        return Fate.EQUAL if content == self._content else Fate.UNSEEN

    def _salvage(self) -> None:
        """Put a book together from what can be read; nobody who is in the backup may be missing."""
        made = self._folder / "made.sqlite3"
        try:
            salvaged = salvage(self._path, made, self._backup)
            storage.check_file(made)
        except Exception as error:
            if self._is_locked and isinstance(error, TendrilError):
                # The salt is what was hit: without it there is no key, and the backup is what is left.
                return
            raise SilentLossError(f"Not salvaged: {type(error).__name__}: {error}") from error
        finally:
            made.unlink(missing_ok=True)
        if salvaged.people < self._people:
            raise SilentLossError(f"Only {salvaged.people} of {self._people} people were salvaged.")


def flip(allowance: Allowance) -> Iterator[Outcome]:
    """Flip a byte at 200 places of a book and at 200 of a locked one; the count is fixed, whatever time is allowed."""
    for logger in ("models", "scheduler"):
        logging.getLogger(logger).setLevel(logging.ERROR)
    for is_locked in (False, True):
        fates, findings = flip_places(allowance, PLACES, is_locked=is_locked)
        whose = "locked" if is_locked else "in clear"
        yield Outcome(f"bytes of a book {whose}", PLACES, None, findings)
        for fate in Fate:
            yield Outcome(f"{whose}: {fate}", fates[fate], None)


def flip_places(allowance: Allowance, places: int, *, is_locked: bool) -> tuple[Counter[Fate], tuple[Path, ...]]:
    """Flip a byte at so many places, and return how often what came of it, and the files that tell what must not be."""
    chance = random.Random(f"{allowance.seed} {is_locked}")
    folder = Path(tempfile.mkdtemp(prefix="tendril-damage-"))
    fates: Counter[Fate] = Counter()
    findings = []
    try:
        flipping = Flipping(folder / "book", is_locked=is_locked)
        for _ in range(places):
            place, other = chance.randrange(flipping.size), chance.randrange(1, 256)
            try:
                fates[flipping.flip(place, other)] += 1
            except SilentLossError as error:
                found = allowance.folder / f"{'locked' if is_locked else 'clear'}-{place}-{other}"
                found.write_text(f"byte {place} ^ {other}", encoding="utf-8")
                found.with_suffix(".txt").write_text(str(error), encoding="utf-8")
                findings.append(found)
    finally:
        shutil.rmtree(folder)
    return fates, tuple(findings)


def _content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row that the user wrote, table by table."""
    tables = [table._meta.table_name for table in RECORDED]
    with closing(open_file(path)) as look:
        return {name: [tuple(row) for row in look.execute(f"SELECT * FROM {name} NOT INDEXED")] for name in tables}
