"""What no policy can beat: the best weighted share of relationship-days for the contacts that a year has room for.

The bound gives up everything that makes a year hard and keeps what nobody can get around:

1. The user reaches so many people in the year and no more: the room of each day, less its dated things, on the days
   on which the list is opened. Here the whole sum may be spent on whom and whenever one likes, also ahead of time.
2. One interaction keeps somebody within rhythm for 1.15 × rhythm days and its own day. What happens by itself (the
   last contact before the year, dated things, whoever writes of their own accord, the day an imported person came)
   covers its days for nothing; n interactions more cover at most the days that n spans of that length can cover of
   the rest. These days, cover(n), are counted exactly; they grow ever more slowly with n.
3. Only what is answered keeps anybody within rhythm. The answers to the first, second, third... attempt at somebody
   are the same for every policy, so that m attempts bring the answers there are among the first m.

Whoever has more room than this to choose in cannot do worse: to spend the contacts on the people with the most days
gained for each, by weight, is the best there is (a knapsack with ever smaller gains, for which taking the greatest
gain next is exact). Where gains would grow again behind an unanswered attempt, their line is drawn straight across.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from benchmarks.nurture_world import CIRCLES, DAYS, Person, World


def bounds(world: World, joined: Collection[int]) -> tuple[float, float]:
    """Return what no policy can exceed: the share by circles and the share by days, each from 0 to 1.

    joined are the imported people who were given the rhythm; the others are in nobody's count.
    """
    people = [person for person in world.people.values() if person.last_on is not None or person.id in joined]
    contacts = sum(world.hands(number) for number in range(DAYS))
    in_circle = [0] * len(CIRCLES)
    for person in people:
        in_circle[person.circle] += DAYS - person.joins
    known = []
    for person in people:
        bare = uncovered(world, person)
        known.append((person, DAYS - person.joins - len(bare), gains_of(world, person, bare)))
    return (
        _best([(one.weight / in_circle[one.circle], free, gains) for one, free, gains in known], contacts)
        / sum(weight for (_, weight), days in zip(CIRCLES, in_circle, strict=True) if days),
        _best([(one.weight, free, gains) for one, free, gains in known], contacts)
        / sum(weight * days for (_, weight), days in zip(CIRCLES, in_circle, strict=True)),
    )


def _best(known: Sequence[tuple[float, int, Sequence[float]]], contacts: int) -> float:
    """Return the most that so many contacts bring, for people with (weight of a day, free days, gains)."""
    gains = sorted((weight * gain for weight, _, theirs in known for gain in theirs), reverse=True)
    return sum(weight * free for weight, free, _ in known) + sum(gains[:contacts])


def uncovered(world: World, person: Person) -> list[int]:
    """Return the days of the year on which a person would be out of rhythm if the user did nothing but dated things."""
    touched = world.touched_anyway[person.id]
    last = person.joins if person.last_on is None else (person.last_on - world.day(0)).days
    bare = []
    for number in range(person.joins, DAYS):
        last = number if number in touched else last
        if number - last >= person.reach:
            bare.append(number)
    return bare


def gains_of(world: World, person: Person, bare: Sequence[int]) -> list[float]:
    """Return the days gained by the first, second... attempt, never growing."""
    covers = cover(bare, person.reach)
    reached, answered, attempt = [0.0], 0, 0
    while answered < len(covers) - 1 and attempt < DAYS:
        answered += world.answer(person, attempt) is not None
        attempt += 1
        reached.append(covers[answered])
    return concave(reached)


def cover(bare: Sequence[int], reach: int) -> list[int]:
    """Return, for 0, 1, 2… spans of so many days, how many of some days they can cover; the last covers all.

    The best n spans begin at one of the days each: best[n][i] is the most that n spans cover from the i-th day on.
    """
    # Where the days beyond a span that begins at the i-th day go on.
    beyond, at = [], 0
    for day in bare:
        while at < len(bare) and bare[at] < day + reach:
            at += 1
        beyond.append(at)
    before, covers = [0] * (len(bare) + 1), [0]
    while covers[-1] < len(bare):
        best = [0] * (len(bare) + 1)
        for place in range(len(bare) - 1, -1, -1):
            best[place] = max(best[place + 1], beyond[place] - place + before[beyond[place]])
        covers.append(best[0])
        before = best
    return covers


def concave(values: Sequence[float]) -> list[float]:
    """Return the steps of the lowest line above values that never grows steeper."""
    hull: list[int] = []
    for at in range(len(values)):
        while len(hull) > 1 and (values[at] - values[hull[-2]]) * (hull[-1] - hull[-2]) >= (
            values[hull[-1]] - values[hull[-2]]
        ) * (at - hull[-2]):
            hull.pop()
        hull.append(at)
    steps: list[float] = []
    for first, last in pairwise(hull):
        steps += [(values[last] - values[first]) / (last - first)] * (last - first)
    return steps
