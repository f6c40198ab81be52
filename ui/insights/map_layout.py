"""Where everybody stands on the map: islands of people who share an interest, or rings around one person.

Pure, without Qt and without chance: the same people stand in the same places. Places are in pixels at a zoom of 1,
where every name has room: one slot is 92 by 64. Islands are packed like discs, each new one where it is nearest to the
middle and to whom its people know; within and between them people then change places while that shortens the lines.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import atan2, ceil, cos, hypot, pi, sin, sqrt

from models.queries.ties import Around, MapInterest, PeopleMap

SLOT_WIDTH, SLOT_HEIGHT = 92.0, 64.0
_ROW = 0.93
_LARGEST_ISLAND = 14
_ROOM, _TITLE, _SEA = 0.6, 0.3, 0.14
_WIDER = 1.35
_SWEEPS = 3
Point = tuple[float, float]


@dataclass(frozen=True)
class Island:
    """An ellipse of people around an interest they share, or of the rest (None)."""

    interest: MapInterest | None
    people: tuple[int, ...]
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Layout:
    """Everybody's place, the islands and, around one person, the rings (width and height of each ellipse)."""

    places: Mapping[int, Point]
    islands: tuple[Island, ...] = ()
    rings: tuple[Point, ...] = ()

    def bounds(self) -> tuple[float, float, float, float]:
        """Return left, top, width and height of all there is to see."""
        boxes = [(x - SLOT_WIDTH / 2, y - SLOT_HEIGHT / 2, SLOT_WIDTH, SLOT_HEIGHT) for x, y in self.places.values()]
        boxes += [(one.x - one.width / 2, one.y - one.height / 2, one.width, one.height) for one in self.islands]
        if not boxes:
            return 0.0, 0.0, 1.0, 1.0
        left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
        right, bottom = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
        return left, top, right - left, bottom - top


def lay_out(people: PeopleMap) -> Layout:
    """Return where to draw the people of a map."""
    if people.focus.around == Around.PERSON:
        return _rings(people)
    return _islands(people)


# --- islands ---------------------------------------------------------------------------------------------------


@dataclass
class _Disc:
    """An island while it is laid out, in slots: its people, and its slots around its middle."""

    interest: MapInterest | None
    people: list[int]
    x: float = 0.0
    y: float = 0.0
    radius: float = 0.0
    slots: list[Point] = field(default_factory=list)


def _islands(people: PeopleMap) -> Layout:
    """Group, pack and seat everybody."""
    neighbours = _neighbours(people)
    discs = [_disc(interest, members) for interest, members in group_by_interest(people)]
    _pack(discs, neighbours)
    places = _seat(discs, neighbours)
    return Layout(
        {id_: (x * SLOT_WIDTH, y * SLOT_HEIGHT) for id_, (x, y) in places.items()},
        tuple(
            Island(
                disc.interest,
                tuple(disc.people),
                disc.x * SLOT_WIDTH,
                (disc.y - _TITLE / 2) * SLOT_HEIGHT,
                2 * disc.radius * SLOT_WIDTH,
                2 * disc.radius * SLOT_HEIGHT,
            )
            for disc in discs
        ),
    )


def group_by_interest(people: PeopleMap) -> list[tuple[MapInterest | None, list[int]]]:
    """Return groups that share an interest, largest first and each person once; the last may share none.

    What the map is drawn around everybody shares, so it groups nobody.
    """
    ids = [person.id for person in people.people]
    remaining = set(ids)
    neighbours = _neighbours(people)
    offered = [one for one in people.interests if not (_is_focus(people, one) or len(one.people) > 0.9 * len(ids) > 4)]
    groups: list[tuple[MapInterest | None, list[int]]] = []
    while offered:
        best = max(offered, key=lambda one: (_gain(one, remaining, neighbours), one.mine, one.name))
        members = [id_ for id_ in ids if id_ in best.people & remaining]
        if len(members) < 2:
            break
        # The best connected inside stay where an island grows too large.
        members.sort(key=lambda id_: -len(neighbours[id_] & best.people))
        members = members[:_LARGEST_ISLAND]
        groups.append((best, members))
        remaining -= set(members)
        offered.remove(best)
    groups.sort(key=lambda group: -len(group[1]))
    rest = _in_a_chain([id_ for id_ in ids if id_ in remaining], neighbours)
    groups += [(None, rest[start : start + _LARGEST_ISLAND]) for start in range(0, len(rest), _LARGEST_ISLAND)]
    return groups


