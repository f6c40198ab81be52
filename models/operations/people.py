"""Adding, editing and deleting people."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from models.book import Book
from models.connection import among, database
from models.errors import InvalidValueError, UnknownPersonError
from models.history import Change
from models.operations import tags
from models.operations.fields import (
    COLUMNS,
    RELATED,
    DateFields,
    MethodFields,
    PersonFields,
    checked_columns,
    checked_date,
    checked_method,
    checked_person,
    composed_name,
    details_json,
)
from models.schema import (
    Contact,
    ContactMethod,
    ContactPhoto,
    CustomField,
    CustomValue,
    ImportantDate,
)
from models.text import fold
from models.uids import new_uid


def add_person(book: Book, person: PersonFields, *, sample: bool = False) -> Change:
    """Add a person with all that is said of them; the result is the new id. Raises InvalidValueError."""
    person = checked_person(person)
    now = moment(book)
    with book.operation("add_person", name=person.name) as step:
        contact = Contact.create(
            uid=new_uid(),
            sort_name=fold(person.name),
            sample=sample,
            added_at=now,
            edited_at=now,
            **{foreign(column): getattr(person, column) for column in COLUMNS},
        )
        step.result = contact.id
        _set_related(book, contact.id, {name: getattr(person, name) for name in RELATED})
    return step.change


def edit_person(book: Book, contact_id: int, **changes: Any) -> Change:
    """Change columns of a person, and interests, groups, methods, dates or custom as wholes.

    Raises UnknownPersonError or InvalidValueError.
    """
    contact = existing(contact_id)
    columns = checked_columns({key: value for key, value in changes.items() if key not in RELATED})
    if "name" in columns and not columns["name"]:
        columns["name"] = composed_name({part: getattr(contact, part) for part in COLUMNS if part != "name"} | columns)
        if not columns["name"]:
            raise InvalidValueError("A person needs a name.")
    if "name" in columns:
        columns["sort_name"] = fold(columns["name"])
    with book.operation("edit_person", name=columns.get("name", contact.name)) as step:
        changed = {key: value for key, value in columns.items() if getattr(contact, foreign(key)) != value}
        if changed:
            update_contacts(book, [contact_id], **changed)
        _set_related(book, contact_id, {key: value for key, value in changes.items() if key in RELATED})
    return step.change


def set_methods(book: Book, contact_id: int, methods: Sequence[MethodFields]) -> Change:
    """Replace a person's ways to reach them; raises UnknownPersonError or InvalidValueError."""
    return edit_person(book, contact_id, methods=tuple(methods))


def set_dates(book: Book, contact_id: int, dates: Sequence[DateFields]) -> Change:
    """Replace a person's important dates; raises UnknownPersonError or InvalidValueError."""
    return edit_person(book, contact_id, dates=tuple(dates))


def set_photo(book: Book, contact_id: int, image: bytes | None) -> Change:
    """Give a person a photograph (PNG or JPEG bytes), or take it away; raises UnknownPersonError."""
    contact = existing(contact_id)
    with book.operation("set_photo" if image else "remove_photo", name=contact.name) as step:
        ContactPhoto.delete().where(ContactPhoto.contact == contact_id).execute()
        if image:
            ContactPhoto.insert(contact=contact_id, image=image).execute()
    return step.change


def delete_people(book: Book, contact_ids: Sequence[int]) -> Change:
    """Delete people with everything only they had; raises UnknownPersonError where one is not there."""
    first = existing(contact_ids[0])
    with book.operation("delete_people", name=first.name, count=len(contact_ids)) as step:
        ids = (json.dumps(list(contact_ids)),)
        missing = "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM contact)"
        for (contact_id,) in database.execute_sql(missing, ids):
            raise unknown(contact_id)
        theirs = database.execute_sql(
            "SELECT DISTINCT interaction_id FROM interaction_contact "
            "WHERE contact_id IN (SELECT value FROM json_each(?))",
            ids,
        )
        interactions = theirs.fetchall()
        database.execute_sql("DELETE FROM contact WHERE id IN (SELECT value FROM json_each(?))", ids)
        _delete_interactions_of_nobody(interactions)
    return step.change


def existing(contact_id: int) -> Contact:
    """Return the contact's row; raises UnknownPersonError."""
    contact: Contact | None = Contact.get_or_none(Contact.id == contact_id)
    if contact is None:
        raise unknown(contact_id)
    return contact


