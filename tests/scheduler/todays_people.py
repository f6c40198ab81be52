"""People of a book and the names on Today's list, as the tests of Today's list and of the outlook speak of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from models.book import Book
from models.operations.contact import log_interaction
from models.operations.fields import PersonFields
from models.operations.people import add_person
from scheduler.today import Entry, todays_list

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)
INNER, CLOSE, NETWORK, YEARLY = 1, 2, 3, 5


def add(book: Book, name: str, last: date | None = None, **fields: Any) -> int:
    """Add somebody, with a call on a day where one is given."""
    id_ = int(add_person(book, PersonFields(name=name, **fields)).result)
    if last is not None:
        log_interaction(book, [id_], medium="call", direction="both", on=last)
    return id_


def names(book: Book, on: date | None = None) -> list[str]:
    """Return the names of Today's entries in their order."""
    return [entry.name for entry in todays_list(book, on).entries]


def waiting(book: Book, on: date | None = None) -> list[str]:
    """Return the names of those for whom there would be room."""
    return [entry.name for entry in todays_list(book, on).with_room]


def only(book: Book, on: date | None = None) -> Entry:
    """Return the one entry there is."""
    (entry,) = todays_list(book, on).entries
    return entry
