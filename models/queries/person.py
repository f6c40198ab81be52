"""One person whole, and finding the person a name means."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, NamedTuple

from models.connection import database
from models.errors import AmbiguousPersonError, UnknownPersonError
from models.operations.fields import COLUMNS
from models.queries.listing import as_date
from models.queries.next_day import NEXT_ON
from models.record import Record
from models.schema import Contact
from models.text import fold


class MethodRow(Record):
    """A way to reach someone; kind is its platform's, None without a platform; medium how using it is logged."""

    id: int
    type: str
    value: str
    normalized: str
    label: str
    preference: str | None
    details: Mapping[str, str] | None
    platform_id: int | None
    platform: str
    platform_key: str
    kind: str | None
    medium: str | None
    link: str


class DateRow(Record):
    """An important date; year is None where it is unknown."""

    id: int
    type: str
    label: str
    year: int | None
    month: int
    day: int
    lead_days: int


class InteractionRow(NamedTuple):
    """An interaction this person took part in; others are the names of those who took part too.

    No record, which would take four times as long to make: a long story has hundreds.
    """

    id: int
    date: date
    medium: str
    platform: str
    platform_id: int | None
    direction: str
    note: str
    gave: bool
    asked: bool
    received: bool
    answer: str | None
    counts: bool
    others: tuple[str, ...]


class FollowUpRow(Record):
    """A promise; done_on is None while it is open."""

    id: int
    text: str
    due_on: date
    due_at: time | None
    done_on: date | None


class AcquaintanceRow(Record):
    """Someone this person knows, and how."""

    id: int
    contact_id: int
    name: str
    how: str


class PlanRow(Record):
    """When the person is planned and from what (see PlannedDate), and the day they are next for whatever reason."""

    last_interaction_on: date | None
    base_on: date | None
    interval_days: int | None
    ideal_on: date | None
    planned_on: date | None
    unanswered: int
    next_on: date | None


class Person(Record):
    """Everything the book knows of a person.

    columns holds the plain columns under the names PersonFields has; interests are pairs of name and whether the
    user shares it; interactions and follow-ups come newest first.
    """

    id: int
    uid: str
    name: str
    columns: Mapping[str, Any]
    circle: str
    circle_days: int | None
    sample: bool
    added_at: datetime
    interests: tuple[tuple[str, bool], ...]
    groups: tuple[str, ...]
    methods: tuple[MethodRow, ...]
    dates: tuple[DateRow, ...]
    interactions: tuple[InteractionRow, ...]
    follow_ups: tuple[FollowUpRow, ...]
    acquaintances: tuple[AcquaintanceRow, ...]
    custom: Mapping[str, str]
    plan: PlanRow
    has_photo: bool

    def __getattr__(self, name: str) -> Any:
        """Give a plain column (title, kind, notes…) under its own name."""
        columns = object.__getattribute__(self, "columns")
        if name in columns:
            return columns[name]
        raise AttributeError(name)


_FIELDS = tuple(Contact._meta.sorted_fields)
# Put together once: peewee takes half a millisecond to do so, and as long for the circle.
_CONTACT = (
    f"SELECT circle.name, circle.days, {', '.join(f'contact.{field.column_name}' for field in _FIELDS)} "
    "FROM contact LEFT JOIN circle ON circle.id = circle_id WHERE contact.id = ?"
)


def person(contact_id: int) -> Person:
    """Return one person whole; raises UnknownPersonError."""
    row = database.execute_sql(_CONTACT, (contact_id,)).fetchone()
    if row is None:
        raise _unknown(contact_id)
    circle, circle_days, *values = row
    stored = {field.name: field.python_value(value) for field, value in zip(_FIELDS, values, strict=True)}
    return Person(
        id=stored["id"],
        uid=stored["uid"],
        name=stored["name"],
        columns={name: stored[_stored(name)] for name in COLUMNS},
        circle=circle or "",
        circle_days=circle_days,
        sample=stored["sample"],
        added_at=stored["added_at"],
        interests=_interests(contact_id),
        groups=_groups(contact_id),
        methods=_methods(contact_id),
        dates=_dates(contact_id),
        interactions=_interactions(contact_id),
        follow_ups=_follow_ups(contact_id),
        acquaintances=_acquaintances(contact_id),
        custom=_custom(contact_id),
        plan=_plan(contact_id),
        has_photo=_has_photo(contact_id),
    )


