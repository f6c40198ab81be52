"""Two programs on one folder: what each of them did and undid is there in the end, whoever did what in between.

Each writes down what it was told: the number of the step it did, undid or did again. A step is done and undone in turn,
so that the counts tell in which of the two states it must be, whatever came first. What was done and stands must be in
the book; what was undone must not. A program may be told that the book is busy, or that a step meets a newer one;
anything else that is raised is wrong.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from models import database as storage
from models.backups import back_up_here, restore_book
from models.book import Book
from models.checking import index_problems
from models.connection import database, open_file
from models.disk_trouble import disk_trouble
from models.errors import BookBusyError, NothingToUndoError, UndoConflictError, UnknownPersonError
from models.exchange.files import read_people
from models.history import Change
from models.operations.contact import log_interaction
from models.operations.erasing import erase_people
from models.operations.fields import PersonFields
from models.operations.importing import import_people
from models.operations.merging import merge_people
from models.operations.people import add_person
from models.operations.tags import tag_people
from scheduler.plan_check import plan_problems
from scheduler.planner import import_spread, rebuild
from soak.crashing.trying import all_of, apart, started
from soak.crashing.work import Work, opened, people_table

_DEEDS = 14
# What a program may be told while another one works on the same book.
_TOLD = (BookBusyError, NothingToUndoError, UndoConflictError, UnknownPersonError)


class _Program:
    """One of the two: does deeds by lot on the common book and writes down what it was told."""

    def __init__(self, folder: Path, name: str, seed: int, write: Callable[[bytes], object]) -> None:
        self._book = opened(folder)
        self._name, self._write = name, write
        self._chance = random.Random(f"{seed} {name}")
        self._number = 0

    def live(self, deeds: int, *, with_erasing: bool) -> None:
        """Do so many deeds."""
        kinds = [self._add, self._add, self._log, self._merge, self._import, self._undo, self._undo, self._redo]
        kinds += [self._tag, self._back_up, self._open_anew] + ([self._erase] if with_erasing else [])
        for self._number in range(deeds):
            try:
                self._chance.choice(kinds)()
            except _TOLD as error:
                self._tell(told=type(error).__name__)
            time.sleep(self._chance.uniform(0, 0.004))
        self._book.close()

    def _tell(self, **facts: object) -> None:
        self._write(json.dumps(facts).encode() + b"\n")

    def _did(self, change: Change, **facts: object) -> None:
        if change.operation_id is not None:
            self._tell(did=change.operation_id, **facts)

    def _added(self, what: str) -> int:
        change = add_person(self._book, PersonFields(name=self._person(what), interests=("Both",)))
        self._did(change, **({"person": self._person(what)} if what == "stays" else {}))
        return int(change.result)

    def _person(self, what: str) -> str:
        return f"{self._name} {what} {self._number}"

    def _add(self) -> None:
        self._added("stays")

    def _log(self) -> None:
        self._did(log_interaction(self._book, [self._chance.randint(1, 40)], medium="call", note=self._person("log")))

    def _tag(self) -> None:
        people = list(range(1, self._chance.randint(3, 40)))
        self._did(tag_people(self._book, people, interests=["Both", self._person("tag")]))

    def _merge(self) -> None:
        pair = self._added("one of a pair"), self._added("other of a pair")
        self._did(merge_people(self._book, pair[0], [pair[1]]))

    def _import(self) -> None:
        first = 10_000 * (self._number + 1) + (1_000_000 if self._name == "B" else 0)
        file = read_people(people_table(first, self._chance.randint(5, 60)), "DE", name="people.csv")
        self._did(import_people(self._book, file, circle_id=1, spread=import_spread))

    def _undo(self) -> None:
        self._tell(undid=self._book.undo().operation_id)

    def _redo(self) -> None:
        self._tell(redid=self._book.redo().operation_id)

    def _erase(self) -> None:
        erased = self._added("to be erased")
        erase_people(self._book, [erased])
        self._tell(erased=self._person("to be erased"))

    def _back_up(self) -> None:
        self._tell(backup=str(back_up_here(self._book)))

    def _open_anew(self) -> None:
        """End and begin once more, as the next command does."""
        self._book.close()
        self._book = opened(self._book.directory)


def try_mixed(folder: Path, seed: int, *, with_erasing: bool, deeds: int = _DEEDS) -> str:
    """Let two programs do and undo different things on one folder at once; return what is wrong then, or nothing."""
    copy = folder.with_name(f"{folder.name}-mixed-{seed}")
    shutil.copytree(folder, copy)
    before = json.loads(apart(lambda: _steps_of(copy))[0])
    texts = _at_once(lambda one: lambda write: _Program(copy, one, seed, write).live(deeds, with_erasing=with_erasing))
    if wrong := [text.decode() for text in texts if b"!Traceback" in text]:
        return f"seed {seed}: {' '.join(wrong)}"
    told = [json.loads(line) for text in texts for line in text.splitlines()]
    found, _ = apart(lambda: _wrong_after(copy, told, before, can_go_back=not with_erasing))
    shutil.rmtree(copy)
    return f"seed {seed}: {found}" if found else ""


def try_migrating(work: Work, seed: int, place: Path) -> str:
    """Let two programs open a book of an older format at the same moment; return what is wrong then, or nothing."""
    folder = place / f"both-migrate-{seed}"
    apart(lambda: work.prepare(folder))

    def program(one: str) -> Callable[[Callable[[bytes], object]], None]:
        def run(_write: Callable[[bytes], object]) -> None:
            time.sleep(random.Random(f"{seed} {one}").uniform(0, 0.02))
            book = opened(folder)
            add_person(book, PersonFields(name=f"{one} stays"))
            book.close()

        return run

    texts = _at_once(program)
    wrong = [text.decode() for text in texts if text]
    found = "" if wrong else apart(lambda: _wrong_with(folder, {"A stays", "B stays"}))[0]
    shutil.rmtree(folder)
    return f"seed {seed}: {wrong or found}" if wrong or found else ""


def try_restoring(folder: Path, seed: int) -> str:
    """Let one program add people while another goes back to a backup; return what is wrong then, or nothing.

    Who was added before the backup was begun, or after it was gone back to, must be there.
    """
    copy = folder.with_name(f"{folder.name}-restoring-{seed}")
    shutil.copytree(folder, copy)

    def program(one: str) -> Callable[[Callable[[bytes], object]], None]:
        return lambda write: (_add_on if one == "A" else _go_back)(copy, seed, write)

    texts = _at_once(program)
    if wrong := [text.decode() for text in texts if b"!Traceback" in text]:
        return f"seed {seed}: {' '.join(wrong)}"
    added = [json.loads(line) for line in texts[0].splitlines()]
    restored = [json.loads(line) for line in texts[1].splitlines()]
    last = restored[-1] if restored else {"began": 0, "ended": 0}
    first = restored[0] if restored else last
    needed = {one["name"] for one in added if one["ended"] < first["began"] or one["began"] > last["ended"]}
    found = apart(lambda: _wrong_with(copy, needed))[0]
    shutil.rmtree(copy)
    return f"seed {seed}: {found}" if found else ""


def _at_once(program: Callable[[str], Callable[[Callable[[bytes], object]], object]]) -> list[bytes]:
    """Run the two programs A and B at the same time and return what each wrote."""
    both = [started(program(one)) for one in "AB"]
    texts = [all_of(output) for _, output in both]
    for child, _ in both:
        os.waitpid(child, 0)
    return texts


def _add_on(folder: Path, seed: int, write: Callable[[bytes], object]) -> None:
    book = opened(folder)
    for number in range(30):
        began = time.monotonic()
        try:
            add_person(book, PersonFields(name=f"A {number}"))
        except BookBusyError:
            continue
        write(json.dumps({"name": f"A {number}", "began": began, "ended": time.monotonic()}).encode() + b"\n")
        time.sleep(random.Random(f"{seed} {number}").uniform(0, 0.01))
    book.close()


def _go_back(folder: Path, seed: int, write: Callable[[bytes], object]) -> None:
    book = opened(folder)
    chance = random.Random(seed)
    for _ in range(2):
        time.sleep(chance.uniform(0, 0.1))
        began = time.monotonic()
        kept = back_up_here(book)
        time.sleep(chance.uniform(0, 0.1))
        try:
            restore_book(book, kept)
            rebuild(book)
        except Exception as error:
            if not isinstance(disk_trouble(error) or error, BookBusyError):
                raise
        write(json.dumps({"began": began, "ended": time.monotonic()}).encode() + b"\n")
    book.close()


def _steps_of(folder: Path) -> str:
    book = opened(folder)
    steps = _steps()
    book.close()
    return json.dumps(steps)


def _steps() -> dict[int, bool]:
    """Return the steps of the open book by their number, each with whether it is undone."""
    return {row[0]: bool(row[1]) for row in database.execute_sql("SELECT id, undone FROM operation")}


def _wrong_after(folder: Path, told: list[dict[str, object]], before: dict[str, bool], *, can_go_back: bool) -> str:
    """Return what in the book is not as the two programs were told."""
    book = opened(folder)
    stands: Counter[object] = Counter({int(step): int(not undone) for step, undone in before.items()})
    for one in told:
        for word, change in (("did", 1), ("undid", -1), ("redid", 1)):
            if word in one:
                stands[one[word]] += change
    first = max(map(int, before), default=0)
    for path in (Path(str(one["backup"])) for one in told if "backup" in one):
        storage.check_file(path)
    found = _unsound(book) or _wrong_steps(stands, first, is_whole=can_go_back) or _wrong_people(told, stands)
    return found or (_wrong_on_the_way_back(book, first) if can_go_back else "")


def _wrong_steps(stands: Counter[object], first: int, *, is_whole: bool) -> str:
    """Return which steps of the history are not as told; an erasing takes some of it (is_whole: none did)."""
    steps = _steps()
    if odd := {step: count for step, count in stands.items() if count not in (0, 1)}:
        return f"done more often than undone, or less: {odd}"
    lost = [step for step, count in stands.items() if count and steps.get(int(str(step)), True)]
    if is_whole and lost:
        return f"steps that were done and are not there: {lost}"
    if back := [step for step, count in stands.items() if not count and not steps.get(int(str(step)), True)]:
        return f"steps that were undone and stand: {back}"
    unknown = [step for step in steps if step > first and step not in stands]
    return f"steps nobody was told of: {unknown}" if unknown else ""


def _wrong_people(told: list[dict[str, object]], stands: Counter[object]) -> str:
    """Return who was added and is not there, or was erased or taken back and is."""
    names = {row[0] for row in database.execute_sql("SELECT name FROM contact")}
    for one in told:
        if "person" in one and (one["person"] in names) != bool(stands[one["did"]]):
            return f"{one['person']} {'is' if one['person'] in names else 'is not'} there"
        if one.get("erased") in names:
            return f"{one['erased']} was erased and is there"
    return ""


def _wrong_on_the_way_back(book: Book, first: int) -> str:
    """Undo all that the two did and return what is not as it was before."""
    while any(step > first and not undone for step, undone in _steps().items()):
        book.undo()
    left = {row[0] for row in database.execute_sql("SELECT name FROM contact WHERE name LIKE 'A %' OR name LIKE 'B %'")}
    return _unsound(book) or (f"undone and there: {left}" if left else "")


def _wrong_with(folder: Path, needed: set[str]) -> str:
    """Return what is wrong in a folder in which these people must be; its backups must be sound too."""
    book = opened(folder)
    names = {row[0] for row in database.execute_sql("SELECT name FROM contact")}
    if missing := needed - names:
        return f"lost: {missing}"
    for path in (*folder.glob("before-*.sqlite3"), *(folder / "backups").glob("*.sqlite3")):
        storage.check_file(path)
        with closing(open_file(path, is_alone=True)) as kept:
            if path.name.startswith("before-format") and kept.pragma("user_version") == storage.schema_version():
                return f"{path.name} is of the new format"
    return _unsound(book)


def _unsound(book: Book) -> str:
    found = [*storage.problems(), *index_problems(), *plan_problems(book)]
    return f"problems: {found}" if found else ""
