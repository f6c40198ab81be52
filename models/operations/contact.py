"""Being in touch: interactions, follow-ups, snoozing and skipping."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from models.book import Book
from models.connection import database
from models.errors import InvalidValueError
from models.history import Change
from models.operations.fields import checked_word, clean
from models.operations.people import existing, moment, name_of, unknown, update_contacts
from models.schema import FollowUp, Interaction
from models.vocabulary import Answer, Direction, Medium

MOST_COUNTING = 6  # An interaction with more people asks for whom it should count.


@dataclass(frozen=True)
class FollowUpFields:
    """A promise to be kept on a date, perhaps at a time of day."""

    text: str
    due_on: date
    due_at: time | None = None


def log_interaction(  # noqa: PLR0913 - an interaction has that many sides, and each is named where it is logged
    book: Book,
    contact_ids: Sequence[int],
    *,
    medium: str,
    direction: str = Direction.OUT,
    on: date | None = None,
    platform_id: int | None = None,
    note: str = "",
    gave: bool = False,
    asked: bool = False,
    received: bool = False,
    counts_for: Sequence[int] | None = None,
    follow_up: FollowUpFields | None = None,
    keeps: Sequence[int] = (),
) -> Change:
    """Log an interaction with one person or several; the result is its id.

    on is today if left out and may not lie in the future. counts_for are those whose rhythm it moves (all if left
    out). The next contact is planned from it: a snooze and a planned first contact end, unless it is so old that the
    person would be late at once. follow_up is promised with it; keeps are ids of promises that were kept by it.
    Raises UnknownPersonError or InvalidValueError.
    """
    day = _past_day(book, on)
    people = [_person(contact_id) for contact_id in dict.fromkeys(contact_ids)]
    if not people:
        raise InvalidValueError("An interaction needs a person.")
    values = _checked_interaction(medium=medium, direction=direction, note=note, date=day)
    counting = {person.id for person in people} if counts_for is None else set(counts_for)
    with book.operation("log_interaction", name=people[0].name, count=len(people), medium=medium) as step:
        values |= {"platform_id": platform_id, "added_at": moment(book)}
        values |= {"gave": bool(gave), "asked": bool(asked), "received": bool(received)}
        interaction_id = step.result = _insert("interaction", values)
        for person in people:
            taking_part = {"interaction_id": interaction_id, "contact_id": person.id, "counts": person.id in counting}
            _insert("interaction_contact", taking_part)
            if person.id in counting:
                _settle(book, person, day)
            if follow_up is not None:
                _create_follow_up(book, person.id, follow_up, interaction_id)
        for kept in keeps:
            database.execute_sql("UPDATE follow_up SET done_on = ? WHERE id = ? AND done_on IS NULL", (day, kept))
    return step.change


def edit_interaction(book: Book, interaction_id: int, **changes: Any) -> Change:
    """Change an interaction's date, medium, direction, platform_id, note, gave, asked or received.

    Raises InvalidValueError.
    """
    interaction = _existing(Interaction, interaction_id, "interaction")
    values = _checked_interaction(**changes)
    if "date" in values:
        _past_day(book, values["date"])
    values = {"platform" if key == "platform_id" else key: value for key, value in values.items()}
    with book.operation("edit_interaction", medium=interaction.medium) as step:
        Interaction.update(**values).where(Interaction.id == interaction_id).execute()
    return step.change


def delete_interaction(book: Book, interaction_id: int) -> Change:
    """Delete an interaction for everyone who took part; raises InvalidValueError."""
    interaction = _existing(Interaction, interaction_id, "interaction")
    with book.operation("delete_interaction", medium=interaction.medium) as step:
        Interaction.delete().where(Interaction.id == interaction_id).execute()
    return step.change


def set_answer(book: Book, interaction_id: int, answer: str | None) -> Change:
    """Keep whether an outgoing attempt was answered: yes, no, not_needed or (None) unknown."""
    if answer is not None:
        checked_word(answer, Answer, "answer")
    _existing(Interaction, interaction_id, "interaction")
    with book.operation("set_answer", answer=answer) as step:
        Interaction.update(answer=answer).where(Interaction.id == interaction_id).execute()
    return step.change


def snooze(book: Book, contact_ids: Sequence[int], until: datetime) -> Change:
    """Cover people's planned dates until a local date and time to come; raises InvalidValueError if it is past."""
    until = until.replace(tzinfo=None, second=0, microsecond=0)
    if until <= moment(book):
        raise InvalidValueError("A snooze ends in the future.")
    with book.operation(
        "snooze", name=name_of(contact_ids[0]), count=len(contact_ids), until=until.isoformat()
    ) as step:
        update_contacts(book, contact_ids, snoozed_until=until)
    return step.change


def skip(book: Book, contact_ids: Sequence[int]) -> Change:
    """Let this time pass: the rhythm starts again today, without an interaction."""
    with book.operation("skip", name=name_of(contact_ids[0]), count=len(contact_ids)) as step:
        update_contacts(book, contact_ids, skipped_on=book.clock.today(), snoozed_until=None, first_contact_on=None)
    return step.change


