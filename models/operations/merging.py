"""Merging people who turn out to be one."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from typing import Any

from models.book import Book
from models.errors import InvalidValueError
from models.history import Change
from models.operations import merging_links as links
from models.operations.people import existing, moment
from models.queries.merging import (
    BIRTHDAY,
    BLOCKS,
    CUSTOM,
    KIND,
    MERGED_FORMAT,
    MET_EVENT,
    NAME,
    NICKNAME,
    PHONETIC,
    PHOTO,
    PLACE,
    STAGE,
    WORK,
    birthdays,
    contacts_by_id,
    custom_values,
    differ,
)
from models.queries.photos import photos_of
from models.record import Record
from models.schema import Contact, CustomField, CustomValue, EventContact
from models.text import fold
from models.vocabulary import Kind, Stage

# What the notes call a value that was not chosen, where the caller gives no words of the user's language.
WORDS: Mapping[str, str] = {
    NAME: "Name",
    NICKNAME: "Nickname",
    PHONETIC: "Pronounced",
    WORK: "Work",
    PLACE: "Place",
    "met_on": "Met on",
    BIRTHDAY: "Birthday",
    "introduction": "Introduction",
    "acquaintance": "How they know each other",
}
_NOTED = (NAME, NICKNAME, PHONETIC, WORK, PLACE, "met_on")
_JOINED = {"notes": "\n\n", "better_not_mention": "; ", "how_met": "; ", "stage_reason": "; "}
_LATEST = ("estimated_on", "skipped_on", "requested_on", "snoozed_until")
_FURTHEST = (Stage.PROSPECT, Stage.CONNECTING, Stage.RELATIONSHIP)


class _Merge(Record):
    """One merge under way: the rows as they were, the kept person's first; lines are what the notes gain."""

    keep_id: int
    contacts: Mapping[int, dict[str, Any]]
    choices: Mapping[str, int]
    words: Mapping[str, str]
    lines: list[str]

    @property
    def ids(self) -> list[int]:
        """Everybody's ids, the kept person's first."""
        return list(self.contacts)

    def note(self, key: str, value: str) -> None:
        """Keep a value that was not chosen as a line of the notes."""
        self.lines.append(f"{self.words.get(key, WORDS.get(key, key))}: {value}")


def merge_people(
    book: Book,
    keep_id: int,
    other_ids: Sequence[int],
    choices: Mapping[str, int] | None = None,
    words: Mapping[str, str] | None = None,
) -> Change:
    """Make several people one, who keeps the id keep_id and gains all the others have; the result is keep_id.

    choices tells whose value stands where only one can, by the keys of models.queries.merging; without a choice the
    kept person's stands, two kinds become both, and the furthest stage counts. What is not chosen is kept in the
    notes, called by words (the user's, by the same keys). Raises UnknownPersonError or InvalidValueError.
    """
    others = [other for other in dict.fromkeys(other_ids) if other != keep_id]
    if not others:
        raise InvalidValueError("Merging takes at least two people.")
    kept, first = existing(keep_id), existing(others[0])
    for other in others[1:]:
        existing(other)
    merge = _Merge(keep_id, contacts_by_id([keep_id, *others]), choices or {}, words or {}, [])
    for key, contact_id in merge.choices.items():
        if contact_id not in merge.contacts:
            raise InvalidValueError("“{key}” is chosen from somebody who is not being merged.", key=key)
    with book.operation("merge_people", name=first.name, into=kept.name, count=len(others)) as step:
        columns = _columns(merge)
        _keep_names(merge, columns)
        _merge_met_events(merge, columns)
        _merge_birthdays(merge)
        _merge_photos(merge)
        _merge_custom(merge)
        links.merge_links(keep_id, others, merge.note)
        columns["notes"] = _joined_texts([columns["notes"], "\n".join(merge.lines)], "\n\n")
        Contact.delete().where(Contact.id.in_(others)).execute()
        Contact.update(**columns, edited_at=moment(book)).where(Contact.id == keep_id).execute()
        step.result = keep_id
    return step.change


def _columns(merge: _Merge) -> dict[str, Any]:
    """Return what the merged person's row says."""
    columns: dict[str, Any] = {}
    for key in BLOCKS:
        columns |= _block(merge, key)
    if columns["name"]:
        columns["sort_name"] = fold(columns["name"])
    rows = list(merge.contacts.values())
    for column, separator in _JOINED.items():
        columns[column] = _joined_texts([row[column] for row in rows], separator)
    for column in _LATEST:
        columns[column] = max((row[column] for row in rows if row[column]), default=None)
    # A first contact is planned only for somebody who is new throughout.
    firsts = [row["first_contact_on"] for row in rows]
    columns["first_contact_on"] = min(firsts) if all(firsts) else None
    columns["added_at"] = min(row["added_at"] for row in rows)
    columns["sample"] = all(row["sample"] for row in rows)
    return {column.removesuffix("_id"): value for column, value in columns.items()}


