"""What Today reads from the book: who is due, promises and yearly dates that concern a day, and people's details."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from models.advice.platforms import Contacted, Method
from models.connection import database
from models.vocabulary import DateType, Direction
from scheduler.cadence import (
    ATTEMPT_MEDIA,
    BELATED_DAYS,
    GREETING_DAYS,
    NEW_DAYS,
    is_settled,
    later,
    present_yearly,
    yearly_keys,
)
from scheduler.plan_reader import as_date
from scheduler.planner import weight_of
from scheduler.ranking import Dated, Due, Source

_LONGEST_LEAD = 366

# CROSS JOIN and + make SQLite begin with the few who are due; whoever is found twice is one all the same.
_DUE = """
SELECT contact.id, kind, plan.base_on, plan.planned_on, plan.ideal_on, plan.interval_days, rhythm_days, circle.days,
    circle.weight, first_contact_on, met_on, added_at, skipped_on, estimated_on, plan.last_interaction_on,
    snoozed_until, plan.unanswered
FROM ({}) AS found CROSS JOIN contact ON contact.id = found.contact_id
CROSS JOIN planned_date AS plan ON plan.contact_id = contact.id LEFT JOIN circle ON circle.id = circle_id
WHERE +status IN ('active', 'paused') AND (snoozed_until IS NULL OR snoozed_until <= :moment)
"""
_FOUND = """
SELECT contact_id FROM planned_date WHERE planned_on <= :day
UNION ALL SELECT contact_id FROM planned_date WHERE ideal_on <= :day AND +planned_on IS NULL
UNION ALL SELECT id FROM contact WHERE snoozed_until > '' AND snoozed_until <= :moment
"""
_PROMISES = """
SELECT contact_id, follow_up.id, text, due_on, due_at, follow_up.added_at FROM follow_up
CROSS JOIN contact ON contact.id = contact_id
WHERE done_on IS NULL AND due_on BETWEEN ? AND ? AND +status <> 'deceased'
    AND (snoozed_until IS NULL OR snoozed_until <= ? OR status = 'let_go')
"""
_DATES = """
SELECT contact_id, important_date.id, important_date.type, label, year, month, important_date.day, lead_days,
    skipped_on,
    (SELECT max(date) FROM interaction_contact JOIN interaction ON interaction.id = interaction_id
     WHERE interaction_contact.contact_id = contact.id)
