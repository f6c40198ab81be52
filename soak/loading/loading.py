"""The part of a soak that uses a large book for a time: what a random user does, what was found, what it held."""

from __future__ import annotations

import logging
import os
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

from benchmarks.big_book import NOW, build
from models.clock import FixedClock
from soak.loading.checks import BrokenLawError
from soak.loading.memory import Memory
from soak.loading.plays import PLAYS
from soak.loading.user import RandomUser
from soak.loading.window import WindowUser
from soak.parts import Allowance, Outcome
from ui.giving_back import give_memory_back

PEOPLE = 100_000
# In steps: between looks at the window, thorough checks of a large book (each some seconds), and samples of memory.
_LOOKS, _THOROUGH, _SAMPLES = 3, 400, 20
# In seconds, between two words on how far it is.
_TELLING = 120.0


class Listener(logging.Handler):
    """Notes what was logged as an error."""

    def __init__(self) -> None:
        """Hear errors and worse."""
        super().__init__(logging.ERROR)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Note an error."""
        self.heard.append(f"{record.name}: {record.getMessage()}")


class Use:
    """One book in use: the user, the window, and what is to hold between the steps."""

    def __init__(self, folder: Path, people: int, seed: int) -> None:
        """Make a book of so many people in a folder and open it; the seed decides what is done with it."""
        build(folder / "book", people)
        self.user = RandomUser(folder / "book", folder / "files", FixedClock(NOW), seed)
        self.window = WindowUser(self.user.book, self.user.chance)
        self.user.tell = self.window.tell
        self.memory, self.number, self.widgets = Memory(), 0, list[int]()
        self._listener = Listener()
        logging.getLogger().addHandler(self._listener)

    def step(self, *, looks: int = _LOOKS, thorough: int = _THOROUGH, samples: int = _SAMPLES) -> None:
        """Do one step and look; raises BrokenLawError where something does not hold."""
        self.number += 1
        self.user.step()
        if self.number % looks == 0:
            self.window.look()
        self.user.check(thorough=self.number % thorough == 0)
        if self._listener.heard:
            raise BrokenLawError(f"Logged: {'; '.join(self._listener.heard)}")
        if self.number % samples == 0:
            self.window.settle()
            # As the program does every minute.
            give_memory_back()
            self.memory.sample(self.number)
            self.widgets.append(self.window.widgets())
            if found := self.memory.problems():
                raise BrokenLawError("; ".join(found))

    def close(self) -> None:
        """Close the window and the book."""
        logging.getLogger().removeHandler(self._listener)
        self.window.close()
        self.user.close()


def load(allowance: Allowance) -> Iterator[Outcome]:
    """Use a book of 100,000 people and a million interactions for the time allowed, and tell what was done and found.

    The time counts once the book is there and every view was seen, which takes minutes; stderr tells how far it is.
    A finding is kept as the seed, with the steps that led to it: the same seed does the same again.
    TENDRIL_LOAD_PEOPLE makes the book smaller, for more steps in a time.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    people = int(os.environ.get("TENDRIL_LOAD_PEOPLE", PEOPLE))
    folder = Path(tempfile.mkdtemp(prefix="tendril-load-"))
    findings = []
    _say(f"making a book of {people:,} people")
    use = Use(folder, people, allowance.seed)
    try:
        use.window.see_everything()
        use.user.check(thorough=True)
        _use_for(use, allowance.seconds)
        use.user.check(thorough=True)
    except Exception as error:  # noqa: BLE001 - whatever goes wrong in use is a finding
        findings.append(_kept(allowance, use, error))
    finally:
        use.close()
        shutil.rmtree(folder)
    pages, objects = use.memory.growth()
    done = use.user.done
    yield Outcome("steps", use.number, None, tuple(findings))
    played = [number for name, number in done.items() if name in PLAYS]
    yield Outcome("operations (kinds of them)", sum(played), len(played))
    yield Outcome("undone and redone", done["undo"] + done["redo"], None)
    yield Outcome("looks through the window", use.window.looks, None)
    print(_told(use, pages, objects), flush=True)


def _use_for(use: Use, seconds: float) -> None:
    """Do step after step for so many seconds, and tell now and then how far it is."""
    begun = told = time.monotonic()
    while (now := time.monotonic()) < begun + seconds:
        use.step()
        if now - told >= _TELLING:
            told = now
            held = f", {use.memory.pages[-1]:,.0f} MiB" if use.memory.pages else ""
            _say(f"{use.number:,} steps in {(now - begun) / 60:.0f} of {seconds / 60:.0f} minutes{held}")


def _say(words: str) -> None:
    print(f"load: {words}", file=sys.stderr, flush=True)


def _told(use: Use, pages: float, objects: float) -> str:
    memory, widgets = use.memory, use.widgets
    if not memory.is_enough:
        return f"\nToo few samples ({len(memory.steps)}) to tell whether memory is flat."
    return (
        f"\nMemory {memory.pages[0]:.0f} MiB at first, {memory.pages[-1]:.0f} at last, by the slope of the second half "
        f"{pages:+.1f}; objects {memory.objects[0]:,} and {memory.objects[-1]:,}, {objects:+,.0f}; "
        f"objects of Qt {widgets[0]:,} and {widgets[-1]:,}, at most {max(widgets):,}.\n"
        f"Refused as they should be: {dict(use.user.refused)}\n"
    )


def _kept(allowance: Allowance, use: Use, error: Exception) -> Path:
    found = allowance.folder / f"load-{allowance.seed}"
    found.write_text("\n".join(use.user.steps) + "\n", encoding="utf-8")
    trace = "".join(traceback.format_exception(error))
    text = f"Seed {allowance.seed}, step {use.number}; the last: {', '.join(use.user.steps[-12:])}\n{trace}"
    found.with_suffix(".txt").write_text(text, encoding="utf-8")
    return found
