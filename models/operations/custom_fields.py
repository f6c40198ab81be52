"""Fields the user invented, and what people have in them."""

from __future__ import annotations

from peewee import fn

from models.book import Book
from models.errors import InvalidValueError
from models.history import Change
from models.operations.fields import clean
from models.operations.people import existing
from models.schema import CustomField, CustomValue


def add_custom_field(book: Book, name: str, contact_id: int | None = None, value: str = "") -> Change:
    """Add a field, and a person's value in it where one is given; the result is the field's id.

    A field of that name that is there already is used. Raises InvalidValueError or UnknownPersonError.
    """
    name = _checked_name(name)
    person = existing(contact_id) if contact_id is not None else None
    with book.operation("add_custom_field", name=name) as step:
        field = _named(name)
        if field is None:
            last = CustomField.select(fn.max(CustomField.position)).scalar()
            field = CustomField.create(name=name, position=0 if last is None else last + 1)
        step.result = field.id
        if person is not None and clean(value):
            _put(person.id, field.id, clean(value))
    return step.change


def rename_custom_field(book: Book, field_id: int, name: str) -> Change:
    """Give a field another name for everybody; raises InvalidValueError where it is empty or taken."""
    _existing(field_id)
    name = _checked_name(name)
    taken = _named(name)
    if taken is not None and taken.id != field_id:
        raise InvalidValueError("There is a field “{name}” already.", name=taken.name)
    with book.operation("rename_custom_field", name=name) as step:
        CustomField.update(name=name).where(CustomField.id == field_id).execute()
    return step.change


def delete_custom_field(book: Book, field_id: int) -> Change:
    """Remove a field and what everybody has in it; raises InvalidValueError where it is gone."""
    field = _existing(field_id)
    with book.operation("delete_custom_field", name=field.name) as step:
        CustomField.delete().where(CustomField.id == field_id).execute()
    return step.change


def set_custom_value(book: Book, contact_id: int, field_id: int, value: str) -> Change:
    """Keep a person's value in a field; an empty one takes it away. Raises UnknownPersonError or InvalidValueError."""
    person, field, value = existing(contact_id), _existing(field_id), clean(value)
    with book.operation("set_custom_value", name=field.name, person=person.name) as step:
        if value:
            _put(contact_id, field_id, value)
        else:
            CustomValue.delete().where((CustomValue.contact == contact_id) & (CustomValue.field == field_id)).execute()
    return step.change


def _put(contact_id: int, field_id: int, value: str) -> None:
    changed = (
        CustomValue.update(value=value)
        .where((CustomValue.contact == contact_id) & (CustomValue.field == field_id))
        .execute()
    )
    if not changed:
        CustomValue.insert(contact=contact_id, field=field_id, value=value).execute()


def _named(name: str) -> CustomField | None:
    """Return the field of a name, spelled with any capitals."""
    return next((row for row in CustomField.select() if row.name.casefold() == name.casefold()), None)


def _checked_name(name: str) -> str:
    name = " ".join(clean(name).split())
    if not name:
        raise InvalidValueError("A field needs a name.")
    return name


def _existing(field_id: int) -> CustomField:
    field: CustomField | None = CustomField.get_or_none(CustomField.id == field_id)
    if field is None:
        raise InvalidValueError("This field is not in the book any more.")
    return field
