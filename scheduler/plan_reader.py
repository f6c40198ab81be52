"""What the planner reads: the facts of contacts, what is on the days already, the days the user has."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from models.book import Book
from models.connection import among, database
from scheduler.cadence import Touch, TouchSummary, summarize, yearly_keys
from scheduler.planning import Calendar, Load
from scheduler.yearly_days import YearlyDays, all_yearly_days

# Above this many days yearly dates are counted for all of them at once.
_LONG = 90


class Stored(NamedTuple):
    """A row of the plan as it was: what it counted from, where that led, and what puts it in order when it is due."""

    last_interaction_on: str | None
    base_on: str
    interval_days: int | None
    ideal_on: str | None
    planned_on: str | None
    unanswered: int
    turn_kind: str | None = None
    turn_rhythm: int | None = None
    turn_weight: int | None = None
    by_rhythm: int | None = None


class Facts(NamedTuple):
    """What decides about one contact's next date."""

    contact_id: int
    kind: str
    status: str
    rhythm_days: int | None
    circle_days: int | None
    weight: int | None
    no_rhythm: bool
    met_on: date | None
    estimated_on: date | None
    skipped_on: date | None
    first_contact_on: date | None
    requested_on: date | None
    snoozed_on: date | None
    added_on: date
    touches: TouchSummary
    stored: Stored | None


_FACTS = """
SELECT contact.id, kind, status, rhythm_days, circle.days, circle.weight, no_rhythm, met_on, estimated_on,
    skipped_on, first_contact_on, requested_on, snoozed_until, added_at,
    plan.last_interaction_on, plan.base_on, plan.interval_days, plan.ideal_on, plan.planned_on, plan.unanswered,
    plan.turn_kind, plan.turn_rhythm, plan.turn_weight, plan.by_rhythm
FROM contact LEFT JOIN circle ON circle.id = circle_id LEFT JOIN planned_date AS plan ON plan.contact_id = contact.id
"""
_TOUCHES = """
SELECT contact_id, max(date), max(CASE WHEN direction <> 'out' OR answer = 'yes' OR medium IN ('in_person', 'event')
    THEN date END), sum(coalesce(answer, '') = 'no')
FROM interaction_contact JOIN interaction ON interaction.id = interaction_id
WHERE counts {} GROUP BY contact_id
"""
_EVERY_TOUCH = """
SELECT mine.contact_id, date, medium, direction, answer,
    (SELECT count(*) FROM interaction_contact AS theirs WHERE theirs.interaction_id = mine.interaction_id) > 1
FROM interaction_contact AS mine JOIN interaction ON interaction.id = mine.interaction_id
WHERE mine.counts AND mine.contact_id IN (SELECT value FROM json_each(?)) ORDER BY mine.contact_id, date, interaction.id
"""
# What is on the days of a span: how many are planned and how many were promised something, day by day; and who is put
# off until a day of it, or from one (planned_on). The + and CROSS JOIN keep SQLite from beginning with everybody of a
# status; of who is put off, to which one index leads, it then looks up only those few.
_ON_DAYS = """
SELECT 'planned', planned_on, count(*), NULL FROM planned_date
WHERE planned_on BETWEEN :first AND :last GROUP BY planned_on
UNION ALL
SELECT 'promised', due_on, count(DISTINCT contact_id), NULL
FROM follow_up CROSS JOIN contact ON contact.id = contact_id
WHERE done_on IS NULL AND due_on BETWEEN :first AND :last AND +status <> 'deceased' GROUP BY due_on
UNION ALL
SELECT 'put off', date(away.snoozed_until), away.id, planned_on
FROM contact AS away LEFT JOIN planned_date ON contact_id = away.id CROSS JOIN contact ON contact.id = away.id
WHERE away.snoozed_until > '' AND +contact.status IN ('active', 'paused')
    AND (date(away.snoozed_until) BETWEEN :first AND :last OR +planned_on BETWEEN :first AND :last)
"""


def read_facts(contact_ids: Collection[int] | None) -> Iterator[Facts]:
    """Yield the facts of these contacts, or of all; whoever is not in the book any more is left out."""
    summaries = _summaries(contact_ids)
    where, values = _among("contact.id", contact_ids)
    nothing = TouchSummary()
    for row in database.execute_sql(f"{_FACTS} {'WHERE' if where else ''} {where}", values):
        contact_id, kind, status, rhythm_days, circle_days, weight, no_rhythm, *days = row[:13]
        met_on, estimated_on, skipped_on, first_contact_on, requested_on, snoozed_on = map(as_date, days)
        added_at, *stored = row[13:]
        yield Facts(
            contact_id,
            kind,
            status,
            rhythm_days,
            circle_days,
            weight,
            bool(no_rhythm),
            met_on,
            estimated_on,
            skipped_on,
            first_contact_on,
            requested_on,
            snoozed_on,
            date.fromisoformat(added_at[:10]),
            summaries.get(contact_id, nothing),
            Stored(*stored) if any(value is not None for value in stored) else None,
        )


