"""The simulated year: its bound, its chances, and that the quick Tendril plans as the real book does."""

from __future__ import annotations

import json
from itertools import combinations, pairwise
from pathlib import Path
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import __main__ as benchmarks
from benchmarks import nurture
from benchmarks.nurture import QUICK, Result, Year, run
from benchmarks.nurture_book import RealBook
from benchmarks.nurture_bound import concave, cover, uncovered
from benchmarks.nurture_policies import Policy
from benchmarks.nurture_tendril import Tendril
from benchmarks.nurture_world import DAYS, Population, World

SMALL = Population("small", 24, (2, 8, 8, 4, 2), (1, 1, 1, 1, 1, 1, 0), 12)


@pytest.fixture(scope="module")
def results() -> list[Result]:
    return [result for population in QUICK for seed in (7, 8) for result in run(population, seed)]


def test_no_policy_beats_the_bound(results):
    assert all(one.share <= one.bound and one.share_of_days <= one.bound_of_days for one in results)
    assert all(0 < one.share <= 1 for one in results)


def test_tendril_keeps_to_the_room_and_beats_the_uncapped_on_the_worst_day_and_nags(results):
    years = [results[start : start + len(nurture.POLICIES)] for start in range(0, len(results), len(nurture.POLICIES))]
    for own, *others in years:
        assert own.days_over == own.too_soon == 0
        for other in others:
            assert other.days_over == 0 or not other.keeps_to_room
            assert (own.worst_day < other.worst_day and own.nags < other.nags) or other.keeps_to_room
    shares = [fmean(year[place].share for year in years) for place in range(len(nurture.POLICIES))]
    kept = [share for share, policy in zip(shares, nurture.POLICIES, strict=True) if policy.keeps_to_room]
    assert shares[0] >= max(kept) - 0.01


def test_a_year_is_the_same_again_and_another_with_another_seed():
    first, again, other = (run(QUICK[0], seed, (Tendril,))[0] for seed in (7, 7, 8))
    assert (first.share, first.by_circle, first.nags) == (again.share, again.by_circle, again.nags)
    assert first.share != other.share


def test_answers_depend_on_the_attempt_and_not_on_who_asks_when():
    one, other = World(SMALL, 7), World(SMALL, 7)
    asked = {(id_, attempt): one.answer(one.people[id_], attempt) for id_ in one.people for attempt in range(3)}
    for id_, attempt in reversed(asked):
        assert other.answer(other.people[id_], attempt) == asked[id_, attempt]


def test_the_quick_tendril_plans_as_a_real_book_with_today_does(tmp_path: Path):
    """Day by day through a year, with promises, an import, time off, and attempts that stay unanswered."""
    world = World(SMALL, 7)
    book = RealBook(world, tmp_path)

    class Both(Policy):
        name, keeps_to_room = "both", True
        quick, days, asked = Tendril(world), 0, 0

        def join(self, people, day):
            given, real = self.quick.join(people, day), book.join(people, day)
            assert sorted(given) == sorted(real)
            return given

        def morning(self, day):
            shown = self.quick.morning(day)
            assert book.morning(day) == shown, day
            self.days += 1
            return shown

        def asks(self, person, day):
            still = self.quick.asks(person, day)
            assert book.asks(person, day) == still, (person, day)
            self.asked += not still
            return still

        def tell(self, person, day, direction):
            self.quick.tell(person, day, direction)
            book.tell(person, day, direction)

        def kept(self, person, due, day):
            self.quick.kept(person, due, day)
            book.kept(person, due, day)

    both = Both(world)
    year = Year(world, both, None)
    try:
        year.live()
    finally:
        book.close()
    assert both.days > 250
    assert both.asked
    assert year.joined
    assert any(world.kept)


# --- the bound -------------------------------------------------------------------------------------------------

days = st.lists(st.integers(0, 25), max_size=9, unique=True).map(sorted)


@given(days, st.integers(1, 8))
def test_cover_is_what_the_best_spans_cover_and_grows_ever_more_slowly(bare: list[int], reach: int):
    covers = cover(bare, reach)
    for count, covered in enumerate(covers):
        best = max(
            len({day for start in starts for day in bare if start <= day < start + reach})
            for starts in combinations(bare, count)
        )
        assert covered == best
    assert covers[-1] == len(bare)
    steps = [after - before for before, after in pairwise(covers)]
    assert steps == sorted(steps, reverse=True)


@given(st.lists(st.floats(0, 100), min_size=1, max_size=12))
def test_the_line_above_never_grows_steeper_and_never_cuts_below(values: list[float]):
    values = sorted(values)
    steps, height = concave(values), values[0]
    for value, step in zip(values[1:], steps, strict=True):
        height += step
        assert height >= value - 1e-6
    assert all(later <= before + 1e-6 for before, later in pairwise(steps))


@pytest.mark.parametrize("seed", range(4))
def test_the_bound_is_not_below_the_best_of_all_ways_on_a_tiny_case(seed: int, monkeypatch):
    """Two people, few days, one contact each day: every way to spend the year is tried."""
    monkeypatch.setattr("benchmarks.nurture_bound.DAYS", 7)
    world = World(Population("tiny", 2, (1, 1, 0, 0, 0), (1,) * 7, 0), seed)
    reaches = {id_: 2 + id_ for id_ in world.people}
    monkeypatch.setattr("benchmarks.nurture_world.Person.reach", property(lambda self: reaches[self.id]))
    from benchmarks.nurture_bound import bounds

    def share(way: tuple[int, ...]) -> float:
        within = total = 0
        last = {id_: (one.last_on - world.day(0)).days for id_, one in world.people.items() if one.last_on}
        attempts = dict.fromkeys(world.people, 0)
        answers: dict[int, list[int]] = {number: [] for number in range(40)}
        for number in range(7):
            id_ = way[number]
            if id_ and world.hands(number):
                delay = world.answer(world.people[id_], attempts[id_])
                attempts[id_] += 1
                if delay is not None:
                    answers[number + delay].append(id_)
            touched = [*answers[number], *world.started[number], *(id_ for id_, _ in world.kept[number])]
            for id_, person in world.people.items():
                last[id_] = number if id_ in touched else last[id_]
                within += person.weight * (number - last[id_] < person.reach)
                total += person.weight
        return within / total

    ways: list[tuple[int, ...]] = [()]
    for _ in range(7):
        ways = [(*way, id_) for way in ways for id_ in (0, 1, 2)]
    assert max(map(share, ways)) <= bounds(world, ())[1] + 1e-9


def test_what_happens_by_itself_costs_nothing():
    world = World(SMALL, 7)
    for person in world.people.values():
        bare = uncovered(world, person)
        assert all(person.joins <= day < DAYS for day in bare)
        for touched in world.touched_anyway[person.id]:
            assert not set(bare).intersection(range(touched, touched + person.reach))


# --- the command -----------------------------------------------------------------------------------------------


def test_the_command_prints_a_table_and_keeps_the_numbers(tmp_path: Path, capsys, monkeypatch):
    monkeypatch.setattr(nurture, "_MOST_YEARS", 1)
    path = tmp_path / "nurture.json"
    assert benchmarks.main(["--nurture", "--quick", "--json", str(path)]) == 0
    told, document = capsys.readouterr().out, json.loads(path.read_text(encoding="utf-8"))
    assert len(document["results"]) == len(QUICK) * len(nurture.POLICIES)
    assert {one["population"] for one in document["aims"]} == {population.name for population in QUICK}
    assert all(f"| {one['population']} |" in told and f"| {one['policy']} |" in told for one in document["results"])
