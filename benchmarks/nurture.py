"""Live a year with different people under different policies: python -m benchmarks --nurture.

The policies see the same people, days, allowed days and answers, and the user is the same: opens the list on the
same days, keeps what is dated first and then goes down the list for as long as the day's room lasts. Whatever is
beyond that stays undone, however long the list is. What was tried without an answer is no interaction; what was
answered late counts from the answer. An imported person counts from the day they came.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from operator import mul
from pathlib import Path
from statistics import fmean
from time import perf_counter
from typing import Any

from benchmarks.nurture_bound import bounds
from benchmarks.nurture_policies import Capped, Filled, Fixed, LastContact, Policy
from benchmarks.nurture_tendril import Tendril
from benchmarks.nurture_world import CIRCLES, DAYS, IMPORTED_ON, Population, World

USUAL = (5, 5, 5, 5, 5, 2, 2)
POPULATIONS = (
    Population("50", 50, (3, 12, 20, 10, 5), (2, 2, 2, 2, 2, 1, 1), 10, 0.1),
    Population("50, little time", 50, (3, 12, 20, 10, 5), (1, 1, 1, 1, 1, 0, 0), 10, 0.1),
    Population("150", 150, (5, 20, 70, 45, 10), USUAL, 60),
    Population("150, little time", 150, (5, 20, 70, 45, 10), (2, 2, 2, 2, 2, 0, 0), 60),
    Population("400", 400, (3, 15, 110, 160, 112), USUAL, 150),
    Population("400, many close", 400, (10, 50, 220, 90, 30), USUAL, 150),
    Population("900", 900, (5, 25, 150, 320, 400), (9, 9, 9, 9, 9, 5, 5), 300, 0.9),
    Population("900, little time", 900, (5, 25, 300, 370, 200), USUAL, 300, 0.9),
    Population("2000", 2000, (5, 30, 165, 600, 1200), (17, 17, 17, 17, 17, 6, 6), 600, 0.7),
    Population("2000, little time", 2000, (5, 30, 165, 600, 1200), USUAL, 600, 0.7),
)
QUICK = (
    Population("20", 20, (1, 5, 8, 4, 2), (1, 1, 1, 1, 1, 1, 0), 5),
    Population("60, little time", 60, (4, 16, 20, 10, 10), (2, 2, 2, 2, 2, 0, 0), 20),
)
# Chance weighs more where people are few: a year is lived this often at most.
_MOST_YEARS, _PEOPLE_ENOUGH = 4, 600
# Tendril comes first, because it decides for whom of the imported there is room; the others look after the same.
POLICIES: tuple[type[Policy], ...] = (Tendril, Fixed, LastContact, Capped, Filled)


@dataclass(frozen=True)
class Result:
    """What a year came to.

    promised and room are contacts a week. share is of relationship-days within rhythm (0 to 1): the share of each
    circle, weighted by the circle; share_of_days counts every day of every relationship by its circle's weight
    instead, so that many yearly people outweigh a few close ones. worst_day is the longest list, days_over on how
    many days it was longer than the room (what is dated is never cut and not held against it), nags the attempts at
    people who had left the last one unanswered, too_soon those of them that did not even wait longer than the rhythm
    (× 1.15), finished the share of days with the list done, longest_neglect the
    most days without an attempt or an interaction for anybody with a rhythm, imported how many were given one.
    """

    population: str
    policy: str
    keeps_to_room: bool
    promised: float
    room: int
    share: float
    bound: float
    share_of_days: float
    bound_of_days: float
    by_circle: tuple[float, ...]
    worst_day: int
    days_over: int
    nags: int
    too_soon: int
    finished: float
    longest_neglect: int
    imported: int
    seconds: float

    @property
    def fits(self) -> bool:
        """Whether the rhythms ask for no more than a usual week has room for."""
        return self.promised <= self.room


class Year:
    """One policy's year."""

    def __init__(self, world: World, policy: Policy, joined: Collection[int] | None) -> None:
        """Begin on the first day; joined are the imported to look after, None to ask the policy."""
        self.world, self.policy, self.joined = world, policy, joined
        self.people = {id_: one for id_, one in world.people.items() if one.last_on is not None}
        self.touched = {id_: (one.last_on - world.day(0)).days for id_, one in self.people.items() if one.last_on}
        self.seen = dict(self.touched)
        self.attempts = dict.fromkeys(world.people, 0)
        self.open = dict.fromkeys(world.people, 0)
        self.coming: list[list[int]] = [[] for _ in range(DAYS)]
        self.within, self.counted = [0] * 5, [0] * 5
        self.lists: list[int] = []
        self.tried = dict.fromkeys(world.people, 0)
        self.finished = self.days_over = self.nags = self.too_soon = self.neglect = 0

    def live(self) -> None:
        """Go through the days."""
        for number in range(DAYS):
            if number == IMPORTED_ON:
                self._import(number)
            if self.world.is_present(number):
                self._work(number)
            self._evening(number)

    def _import(self, number: int) -> None:
        new = [one for one in self.world.people.values() if one.last_on is None]
        if self.joined is not None:
            new = [one for one in new if one.id in self.joined]
        given = self.policy.join(new, self.world.day(number)) if new else ()
        self.joined = frozenset(given)
        for id_ in given:
            self.people[id_] = self.world.people[id_]
            self.touched[id_] = self.seen[id_] = number

    def _work(self, number: int) -> None:
        """Keep what is dated, then go down the list."""
        day, left = self.world.day(number), self.world.hands(number)
        shown, dated = self.policy.morning(day), self.world.kept[number]
        length, room = len({*shown, *(id_ for id_, _ in dated)}), self.world.calendar.capacity_on(day)
        self.lists.append(length)
        self.days_over += length > max(room, len(dated))
        for id_, due in dated:
            self.policy.kept(id_, self.world.day(due), day)
            self._touch(id_, number)
        is_finished = True
        done = {id_ for id_, _ in dated}
        for id_ in shown:
            if id_ in done or not self.policy.asks(id_, day):
                continue
            if not left:
                is_finished = False
                break
            left -= 1
            self._attempt(id_, number)
        self.finished += is_finished

    def _attempt(self, id_: int, number: int) -> None:
        delay = self.world.answer(self.world.people[id_], self.attempts[id_])
        self.attempts[id_] += 1
        if self.open[id_]:
            self.nags += 1
            self.too_soon += number - self.tried[id_] < self.world.people[id_].reach
        self.tried[id_] = number
        self.open[id_] += 1
        self.neglect = max(self.neglect, number - self.seen[id_])
        self.seen[id_] = number
        if delay == 0:
            self._touch(id_, number)
        elif delay is not None and number + delay < DAYS:
            self.coming[number + delay].append(id_)
        self.policy.tell(id_, self.world.day(number), "both" if delay == 0 else "out")

    def _touch(self, id_: int, number: int) -> None:
        self.neglect = max(self.neglect, number - self.seen[id_])
        self.touched[id_] = self.seen[id_] = number
        self.open[id_] = 0

    def _evening(self, number: int) -> None:
        """Hear from people, and count who is within rhythm."""
        for id_ in dict.fromkeys([*self.world.started[number], *self.coming[number]]):
            if id_ in self.people:
                self._touch(id_, number)
                self.policy.tell(id_, self.world.day(number), "in")
        for id_, person in self.people.items():
            self.counted[person.circle] += 1
            self.within[person.circle] += number - self.touched[id_] < person.reach
        if number == DAYS - 1:
            self.neglect = max(self.neglect, *(number - seen for seen in self.seen.values()))

    @property
    def by_circle(self) -> list[float]:
        """The share of relationship-days within rhythm in each circle, 1 where nobody is in it."""
        return [days / most if most else 1.0 for days, most in zip(self.within, self.counted, strict=True)]

    @property
    def share(self) -> float:
        """The circles' shares, each by its weight."""
        weights = [weight if most else 0 for (_, weight), most in zip(CIRCLES, self.counted, strict=True)]
        return sum(map(mul, weights, self.by_circle)) / sum(weights)

    @property
    def share_of_days(self) -> float:
        """The share of all relationship-days, each by its circle's weight."""
        weights = [weight for _, weight in CIRCLES]
        return sum(map(mul, weights, self.within)) / sum(map(mul, weights, self.counted))


