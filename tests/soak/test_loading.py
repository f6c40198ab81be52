"""A seeded tenth of the load: a small book, every operation, and that each law can be broken."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest

from benchmarks.big_book import NOW, build
from models.clock import FixedClock
from models.connection import database
from models.history import Change
from models.operations.people import add_person
from soak.loading import loading, plays
from soak.loading.checks import BrokenLawError, cheap_checks, comes_back
from soak.loading.loading import Use
from soak.loading.memory import Memory, slope
from soak.loading.user import RandomUser
from soak.parts import Allowance


def test_every_operation_of_the_program_has_a_play() -> None:
    assert plays.PLAYS.keys() == plays.operations().keys()


@pytest.fixture
def use(qapp, tmp_path: Path):
    """A book of some hundred people in use, with the real window."""
    made = Use(tmp_path, 200, 7)
    yield made
    made.close()


def test_a_small_book_holds_every_law(use) -> None:
    for _ in range(60):
        use.step(looks=4, thorough=30, samples=100)
    use.user.check(thorough=True)
    assert len(use.user.done) > 40
    assert use.user.done["undo"] > 30
    assert use.user.done["redo"] > 20


class Hours:
    """A clock that only goes on with what is done, and the use of a book: 500 s to make it, 100 s for a step."""

    def __init__(self, *_: object) -> None:
        self.now = self.number = 0
        self.memory, self.widgets = Memory(), list[int]()

    def made(self, *_: object) -> Hours:
        self.now += 500
        return self

    def step(self) -> None:
        self.number += 1
        self.now += 100

    def close(self) -> None:
        """Nothing is open."""


def test_the_time_counts_once_the_book_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    hours = Hours()
    hours.window = SimpleNamespace(see_everything=lambda: None, looks=0)
    hours.user = SimpleNamespace(check=lambda **_: None, done=Counter(), refused=Counter(), steps=[])
    monkeypatch.setattr(loading, "Use", hours.made)
    monkeypatch.setattr(loading.time, "monotonic", lambda: hours.now)
    [steps, *_] = loading.load(Allowance(400, 7, 1, tmp_path))
    assert (steps.name, steps.executions, steps.findings) == ("steps", 4, ())
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("load: making a book of")
    assert told[1] == "load: 3 steps in 3 of 7 minutes"


@pytest.fixture
def user(tmp_path: Path):
    """A user without a window."""
    build(tmp_path / "book", 60)
    made = RandomUser(tmp_path / "book", tmp_path / "files", FixedClock(NOW), 3)
    yield made
    made.close()


def test_the_same_seed_does_the_same(tmp_path: Path) -> None:
    lives = []
    for name in ("one", "two"):
        build(tmp_path / name, 60)
        user = RandomUser(tmp_path / name, tmp_path / f"{name}-files", FixedClock(NOW), 5)
        for _ in range(25):
            user.step()
        lives.append(user.steps)
        user.close()
    assert lives[0] == lives[1]


def test_a_plan_that_disagrees_is_found(user) -> None:
    database.execute_sql("UPDATE planned_date SET base_on = '2001-01-01'")
    with pytest.raises(BrokenLawError, match="by the rules from"):
        cheap_checks(user.book, user.chance)


def test_a_day_over_its_room_is_found(user) -> None:
    database.execute_sql("UPDATE planned_date SET planned_on = '2026-12-01'")
    with pytest.raises(BrokenLawError, match="2026-12-01 has"):
        cheap_checks(user.book, user.chance)


def test_somebody_missing_in_the_index_is_found(user) -> None:
    database.execute_sql("DELETE FROM contact_search WHERE rowid = 5")
    with pytest.raises(BrokenLawError, match="in the index"):
        cheap_checks(user.book, user.chance)


def test_an_undo_that_leaves_something_is_found(user) -> None:
    with pytest.raises(BrokenLawError, match="contact"), comes_back("This"):
        database.execute_sql("UPDATE contact SET notes = 'left behind' WHERE id = 1")
    with comes_back("This"):
        add_person(user.book, user.hand.fields())
        user.book.undo()


def test_an_undo_that_undoes_nothing_is_found(user, monkeypatch: pytest.MonkeyPatch) -> None:
    newest = add_person(user.book, user.hand.fields())
    monkeypatch.setattr(user.book, "undo", lambda: Change(newest.operation_id, "add_person", undone=True))
    with pytest.raises(BrokenLawError, match="does not say that it was undone"):
        user._travel(1, undo=True)


def test_memory_that_grows_is_found_and_a_warm_up_is_not() -> None:
    assert slope([0, 1, 2], [5, 7, 9]) == 2
    grown = Memory(list(range(20)), [100.0 + 10 * number for number in range(20)], [50_000] * 20)
    assert grown.problems()
    warm = Memory(list(range(20)), [min(200.0, 100 + 20 * number) for number in range(20)], [50_000] * 20)
    assert warm.problems() == []
    objects = Memory(list(range(20)), [100.0] * 20, [50_000 + 10_000 * number for number in range(20)])
    assert objects.problems()


def test_what_is_refused_is_counted_and_no_finding(user) -> None:
    user._play("sample.add_sample_people")
    user._play("sample.add_sample_people")
    assert user.refused == Counter({"sample.add_sample_people: InvalidValueError": 1})
