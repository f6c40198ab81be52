"""Drafts of notes to people: what each is for, and the text to begin with, made only of the user's own data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum

from models.record import Record


class Purpose(StrEnum):
    """What a note is written for.

    ASK_INTRODUCTION asks someone to introduce the user to another person; OFFER_INTRODUCTION asks one of two people
    whether they would like to meet the other; INTRODUCE goes to both; ASK_OUTCOME asks afterwards how it went.
    """

    FIRST_MESSAGE = "first_message"
    DECLINE = "decline"
    AFTER_MEETING = "after_meeting"
    CONGRATULATE = "congratulate"
    SHARE = "share"
    REVIVE = "revive"
    ASK_INTRODUCTION = "ask_introduction"
    OFFER_INTRODUCTION = "offer_introduction"
    INTRODUCE = "introduce"
    ASK_OUTCOME = "ask_outcome"
    THANK = "thank"
    CONDOLENCE = "condolence"
    FOLLOW_UP = "follow_up"
    BIRTHDAY = "birthday"
    KEEP_IN_TOUCH = "keep_in_touch"


# Notes that are about another person; what others are about, if anything, is an offer.
ABOUT_SOMEONE = frozenset(
    {
        Purpose.ASK_INTRODUCTION,
        Purpose.OFFER_INTRODUCTION,
        Purpose.INTRODUCE,
        Purpose.ASK_OUTCOME,
        Purpose.THANK,
    }
)


class Draft(Record):
    """A text to begin with; subject is "" where none is usual.

    variant of variants tells which wording it is (from 0); fields are the values that were put into it; template_id
    is the template of the user's own it was made of, None for a wording Tendril brings along.
    """

    contact_id: int
    purpose: Purpose
    language: str
    subject: str
    text: str
    variant: int = 0
    variants: int = 1
    fields: Mapping[str, str] = field(default_factory=dict)
    template_id: int | None = None


def draft_for(
    contact_id: int,
    purpose: Purpose | str,
    *,
    today: date,
    offer_id: int | None = None,
    other_id: int | None = None,
    variant: int | None = None,
    language: str = "en",
) -> Draft:
    """Return a draft of a note to a person; raises UnknownPersonError.

    offer_id is what is shared, other_id whom the note is about. variant chooses the wording (each person has one of
    their own if left out); the user's own templates come first. A sentence with a field that cannot be filled is left
    out.
    """
    # What reads the book and the templates is loaded where a draft is asked for.
    from models.queries.drafting import draft_facts
    from models.queries.templates import own_templates
    from models.templates import templates_in

    facts = draft_facts(contact_id, Purpose(purpose), today=today, offer_id=offer_id, other_id=other_id)
    from models.advice.composing import compose

    return compose(facts, templates_in(language), variant, own_templates(Purpose(purpose)))
