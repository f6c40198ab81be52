"""Saying that two people who look alike are not the same."""

from __future__ import annotations

from models.book import Book
from models.errors import InvalidValueError
from models.history import Change
from models.operations.merging_links import keep_property
from models.operations.people import existing
from models.queries.duplicates import DIFFERENT_FORMAT, DIFFERENT_NAME


def keep_apart(book: Book, one_id: int, other_id: int) -> Change:
    """Remember that two people are not the same, so that nobody asks again; the result is None.

    Raises UnknownPersonError, and InvalidValueError for one person twice.
    """
    if one_id == other_id:
        raise InvalidValueError("One person cannot be kept apart from themselves.")
    one, other = existing(min(one_id, other_id)), existing(max(one_id, other_id))
    with book.operation("keep_apart", name=one.name, other=other.name) as step:
        keep_property(one.id, DIFFERENT_FORMAT, DIFFERENT_NAME, other.uid)
    return step.change
