"""Offers: kept, changed, given, deleted, and each of it undone."""

from __future__ import annotations

from datetime import date

import pytest

from models.errors import InvalidValueError, UnknownPersonError
from models.operations.contact import log_interaction
from models.operations.fields import PersonFields
from models.operations.offers import delete_offer, edit_offer, give_offer, keep_offer
from models.operations.people import add_person, delete_people
from models.operations.tags import merge_interests
from models.queries import interests_with_counts
from models.queries.offers import last_gift, offer, offers, offers_about, offers_of

TODAY = date(2026, 11, 23)


@pytest.fixture
def maya(book):
    """Somebody."""
    return add_person(book, PersonFields(name="Maya", interests=("Databases",))).result


@pytest.fixture
def jonas(book):
    """Somebody else."""
    return add_person(book, PersonFields(name="Jonas")).result


def test_an_offer_is_kept_with_interests_and_people(book, maya):
    kept = keep_offer(book, "  A field  guide ", "https://wal.example", "Page 3", ["databases", "Logs"], [maya])
    row = offer(kept.result)
    assert (row.title, row.url, row.note, row.added_on) == ("A field guide", "https://wal.example", "Page 3", TODAY)
    assert row.interests == ("Databases", "Logs")
    assert [(person.name, person.given_on) for person in row.people] == [("Maya", None)]
    assert kept.name == "keep_offer"
    book.undo()
    assert offers() == []
    assert "Logs" not in [interest.name for interest in interests_with_counts()]
    book.redo()
    assert offers() == [row]


def test_a_link_alone_is_an_offer_but_nothing_is_not(book):
    kept = keep_offer(book, "", " https://wal.example ").result
    assert offer(kept).title == "https://wal.example"
    with pytest.raises(InvalidValueError):
        keep_offer(book, " ", "")


def test_giving_marks_those_it_went_to_and_leaves_the_others(book, maya, jonas):
    kept = keep_offer(book, "Guide", contact_ids=[maya, jonas]).result
    give_offer(book, kept, [maya])
    row = offer(kept)
    assert [(person.name, person.given_on) for person in row.given_to] == [("Maya", TODAY)]
    assert [person.name for person in row.meant_for] == ["Jonas"]
    assert last_gift(maya) == (TODAY, "Guide")
    assert last_gift(jonas) is None
    book.undo()
    assert offer(kept).given_to == ()


def test_giving_may_be_logged_later_but_not_before_it_happened(book, maya):
    kept = keep_offer(book, "Guide").result
    give_offer(book, kept, [maya], on=date(2026, 11, 20))
    assert offer(kept).given_to[0].given_on == date(2026, 11, 20)
    for ids, on in (([maya], date(2026, 11, 24)), ([], None)):
        with pytest.raises(InvalidValueError):
            give_offer(book, kept, ids, on=on)
    with pytest.raises(UnknownPersonError):
        give_offer(book, kept, [999])


def test_an_edited_offer_keeps_to_whom_it_went(book, maya, jonas):
    kept = keep_offer(book, "Guide", interests=["Databases"], contact_ids=[maya, jonas]).result
    give_offer(book, kept, [maya])
    edit_offer(book, kept, title="Field guide", interests=["Logs"], contact_ids=[])
    row = offer(kept)
    assert (row.title, row.interests) == ("Field guide", ("Logs",))
    assert [person.name for person in row.people] == ["Maya"]
    book.undo()
    assert offer(kept).interests == ("Databases",)
    edit_offer(book, kept, title="Guide", note="New")
    assert [person.name for person in offer(kept).meant_for] == ["Jonas"]


def test_deleting_can_be_undone_with_all_that_belongs_to_it(book, maya):
    kept = keep_offer(book, "Guide", interests=["Databases"], contact_ids=[maya]).result
    before = offer(kept)
    delete_offer(book, kept)
    assert offer(kept) is None
    with pytest.raises(InvalidValueError):
        give_offer(book, kept, [maya])
    book.undo()
    assert offer(kept) == before


def test_offers_are_found_by_person_and_by_interest_the_newest_first(book, clock, maya):
    first = keep_offer(book, "First", interests=["Databases"]).result
    clock.set(clock.now().replace(day=24))
    second = keep_offer(book, "Second", interests=["Databases"], contact_ids=[maya]).result
    assert [row.id for row in offers()] == [second, first]
    assert [row.id for row in offers_of(maya)] == [second]
    assert [row.id for row in offers_about(["Databases"])] == [second, first]


def test_what_was_given_in_an_interaction_counts_as_the_last_gift(book, maya):
    give_offer(book, keep_offer(book, "Guide").result, [maya], on=date(2026, 11, 1))
    log_interaction(book, [maya], medium="email", on=date(2026, 11, 2), note="Sent her the slides", gave=True)
    assert last_gift(maya) == (date(2026, 11, 2), "Sent her the slides")


def test_an_offer_follows_a_merged_interest_and_survives_people(book, maya):
    kept = keep_offer(book, "Guide", interests=["Logs"], contact_ids=[maya]).result
    ids = {row.name: row.id for row in interests_with_counts()}
    merge_interests(book, ids["Logs"], into=ids["Databases"])
    delete_people(book, [maya])
    assert offer(kept).interests == ("Databases",)
    assert offer(kept).people == ()
