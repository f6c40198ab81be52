"""One important date at a time: added, changed, deleted."""

from __future__ import annotations

from typing import Any

from models.book import Book
from models.errors import InvalidValueError
from models.history import Change
from models.operations.fields import DateFields, checked_date
from models.operations.people import existing
from models.schema import ImportantDate


def add_date(book: Book, contact_id: int, important: DateFields) -> Change:
    """Add a date of somebody; the result is its id. Raises UnknownPersonError or InvalidValueError."""
    person, important = existing(contact_id), checked_date(important)
    with book.operation("add_date", name=person.name) as step:
        step.result = ImportantDate.create(contact=contact_id, **_columns(important)).id
    return step.change


def edit_date(book: Book, date_id: int, important: DateFields) -> Change:
    """Write a date anew; raises InvalidValueError."""
    row, important = _existing(date_id), checked_date(important)
    with book.operation("edit_date", name=row.contact.name) as step:
        ImportantDate.update(**_columns(important)).where(ImportantDate.id == date_id).execute()
    return step.change


def delete_date(book: Book, date_id: int) -> Change:
    """Delete a date; raises InvalidValueError."""
    row = _existing(date_id)
    with book.operation("delete_date", name=row.contact.name) as step:
        ImportantDate.delete().where(ImportantDate.id == date_id).execute()
    return step.change


def _columns(important: DateFields) -> dict[str, Any]:
    return {name: getattr(important, name) for name in DateFields.__dataclass_fields__}


def _existing(date_id: int) -> ImportantDate:
    row: ImportantDate | None = ImportantDate.get_or_none(ImportantDate.id == date_id)
    if row is None:
        raise InvalidValueError("This date is not in the book any more.")
    return row
