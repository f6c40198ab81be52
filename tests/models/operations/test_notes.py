"""Logging a note that was sent, with all it moved, as one step."""

from __future__ import annotations

from datetime import date

import pytest

from models.advice.drafts import Purpose
from models.operations.fields import PersonFields
from models.operations.introductions import add_introduction, move_introduction
from models.operations.notes import log_sent_note
from models.operations.offers import keep_offer
from models.operations.people import add_person
from models.queries import person
from models.queries.introductions import introduction
from models.queries.offers import offer

TODAY = date(2026, 11, 23)


@pytest.fixture
def pair(book) -> tuple[int, int]:
    return tuple(add_person(book, PersonFields(name=name)).result for name in ("Maya Okafor", "Wei Tan"))


def test_what_is_shared_is_logged_and_given_in_one_step(book, pair):
    maya, _ = pair
    id_ = keep_offer(book, "A field guide").result
    change = log_sent_note(book, [maya], Purpose.SHARE, medium="email", note="A field guide", offer_id=id_)
    (row,) = person(maya).interactions
    assert (change.result, change.name) == (row.id, "log_interaction")
    assert (row.medium, row.direction, row.note, row.gave, row.asked) == ("email", "out", "A field guide", True, False)
    assert offer(id_).given_to[0].given_on == TODAY
    book.undo()
    assert person(maya).interactions == ()
    assert offer(id_).given_to == ()


def test_an_introduction_moves_on_with_each_note(book, pair):
    maya, wei = pair
    id_ = add_introduction(book, maya, wei).result

    def sent(ids, purpose, other):
        log_sent_note(book, ids, purpose, medium="message", other_id=other)
        return introduction(id_).state

    assert sent([maya], Purpose.OFFER_INTRODUCTION, wei) == "asked_a"
    assert sent([maya], Purpose.OFFER_INTRODUCTION, wei) == "asked_a"
    assert sent([wei], Purpose.OFFER_INTRODUCTION, maya) == "asked_b"
    assert sent([maya, wei], Purpose.INTRODUCE, wei) == "made"
    assert sent([maya], Purpose.ASK_OUTCOME, wei) == "made"
    assert person(wei).interactions[0].others == ("Maya Okafor",)
    move_introduction(book, id_, "thanked")
    assert sent([maya], Purpose.OFFER_INTRODUCTION, wei) == "thanked"


def test_whoever_is_asked_first_is_first(book, pair):
    maya, wei = pair
    id_ = add_introduction(book, maya, wei).result
    log_sent_note(book, [wei], Purpose.OFFER_INTRODUCTION, medium="call", other_id=maya)
    assert (introduction(id_).a_id, introduction(id_).state) == (wei, "asked_a")
    book.undo()
    assert (introduction(id_).a_id, introduction(id_).state) == (maya, "idea")


def test_asking_for_an_introduction_waits_for_the_answer(book, pair):
    maya, wei = pair
    log_sent_note(book, [maya], Purpose.ASK_INTRODUCTION, medium="email", other_id=wei)
    assert person(maya).requested_on == TODAY
    assert person(maya).interactions[0].asked