def _is_focus(people: PeopleMap, interest: MapInterest) -> bool:
    return people.focus.around == Around.INTEREST and people.focus.id == interest.id


def _gain(interest: MapInterest, remaining: Collection[int], neighbours: Mapping[int, set[int]]) -> float:
    """Return how good an island an interest would make: its people, and how many of them know each other."""
    members = interest.people & set(remaining)
    ties = sum(len(neighbours[id_] & members) for id_ in members) / 2
    return min(len(members), _LARGEST_ISLAND) + 1.5 * min(ties, len(members))


def _neighbours(people: PeopleMap) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {person.id: set() for person in people.people}
    for tie in people.ties:
        found[tie.a].add(tie.b)
        found[tie.b].add(tie.a)
    return found


def _disc(interest: MapInterest | None, members: Sequence[int]) -> _Disc:
    """Return a disc with as many slots as people, in staggered rows around its middle."""
    count = len(members)
    reach = ceil(sqrt(count)) + 1
    best: list[Point] = []
    best_radius = float("inf")
    # Few points lie best around one of these middles: a slot, between two, or between three.
    for middle_x, middle_y in ((0.0, 0.0), (0.5, 0.0), (0.0, 0.5 * _ROW), (0.25, 0.5 * _ROW), (0.5, 0.33 * _ROW)):
        lattice = [
            (column + 0.5 * (row % 2) - middle_x, row * _ROW - middle_y)
            for row in range(-reach, reach + 1)
            for column in range(-reach, reach + 1)
        ]
        nearest = sorted(lattice, key=lambda point: (round(hypot(*point), 6), point[1], point[0]))[:count]
        radius = hypot(*nearest[-1])
        if radius < best_radius - 1e-9:
            best, best_radius = nearest, radius
    return _Disc(interest, list(members), radius=best_radius + _ROOM + _TITLE / 2, slots=sorted(best, key=_reading))


def _reading(point: Point) -> Point:
    return point[1], point[0]


def _pack(discs: Sequence[_Disc], neighbours: Mapping[int, set[int]]) -> None:
    """Give every disc a place beside the others, in the middle and near whom its people know."""
    placed: list[_Disc] = []
    for disc in discs:
        if placed:
            pulls = [(other, sum(len(neighbours[id_] & set(other.people)) for id_ in disc.people)) for other in placed]
            disc.x, disc.y = min(
                (place for place in _beside(disc.radius, placed) if _is_free(place, disc.radius, placed)),
                key=lambda place: _cost(place, pulls),
            )
        placed.append(disc)


def _beside(radius: float, placed: Sequence[_Disc]) -> Iterable[Point]:
    """Yield the places that touch one disc on any side, or two discs."""
    for one in placed:
        reach = one.radius + radius + _SEA
        for step in range(24):
            angle = step * pi / 12
            yield one.x + reach * cos(angle), one.y + reach * sin(angle)
    for one, other in combinations(placed, 2):
        first, second = one.radius + radius + _SEA, other.radius + radius + _SEA
        apart = hypot(other.x - one.x, other.y - one.y)
        if apart > first + second or apart < abs(first - second):
            continue
        along = (first**2 - second**2 + apart**2) / (2 * apart)
        across = sqrt(max(first**2 - along**2, 0.0))
        unit_x, unit_y = (other.x - one.x) / apart, (other.y - one.y) / apart
        for side in (across, -across):
            yield one.x + along * unit_x - side * unit_y, one.y + along * unit_y + side * unit_x


def _is_free(place: Point, radius: float, placed: Sequence[_Disc]) -> bool:
    return all(hypot(place[0] - one.x, place[1] - one.y) >= one.radius + radius + _SEA - 1e-6 for one in placed)


def _cost(place: Point, pulls: Sequence[tuple[_Disc, int]]) -> float:
    """Return how far a place is from the middle, for a window wider than high, and from whom the people know."""
    far = hypot(place[0] / _WIDER, place[1])
    return far + sum(0.12 * min(ties, 4) * hypot(place[0] - one.x, place[1] - one.y) for one, ties in pulls if ties)


