"""What only Tendril's own format carries of a person: interactions, follow-ups, events, acquaintances, the photograph.

An interaction can be several people's. In a file it has the number it had in the book that was exported, so that it
becomes one interaction again.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time
from typing import Any

from models.connection import database
from models.exchange.photos import fitted
from models.exchange.records import PersonRecord, uid_key
from models.schema import (
    Acquaintance,
    Contact,
    ContactPhoto,
    Event,
    EventContact,
    FollowUp,
    Interaction,
    InteractionContact,
    Platform,
    SourceKey,
)
from models.text import fold

_Signature = tuple[str, ...]


def is_new_story(contact_id: int, record: PersonRecord) -> bool:
    """Return whether a row holds interactions, follow-ups and the like that someone known does not have yet."""
    story = record.story
    if not story:
        return False
    there = Counter(signature for _, signature in _interactions_of(contact_id))
    if Counter(_interaction_signature(entry) for entry in story.get("interactions", ())) - there:
        return True
    if Counter(_follow_up_signature(entry) for entry in story.get("follow_ups", ())) - _follow_ups_of(contact_id):
        return True
    if "photo" in story and not ContactPhoto.select().where(ContactPhoto.contact == contact_id).exists():
        return True
    events = {_event_signature(event) for event in story.get("events", ())}
    return bool(events - _events_of(contact_id)) or any(
        _new_acquaintance(contact_id, entry) for entry in story.get("acquaintances", ())
    )


class StoryWriter:
    """Writes the stories of an import's people; call its methods inside the import's operation."""

    def __init__(self) -> None:
        """Begin with no interaction written."""
        # By their numbers in the file: those that several people share, and those of the person being written.
        self._interactions: dict[int, int] = {}
        self._own: dict[int, int] = {}
        self._taken: set[int] = set()
        self._acquaintances: list[tuple[int, dict[str, Any]]] = []
        self._platforms: dict[str, int] = {}

    def write(self, contact_id: int, story: dict[str, Any]) -> None:
        """Write what a person's story holds beyond what the book has."""
        self._own.clear()
        for entry in story.get("interactions", ()):
            self._write_interaction(contact_id, entry)
        missing = Counter(_follow_up_signature(entry) for entry in story.get("follow_ups", ()))
        missing -= _follow_ups_of(contact_id)
        for entry in story.get("follow_ups", ()):
            signature = _follow_up_signature(entry)
            if missing[signature] > 0:
                missing[signature] -= 1
                self._write_follow_up(contact_id, entry)
        if "photo" in story and (image := _photo(story)):
            ContactPhoto.insert(contact=contact_id, image=image).on_conflict_ignore().execute()
        if met := story.get("met_event"):
            Contact.update(met_event=_event_id(met)).where(
                Contact.id == contact_id, Contact.met_event.is_null()
            ).execute()
        for event in story.get("events", ()):
            EventContact.insert(event=_event_id(event), contact=contact_id).on_conflict_ignore().execute()
        for key in story.get("source_keys", ()):
            SourceKey.insert(key=key, contact=contact_id).on_conflict_ignore().execute()
        self._acquaintances += [(contact_id, entry) for entry in story.get("acquaintances", ())]

    def finish(self) -> None:
        """Link acquaintances, when everybody of the file is in the book."""
        for contact_id, entry in self._acquaintances:
            if _new_acquaintance(contact_id, entry):
                other = _other(entry)
                Acquaintance.insert(contact=contact_id, other=other, how=str(entry.get("how", ""))).execute()

    def _write_interaction(self, contact_id: int, entry: dict[str, Any]) -> None:
        number = entry.get("id")
        id_ = self._interactions.get(number) if isinstance(number, int) else None
        if id_ is None:
            # A file that does not say whether others took part is taken to mean that they may have.
            shared = bool(entry.get("shared", True))
            id_ = self._existing(contact_id, entry, shared=shared) or self._new_interaction(entry)
            if shared:
                self._taken.add(id_)
            if isinstance(number, int):
                (self._interactions if shared else self._own)[number] = id_
        InteractionContact.insert(
            interaction=id_, contact=contact_id, counts=bool(entry.get("counts", True))
        ).on_conflict_ignore().execute()

    def _existing(self, contact_id: int, entry: dict[str, Any], *, shared: bool) -> int | None:
        """Return the interaction the book has already, of this person or of others who shared it."""
        signature, own = _interaction_signature(entry), set(self._own.values())
        for id_, there in _interactions_of(contact_id):
            if there == signature and id_ not in self._taken and id_ not in own:
                return id_
        if not shared:
            return None
        of_others = Interaction.select(Interaction.id).where(
            Interaction.date == entry["date"],
            Interaction.medium == entry["medium"],
            Interaction.direction == entry["direction"],
            Interaction.note == str(entry.get("note", "")),
            Interaction.added_at == datetime.fromisoformat(entry["added_at"]),
        )
        return next((row.id for row in of_others if row.id not in self._taken), None)

    def _new_interaction(self, entry: dict[str, Any]) -> int:
        event = entry.get("event")
        return int(
            Interaction.insert(
                date=date.fromisoformat(entry["date"]),
                medium=entry["medium"],
                platform=self._platform(str(entry.get("platform", ""))),
                direction=entry["direction"],
                note=str(entry.get("note", "")),
                gave=bool(entry.get("gave")),
                asked=bool(entry.get("asked")),
                received=bool(entry.get("received")),
                answer=entry.get("answer"),
                event=_event_id(event) if isinstance(event, dict) and "name" in event else None,
                added_at=datetime.fromisoformat(entry["added_at"]),
            ).execute()
        )

    def _write_follow_up(self, contact_id: int, entry: dict[str, Any]) -> None:
        due_at, done_on, number = entry.get("due_at"), entry.get("done_on"), entry.get("interaction") or -1
        FollowUp.insert(
            contact=contact_id,
            interaction=self._own.get(number, self._interactions.get(number)),
            text=entry["text"],
            due_on=date.fromisoformat(entry["due_on"]),
            due_at=time.fromisoformat(due_at) if due_at else None,
            done_on=date.fromisoformat(done_on) if done_on else None,
            added_at=datetime.fromisoformat(entry["added_at"]),
        ).execute()

    def _platform(self, name: str) -> int | None:
        if name and not self._platforms:
            for platform in Platform.select():
                self._platforms[fold(platform.name)] = platform.id
                if platform.key:
                    self._platforms[platform.key] = platform.id
        return self._platforms.get(name) or self._platforms.get(fold(name))


