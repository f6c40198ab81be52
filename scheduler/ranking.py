"""Whose turn it is on a day: the order of occasions and the cut at the day's room. Pure.

Dated things (promises, then yearly dates) come first and are never cut. Then come due contacts: first follow-ups,
whose three days pass quickly, before circle weight × (days since base ÷ rhythm), which is capped at 3; the cap
rises by 1 for every 30 days waited, so that whoever waits longest wins in the end. Contacts for whom there was no
day (unplaced) wait under "when you have room" as long as their window lasts. After it they are out of rhythm and take
part in the order like the others: the days ahead fill with the long rhythms first, so that otherwise the closest
people, who ask for a day at short notice, would be the ones to wait (benchmarks/nurture.py measures it).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from operator import itemgetter
from typing import NamedTuple

from models.forgetting import forgotten_with_the_book
from models.record import Record
from scheduler.planning import Calendar, window

HIGHEST_RATIO = 3
PATIENCE_DAYS = 30


class Source(StrEnum):
    """Why a person is on the list."""

    FOLLOW_UP = "follow_up"
    BIRTHDAY = "birthday"
    DATE = "date"
    FIRST_CONTACT = "first_contact"
    SNOOZE = "snooze"
    RHYTHM = "rhythm"


class Dated(Record):
    """A promise or a yearly date that concerns a day.

    source_id is the follow-up's or the important date's id, text the promise or the date's label, type the kind of
    yearly date, year the year it counts from, at a promise's time of day.
    """

    contact_id: int
    source: Source
    due_on: date
    source_id: int
    text: str = ""
    type: str = ""
    year: int | None = None
    at: time | None = None


class Due(NamedTuple):
    """A contact whose turn it is by its rhythm or by a snooze that has ended.

    due_on is the day it was planned on, or its ideal date when it is unplaced; rhythm is None without one;
    waiting_since is the day from which it counts as waiting, due_on if left out.
    """

    contact_id: int
    kind: str
    due_on: date
    base_on: date
    rhythm: int | None
    weight: int
    is_placed: bool = True
    is_new: bool = False
    source: Source = Source.RHYTHM
    snoozed_until: datetime | None = None
    waiting_since: date | None = None

    def waited(self, day: date) -> int:
        """Return how many days it has been its turn."""
        return max(0, (day - (self.waiting_since or self.due_on)).days)


class Order(Record):
    """A day's list by contact ids: what is shown, what waits for room, and how many contacts the day has room for."""

    shown: tuple[int, ...]
    waiting: tuple[int, ...]
    room: int


def score(due: Due, day: date) -> float:
    """Return how much it is a contact's turn: weight × days since base ÷ rhythm, capped; higher comes first."""
    days = (day - due.base_on).days
    cap = HIGHEST_RATIO + due.waited(day) // PATIENCE_DAYS
    ratio = days / due.rhythm if due.rhythm else float(cap)
    return due.weight * min(ratio, cap)


def dated_order(dated: Iterable[Dated]) -> list[Dated]:
    """Return promises, then yearly dates, each from the earliest on."""
    return sorted(
        dated,
        key=lambda one: (one.source != Source.FOLLOW_UP, one.due_on, one.at or time.max, one.contact_id, one.source_id),
    )


def due_order(due: Iterable[Due], day: date) -> list[Due]:
    """Return due contacts in the order of their turn: whom the user put off until now, new ones, then by score."""
    global _last  # noqa: PLW0603 - only spares work: whatever stands in it, the order is the same
    before, turns = _last, _Turns(day, {})
    known = before.of if before.day == day else {}
    keyed = []
    for one in due:
        kept = known.get(one.contact_id)
        # After a change nearly all are the very ones that were put in order before it.
        if kept is None or kept[0] is not one:
            kept = one, _turn(one, day)
        turns.of[one.contact_id] = kept
        keyed.append(kept)
    _last = turns
    return [one for one, _place in sorted(keyed, key=itemgetter(1))]


class _Turns(NamedTuple):
    """What due contacts are put in order by on a day, with the contact it was worked out of, by id."""

    day: date | None
    of: dict[int, tuple[Due, tuple[bool, bool, float, date, int]]]


_last = _Turns(None, {})


@forgotten_with_the_book
def _forget_turns() -> None:
    global _last  # noqa: PLW0603 - as in due_order
    _last = _Turns(None, {})


def _turn(due: Due, day: date) -> tuple[bool, bool, float, date, int]:
    return due.source != Source.SNOOZE, not due.is_new, -score(due, day), due.due_on, due.contact_id


def visible(due: Iterable[Due], day: date, calendar: Calendar) -> list[Due]:
    """Return who does not hide on a day, as a professional contact does on a day off unless the user chose the day."""
    allowed: dict[str, bool] = {}
    shown = []
    for one in due:
        if one.kind not in allowed:
            allowed[one.kind] = calendar.allows(one.kind, day)
        if allowed[one.kind] or one.source == Source.SNOOZE:
            shown.append(one)
    return shown


def competes(due: Due, day: date) -> bool:
    """Return whether a contact takes part in the order of the day; the unplaced wait while their window lasts."""
    return due.is_placed or due.rhythm is None or due.waited(day) > window(due.rhythm)


def day_order(
    dated: Sequence[Dated], due: Sequence[Due], day: date, calendar: Calendar, fixed: Sequence[int] = ()
) -> Order:
    """Return the day's list: who was shown this morning (fixed) in the same order, then whom the room still takes.

    What was done leaves a gap that is not filled: everybody fixed has used room, whether still there or not. Dated
    things that came up since and whom the user put off until now are added at the end and never cut.
    """
    dated_ids = list(dict.fromkeys(one.contact_id for one in dated_order(dated)))
    in_order = due_order(visible(due, day, calendar), day)
    present = {*dated_ids, *(one.contact_id for one in in_order)}
    known = set(fixed)
    shown = [contact_id for contact_id in fixed if contact_id in present]
    shown += [contact_id for contact_id in dated_ids if contact_id not in known]
    listed = known.union(dated_ids)
    room = calendar.capacity_on(day)
    left = room - len(listed)
    waiting = []
    for one in in_order:
        if one.contact_id in listed:
            continue
        # A day the user chose is kept as a promise is, whether there is room or not.
        if one.source == Source.SNOOZE or (left > 0 and competes(one, day)):
            shown.append(one.contact_id)
            left -= 1
        else:
            waiting.append(one.contact_id)
    return Order(tuple(shown), tuple(waiting), room)
