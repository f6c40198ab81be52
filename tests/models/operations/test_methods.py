"""Ways to reach somebody and dates, one at a time."""

from __future__ import annotations

from datetime import date

import pytest

from models.errors import InvalidValueError
from models.operations.contact import add_follow_up, complete_follow_up, reopen_follow_up
from models.operations.dates import add_date, delete_date, edit_date
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.operations.methods import add_method, delete_method, edit_method, set_preference
from models.operations.people import add_person
from models.operations.rhythm import set_requested
from models.queries import person


@pytest.fixture
def maya(book):
    first = MethodFields("email", "Maya@Northwind.example", 1)
    return add_person(book, PersonFields(name="Maya", methods=(first, MethodFields("handle", "", 17)))).result


def ways(contact_id):
    return [(row.type, row.value, row.normalized, row.preference) for row in person(contact_id).methods]


def test_a_way_is_added_last_with_its_sure_key(book, maya):
    change = add_method(book, maya, MethodFields("email", " Other@x.example "))
    assert change.contact_ids == {maya}
    assert ways(maya)[-1] == ("email", "Other@x.example", "other@x.example", None)
    book.undo()
    assert len(ways(maya)) == 2


def test_editing_a_way_keeps_its_place_and_renews_its_key(book, maya):
    stored = person(maya).methods[0]
    edit_method(book, stored.id, MethodFields("email", "m@x.example", 1, normalized=stored.normalized))
    edited = person(maya).methods[0]
    assert (edited.id, edited.value, edited.normalized) == (stored.id, "m@x.example", "m@x.example")
    with pytest.raises(InvalidValueError):
        edit_method(book, stored.id, MethodFields("email", " "))


def test_a_way_is_approved_and_removed(book, maya):
    signal = person(maya).methods[1]
    set_preference(book, signal.id, "welcome")
    assert ways(maya)[1][3] == "welcome"
    with pytest.raises(InvalidValueError):
        set_preference(book, signal.id, "adored")
    delete_method(book, signal.id)
    assert len(ways(maya)) == 1
    with pytest.raises(InvalidValueError):
        delete_method(book, signal.id)


def test_a_date_is_added_changed_and_deleted(book, maya):
    id_ = add_date(book, maya, DateFields("birthday", 2, 29)).result
    edit_date(book, id_, DateFields("birthday", 2, 28, 1990, lead_days=10))
    row = person(maya).dates[0]
    assert (row.id, row.month, row.day, row.year, row.lead_days) == (id_, 2, 28, 1990, 10)
    with pytest.raises(InvalidValueError):
        edit_date(book, id_, DateFields("birthday", 2, 30))
    delete_date(book, id_)
    assert person(maya).dates == ()
    book.undo()
    assert person(maya).dates[0].year == 1990


def test_a_request_is_noted_and_ended(book, maya):
    set_requested(book, maya, date(2026, 11, 20))
    assert person(maya).requested_on == date(2026, 11, 20)
    assert set_requested(book, maya, None).name == "clear_request"
    assert person(maya).requested_on is None


def test_a_kept_promise_is_opened_again(book, maya):
    promise = add_follow_up(book, maya, "Send it", date(2026, 11, 25)).result
    complete_follow_up(book, promise)
    reopen_follow_up(book, promise)
    assert person(maya).follow_ups[0].done_on is None
