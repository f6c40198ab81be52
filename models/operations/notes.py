"""A note that was written with a draft and sent: the interaction, and what it moved, as one step."""

from __future__ import annotations

from collections.abc import Sequence

from models.advice.drafts import Purpose
from models.book import Book
from models.history import Change
from models.operations.contact import log_interaction
from models.operations.introductions import edit_introduction, move_introduction, open_between
from models.operations.offers import give_offer
from models.operations.people import existing, update_contacts
from models.vocabulary import Direction, IntroductionState

State = IntroductionState
_GIVING = frozenset({Purpose.SHARE, Purpose.OFFER_INTRODUCTION, Purpose.INTRODUCE})
_ASKING = frozenset({Purpose.ASK_INTRODUCTION})


def log_sent_note(
    book: Book,
    contact_ids: Sequence[int],
    purpose: Purpose,
    *,
    medium: str,
    platform_id: int | None = None,
    note: str = "",
    offer_id: int | None = None,
    other_id: int | None = None,
) -> Change:
    """Log a note of the user's that went out today, to one person or (an introduction) to both.

    What was shared is given, an introduction moves on, and whoever was asked for one has a pending request. The
    result is the interaction's id. Raises UnknownPersonError or InvalidValueError.
    """
    people = [existing(contact_id) for contact_id in dict.fromkeys(contact_ids)]
    with book.operation("log_interaction", name=people[0].name, count=len(people), medium=medium) as step:
        log_interaction(
            book,
            [person.id for person in people],
            medium=medium,
            direction=Direction.OUT,
            platform_id=platform_id,
            note=note,
            gave=purpose in _GIVING,
            asked=purpose in _ASKING,
        )
        interaction_id = step.result
        if offer_id is not None:
            give_offer(book, offer_id, [person.id for person in people])
        if purpose in _ASKING:
            update_contacts(book, [people[0].id], requested_on=book.clock.today())
        if other_id is not None:
            _move_on(book, people[0].id, other_id, purpose)
        step.result = interaction_id
    return step.change


def _move_on(book: Book, contact_id: int, other_id: int, purpose: Purpose) -> None:
    """Move the open introduction of the two as far as this note brings it."""
    introduction = open_between(contact_id, other_id)
    if introduction is None:
        return
    present = State(introduction.state)
    if purpose == Purpose.INTRODUCE and present != State.MADE:
        move_introduction(book, introduction.id, State.MADE)
    elif purpose == Purpose.OFFER_INTRODUCTION and present == State.IDEA:
        # Whoever is asked first is a from now on.
        if contact_id != introduction.a.id:
            edit_introduction(book, introduction.id, swapped=True)
        move_introduction(book, introduction.id, State.ASKED_A)
    elif purpose == Purpose.OFFER_INTRODUCTION and present == State.ASKED_A and contact_id == introduction.b.id:
        move_introduction(book, introduction.id, State.ASKED_B)