def _unknown(contact_id: int) -> UnknownPersonError:
    return UnknownPersonError("There is no person with the id {contact_id}.", contact_id=contact_id)


def resolve_person(text: str) -> int:
    """Return the id of the person meant by an id or an unambiguous name, nickname or part of a name.

    A whole name comes before a part of one. Raises UnknownPersonError, or AmbiguousPersonError listing who it
    could be.
    """
    wanted = text.strip()
    # SQLite's ids have at most 18 digits that are always in range.
    if wanted.isdecimal() and len(wanted) <= 18 and Contact.select().where(Contact.id == int(wanted)).exists():
        return int(wanted)
    key = fold(wanted)
    whole = _named("sort_name = :key OR fold(nickname) = :key AND nickname <> ''", key) if key else []
    found = whole or (_named("' ' || sort_name || ' ' LIKE :part ESCAPE '\\'", key) if key else [])
    if not found:
        raise UnknownPersonError("There is no person “{wanted}”.", wanted=wanted)
    if len(found) > 1:
        listed = "; ".join(
            f"{name}{f', {organization}' if organization else ''} (id {id_})" for id_, name, organization in found[:8]
        )
        more = f" and {len(found) - 8} more" if len(found) > 8 else ""
        raise AmbiguousPersonError(
            "“{wanted}” could be {number} people: {listed}{more}. Name one by id.",
            wanted=wanted,
            number=len(found),
            listed=listed,
            more=more,
        )
    return int(found[0][0])


def _named(condition: str, key: str) -> list[tuple[int, str, str]]:
    escaped = key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    values = {"key": key, "part": f"% {escaped} %"}
    used = {name: value for name, value in values.items() if f":{name}" in condition}
    query = f"SELECT id, name, organization FROM contact WHERE {condition} ORDER BY sort_name, id"
    return list(database.connection().execute(query, used))


def _stored(column: str) -> str:
    return column.removesuffix("_id") if column in ("circle_id", "met_event_id") else column


def _interests(contact_id: int) -> tuple[tuple[str, bool], ...]:
    rows = database.execute_sql(
        "SELECT name, mine FROM contact_interest JOIN interest ON interest.id = interest_id WHERE contact_id = ? "
        "ORDER BY mine DESC, folded",
        (contact_id,),
    )
    return tuple((name, bool(mine)) for name, mine in rows)


def _groups(contact_id: int) -> tuple[str, ...]:
    rows = database.execute_sql(
        "SELECT name FROM group_member JOIN contact_group ON contact_group.id = group_id WHERE contact_id = ? "
        "ORDER BY folded",
        (contact_id,),
    )
    return tuple(name for (name,) in rows)


def _methods(contact_id: int) -> tuple[MethodRow, ...]:
    rows = database.execute_sql(
        "SELECT contact_method.id, contact_method.type, value, normalized, label, preference, details, platform_id, "
        "coalesce(platform.name, ''), coalesce(platform.key, ''), kind, medium, coalesce(link, '') "
        "FROM contact_method LEFT JOIN platform ON platform.id = platform_id WHERE contact_id = ? "
        "ORDER BY contact_method.position, contact_method.id",
        (contact_id,),
    )
    return tuple(_method(row) for row in rows)


def _method(row: tuple[Any, ...]) -> MethodRow:
    id_, type_, value, normalized, label, preference, details, *of_platform = row
    parts = json.loads(details) if details else None
    return MethodRow(id_, type_, value, normalized, label, preference, parts, *of_platform)