def run(population: Population, seed: int, policies: Iterable[type[Policy]] = POLICIES) -> list[Result]:
    """Return the year of each policy with one population."""
    world = World(population, seed)
    joined: Collection[int] | None = None
    best = (1.0, 1.0)
    results = []
    for make in policies:
        begun = perf_counter()
        year = Year(world, make(world), joined)
        year.live()
        if joined is None:
            joined = year.joined or ()
            best = bounds(world, joined)
        results.append(_result(year, best, perf_counter() - begun))
    return results


def run_years(population: Population, seed: int) -> list[Result]:
    """Return what each policy comes to with a population: of some years with other chances where people are few."""
    years = max(1, min(_MOST_YEARS, _PEOPLE_ENOUGH // population.people))
    runs = [run(population, seed + number) for number in range(years)]
    return [_together(results) for results in zip(*runs, strict=True)]


def _result(year: Year, best: tuple[float, float], seconds: float) -> Result:
    return Result(
        population=year.world.population.name,
        policy=year.policy.name,
        keeps_to_room=year.policy.keeps_to_room,
        promised=sum(7 / one.rhythm for one in year.people.values()),
        room=sum(year.world.population.capacity),
        share=year.share,
        bound=best[0],
        share_of_days=year.share_of_days,
        bound_of_days=best[1],
        by_circle=tuple(year.by_circle),
        worst_day=max(year.lists),
        days_over=year.days_over,
        nags=year.nags,
        too_soon=year.too_soon,
        finished=year.finished / len(year.lists),
        longest_neglect=year.neglect,
        imported=len(year.joined or ()),
        seconds=seconds,
    )


def _together(results: Sequence[Result]) -> Result:
    """Return several years of a policy as one: means, but the worst day, days over and neglect of the worst year."""
    worst = {"worst_day", "days_over", "longest_neglect"}
    values: dict[str, Any] = {}
    for field in fields(Result):
        found = [getattr(one, field.name) for one in results]
        if field.name in worst:
            values[field.name] = max(found)
        elif field.name == "by_circle":
            values[field.name] = tuple(map(fmean, zip(*found, strict=True)))
        elif field.type in ("float", "int"):
            values[field.name] = fmean(found)
        else:
            values[field.name] = found[0]
    return Result(**values)


@dataclass(frozen=True)
class Aims:
    """How Tendril stands in one population, in points of a hundred.

    ahead is by how much it leads the best of the others that keep to the room (below 0: behind), of_bound how much of
    the bound it reaches; each by circles and by days.
    """

    population: str
    fits: bool
    ahead: tuple[float, float]
    of_bound: tuple[float, float]
    days_over: int
    better_worst_day: bool
    fewer_nags: bool
    fewer_too_soon: bool


def aims(results: Sequence[Result]) -> Aims:
    """Return how Tendril, the first of one population's results, stands among the others."""
    own, *others = results
    capped = [one for one in others if one.keeps_to_room]
    uncapped = [one for one in others if not one.keeps_to_room]
    return Aims(
        own.population,
        own.fits,
        (
            100 * (own.share - max(one.share for one in capped)),
            100 * (own.share_of_days - max(one.share_of_days for one in capped)),
        ),
        (100 * own.share / own.bound, 100 * own.share_of_days / own.bound_of_days),
        own.days_over,
        all(own.worst_day < one.worst_day for one in uncapped),
        all(own.nags < one.nags for one in uncapped),
        all(own.too_soon < one.too_soon for one in uncapped),
    )


def measure(seed: int, *, quick: bool = False, path: Path | None = None) -> None:
    """Print a table, and how Tendril stands, for each population; write both as JSON to path where it is given."""
    populations = QUICK if quick else POPULATIONS
    print(
        "| people | promise | room | policy | within rhythm | bound | of days | bound | worst day | days over | nags "
        "| too soon | list done | longest unseen |\n|---|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
    )
    everything: list[dict[str, Any]] = []
    standings = []
    for population in populations:
        results = run_years(population, seed)
        print("\n".join(map(_line, results)), flush=True)
        everything += [asdict(one) for one in results]
        standings.append(aims(results))
    print("\n| people | fits | ahead | of days | of the bound | of days | days over | worst day | nags | too soon |")
    print("|---|---|--:|--:|--:|--:|--:|---|---|---|")
    for one in standings:
        told = " | ".join(
            "yes" if is_so else "no" for is_so in (one.better_worst_day, one.fewer_nags, one.fewer_too_soon)
        )
        print(
            f"| {one.population} | {'yes' if one.fits else 'no'} | {one.ahead[0]:+.1f} | {one.ahead[1]:+.1f} "
            f"| {one.of_bound[0]:.1f} % | {one.of_bound[1]:.1f} % | {one.days_over} | {told} |"
        )
    if path is not None:
        document = {"seed": seed, "results": everything, "aims": [asdict(one) for one in standings]}
        path.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


def _line(one: Result) -> str:
    shares = (one.share, one.bound, one.share_of_days, one.bound_of_days)
    told = " | ".join(f"{100 * share:.1f} %" for share in shares)
    return (
        f"| {one.population} | {one.promised:.1f} | {one.room} | {one.policy} | {told} | {one.worst_day} "
        f"| {one.days_over} | {one.nags:.0f} | {one.too_soon:.0f} | {100 * one.finished:.0f} % "
        f"| {one.longest_neglect} |"
    )