def add_follow_up(book: Book, contact_id: int, text: str, due_on: date, due_at: time | None = None) -> Change:
    """Promise something for a date, perhaps a time of day; the result is its id. Raises InvalidValueError."""
    contact = existing(contact_id)
    with book.operation("add_follow_up", name=contact.name) as step:
        step.result = _create_follow_up(book, contact_id, FollowUpFields(text, due_on, due_at), None)
    return step.change


def edit_follow_up(book: Book, follow_up_id: int, text: str, due_on: date, due_at: time | None = None) -> Change:
    """Change a promise; raises InvalidValueError."""
    follow_up = _existing(FollowUp, follow_up_id, "follow-up")
    if not clean(text):
        raise InvalidValueError("A follow-up needs a text.")
    with book.operation("edit_follow_up", name=follow_up.contact.name) as step:
        FollowUp.update(text=clean(text), due_on=due_on, due_at=due_at).where(FollowUp.id == follow_up_id).execute()
    return step.change


def complete_follow_up(book: Book, follow_up_id: int) -> Change:
    """Mark a promise as kept today; raises InvalidValueError."""
    follow_up = _existing(FollowUp, follow_up_id, "follow-up")
    with book.operation("complete_follow_up", name=follow_up.contact.name) as step:
        FollowUp.update(done_on=book.clock.today()).where(FollowUp.id == follow_up_id).execute()
    return step.change


def reopen_follow_up(book: Book, follow_up_id: int) -> Change:
    """Say that a promise is not kept yet after all; raises InvalidValueError."""
    follow_up = _existing(FollowUp, follow_up_id, "follow-up")
    with book.operation("reopen_follow_up", name=follow_up.contact.name) as step:
        FollowUp.update(done_on=None).where(FollowUp.id == follow_up_id).execute()
    return step.change


def delete_follow_up(book: Book, follow_up_id: int) -> Change:
    """Delete a promise; raises InvalidValueError."""
    follow_up = _existing(FollowUp, follow_up_id, "follow-up")
    with book.operation("delete_follow_up", name=follow_up.contact.name) as step:
        FollowUp.delete().where(FollowUp.id == follow_up_id).execute()
    return step.change


class _Person(NamedTuple):
    """What logging needs to know of somebody: the rhythm in days, and what waits, as the book has it."""

    id: int
    name: str
    rhythm: int | None
    snoozed_until: str | None
    first_contact_on: str | None


def _person(contact_id: int) -> _Person:
    """Return somebody; raises UnknownPersonError."""
    row = database.execute_sql(
        "SELECT contact.id, contact.name, coalesce(rhythm_days, circle.days), snoozed_until, "
        "first_contact_on FROM contact LEFT JOIN circle ON circle.id = circle_id WHERE contact.id = ?",
        (contact_id,),
    ).fetchone()
    if row is None:
        raise unknown(contact_id)
    return _Person(*row)


def _insert(table: str, values: Mapping[str, Any]) -> int:
    """Insert a row, whose columns are the keys, and return its id."""
    marks = ", ".join("?" * len(values))
    database.execute_sql(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values()))
    return database.connection().last_insert_rowid()


def _settle(book: Book, person: _Person, day: date) -> None:
    """End what waited for this contact, unless the day lies a whole rhythm back and is entered as history."""
    if person.rhythm is not None and day + timedelta(days=person.rhythm) <= book.clock.today():
        return
    # A pending request is for them to end: the planning sees by itself whether anything came from them since.
    waiting = ("snoozed_until", "first_contact_on")
    ended = {column: None for column in waiting if getattr(person, column) is not None}
    if ended:
        update_contacts(book, [person.id], **ended)


def _create_follow_up(book: Book, contact_id: int, fields: FollowUpFields, interaction_id: int | None) -> int:
    text = clean(fields.text)
    if not text:
        raise InvalidValueError("A follow-up needs a text.")
    follow_up = FollowUp.create(
        contact=contact_id,
        interaction=interaction_id,
        text=text,
        due_on=fields.due_on,
        due_at=fields.due_at,
        added_at=moment(book),
    )
    return int(follow_up.id)


def _checked_interaction(**values: Any) -> dict[str, Any]:
    if "medium" in values:
        values["medium"] = checked_word(values["medium"], Medium, "medium")
    if "direction" in values:
        values["direction"] = checked_word(values["direction"], Direction, "direction")
    if "note" in values:
        values["note"] = clean(values["note"])
    return values


def _past_day(book: Book, day: date | None) -> date:
    today = book.clock.today()
    if day is not None and day > today:
        raise InvalidValueError("{day} is in the future; only what has happened can be logged.", day=day)
    return day or today


def _existing(table: Any, row_id: int, what: str) -> Any:
    row = table.get_or_none(table.id == row_id)
    if row is None:
        raise InvalidValueError("There is no {what} with the id {row_id}.", what=what, row_id=row_id)
    return row
