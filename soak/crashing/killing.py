"""The real command and the real window, killed in the midst of what they do, and what must hold of what they leave."""

from __future__ import annotations

import os
import random
import shutil
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

from models import copying
from models import database as storage
from models.book import Book
from models.checking import index_problems
from models.database import FILE_NAME
from models.partial_files import ENDING
from scheduler.plan_check import plan_problems
from soak.crashing.programs import Command, Window
from soak.crashing.state import content_of
from soak.crashing.trying import apart
from soak.crashing.work import make_book, opened, people_table

_ROWS = (40, 400)
# In seconds: no deed takes as long on a machine that is at rest, until it is known how long it takes here.
_FIRST_GUESS = {"import": 1.0, "start": 1.5, "quit": 0.3}
_GUESS = 0.15
_BROKEN_OFF = "was imported, because Tendril ended meanwhile."
_HOLDINGS = "SELECT (SELECT count(*) FROM contact), (SELECT count(*) FROM interaction)"


@dataclass(frozen=True)
class Stand:
    """Where a book stands: its content as a digest, and how many people and interactions it has."""

    content: str
    people: int
    interactions: int


@dataclass(frozen=True)
class Deed:
    """Something to do: its name and what with, and the stand it leads to as far as that is known beforehand."""

    name: str
    what: tuple[object, ...]
    people: int = 0
    interactions: int = 0
    changes: bool = True


@dataclass
class Life:
    """A book that is lived with by real programs, one after another, each of them killed in the end.

    stands are those that its steps led through, as far as they can be undone and redone; at is the present one.
    broken_off are the names of the files of whose import nothing is there, which no window has told yet.
    """

    folder: Path
    home: Path
    chance: random.Random
    stands: list[Stand] = field(default_factory=list)
    at: int = 0
    files: int = 0
    broken_off: set[str] = field(default_factory=set)
    took: dict[str, float] = field(default_factory=dict)

    @property
    def present(self) -> Stand:
        """Where the book is to stand."""
        return self.stands[self.at]

    def guess(self, name: str) -> float:
        """Return how many seconds a deed may take."""
        return self.took.get(name, _FIRST_GUESS.get(name, _GUESS))

    def deed(self, kinds: Sequence[str]) -> Deed:
        """Return a deed of one of these kinds that can be done now."""
        name = self.chance.choice(kinds)
        if (name, self.at) in (("undo", 0), ("redo", len(self.stands) - 1)):
            name = "log"
        ids = self._ids()
        if name in ("undo", "redo"):
            to = self.stands[self.at + (1 if name == "redo" else -1)]
            return Deed(name, (), to.people - self.present.people, to.interactions - self.present.interactions)
        if name == "merge":
            return Deed(name, tuple(self.chance.sample(ids, 2)), people=-1)
        if name == "log":
            return Deed(name, (self.chance.choice(ids),), interactions=1)
        if name == "import":
            self.files += 1
            rows, path = self.chance.randint(*_ROWS), self.home / f"people-{self.files}.csv"
            path.write_bytes(people_table(10_000 * self.files, rows))
            return Deed(name, (str(path),), people=rows)
        return Deed(name, (str(self.home / "people.json"),) if name == "export" else (), changes=False)

    def did(self, deed: Deed, left: Stand) -> str:
        """Take a deed for done, and return what is wrong where the book does not stand there."""
        before = self.present
        if left.content.startswith("unsound"):
            return left.content
        if not deed.changes:
            return "" if left == before else f"{deed.name} changed the book"
        if left.content == before.content:
            return f"{deed.name} was acknowledged and is lost"
        if (left.people, left.interactions) != (before.people + deed.people, before.interactions + deed.interactions):
            return f"{deed.name} is there in part: {before} became {left}"
        if deed.name in ("undo", "redo"):
            self.at += 1 if deed.name == "redo" else -1
            return "" if left == self.present else f"{deed.name} led elsewhere"
        self.stands[self.at + 1 :] = [left]
        self.at += 1
        return ""

    def look(self, deed: Deed, *, is_acknowledged: bool) -> str:
        """Return what is wrong after a program was killed in a deed: lost, in part, unsound, not to be undone."""
        # In a copy, so that the next start finds the very thing that the killed program left.
        copy = self.folder.with_name(f"{self.folder.name}-looked-at")
        shutil.copytree(self.folder, copy, ignore=shutil.ignore_patterns("tendril.socket", "tendril.lock"))
        try:
            before, left = self.present, stand_of(copy)
            is_done = is_acknowledged or (deed.changes and left != before)
            if is_done and (found := self.did(deed, left)):
                return found
            if not is_done and left != before:
                return f"{before} became {left} by nothing"
            if deed.name == "import" and not is_done:
                self.broken_off.add(Path(str(deed.what[0])).name)
            return apart(lambda: _sound_and_undoable(copy, before if is_done else None, deed))[0]
        finally:
            shutil.rmtree(copy)

    def may_be_told(self, said: str) -> bool:
        """Tell whether a start may say that: nothing, or which import was broken off and is not there."""
        return not said or any(name in said and _BROKEN_OFF in said for name in self.broken_off)

    def _ids(self) -> list[int]:
        return [row[0] for row in _rows(self.folder, "SELECT id FROM contact ORDER BY id")]


