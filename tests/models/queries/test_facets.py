"""Counts of what could be added to a filter."""

from __future__ import annotations

import pytest

from models.operations.contact import log_interaction
from models.operations.fields import MethodFields, PersonFields
from models.operations.people import add_person
from models.queries import PeopleFilter, people_ids
from models.queries.facets import facet, flag_counts


@pytest.fixture
def three(book) -> list[int]:
    rows = [
        PersonFields(name="One", kind="professional", interests=("Chess", "Jazz"), place="Lagos", circle_id=1,
                     methods=(MethodFields("email", "a@x.example", 1), MethodFields("email", "b@x.example", 1))),
        PersonFields(name="Two", kind="personal", interests=("Chess",), groups=("Club",), stage="prospect"),
        PersonFields(name="Three", kind="personal", interests=("Jazz",), status="paused", place="Lagos"),
    ]  # fmt: skip
    ids = [add_person(book, row).result for row in rows]
    log_interaction(book, ids[:1], medium="call")
    return ids


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("interests", {"Chess": 2, "Jazz": 2}),
        ("groups", {"Club": 1}),
        ("platforms", {"Work email": 1}),
        ("circles", {"Inner circle": 1}),
        ("stages", {"relationship": 2, "prospect": 1}),
        ("places", {"Lagos": 2}),
        ("statuses", {"active": 2, "paused": 1}),
        ("kinds", {"personal": 2, "professional": 1}),
        ("warmths", {"warm": 1, "new": 1}),
    ],
)
def test_each_value_is_counted(book, three, field, expected):
    assert facet(field, PeopleFilter(), book.clock.today()) == expected


def test_the_rest_of_the_filter_counts_the_field_itself_does_not(book, three):
    today = book.clock.today()
    assert facet("interests", PeopleFilter(kinds=("personal",)), today) == {"Chess": 1, "Jazz": 1}
    assert facet("interests", PeopleFilter(interests=("Jazz",), groups=("Club",)), today) == {"Chess": 1}


@pytest.mark.parametrize("field", ["interests", "groups", "platforms", "circles", "stages", "places", "warmths"])
def test_as_many_are_shown_as_were_counted(book, three, field):
    today = book.clock.today()
    for value, people in facet(field, PeopleFilter(), today).items():
        assert len(people_ids(PeopleFilter(**{field: (value,)}), today=today)) == people


def test_flags_are_counted(book, three):
    assert flag_counts(PeopleFilter(), book.clock.today()) == {"no_rhythm": 2, "never_contacted": 2}
