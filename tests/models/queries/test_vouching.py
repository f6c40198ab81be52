"""Reading who knows whom and whom to bring together."""

from __future__ import annotations

from datetime import date

import pytest

from models.operations.acquaintances import add_acquaintance
from models.operations.contact import log_interaction, set_answer
from models.operations.fields import PersonFields
from models.operations.introductions import add_introduction
from models.operations.people import add_person, edit_person
from models.operations.rhythm import set_status
from models.operations.tags import tag_people
from models.queries.vouching import (
    complete_organization,
    evidence_of,
    introduction_ideas,
    know_each_other,
    people_at,
    ways_to,
)

TODAY = date(2026, 11, 23)


@pytest.fixture
def ids(book) -> dict[str, int]:
    people = {
        "maya": PersonFields(name="Maya", interests=("Databases",), organization="Northwind"),
        "wei": PersonFields(name="Wei", interests=("Databases", "Jazz"), organization="Harbour Data"),
        "tomas": PersonFields(name="Tomás", interests=("Jazz",)),
        "priya": PersonFields(name="Priya", interests=("Databases",), stage="prospect", organization="Lumen"),
    }
    found = {key: add_person(book, fields).result for key, fields in people.items()}
    for key in ("maya", "wei", "tomas"):
        log_interaction(book, [found[key]], medium="call", direction="both", on=date(2026, 10, 1))
    return found


def test_evidence_is_read_newest_first(book, ids):
    no = log_interaction(book, [ids["wei"]], medium="email", on=date(2026, 11, 1)).result
    set_answer(book, no, "no")
    found = evidence_of([ids["wei"], ids["priya"], 999], TODAY)
    assert set(found) == {ids["wei"], ids["priya"]}
    assert (found[ids["wei"]].last_on, found[ids["wei"]].unanswered, found[ids["wei"]].theirs) == (
        date(2026, 11, 1),
        1,
        1,
    )
    assert found[ids["priya"]].last_on is None


def test_pairs_who_share_an_interest_are_ideas_until_they_know_each_other(book, ids):
    def pairs() -> set[tuple[int, int]]:
        return {(idea.a_id, idea.b_id) for idea in introduction_ideas(TODAY)}

    maya, wei, tomas = ids["maya"], ids["wei"], ids["tomas"]
    assert pairs() == {(maya, wei), (wei, tomas)}
    add_acquaintance(book, maya, wei, "old colleagues")
    assert pairs() == {(wei, tomas)}
    add_introduction(book, tomas, wei, state="dropped")
    assert pairs() == set()
    for _ in range(2):
        book.undo()
    assert len(pairs()) == 2
    tag_people(book, [maya, wei], groups=["Team"])
    assert pairs() == {(wei, tomas)}
    set_status(book, [tomas], "let_go")
    assert pairs() == set()


def test_who_met_together_knows_each_other(book, ids):
    maya, tomas = ids["maya"], ids["tomas"]
    assert know_each_other(maya, tomas) is None
    log_interaction(book, [maya, tomas], medium="letter", direction="out")
    assert know_each_other(maya, tomas) is None
    log_interaction(book, [maya, tomas], medium="in_person", direction="both")
    assert know_each_other(maya, tomas) == ""
    add_acquaintance(book, tomas, maya, "neighbours")
    assert know_each_other(maya, tomas) == "neighbours"


def test_the_way_to_a_prospect_leads_through_whoever_is_known_best(book, ids):
    maya, wei, tomas, priya = ids["maya"], ids["wei"], ids["tomas"], ids["priya"]
    assert ways_to([priya], TODAY) == []
    add_acquaintance(book, priya, wei)
    add_acquaintance(book, wei, maya, "old colleagues")
    found = ways_to([priya], TODAY)
    assert [path.contact_ids for path in found] == [(wei, priya), (maya, wei, priya)]
    assert found[1].hows == ("old colleagues", "")
    add_acquaintance(book, tomas, priya, "sisters in law")
    for _ in range(4):
        log_interaction(book, [tomas], medium="call", direction="in")
    assert ways_to([priya], TODAY)[0].contact_ids == (tomas, priya)
    set_status(book, [tomas], "let_go")
    assert ways_to([priya], TODAY)[0].contact_ids == (wei, priya)


def test_no_way_leads_through_somebody_who_has_died(book, ids):
    maya, wei, priya = ids["maya"], ids["wei"], ids["priya"]
    add_acquaintance(book, priya, wei)
    add_acquaintance(book, wei, maya)
    set_status(book, [wei], "deceased")
    assert ways_to([priya], TODAY) == []
    book.undo()
    assert [path.contact_ids for path in ways_to([priya], TODAY)] == [(wei, priya), (maya, wei, priya)]


def test_somebody_known_already_needs_nobody_else(book, ids):
    assert [path.contact_ids for path in ways_to([ids["maya"]], TODAY)] == [(ids["maya"],)]


def test_organisations(book, ids):
    edit_person(book, ids["tomas"], organization="HARBOUR DATA")
    assert set(people_at("harbour data")) == {ids["wei"], ids["tomas"]}
    assert complete_organization("da") == [("Harbour Data", 2)]
    assert complete_organization("%") == []
