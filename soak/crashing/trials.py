"""All that is tried, in rounds: each trial has a name, a group, and what it does with a seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from soak.crashing.faulty_disk import Fault
from soak.crashing.killing import Life, begin_life, end_life, kill_command, kill_first_start, kill_window
from soak.crashing.little_room import try_limit, try_small_disk
from soak.crashing.mounting import may_fail, may_mount
from soak.crashing.troubled_window import full_disk, read_only_disk, turned_disk, vanishing_disk
from soak.crashing.trying import Known, apart, know, try_end, try_refusal, try_two
from soak.crashing.two_programs import try_migrating, try_mixed, try_restoring
from soak.crashing.window_and_commands import try_both
from soak.crashing.work import WORK, Work, make_book

WAYS = (None, Fault.KILL, Fault.TORN, Fault.POWER, Fault.FULL, Fault.READ_ONLY)
# In work the disk of SQLite fails; disk is a real one; programs are the real command and window.
GROUPS = ("work", "disk", "programs", "window", "two")
_COMMANDS_A_ROUND = 3
_MIGRATION = next(work for work in WORK if not work.deeds)


@dataclass(frozen=True)
class Trial:
    """Something to try: attempt takes a seed and returns what is wrong then, or nothing."""

    group: str
    name: str
    attempt: Callable[[int], str]


class Trials:
    """The trials of a folder; what several of them need is made at its first use."""

    def __init__(self, place: Path, seed: int) -> None:
        """Take an empty folder, and what decides of chance."""
        self._place, self._seed = place, seed
        self._life: Life | None = None
        self._lives = 0
        self._known = cache(self._know)
        self._folder = cache(self._make)

    def round(self, number: int, groups: frozenset[str]) -> Iterator[Trial]:
        """Yield the trials of a round in an order by lot, so that none is left out where the time is over."""
        trials = (*self._of_work(), *self._of_programs(number), *self._of_two())
        chosen = [trial for trial in trials if trial.group in groups]
        random.Random(f"{self._seed} {number}").shuffle(chosen)
        yield from chosen

    def end(self) -> str:
        """End what was begun and return what is in the way then, or nothing."""
        return end_life(self._life) if self._life is not None else ""

    def _of_work(self) -> Iterator[Trial]:
        for work in WORK:
            for way in WAYS:
                yield Trial("work", f"{work.name}, {way or 'at a time'}", partial(self._end, work, way))
            if may_mount():
                yield Trial("disk", f"{work.name}, a small disk", partial(self._fill, work, try_small_disk))
            yield Trial("disk", f"{work.name}, a limit on files", partial(self._fill, work, try_limit))

    def _of_programs(self, number: int) -> Iterator[Trial]:
        for _ in range(_COMMANDS_A_ROUND):
            yield Trial("programs", "the command killed", partial(self._kill, kill_command))
        yield Trial("programs", "the window killed", partial(self._kill, kill_window))
        yield Trial("programs", "the first start killed", partial(kill_first_start, self._place))
        troubles = [("the window's folder goes and comes back", vanishing_disk)] if may_mount() else []
        troubles += [("the window and commands at once", try_both)]
        if may_mount():
            troubles += [("the window on a disk that fills up", full_disk)]
            troubles += [("the window's disk is read-only", read_only_disk)]
        if may_fail():
            troubles += [("the window's disk turns read-only", turned_disk)]
        # One of them a round, as each is some twenty deeds and starts.
        name, trouble = troubles[number % len(troubles)]
        yield Trial("window", name, lambda seed: trouble(_make_apart, seed, self._place))

    def _of_two(self) -> Iterator[Trial]:
        yield Trial("two", "two programs add", lambda seed: try_two(self._folder(), seed))
        yield Trial("two", "two programs, all deeds", lambda seed: try_mixed(self._folder(), seed, with_erasing=False))
        yield Trial("two", "two programs, one erases", lambda seed: try_mixed(self._folder(), seed, with_erasing=True))
        yield Trial("two", "two programs, one restores", lambda seed: try_restoring(self._folder(), seed))
        yield Trial("two", "two programs migrate", lambda seed: try_migrating(_MIGRATION, seed, self._place))

    def _end(self, work: Work, way: Fault | None, seed: int) -> str:
        known, folder = self._known(work)
        if way in (Fault.FULL, Fault.READ_ONLY):
            return try_refusal(work, known, folder, way, seed)
        return try_end(work, known, folder, way, seed)

    def _fill(self, work: Work, fill: Callable[[Work, Known, Path, int], str], seed: int) -> str:
        known, folder = self._known(work)
        return fill(work, known, folder, seed)

    def _kill(self, kill: Callable[[Life], str], seed: int) -> str:
        if self._life is None:
            self._lives += 1
            self._life = begin_life(self._place / f"life-{self._lives}", seed)
        self._life.chance = random.Random(seed)
        found = kill(self._life)
        if found:
            # Where it stands is not known any more.
            self._life = None
        return f"seed {seed}, {found}" if found else ""

    def _know(self, work: Work) -> tuple[Known, Path]:
        folder = self._place / f"work-{WORK.index(work)}"
        return know(work, folder), folder

    def _make(self) -> Path:
        folder = self._place / "two"
        _make_apart(folder)
        return folder


def _make_apart(folder: Path) -> None:
    apart(lambda: make_book(folder))
