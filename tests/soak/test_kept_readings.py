"""What is kept of the book between two readings is what a plain reading finds, whatever was done in between.

Three things are kept: the order of everybody (models.queries.known_order), who is due (scheduler.due_now) and what the
search knows of each person (models.search), which is written only where words changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import Random

import apsw
import pytest

import scheduler.due_now
from benchmarks.big_book import NOW, build
from models import search
from models.backups import back_up_here, restore_book
from models.checking import index_problems
from models.clock import FixedClock
from models.connection import database, not_about_people
from models.errors import NothingToUndoError, TendrilError
from models.history import Change
from models.queries import (
    PeopleFilter,
    SortBy,
    counts,
    filtering,
    ground,
    interests_with_counts,
    people_ids,
    reordering,
)
from models.queries.filtering import SORT_COLUMNS, first_people_ids, known_order
from models.queries.ground import numbers_sharing
from models.queries.known_order import KnownOrder
from models.queries.reordering import people_ids_after
from models.text import fold
from models.vocabulary import Status
from scheduler.cadence import yearly_keys
from scheduler.due_now import due_now
from scheduler.opening import open_planned_book
from scheduler.planner import rebuild
from scheduler.today import todays_list
from scheduler.today_reader import read_due
from scheduler.yearly_days import all_yearly_days, yearly_days
from soak.loading.hand import Hand
from soak.loading.plays import PLAYS


class Listed:
    """A list of people as the window keeps it: asked for anew where another one is wanted, else following changes."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        self._wanted, self._sort, self._day = PeopleFilter(), SortBy(), hand.today
        self._ids = people_ids(self._wanted, self._sort, self._day)

    def turn(self) -> None:
        """Want another list, or the same in another order."""
        chance = self._hand.chance
        if chance.random() < 0.5:
            self._sort = SortBy(chance.choice(("name", "next", "warmth", *SORT_COLUMNS)), chance.random() < 0.5)
        if chance.random() < 0.7:
            everybody = [id_ for (id_,) in database.execute_sql("SELECT id FROM contact")]
            self._wanted = chance.choice(
                (
                    PeopleFilter(),
                    PeopleFilter(statuses=(Status.LET_GO, Status.ACTIVE)),
                    PeopleFilter(text=chance.choice(("a", "harbour", "che", "load1"))),
                    PeopleFilter(kinds=("personal",), warmths=("wilting", "new")),
                    PeopleFilter(interests=("Chess", "Jazz")),
                    PeopleFilter(ids=tuple(chance.sample(everybody, min(4, len(everybody))))),
                    PeopleFilter(ids=tuple(chance.sample(everybody, min(20, len(everybody))))),
                )
            )
        self._day = self._hand.today
        first = first_people_ids(self._wanted, self._sort, self._day, 2)
        self._ids = people_ids(self._wanted, self._sort, self._day)
        assert first is None or self._ids[: len(first)] == first

    def follow(self, changed: Collection[int]) -> None:
        """Follow a change of only these people; of anybody where that is not known."""
        asked = (self._wanted, self._sort, self._hand.today)
        is_same_day, self._day = self._day == self._hand.today, self._hand.today
        self._ids = people_ids_after(self._ids, changed, *asked) if changed and is_same_day else people_ids(*asked)

    def check(self) -> None:
        """It is what a plain query finds, and so is everybody in this order."""
        for wanted in (self._wanted, PeopleFilter(statuses=self._wanted.statuses)):
            asked = (wanted, self._sort, self._day)
            assert people_ids(*asked) == filtering._query(*asked), asked
        assert self._ids == filtering._query(self._wanted, self._sort, self._day), (self._wanted, self._sort)


