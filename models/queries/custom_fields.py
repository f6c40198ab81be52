"""The fields the user invented, with what one person has in them."""

from __future__ import annotations

from models.connection import database
from models.record import Record
from models.text import fold


class CustomRow(Record):
    """A field with a person's value, empty where they have none; people counts all who have one."""

    id: int
    name: str
    value: str
    people: int


def custom_rows(contact_id: int) -> list[CustomRow]:
    """Return all fields in their order with what this person has in them."""
    rows = database.execute_sql(
        "SELECT custom_field.id, name, coalesce(custom_value.value, ''), "
        "(SELECT count(*) FROM custom_value WHERE field_id = custom_field.id) FROM custom_field "
        "LEFT JOIN custom_value ON field_id = custom_field.id AND contact_id = ? ORDER BY position, custom_field.id",
        (contact_id,),
    )
    return [CustomRow(*row) for row in rows]


def complete_custom_field(prefix: str, most: int = 8) -> list[str]:
    """Return the names of fields with a word that begins like this, in their order."""
    key = f" {fold(prefix)}"
    names = (name for (name,) in database.execute_sql("SELECT name FROM custom_field ORDER BY position, id"))
    return [name for name in names if key in f" {fold(name)}"][:most] if prefix else []
