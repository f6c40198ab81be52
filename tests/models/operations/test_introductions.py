"""Introducing two people, and taking it back."""

from __future__ import annotations

from datetime import date

import pytest

from models.errors import InvalidValueError, UnknownPersonError
from models.operations.fields import PersonFields
from models.operations.introductions import (
    add_introduction,
    delete_introduction,
    edit_introduction,
    move_introduction,
)
from models.operations.people import add_person, delete_people, edit_person
from models.operations.rhythm import set_status
from models.queries import person
from models.queries.introductions import (
    hanging_introductions,
    introduction,
    introductions,
    introductions_between,
    introductions_of,
)

TODAY = date(2026, 11, 23)


@pytest.fixture
def pair(book) -> tuple[int, int]:
    return tuple(add_person(book, PersonFields(name=name)).result for name in ("Maya Okafor", "Wei Tan"))


def test_an_idea_is_noted_and_undone(book, pair):
    maya, wei = pair
    change = add_introduction(book, maya, wei, " both like databases ")
    (row,) = introductions_of(wei)
    assert (row.id, row.a, row.b, row.reason, row.state, row.state_on) == (
        change.result,
        "Maya Okafor",
        "Wei Tan",
        "both like databases",
        "idea",
        TODAY,
    )
    assert row.is_open
    assert row.other_of(wei) == (maya, "Maya Okafor")
    book.undo()
    assert introductions() == []
    book.redo()
    assert introductions_between(wei, maya) == [row]


def test_who_is_asked_has_a_pending_request_until_they_agreed(book, pair, clock):
    maya, wei = pair
    id_ = add_introduction(book, maya, wei).result
    move_introduction(book, id_, "asked_a")
    assert person(maya).requested_on == TODAY
    clock.move(days=2)
    move_introduction(book, id_, "asked_b")
    assert person(maya).requested_on is None
    assert person(wei).requested_on == date(2026, 11, 25)
    move_introduction(book, id_, "made")
    assert person(wei).requested_on is None
    assert introduction(id_).state_on == date(2026, 11, 25)
    book.undo()
    assert person(wei).requested_on == date(2026, 11, 25)


def test_a_later_request_of_another_kind_stays(book, pair, clock):
    id_ = add_introduction(book, *pair, state="asked_a").result
    clock.move(days=3)
    edit_person(book, pair[0], requested_on=date(2026, 11, 26))
    move_introduction(book, id_, "dropped")
    assert person(pair[0]).requested_on == date(2026, 11, 26)


def test_moving_nowhere_changes_nothing(book, pair, clock):
    id_ = add_introduction(book, *pair, state="asked_a").result
    clock.move(days=3)
    assert move_introduction(book, id_, "asked_a").operation_id is None
    assert introduction(id_).state_on == TODAY


def test_it_hangs_after_thirty_days_without_an_answer(book, pair, clock):
    asked = add_introduction(book, *pair, state="asked_a").result
    other = add_person(book, PersonFields(name="Aiko")).result
    add_introduction(book, pair[0], other)
    clock.move(days=29)
    assert hanging_introductions(clock.today()) == []
    clock.move(days=1)
    assert [row.id for row in hanging_introductions(clock.today())] == [asked]
    set_status(book, [pair[1]], "let_go")
    assert hanging_introductions(clock.today()) == []
    book.undo()
    assert len(hanging_introductions(clock.today())) == 1


def test_reason_note_and_order_can_be_changed(book, pair):
    maya, wei = pair
    id_ = add_introduction(book, maya, wei).result
    edit_introduction(book, id_, reason="jazz", note="wait for spring", swapped=True)
    row = introduction(id_)
    assert (row.a_id, row.b_id, row.reason, row.note) == (wei, maya, "jazz", "wait for spring")
    move_introduction(book, id_, "asked_a")
    with pytest.raises(InvalidValueError, match="before anybody was asked"):
        edit_introduction(book, id_, swapped=True)


def test_deleting_ends_the_request_too(book, pair):
    id_ = add_introduction(book, *pair, state="asked_b").result
    delete_introduction(book, id_)
    assert introductions() == []
    assert person(pair[1]).requested_on is None
    book.undo()
    assert person(pair[1]).requested_on == TODAY


def test_what_cannot_be_introduced(book, pair):
    maya, wei = pair
    with pytest.raises(InvalidValueError, match="two different people"):
        add_introduction(book, maya, maya)
    with pytest.raises(UnknownPersonError):
        add_introduction(book, maya, 999)
    with pytest.raises(InvalidValueError, match="state of an introduction"):
        add_introduction(book, maya, wei, state="soon")
    id_ = add_introduction(book, maya, wei).result
    with pytest.raises(InvalidValueError, match="Wei Tan and Maya Okafor already"):
        add_introduction(book, wei, maya)
    move_introduction(book, id_, "dropped")
    add_introduction(book, wei, maya)
    with pytest.raises(InvalidValueError, match="no introduction"):
        move_introduction(book, 999, "made")


def test_deleting_a_person_takes_their_introductions_along(book, pair):
    add_introduction(book, *pair)
    delete_people(book, [pair[0]])
    assert introductions() == []
    book.undo()
    assert len(introductions()) == 1
