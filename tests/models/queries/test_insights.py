"""The numbers of Insights against what was logged, and the people behind each."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from models.operations.contact import log_interaction, set_answer
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.rhythm import set_circle, set_status
from models.operations.sample import add_sample_people
from models.queries import PeopleFilter, circles, people_ids
from models.queries.insights import (
    HEALTH,
    any_interaction,
    circle_loads,
    months_before,
    names_on,
    people_in_touch,
    people_with_rhythm,
    read_now,
)
from models.vocabulary import Direction, Medium
from scheduler.outlook import promise_and_room

TODAY = date(2026, 11, 23)


@pytest.fixture
def maya(book):
    """Someone of the Network, every 90 days, added years ago."""
    book.clock.set(datetime(2024, 1, 1, 8))
    network = next(circle.id for circle in circles() if circle.key == "network")
    person = add_person(book, PersonFields(name="Maya Okafor", circle_id=network)).result
    book.clock.set(datetime(2026, 11, 23, 8))
    return person


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_a_book_without_interactions_tells_of_none(book, maya):
    found = read_now(TODAY)
    assert not any_interaction()
    assert (found.year.total, found.health.all, found.good_earlier) == (0, 0, None)
    assert found.health.by_warmth["new"] == 1


def test_the_year_counts_an_interaction_with_several_once(book, maya):
    other = add_person(book, PersonFields(name="Wei Tan")).result
    log_interaction(book, [maya, other], medium="event", direction="both", on=ago(5))
    log_interaction(book, [maya], medium="email", direction="in", on=ago(5))
    log_interaction(book, [maya], medium="email", direction="out", on=date(2025, 11, 24))
    log_interaction(book, [other], medium="call", direction="in", on=date(2025, 11, 23))
    year = read_now(TODAY).year
    assert year.by_day == {ago(5): 2, date(2025, 11, 24): 1}
    assert (year.total, year.started_by_them) == (3, 1)
    assert {medium: count for medium, count in year.by_medium.items() if count} == {Medium.EVENT: 1, Medium.EMAIL: 2}
    assert people_in_touch(ago(5), ago(5)) == [maya, other]
    assert people_in_touch(year.first, year.last, medium="email") == [maya]
    assert people_in_touch(year.first, year.last, direction=Direction.IN) == [maya]
    assert names_on(ago(5), 3) == (["Maya Okafor", "Wei Tan"], 2)
    assert names_on(ago(5), 1) == (["Maya Okafor"], 2)


def test_health_is_what_the_people_list_filters_by(book, clock):
    add_sample_people(book)
    found = read_now(clock.today()).health
    for warmth, count in found.by_warmth.items():
        assert count == len(people_ids(PeopleFilter(warmths=(warmth,)), today=clock.today())), warmth
    assert found.let_go == len(people_ids(PeopleFilter(statuses=("let_go",))))
    assert found.without_rhythm == len(people_ids(PeopleFilter(no_rhythm=True)))
    assert found.all == sum(found.by_warmth[warmth] for warmth in HEALTH)


def test_health_some_months_ago_is_told_from_what_happened_until_then(book, maya):
    log_interaction(book, [maya], medium="call", direction="both", on=ago(1))
    assert read_now(TODAY).good_earlier is None
    log_interaction(book, [maya], medium="call", direction="both", on=ago(400))
    assert read_now(TODAY).good_earlier == 0
    log_interaction(book, [maya], medium="call", direction="both", on=months_before(TODAY, 3))
    assert read_now(TODAY).good_earlier == 1
    set_status(book, [maya], "let_go")
    assert read_now(TODAY).good_earlier == 0


def test_an_attempt_without_answer_warmed_nothing_then(book, maya):
    log_interaction(book, [maya], medium="call", direction="both", on=ago(400))
    attempt = log_interaction(book, [maya], medium="email", direction="out", on=ago(120)).result
    log_interaction(book, [maya], medium="call", direction="both", on=ago(1))
    assert read_now(TODAY).good_earlier == 1
    set_answer(book, attempt, "no")
    assert read_now(TODAY).good_earlier == 0


def test_the_circles_ask_for_what_is_promised(book, maya):
    inner = next(circle.id for circle in circles() if circle.key == "inner")
    ids = [add_person(book, PersonFields(name=name)).result for name in ("Ruth", "Sam")]
    set_circle(book, ids, inner)
    rows = {row.key: row for row in circle_loads()}
    assert (rows["inner"].people, rows["network"].people, rows["close"].people) == (2, 1, 0)
    assert sum(row.a_week for row in rows.values()) == pytest.approx(promise_and_room(book).promised)
    assert set(people_with_rhythm()) == {maya, *ids}


@given(some.dates(date(1900, 1, 1), date(2100, 12, 31)), some.integers(0, 40))
def test_months_before_stays_in_its_month(day, months):
    earlier = months_before(day, months)
    assert (day.year * 12 + day.month) - (earlier.year * 12 + earlier.month) == months
    assert earlier.day == day.day or (earlier.day < day.day and (earlier + timedelta(days=1)).day == 1)
