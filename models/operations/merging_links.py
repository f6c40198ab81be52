"""What hangs on people when they become one: each row moves to the one who is kept, and no pair comes twice."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from models.connection import database
from models.queries.introductions import OPEN_STATES
from models.queries.merging import UID_PREFIX
from models.schema import (
    Acquaintance,
    ContactMethod,
    ContactPhoto,
    ImportantDate,
    Introduction,
    KeptProperty,
    SourceKey,
)
from models.text import fold
from models.vocabulary import DateType

_TAGS = {"contact_interest": "interest_id", "group_member": "group_id", "event_contact": "event_id"}
Note = Callable[[str, str], None]


def merge_links(keep_id: int, other_ids: Sequence[int], note: Note) -> None:
    """Move everything of the others to the kept person; note(key, text) keeps what finds no place."""
    others = json.dumps(list(other_ids))
    for table, column in _TAGS.items():
        _execute(
            f"INSERT OR IGNORE INTO {table} (contact_id, {column}) SELECT ?1, {column} FROM {table} "
            "WHERE contact_id IN (SELECT value FROM json_each(?2)) ORDER BY rowid",
            keep_id,
            others,
        )
    _move_interactions(keep_id, others)
    _move_offers(keep_id, others)
    for table in ("follow_up", "source_key"):
        theirs = "WHERE contact_id IN (SELECT value FROM json_each(?2))"
        _execute(f"UPDATE {table} SET contact_id = ?1 {theirs}", keep_id, others)
    _move_kept(keep_id, other_ids)
    _move_methods(keep_id, other_ids)
    _move_dates(keep_id, other_ids)
    _move_introductions(keep_id, other_ids, note)
    _move_acquaintances(keep_id, other_ids, note)


def keep_property(keep_id: int, format_: str, name: str, value: str) -> None:
    """Keep something the person has no field for, once."""
    known = KeptProperty.select().where(
        KeptProperty.contact == keep_id,
        KeptProperty.format == format_,
        KeptProperty.name == name,
        KeptProperty.value == value,
    )
    if not known.exists():
        KeptProperty.create(contact=keep_id, format=format_, name=name, value=value)


def keep_uids(keep_id: int, uids: Sequence[str]) -> None:
    """Let the Tendril IDs of people who are gone lead to the one who is kept."""
    for uid in uids:
        SourceKey.insert(key=f"{UID_PREFIX}{uid}", contact=keep_id).on_conflict_replace().execute()


def set_photo(keep_id: int, image: bytes) -> None:
    """Make an image the person's photograph, unless it is that already."""
    photo = ContactPhoto.get_or_none(ContactPhoto.contact == keep_id)
    if photo is None or bytes(photo.image) != image:
        ContactPhoto.delete().where(ContactPhoto.contact == keep_id).execute()
        ContactPhoto.insert(contact=keep_id, image=image).execute()


def set_birthday(keep_id: int, contact_ids: Sequence[int], birthday: tuple[int | None, int, int]) -> None:
    """Leave one birthday among these people's dates: this one, with the kept person's other words about it."""
    rows = list(
        ImportantDate.select()
        .where(ImportantDate.contact.in_(list(contact_ids)), ImportantDate.type == DateType.BIRTHDAY)
        .order_by(ImportantDate.contact != keep_id, ImportantDate.id)
    )
    first, *rest = rows
    year, month, day = birthday
    ImportantDate.update(contact=keep_id, year=year, month=month, day=day).where(ImportantDate.id == first.id).execute()
    ImportantDate.delete().where(ImportantDate.id.in_([row.id for row in rest])).execute()


def _move_interactions(keep_id: int, others: str) -> None:
    theirs = "SELECT interaction_id FROM interaction_contact WHERE contact_id IN (SELECT value FROM json_each(?2))"
    # Where both took part, it counts if it counted for either.
    _execute(
        "UPDATE interaction_contact SET counts = 1 WHERE contact_id = ?1 AND NOT counts AND interaction_id IN "
        f"({theirs} AND counts)",
        keep_id,
        others,
    )
    _execute(
        "INSERT OR IGNORE INTO interaction_contact (interaction_id, contact_id, counts) SELECT interaction_id, ?1, "
        "max(counts) FROM interaction_contact WHERE contact_id IN (SELECT value FROM json_each(?2)) "
        "GROUP BY interaction_id",
        keep_id,
        others,
    )


def _move_offers(keep_id: int, others: str) -> None:
    """Move what is meant for them; what went to either has been given."""
    _execute(
        "INSERT INTO offer_contact (offer_id, contact_id, given_on) SELECT offer_id, ?1, min(given_on) "
        "FROM offer_contact WHERE contact_id IN (SELECT value FROM json_each(?2)) GROUP BY offer_id "
        "ON CONFLICT (offer_id, contact_id) DO UPDATE SET given_on = "
        "coalesce(min(given_on, excluded.given_on), given_on, excluded.given_on)",
        keep_id,
        others,
    )


def _move_kept(keep_id: int, other_ids: Sequence[int]) -> None:
    known = {(row.format, row.name, row.value) for row in KeptProperty.select().where(KeptProperty.contact == keep_id)}
    for row in KeptProperty.select().where(KeptProperty.contact.in_(list(other_ids))).order_by(KeptProperty.id):
        if (entry := (row.format, row.name, row.value)) not in known:
            known.add(entry)
            KeptProperty.update(contact=keep_id).where(KeptProperty.id == row.id).execute()


