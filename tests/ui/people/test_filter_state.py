"""What the chips do to a filter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.queries import PeopleFilter
from ui.people import filter_state
from ui.people.filter_state import Part

NAMES = st.sampled_from(["Chess", "Jazz", "Databases", "Café"])


@given(st.lists(NAMES, unique=True), NAMES)
def test_toggling_twice_changes_nothing_but_the_order(names, name) -> None:
    before = PeopleFilter(interests=tuple(names))
    after = filter_state.toggled(filter_state.toggled(before, "interests", name), "interests", name)
    assert set(after.interests) == set(before.interests)


def test_names_are_the_same_however_they_are_spelled() -> None:
    assert filter_state.toggled(PeopleFilter(interests=("Café",)), "interests", "CAFE") == PeopleFilter()


@given(st.lists(NAMES, unique=True), st.booleans(), st.sampled_from([("active", "paused"), ("let_go",)]))
def test_dropping_every_part_leaves_the_usual_filter(names, no_rhythm, statuses) -> None:
    people_filter = PeopleFilter(interests=tuple(names), no_rhythm=no_rhythm, statuses=statuses)
    for part in filter_state.parts(people_filter):
        people_filter = filter_state.without(people_filter, part)
    assert people_filter == PeopleFilter()
    assert not filter_state.is_filtering(people_filter)


@given(st.booleans(), st.booleans())
def test_kinds_are_read_back_as_they_were_set(professional, personal) -> None:
    people_filter = filter_state.with_kinds(PeopleFilter(), professional=professional, personal=personal)
    assert filter_state.kinds_shown(people_filter) == (professional, personal)


def test_chosen_people_are_one_part() -> None:
    assert filter_state.parts(PeopleFilter(ids=(1, 2, 3))) == [Part("ids", "3")]
