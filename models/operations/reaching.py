"""Reached out: what one press on a due person does, everywhere it is offered."""

from __future__ import annotations

from models.book import Book
from models.history import Change
from models.operations.contact import complete_follow_up, log_interaction
from models.operations.people import existing
from models.schema import FollowUp
from models.vocabulary import Medium


def reach_out(book: Book, contact_id: int, *, medium: str = Medium.MESSAGE, platform_id: int | None = None) -> Change:
    """Log an outgoing interaction of today and keep the promises that were due by today, as one step.

    The result is the interaction's id. Raises UnknownPersonError or InvalidValueError.
    """
    contact = existing(contact_id)
    today = book.clock.today()
    with book.operation("log_interaction", name=contact.name, count=1, medium=medium) as step:
        log_interaction(book, [contact_id], medium=medium, platform_id=platform_id)
        interaction_id = step.result
        promises = FollowUp.select(FollowUp.id).where(
            (FollowUp.contact == contact_id) & FollowUp.done_on.is_null() & (FollowUp.due_on <= today)
        )
        for promise in list(promises):
            complete_follow_up(book, promise.id)
        step.result = interaction_id
    return step.change
