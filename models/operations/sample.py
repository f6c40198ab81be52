"""Made-up people to try Tendril with: added in one step, marked, and removed in one step."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Any

from models.book import Book, Step
from models.errors import InvalidValueError
from models.history import Change
from models.operations import contact
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.operations.people import add_person, update_contacts
from models.operations.tags import interest_named, platform_named
from models.schema import (
    Circle,
    Contact,
    ContactGroup,
    ContactInterest,
    Group,
    Interaction,
    InteractionContact,
    Interest,
    OfferInterest,
    Platform,
)
from models.text import fold
from resources import resource

_FILE = "sample_people.json"
_PLAIN = (
    "name", "given_name", "family_name", "nickname", "phonetic_name", "organization", "title", "place", "kind",
    "stage", "stage_reason", "status", "no_rhythm", "how_met", "better_not_mention", "notes",
)  # fmt: skip


def add_sample_people(book: Book) -> Change:
    """Add the made-up people with their stories, counted back from today; the result is the list of their ids.

    Raises InvalidValueError while they are in the book already.
    """
    if Contact.select().where(Contact.sample).exists():
        raise InvalidValueError("The sample people are in the book already.")
    sample = _read()
    circles = {circle.key: circle.id for circle in Circle.select() if circle.key}
    with book.operation("add_sample_people", count=len(sample["people"])) as step:
        ids = [_add(book, step, person, circles) for person in sample["people"]]
        mine = [interest_named(name) for name in sample["my_interests"]]
        Interest.update(mine=True).where(Interest.id.in_(mine), ~Interest.mine).execute()
        step.result = ids
    return step.change


def remove_sample_people(book: Book) -> Change:
    """Remove the made-up people, and the interests and groups of theirs that nobody else has.

    The user's own people, their interactions included, stay as they are.
    """
    ids = [row.id for row in Contact.select(Contact.id).where(Contact.sample)]
    with book.operation("remove_sample_people", count=len(ids)) as step:
        Contact.delete().where(Contact.sample).execute()
        Interaction.delete().where(
            Interaction.id.not_in(InteractionContact.select(InteractionContact.interaction))
        ).execute()
        _drop_unused_names()
    return step.change


def _read() -> dict[str, Any]:
    sample: dict[str, Any] = json.loads(resource(_FILE).read_text(encoding="utf-8"))
    return sample


def _add(book: Book, step: Step, person: Mapping[str, Any], circles: Mapping[str, int]) -> int:
    """Add one person, what happened with them and what was promised to them; return the id.

    Operations inside another one leave their results in its step.
    """
    today = book.clock.today()
    fields = PersonFields(
        **{key: person[key] for key in _PLAIN if key in person},
        circle_id=circles.get(person.get("circle", "")),
        met_on=_before(today, person.get("met_days_ago")),
        interests=tuple(person.get("interests", ())),
        groups=tuple(person.get("groups", ())),
        methods=tuple(_method(method) for method in person.get("methods", ())),
        dates=tuple(_date(important, today) for important in person.get("dates", ())),
    )
    add_person(book, fields, sample=True)
    contact_id = int(step.result)
    for interaction in person.get("interactions", ()):
        _log(book, step, contact_id, interaction)
    for promise in person.get("follow_ups", ()):
        at = time.fromisoformat(promise["at"]) if "at" in promise else None
        contact.add_follow_up(book, contact_id, promise["text"], today + timedelta(promise["in_days"]), at)
    if "first_contact_in_days" in person:
        update_contacts(book, [contact_id], first_contact_on=today + timedelta(person["first_contact_in_days"]))
    return contact_id


def _log(book: Book, step: Step, contact_id: int, interaction: Mapping[str, Any]) -> None:
    contact.log_interaction(
        book,
        [contact_id],
        medium=interaction["medium"],
        direction=interaction["direction"],
        on=_before(book.clock.today(), interaction["days_ago"]),
        platform_id=platform_named(interaction["platform"]).id if "platform" in interaction else None,
        note=interaction.get("note", ""),
        gave=interaction.get("gave", False),
        asked=interaction.get("asked", False),
        received=interaction.get("received", False),
    )
    if "answer" in interaction:
        contact.set_answer(book, int(step.result), interaction["answer"])


def _method(method: Mapping[str, str]) -> MethodFields:
    platform: Platform = platform_named(method["platform"])
    return MethodFields(
        type=platform.type,
        value=method.get("value", ""),
        platform_id=platform.id,
        label=method.get("label", ""),
        preference=method.get("preference"),
    )


def _date(important: Mapping[str, Any], today: date) -> DateFields:
    """Return an important date, which the file gives as month and day or, to be lively, in days from today."""
    plain = {key: important[key] for key in ("label", "lead_days") if key in important}
    if "in_days" not in important:
        return DateFields(important["type"], important["month"], important["day"], important.get("year"), **plain)
    day = today + timedelta(important["in_days"])
    leap_day = (day.month, day.day) == (2, 29)
    # Nobody turns an odd number on a 29 February; then the year stays unknown.
    year = day.year - important["turns"] if "turns" in important and not leap_day else None
    return DateFields(important["type"], day.month, day.day, year, **plain)


def _before(today: date, days: int | None) -> date | None:
    return None if days is None else today - timedelta(days)


def _drop_unused_names() -> None:
    """Delete interests and groups named in the sample that nobody has any more, the user's hearts included."""
    sample = _read()
    names = {fold(name) for person in sample["people"] for name in person.get("interests", ())}
    groups = {fold(name) for person in sample["people"] for name in person.get("groups", ())}
    names |= {fold(name) for name in sample["my_interests"]}
    Interest.delete().where(
        Interest.folded.in_(names),
        Interest.id.not_in(ContactInterest.select(ContactInterest.interest)),
        Interest.id.not_in(OfferInterest.select(OfferInterest.interest)),
    ).execute()
    Group.delete().where(Group.folded.in_(groups), Group.id.not_in(ContactGroup.select(ContactGroup.group))).execute()
