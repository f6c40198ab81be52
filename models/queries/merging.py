"""What differs between people who are to be merged, and what of them will be joined."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.connection import database
from models.queries.photos import photos_of
from models.record import Record
from models.schema import Circle, Contact, Event
from models.text import fold

# What one person can have once only, as the columns that belong together; a choice takes all of them from one person.
NAME, WORK, KIND, STAGE, STATUS, RHYTHM = "name", "work", "kind", "stage", "status", "rhythm"
NICKNAME, PHONETIC, PLACE, MET_ON, MET_EVENT = "nickname", "phonetic_name", "place", "met_on", "met_event"
BIRTHDAY, PHOTO = "birthday", "photo"
CUSTOM = "custom:"
# The kept properties of this format are what a merged person cannot show: the names by which an import may still meet
# it, and photographs that were not chosen. The Tendril IDs of those who are gone are source keys with this prefix.
MERGED_FORMAT = "merged"
UID_PREFIX = "uid:"
BLOCKS: Mapping[str, tuple[str, ...]] = {
    NAME: ("name", "name_prefix", "given_name", "additional_name", "family_name", "name_suffix"),
    NICKNAME: ("nickname",),
    PHONETIC: ("phonetic_name",),
    WORK: ("title", "department", "organization"),
    PLACE: ("place",),
    KIND: ("kind",),
    STAGE: ("stage",),
    STATUS: ("status",),
    RHYTHM: ("circle_id", "rhythm_days", "no_rhythm"),
    MET_ON: ("met_on",),
    MET_EVENT: ("met_event_id",),
}


class Conflict(Record):
    """Something the people have differently and one person can have once only.

    key is one of the words of this module, or "custom:" with the name of the user's own field. values holds, by the
    person's id, the columns of BLOCKS in their order, with the names of circle and event for their ids; for a birthday
    year, month and day, for a photo the image, for an own field the text. People without any value are left out.
    """

    key: str
    values: Mapping[int, tuple[Any, ...]]


class Joined(Record):
    """How many of each the merged person will have, duplicates counted once."""

    ways: int
    interests: int
    groups: int
    interactions: int
    promises: int
    acquaintances: int


def contacts_by_id(contact_ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Return the rows of contacts as plain values by their column's names; who is gone is left out."""
    rows: list[Any] = list(Contact.select().where(Contact.id.in_(list(contact_ids))).dicts())
    found = {row["id"]: row | {"circle_id": row["circle"], "met_event_id": row["met_event"]} for row in rows}
    return {contact_id: found[contact_id] for contact_id in contact_ids if contact_id in found}


def conflicts(contact_ids: Sequence[int]) -> list[Conflict]:
    """Return what must be chosen before these people become one, the first one's values first."""
    return conflicts_between(known_sides(contact_ids))


@dataclass
class Sides:
    """What is compared of people before they become one, by their ids: rows of Contact, birthdays, photos, fields."""

    contacts: dict[int, dict[str, Any]]
    birthdays: dict[int, tuple[int | None, int, int]]
    photos: dict[int, bytes]
    custom: dict[str, dict[int, str]]


def known_sides(contact_ids: Sequence[int]) -> Sides:
    """Return what is compared of people of the book."""
    return Sides(
        contacts_by_id(contact_ids), birthdays(contact_ids), photos_of(contact_ids), custom_values(contact_ids)
    )


def conflicts_between(sides: Sides) -> list[Conflict]:
    """Return what must be chosen before these people become one."""
    found = []
    for key, columns in BLOCKS.items():
        values = {id_: tuple(row[column] for column in columns) for id_, row in sides.contacts.items()}
        values = {id_: value for id_, value in values.items() if any(value)}
        if differ(key, list(values.values())):
            found.append(Conflict(key, {id_: _named(key, value) for id_, value in values.items()}))
    if len(set(sides.birthdays.values())) > 1:
        found.append(Conflict(BIRTHDAY, sides.birthdays))
    photos = {id_: (image,) for id_, image in sides.photos.items()}
    if len(set(photos.values())) > 1:
        found.append(Conflict(PHOTO, photos))
    for name, held in sides.custom.items():
        if len(set(held.values())) > 1:
            found.append(Conflict(f"{CUSTOM}{name}", {id_: (value,) for id_, value in held.items()}))
    return found


def differ(key: str, values: Sequence[tuple[Any, ...]]) -> bool:
    """Return whether values of a block cannot all be one person's: blanks and spelling make no difference."""
    if key == NAME:
        return len({fold(value[0]) for value in values}) > 1
    if key in (KIND, STAGE, STATUS, RHYTHM):
        return len(set(values)) > 1
    columns = zip(*values, strict=True)
    return any(len({fold(str(cell)) for cell in cells if cell}) > 1 for cells in columns)


def _named(key: str, value: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a block's value with the name of what its first column refers to."""
    table: Any = {RHYTHM: Circle, MET_EVENT: Event}.get(key)
    if table is None or value[0] is None:
        return value
    return (table.get_by_id(value[0]).name, *value[1:])


def birthdays(contact_ids: Sequence[int]) -> dict[int, tuple[int | None, int, int]]:
    """Return each person's birthday as year (None where unknown), month and day."""
    rows = _rows(
        "SELECT contact_id, year, month, day FROM important_date WHERE type = 'birthday' AND contact_id IN "
        "(SELECT value FROM json_each(?)) ORDER BY id DESC",
        contact_ids,
    )
    found = {row[0]: (row[1], row[2], row[3]) for row in rows}
    return {contact_id: found[contact_id] for contact_id in contact_ids if contact_id in found}


def custom_values(contact_ids: Sequence[int]) -> dict[str, dict[int, str]]:
    """Return what the people have in the user's own fields, by field and person."""
    query = (
        "SELECT name, contact_id, value FROM custom_value JOIN custom_field ON custom_field.id = field_id "
        "WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY position, custom_field.id"
    )
    found: dict[str, dict[int, str]] = {}
    for name, contact_id, value in _rows(query, contact_ids):
        found.setdefault(name, {})[contact_id] = value
    return {
        name: {contact_id: held[contact_id] for contact_id in contact_ids if contact_id in held}
        for name, held in found.items()
    }


def joined(contact_ids: Sequence[int]) -> Joined:
    """Return how much the people have together."""
    theirs = "IN (SELECT value FROM json_each(?1))"
    row = _rows(
        "SELECT (SELECT count(DISTINCT type || char(31) || CASE WHEN normalized <> '' THEN normalized "
        "WHEN value <> '' THEN lower(value) ELSE '@' || coalesce(platform_id, '') END || char(31) "
        f"|| coalesce(platform_id, '')) FROM contact_method WHERE contact_id {theirs}), "
        f"(SELECT count(DISTINCT interest_id) FROM contact_interest WHERE contact_id {theirs}), "
        f"(SELECT count(DISTINCT group_id) FROM group_member WHERE contact_id {theirs}), "
        f"(SELECT count(DISTINCT interaction_id) FROM interaction_contact WHERE contact_id {theirs}), "
        f"(SELECT count(*) FROM follow_up WHERE contact_id {theirs}), "
        "(SELECT count(*) FROM (SELECT other_id AS known FROM acquaintance "
        f"WHERE contact_id {theirs} UNION SELECT contact_id FROM acquaintance WHERE other_id {theirs}) "
        f"WHERE NOT known {theirs})",
        contact_ids,
    )[0]
    return Joined(*row)


def _rows(query: str, contact_ids: Sequence[int]) -> list[tuple[Any, ...]]:
    return list(database.execute_sql(query, (json.dumps(list(contact_ids)),)))
