"""A long list after a few people changed is the same as one sorted anew."""

from __future__ import annotations

import pytest

from models.operations.contact import log_interaction
from models.operations.fields import PersonFields
from models.operations.people import add_person, delete_people, edit_person
from models.operations.rhythm import set_circle, set_status
from models.queries import PeopleFilter, SortBy, people_ids, reordering
from models.queries.filtering import SORT_COLUMNS, known_order
from models.queries.known_order import KnownOrder
from models.queries.reordering import people_ids_after


@pytest.fixture
def everybody(book, monkeypatch) -> list[int]:
    monkeypatch.setattr(reordering, "WORTHWHILE", 1)
    monkeypatch.setattr(KnownOrder, "SMALLEST", 1)
    places = ("Oslo", "", "Århus")
    return [
        add_person(
            book,
            PersonFields(
                name=f"{'zaéb'[number % 4]} {number % 5}", place=places[number % 3], circle_id=number % 3 or None
            ),
        ).result
        for number in range(12)
    ]


@pytest.mark.parametrize("column", SORT_COLUMNS)
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("wanted", [PeopleFilter(), PeopleFilter(places=("Oslo",)), PeopleFilter(text="z")])
def test_it_is_the_order_anew(book, everybody, column, descending, wanted):
    sort, today = SortBy(column, descending=descending), book.clock.today()
    ids = people_ids(wanted, sort, today)

    def follow(change) -> None:
        nonlocal ids
        ids = people_ids_after(ids, change.contact_ids, wanted, sort, today)
        known_order.forget()
        assert ids == people_ids(wanted, sort, today)

    follow(log_interaction(book, everybody[:2], medium="call"))
    follow(edit_person(book, everybody[3], name="z 99", place="Oslo", interests=("Chess",), groups=("Club",)))
    follow(set_circle(book, everybody[4:7], 1))
    follow(set_status(book, everybody[:1], "let_go"))
    follow(add_person(book, PersonFields(name="z 2", place="Oslo")))
    follow(delete_people(book, everybody[5:7]))
    follow(book.undo())


def test_a_list_of_chosen_people_takes_nobody_in(book, everybody):
    wanted, sort, today = PeopleFilter(ids=tuple(everybody[:3])), SortBy(), book.clock.today()
    ids = people_ids(wanted, sort, today)
    change = edit_person(book, everybody[5], name="new")
    assert people_ids_after(ids, change.contact_ids, wanted, sort, today) == ids