def stand_of(folder: Path) -> Stand:
    """Return where the book of a folder stands, read without Tendril."""
    content = content_of(folder / FILE_NAME)
    if content.startswith("unsound"):
        return Stand(content, 0, 0)
    [(people, interactions)] = _rows(folder, _HOLDINGS)
    return Stand(content, people, interactions)


def begin_life(folder: Path, seed: int) -> Life:
    """Make a book in a folder that does not exist yet, with people, for programs to live with."""
    home = folder.with_name(f"{folder.name}-home")
    home.mkdir(mode=0o700)
    apart(lambda: make_book(folder))
    life = Life(folder, home, random.Random(seed))
    # What the window does of itself at its first start is no deed of anybody's.
    with closing(Window(folder, home)) as window:
        began = time.monotonic()
        window.ready()
        life.took["start"] = time.monotonic() - began
        window.end()
    life.stands = [stand_of(folder)]
    return life


def kill_command(life: Life, deed: Deed | None = None) -> str:
    """Kill a command at a moment by lot and return what is wrong with what it leaves, or nothing."""
    deed = deed or life.deed(("import", "import", "import", "log", "undo", "redo", "backup", "export"))
    with closing(Command(life.folder, life.home, *_as_command(life, deed))) as command:
        began = time.monotonic()
        _wait_for_a_moment(life, f"command {deed.name}", command)
        is_killed = command.status is None
        command.kill()
        said = command.said()
        if not is_killed:
            life.took[f"command {deed.name}"] = time.monotonic() - began
            if not said.is_done or command.complaints():
                return f"{deed} was refused: {said.text} {command.complaints()}"
    return _told(deed, life.look(deed, is_acknowledged=said.is_done))


def kill_window(life: Life) -> str:
    """Let the window do some deeds, kill it in another one, and return what is wrong with what it leaves."""
    kinds = ("import", "import", "log", "merge", "undo", "redo", "backup", "export")
    with closing(Window(life.folder, life.home)) as window:
        if life.chance.random() < 0.1:
            time.sleep(life.chance.uniform(0, life.guess("start")))
            window.kill()
            return _told("start", life.look(Deed("start", (), changes=False), is_acknowledged=False))
        began = time.monotonic()
        if (said := window.ready()).is_mistake or not life.may_be_told(said.text):
            return f"the next start says: {said.text}"
        life.broken_off.clear()
        life.took["start"] = time.monotonic() - began
        for _ in range(life.chance.randint(0, 2)):
            if found := _done_undisturbed(life, window, life.deed(kinds)):
                return found
        found = _killed_within(life, window, life.deed((*kinds, "quit")))
        return found or (f"complaints: {window.complaints()}" if window.complaints() else "")


def kill_first_start(place: Path, seed: int) -> str:
    """Kill the very first start, in which the book is made, and return what is wrong with the second one."""
    chance = random.Random(seed)
    folder, home = place / f"first-{seed}", place / f"first-{seed}-home"
    home.mkdir()
    is_window = chance.random() < 0.3
    with closing(Window(folder, home) if is_window else Command(folder, home, "add", "Ada")) as program:
        time.sleep(chance.uniform(0, _FIRST_GUESS["start"] if is_window else 0.6))
        program.kill()
        is_acknowledged = isinstance(program, Command) and program.said().is_done
    with closing(Command(folder, home, "add", "Bea")) as command:
        said, complaints = command.said(), command.complaints()
    names = [row[0] for row in _rows(folder, "SELECT name FROM contact ORDER BY name")] if said.is_done else []
    shutil.rmtree(folder)
    shutil.rmtree(home)
    if complaints or names not in ([["Ada", "Bea"]] if is_acknowledged else [["Ada", "Bea"], ["Bea"]]):
        return f"seed {seed}: {names}, {said.text} {complaints}"
    return ""


