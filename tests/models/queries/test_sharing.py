"""What the book says of those who share an interest."""

from __future__ import annotations

from datetime import date

import pytest

from models.operations.acquaintances import add_acquaintance
from models.operations.contact import log_interaction, set_answer
from models.operations.fields import PersonFields
from models.operations.introductions import add_introduction
from models.operations.offers import give_offer, keep_offer
from models.operations.people import add_person
from models.operations.rhythm import set_status
from models.queries import circles, interests_with_counts
from models.queries.sharing import MOST_READ, number_sharing, sharing_candidates, unacquainted, unacquainted_ids

TODAY = date(2026, 11, 23)


@pytest.fixture
def add(book):
    """Return what adds somebody with interests, in the circle Network."""
    network = next(row.id for row in circles() if row.key == "network")

    def added(name: str, *interests: str, **fields) -> int:
        person = PersonFields(name=name, interests=interests, circle_id=network, **fields)
        return int(add_person(book, person).result)

    return added


def interest_id(name: str) -> int:
    return next(row.id for row in interests_with_counts() if row.name == name)


def test_candidates_carry_what_the_advice_needs(book, add):
    maya = add("Maya", "Databases", "Chess", better_not_mention="Berlin")
    log_interaction(book, [maya], medium="email", on=date(2026, 8, 14), gave=True)
    log_interaction(book, [maya], medium="call", on=date(2026, 8, 14), direction="in")
    found = sharing_candidates(["databases", "Chess", "Nothing"], TODAY)
    assert len(found) == 1
    one = found[0]
    assert (one.contact_id, one.name, one.shared) == (maya, "Maya", ("Chess", "Databases"))
    assert (one.last_on, one.last_medium, one.last_direction) == (date(2026, 8, 14), "call", "in")
    assert (one.warmth, one.given_on, one.better_not_mention) == ("due", date(2026, 8, 14), "Berlin")


def test_an_unanswered_attempt_and_a_gift_are_known(book, add):
    maya = add("Maya", "Databases")
    attempt = log_interaction(book, [maya], medium="email", on=date(2026, 8, 14)).result
    set_answer(book, attempt, "no")
    kept = keep_offer(book, "Guide", interests=["Databases"]).result
    give_offer(book, kept, [maya], on=date(2026, 11, 1))
    one = sharing_candidates(["Databases"], TODAY, kept)[0]
    assert (one.unanswered, one.given_on, one.got_it_on, one.meant) == (1, date(2026, 11, 1), date(2026, 11, 1), False)
    assert sharing_candidates(["Databases"], TODAY)[0].got_it_on is None


def test_an_offer_brings_those_it_was_kept_for(book, add):
    add("Maya", "Databases")
    jonas = add("Jonas")
    kept = keep_offer(book, "Guide", interests=["Databases"], contact_ids=[jonas]).result
    found = {one.name: one for one in sharing_candidates(["Databases"], TODAY, kept)}
    assert (found["Jonas"].meant, found["Jonas"].shared, found["Maya"].meant) == (True, (), False)


def test_only_those_the_user_looks_after_are_found(book, add):
    for status in ("paused", "let_go", "deceased"):
        set_status(book, [add(status, "Databases")], status)
    assert [one.name for one in sharing_candidates(["Databases"], TODAY)] == ["paused"]
    assert number_sharing(["databases"]) == 1
    assert (sharing_candidates([], TODAY), number_sharing([])) == ([], 0)


def test_of_very_many_the_latest_are_read(book, add):
    ids = [add(f"Person {number:03}", "Databases") for number in range(MOST_READ + 5)]
    log_interaction(book, [ids[-1]], medium="call", on=date(2026, 1, 5))
    found = sharing_candidates(["Databases"], TODAY)
    assert len(found) == MOST_READ
    assert ids[-1] in {one.contact_id for one in found}
    assert number_sharing(["Databases"]) == MOST_READ + 5


def test_who_knows_nobody_else_with_an_interest(book, add):
    maya, jonas, wei, aiko = add("Maya", "Go"), add("Jonas", "Go"), add("Wei", "Go"), add("Aiko", "Tea")
    assert unacquainted_ids(interest_id("Go")) == [jonas, maya, wei]
    add_acquaintance(book, maya, jonas)
    add_acquaintance(book, wei, aiko)
    assert unacquainted_ids(interest_id("Go")) == [wei]
    log_interaction(book, [jonas], medium="call", direction="both", on=date(2026, 11, 1))
    log_interaction(book, [maya], medium="call", direction="both", on=date(2026, 11, 2))
    assert [(one.name, one.other_name) for one in unacquainted(interest_id("Go"))] == [("Wei", "Maya")]
    add_introduction(book, wei, maya)
    assert unacquainted(interest_id("Go"))[0].other_id == jonas


def test_whom_the_user_cannot_vouch_for_is_not_proposed(book, add):
    add("Maya", "Go")
    add("Jonas", "Go")
    assert [(one.name, one.other_id) for one in unacquainted(interest_id("Go"))] == [("Jonas", None), ("Maya", None)]