def name_of(contact_id: int) -> str:
    """Return the contact's name, which is less to read than its row; raises UnknownPersonError."""
    row = database.execute_sql("SELECT name FROM contact WHERE id = ?", (contact_id,)).fetchone()
    if row is None:
        raise unknown(contact_id)
    return str(row[0])


def unknown(contact_id: int) -> UnknownPersonError:
    """Return the error that says there is nobody with this id."""
    return UnknownPersonError("There is no person with the id {contact_id}.", contact_id=contact_id)


def update_contacts(book: Book, contact_ids: Sequence[int], **columns: Any) -> None:
    """Write columns of several contacts and the moment they were edited; call inside an operation."""
    fields = Contact._meta.columns
    values = {name: fields[name].db_value(value) for name, value in {**columns, "edited_at": moment(book)}.items()}
    where, ids = among("id", contact_ids)
    assignments = ", ".join(f"{name} = ?" for name in values)
    database.execute_sql(f"UPDATE contact SET {assignments} WHERE {where}", (*values.values(), *ids))


def moment(book: Book) -> Any:
    """Return the present as the book stores moments: local wall-clock time in whole seconds."""
    return book.clock.now().replace(tzinfo=None, microsecond=0)


def foreign(column: str) -> str:
    """Return the name under which peewee keeps a column that refers to another table."""
    return column.removesuffix("_id") if column in ("circle_id", "met_event_id") else column


def _delete_interactions_of_nobody(interactions: Sequence[tuple[int]]) -> None:
    """Delete those of the interactions (rows of their ids) in which nobody is left."""
    database.connection().cursor().executemany(
        "DELETE FROM interaction WHERE id = ?1 AND NOT EXISTS "
        "(SELECT 1 FROM interaction_contact WHERE interaction_id = ?1)",
        interactions,
    )


def _set_related(book: Book, contact_id: int, related: dict[str, Any]) -> None:
    if "interests" in related:
        tags.replace_interests(contact_id, related["interests"])
    if "groups" in related:
        tags.replace_groups(contact_id, related["groups"])
    if "methods" in related:
        _replace_methods(contact_id, [with_key(book, checked_method(method)) for method in related["methods"]])
    if "dates" in related:
        _replace_dates(contact_id, [checked_date(important) for important in related["dates"]])
    if "custom" in related:
        _replace_custom(contact_id, related["custom"])


def with_key(book: Book, method: MethodFields) -> MethodFields:
    """Return the method with the sure key of its value, by which a later import knows the person again."""
    # The numbering plans of all countries are read only where somebody has a phone.
    from models.exchange.normalize import method_key, region_or_default

    key = method.normalized or method_key(method.type, method.value, region_or_default(book.settings.region))
    return replace(method, normalized=key)


def _replace_methods(contact_id: int, methods: Sequence[MethodFields]) -> None:
    rows = [
        {
            "type": method.type,
            "value": method.value,
            "platform": method.platform_id,
            "label": method.label,
            "preference": method.preference,
            "details": details_json(method.details),
            "normalized": method.normalized,
            "position": position,
        }
        for position, method in enumerate(methods)
    ]
    _replace_rows(ContactMethod, contact_id, rows)


def _replace_dates(contact_id: int, dates: Sequence[DateFields]) -> None:
    rows = [{name: getattr(important, name) for name in DateFields.__dataclass_fields__} for important in dates]
    _replace_rows(ImportantDate, contact_id, rows)


def _replace_rows(table: Any, contact_id: int, rows: list[dict[str, Any]]) -> None:
    """Make the contact's rows of a table these, touching only those that differ, so that ids stay."""
    stored = list(table.select().where(table.contact == contact_id).order_by(table.id).dicts())
    for row in stored:
        match = next((wanted for wanted in rows if all(row[key] == value for key, value in wanted.items())), None)
        if match is None:
            table.delete().where(table.id == row["id"]).execute()
        else:
            rows.remove(match)
    for row in rows:
        table.create(contact=contact_id, **row)


def _replace_custom(contact_id: int, values: dict[str, str]) -> None:
    CustomValue.delete().where(CustomValue.contact == contact_id).execute()
    for name, value in values.items():
        if value.strip():
            field = CustomField.get_or_none(CustomField.name == name.strip()) or CustomField.create(name=name.strip())
            CustomValue.create(contact=contact_id, field=field, value=value.strip())
