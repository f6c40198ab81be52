"""Who knows whom: one row stands for both directions."""

from __future__ import annotations

from models.book import Book
from models.errors import InvalidValueError
from models.history import Change
from models.operations.fields import clean
from models.operations.people import existing
from models.schema import Acquaintance


def add_acquaintance(book: Book, a_id: int, b_id: int, how: str = "") -> Change:
    """Note that two people know each other, and how; the result is the row's id.

    Where it is known already, only the words on how are kept, if there are any. Raises UnknownPersonError, or
    InvalidValueError for somebody with themselves.
    """
    first, second = existing(a_id), existing(b_id)
    if a_id == b_id:
        raise InvalidValueError("Nobody is their own acquaintance.")
    how = clean(how)
    known = acquaintance_between(a_id, b_id)
    with book.operation("add_acquaintance", name=first.name, other=second.name) as step:
        if known is None:
            known = Acquaintance.create(contact=a_id, other=b_id, how=how)
        elif how:
            Acquaintance.update(how=how).where(Acquaintance.id == known.id).execute()
        step.result = known.id
    return step.change


def edit_acquaintance(book: Book, acquaintance_id: int, how: str) -> Change:
    """Say anew how two people know each other; raises InvalidValueError where the row is gone."""
    row = _existing(acquaintance_id)
    with book.operation("edit_acquaintance", name=row.contact.name, other=row.other.name) as step:
        Acquaintance.update(how=clean(how)).where(Acquaintance.id == acquaintance_id).execute()
    return step.change


def delete_acquaintance(book: Book, acquaintance_id: int) -> Change:
    """Forget that two people know each other; raises InvalidValueError where the row is gone."""
    row = _existing(acquaintance_id)
    with book.operation("delete_acquaintance", name=row.contact.name, other=row.other.name) as step:
        Acquaintance.delete().where(Acquaintance.id == acquaintance_id).execute()
    return step.change


def acquaintance_between(a_id: int, b_id: int) -> Acquaintance | None:
    """Return the row that says two people know each other, whichever of them it began with, or None."""
    found: Acquaintance | None = Acquaintance.get_or_none(
        ((Acquaintance.contact == a_id) & (Acquaintance.other == b_id))
        | ((Acquaintance.contact == b_id) & (Acquaintance.other == a_id))
    )
    return found


def _existing(acquaintance_id: int) -> Acquaintance:
    row: Acquaintance | None = Acquaintance.get_or_none(Acquaintance.id == acquaintance_id)
    if row is None:
        raise InvalidValueError("This acquaintance is not in the book any more.")
    return row
