"""The map's layout: everybody once, nobody on anybody, the same for the same people, and quick."""

from __future__ import annotations

from itertools import combinations
from math import hypot
from time import perf_counter

from hypothesis import given
from hypothesis import strategies as some

from models.queries.ties import Around, MapFocus, MapInterest, MapPerson, MapTie, PeopleMap
from ui.insights.map_layout import SLOT_HEIGHT, SLOT_WIDTH, group_by_interest, lay_out


@some.composite
def maps(draw, around=Around.EVERYBODY):
    ids = list(range(1, draw(some.integers(1, 64)) + 1))
    pairs = some.tuples(some.sampled_from(ids), some.sampled_from(ids)).filter(lambda pair: pair[0] < pair[1])
    ties = draw(some.lists(pairs, unique=True, max_size=120)) if len(ids) > 1 else []
    groups = draw(some.lists(some.frozensets(some.sampled_from(ids), min_size=min(2, len(ids))), max_size=12))
    interests = [
        MapInterest(n, f"Interest {n}", n % 2 == 0, group) for n, group in enumerate(groups, 1) if len(group) > 1
    ]
    steps = {ids[0]: 0} if around == Around.PERSON else {}
    people = [MapPerson(id_, f"P{id_}", f"P{id_}", steps.get(id_, draw(some.integers(1, 2)))) for id_ in ids]
    return PeopleMap(
        MapFocus(around, ids[0]), tuple(people), tuple(MapTie(*pair, "") for pair in ties), tuple(interests), len(ids)
    )


def apart(layout) -> bool:
    """Whether any two stand at least most of a slot from each other."""
    return all(
        hypot((one[0] - other[0]) / SLOT_WIDTH, (one[1] - other[1]) / SLOT_HEIGHT) >= 0.9
        for one, other in combinations(layout.places.values(), 2)
    )


@given(maps())
def test_everybody_has_a_place_of_their_own_on_one_island(people):
    layout = lay_out(people)
    assert set(layout.places) == {person.id for person in people.people}
    assert apart(layout)
    assert sorted(id_ for island in layout.islands for id_ in island.people) == sorted(layout.places)
    for island in layout.islands:
        for id_ in island.people:
            x, y = layout.places[id_]
            assert hypot((x - island.x) / island.width, (y - island.y) / island.height) <= 0.5


@given(maps())
def test_islands_are_apart_and_hold_who_shares_their_interest(people):
    layout = lay_out(people)
    for one, other in combinations(layout.islands, 2):
        across, down = (one.x - other.x) / SLOT_WIDTH, (one.y - other.y) / SLOT_HEIGHT
        assert hypot(across, down) >= (one.width + other.width) / 2 / SLOT_WIDTH - 1e-6
    for interest, members in group_by_interest(people):
        assert interest is None or interest.people >= set(members)


@given(maps(Around.PERSON))
def test_around_one_person_everybody_stands_on_a_ring(people):
    layout = lay_out(people)
    assert layout.places[people.focus.id] == (0.0, 0.0)
    assert set(layout.places) == {person.id for person in people.people}
    assert apart(layout)
    assert len(layout.rings) == len({person.step for person in people.people} - {0})


@given(maps())
def test_the_same_people_stand_in_the_same_places(people):
    assert lay_out(people) == lay_out(people)


def test_whoever_knows_each_other_is_moved_together():
    interest = MapInterest(1, "Chess", True, frozenset(range(1, 13)))
    people = PeopleMap(
        MapFocus(), tuple(MapPerson(id_, "", "") for id_ in range(1, 13)), (MapTie(1, 12, ""),), (interest,), 12
    )
    layout = lay_out(people)
    (here_x, here_y), (there_x, there_y) = layout.places[1], layout.places[12]
    assert hypot((here_x - there_x) / SLOT_WIDTH, (here_y - there_y) / SLOT_HEIGHT) < 1.2


def test_a_full_map_is_laid_out_between_two_frames():
    ids = range(1, 81)
    interests = tuple(MapInterest(n, f"I{n}", False, frozenset(ids[n::9])) for n in range(9))
    ties = tuple(MapTie(a, b, "") for a, b in combinations(ids, 2) if (a * b) % 7 == 1)
    people = PeopleMap(MapFocus(), tuple(MapPerson(id_, "", "") for id_ in ids), ties, interests, 80)
    begin = perf_counter()
    lay_out(people)
    assert perf_counter() - begin < 1.0
