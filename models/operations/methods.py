"""One way to reach somebody at a time: added, changed, approved, removed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from peewee import fn

from models.book import Book
from models.errors import InvalidValueError
from models.history import Change
from models.operations.fields import MethodFields, checked_method, checked_word, details_json
from models.operations.people import existing, with_key
from models.schema import ContactMethod
from models.vocabulary import Preference


def add_method(book: Book, contact_id: int, method: MethodFields) -> Change:
    """Add a way to reach somebody after those there are; the result is its id.

    Raises UnknownPersonError or InvalidValueError.
    """
    person, method = existing(contact_id), checked_method(method)
    with book.operation("add_method", name=person.name) as step:
        last = ContactMethod.select(fn.max(ContactMethod.position)).where(ContactMethod.contact == contact_id).scalar()
        position = 0 if last is None else last + 1
        row = ContactMethod.create(contact=contact_id, position=position, **_columns(book, method))
        step.result = row.id
    return step.change


def edit_method(book: Book, method_id: int, method: MethodFields) -> Change:
    """Write a way to reach somebody anew; raises InvalidValueError."""
    row = _existing(method_id)
    method = checked_method(method)
    if method.value != row.value:
        # The key belongs to the old value.
        method = replace(method, normalized="")
    with book.operation("edit_method", name=row.contact.name) as step:
        ContactMethod.update(**_columns(book, method)).where(ContactMethod.id == method_id).execute()
    return step.change


def delete_method(book: Book, method_id: int) -> Change:
    """Remove a way to reach somebody; raises InvalidValueError."""
    row = _existing(method_id)
    with book.operation("delete_method", name=row.contact.name) as step:
        ContactMethod.delete().where(ContactMethod.id == method_id).execute()
    return step.change


def set_preference(book: Book, method_id: int, preference: str | None) -> Change:
    """Note how somebody feels about a way: preferred, welcome, prefer_not or (None) nothing known."""
    row = _existing(method_id)
    if preference is not None:
        preference = checked_word(preference, Preference, "preference")
    with book.operation("set_preference", name=row.contact.name) as step:
        ContactMethod.update(preference=preference).where(ContactMethod.id == method_id).execute()
    return step.change


def _columns(book: Book, method: MethodFields) -> dict[str, Any]:
    keyed = with_key(book, method)
    return {
        "type": keyed.type,
        "value": keyed.value,
        "platform": keyed.platform_id,
        "label": keyed.label,
        "preference": keyed.preference,
        "details": details_json(keyed.details),
        "normalized": keyed.normalized,
    }


def _existing(method_id: int) -> ContactMethod:
    row: ContactMethod | None = ContactMethod.get_or_none(ContactMethod.id == method_id)
    if row is None:
        raise InvalidValueError("This way to reach them is not in the book any more.")
    return row