class Life:
    """A book that is used, looked at from time to time as the window does."""

    def __init__(self, directory: Path, seed: int) -> None:
        self.clock = FixedClock(NOW)
        self.chance = Random(seed)
        (directory / "files").mkdir()
        self.book = open_planned_book(directory / "book", self.clock)
        self.hand = Hand(self.book, self.clock, self.chance, directory / "files")
        self.listed = Listed(self.hand)
        self._names = self.chance.sample(sorted(PLAYS), len(PLAYS))
        self.done: list[str] = []

    def step(self) -> None:
        """Do one thing, and perhaps look."""
        what = self.chance.random()
        if what < 0.6:
            self._play(self._names.pop() if self._names else self.chance.choice(sorted(PLAYS)))
        elif what < 0.8:
            way = self.chance.choice((self.book.undo, self.book.undo, self.book.redo))
            for _ in range(self.chance.randint(1, 4)):
                self._do(way.__name__, way)
        elif what < 0.9:
            self.clock.move(minutes=self.chance.choice((1, 90, 1440, 10_000)))
            self.listed.follow(())
        else:
            other = self.chance.choice((self._other_program, self._taken_back, self._restored, self._planned_anew))
            self._do(other.__name__, other)
        if self.chance.random() < 0.2:
            self.listed.turn()
        if self.chance.random() < 0.6:
            self.look()

    def look(self) -> None:
        """Compare all that is kept with a plain reading."""
        self.listed.check()
        day, moment = self.hand.today, self.clock.now().replace(tzinfo=None)
        assert sorted(due_now(self.book, day, moment)) == sorted(read_due(day, moment)), self.done[-5:]
        # What the check writes, and takes back, tells nothing of people.
        with not_about_people():
            assert index_problems() == [], self.done[-5:]
        self._look_at_interests()
        self._look_at_yearly_dates()
        if self.chance.random() < 0.3:
            todays_list(self.book)

    def _look_at_interests(self) -> None:
        """How many have an interest is counted by the index, less those who are gone."""
        query = (
            "SELECT interest.folded, contact.id FROM interest JOIN contact_interest ON interest_id = interest.id "
            "JOIN contact ON contact.id = contact_id WHERE status IN ('active', 'paused')"
        )
        having = Counter[str]()
        theirs = set[str]()
        somebody = self.hand.person()
        for folded, contact_id in database.execute_sql(query):
            having[folded] += 1
            if contact_id == somebody:
                theirs.add(folded)
        rows = interests_with_counts()
        assert {fold(row.name): row.people for row in rows} == {fold(row.name): having[fold(row.name)] for row in rows}
        if somebody is not None:
            shared = {fold(row.name): having[fold(row.name)] - (fold(row.name) in theirs) for row in rows}
            assert numbers_sharing(somebody, [row.name for row in rows]) == shared
        people = dict(database.execute_sql("SELECT status, count(*) FROM contact GROUP BY status"))
        assert [counts().active, counts().everyone] == [people.get("active", 0), sum(people.values())]

    def _look_at_yearly_dates(self) -> None:
        """As the next change would find them."""
        with self.book.operation("plan"):
            kept = yearly_days(self.book, (), ())
        counted = all_yearly_days()
        for day in (self.hand.today + timedelta(days=number) for number in range(60)):
            assert kept.on(day) == sum(counted.get(key, 0) for key in yearly_keys(day)), self.done[-5:]

    def _play(self, name: str) -> None:
        self._do(name, lambda: PLAYS[name](self.hand))

    def _do(self, name: str, deed: Callable[[], Change | None]) -> None:
        self.done.append(name)
        with suppress(NothingToUndoError, TendrilError):
            change = deed()
            self.listed.follow(change.contact_ids if change else ())

    def _planned_anew(self) -> None:
        rebuild(self.book)

    def _other_program(self) -> Change | None:
        """Let another program write, and perhaps something be done here before that is noticed."""
        other = apsw.Connection(str(self.book.path))
        other.execute(
            "UPDATE contact SET sort_name = 'zz' || sort_name, status = 'active' WHERE id = ?", (self.hand.person(),)
        )
        other.execute(
            "UPDATE planned_date SET planned_on = NULL, ideal_on = NULL WHERE contact_id = ?", (self.hand.person(),)
        )
        other.close()
        if self.chance.random() < 0.5:
            with suppress(TendrilError):
                change = PLAYS["contact.log_interaction"](self.hand)
                self.listed.follow(change.contact_ids if change else ())
        return None

    def _taken_back(self) -> None:
        """Let a change fail after everything was derived."""

        def fail(*_: object) -> None:
            raise InterruptedError

        self.book.derivers.append(fail)
        with suppress(InterruptedError, TendrilError):
            PLAYS[self.chance.choice(("people.add_person", "contact.log_interaction", "people.delete_people"))](
                self.hand
            )
        self.book.derivers.remove(fail)

    def _restored(self) -> None:
        """Go back to a backup."""
        kept = back_up_here(self.book)
        for name in ("people.delete_people", "people.edit_person"):
            self._play(name)
        self.clock.move(minutes=1)
        if self.chance.random() < 0.5:
            self.look()
        restore_book(self.book, kept)


@pytest.mark.parametrize("seed", range(2))
def test_what_is_kept_is_what_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.setattr(KnownOrder, "SMALLEST", 1)
    monkeypatch.setattr(reordering, "WORTHWHILE", 1)
    monkeypatch.setattr(filtering, "_FEW", 5)
    monkeypatch.setattr(ground, "COMMON", 3)
    monkeypatch.setattr(scheduler.due_now, "_MOST_STALE", 3)
    for name in ("_MANY", "_SAMPLE", "_COMMON"):
        monkeypatch.setattr(search, name, name == "_SAMPLE")
    known_order.forget()
    (tmp_path / "book").mkdir()
    build(tmp_path / "book", 60)
    life = Life(tmp_path, seed)
    try:
        for _ in range(130):
            life.step()
        life.look()
    finally:
        life.book.close()
