"""Which backups stay: of those the program writes by itself the last of 7 days, 5 weeks and 12 months."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable
from datetime import date, datetime, timedelta

DAYS, WEEKS, MONTHS = 7, 5, 12
AGE = timedelta(days=1)
# Between two backups before a merge: whoever merges twenty pairs in a row gets one of them.
PAUSE = timedelta(hours=1)


def staying(moments: Collection[datetime], now: datetime) -> set[datetime]:
    """Return the moments, in local time, whose backups stay.

    Of each of the newest 7 days, 5 weeks and 12 months that have one, the last one stays. Days without a backup do not
    count, so a program that was not started for a year lets nothing go. What lies ahead of now was written before the
    clock was set back: it stays, and counts for nothing.
    """
    past = sorted((moment for moment in moments if moment <= now), reverse=True)
    kept = {moment for moment in moments if moment > now}
    for most, unit in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        kept |= set(_last_of_each(past, unit, most))
    return kept


def is_due(moments: Iterable[datetime], now: datetime, age: timedelta = AGE) -> bool:
    """Tell whether the newest of the moments is older than an age; one that lies ahead of now counts for nothing."""
    return all(moment > now or now - moment > age for moment in moments)


def _last_of_each(newest_first: Iterable[datetime], unit: Callable[[date], Hashable], most: int) -> list[datetime]:
    last: dict[Hashable, datetime] = {}
    for moment in newest_first:
        last.setdefault(unit(moment.date()), moment)
    return list(last.values())[:most]


def _day(day: date) -> Hashable:
    return day


def _week(day: date) -> Hashable:
    return day.isocalendar()[:2]


def _month(day: date) -> Hashable:
    return day.year, day.month
