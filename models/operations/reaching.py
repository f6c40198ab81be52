"""Reached out: what one press on a due person does, everywhere it is offered."""

from __future__ import annotations

from models.book import Book
from models.connection import database
from models.history import Change
from models.operations.contact import log_interaction
from models.vocabulary import Medium


def reach_out(book: Book, contact_id: int, *, medium: str = Medium.MESSAGE, platform_id: int | None = None) -> Change:
    """Log an outgoing interaction of today and keep the promises that were due by today, as one step.

    The result is the interaction's id. Raises UnknownPersonError or InvalidValueError.
    """
    promises = "SELECT id FROM follow_up WHERE contact_id = ? AND done_on IS NULL AND due_on <= ?"
    due = [id_ for (id_,) in database.execute_sql(promises, (contact_id, book.clock.today()))]
    return log_interaction(book, [contact_id], medium=medium, platform_id=platform_id, keeps=due)
