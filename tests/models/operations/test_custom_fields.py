"""Fields the user invented."""

from __future__ import annotations

import pytest

from models.errors import InvalidValueError
from models.operations.custom_fields import (
    add_custom_field,
    delete_custom_field,
    rename_custom_field,
    set_custom_value,
)
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import person
from models.schema import CustomField


@pytest.fixture
def maya(book):
    return add_person(book, PersonFields(name="Maya", custom={"Dog": "Rex"})).result


@pytest.fixture
def tomas(book):
    return add_person(book, PersonFields(name="Tomás", custom={"Dog": "Bella"})).result


def custom(contact_id):
    return dict(person(contact_id).custom)


def dog():
    return CustomField.get(CustomField.name == "Dog").id


def test_a_field_is_added_with_a_value_in_one_step(book, maya):
    add_custom_field(book, " Favourite  tea ", maya, " Assam ")
    assert custom(maya) == {"Dog": "Rex", "Favourite tea": "Assam"}
    book.undo()
    assert custom(maya) == {"Dog": "Rex"}
    assert CustomField.select().count() == 1


def test_a_field_there_is_already_is_used_whatever_its_capitals(book, maya, tomas):
    assert add_custom_field(book, "dog", tomas, "Otto").result == dog()
    assert custom(tomas) == {"Dog": "Otto"}


def test_a_value_is_changed_and_taken_away(book, maya):
    set_custom_value(book, maya, dog(), "Rex II")
    assert custom(maya) == {"Dog": "Rex II"}
    set_custom_value(book, maya, dog(), "  ")
    assert custom(maya) == {}
    book.undo()
    assert custom(maya) == {"Dog": "Rex II"}


def test_renaming_is_for_everybody(book, maya, tomas):
    rename_custom_field(book, dog(), "Dogs")
    assert (custom(maya), custom(tomas)) == ({"Dogs": "Rex"}, {"Dogs": "Bella"})
    add_custom_field(book, "Cat")
    with pytest.raises(InvalidValueError):
        rename_custom_field(book, CustomField.get(CustomField.name == "Cat").id, "dogs")
    with pytest.raises(InvalidValueError):
        add_custom_field(book, "  ")


def test_removing_from_all_comes_back_with_undo(book, maya, tomas):
    delete_custom_field(book, dog())
    assert custom(maya) == custom(tomas) == {}
    book.undo()
    assert (custom(maya), custom(tomas)) == ({"Dog": "Rex"}, {"Dog": "Bella"})
