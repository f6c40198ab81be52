"""How many yearly dates each day has: counted around the days that the planning asks about, and kept between changes.

To count them is to look up everybody whose birthday lies in the weeks ahead, which was a fifth of what a logged contact
took.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Collection, Iterable
from datetime import date
from weakref import WeakKeyDictionary

from models.book import Book
from models.connection import Others, database
from scheduler.cadence import yearly_keys

# So many days are counted together, as the planning mostly asks about their neighbours next.
_TOGETHER = 14
# After a change of more people all are counted anew.
_MOST_CHANGED = 100
Key = tuple[int, int]

# The + and CROSS JOIN keep SQLite from beginning with everybody of a status.
_COUNTS = """
SELECT month, important_date.day, count(DISTINCT contact_id)
FROM important_date CROSS JOIN contact ON contact.id = contact_id
WHERE +status IN ('active', 'paused') {} GROUP BY month, important_date.day
"""
_BETWEEN = "AND (month, important_date.day) BETWEEN (?, ?) AND (?, ?)"
_THEIRS = "SELECT month, day FROM important_date WHERE contact_id IN (SELECT value FROM json_each(?))"


class YearlyDays:
    """How many of those who are looked after have a yearly date on a day, counted when it is first asked for."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self._counts: dict[Key, int] = {}
        # On whose days a change may have let somebody count, or count no more.
        self._concerned: set[int] = set()

    def on(self, day: date) -> int:
        """Return how many yearly dates are kept on a day."""
        if self._concerned:
            self._forget_their_days()
        kept = 0
        for key in yearly_keys(day):
            count = self._counts.get(key)
            if count is None:
                self._count_around(day)
                count = self._counts[key]
            kept += count
        return kept

    def forget_days_of(self, contact_ids: Iterable[int]) -> None:
        """Let the days on which these people have a date be counted anew, when one is asked for."""
        self._concerned.update(contact_ids)

    def _forget_their_days(self) -> None:
        if len(self._concerned) > _MOST_CHANGED:
            self._counts.clear()
        else:
            for key in database.execute_sql(_THEIRS, (json.dumps(list(self._concerned)),)):
                self._counts.pop(key, None)
        self._concerned.clear()

    def _count_around(self, day: date) -> None:
        first = day.toordinal() - day.toordinal() % _TOGETHER
        keys = [key for number in range(first, first + _TOGETHER) for key in yearly_keys(date.fromordinal(number))]
        # Around the new year these are two spans.
        later = [key for key in keys if key >= keys[0]]
        found: dict[Key, int] = {}
        for span in filter(None, (later, keys[len(later) :])):
            found |= _read(_BETWEEN, *span[0], *span[-1])
        self._counts.update((key, found.get(key, 0)) for key in keys)


def all_yearly_days() -> dict[Key, int]:
    """Return how many yearly dates each day of the year has, by month and day."""
    return _read()


def _read(where: str = "", *values: int) -> dict[Key, int]:
    return {(month, day): count for month, day, count in database.execute_sql(_COUNTS.format(where), values)}


class _Kept(threading.local):
    """What was counted by this thread's connection; the days of the unsure are to be counted anew (None: all)."""

    def __init__(self) -> None:
        self._days = YearlyDays()
        self._others: Others | None = None
        self._unsure: set[int] | None = None

    def after(self, others: Others | None, contact_ids: Collection[int], tables: Collection[str]) -> YearlyDays:
        """Return what is known still, inside the transaction of a change of these contacts and tables."""
        if self._unsure is None or others is None or others != self._others:
            self._days = YearlyDays()
        else:
            # Counted as the change before left them, which may have been taken back.
            self._days.forget_days_of(self._unsure)
        self._others = others
        if "important_date" in tables or len(contact_ids) > _MOST_CHANGED:
            self._days, self._unsure = YearlyDays(), None
        else:
            # Whoever is let go or has died does not count any more.
            self._unsure = set(contact_ids) if "contact" in tables else set()
            self._days.forget_days_of(self._unsure)
        return self._days


_kept: WeakKeyDictionary[Book, _Kept] = WeakKeyDictionary()


def yearly_days(book: Book, contact_ids: Collection[int], tables: Collection[str]) -> YearlyDays:
    """Return the yearly dates of the days as they are kept, but for what a change under way concerns.

    Every change has to ask, whether it needs them or not: for that the planner is a deriver of the book.
    """
    kept = _kept.get(book)
    if kept is None:
        kept = _kept.setdefault(book, _Kept())
    return kept.after(book.others, contact_ids, tables)
