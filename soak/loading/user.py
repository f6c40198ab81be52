"""A random user: does everything there is, undoes and redoes it, lets days pass, and looks what must hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from models.clock import FixedClock
from models.database import problems
from models.errors import NothingToUndoError, TendrilError
from models.history import Change
from models.schema import Operation
from scheduler.opening import open_planned_book
from scheduler.outlook import not_chosen_offer
from scheduler.reminder_book import matters, memory, note_said
from scheduler.reminders import Decision
from scheduler.today import todays_list
from soak.loading.checks import BrokenLawError, cheap_checks, comes_back, require, thorough_checks
from soak.loading.hand import Hand
from soak.loading.plays import PLAYS

# What changes many thousands at once, or writes the whole file anew, comes as seldom as with people.
RARE = frozenset(
    {"erasing.erase_people", "settings.delete_circle", "settings.edit_circle", "settings.change_settings"}
    | {"language.change_language", "language.name_built_ins", "settings.add_time_off", "settings.delete_time_off"}
    | {"sample.add_sample_people", "sample.remove_sample_people"}
)
_SELDOM = 0.15
ERASING = "erasing.erase_people"
# So many steps are taken back after somebody was erased.
_FAR = 60


class RandomUser:
    """Uses the book in a directory as a seed decides; steps says what was done, refused how often what was refused."""

    def __init__(
        self,
        directory: Path,
        folder: Path,
        clock: FixedClock,
        seed: int,
        *,
        tell: Callable[[Change], object] = lambda _change: None,
    ) -> None:
        """Open the book; tell is called with every change, as the window's operations do."""
        folder.mkdir(exist_ok=True)
        self.chance = Random(seed)
        self.book = open_planned_book(directory, clock)
        self.hand = Hand(self.book, clock, self.chance, folder)
        self.clock = clock
        self.tell = tell
        self.steps: list[str] = []
        self.done: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self._names = sorted(PLAYS)
        # Everything once in a random order, before chance alone decides.
        self._first = self.chance.sample(self._names, len(self._names))

    def step(self) -> None:
        """Do one thing: mostly an operation or a few of them undone and redone; sometimes a day passes."""
        what = self.chance.random()
        if what < 0.60:
            self._play(self._next())
        elif what < 0.85:
            self._there_and_back()
        elif what < 0.93:
            self._wander()
        else:
            self._pass_time()

    def check(self, *, thorough: bool = False) -> None:
        """Raise BrokenLawError where something does not hold."""
        cheap_checks(self.book, self.chance)
        if thorough:
            thorough_checks(self.book)

    def close(self) -> None:
        """Close the book."""
        self.book.close()

    def _next(self) -> str:
        if self._first and self.chance.random() < 0.5:
            return self._first.pop()
        name = self.chance.choice(self._names)
        return self.chance.choice(self._names) if name in RARE and self.chance.random() > _SELDOM else name

    def _play(self, name: str) -> bool:
        """Play one operation and return whether it made a step that can be undone."""
        self.steps.append(name)
        try:
            change = PLAYS[name](self.hand)
        except TendrilError as error:
            self.refused[f"{name}: {type(error).__name__}"] += 1
            return False
        if change is None:
            # There is nothing of it yet; it is tried again later.
            self._first[:0] = [name] if name not in self.done else []
            return False
        self.done[name] += 1
        self.tell(change)
        return change.operation_id is not None and change.operation_id > 0

    def _there_and_back(self) -> None:
        """Do some things, take all of them back, do them again, and perhaps take them back once more."""
        names = [self._next() for _ in range(self.chance.randint(1, 4))]
        if ERASING in names:
            # There is no way back from it.
            self._play(ERASING)
            self._far_back()
            return
        number = 0
        with comes_back(f"Undo of {', '.join(names)}"):
            for name in names:
                number += self._play(name)
            self._travel(number, undo=True)
        with comes_back(f"Redo and undo of {', '.join(names)}"):
            self._travel(number, undo=False)
            self._travel(number, undo=True)
        self._travel(number, undo=False)
        with comes_back(f"Undo and redo of {', '.join(names)}"):
            self._travel(number, undo=True)
            self._travel(number, undo=False)

    def _far_back(self) -> None:
        """Take back the newest steps, whomever they were about, and do them again: nobody who was erased is in them."""
        number = min(_FAR, Operation.select().where(~Operation.undone).count())
        with comes_back(f"Undo and redo of {number} steps after erasing"):
            self._travel(number, undo=True)
            require(*problems())
            self._travel(number, undo=False)

    def _wander(self) -> None:
        """Undo and redo some steps as it comes, leaving something undone at times."""
        for _ in range(self.chance.randint(1, 5)):
            undo = self.chance.random() < 0.6
            try:
                self._travel(1, undo=undo)
            except NothingToUndoError:
                self.refused["nothing to undo or redo"] += 1

    def _travel(self, number: int, *, undo: bool) -> None:
        for _ in range(number):
            self.steps.append("undo" if undo else "redo")
            change = self.book.undo() if undo else self.book.redo()
            if Operation.get_by_id(change.operation_id).undone is not undo:
                raise BrokenLawError(f"Step {change.operation_id} does not say that it was undone or redone")
            self.done["undo" if undo else "redo"] += 1
            self.tell(change)

    def _pass_time(self) -> None:
        """Let hours or days pass; the new day's list, offers and reminders are read as the program does."""
        hours = self.chance.choice((1, 5, 24, 24, 72))
        self.steps.append(f"{hours} hours")
        self.clock.move(hours=hours)
        self.done["hours passed"] += hours
        todays_list(self.book)
        not_chosen_offer(self.book, self.clock.today())
        there, before = matters(self.book), memory()
        occurrences = [matter.occurrence for matter in there]
        if len(occurrences) != len(set(occurrences)):
            raise BrokenLawError("One occurrence is reminded of twice")
        if fresh := tuple(matter for matter in there if matter.occurrence not in before.said):
            note_said(self.book, Decision(fresh), before)
            self.done["reminders said"] += len(fresh)
