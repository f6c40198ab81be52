"""The real window and real commands on one folder at the same time: what each of them said was done is there."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from soak.crashing.killing import Deed, Life, stand_of
from soak.crashing.programs import Command, Said, Window

_TURNS = 4
_BUSY = "Another program is writing to this book"


def try_both(make: Callable[[Path], None], seed: int, place: Path) -> str:
    """Let the window and commands change one book at once, and undo all of it; return what is wrong, or nothing."""
    folder, home = place / f"both-{seed}", place / f"both-{seed}-home"
    home.mkdir()
    make(folder)
    try:
        with closing(Window(folder, home)) as window:
            window.ready()
            first = stand_of(folder)
            life = Life(folder, home, random.Random(seed), [first])
            steps = 0
            for turn in range(_TURNS):
                done, found = _turn(life, window, turn)
                if found:
                    return f"seed {seed}: {found}"
                steps += done
            found = _wrong_on_the_way_back(window, folder, steps, first)
            return f"seed {seed}: {found}" if found else ""
    finally:
        shutil.rmtree(home)
        shutil.rmtree(folder)


def _turn(life: Life, window: Window, turn: int) -> tuple[int, str]:
    """Do something in the window and by two commands at once; return how many steps were done and what is wrong."""
    before, deed = stand_of(life.folder), life.deed(("import", "log", "merge"))
    window.begin(deed.name, *deed.what)
    commands = [
        Command(life.folder, life.home, "add", f"Somebody of turn {turn}"),
        Command(life.folder, life.home, "log", str(life.chance.choice(_people(deed))), "--medium", "call"),
    ]
    said = [command.said() for command in commands]
    complaints = [command.complaints() for command in commands]
    for command in commands:
        command.close()
    answer = window.answered(120) or Said("The window says nothing.", is_mistake=True)
    for one, complaint in (*zip(said, complaints, strict=True), (answer, "")):
        if one.is_mistake or not (one.is_done or _BUSY in one.text + complaint):
            return 0, f"turn {turn}, {deed.name}: {one.text} {complaint}"
    people = said[0].is_done + answer.is_done * deed.people
    interactions = said[1].is_done + answer.is_done * deed.interactions
    after = stand_of(life.folder)
    if (after.people, after.interactions) != (before.people + people, before.interactions + interactions):
        return 0, f"turn {turn}, {deed.name}: {before} became {after}, told of {people} people, {interactions} talks"
    return sum(one.is_done for one in (*said, answer)), ""


def _people(deed: Deed) -> list[int]:
    """Return people of the beginning whom the deed in the window does not make one."""
    return [number for number in range(1, 60) if number not in deed.what]


def _wrong_on_the_way_back(window: Window, folder: Path, steps: int, first: object) -> str:
    """Undo so many steps in the window, and return what is not as it was."""
    for step in range(steps):
        if not (said := window.do("undo")).is_done:
            return f"step {step} of {steps} is not undone: {said.text}"
    return "" if (left := stand_of(folder)) == first else f"{first} became {left} once all was undone"
