"""What would make the rhythms fit the week: the smallest changes, each of which is enough by itself.

ways_to_fit() is pure and counts the promise anew after each change; what does not lead to a fit is not offered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field
from itertools import pairwise
from math import ceil

from models.book import Book
from models.connection import database
from models.record import Record
from models.sentences import Sentence
from models.settings import MOST_A_DAY
from scheduler.cadence import interval

_LONGEST = 3650
_DAYS_A_WEEK = 7
# Sums of sevenths come out a little differently in another order.
_NEARLY = 1e-6
# A rhythm is told in days that are easy to keep in mind.
_STEPS = 5


class CirclePromise(Record):
    """A circle with a rhythm in days, and how many active people live by it, by unanswered attempts in a row (0 to 2).

    People with days of their own are not among them.
    """

    id: int
    name: str
    days: int
    weight: int
    people: Mapping[int, int]

    def a_week(self, days: int | None = None) -> float:
        """Return how many contacts a week its people ask for, with its rhythm or with another."""
        return sum(count * a_week(days or self.days, unanswered) for unanswered, count in self.people.items())


class Way(Record):
    """A change after which the promise fits: promised and room are contacts a week then.

    key names the kind of change (move, slow or room); sentence says it, as part of a list.
    """

    key: str
    sentence: Sentence
    promised: float
    room: int
    circle_id: int | None = None
    slower_id: int | None = None
    people: int = 0
    days: int = 0
    capacity: tuple[int, ...] = field(default=())


def a_week(days: int, unanswered: int = 0) -> float:
    """Return how many contacts a week somebody with a rhythm asks for; 0 after three unanswered attempts."""
    present = interval(days, unanswered)
    return _DAYS_A_WEEK / present if present else 0.0


def ways_to_fit(
    promised: float, circles: Iterable[CirclePromise], capacity: Sequence[int], working_days: Collection[int]
) -> list[Way]:
    """Return the ways to make a promise (contacts a week) fit the capacity by weekday; empty where it fits already.

    At most one of each kind: the fewest people moved to the next slower circle, the circle that needs to be slowed
    down least, and more people on each working day.
    """
    room = sum(capacity)
    if promised <= room:
        return []
    rows = sorted((one for one in circles if one.days > 0), key=lambda one: (one.days, one.id))
    found = [_move(promised, room, rows), _slower(promised, room, rows), _more_room(promised, capacity, working_days)]
    return [way for way in found if way is not None]


def read_ways(book: Book, promised: float) -> list[Way]:
    """Return the ways to make what the book's rhythms promise fit its week."""
    settings = book.settings
    if promised <= sum(settings.capacity):
        return []
    return ways_to_fit(promised, read_circles(), settings.capacity, settings.working_days)


def read_circles() -> list[CirclePromise]:
    """Return the book's circles with whoever lives by their rhythm."""
    people: dict[int, dict[int, int]] = {}
    for circle_id, unanswered, count in database.execute_sql(
        "SELECT circle_id, unanswered, count(*) FROM planned_date CROSS JOIN contact ON contact.id = contact_id "
        "WHERE interval_days IS NOT NULL AND rhythm_days IS NULL AND circle_id IS NOT NULL GROUP BY 1, 2"
    ):
        people.setdefault(circle_id, {})[unanswered] = count
    rows = database.execute_sql("SELECT id, name, days, weight FROM circle")
    return [CirclePromise(id_, name, days, weight, people.get(id_, {})) for id_, name, days, weight in rows]


def whom_to_move(circle_id: int, people: int) -> list[int]:
    """Return so many of a circle who can go to a slower one: those the user was not in touch with for longest.

    Only those nobody waits for an answer of, who ask for exactly as much as their circle says.
    """
    rows = database.execute_sql(
        "SELECT contact_id FROM planned_date CROSS JOIN contact ON contact.id = contact_id WHERE circle_id = ? "
        "AND rhythm_days IS NULL AND interval_days IS NOT NULL AND unanswered = 0 ORDER BY base_on, contact_id LIMIT ?",
        (circle_id, people),
    )
    return [contact_id for (contact_id,) in rows]


def _move(promised: float, room: int, rows: Sequence[CirclePromise]) -> Way | None:
    """Return the fewest people who would have to go to the next slower circle."""
    found = []
    for circle, slower in pairwise(rows):
        saved = a_week(circle.days) - a_week(slower.days)
        people = ceil((promised - room) / saved - _NEARLY) if saved > 0 else 0
        if 0 < people <= circle.people.get(0, 0):
            found.append((people, circle, slower, promised - people * saved))
    if not found:
        return None
    people, circle, slower, after = min(found, key=lambda one: (one[0], one[1].weight))
    sentence = Sentence(
        "1 person moved from {circle} ({days} days) to {slower} ({longer} days)",
        "{n} people moved from {circle} ({days} days) to {slower} ({longer} days)",
        people,
        {"circle": circle.name, "days": circle.days, "slower": slower.name, "longer": slower.days},
    )
    return Way("move", sentence, after, room, circle_id=circle.id, slower_id=slower.id, people=people)


def _slower(promised: float, room: int, rows: Sequence[CirclePromise]) -> Way | None:
    """Return the circle whose rhythm has to be lengthened least, by its share, to stay below the next slower one."""
    found = []
    for place, circle in enumerate(rows):
        longest = rows[place + 1].days if place + 1 < len(rows) else min(2 * circle.days, _LONGEST) + 1
        start = circle.days - circle.days % _STEPS + _STEPS
        for days in range(start, longest, _STEPS):
            after = promised - circle.a_week() + circle.a_week(days)
            if after <= room + _NEARLY:
                found.append((days / circle.days, circle, days, after))
                break
    if not found:
        return None
    _, circle, days, after = min(found, key=lambda one: (one[0], one[1].weight))
    sentence = Sentence(
        "{circle} every day instead of every {before}",
        "{circle} every {n} days instead of every {before}",
        days,
        {"circle": circle.name, "before": circle.days},
    )
    return Way("slow", sentence, after, room, circle_id=circle.id, days=days)


def _more_room(promised: float, capacity: Sequence[int], working_days: Collection[int]) -> Way | None:
    """Return how many more people on each working day there would have to be room for."""
    if not working_days:
        return None
    more = ceil((promised - sum(capacity)) / len(set(working_days)) - _NEARLY)
    wider = tuple(room + more * (day in working_days) for day, room in enumerate(capacity))
    if max(wider) > MOST_A_DAY:
        return None
    sentence = Sentence("Room for 1 more on working days", "Room for {n} more on working days", more)
    return Way("room", sentence, promised, sum(wider), people=more, capacity=wider)