def _seat(discs: Sequence[_Disc], neighbours: Mapping[int, set[int]]) -> dict[int, Point]:
    """Return everybody's place; two of an island change places while that shortens the lines to whom they know."""
    places: dict[int, Point] = {}
    for disc in discs:
        for id_, (x, y) in zip(disc.people, disc.slots, strict=True):
            places[id_] = (disc.x + x, disc.y + y + _TITLE / 2)

    def length(id_: int, at: Point, instead: int) -> float:
        return sum(
            hypot(at[0] - places[other][0], at[1] - places[other][1]) for other in neighbours[id_] if other != instead
        )

    for _ in range(_SWEEPS):
        changed = False
        for disc in discs:
            for one, other in combinations(disc.people, 2):
                here, there = places[one], places[other]
                now = length(one, here, other) + length(other, there, one)
                if length(one, there, other) + length(other, here, one) < now - 1e-9:
                    places[one], places[other] = there, here
                    changed = True
        if not changed:
            break
    return places


# --- rings -----------------------------------------------------------------------------------------------------


def _rings(people: PeopleMap) -> Layout:
    """Return one person in the middle, whom they know around them, and whom those know (or who shares much) beyond."""
    middle = [person.id for person in people.people if person.step == 0]
    first = [person.id for person in people.people if person.step == 1]
    second = [person.id for person in people.people if person.step == 2]
    neighbours = _neighbours(people)
    places: dict[int, Point] = dict.fromkeys(middle, (0.0, 0.0))
    inner = max(1.55, len(first) * 1.12 / (2 * pi))
    angles = _spread(_in_a_chain(first, neighbours))
    places |= _on_ring(angles, inner)
    rings = [inner] if first else []
    if second:
        # Each beyond stands outside the middle of those through whom they are known; strangers fill the gaps.
        wished = {
            id_: _mean_angle([angles[other] for other in sorted(neighbours[id_]) if other in angles]) for id_ in second
        }
        outer = max(inner + 1.35 if first else 1.7, len(second) * 1.12 / (2 * pi))
        beyond = _nearest_free(wished)
        places |= _on_ring(beyond, outer)
        rings.append(outer)
    return Layout(
        {id_: (x * SLOT_WIDTH, y * SLOT_HEIGHT) for id_, (x, y) in places.items()},
        rings=tuple((2 * radius * SLOT_WIDTH, 2 * radius * SLOT_HEIGHT) for radius in rings),
    )


def _in_a_chain(ids: Sequence[int], neighbours: Mapping[int, set[int]]) -> list[int]:
    """Return people in an order in which whoever knows each other is close."""
    remaining = list(ids)
    chain: list[int] = []
    while remaining:
        last = chain[-1] if chain else None
        following = next((id_ for id_ in remaining if last is not None and id_ in neighbours[last]), remaining[0])
        chain.append(following)
        remaining.remove(following)
    return chain


def _spread(ids: Sequence[int]) -> dict[int, float]:
    """Return angles evenly around a ring, the first above the middle."""
    return {id_: 2 * pi * index / len(ids) - pi / 2 for index, id_ in enumerate(ids)}


def _nearest_free(wished: Mapping[int, float | None]) -> dict[int, float]:
    """Return angles evenly around a ring, each as near as is free to the one wished; who wishes none fills up."""
    free = [2 * pi * index / len(wished) - pi / 2 for index in range(len(wished))]
    angles: dict[int, float] = {}
    for id_, angle in sorted(wished.items(), key=lambda item: (item[1] is None, item[1] or 0.0, item[0])):
        nearest = free[0] if angle is None else max(free, key=lambda place: (round(cos(place - angle), 9), -place))
        free.remove(nearest)
        angles[id_] = nearest
    return angles


def _on_ring(angles: Mapping[int, float], radius: float) -> dict[int, Point]:
    return {id_: (radius * cos(angle), radius * sin(angle)) for id_, angle in angles.items()}


def _mean_angle(angles: Sequence[float]) -> float | None:
    """Return the direction of the middle of some directions, None of none."""
    if not angles:
        return None
    return atan2(sum(map(sin, angles)), sum(map(cos, angles)))