def _move_methods(keep_id: int, other_ids: Sequence[int]) -> None:
    """Move ways to reach them; one that is there already only gains what was not said of it."""
    order = (ContactMethod.contact, ContactMethod.position, ContactMethod.id)
    mine: list[Any] = list(ContactMethod.select().where(ContactMethod.contact == keep_id).order_by(*order))
    place = max((row.position for row in mine), default=-1)
    theirs: list[Any] = list(ContactMethod.select().where(ContactMethod.contact.in_(list(other_ids))).order_by(*order))
    for row in theirs:
        same = next((known for known in mine if _same_way(known, row)), None)
        if same is None:
            place += 1
            row.contact, row.position = keep_id, place
            row.save(only=["contact", "position"])
            mine.append(row)
            continue
        gained = [
            name
            for name in ("platform_id", "label", "preference", "details", "value", "normalized")
            if not getattr(same, name) and getattr(row, name)
        ]
        for name in gained:
            setattr(same, name, getattr(row, name))
        if gained:
            same.save(only=[name.removesuffix("_id") for name in gained])


def _same_way(one: Any, other: Any) -> bool:
    """Return whether two ways are one: the same address on the same platform, with nothing said differently."""
    if one.type != other.type or not _agree(one.platform_id, other.platform_id):
        return False
    if not (_agree(fold(one.label), fold(other.label)) and _agree(one.details, other.details)):
        return False
    if one.normalized and one.normalized == other.normalized:
        return True
    if one.value or other.value:
        return bool(one.value.casefold() == other.value.casefold())
    return bool(one.platform_id == other.platform_id)


def _agree(one: Any, other: Any) -> bool:
    return not one or not other or one == other


def _move_dates(keep_id: int, other_ids: Sequence[int]) -> None:
    """Move dates but birthdays, of which set_birthday() leaves one."""
    mine: list[Any] = list(ImportantDate.select().where(ImportantDate.contact == keep_id))
    theirs: list[Any] = list(
        ImportantDate.select()
        .where(ImportantDate.contact.in_(list(other_ids)), ImportantDate.type != DateType.BIRTHDAY)
        .order_by(ImportantDate.contact, ImportantDate.id)
    )
    for row in theirs:
        same = next((known for known in mine if _same_date(known, row)), None)
        if same is None:
            row.contact = keep_id
            row.save(only=["contact"])
            mine.append(row)
        elif same.year is None and row.year is not None:
            same.year = row.year
            same.save(only=["year"])


def _same_date(one: Any, other: Any) -> bool:
    same = (one.type, one.month, one.day, fold(one.label)) == (other.type, other.month, other.day, fold(other.label))
    return same and _agree(one.year, other.year)


def _move_introductions(keep_id: int, other_ids: Sequence[int], note: Note) -> None:
    """Move introductions; one between two who are one has nobody left to introduce.

    Of two that are open with the same person the one that has come further stays, and why of the other is noted.
    """
    gone = set(other_ids)
    every = [*gone, keep_id]
    wanted = Introduction.a.in_(every) | Introduction.b.in_(every)
    rows: list[Any] = list(Introduction.select().where(wanted).order_by(Introduction.id))
    for row in rows:
        a = keep_id if row.a_id in gone else row.a_id
        b = keep_id if row.b_id in gone else row.b_id
        if a == b:
            for text in dict.fromkeys(filter(None, (row.reason, row.note))):
                note("introduction", text)
            row.delete_instance()
        elif (a, b) != (row.a_id, row.b_id):
            Introduction.update(a=a, b=b).where(Introduction.id == row.id).execute()
    _join_open_introductions(keep_id, note)


def _join_open_introductions(keep_id: int, note: Note) -> None:
    """Leave one open introduction of each pair of the kept person."""
    theirs = (Introduction.a == keep_id) | (Introduction.b == keep_id)
    rows: list[Any] = list(Introduction.select().where(theirs, Introduction.state.in_(OPEN_STATES)))
    pairs: dict[frozenset[int], list[Any]] = {}
    for row in sorted(rows, key=lambda row: (-OPEN_STATES.index(row.state), row.id)):
        pairs.setdefault(frozenset((row.a_id, row.b_id)), []).append(row)
    for furthest, *others in pairs.values():
        said = {"", furthest.reason, furthest.note}
        for row in others:
            for text in dict.fromkeys(text for text in (row.reason, row.note) if text not in said):
                note("introduction", text)
            row.delete_instance()


def _move_acquaintances(keep_id: int, other_ids: Sequence[int], note: Note) -> None:
    """Move whom they know, each pair once in either direction; how is joined."""
    gone = set(other_ids)
    every = [*gone, keep_id]
    rows: list[Any] = list(
        Acquaintance.select()
        .where(Acquaintance.contact.in_(every) | Acquaintance.other.in_(every))
        .order_by(Acquaintance.contact.in_(list(gone)) | Acquaintance.other.in_(list(gone)), Acquaintance.id)
    )
    known: dict[int, Any] = {}
    for row in rows:
        contact = keep_id if row.contact_id in gone else row.contact_id
        other = keep_id if row.other_id in gone else row.other_id
        if contact == other:
            if row.how:
                note("acquaintance", row.how)
            row.delete_instance()
            continue
        friend = other if contact == keep_id else contact
        if friend in known:
            _join_how(known[friend], row.how)
            row.delete_instance()
            continue
        known[friend] = row
        if (contact, other) != (row.contact_id, row.other_id):
            Acquaintance.update(contact=contact, other=other).where(Acquaintance.id == row.id).execute()


def _join_how(row: Any, how: str) -> None:
    if how and how not in row.how:
        row.how = f"{row.how}; {how}" if row.how else how
        row.save(only=["how"])


def _execute(sql: str, keep_id: int, others: str) -> None:
    database.execute_sql(sql, (keep_id, others))
