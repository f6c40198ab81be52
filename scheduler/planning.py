"""Placing contacts on days: capacity, allowed days, windows. Pure, and independent of the order of rows.

What happens with ideal dates that are past: such a contact is due already. It is planned on the allowed day
nearest its ideal date as if that day had been empty, because past days have no capacity to keep; the room of the
day on which it is shown cuts instead (scheduler.ranking). The same rule makes a rebuilt plan say "due 6 days ago"
again. Nothing that was planned is moved for the sake of another: only the contacts handed in are planned anew,
and of these the ones whose old date still holds (kept_on) stay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from models.record import Record
from models.vocabulary import Kind
from scheduler.cadence import yearly_keys

WINDOW_PERCENT = 15
WINDOW_DAYS = 14
LATER_DAYS = 14
_DAY = timedelta(days=1)


class Calendar(Record):
    """The days the user has: capacity by weekday (Monday first), working weekdays, spans without room."""

    capacity: tuple[int, ...] = (5, 5, 5, 5, 5, 2, 2)
    working_days: frozenset[int] = frozenset(range(5))
    time_off: tuple[tuple[date, date], ...] = ()

    def capacity_on(self, day: date) -> int:
        """Return how many contacts fit on a day; none in time off."""
        if self.time_off and any(start <= day <= end for start, end in self.time_off):
            return 0
        return self.capacity[day.weekday()]

    def allows(self, kind: str, day: date) -> bool:
        """Return whether a contact of this kind may be planned on a day: professional ones on working days only."""
        return kind != Kind.PROFESSIONAL or day.weekday() in self.working_days


@dataclass
class Load:
    """What is on the days already: planned contacts, promises by day, yearly dates by (month, day), chosen days.

    put_off counts whom the user put off until a day.
    """

    planned: Counter[date] = field(default_factory=Counter)
    promised: Mapping[date, int] = field(default_factory=dict)
    yearly: Mapping[tuple[int, int], int] = field(default_factory=dict)
    put_off: Mapping[date, int] = field(default_factory=dict)
    _free: dict[date, int] = field(default_factory=dict, repr=False, compare=False)

    def dated_on(self, day: date) -> int:
        """Return how many dated things a day has, chosen days among them; they use room and are never cut."""
        dated = self.promised.get(day, 0) + self.put_off.get(day, 0)
        if self.yearly:
            dated += sum(self.yearly.get(key, 0) for key in yearly_keys(day))
        return dated

    def on(self, day: date) -> int:
        """Return how much of a day's room is used."""
        return self.planned[day] + self.dated_on(day)

    def free_on(self, day: date, calendar: Calendar) -> int:
        """Return how many more contacts fit on a day, 0 or more; a load is for one calendar."""
        free = self._free.get(day)
        if free is None:
            left = calendar.capacity_on(day) - self.planned.get(day, 0)
            free = self._free[day] = max(0, left - self.dated_on(day)) if left > 0 else 0
        return free

    def take(self, day: date) -> None:
        """Plan one more contact on a day."""
        self.planned[day] += 1
        if self._free.get(day):
            self._free[day] -= 1


class Wanted(Record):
    """A contact with a rhythm (in days) that wants a day near its ideal date.

    kept_on is the day it has had so far and keeps if that still fits; greeting asks for a day from tomorrow to the
    ideal date (a first follow-up); covered says that a snooze covers the day, which then uses no room; not_before is
    the end of a pending request, which no room elsewhere shortens; unplaced says that there was no day when it was
    planned, and nothing it came from has changed since.
    """

    contact_id: int
    kind: str
    ideal_on: date
    rhythm: int
    weight: int = 1
    kept_on: date | None = None
    greeting: bool = False
    covered: bool = False
    not_before: date | None = None
    unplaced: bool = False

    def asks_for_room(self, today: date) -> bool:
        """Return whether its day depends on what else is on the days: not where it has come, is covered or waits on."""
        if self.kept_on is not None:
            return self.kept_on > today and not self.covered
        return self.greeting or not self.waits_on(today)

    def waits_on(self, today: date) -> bool:
        """Return whether it goes on waiting for room, as it was never promised a day that it could be late for."""
        return self.unplaced and self.ideal_on < today


