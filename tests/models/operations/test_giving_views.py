"""Giving people what a saved view asks for."""

from __future__ import annotations

import pytest

from models.deeds import done
from models.errors import InvalidValueError
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.saved_views import can_be_given, give_view, save_view
from models.queries import PeopleFilter, people_ids, person
from tests.models.content import recorded_content


@pytest.mark.parametrize(
    ("wanted", "possible"),
    [
        (PeopleFilter(), False),
        (PeopleFilter(interests=("Chess", "Go"), groups=("Club",)), True),
        (PeopleFilter(circles=("Close",), kinds=("personal", "both")), True),
        (PeopleFilter(circles=("Close", "Wider")), False),
        (PeopleFilter(stages=("prospect",)), True),
        (PeopleFilter(statuses=("paused",)), True),
        (PeopleFilter(statuses=("deceased",)), False),
        (PeopleFilter(statuses=("let_go", "paused"), groups=("Club",)), False),
        (PeopleFilter(interests=("Chess",), warmths=("wilting",)), False),
        (PeopleFilter(interests=("Chess",), text="tea"), False),
        (PeopleFilter(places=("Berlin",)), False),
        (PeopleFilter(never_contacted=True), False),
        (PeopleFilter(ids=(1,)), False),
    ],
)
def test_what_can_be_given(wanted, possible):
    assert can_be_given(wanted) is possible


def test_people_are_in_the_view_afterwards_and_out_again_after_undo(book):
    wanted = PeopleFilter(
        interests=("Chess",), groups=("Club",), circles=("close",), kinds=("professional", "both"),
        stages=("connecting",), platforms=("Signal",),
    )  # fmt: skip
    view = save_view(book, "Chess friends", wanted).result
    one = add_person(book, PersonFields(name="One", kind="personal", interests=("Jazz",))).result
    two = add_person(book, PersonFields(name="Two", kind="professional", circle_id=1)).result
    before = recorded_content()
    change = give_view(book, [one, two], view)
    assert done(change.name, change.details).english() == "Gave 2 people what “Chess friends” asks for"
    assert set(people_ids(wanted)) == {one, two}
    assert (person(one).kind, person(two).kind) == ("both", "professional")
    assert [name for name, _ in person(one).interests] == ["Chess", "Jazz"]
    book.undo()
    assert recorded_content() == before


def test_whoever_fits_already_is_not_touched(book):
    view = save_view(book, "Close", PeopleFilter(circles=("Close",))).result
    close = person(add_person(book, PersonFields(name="One", circle_id=2, rhythm_days=10)).result)
    assert give_view(book, [close.id], view).operation_id is None


def test_a_view_that_cannot_be_given_is_refused(book):
    view = save_view(book, "Wilting", PeopleFilter(warmths=("wilting",))).result
    one = add_person(book, PersonFields(name="One")).result
    with pytest.raises(InvalidValueError, match="cannot be given"):
        give_view(book, [one], view)
