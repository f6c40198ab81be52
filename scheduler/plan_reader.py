"""What the planner reads: the facts of contacts, what is on the days already, the days the user has."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from models.book import Book
from models.connection import database
from scheduler.cadence import Touch, TouchSummary, summarize, yearly_keys
from scheduler.planning import Calendar, Load

# Above this many days dated things are counted for all of them at once.
_LONG = 90


class Stored(NamedTuple):
    """A row of the plan as it was: what it counted from and where that led."""

    last_interaction_on: str | None
    base_on: str
    interval_days: int | None
    ideal_on: str | None
    planned_on: str | None
    unanswered: int


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
    plan.last_interaction_on, plan.base_on, plan.interval_days, plan.ideal_on, plan.planned_on, plan.unanswered
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
# The + and CROSS JOIN keep SQLite from beginning with everybody of a status.
_PROMISED = """
SELECT due_on, count(DISTINCT contact_id) FROM follow_up CROSS JOIN contact ON contact.id = contact_id
WHERE done_on IS NULL AND due_on {} AND +status <> 'deceased'
"""
_YEARLY = """
SELECT month, important_date.day, count(DISTINCT contact_id)
FROM important_date CROSS JOIN contact ON contact.id = contact_id
WHERE +status IN ('active', 'paused') {}
"""

_YEARLY_OF_DAYS = """
SELECT value, count(DISTINCT contact_id)
FROM json_each(?) CROSS JOIN important_date ON month = value / 100 AND important_date.day = value % 100
CROSS JOIN contact ON contact.id = contact_id WHERE +status IN ('active', 'paused') GROUP BY value
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


def read_load(first: date, last: date, without: Collection[int] = ()) -> Load:
    """Return what is on the days from first to last, not counting the rhythms of some contacts."""
    span = (first.isoformat(), last.isoformat())
    planned: Counter[date] = Counter()
    for text, count in database.execute_sql(
        "SELECT planned_on, count(*) FROM planned_date WHERE planned_on BETWEEN ? AND ? GROUP BY planned_on", span
    ):
        planned[date.fromisoformat(text)] = count
    if without:
        for text, count in _planned_of(without, span):
            planned[date.fromisoformat(text)] -= count
    put_off = _move_snoozed(planned, span, set(without))
    if (last - first).days <= _LONG:
        return _AskingLoad(planned, put_off=put_off)
    promised = {
        date.fromisoformat(text): count
        for text, count in database.execute_sql(_PROMISED.format("BETWEEN ? AND ?") + " GROUP BY due_on", span)
    }
    yearly = {
        (month, day): count
        for month, day, count in database.execute_sql(_YEARLY.format("") + " GROUP BY month, important_date.day")
    }
    return Load(planned, promised, yearly, put_off)


class _AskingLoad(Load):
    """A load that counts dated things only around the days it is asked about, which are few for a few contacts."""

    def __init__(self, planned: Counter[date], put_off: Mapping[date, int]) -> None:
        """Take what is planned and put off."""
        super().__init__(planned, put_off=put_off)
        self._dated: Counter[date] = Counter()
        self._weeks: set[int] = set()

    def dated_on(self, day: date) -> int:
        """Return how many dated things a day has."""
        if (week := day.toordinal() // 7) not in self._weeks:
            self._weeks.add(week)
            self._count_dated([date.fromordinal(7 * week + one) for one in range(7)])
        return self._dated[day] + self.put_off.get(day, 0)

    def _count_dated(self, days: Sequence[date]) -> None:
        """Count the dated things of a week, whose days are nearly always asked about together."""
        span = (days[0].isoformat(), days[-1].isoformat())
        for due_on, count in database.execute_sql(_PROMISED.format("BETWEEN ? AND ?") + " GROUP BY due_on", span):
            self._dated[date.fromisoformat(due_on)] += count
        keys = {month * 100 + number: day for day in days for month, number in yearly_keys(day)}
        for key, count in database.execute_sql(_YEARLY_OF_DAYS, (json.dumps(list(keys)),)):
            self._dated[keys[key]] += count


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


def _planned_of(contact_ids: Collection[int], span: tuple[str, str]) -> Iterable[Any]:
    where, values = _among("contact_id", contact_ids)
    # The + keeps SQLite on the primary key: the few contacts are found faster than everybody in the span.
    return database.execute_sql(
        f"SELECT planned_on, count(*) FROM planned_date WHERE {where} AND +planned_on BETWEEN ? AND ? "
        "GROUP BY planned_on",
        (*values, *span),
    )


def _move_snoozed(planned: Counter[date], span: tuple[str, str], without: set[int]) -> Counter[date]:
    """Take whoever is snoozed off the planned day, and return how many are put off until each day."""
    put_off: Counter[date] = Counter()
    for contact_id, planned_on, until in database.execute_sql(
        "SELECT contact.id, planned_on, date(snoozed_until) FROM contact "
        "LEFT JOIN planned_date ON contact_id = contact.id "
        "WHERE snoozed_until > '' AND +status IN ('active', 'paused') "
        "AND (snoozed_until >= ? OR +planned_on BETWEEN ? AND ?)",
        (span[0], *span),
    ):
        if contact_id not in without and planned_on is not None and span[0] <= planned_on <= span[1]:
            planned[date.fromisoformat(planned_on)] -= 1
        if span[0] <= until <= span[1]:
            put_off[date.fromisoformat(until)] += 1
    return put_off


def _among(column: str, contact_ids: Collection[int] | None) -> tuple[str, tuple[Any, ...]]:
    if contact_ids is None:
        return "", ()
    return f"{column} IN (SELECT value FROM json_each(?))", (json.dumps(sorted(contact_ids)),)
