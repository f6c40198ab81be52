"""What the book has to say for a note."""

from __future__ import annotations

from datetime import date

import pytest

from models.advice.drafts import Purpose, draft_for
from models.errors import UnknownPersonError
from models.operations.contact import add_follow_up, log_interaction
from models.operations.fields import DateFields, PersonFields
from models.operations.introductions import add_introduction
from models.operations.offers import keep_offer
from models.operations.people import add_person, edit_person
from models.operations.tags import set_my_interests
from models.queries.drafting import background

TODAY = date(2026, 11, 23)


@pytest.fixture
def maya(book) -> int:
    set_my_interests(book, ["Databases", "Trail running"])
    person = PersonFields(
        name="Maya Okafor",
        title="Staff engineer",
        organization="Northwind",
        kind="professional",
        interests=("Databases", "Trail running"),
        how_met="At a PyData meetup.",
        better_not_mention="The reorganisation at Northwind. Trail running, since her injury.",
    )
    id_ = add_person(book, person).result
    log_interaction(book, [id_], medium="call", on=date(2026, 8, 14), note="Spoke about her slides.", gave=True)
    return id_


@pytest.fixture
def wei(book) -> int:
    person = PersonFields(name="Wei Tan", organization="Harbour", kind="professional", interests=("Databases",))
    return add_person(book, person).result


def test_fields_come_from_the_person(book, maya, wei):
    fields = draft_for(maya, "revive", today=TODAY).fields
    assert fields["first_name"] == "Maya"
    assert fields["shared_interest"] == "databases"
    assert fields["topic"] == "your slides"
    assert fields["where_met"] == "at a PyData meetup"
    assert fields["month"] == "August"
    assert fields["organization"] == "Northwind"
    assert "event" not in fields


def test_no_wording_mentions_what_is_better_not_mentioned(book, maya, wei):
    for language in ("en", "de"):
        for purpose in Purpose:
            for variant in range(3):
                text = draft_for(maya, purpose, today=TODAY, other_id=wei, variant=variant, language=language).text
                assert "running" not in text.casefold()


def test_an_offer_and_the_other_person_are_named(book, maya, wei):
    id_ = keep_offer(book, "A field guide", "https://example.org/wal", "worth an hour", ["Databases"]).result
    shared = draft_for(maya, Purpose.SHARE, today=TODAY, offer_id=id_)
    assert "A field guide" in shared.text
    assert "https://example.org/wal" in shared.text.split("\n")
    assert "Worth an hour." in shared.text
    add_introduction(book, maya, wei, "both give talks")
    asked = draft_for(maya, Purpose.OFFER_INTRODUCTION, today=TODAY, other_id=wei)
    assert "Wei Tan" in asked.text
    assert "Both give talks." in asked.text


def test_a_friends_club_is_not_called_their_work(book, maya, wei):
    edit_person(book, wei, kind="personal")
    assert "Harbour" not in draft_for(maya, Purpose.INTRODUCE, today=TODAY, other_id=wei).text


def test_congratulations_name_the_occasion(book, wei):
    edit_person(book, wei, dates=(DateFields("other", month=11, day=25, label="the new job"),))
    assert draft_for(wei, Purpose.CONGRATULATE, today=TODAY).fields["occasion"] == "the new job"


def test_strangers_are_addressed_formally_where_a_language_does(book, wei):
    edit_person(book, wei, stage="prospect")
    assert "Wei Tan" in draft_for(wei, Purpose.FIRST_MESSAGE, today=TODAY, language="de").text.split("\n")[0]
    edit_person(book, wei, stage="relationship")
    assert draft_for(wei, Purpose.FIRST_MESSAGE, today=TODAY, language="de").text.startswith("Hallo Wei,")


def test_what_stands_beside_the_note(book, maya, wei):
    keep_offer(book, "A field guide", contact_ids=[maya])
    add_follow_up(book, maya, "review the proposal", date(2026, 12, 1))
    known = background(maya, today=TODAY, other_id=wei)
    assert known.left_off == "Spoke about her slides."
    assert known.gift == (date(2026, 8, 14), "Spoke about her slides.")
    assert [row.title for row in known.kept] == ["A field guide"]
    assert not known.is_first
    assert {"Databases", "Northwind", "Wei Tan", "proposal"} <= set(known.specifics)
    assert background(wei, today=TODAY).is_first


def test_whoever_is_gone_is_unknown(book):
    with pytest.raises(UnknownPersonError):
        draft_for(7, Purpose.REVIVE, today=TODAY)
