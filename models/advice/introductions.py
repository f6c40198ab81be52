"""Whom the user can vouch for, who could introduce them to somebody, and who should know whom; pure.

Strengths are numbers from 0 to 1 that only put ways and ideas in order; nobody is ever shown one.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date
from math import log2

from models.record import Record
from models.sentences import Sentence, translatable
from models.vocabulary import Answer, Direction

YEAR = 365
_RECENT = (92, 183, YEAR)
_MOST_HOPS = 3


class Touch(Record):
    """One interaction with somebody: answer is what was said of an outgoing attempt, None while nobody said."""

    date: date
    direction: str
    answer: str | None = None


class Evidence(Record):
    """What speaks for a real relationship with somebody, from the interactions with them.

    answered counts the latest outgoing attempts in a row that came back, unanswered those that did not; theirs is
    how often they took part of their own accord within a year.
    """

    name: str
    last_on: date | None = None
    theirs: int = 0
    count: int = 0
    answered: int = 0
    unanswered: int = 0

    def is_thin(self, today: date) -> bool:
        """Return whether there is too little to vouch for somebody."""
        return bool(self.theirs == 0 or self.unanswered or self.last_on is None or (today - self.last_on).days > YEAR)

    def strength(self, today: date) -> float:
        """Return how well the user knows somebody, from 0 (not at all) to 1."""
        if self.last_on is None:
            return 0.0
        freshness = max(0.0, 1 - (today - self.last_on).days / (2 * YEAR))
        mutual = min(self.theirs, 4) / 4
        often = min(self.count, 8) / 8
        strength = 0.1 + 0.4 * freshness + 0.3 * mutual + 0.2 * often
        return max(0.05, strength - 0.25 * self.unanswered)


def evidence_from(name: str, touches: Sequence[Touch], today: date) -> Evidence:
    """Return the evidence in the interactions with somebody, given the newest first."""
    answered = unanswered = 0
    came_back, is_open = False, True
    for touch in touches:
        if touch.direction != Direction.OUT:
            came_back = True
            continue
        if touch.answer == Answer.YES or (came_back and touch.answer != Answer.NO):
            answered += is_open and not unanswered
        elif touch.answer == Answer.NO:
            unanswered += not answered and not came_back
            is_open = False
        else:
            # Nobody said; it proves nothing either way and ends what can be said "in a row".
            is_open = False
        came_back = False
    year = [touch for touch in touches if (today - touch.date).days <= YEAR]
    return Evidence(
        name,
        touches[0].date if touches else None,
        sum(touch.direction != Direction.OUT or touch.answer == Answer.YES for touch in year),
        len(year),
        answered,
        unanswered,
    )


def vouching(first: Evidence, second: Evidence, today: date) -> tuple[Sentence, ...]:
    """Return what the user could vouch with for two people, and what is thin about it; one sentence a fact."""
    said: list[Sentence] = []
    days = [(today - one.last_on).days for one in (first, second) if one.last_on is not None]
    recent = next((limit for limit in _RECENT if len(days) == 2 and max(days) <= limit), None)
    if recent is not None:
        said.append(Sentence(_IN_TOUCH[recent]))
    said += [fact for one in (first, second) if (fact := fact_about(one, today)) is not None]
    return tuple(said)


def fact_about(one: Evidence, today: date) -> Sentence | None:
    """Return the one thing most worth knowing of somebody."""
    values = {"name": one.name}
    if one.last_on is None:
        return Sentence("You have not been in touch with {name} yet.", values=values)
    if one.unanswered:
        return Sentence(
            "{name} has not answered the last time.",
            "{name} has not answered the last {n} times.",
            one.unanswered,
            values,
        )
    if (today - one.last_on).days > YEAR:
        return Sentence("It is more than a year since you were in touch with {name}.", values=values)
    if one.theirs == 0:
        return Sentence("So far only you have written to {name}.", values=values)
    if one.answered > 1:
        return Sentence(
            "{name} answered the last {n} times.", "{name} answered the last {n} times.", one.answered, values
        )
    return None


_IN_TOUCH = translatable(
    {
        92: "You have been in touch with both in the last 3 months.",
        183: "You have been in touch with both in the last 6 months.",
        YEAR: "You have been in touch with both in the last year.",
    }
)


# --- who can introduce me ---------------------------------------------------------------------------------------------


class Link(Record):
    """Somebody knows somebody else; strength is 0 to 1, how the words for it."""

    other_id: int
    strength: float
    how: str = ""


class Path(Record):
    """A way from the user to somebody: the people in order, and how strong its weakest link is.

    weakest is the place of that link: 0 is the user's own with the first, 1 that between the first two.
    """

    contact_ids: tuple[int, ...]
    strength: float
    weakest: int
    hows: tuple[str, ...] = ()


def reachable(targets: Iterable[int], links_of: Callable[[int], Iterable[Link]], hops: int = _MOST_HOPS) -> set[int]:
    """Return everybody within some links of the targets, themselves among them."""
    seen = set(targets)
    ring = list(seen)
    for _ in range(hops - 1):
        ring = [link.other_id for contact_id in ring for link in links_of(contact_id) if link.other_id not in seen]
        seen.update(ring)
    return seen


def strongest_paths(
    targets: Collection[int],
    links: Mapping[int, Sequence[Link]],
    own: Mapping[int, float],
    *,
    most: int = 3,
    hops: int = _MOST_HOPS,
) -> list[Path]:
    """Return the best ways to reach one of the targets, the strongest first, each beginning with somebody else.

    A way is as strong as its weakest link; of equals the shorter one goes first. own are the strengths of the user's
    own links, 0 or missing for those the user does not know. No way has more than hops people. The search goes from
    the targets outwards (a widest path, Pollack 1960), so that it sees only who is near them.
    """
    queue: list[_Walk] = [(-1.0, 1, (target,), (), ()) for target in sorted(targets)]
    done: set[tuple[int, int]] = set()
    paths: dict[int, Path] = {}
    while queue:
        negative, length, people, strengths, hows = heapq.heappop(queue)
        first = people[0]
        if (first, length) in done:
            continue
        done.add((first, length))
        if own.get(first, 0) > 0:
            path = _path(people, (own[first], *strengths), hows)
            if first not in paths or _rank(path) < _rank(paths[first]):
                paths[first] = path
        if length == hops:
            continue
        for link in links.get(first, ()):
            if link.other_id not in people and link.other_id not in targets:
                step = ((link.other_id, *people), (link.strength, *strengths), (link.how, *hows))
                heapq.heappush(queue, (max(negative, -link.strength), length + 1, *step))
    return sorted(paths.values(), key=_rank)[:most]


# What the search has found so far: minus its weakest link, its length, the people, the links and their words.
_Walk = tuple[float, int, tuple[int, ...], tuple[float, ...], tuple[str, ...]]


def _rank(path: Path) -> tuple[float, int, tuple[int, ...]]:
    """Return what puts a path before another."""
    return (-path.strength, len(path.contact_ids), path.contact_ids)


def _path(people: tuple[int, ...], strengths: tuple[float, ...], hows: tuple[str, ...]) -> Path:
    weakest = min(range(len(strengths)), key=lambda place: (strengths[place], place))
    return Path(people, strengths[weakest], weakest, hows)


# --- who should know whom ---------------------------------------------------------------------------------------------


class Candidate(Record):
    """Somebody who may be introduced: interests, and what tells that people know each other already.

    circles_of_acquaintance are keys of whatever makes people know each other: a small group, an employer.
    """

    contact_id: int
    evidence: Evidence
    interests: frozenset[str]
    circles_of_acquaintance: frozenset[str] = field(default_factory=frozenset)


class Idea(Record):
    """Two people who share an interest and, as far as the book knows, do not know each other."""

    a_id: int
    b_id: int
    interests: tuple[str, ...]


def ideas(
    candidates: Sequence[Candidate],
    known_pairs: Collection[frozenset[int]],
    spread: Mapping[str, int],
    today: date,
    most: int = 12,
) -> list[Idea]:
    """Return pairs worth introducing, the best first, nobody in more than two of them.

    known_pairs know each other or were thought of before; spread is how many people have an interest: what few care
    about connects more. Only people the user can vouch for are brought together.
    """
    usable = sorted((one for one in candidates if not one.evidence.is_thin(today)), key=lambda one: one.contact_id)
    strong = [(one, one.evidence.strength(today)) for one in usable]
    found: list[tuple[float, int, int, tuple[str, ...]]] = []
    for place, (first, first_strength) in enumerate(strong):
        for second, second_strength in strong[place + 1 :]:
            shared = first.interests & second.interests
            if not shared or first.circles_of_acquaintance & second.circles_of_acquaintance:
                continue
            if frozenset((first.contact_id, second.contact_id)) in known_pairs:
                continue
            telling = sorted(shared, key=lambda name: (spread.get(name, 1), name))
            weight = sum(1 / log2(2 + spread.get(name, 1)) for name in shared)
            found.append(
                (-weight * min(first_strength, second_strength), first.contact_id, second.contact_id, tuple(telling))
            )
    found.sort()
    chosen: list[Idea] = []
    times: dict[int, int] = {}
    for _rank, a_id, b_id, shared_names in found:
        if max(times.get(a_id, 0), times.get(b_id, 0)) >= 2:
            continue
        times[a_id], times[b_id] = times.get(a_id, 0) + 1, times.get(b_id, 0) + 1
        chosen.append(Idea(a_id, b_id, shared_names))
        if len(chosen) == most:
            break
    return chosen