def end_life(life: Life) -> str:
    """Return what is in the way after all those ends: half-written files an hour later, working copies."""
    for path in life.folder.rglob(f".*{ENDING}*"):
        os.utime(path, (0, 0))
    apart(lambda: _back_up(life.folder))
    left = [str(path) for path in life.folder.rglob(f".*{ENDING}*")]
    # The marks of the check boxes are no copies of anything.
    left += [str(path) for path in (life.home / "tmpdir").rglob("*") if path.is_file() and path.suffix != ".svg"]
    shutil.rmtree(life.home)
    shutil.rmtree(life.folder)
    return f"left behind: {left}" if left else ""


def _done_undisturbed(life: Life, window: Window, deed: Deed) -> str:
    began = time.monotonic()
    said = window.do(deed.name, *deed.what)
    life.took[deed.name] = time.monotonic() - began
    if not said.is_done:
        return f"{deed} was refused: {said.text}"
    return life.did(deed, stand_of(life.folder))


def _killed_within(life: Life, window: Window, deed: Deed) -> str:
    wait = life.chance.uniform(0, life.guess(deed.name) * 1.2)
    if deed.name == "quit":
        window.ask_to_end()
        time.sleep(wait)
        window.kill()
        return _told(deed, life.look(deed, is_acknowledged=False))
    window.begin(deed.name, *deed.what)
    said = window.answered(wait)
    window.kill()
    # What it said at the last moment it said.
    said = said or window.answered(0)
    if said is not None and not said.is_done:
        return f"{deed} was refused: {said.text}"
    return _told(deed, life.look(deed, is_acknowledged=said is not None))


def _wait_for_a_moment(life: Life, name: str, command: Command) -> None:
    """Wait for a moment by lot: half of them from the start on, half from where the book is opened."""
    whole = life.guess(name) if name in life.took else 0.8
    log = life.folder / f"{FILE_NAME}-wal"
    end = time.monotonic() + life.chance.uniform(0, whole * 1.1)
    if life.chance.random() < 0.5:
        while not log.exists() and command.status is None:
            time.sleep(0.001)
        end = time.monotonic() + life.chance.uniform(0, whole * 0.6)
    while time.monotonic() < end and command.status is None:
        time.sleep(0.001)


def _as_command(life: Life, deed: Deed) -> tuple[str, ...]:
    """Return the words of the terminal for a deed."""
    if deed.name == "log":
        return ("log", str(deed.what[0]), "--medium", "call")
    if deed.name == "backup":
        return ("backup", str(life.folder / "copy.sqlite3"), "--force")
    if deed.name == "export":
        return ("export", *map(str, deed.what), "--force")
    return (deed.name, *map(str, deed.what))


def _sound_and_undoable(folder: Path, before: Stand | None, deed: Deed) -> str:
    """Open the book as the next program does, and return what is wrong; a deed that is done (before) is undone once."""
    book = opened(folder)
    try:
        if found := [*storage.problems(), *index_problems(), *plan_problems(book)]:
            return f"problems: {found}"
        if before is None or not deed.changes:
            return ""
        left = content_of(book.path)
        there, back = (Book.redo, Book.undo) if deed.name != "undo" else (Book.undo, Book.redo)
        back(book)
        if content_of(book.path) != before.content:
            return f"{deed.name} cannot be taken back to what was there"
        there(book)
        return "" if content_of(book.path) == left else f"{deed.name} cannot be done again"
    finally:
        book.close()


def _back_up(folder: Path) -> None:
    with closing(opened(folder)) as book:
        copying.backup(book.directory / "backups" / "last.sqlite3")


def _rows(folder: Path, query: str) -> list[tuple[Any, ...]]:
    connection = apsw.Connection(str(folder / FILE_NAME))
    connection.set_busy_timeout(5000)
    with closing(connection):
        return connection.execute(query).fetchall()


def _told(deed: object, found: str) -> str:
    return f"{deed}: {found}" if found else ""