def _block(merge: _Merge, key: str) -> dict[str, Any]:
    """Return the columns of one block: the chosen person's, or, where nothing contradicts, all there is of them."""
    columns = BLOCKS[key]
    values = {id_: tuple(row[column] for column in columns) for id_, row in merge.contacts.items()}
    said = [value for value in values.values() if any(value)]
    if not differ(key, said):
        filled = (next((cell for cell in cells if cell), cells[0]) for cells in zip(*values.values(), strict=True))
        return dict(zip(columns, filled, strict=True))
    chosen = values[merge.choices[key]] if key in merge.choices else _usual(key, said)
    if key in _NOTED:
        shown = {fold(str(cell)) for cell in chosen if cell}
        for value in dict.fromkeys(said):
            if not {fold(str(cell)) for cell in value if cell} <= shown:
                text = value[0] if key == NAME else ", ".join(str(cell) for cell in value if cell)
                merge.note(key, text)
    return dict(zip(columns, chosen, strict=True))


def _usual(key: str, said: Sequence[tuple[Any, ...]]) -> tuple[Any, ...]:
    """Return what stands where nobody chose."""
    if key == KIND:
        return (str(Kind.BOTH),)
    if key == STAGE:
        return (str(max((Stage(value[0]) for value in said), key=_FURTHEST.index)),)
    return said[0]


def _keep_names(merge: _Merge, columns: Mapping[str, Any]) -> None:
    """Keep the other names, by which an import may still meet this person, and the others' Tendril IDs."""
    names = dict.fromkeys(row["name"] for row in merge.contacts.values())
    for name in names:
        if fold(name) != fold(columns["name"]):
            links.keep_property(merge.keep_id, MERGED_FORMAT, NAME, name)
    links.keep_uids(merge.keep_id, [merge.contacts[id_]["uid"] for id_ in merge.ids[1:]])


def _merge_met_events(merge: _Merge, columns: Mapping[str, Any]) -> None:
    """Remember the events of which only one can be where they met as events they were at."""
    events = {row["met_event_id"] for row in merge.contacts.values()} - {None, columns[MET_EVENT]}
    for event in sorted(events):
        EventContact.insert(event=event, contact=merge.keep_id).on_conflict_ignore().execute()


def _merge_birthdays(merge: _Merge) -> None:
    """Keep one birthday; of two that are equal but for an unknown year the fuller one stands by itself."""
    held = birthdays(merge.ids)
    if not held:
        return
    chosen = held[merge.choices[BIRTHDAY]] if merge.choices.get(BIRTHDAY) in held else next(iter(held.values()))
    year, month, day = chosen
    if year is None:
        year = next((other[0] for other in held.values() if other[0] and other[1:] == chosen[1:]), None)
    for other in dict.fromkeys(held.values()):
        if other[1:] != (month, day) or other[0] not in (None, year):
            merge.note(BIRTHDAY, _iso_day(*other))
    links.set_birthday(merge.keep_id, merge.ids, (year, month, day))


def _merge_photos(merge: _Merge) -> None:
    """Keep the chosen photograph as the one shown, and the others where nothing shows them."""
    photos = photos_of(merge.ids)
    if not photos:
        return
    chosen = merge.choices.get(PHOTO)
    shown = photos[chosen] if chosen in photos else next(iter(photos.values()))
    links.set_photo(merge.keep_id, shown)
    for image in dict.fromkeys(photos.values()):
        if image != shown:
            links.keep_property(merge.keep_id, MERGED_FORMAT, PHOTO, base64.b64encode(image).decode("ascii"))


def _merge_custom(merge: _Merge) -> None:
    """Keep one value in each of the user's own fields."""
    for name, held in custom_values(merge.ids).items():
        key = f"{CUSTOM}{name}"
        value = held[merge.choices[key]] if merge.choices.get(key) in held else next(iter(held.values()))
        for other in dict.fromkeys(held.values()):
            if other != value:
                merge.note(name, other)
        if held.get(merge.keep_id) != value:
            field = CustomField.get(CustomField.name == name)
            CustomValue.delete().where(CustomValue.contact == merge.keep_id, CustomValue.field == field.id).execute()
            CustomValue.insert(contact=merge.keep_id, field=field.id, value=value).execute()


def _joined_texts(texts: Sequence[str], separator: str) -> str:
    """Return the texts one after another, each that is not a part of another one already."""
    parts: list[str] = []
    for text in texts:
        if text and not any(text in part for part in parts):
            parts = [part for part in parts if part not in text] + [text]
    return separator.join(parts)


def _iso_day(year: int | None, month: int, day: int) -> str:
    """Return a date as ISO 8601 writes it, in the vCard way where the year is unknown."""
    return f"{year:04d}-{month:02d}-{day:02d}" if year else f"--{month:02d}-{day:02d}"
