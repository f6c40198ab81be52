"""What Today reads from the book: who is due, promises and yearly dates that concern a day, and people's details."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

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
from scheduler.ranking import Dated, Due, Source
from scheduler.standing import weight_of

_LONGEST_LEAD = 366


class DueRow(NamedTuple):
    """What decides whose turn it is, as the book has it; days and moments are text still.

    is_tended tells whether the user has been in touch, has tried, or has skipped.
    """

    contact_id: int
    kind: str
    base_on: str
    planned_on: str | None
    ideal_on: str | None
    interval_days: int | None
    rhythm_days: int | None
    circle_days: int | None
    circle_weight: int | None
    first_contact_on: str | None
    met_on: str | None
    added_at: str
    estimated_on: str | None
    snoozed_until: str | None
    is_tended: int


class _PromiseRow(NamedTuple):
    """A row of _PROMISES."""

    contact_id: int
    follow_up_id: int
    text: str
    due_on: str
    due_at: str | None
    added_at: str


class _DateRow(NamedTuple):
    """A row of _DATES."""

    contact_id: int
    date_id: int
    type: str
    label: str
    year: int | None
    month: int
    day: int
    lead_days: int
    skipped_on: str | None
    added_at: str
    last_interaction_on: str | None


# Who is due, placed on a day and then for whom there was none, and what they are put in order by: from one index alone.
_PLANNED = """
SELECT contact_id, turn_kind, planned_on, base_on, turn_rhythm, turn_weight, by_rhythm, 1 FROM planned_date
WHERE planned_on <= :day
UNION ALL
SELECT contact_id, turn_kind, ideal_on, base_on, turn_rhythm, turn_weight, by_rhythm, 0 FROM planned_date
WHERE planned_on IS NULL AND ideal_on <= :day
"""
# Whom the user put off, and whether that is over; from its index too.
_PUT_OFF = "SELECT id, snoozed_until <= :moment FROM contact WHERE snoozed_until > ''"
_DUE_AMONG = """
SELECT contact.id, kind, plan.base_on, plan.planned_on, plan.ideal_on, plan.interval_days, rhythm_days, circle.days,
    circle.weight, first_contact_on, met_on, added_at, estimated_on, snoozed_until,
    skipped_on IS NOT NULL OR plan.last_interaction_on IS NOT NULL OR plan.unanswered
FROM json_each(:among) AS asked CROSS JOIN contact ON contact.id = asked.value
CROSS JOIN planned_date AS plan ON plan.contact_id = contact.id LEFT JOIN circle ON circle.id = circle_id
WHERE (planned_on <= :day OR (ideal_on <= :day AND planned_on IS NULL) OR snoozed_until > '')
    AND +status IN ('active', 'paused') AND (snoozed_until IS NULL OR snoozed_until <= :moment)
"""
_PROMISES = """
SELECT contact_id, follow_up.id, text, due_on, due_at, follow_up.added_at FROM follow_up
CROSS JOIN contact ON contact.id = contact_id
WHERE done_on IS NULL AND due_on BETWEEN ? AND ? AND +status <> 'deceased'
    AND (snoozed_until IS NULL OR snoozed_until <= ? OR status = 'let_go')
"""
_DATES = """
SELECT contact_id, important_date.id, important_date.type, label, year, month, important_date.day, lead_days,
    skipped_on, added_at,
    (SELECT max(date) FROM interaction_contact JOIN interaction ON interaction.id = interaction_id
     WHERE interaction_contact.contact_id = contact.id)
