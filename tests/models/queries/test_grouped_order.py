"""Everybody put into groups is in the very order that sorting gives."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.operations.contact import log_interaction, set_answer, snooze
from models.operations.fields import MethodFields, PersonFields
from models.operations.people import add_person, delete_people
from models.operations.rhythm import set_no_rhythm, set_status
from models.queries import PeopleFilter, SortBy, filtering, grouped_order, people_ids
from models.queries.filtering import SORT_COLUMNS, known_order
from models.queries.grouped_order import can_group, in_groups

TODAY = date(2026, 11, 23)
VALUES = st.one_of(st.none(), st.sampled_from(("", "a", "b", "Ä", "李", "2026-11-23")))
NUMBERS = st.one_of(st.none(), st.integers(-2, 2), st.floats(-1, 1))


@given(people=st.dictionaries(st.integers(1, 60), st.tuples(VALUES, NUMBERS)), down=st.booleans(), chance=st.randoms())
def test_groups_are_in_the_order_of_sorting(people, down, chance) -> None:
    by_name, valued = list(people), [(id_, *values) for id_, values in people.items()]
    chance.shuffle(by_name)
    expected = list(by_name)
    for place in (1, 0):
        told = [id_ for id_ in expected if people[id_][place] is not None]
        told.sort(key=lambda id_, at=place: people[id_][at], reverse=down)
        expected = told + [id_ for id_ in expected if people[id_][place] is None]
    # Those without a place in the order of names are left out.
    valued.append((61, "b", 1))
    assert in_groups(by_name, valued, 61, descending=down) == expected


def test_a_few_people_among_large_ids_are_not_worth_a_table() -> None:
    assert can_group(100_000, 100_000)
    assert not can_group(4_999, 4_999)
    assert not can_group(5_000, 1_000_000)


@pytest.fixture
def everybody(book):
    """People who differ in whatever a list is sorted by, and equals among them; some ids are nobody's."""
    ids = []
    for number in range(24):
        ways = tuple(MethodFields("email", f"p{number}{at}@tree.example", 1) for at in range(number % 3))
        fields = PersonFields(
            name=f"{'Äb'[number % 2]}{number % 5}",
            kind=("professional", "personal", "both")[number % 3],
            organization=("", "Org", "öl")[number % 3],
            place=("", "Oslo", "lagos")[number % 3],
            interests=("Chess", "Jazz")[: number % 3],
            groups=("Team",) if number % 4 else (),
            circle_id=1 + number % 5 if number % 3 else None,
            methods=ways,
        )
        ids.append(add_person(book, fields).result)
    for place, id_ in enumerate(ids):
        if place % 3:
            day = date(2026, 1 + place % 11, 5)
            logged = log_interaction(book, [id_], medium="message", direction="out", on=day).result
            if place % 5 == 0:
                set_answer(book, logged, "no")
    snooze(book, ids[3:5], datetime(2027, 1, 4, 9))
    set_status(book, ids[5:7], "paused")
    set_status(book, ids[7:8], "let_go")
    set_no_rhythm(book, ids[8:9])
    delete_people(book, ids[9:11])


@pytest.mark.parametrize("column", SORT_COLUMNS)
@pytest.mark.parametrize("descending", [False, True])
def test_a_large_book_is_listed_in_the_order_of_a_small_one(everybody, column, descending, monkeypatch) -> None:
    sort = SortBy(column, descending=descending)
    wanted = [PeopleFilter(statuses=statuses) for statuses in (PeopleFilter().statuses, ("paused", "let_go"), ())]
    plain = [people_ids(one, sort, TODAY) for one in wanted]
    monkeypatch.setattr(grouped_order, "FEWEST", 1)
    grouped = []
    monkeypatch.setattr(filtering, "in_groups", lambda *given, **how: grouped.append(1) or in_groups(*given, **how))
    known_order.forget()
    assert [people_ids(one, sort, TODAY) for one in wanted] == plain
    assert len(grouped) == (0 if column == "name" else len(wanted))
