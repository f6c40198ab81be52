"""Events: where people were met or will be met, who is expected there, and whom the user met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from models.book import Book, Step
from models.errors import InvalidValueError
from models.history import Change
from models.operations.contact import log_interaction
from models.operations.fields import MethodFields, PersonFields, clean
from models.operations.methods import add_method
from models.operations.people import add_person, existing, update_contacts, with_key
from models.operations.tags import tag_people
from models.schema import ContactMethod, Event, EventContact, Interaction
from models.vocabulary import Direction, Kind, Medium, Stage


@dataclass(frozen=True)
class EventFields:
    """An event's name, day (None: not known), place and notes."""

    name: str
    on: date | None = None
    place: str = ""
    notes: str = ""


@dataclass(frozen=True)
class MetPerson:
    """Whom the user met and what was said; contact_id is theirs where they are in the book already."""

    name: str
    interests: tuple[str, ...] = ()
    note: str = ""
    organization: str = ""
    methods: tuple[MethodFields, ...] = ()
    contact_id: int | None = None


def add_event(book: Book, event: EventFields, contact_ids: Sequence[int] = ()) -> Change:
    """Add an event, with people who are expected there; the result is its id.

    Raises InvalidValueError without a name, UnknownPersonError.
    """
    event = _checked(event)
    people = [existing(contact_id).id for contact_id in contact_ids]
    with book.operation("add_event", name=event.name) as step:
        step.result = _create(event)
        _be_there(step.result, people)
    return step.change


def edit_event(book: Book, event_id: int, event: EventFields) -> Change:
    """Change an event; raises InvalidValueError."""
    existing_event(event_id)
    event = _checked(event)
    with book.operation("edit_event", name=event.name) as step:
        Event.update(name=event.name, date=event.on, place=event.place, notes=event.notes).where(
            Event.id == event_id
        ).execute()
    return step.change


def delete_event(book: Book, event_id: int) -> Change:
    """Delete an event; the people and what was logged with them stay. Raises InvalidValueError."""
    event = existing_event(event_id)
    with book.operation("delete_event", name=event.name) as step:
        Event.delete().where(Event.id == event_id).execute()
    return step.change


def expect_at_event(book: Book, event_id: int, contact_ids: Sequence[int]) -> Change:
    """Note that people will be, or were, at an event; raises InvalidValueError or UnknownPersonError."""
    event = existing_event(event_id)
    people = [existing(contact_id) for contact_id in dict.fromkeys(contact_ids)]
    if not people:
        raise InvalidValueError("Say who will be there.")
    with book.operation("expect_at_event", name=people[0].name, count=len(people), event=event.name) as step:
        _be_there(event_id, [person.id for person in people])
    return step.change


def not_expect_at_event(book: Book, event_id: int, contact_id: int) -> Change:
    """Note that somebody will not be at an event after all; raises InvalidValueError or UnknownPersonError."""
    event, person = existing_event(event_id), existing(contact_id)
    with book.operation("not_expect_at_event", name=person.name, event=event.name) as step:
        EventContact.delete().where((EventContact.event == event_id) & (EventContact.contact == contact_id)).execute()
    return step.change


def meet_people(
    book: Book,
    event: EventFields,
    people: Sequence[MetPerson],
    *,
    kind: str = Kind.PROFESSIONAL,
    circle_id: int | None = None,
    event_id: int | None = None,
) -> Change:
    """Keep whom the user met at an event, as one step; the result is the ids of the people in their order.

    event_id is the event in the book, which takes over what event says; without one an event of that name and day is
    used, else made. Its day is today if left out and may not lie in the future. New people come into the stage
    connecting, in a circle (None: not chosen yet), from which their first follow-up is planned. What was said is an
    interaction on that day; with new people it does not count as having followed up. Raises InvalidValueError or
    UnknownPersonError.
    """
    event = _checked(event)
    day = event.on or book.clock.today()
    if day > book.clock.today():
        raise InvalidValueError("{day} is in the future; only what has happened can be logged.", day=day)
    if not people:
        raise InvalidValueError("Say whom you met.")
    with book.operation("meet_people", name=clean(people[0].name), count=len(people), event=event.name) as step:
        kept = _kept_event(EventFields(event.name, day, event.place, event.notes), event_id)
        newcomer = PersonFields(kind=kind, stage=Stage.CONNECTING, circle_id=circle_id, met_on=day, met_event_id=kept)
        ids = [_meet(book, step, person, newcomer) for person in people]
        _be_there(kept, ids)
        step.result = ids
    return step.change