FROM json_each(?) CROSS JOIN important_date ON month = value / 100 AND important_date.day = value % 100
CROSS JOIN contact ON contact.id = contact_id
WHERE +status IN ('active', 'paused') AND (snoozed_until IS NULL OR snoozed_until <= ?)
"""


def read_due(day: date, moment: datetime, among: Collection[int] | None = None) -> list[Due]:
    """Return whose turn it is on a day, of some people or of all.

    Who is snoozed beyond the moment (local, without zone) is left out.
    """
    if among is not None:
        return _read_among(among, day, moment)
    ask = database.connection().execute
    put_off = dict(ask(_PUT_OFF, {"moment": as_stored(moment)}))
    others = {contact_id for contact_id, is_over in put_off.items() if is_over}
    known = []
    # Many share a day.
    days = _Days()
    for contact_id, kind, on, base_on, rhythm, weight, by_rhythm, is_placed in ask(_PLANNED, {"day": day.isoformat()}):
        if contact_id in put_off:
            continue
        if by_rhythm:
            due_on = days[on]
            known.append(
                Due(contact_id, kind, due_on, days[base_on], rhythm, weight, is_placed == 1, waiting_since=due_on)
            )
        else:
            others.add(contact_id)
    # Of whom that was all there is to know nothing more is asked, as it takes several times as long.
    return known + (_read_among(others, day, moment) if others else [])


class _Days(dict[str, date]):
    """Days by their text, each read once."""

    def __missing__(self, text: str) -> date:
        day = self[text] = date.fromisoformat(text)
        return day


def _read_among(contact_ids: Collection[int], day: date, moment: datetime) -> list[Due]:
    values = {"day": day.isoformat(), "moment": as_stored(moment), "among": json.dumps(list(contact_ids))}
    return [due_of(DueRow._make(row), day) for row in database.connection().execute(_DUE_AMONG, values)]


def snoozes_ended(moment: datetime) -> list[int]:
    """Return whose snooze is over at a moment (local, without zone) and who was not looked after since."""
    rows = database.execute_sql(
        "SELECT id FROM contact WHERE snoozed_until > '' AND snoozed_until <= ?", (as_stored(moment),)
    )
    return [contact_id for (contact_id,) in rows]


def read_promises(first: date, last: date, moment: datetime, done_today: date | None = None) -> list[Dated]:
    """Return open promises due from first to last.

    With done_today, who was skipped or reached on that day after promising is left out until the next one.
    """
    values = (first.isoformat(), last.isoformat(), as_stored(moment))
    rows = [_PromiseRow(*row) for row in database.execute_sql(_PROMISES, values)]
    attended = _attended_at(done_today, {row.contact_id for row in rows}) if done_today and rows else {}
    return [
        Dated(
            row.contact_id,
            Source.FOLLOW_UP,
            date.fromisoformat(row.due_on),
            row.follow_up_id,
            row.text,
            at=time.fromisoformat(row.due_at) if row.due_at else None,
        )
        for row in rows
        if attended.get(row.contact_id, "") <= row.added_at
    ]


def read_dates(day: date, moment: datetime) -> list[Dated]:
    """Return yearly dates that concern a day, from their lead to a week after, unless they are settled.

    Nobody is late for a date of somebody who came into the book after it: an import would bring hundreds.
    """
    longest = database.execute_sql("SELECT max(lead_days) FROM important_date").fetchone()[0]
    if longest is None:
        return []
    offsets = range(-BELATED_DAYS, min(longest, _LONGEST_LEAD) + 1)
    found = []
    for row in _rows_of_dates([day + timedelta(days=offset) for offset in offsets], moment):
        occurrence = present_yearly(row.month, row.day, row.lead_days, day)
        if occurrence is None or is_settled(occurrence, row.lead_days, _last_on(row)):
            continue
        if occurrence >= min(day, _added_on(row)):
            found.append(_dated(row, occurrence))
    return found


def dated_at_once(today: date, moment: datetime, contact_ids: Collection[int]) -> int:
    """Return how many promises and yearly dates of some people concern today, as those whom an import has brought."""
    among = set(contact_ids)
    dated = read_promises(date.min, today, moment) + read_dates(today, moment)
    return sum(one.contact_id in among for one in dated)


def read_dates_on(days: Collection[date], moment: datetime) -> list[Dated]:
    """Return yearly dates that fall on days, unless they are settled already."""
    return [
        _dated(row, on)
        for on in days
        for row in _rows_of_dates([on], moment)
        if not is_settled(on, row.lead_days, _last_on(row))
    ]


def as_stored(moment: datetime) -> str:
    """Return a local moment the way the book stores it, so that text compares as time."""
    return str(moment.replace(tzinfo=None, microsecond=0))


@dataclass
class Details:
    """What an entry shows of a person besides the reason.

    others are the interests the user does not share; offers the titles kept to be passed on; introductions the state
    of those under way with the name of the other one; met_event is the event where they were met.
    """

    name: str
    kind: str
    stage: str
    title: str
    organization: str
    circle: str
    how_met: str = ""
    met_event: str = ""
    common_ground: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    introductions: list[tuple[str, str]] = field(default_factory=list)
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
            "CASE WHEN rhythm_days IS NULL THEN coalesce(circle.name, '') ELSE '' END, how_met, "
            "coalesce(event.name, '') FROM contact LEFT JOIN circle ON circle.id = circle_id "
            "LEFT JOIN event ON event.id = met_event_id "
            "WHERE contact.id IN (SELECT value FROM json_each(?))",
            wanted,
        )
    }
    for contact_id, name, mine in database.execute_sql(
        "SELECT contact_id, name, mine FROM contact_interest JOIN interest ON interest.id = interest_id "
        "WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY folded",
        wanted,
    ):
        if mine:
            details[contact_id].common_ground += (name,)
        else:
            details[contact_id].others += (name,)
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
    _read_what_is_open(details, wanted)
    return details


def _read_what_is_open(details: dict[int, Details], wanted: tuple[str]) -> None:
    """Read what was kept to be passed on to people, and the introductions of theirs that are under way."""
    for contact_id, title in database.execute_sql(
        "SELECT contact_id, title FROM offer_contact JOIN offer ON offer.id = offer_id "
        "WHERE given_on IS NULL AND contact_id IN (SELECT value FROM json_each(?)) ORDER BY offer.id",
        wanted,
    ):
        details[contact_id].offers += (title,)
    for contact_id, state, name in database.execute_sql(
        "SELECT value, state, name FROM json_each(?1) JOIN introduction ON value IN (a_id, b_id) "
        "JOIN contact ON contact.id = iif(a_id = value, b_id, a_id) "
        "WHERE state IN ('asked_a', 'asked_b', 'made') ORDER BY introduction.id",
        wanted,
    ):
        details[contact_id].introductions.append((state, name))


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


def due_of(row: DueRow, day: date) -> Due:
    """Return a row as somebody due: by a snooze that ended, a first contact, or the rhythm."""
    rhythm = (row.rhythm_days or row.circle_days) if row.interval_days is not None else None
    weight = weight_of(rhythm or NEW_DAYS, row.circle_weight if row.rhythm_days is None else None)
    base_on, planned_on = date.fromisoformat(row.base_on), as_date(row.planned_on)
    snoozed_until = datetime.fromisoformat(row.snoozed_until) if row.snoozed_until else None
    due_on = planned_on or as_date(row.ideal_on) or day
    source, is_new = Source.RHYTHM, False
    if snoozed_until is not None:
        source, due_on = Source.SNOOZE, snoozed_until.date()
    elif rhythm is not None:
        source, is_new = _first_contact(row, due_on)
    return Due(
        row.contact_id,
        row.kind,
        due_on,
        base_on,
        rhythm,
        weight,
        is_placed=planned_on is not None or snoozed_until is not None,
        is_new=is_new,
        source=source,
        snoozed_until=snoozed_until,
        # Whom the user has never reached cannot have waited for it before the book knew of them.
        waiting_since=due_on if row.is_tended else max(due_on, _added_on(row)),
    )


def _first_contact(row: DueRow, due_on: date) -> tuple[Source, bool]:
    """Return whether somebody with a rhythm is due for a first contact, and whether as a new acquaintance."""
    untouched = not row.is_tended and row.estimated_on is None
    if not untouched and row.first_contact_on is None:
        return Source.RHYTHM, False
    met_on = as_date(row.met_on)
    lately = met_on if row.first_contact_on else max(_added_on(row), met_on or date.min)
    by_rhythm = as_date(row.ideal_on) == later(date.fromisoformat(row.base_on), row.interval_days or 0)
    is_new = lately is not None and not by_rhythm and (due_on - lately).days <= NEW_DAYS + GREETING_DAYS
    is_first = is_new or (row.first_contact_on is not None and untouched)
    return (Source.FIRST_CONTACT if is_first else Source.RHYTHM), is_new


def _added_on(row: DueRow | _DateRow) -> date:
    return date.fromisoformat(row.added_at[:10])


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


def _rows_of_dates(days: Collection[date], moment: datetime) -> list[_DateRow]:
    keys = {month * 100 + number for one in days for month, number in yearly_keys(one)}
    return [_DateRow(*row) for row in database.execute_sql(_DATES, (json.dumps(sorted(keys)), as_stored(moment)))]


def _last_on(row: _DateRow) -> date | None:
    """Return the day of the last contact or skip."""
    return max(filter(None, map(as_date, (row.skipped_on, row.last_interaction_on))), default=None)


def _dated(row: _DateRow, occurrence: date) -> Dated:
    source = Source.BIRTHDAY if row.type == DateType.BIRTHDAY else Source.DATE
    return Dated(row.contact_id, source, occurrence, row.date_id, row.label, row.type, row.year)
