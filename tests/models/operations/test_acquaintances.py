"""Who knows whom."""

from __future__ import annotations

import pytest

from models.errors import InvalidValueError, UnknownPersonError
from models.operations.acquaintances import add_acquaintance, delete_acquaintance, edit_acquaintance
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import person


@pytest.fixture
def two(book):
    return [add_person(book, PersonFields(name=name)).result for name in ("Maya", "Emeka")]


def known(contact_id):
    return [(row.name, row.how) for row in person(contact_id).acquaintances]


def test_one_row_stands_for_both(book, two):
    maya, emeka = two
    change = add_acquaintance(book, maya, emeka, " same team ")
    assert change.contact_ids == {maya, emeka}
    assert (known(maya), known(emeka)) == ([("Emeka", "same team")], [("Maya", "same team")])
    book.undo()
    assert known(maya) == known(emeka) == []
    book.redo()
    assert known(emeka) == [("Maya", "same team")]


def test_the_same_pair_the_other_way_round_is_no_second_row(book, two):
    maya, emeka = two
    first = add_acquaintance(book, maya, emeka, "team").result
    assert add_acquaintance(book, emeka, maya).result == first
    assert known(maya) == [("Emeka", "team")]
    assert add_acquaintance(book, emeka, maya, "married").result == first
    assert known(maya) == [("Emeka", "married")]


def test_how_can_be_said_anew_and_all_forgotten(book, two):
    maya, emeka = two
    row = add_acquaintance(book, maya, emeka).result
    edit_acquaintance(book, row, "choir")
    assert known(emeka) == [("Maya", "choir")]
    delete_acquaintance(book, row)
    assert known(emeka) == []
    with pytest.raises(InvalidValueError):
        edit_acquaintance(book, row, "gone")


def test_nobody_knows_themselves_or_nobody(book, two):
    with pytest.raises(InvalidValueError):
        add_acquaintance(book, two[0], two[0])
    with pytest.raises(UnknownPersonError):
        add_acquaintance(book, two[0], 999)
