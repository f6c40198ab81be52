"""What would make the rhythms fit: each way counted anew, by itself and in a real book."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.book import Book
from models.operations import people, rhythm
from models.operations import settings as changing
from models.operations.contact import log_interaction, set_answer
from models.operations.fields import PersonFields
from models.queries import circles as read_rows
from scheduler.fitting import CirclePromise, Way, read_circles, read_ways, ways_to_fit, whom_to_move
from scheduler.outlook import promise_and_room

MONDAY = date(2026, 11, 23)
USUAL = (5, 5, 5, 5, 5, 2, 2)
WORKING = range(5)
INNER, CLOSE, NETWORK = 1, 2, 3


def circle(id_: int, name: str, days: int, count: int) -> CirclePromise:
    return CirclePromise(id_, name, days, 6 - id_, {0: count})


CIRCLES = [circle(2, "Close", 30, 60), circle(3, "Network", 90, 220), circle(4, "Wider", 180, 60)]


def told(ways: list[Way]) -> list[str]:
    return [way.sentence.english() for way in ways]


def test_what_fits_needs_no_way():
    assert ways_to_fit(29.0, CIRCLES, USUAL, WORKING) == []


def test_one_way_of_each_kind_the_smallest_that_is_enough():
    promised = sum(one.a_week() for one in CIRCLES)
    assert told(ways_to_fit(promised, CIRCLES, USUAL, WORKING)) == [
        "29 people moved from Close (30 days) to Network (90 days)",
        "Network every 125 days instead of every 90",
        "Room for 1 more on working days",
    ]


def test_what_cannot_be_enough_is_not_offered():
    assert told(ways_to_fit(31.0, [circle(2, "Close", 30, 3)], USUAL, WORKING)) == ["Room for 1 more on working days"]
    assert ways_to_fit(3000.0, CIRCLES, USUAL, WORKING) == []
    assert ways_to_fit(31.0, [], USUAL, ()) == []


counts = st.dictionaries(st.integers(0, 2), st.integers(0, 300), max_size=3)


@given(
    st.lists(st.tuples(st.integers(1, 3650), counts), max_size=6),
    st.tuples(*[st.integers(0, 12)] * 7),
    st.sets(st.integers(0, 6)),
    st.floats(0, 50),
)
def test_every_way_fits_when_the_promise_is_counted_anew(rows, capacity, working_days, others):
    circles = [CirclePromise(id_, f"C{id_}", days, 3, by) for id_, (days, by) in enumerate(rows, start=1)]
    promised = others + sum(one.a_week() for one in circles)
    by_id = {one.id: one for one in circles}
    for way in ways_to_fit(promised, circles, capacity, working_days):
        after, room = promised, sum(capacity)
        if way.key == "move":
            slow, fast = by_id[way.slower_id], by_id[way.circle_id]
            assert way.people <= fast.people[0]
            after += way.people * (7 / slow.days - 7 / fast.days)
            assert after + 7 / fast.days - 7 / slow.days > room - 1e-6, "one fewer would not be enough"
        elif way.key == "slow":
            after += by_id[way.circle_id].a_week(way.days) - by_id[way.circle_id].a_week()
            assert way.days > by_id[way.circle_id].days
        else:
            room = sum(way.capacity)
            assert sum(way.capacity) - len(working_days) < promised + 1e-6
        assert after <= room + 1e-5
        assert (after, room) == (pytest.approx(way.promised), way.room)


@pytest.fixture
def full(book: Book) -> Book:
    """A book that promises more than five a week: 20 in Close, 30 in Network, some of them silent."""
    changing.change_settings(book, capacity=(1, 1, 1, 1, 1, 0, 0))
    for number in range(50):
        fields = PersonFields(name=f"P{number}", circle_id=CLOSE if number < 20 else NETWORK)
        id_ = int(people.add_person(book, fields).result)
        on = MONDAY - (number % 28) * timedelta(days=1)
        tried = log_interaction(book, [id_], medium="email", on=on)
        if number in (0, 1, 30):
            set_answer(book, int(tried.result), "no")
    rhythm.set_rhythm_days(book, [3], 10)
    return book


def test_each_way_makes_a_real_book_fit_in_one_step(full: Book):
    before = promise_and_room(full)
    ways = read_ways(full, before.promised)
    assert [way.key for way in ways] == ["move", "slow", "room"]
    for way in ways:
        if way.key == "move":
            ids = whom_to_move(way.circle_id, way.people)
            assert len(ids) == way.people
            rhythm.set_circle(full, ids, way.slower_id)
        elif way.key == "slow":
            (row,) = [row for row in read_rows() if row.id == way.circle_id]
            changing.edit_circle(full, row.id, name=row.name, days=way.days, weight=row.weight)
        else:
            changing.change_settings(full, capacity=way.capacity)
        after = promise_and_room(full)
        assert after.fits
        assert (after.promised, after.room) == (pytest.approx(way.promised), way.room)
        full.undo()
        assert promise_and_room(full) == before


def test_who_would_move_was_not_in_touch_for_longest_and_has_no_days_of_their_own(full: Book):
    ids = whom_to_move(CLOSE, 17)
    assert 3 not in ids, "has a rhythm of its own"
    assert not {1, 2}.intersection(ids), "left a try unanswered"
    assert ids == sorted(ids, reverse=True)
    assert sum(sum(one.people.values()) for one in read_circles()) == 49