FROM json_each(?) CROSS JOIN important_date ON month = value / 100 AND important_date.day = value % 100
CROSS JOIN contact ON contact.id = contact_id
WHERE +status IN ('active', 'paused') AND (snoozed_until IS NULL OR snoozed_until <= ?)
"""


def read_due(day: date, moment: datetime) -> list[Due]:
    """Return whose turn it is on a day, leaving out who is snoozed beyond the moment (local, without zone)."""
    values = {"day": day.isoformat(), "moment": as_stored(moment)}
    rows = {row[0]: row for row in database.connection().execute(_DUE.format(_FOUND), values)}
    return [_due(row, day) for row in rows.values()]


def read_promises(first: date, last: date, moment: datetime, done_today: date | None = None) -> list[Dated]:
    """Return open promises due from first to last.

    With done_today, who was skipped or reached on that day after promising is left out until the next one.
    """
    rows = list(database.execute_sql(_PROMISES, (first.isoformat(), last.isoformat(), as_stored(moment))))
    attended = _attended_at(done_today, {row[0] for row in rows}) if done_today and rows else {}
    return [
        Dated(
            row[0],
            Source.FOLLOW_UP,
            date.fromisoformat(row[3]),
            row[1],
            row[2],
            at=time.fromisoformat(row[4]) if row[4] else None,
        )
        for row in rows
        if attended.get(row[0], "") <= row[5]
    ]


def read_dates(day: date, moment: datetime) -> list[Dated]:
    """Return yearly dates that concern a day, from their lead to a week after, unless they are settled."""
    longest = database.execute_sql("SELECT max(lead_days) FROM important_date").fetchone()[0]
    if longest is None:
        return []
    days = range(-BELATED_DAYS, min(longest, _LONGEST_LEAD) + 1)
    found = []
    for row in _rows_of_dates([day + timedelta(days=offset) for offset in days], moment):
        occurrence = present_yearly(row[5], row[6], row[7], day)
        last_on = max(filter(None, (as_date(row[8]), as_date(row[9]))), default=None)
        if occurrence is not None and not is_settled(occurrence, row[7], last_on):
            found.append(_dated(row, occurrence))
    return found


def read_dates_on(days: Collection[date], moment: datetime) -> list[Dated]:
    """Return yearly dates that fall on days, settled or not."""
    return [_dated(row, on) for on in days for row in _rows_of_dates([on], moment)]


def as_stored(moment: datetime) -> str:
    """Return a local moment the way the book stores it, so that text compares as time."""
    return str(moment.replace(tzinfo=None, microsecond=0))


@dataclass
class Details:
    """What an entry shows of a person besides the reason."""

    name: str
    kind: str
    stage: str
    title: str
    organization: str
    circle: str
    common_ground: tuple[str, ...] = ()
    methods: list[Method] = field(default_factory=list)
    contacted: list[Contacted] = field(default_factory=list)
    last_counted: Contacted | None = None
    note: str = ""
    promises: list[tuple[int, str]] = field(default_factory=list)
    unknown_answer: int | None = None
    used_by_them: frozenset[int] = frozenset()


def read_details(contact_ids: Collection[int]) -> dict[int, Details]:
    """Return the details of people by id."""
    wanted = (json.dumps(list(contact_ids)),)
    details = {
        row[0]: Details(*row[1:])
        for row in database.execute_sql(
            "SELECT contact.id, contact.name, kind, stage, title, organization, "
            "CASE WHEN rhythm_days IS NULL THEN coalesce(circle.name, '') ELSE '' END "
            "FROM contact LEFT JOIN circle ON circle.id = circle_id "
            "WHERE contact.id IN (SELECT value FROM json_each(?))",
            wanted,
        )
    }
    for contact_id, name in database.execute_sql(
        "SELECT contact_id, name FROM contact_interest JOIN interest ON interest.id = interest_id "
        "WHERE mine AND contact_id IN (SELECT value FROM json_each(?)) ORDER BY folded",
        wanted,
    ):
        details[contact_id].common_ground += (name,)
    for row in database.execute_sql(
        "SELECT contact_id, contact_method.id, contact_method.type, value, label, preference, normalized, platform_id, "
        "key, coalesce(name, ''), kind, medium, coalesce(link, '') FROM contact_method "
        "LEFT JOIN platform ON platform.id = platform_id WHERE contact_id IN (SELECT value FROM json_each(?)) "
        "ORDER BY contact_method.position, contact_method.id",
        wanted,
    ):
        details[row[0]].methods.append(Method(*row[1:]))
    for contact_id, id_, text in database.execute_sql(
        "SELECT contact_id, id, text FROM follow_up WHERE done_on IS NULL "
        "AND contact_id IN (SELECT value FROM json_each(?)) ORDER BY due_on, id",
        wanted,
    ):
        details[contact_id].promises.append((id_, text))
    _read_interactions(details, wanted)
    return details


def _read_interactions(details: dict[int, Details], wanted: tuple[str]) -> None:
    rows = database.execute_sql(
        "SELECT mine.contact_id, interaction.id, medium, direction, platform_id, note, answer, counts, "
        "(SELECT count(*) FROM interaction_contact AS theirs WHERE theirs.interaction_id = mine.interaction_id) "
        "FROM interaction_contact AS mine JOIN interaction ON interaction.id = mine.interaction_id "
        "WHERE mine.contact_id IN (SELECT value FROM json_each(?)) ORDER BY date DESC, interaction.id DESC",
        wanted,
    )
    for contact_id, id_, medium, direction, platform_id, note, answer, counts, people in rows:
        theirs = details[contact_id]
        contacted = Contacted(medium, direction, platform_id)
        if not theirs.contacted and direction == Direction.OUT and answer is None:
            # Only an attempt at one person, and only the latest, is worth the question whether they answered.
            theirs.unknown_answer = id_ if medium in ATTEMPT_MEDIA and people == 1 else None
        theirs.contacted.append(contacted)
        if counts and theirs.last_counted is None:
            theirs.last_counted = contacted
        theirs.note = theirs.note or note.strip()
        if direction == Direction.IN and platform_id is not None:
            theirs.used_by_them |= {platform_id}


def _due(row: Any, day: date) -> Due:
    """Return a row as somebody due: by a snooze that ended, a first contact, or the rhythm."""
    planned_on, ideal_on, first_on = as_date(row[3]), as_date(row[4]), as_date(row[9])
    snoozed_until = datetime.fromisoformat(row[15]) if row[15] else None
    rhythm = (row[6] or row[7]) if row[5] is not None else None
    weight = row[8] if row[8] is not None and row[6] is None else weight_of(rhythm or NEW_DAYS)
    due_on = planned_on or ideal_on or day
    untouched = not any((row[12], row[13], row[14], row[16]))
    since = max(date.fromisoformat(row[11][:10]), as_date(row[10]) or date.min)
    source, is_new = Source.RHYTHM, False
    if snoozed_until is not None:
        source, due_on = Source.SNOOZE, snoozed_until.date()
    elif rhythm is not None and (untouched or first_on is not None):
        lately = as_date(row[10]) if first_on else since
        by_rhythm = ideal_on == later(date.fromisoformat(row[2]), row[5])
        is_new = lately is not None and not by_rhythm and (due_on - lately).days <= NEW_DAYS + GREETING_DAYS
        source = Source.FIRST_CONTACT if is_new or (first_on and untouched) else Source.RHYTHM
    return Due(
        row[0],
        row[1],
        due_on,
        date.fromisoformat(row[2]),
        rhythm,
        weight,
        is_placed=planned_on is not None or snoozed_until is not None,
        is_new=is_new,
        source=source,
        snoozed_until=snoozed_until,
    )


def _attended_at(day: date, contact_ids: set[int]) -> dict[int, str]:
    """Return until when a day's promises to people are attended to: the moment of the last contact, or a skip's."""
    wanted = (day.isoformat(), json.dumps(list(contact_ids)))
    attended: dict[int, str] = dict(
        database.execute_sql(
            "SELECT contact_id, max(added_at) FROM interaction "
            "JOIN interaction_contact ON interaction_id = interaction.id "
            "WHERE date = ? AND contact_id IN (SELECT value FROM json_each(?)) GROUP BY contact_id",
            wanted,
        )
    )
    for (contact_id,) in database.execute_sql(
        "SELECT id FROM contact WHERE skipped_on = ? AND id IN (SELECT value FROM json_each(?))", wanted
    ):
        attended[contact_id] = str(datetime.combine(day, time.max))
    return attended


def _rows_of_dates(days: Collection[date], moment: datetime) -> list[Any]:
    keys = {month * 100 + number for one in days for month, number in yearly_keys(one)}
    return list(database.execute_sql(_DATES, (json.dumps(sorted(keys)), as_stored(moment))))


def _dated(row: Any, occurrence: date) -> Dated:
    source = Source.BIRTHDAY if row[2] == DateType.BIRTHDAY else Source.DATE
    return Dated(row[0], source, occurrence, row[1], row[3], row[2], row[4])