def _dates(contact_id: int) -> tuple[DateRow, ...]:
    rows = database.execute_sql(
        "SELECT id, type, label, year, month, day, lead_days FROM important_date WHERE contact_id = ? ORDER BY id",
        (contact_id,),
    )
    return tuple(DateRow(*row) for row in rows)


def _follow_ups(contact_id: int) -> tuple[FollowUpRow, ...]:
    rows = database.execute_sql(
        "SELECT id, text, due_on, due_at, done_on FROM follow_up WHERE contact_id = ? ORDER BY due_on DESC",
        (contact_id,),
    )
    return tuple(
        FollowUpRow(id_, text, date.fromisoformat(due_on), _time(due_at), as_date(done_on))
        for id_, text, due_on, due_at, done_on in rows
    )


def _custom(contact_id: int) -> dict[str, str]:
    rows = database.execute_sql(
        "SELECT name, value FROM custom_value JOIN custom_field ON custom_field.id = field_id WHERE contact_id = ? "
        "ORDER BY position, custom_field.id",
        (contact_id,),
    )
    return dict(rows)


def _interactions(contact_id: int) -> tuple[InteractionRow, ...]:
    rows = database.execute_sql(
        "SELECT interaction.id, date, interaction.medium, coalesce(platform.name, ''), platform_id, direction, note, "
        "gave, asked, received, answer, mine.counts, "
        "(SELECT json_group_array(name) FROM interaction_contact AS theirs "
        " JOIN contact ON contact.id = theirs.contact_id "
        " WHERE theirs.interaction_id = interaction.id AND theirs.contact_id <> mine.contact_id) "
        "FROM interaction_contact AS mine JOIN interaction ON interaction.id = mine.interaction_id "
        "LEFT JOIN platform ON platform.id = platform_id "
        "WHERE mine.contact_id = ? ORDER BY date DESC, interaction.id DESC",
        (contact_id,),
    )
    return tuple(
        InteractionRow(
            id_,
            date.fromisoformat(day),
            medium,
            platform,
            platform_id,
            direction,
            note,
            bool(gave),
            bool(asked),
            bool(received),
            answer,
            bool(counts),
            tuple(json.loads(others)) if others != "[]" else (),
        )
        for (
            id_,
            day,
            medium,
            platform,
            platform_id,
            direction,
            note,
            gave,
            asked,
            received,
            answer,
            counts,
            others,
        ) in rows
    )


def _acquaintances(contact_id: int) -> tuple[AcquaintanceRow, ...]:
    rows = database.execute_sql(
        "SELECT acquaintance.id, contact.id, contact.name, how FROM acquaintance "
        "JOIN contact ON contact.id = iif(contact_id = ?1, other_id, contact_id) "
        "WHERE contact_id = ?1 OR other_id = ?1 ORDER BY contact.sort_name, acquaintance.id",
        (contact_id,),
    )
    return tuple(AcquaintanceRow(*row) for row in rows)


def _plan(contact_id: int) -> PlanRow:
    row = database.execute_sql(
        "SELECT last_interaction_on, base_on, interval_days, ideal_on, planned_on, coalesce(unanswered, 0), "
        f"{NEXT_ON} FROM contact LEFT JOIN planned_date ON planned_date.contact_id = contact.id WHERE contact.id = ?",
        (contact_id,),
    ).fetchone()
    if row is None:
        # Another program has deleted them in this moment.
        raise _unknown(contact_id)
    last_on, base_on, interval_days, ideal_on, planned_on, unanswered, next_on = row
    return PlanRow(
        as_date(last_on),
        as_date(base_on),
        interval_days,
        as_date(ideal_on),
        as_date(planned_on),
        unanswered,
        as_date(next_on),
    )


def _has_photo(contact_id: int) -> bool:
    query = "SELECT EXISTS (SELECT 1 FROM contact_photo WHERE contact_id = ?)"
    return bool(database.execute_sql(query, (contact_id,)).fetchone()[0])


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None