def read_calendar(book: Book) -> Calendar:
    """Return the days the user has, as the settings and the times off say."""
    settings = book.settings
    days = database.execute_sql("SELECT starts_on, ends_on FROM time_off ORDER BY starts_on")
    time_off = tuple((date.fromisoformat(starts_on), date.fromisoformat(ends_on)) for starts_on, ends_on in days)
    return Calendar(settings.capacity, frozenset(settings.working_days), time_off)


def read_load(
    first: date,
    last: date,
    without: Mapping[int, str | None] | None = None,
    yearly: YearlyDays | None = None,
    coming: Mapping[tuple[int, int], int] | None = None,
) -> Load:
    """Return what is on the days from first to last, not counting the rhythms of some contacts.

    without are the planned days of these contacts, as they are stored; yearly knows the yearly dates of some days;
    coming counts those, by month and day, that an import is going to bring.
    """
    without = without or {}
    span = (first.isoformat(), last.isoformat())
    planned: Counter[date] = Counter()
    promised: dict[date, int] = {}
    put_off: Counter[date] = Counter()
    for what, on, number, planned_on in database.execute_sql(_ON_DAYS, {"first": span[0], "last": span[1]}):
        if what == "planned":
            # These come first, each day once.
            planned[date.fromisoformat(on)] = number
        elif what == "promised":
            promised[date.fromisoformat(on)] = number
        else:
            # Whoever is put off is not on the planned day.
            if number not in without and planned_on is not None and span[0] <= planned_on <= span[1]:
                planned[date.fromisoformat(planned_on)] -= 1
            if span[0] <= on <= span[1]:
                put_off[date.fromisoformat(on)] += 1
    for theirs in without.values():
        if theirs is not None and span[0] <= theirs <= span[1]:
            planned[date.fromisoformat(theirs)] -= 1
    if coming:
        _add_coming(promised, coming, first, last)
    if (last - first).days <= _LONG:
        return _AskingLoad(planned, promised, put_off, yearly or YearlyDays())
    return Load(planned, promised, all_yearly_days(), put_off)


def _add_coming(promised: dict[date, int], coming: Mapping[tuple[int, int], int], first: date, last: date) -> None:
    """Count yearly dates that are to come into the book to what takes room from the first to the last day."""
    for on in (first + timedelta(days=offset) for offset in range((last - first).days + 1)):
        promised[on] = promised.get(on, 0) + sum(coming.get(key, 0) for key in yearly_keys(on))


class _AskingLoad(Load):
    """A load that knows the yearly dates only of the days it is asked about, which are few for a few contacts."""

    def __init__(
        self, planned: Counter[date], promised: Mapping[date, int], put_off: Mapping[date, int], days: YearlyDays
    ) -> None:
        """Take what is planned, promised and put off, and who knows the yearly dates."""
        super().__init__(planned, promised, put_off=put_off)
        self._days = days

    def dated_on(self, day: date) -> int:
        """Return how many dated things a day has."""
        return self.promised.get(day, 0) + self.put_off.get(day, 0) + self._days.on(day)


def as_date(text: str | None) -> date | None:
    """Return a stored date or the date of a stored moment."""
    return date.fromisoformat(text[:10]) if text else None


def _summaries(contact_ids: Collection[int] | None) -> dict[int, TouchSummary]:
    where, values = _among("contact_id", contact_ids)
    found: dict[int, TouchSummary] = {}
    with_attempts: list[int] = []
    for contact_id, last_on, from_them_on, unanswered in database.execute_sql(
        _TOUCHES.format(f"AND {where}" if where else ""), values
    ):
        if unanswered:
            with_attempts.append(contact_id)
        else:
            last = as_date(last_on)
            found[contact_id] = TouchSummary(last, last, as_date(from_them_on))
    if with_attempts:
        # The row of unanswered attempts depends on the order in which things happened.
        touches: dict[int, list[Touch]] = {}
        for contact_id, on, medium, direction, answer, several in database.execute_sql(
            _EVERY_TOUCH, (json.dumps(with_attempts),)
        ):
            touch = Touch(date.fromisoformat(on), medium, direction, answer, bool(several))
            touches.setdefault(contact_id, []).append(touch)
        found.update((contact_id, summarize(theirs)) for contact_id, theirs in touches.items())
    return found


def _among(column: str, contact_ids: Collection[int] | None) -> tuple[str, tuple[int | str, ...]]:
    return among(column, contact_ids) if contact_ids is not None else ("", ())
