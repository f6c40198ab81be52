"""The first of a large book are those with whom the whole order begins, and nobody else is looked at."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.operations.contact import add_follow_up, log_interaction, snooze
from models.operations.fields import PersonFields
from models.operations.people import add_person, delete_people
from models.operations.rhythm import set_status
from models.queries import PeopleFilter, SortBy, people_ids
from models.queries.filtering import first_people_ids, known_order
from models.queries.first_in_order import first_in_order
from models.queries.known_order import KnownOrder
from models.schema import Contact

ACTIVE = ("active", "paused")
# Who is put off, promised something, let go or paused, and the day of it from today on.
LIVES = st.lists(
    st.tuples(st.sampled_from(("planned", "snoozed", "promised", "paused", "let_go", "never")), st.integers(0, 12)),
    max_size=14,
)


@pytest.fixture
def large(monkeypatch) -> None:
    """Any book is taken for a large one."""
    monkeypatch.setattr(KnownOrder, "SMALLEST", 1)
    known_order.forget()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lives=LIVES, count=st.integers(1, 6), statuses=st.sampled_from((ACTIVE, ("active",), ("let_go", "active"))))
def test_they_are_those_with_whom_the_whole_order_begins(book, large, lives, count, statuses) -> None:
    if before := [row.id for row in Contact.select(Contact.id)]:
        delete_people(book, before)
    today, now = book.clock.today(), datetime.combine(book.clock.today(), datetime.min.time())
    for number, (life, days) in enumerate(lives):
        circle = None if life == "never" else 1
        id_ = add_person(book, PersonFields(name=f"Mara {(number * 7) % 11}", circle_id=circle)).result
        if days % 3:
            log_interaction(book, [id_], medium="call")
        if life == "snoozed":
            snooze(book, [id_], now + timedelta(days=days + 1, hours=9))
        elif life == "promised":
            add_follow_up(book, id_, "Book", today + timedelta(days=days))
        elif life in ("paused", "let_go"):
            set_status(book, [id_], life)
    for column in ("name", "next", "last"):
        known_order.forget()
        wanted, sort = PeopleFilter(statuses=statuses), SortBy(column)
        whole = people_ids(wanted, sort, today)
        found = first_in_order(column, statuses, count)
        assert found is None or found == whole[:count]
        known_order.forget()
        for present in (None, *whole):
            asked = first_people_ids(wanted, sort, today, count, present)
            assert asked is None or asked == whole[:count]
            assert asked is None or present is None or present in asked


def test_they_are_found_where_many_are_planned(book, large) -> None:
    ids = [add_person(book, PersonFields(name=f"Mara {number:02d}", circle_id=1)).result for number in range(60)]
    today = book.clock.today()
    for column in ("name", "next"):
        found = first_in_order(column, ACTIVE, 5)
        known_order.forget()
        assert found is not None
        assert found == people_ids(PeopleFilter(), SortBy(column), today)[:5]
    set_status(book, ids[:-2], "let_go")
    assert first_in_order("name", ACTIVE, 5) is None, "there are no more than two"
    assert first_in_order("last", ACTIVE, 1) is None, "no index leads to them"


def test_a_small_book_is_sorted_at_once(book) -> None:
    add_person(book, PersonFields(name="Mara"))
    assert first_people_ids(PeopleFilter(), SortBy("name"), book.clock.today(), 1) is None


def test_where_everybody_is_known_nothing_is_asked(book, large) -> None:
    add_person(book, PersonFields(name="Mara"))
    today = book.clock.today()
    assert first_people_ids(PeopleFilter(), SortBy("name"), today, 1) is not None
    assert first_people_ids(PeopleFilter(), SortBy("name", descending=True), today, 1) is None
    assert first_people_ids(PeopleFilter(interests=("Chess",)), SortBy("name"), today, 1) is None
