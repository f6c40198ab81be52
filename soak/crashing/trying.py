"""Trying one moment: the work is done in a process of its own, which ends there, and another one looks what is left."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

from models import copying
from models import database as storage
from models.book import Book
from models.checking import index_problems
from models.connection import database
from models.disk_trouble import disk_trouble
from models.errors import BookBusyError, TendrilError
from models.operations.fields import PersonFields
from models.operations.people import add_person
from scheduler.plan_check import plan_problems
from soak.crashing.faulty_disk import Fault, FaultyDisk
from soak.crashing.state import State, state_of
from soak.crashing.work import Work, has_steps, opened

_CHECKPOINT = 8  # pages, so that the log is written into the book in the midst of the work too
_ACKNOWLEDGED = b"."
_REFUSALS = {
    Fault.FULL: ("full",),
    Fault.READ_ONLY: ("could not be read or written", "cannot be opened: disk I/O error", "could not be written"),
}


@dataclass(frozen=True)
class Known:
    """What work does when nothing disturbs it.

    The states before and after each deed, the steps of the disk, the seconds, and by how many bytes the folder grows.
    """

    states: list[State]
    steps: int
    seconds: float
    grown: int


def apart(function: Callable[[], object]) -> tuple[str, int]:
    """Run a function in a process of its own; return what it returned or raised as text, and how that ended."""
    child, output = started(lambda write: write(json.dumps({"told": _told(function)}).encode()))
    text = all_of(output)
    status = os.waitpid(child, 0)[1]
    if text.startswith(b"!"):
        return text.decode(), status
    return (str(json.loads(text)["told"]) if text else f"ended by itself: {status}"), status


def started(function: Callable[[Callable[[bytes], object]], object]) -> tuple[int, int]:
    """Start a function, which may write to a pipe, in a process of its own; return its id and the pipe's end."""
    output, inside = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(output)
        try:
            function(lambda text: os.write(inside, text))
        except BaseException:  # noqa: BLE001 - told to who waits for it
            os.write(inside, b"!" + traceback.format_exc().encode())
            os._exit(1)
        os._exit(0)
    os.close(inside)
    return child, output


def know(work: Work, folder: Path) -> Known:
    """Do the work undisturbed in a folder and return what it does."""
    apart(lambda: work.prepare(folder))
    shutil.copytree(folder, copy := folder.with_name(f"{folder.name}-known"))
    states: list[State] = [state_of(copy)]
    began = time.monotonic()
    told, _ = apart(lambda: _counted(work, copy))
    seconds, grown = time.monotonic() - began, max(0, size_of(copy) - size_of(folder))
    if not told.isdigit():
        raise RuntimeError(f"{work.name} fails undisturbed: {told}")
    steps = int(told)
    # Each part once more by itself, for the states in between.
    for count in range(1, len(work.deeds) + 1):
        again = folder.with_name(f"{folder.name}-known-{count}")
        shutil.copytree(folder, again)
        part = Work(work.name, work.prepare, work.deeds[:count])
        apart(partial(_do, part, again, lambda _text: None, None))
        states.append(state_of(again))
        shutil.rmtree(again)
    if not work.deeds:
        states.append(state_of(copy))
    shutil.rmtree(copy)
    return Known(states, steps, seconds, grown)


