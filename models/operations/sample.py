"""Made-up people to try Tendril with: added in one step, marked, and removed in one step."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from models.book import Book, Step
from models.errors import InvalidValueError
from models.history import Change
from models.operations import contact
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.operations.people import add_person, moment, update_contacts
from models.operations.tags import interest_named, platform_named
from models.queries.filtering import PeopleFilter
from models.schema import (
    Acquaintance,
    Circle,
    Contact,
    ContactGroup,
    ContactInterest,
    Group,
    Interaction,
    InteractionContact,
    Interest,
    Introduction,
    Offer,
    OfferContact,
    OfferInterest,
    Platform,
    SavedView,
    Setting,
)
from models.text import fold
from models.vocabulary import Direction
from resources import resource

_FILE = "sample_people.json"
# The setting that remembers which offers and views are the samples', as they have no mark of their own.
_MADE = "sample_made"
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
        _add_what_joins_them(book, sample, ids)
        step.result = ids
    return step.change


def remove_sample_people(book: Book) -> Change:
    """Remove the made-up people with what came with them, and the interests and groups that nobody else has.

    The user's own people, their interactions included, stay as they are; so do a saved view that was changed since
    and an offer that is meant for somebody real.
    """
    ids = [row.id for row in Contact.select(Contact.id).where(Contact.sample)]
    with book.operation("remove_sample_people", count=len(ids)) as step:
        Contact.delete().where(Contact.sample).execute()
        _drop_offers_and_views()
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
    _log_the_year(book, contact_id, person.get("also", ()))
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


def _log_the_year(book: Book, contact_id: int, ways: Sequence[Mapping[str, Any]]) -> None:
    """Log what is told in short: for each way of being in touch the days, and a note on some of them.

    Into the tables directly, as there are hundreds; none is the latest, so nothing that waits is settled by them.
    """
    for way in ways:
        platform = platform_named(way["platform"]).id if "platform" in way else None
        for days in way["days_ago"]:
            note = way.get("notes", {}).get(str(days), "")
            _create_interaction(book, [contact_id], {**way, "days_ago": days, "note": note}, platform)


def _create_interaction(
    book: Book, contact_ids: Sequence[int], told: Mapping[str, Any], platform_id: int | None = None
) -> None:
    interaction = Interaction.create(
        date=_day(book, told["days_ago"]),
        medium=told["medium"],
        direction=told.get("direction", Direction.BOTH),
        platform=platform_id,
        note=told.get("note", ""),
        added_at=moment(book),
    )
    InteractionContact.insert_many(
        [{"interaction": interaction.id, "contact": contact_id} for contact_id in contact_ids]
    ).execute()


def _add_what_joins_them(book: Book, sample: Mapping[str, Any], ids: Sequence[int]) -> None:
    """Add what is between people: time spent together, who knows whom, introductions, offers; and saved views."""
    by_name = {row.name: row.id for row in Contact.select(Contact.id, Contact.name).where(Contact.id.in_(ids))}
    for gathering in sample["gatherings"]:
        _create_interaction(book, [by_name[name] for name in gathering["people"]], gathering)
    Acquaintance.insert_many(
        [
            {"contact": by_name[name], "other": by_name[other], "how": how}
            for name, other, how in sample["acquaintances"]
        ]
    ).execute()
    Introduction.insert_many(
        [
            {
                "a": by_name[told["a"]],
                "b": by_name[told["b"]],
                "reason": told["reason"],
                "state": told["state"],
                "note": told.get("note", ""),
                "state_on": _day(book, told["days_ago"]),
                "added_at": moment(book),
            }
            for told in sample["introductions"]
        ]
    ).execute()
    offers = [_add_offer(book, told, by_name) for told in sample["offers"]]
    views = [_add_view(told) for told in sample["saved_views"]]
    made = {"offers": offers, "views": [view for view in views if view is not None]}
    Setting.insert(key=_MADE, value=json.dumps(made)).on_conflict("REPLACE").execute()


def _add_offer(book: Book, told: Mapping[str, Any], by_name: Mapping[str, int]) -> int:
    """Keep something worth passing on, and say to whom it went; return its id."""
    added_at = datetime.combine(_day(book, told["days_ago"]), time(18))
    offer = Offer.create(title=told["title"], url=told.get("url", ""), note=told.get("note", ""), added_at=added_at)
    for name in told["interests"]:
        OfferInterest.create(offer=offer, interest=interest_named(name))
    for person in told["people"]:
        given_on = _before(book.clock.today(), person.get("given_days_ago"))
        OfferContact.create(offer=offer, contact=by_name[person["name"]], given_on=given_on)
    return int(offer.id)


def _add_view(told: Mapping[str, Any]) -> int | None:
    """Save a view and return its id; None where the user has one of this name, which stays as it is."""
    if SavedView.select().where(SavedView.name == told["name"]).exists():
        return None
    filters = _view_filter(told).to_json()
    view = SavedView.create(name=told["name"], people_filter=filters, position=SavedView.select().count())
    return int(view.id)


def _view_filter(told: Mapping[str, Any]) -> PeopleFilter:
    """Return a view's filter; the file names circles by their keys, because the user may have renamed them."""
    names = {circle.key: circle.name for circle in Circle.select() if circle.key}
    values = {key: value for key, value in told.items() if key != "name"}
    values["circles"] = [names[key] for key in values.get("circles", ()) if key in names]
    return PeopleFilter.from_json(json.dumps(values))


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


def _day(book: Book, days_ago: int) -> date:
    return book.clock.today() - timedelta(days_ago)


def _before(today: date, days: int | None) -> date | None:
    return None if days is None else today - timedelta(days)


def _drop_offers_and_views() -> None:
    """Delete the offers and saved views that came with the sample people, unless the user made them their own."""
    row = Setting.get_or_none(Setting.key == _MADE)
    if row is None:
        return
    made = json.loads(row.value)
    Offer.delete().where(
        Offer.id.in_(made["offers"]), Offer.id.not_in(OfferContact.select(OfferContact.offer))
    ).execute()
    for told in _read()["saved_views"]:
        SavedView.delete().where(
            SavedView.id.in_(made["views"]),
            SavedView.name == told["name"],
            SavedView.people_filter == _view_filter(told).to_json(),
        ).execute()
    row.delete_instance()


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