def window(rhythm: int) -> int:
    """Return how many days before and after the ideal date are as good: 15 % of the rhythm, at most 14."""
    return min(rhythm * WINDOW_PERCENT // 100, WINDOW_DAYS)


def place(ideal_on: date, rhythm: int, kind: str, load: Load, calendar: Calendar, earliest: date) -> date | None:
    """Return the allowed day with room nearest the ideal date, ties to the earlier, never before earliest.

    Looks within the window first, then for the next such day within 14 days after it; None is unplaced.
    """
    width = window(rhythm)
    for distance in range(width + 1):
        for day in (ideal_on - distance * _DAY, ideal_on + distance * _DAY) if distance else (ideal_on,):
            if day >= earliest and _fits(day, kind, load, calendar):
                return day
    return _next_fitting(max(ideal_on + (width + 1) * _DAY, earliest), LATER_DAYS, kind, load, calendar)


def place_greeting(deadline: date, kind: str, load: Load, calendar: Calendar, earliest: date) -> date | None:
    """Return the first allowed day with room from earliest to the deadline, else within 14 days after; or None."""
    last = max(deadline, earliest)
    return _next_fitting(earliest, (last - earliest).days + 1 + LATER_DAYS, kind, load, calendar)


def place_past(ideal_on: date, rhythm: int, kind: str, calendar: Calendar, today: date) -> date:
    """Return the day a contact whose ideal date is past counts as due from: the nearest allowed one before today."""
    for distance in range(window(rhythm) + 1):
        for day in (ideal_on - distance * _DAY, ideal_on + distance * _DAY):
            if day < today and calendar.allows(kind, day):
                return day
    return ideal_on


def plan_all(wanted: Iterable[Wanted], load: Load, calendar: Calendar, today: date) -> dict[int, date | None]:
    """Return the planned day of each contact by id, None for unplaced, and add them to the load.

    The load must not count these contacts yet. First those that keep a day take it, then the others in order of
    ideal date, weight and id; contacts with ideal dates to come are not put on today, whose list is fixed.
    """
    plan: dict[int, date | None] = {}
    rest: list[Wanted] = []
    for one in sorted(wanted, key=_order):
        if one.kept_on is not None and _keeps(one, one.kept_on, load, calendar, today):
            plan[one.contact_id] = _take(one, one.kept_on, load)
        else:
            rest.append(one)
    for one in rest:
        plan[one.contact_id] = _take(one, _day_for(one, load, calendar, today), load)
    return plan


def _order(one: Wanted) -> tuple[date, int, int]:
    return one.ideal_on, -one.weight, one.contact_id


def _keeps(one: Wanted, day: date, load: Load, calendar: Calendar, today: date) -> bool:
    """A past day stays; a coming one while it is allowed and its planned contacts fit (dated things never oust)."""
    if day <= today or one.covered:
        return True
    return calendar.allows(one.kind, day) and load.planned[day] < calendar.capacity_on(day)


def _day_for(one: Wanted, load: Load, calendar: Calendar, today: date) -> date | None:
    if one.greeting:
        return place_greeting(one.ideal_on, one.kind, load, calendar, today + _DAY)
    if one.waits_on(today):
        return None
    if one.ideal_on < today:
        return place_past(one.ideal_on, one.rhythm, one.kind, calendar, today)
    earliest = today if one.ideal_on == today else today + _DAY
    if one.not_before is not None:
        earliest = max(earliest, one.not_before)
    return place(one.ideal_on, one.rhythm, one.kind, load, calendar, earliest)


def _take(one: Wanted, day: date | None, load: Load) -> date | None:
    if day is not None and not one.covered:
        load.take(day)
    return day


def _fits(day: date, kind: str, load: Load, calendar: Calendar) -> bool:
    return calendar.allows(kind, day) and load.free_on(day, calendar) > 0


def _next_fitting(start: date, days: int, kind: str, load: Load, calendar: Calendar) -> date | None:
    for distance in range(days):
        day = start + distance * _DAY
        if _fits(day, kind, load, calendar):
            return day
    return None
