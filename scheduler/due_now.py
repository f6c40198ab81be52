"""Who is due at present: read once a day, and after that only of whom a change concerned or whose snooze has ended.

In a book of 100,000 people some 1,750 are due, and all of them are asked for after each change.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from weakref import WeakKeyDictionary

from models.book import Book
from models.connection import Mark, content_mark, database
from scheduler.ranking import Due
from scheduler.today_reader import as_stored, read_due

# After a change of more people all are read anew.
_MOST_STALE = 1_000
# What moves the planned dates of people besides those whom the change concerns.
_OF_EVERYBODY = frozenset({"setting", "time_off"})
_SNOOZES_ENDED = "SELECT id FROM contact WHERE snoozed_until > ? AND snoozed_until <= ?"


@dataclass
class _Kept:
    """Who was due on a day at a moment, by id, and where the connection that read it stood."""

    day: date
    moment: datetime
    mark: Mark
    due: dict[int, Due]

    def serves(self, day: date, moment: datetime, mark: Mark) -> bool:
        """Whether it is the same day, the clock went on, and nobody but this connection has changed the book."""
        return (self.day, *self.mark[:2]) == (day, *mark[:2]) and self.moment <= moment


class _DueNow:
    """Who is due in a book, with those whom changes have concerned since."""

    def __init__(self, book: Book) -> None:
        self._kept: _Kept | None = None
        self._stale: set[int] = set()
        book.derivers.append(self._note)

    def read(self, day: date, moment: datetime) -> list[Due]:
        mark = content_mark()
        if mark is None:
            return read_due(day, moment)
        kept, stale = self._kept, set(self._stale)
        if kept is not None and kept.serves(day, moment, mark):
            # All at once: apsw 3.54.0.0 keeps for ever a cursor that lives while a younger one goes.
            ended = database.execute_sql(_SNOOZES_ENDED, (as_stored(kept.moment), as_stored(moment))).fetchall()
            anew = stale.union(contact_id for (contact_id,) in ended)
            found = read_due(day, moment, anew) if anew else []
            due = {contact_id: one for contact_id, one in kept.due.items() if contact_id not in anew}
        else:
            found, due = read_due(day, moment), {}
        due.update((one.contact_id, one) for one in found)
        after = content_mark()
        # Nobody else may have made a change meanwhile.
        is_whole = after is not None and after[:2] == mark[:2]
        self._kept = _Kept(day, moment, mark, due) if is_whole else None
        self._stale -= stale
        return list(due.values())

    def knows(self, day: date, moment: datetime) -> bool:
        mark = content_mark()
        return mark is not None and self._kept is not None and self._kept.serves(day, moment, mark)

    def forget(self) -> None:
        self._kept = None

    def _note(self, contact_ids: Collection[int], tables: Collection[str]) -> None:
        """Remember whom a change concerns; a deriver of the book."""
        if len(contact_ids) > _MOST_STALE or not _OF_EVERYBODY.isdisjoint(tables):
            self.forget()
        else:
            self._stale.update(contact_ids)


_readings: WeakKeyDictionary[Book, _DueNow] = WeakKeyDictionary()


def due_now(book: Book, day: date, moment: datetime) -> list[Due]:
    """Return whose turn it is on a day at a moment of it (local, without zone), as read_due() does."""
    reading = _readings.get(book)
    if reading is None:
        reading = _readings[book] = _DueNow(book)
    return reading.read(day, moment)


def knows_due(book: Book, day: date, moment: datetime) -> bool:
    """Whether due_now() need not go through everybody who is due."""
    return book in _readings and _readings[book].knows(day, moment)


def forget_due(book: Book) -> None:
    """Let everybody be read anew: for what changes the plan besides a recorded change."""
    if book in _readings:
        _readings[book].forget()