def existing_event(event_id: int) -> Event:
    """Return an event's row; raises InvalidValueError."""
    event: Event | None = Event.get_or_none(Event.id == event_id)
    if event is None:
        raise InvalidValueError("This event is not in the book any more.")
    return event


def _meet(book: Book, step: Step, met: MetPerson, newcomer: PersonFields) -> int:
    """Return the id of whom the user met, made like newcomer where nobody was said to be the same."""
    if met.contact_id is not None:
        return _meet_again(book, step, met, met.contact_id, newcomer)
    person = replace(
        newcomer, name=met.name, organization=met.organization, interests=met.interests, methods=met.methods
    )
    add_person(book, person)
    # Operations inside another one leave their results in its step.
    contact_id = int(step.result)
    # To have met is not to have followed up: the rhythm begins with the first contact after it.
    _log_meeting(book, step, contact_id, met.note, newcomer, counts=False)
    return contact_id


def _meet_again(book: Book, step: Step, met: MetPerson, contact_id: int, newcomer: PersonFields) -> int:
    """Log the meeting with somebody the book knows; blanks are filled and nothing is overwritten."""
    person = existing(contact_id)
    if met.interests:
        tag_people(book, [contact_id], interests=met.interests)
    filled: dict[str, object] = {}
    if met.organization and not person.organization:
        filled["organization"] = met.organization
    if person.stage == Stage.PROSPECT and person.met_on is None:
        filled |= {"met_on": newcomer.met_on, "met_event_id": newcomer.met_event_id}
    if filled:
        update_contacts(book, [contact_id], **filled)
    _add_methods(book, contact_id, met.methods)
    _log_meeting(book, step, contact_id, met.note, newcomer, counts=True)
    return contact_id


def _add_methods(book: Book, contact_id: int, methods: Sequence[MethodFields]) -> None:
    """Add ways to reach somebody that are not known yet."""
    known = {row.normalized for row in ContactMethod.select().where(ContactMethod.contact == contact_id)}
    for method in methods:
        if with_key(book, method).normalized not in known:
            add_method(book, contact_id, method)


def _log_meeting(book: Book, step: Step, contact_id: int, note: str, newcomer: PersonFields, *, counts: bool) -> None:
    """Log what was said on the day and at the event of newcomers."""
    log_interaction(
        book,
        [contact_id],
        medium=Medium.EVENT,
        direction=Direction.BOTH,
        on=newcomer.met_on,
        note=note,
        counts_for=[contact_id] if counts else (),
    )
    Interaction.update(event=newcomer.met_event_id).where(Interaction.id == step.result).execute()


def _kept_event(event: EventFields, event_id: int | None) -> int:
    """Return the id of the event in the book, which takes over the day and place that were said, or of a new one."""
    if event_id is None:
        found = Event.get_or_none((Event.name == event.name) & ((Event.date == event.on) | Event.date.is_null()))
        event_id = int(found.id) if found is not None else None
    if event_id is None:
        return _create(event)
    kept = existing_event(event_id)
    Event.update(
        name=event.name,
        date=kept.date or event.on,
        place=event.place or kept.place,
        notes=event.notes or kept.notes,
    ).where(Event.id == event_id).execute()
    return event_id


def _create(event: EventFields) -> int:
    return int(Event.create(name=event.name, date=event.on, place=event.place, notes=event.notes).id)


def _be_there(event_id: int, contact_ids: Sequence[int]) -> None:
    for contact_id in contact_ids:
        EventContact.insert(event=event_id, contact=contact_id).on_conflict_ignore().execute()


def _checked(event: EventFields) -> EventFields:
    name = " ".join(clean(event.name).split())
    if not name:
        raise InvalidValueError("An event needs a name.")
    return EventFields(name, event.on, " ".join(clean(event.place).split()), clean(event.notes))
