"""The real window on a disk that gives trouble: full, read-only, taken away while it is open."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

from soak.crashing.killing import stand_of
from soak.crashing.little_room import Ballast, is_told, small_disk
from soak.crashing.mounting import failing_disk, let_fail, make_read_only, mount_again, repair, take_away, write_down
from soak.crashing.programs import Command, Said, Window
from soak.crashing.trying import size_of
from soak.crashing.work import people_table

_SPARE = 24 << 20
_GONE = ("moved, deleted or replaced",)
_READ_ONLY = (
    "may not be written",
    "may only be read",
    "could not be read or written",
    "cannot be written",
    "cannot be made",
    "read-only",
)
_NEW = 300
# What the window is told to do, and with what.
_Deed = tuple[str, tuple[object, ...]]


class _BrokenLawError(Exception):
    """Something the window said or did that it must not; the text says what."""


def full_disk(make: Callable[[Path], None], seed: int, place: Path) -> str:
    """Let the disk fill up under the open window; it says so at every deed, loses nothing and goes on with room.

    Half of the times temporary files are on the same disk, as where a computer has only one.
    """

    def trouble(folder: Path, home: Path, chance: random.Random) -> None:
        temporary = folder.parent if chance.random() < 0.5 else None
        with closing(Window(folder, home, temporary)) as window:
            before = _begun(window, folder)
            for deed in _deeds(home, chance, outside=folder.parent / "people.json"):
                ballast = Ballast(folder.parent, chance.choice((0, 4096, 65536, 262_144)))
                said = window.do(deed[0], *deed[1])
                if said.is_mistake or not (said.is_done or is_told(said.text)):
                    raise _BrokenLawError(f"full, {deed[0]}: {said.text}")
                if not said.is_done and stand_of(folder) != before:
                    raise _BrokenLawError(f"full, {deed[0]}: it says “{said.text}”, and the book is another one")
                ballast.make()
                before = _done_at_last(window, deed, folder, said)
            ballast = Ballast(folder.parent, 0)
            if status := window.end():
                raise _BrokenLawError(f"full: the window ended with {status}")
            _require_quiet(window, allowed="The log is not whole")
            for command in (("add", "Somebody"), ()):
                _require_refusal(folder, home, is_told, command, temporary)
            ballast.make()
        _require_next_start(folder, home)

    return _tried(make, seed, place, trouble)


def read_only_disk(make: Callable[[Path], None], seed: int, place: Path) -> str:
    """Kill the window and let its disk be read-only: everything says so and nothing is lost once it may be written."""

    def trouble(folder: Path, home: Path, chance: random.Random) -> None:
        with (
            small_disk(folder.parent.with_name("elsewhere"), 1 << 20) as elsewhere,
            closing(Window(folder, home)) as one,
        ):
            make_read_only(elsewhere)
            _require_ready(one)
            for deed in (("export", str(elsewhere / "people.csv")), ("backup", str(elsewhere / "copy.sqlite3"))):
                said = one.do(*deed)
                if said.is_mistake or said.is_done or not _is_one_of(said.text, _READ_ONLY):
                    raise _BrokenLawError(f"read-only, {deed[0]}: {said}")
            _require_done(one.do("log", chance.randint(1, 9)), "log")
            if chance.random() < 0.5:
                one.kill()
            else:
                one.end()
        make_read_only(folder.parent)
        # As it lies there, the log beside it perhaps not yet written into it.
        before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for command in (("people",), ("add", "Somebody"), ("export", str(home / "people.json")), ("undo",), ()):
            _require_refusal(folder, home, lambda text: _is_one_of(text, _READ_ONLY), command)
        if before != {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}:
            raise _BrokenLawError("read-only: a file is another one")
        make_read_only(folder.parent, is_on=False)
        with closing(Window(folder, home)) as window:
            _require_ready(window)
            _require_done(window.do("undo"), "undo of what was logged before")
            window.end()
            _require_quiet(window)

    return _tried(make, seed, place, trouble)


def turned_disk(make: Callable[[Path], None], seed: int, place: Path) -> str:
    """Let an error turn the disk read-only under the open window: it says so at every deed, and nothing is lost."""

    def trouble(folder: Path, home: Path, chance: random.Random) -> None:
        # What was copied to it and is not on the disk yet would go with its journal.
        write_down(folder.parent)
        with closing(Window(folder, home)) as window:
            before = _begun(window, folder)
            let_fail(folder.parent)
            for deed in _deeds(home, chance, outside=folder.parent / "people.json"):
                said = window.do(deed[0], *deed[1])
                if said.is_mistake or said.is_done or not _is_one_of(said.text, _READ_ONLY):
                    raise _BrokenLawError(f"turned, {deed[0]}: {said}")
                if (told := window.do("tick")).is_mistake:
                    raise _BrokenLawError(f"turned, the look of every minute: {told.text}")
            if status := window.end():
                raise _BrokenLawError(f"turned: the window ended with {status}. {window.complaints()}")
        repair(folder.parent)
        _require_stand(folder, before, "turned and repaired")
        with closing(Window(folder, home)) as window:
            _require_ready(window)
            _require_done(window.do("undo"), "undo of what was logged before")
            window.end()
            _require_quiet(window)

    return _tried(make, seed, place, trouble, failing_disk)


def vanishing_disk(make: Callable[[Path], None], seed: int, place: Path) -> str:
    """Take the disk away under the open window, and let it come back; what was there is kept, and it goes on."""

    def trouble(folder: Path, home: Path, chance: random.Random) -> None:
        with _plugged(folder.parent) as plugged:
            with closing(Window(plugged / folder.name, home)) as window:
                before = _begun(window, folder)
                for deed in _deeds(home, chance, outside=plugged / "people.json"):
                    take_away(plugged)
                    said = _done_without(window, deed, plugged)
                    _require_stand(folder, before, f"gone, {deed[0]}")
                    mount_again(folder.parent, plugged)
                    if "in its place again" not in (told := window.do("tick")).text:
                        raise _BrokenLawError(f"back: the look of every minute says “{told.text}”")
                    before = _done_at_last(window, deed, folder, said)
                take_away(plugged)
                if status := window.end():
                    raise _BrokenLawError(f"gone: the window ended with {status}")
                _require_quiet(window, allowed="The log is not whole")
                _require_empty(plugged, "the end")
            mount_again(folder.parent, plugged)
            _require_stand(folder, before, "gone, the end")
            _require_next_start(plugged / folder.name, home)

    return _tried(make, seed, place, trouble)


@contextmanager
def _plugged(disk: Path) -> Iterator[Path]:
    """Let a disk appear at another place, from which it can be taken away."""
    plugged = disk.with_name(f"{disk.name}-plugged")
    mount_again(disk, plugged)
    try:
        yield plugged
    finally:
        while plugged.is_mount():
            take_away(plugged)
        shutil.rmtree(plugged)


def _done_without(window: Window, deed: _Deed, plugged: Path) -> Said:
    """Let the window look and do something while its disk is away, and return what it says to that."""
    if not _is_one_of((told := window.do("tick")).text, _GONE):
        raise _BrokenLawError(f"gone: the look of every minute says “{told.text}”")
    said = window.do(deed[0], *deed[1])
    if said.is_mistake or not (said.is_done or said.text.endswith(".")):
        raise _BrokenLawError(f"gone, {deed[0]}: {said.text}")
    _require_empty(plugged, deed[0])
    return said


def _require_empty(plugged: Path, deed: str) -> None:
    if made := list(plugged.iterdir()):
        raise _BrokenLawError(f"gone, {deed}: {made} were made in its place")


def _require_stand(folder: Path, before: object, when: str) -> None:
    if stand_of(folder) != before:
        raise _BrokenLawError(f"{when}: the book is another one")


def _tried(
    make: Callable[[Path], None],
    seed: int,
    place: Path,
    trouble: Callable[[Path, Path, random.Random], None],
    mounted: Callable[[Path, int], AbstractContextManager[Path]] = small_disk,
) -> str:
    """Make a book on a small disk of its own, let the trouble come, and return which law was broken, if any."""
    home = place / f"home-{seed}"
    home.mkdir(parents=True)
    try:
        with _book_on_a_disk(make, place / f"disk-{seed}", mounted) as folder:
            trouble(folder, home, random.Random(seed))
    except _BrokenLawError as error:
        return f"seed {seed}: {error}"
    finally:
        shutil.rmtree(home)
    return ""


@contextmanager
def _book_on_a_disk(
    make: Callable[[Path], None], place: Path, mounted: Callable[[Path, int], AbstractContextManager[Path]]
) -> Iterator[Path]:
    source = place.with_name(f"{place.name}-source")
    make(source)
    with mounted(place, size_of(source) + _SPARE) as disk:
        shutil.copytree(source, disk / "book")
        shutil.rmtree(source)
        yield disk / "book"


def _begun(window: Window, folder: Path) -> object:
    """Wait for the window, do in it what can be undone, and return where the book stands then."""
    _require_ready(window)
    _require_done(window.do("log", 5), "log")
    return stand_of(folder)


def _deeds(home: Path, chance: random.Random, outside: Path) -> list[_Deed]:
    """Return deeds of every kind that the window can do, in an order by lot."""
    path = home / "people.csv"
    path.write_bytes(people_table(chance.randint(10_000, 90_000) * 1_000, _NEW))
    deeds: list[_Deed] = [("import", (str(path),)), ("log", (7,)), ("merge", (11, 12)), ("undo", ())]
    deeds += [("export", (str(outside),)), ("backup", ())]
    chance.shuffle(deeds)
    return deeds


def _done_at_last(window: Window, deed: _Deed, folder: Path, said: Said) -> object:
    """Do what was refused once more, now that it can be done, and return where the book stands then."""
    if not said.is_done:
        _require_done(window.do(deed[0], *deed[1]), deed[0])
    return stand_of(folder)


def _require_ready(window: Window) -> None:
    if (said := window.ready()).text or said.is_mistake:
        raise _BrokenLawError(f"The window says at its start: {said.text}")


def _require_done(said: Said, deed: str) -> None:
    if not said.is_done:
        raise _BrokenLawError(f"{deed} is not done, although it could be: {said.text}")


def _require_quiet(window: Window, allowed: str = "") -> None:
    lines = [line for line in window.complaints().splitlines() if not allowed or allowed not in line]
    if lines:
        raise _BrokenLawError(f"Complaints: {lines}")


def _require_refusal(
    folder: Path, home: Path, is_right: Callable[[str], bool], command: Sequence[str], temporary: Path | None = None
) -> None:
    """Start a command, or without one the window, which must refuse and say what is the matter."""
    with closing(Command(folder, home, *command, temporary=temporary)) as program:
        said = program.said()
        text = program.complaints().removeprefix("tendril: ")
        if said.is_mistake or said.is_done or program.status != 1 or not is_right(text):
            raise _BrokenLawError(f"{command} says: {text or said.text}")


def _is_one_of(text: str, words: Sequence[str]) -> bool:
    return text.endswith(".") and any(one in text.lower() for one in words)


def _require_next_start(folder: Path, home: Path) -> None:
    """Start the window once more, which must have nothing to complain of."""
    with closing(Window(folder, home)) as window:
        _require_ready(window)
        window.end()
        _require_quiet(window)