def _photo(story: dict[str, Any]) -> bytes | None:
    """Return the photograph; one from another program is made small, or left out where nothing can make it so."""
    image: bytes = story["photo"]
    return fitted(image, story.get("scale_photo")) if story.get("photo_as_found") else image


def _interaction_signature(entry: dict[str, Any]) -> _Signature:
    return (
        entry["date"],
        entry["medium"],
        entry["direction"],
        str(entry.get("note", "")),
        datetime.fromisoformat(entry["added_at"]).isoformat(),
    )


def _interactions_of(contact_id: int) -> list[tuple[int, _Signature]]:
    rows = database.execute_sql(
        "SELECT i.id, i.date, i.medium, i.direction, i.note, i.added_at FROM interaction_contact l "
        "JOIN interaction i ON i.id = l.interaction_id WHERE l.contact_id = ? ORDER BY i.id",
        (contact_id,),
    )
    return [(row[0], (*row[1:5], datetime.fromisoformat(row[5]).isoformat())) for row in rows]


def _follow_up_signature(entry: dict[str, Any]) -> _Signature:
    return (entry["text"], entry["due_on"], datetime.fromisoformat(entry["added_at"]).isoformat())


def _follow_ups_of(contact_id: int) -> Counter[_Signature]:
    rows = database.execute_sql("SELECT text, due_on, added_at FROM follow_up WHERE contact_id = ?", (contact_id,))
    return Counter((text, due_on, datetime.fromisoformat(added_at).isoformat()) for text, due_on, added_at in rows)


def _event_signature(event: dict[str, Any]) -> _Signature:
    return (event["name"], str(event.get("date") or ""), str(event.get("place", "")))


def _events_of(contact_id: int) -> set[_Signature]:
    rows = database.execute_sql(
        "SELECT e.name, coalesce(e.date, ''), e.place FROM event_contact l JOIN event e ON e.id = l.event_id "
        "WHERE l.contact_id = ?",
        (contact_id,),
    )
    return set(rows)


def _event_id(event: dict[str, Any]) -> int:
    name, day, place = _event_signature(event)
    found = database.execute_sql(
        "SELECT id FROM event WHERE name = ? AND coalesce(date, '') = ? AND place = ? ORDER BY id", (name, day, place)
    ).fetchone()
    if found is not None:
        return int(found[0])
    return int(
        Event.insert(
            name=name, date=date.fromisoformat(day) if day else None, place=place, notes=str(event.get("notes", ""))
        ).execute()
    )


def _other(entry: dict[str, Any]) -> int | None:
    """Return whom an acquaintance is with: by the UID, Tendril's or another program's, else by a name only one has."""
    uid, name = str(entry.get("uid", "")), str(entry.get("name", ""))
    if uid:
        found = Contact.select(Contact.id).where(Contact.uid == uid).scalar()
        found = found or SourceKey.select(SourceKey.contact).where(SourceKey.key == uid_key(uid)).scalar()
        if found is not None:
            return int(found)
    if not name:
        return None
    same = database.execute_sql("SELECT id FROM contact WHERE sort_name = ? LIMIT 2", (fold(name),)).fetchall()
    return int(same[0][0]) if len(same) == 1 else None


def _new_acquaintance(contact_id: int, entry: dict[str, Any]) -> bool:
    """Tell whether a link is missing; one to somebody who is not in the book cannot be made."""
    other = _other(entry)
    if other is None or other == contact_id:
        return False
    pair = (contact_id, other, other, contact_id)
    return (
        database.execute_sql(
            "SELECT 1 FROM acquaintance WHERE contact_id = ? AND other_id = ? OR contact_id = ? AND other_id = ?", pair
        ).fetchone()
        is None
    )