def size_of(folder: Path) -> int:
    """Return how many bytes the files of a folder have."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def try_end(work: Work, known: Known, folder: Path, fault: Fault | None, seed: int) -> str:
    """End the work at a moment: at a step of the disk, or (None) at a time; return what is wrong then, or nothing."""
    chance = random.Random(seed)
    copy = folder.with_name(f"{folder.name}-{seed}")
    shutil.copytree(folder, copy)
    disk_at = chance.randint(1, known.steps)
    child, output = started(
        lambda write: _do(work, copy, write, None if fault is None else FaultyDisk(fault, disk_at, seed))
    )
    if fault is None:
        time.sleep(chance.uniform(0, known.seconds))
        os.kill(child, signal.SIGKILL)
    text = all_of(output)
    os.waitpid(child, 0)
    if b"!" in text:
        return text.decode()
    found = _wrong(work, known, copy, len(text))
    shutil.rmtree(copy)
    return (
        f"{work.name}, {fault or 'time'}, step {disk_at}, seed {seed}, {len(text)} acknowledged: {found}"
        if found
        else ""
    )


def try_refusal(work: Work, known: Known, folder: Path, fault: Fault, seed: int) -> str:
    """Let the disk be full or read-only from a step on until the program has told so; return what is wrong then."""
    copy = folder.with_name(f"{folder.name}-refused-{seed}")
    shutil.copytree(folder, copy)
    disk_at = random.Random(seed).randint(1, known.steps)
    told, _ = apart(lambda: _do_in_spite(work, copy, FaultyDisk(fault, disk_at, seed)))
    found = "" if told == "True" else told
    if not found and (after := state_of(copy)).book != known.states[-1].book:
        found = f"the book is not what it should be in the end ({after.book[:60]})"
    shutil.rmtree(copy)
    return f"{work.name}, {fault} from step {disk_at}, seed {seed}: {found}" if found else ""


def try_two(folder: Path, seed: int, adding: int = 8) -> str:
    """Let two programs change one book at random moments; return what is wrong then: a change that is lost."""
    copy = folder.with_name(f"{folder.name}-two-{seed}")
    shutil.copytree(folder, copy)
    both = [started(lambda write, one=one: _add_at_random(copy, one, seed, adding, write)) for one in "AB"]  # type: ignore[misc]
    texts = [all_of(output) for _, output in both]
    for child, _ in both:
        os.waitpid(child, 0)
    told, _ = apart(lambda: _lost(copy, adding))
    shutil.rmtree(copy)
    wrong = [text.decode() for text in texts if text != _ACKNOWLEDGED * adding]
    return "; ".join([*wrong, *([told] if told else [])])


def _do(work: Work, folder: Path, write: Callable[[bytes], object], _disk: FaultyDisk | None) -> None:
    """Do the work and acknowledge each deed; the disk is only to be there meanwhile."""
    book = opened(folder)
    database.connection().pragma("wal_autocheckpoint", _CHECKPOINT)
    for deed in work.deeds:
        deed(book)
        write(_ACKNOWLEDGED)
    book.close()


def _counted(work: Work, folder: Path) -> int:
    """Do the work undisturbed and return the steps of the disk."""
    disk = FaultyDisk(Fault.NONE, 0, 0)
    _do(work, folder, lambda _text: None, disk)
    return disk.steps


def _do_in_spite(work: Work, folder: Path, disk: FaultyDisk) -> bool:
    book = cast("Book", _done_at_last(lambda: opened(folder), disk))
    # SQLite passes over a checkpoint that fails, as the log holds all; apsw would raise what this disk says in it.
    database.connection().pragma("wal_autocheckpoint", 0)
    for deed in work.deeds:
        _done_at_last(lambda deed=deed: deed(book), disk)  # type: ignore[misc]
    disk.fault, disk.has_room = Fault.NONE, True
    book.close()
    return True


def _done_at_last(function: Callable[[], object], disk: FaultyDisk) -> object:
    """Do something, and once more with a sound disk where it was the matter; any other trouble is raised."""
    try:
        return function()
    except Exception as error:
        sentence = str(error if isinstance(error, TendrilError) else disk_trouble(error) or "")
        if disk.has_room or not sentence.endswith(".") or not any(word in sentence for word in _REFUSALS[disk.fault]):
            raise
    disk.has_room = True
    return function()


def _wrong(work: Work, known: Known, folder: Path, done: int) -> str:
    """Return what is wrong in a folder in which the program was ended after so many acknowledged deeds."""
    # The migration is acknowledged by the opened book, which is looked at below.
    possible = known.states[done : done + 2]
    left = state_of(folder)
    if left.book not in {one.book for one in possible}:
        return f"the book is neither as before nor as after the deed ({left.book[:60]})"
    for name, digest in left.files.items():
        if digest not in {one.files.get(name) for one in known.states}:
            return f"{name} is neither the older file nor the whole new one"
    missing = set(possible[0].files) - set(left.files)
    if missing - (set(possible[0].files) - set(possible[-1].files)):
        return f"missing: {sorted(missing)}"
    reached = done + (left.book != possible[0].book)
    return apart(lambda: _goes_on(work, known, folder, reached))[0]


def _goes_on(work: Work, known: Known, folder: Path, reached: int) -> str:
    """Open the book again, check it, undo and redo, and do the rest of the work; return what is wrong."""
    book = opened(folder)
    if found := [*storage.problems(), *index_problems(), *plan_problems(book)]:
        return f"problems: {found}"
    if not work.deeds:
        book.close()
        left = state_of(folder)
        return "" if left.book == known.states[-1].book else "the migration did not go on"
    before = state_of(folder).book
    if has_steps():
        book.undo()
        book.redo()
    if state_of(folder).book != before:
        return "undo and redo do not lead back"
    return _rest(work, known, folder, reached)


def _rest(work: Work, known: Known, folder: Path, reached: int) -> str:
    # Half-written files are an hour old before anybody takes them away.
    for path in state_of(folder).remnants:
        os.utime(folder / path, (0, 0))
    book = opened(folder)
    for deed in work.deeds[reached:]:
        deed(book)
    if not storage.problems() == index_problems() == plan_problems(book) == []:
        return "problems after the rest of the work"
    copying.backup(book.directory / "backups" / "last.sqlite3")
    book.close()
    left = state_of(folder)
    if left.book != known.states[-1].book:
        return "the rest of the work leads elsewhere"
    return f"half-written files stay: {left.remnants}" if left.remnants else ""


def _add_at_random(folder: Path, one: str, seed: int, adding: int, write: Callable[[bytes], object]) -> None:
    chance = random.Random(f"{seed}{one}")
    for number in range(adding):
        # Opened anew, as a command does it.
        book = opened(folder)
        try:
            add_person(book, PersonFields(name=f"{one} {number}", interests=("Both",)))
        except BookBusyError:
            add_person(book, PersonFields(name=f"{one} {number}", interests=("Both",)))
        book.close()
        write(_ACKNOWLEDGED)
        time.sleep(chance.uniform(0, 0.004))


def _lost(folder: Path, adding: int) -> str:
    book = opened(folder)
    found = {row[0] for row in database.execute_sql("SELECT name FROM contact")}
    lost = {f"{one} {number}" for one in "AB" for number in range(adding)} - found
    shared = database.execute_sql("SELECT count(*) FROM interest WHERE name = 'Both'").fetchone()[0]
    wrong = [*storage.problems(), *index_problems(), *plan_problems(book)]
    return f"lost {sorted(lost)}, {shared} interests, {wrong}" if lost or shared != 1 or wrong else ""


def _told(function: Callable[[], object]) -> str:
    result = function()
    return "" if result is None else str(result)


def all_of(output: int) -> bytes:
    """Return all that comes out of a pipe until its other end is closed."""
    with os.fdopen(output, "rb") as stream:
        return stream.read()
