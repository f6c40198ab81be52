"""The arithmetic of rhythms: base, interval, ideal date, yearly dates, snoozes. Pure; days are local dates."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from models.record import Record
from models.sentences import Sentence
from models.vocabulary import Answer, Direction, Medium, Status

MOST_UNANSWERED = 3
LONGEST_EXTRA_DAYS = 365
PENDING_DAYS = 30
NEW_DAYS = 14
GREETING_DAYS = 3
BELATED_DAYS = 7

# What can stay unanswered; meetings and gifts cannot, and a call can only where it did not connect.
ATTEMPT_MEDIA = frozenset({Medium.EMAIL, Medium.MESSAGE, Medium.CALL, Medium.VIDEO, Medium.LETTER})
_MEETINGS = frozenset({Medium.IN_PERSON, Medium.EVENT})


class BaseSource(StrEnum):
    """What the rhythm counts from."""

    INTERACTION = "interaction"
    SKIP = "skip"
    ESTIMATE = "estimate"
    MET = "met"
    ADDED = "added"


class Touch(Record):
    """An interaction as one contact's rhythm sees it; several says that others took part too."""

    on: date
    medium: str
    direction: str
    answer: str | None = None
    several: bool = False

    @property
    def is_unanswered(self) -> bool:
        """Whether the user said that this outgoing attempt to this one person stayed unanswered."""
        return (
            self.answer == Answer.NO
            and self.direction == Direction.OUT
            and self.medium in ATTEMPT_MEDIA
            and not self.several
        )

    @property
    def is_from_them(self) -> bool:
        """Whether the contact took part by their own doing, which clears unanswered attempts."""
        return self.direction != Direction.OUT or self.answer == Answer.YES or self.medium in _MEETINGS


class TouchSummary(Record):
    """What a contact's interactions amount to.

    last_on is the latest of all, last_real_on the latest that did not stay unanswered, last_from_them_on the
    latest in which the contact took part; unanswered counts the attempts without answer since then.
    """

    last_on: date | None = None
    last_real_on: date | None = None
    last_from_them_on: date | None = None
    unanswered: int = 0


def summarize(touches: Iterable[Touch]) -> TouchSummary:
    """Return the summary of touches given in the order they happened; an answer not known changes nothing."""
    last_on = last_real_on = last_from_them_on = None
    unanswered = 0
    for touch in touches:
        last_on = touch.on
        if touch.is_unanswered:
            unanswered += 1
            continue
        last_real_on = touch.on
        if touch.is_from_them:
            last_from_them_on = touch.on
            unanswered = 0
    return TouchSummary(last_on, last_real_on, last_from_them_on, unanswered)


def base(
    last_on: date | None,
    skipped_on: date | None,
    estimated_on: date | None,
    met_on: date | None,
    added_on: date,
) -> tuple[date, BaseSource]:
    """Return where the rhythm counts from, and which fact that is.

    It is the latest of the last interaction, the last skip and the user's estimate; failing these the day met,
    else the day added. Of facts on one day the interaction names it.
    """
    known = [
        (day, -rank, source)
        for rank, (day, source) in enumerate(
            ((last_on, BaseSource.INTERACTION), (skipped_on, BaseSource.SKIP), (estimated_on, BaseSource.ESTIMATE))
        )
        if day is not None
    ]
    if known:
        day, _, source = max(known)
        return day, source
    return (met_on, BaseSource.MET) if met_on else (added_on, BaseSource.ADDED)


def effective_rhythm(
    status: str, rhythm_days: int | None, circle_days: int | None, *, no_rhythm: bool = False
) -> int | None:
    """Return the days between contacts, or None: paused, let go, deceased, no rhythm, or not chosen yet.

    The contact's own number of days goes before the circle's.
    """
    if status != Status.ACTIVE or no_rhythm:
        return None
    return rhythm_days if rhythm_days is not None else circle_days


def interval(rhythm: int | None, unanswered: int = 0) -> int | None:
    """Return the present interval in days: rhythm × 1.5^unanswered, rounded up, at most rhythm + 365.

    None without a rhythm, and after three unanswered attempts: then the contact joins the wilting review.
    """
    if rhythm is None or unanswered >= MOST_UNANSWERED:
        return None
    longer = -(-rhythm * 3**unanswered // 2**unanswered)
    return min(longer, rhythm + LONGEST_EXTRA_DAYS)


def pending_until(requested_on: date | None, last_from_them_on: date | None) -> date | None:
    """Return the first day on which a nudge may follow a request, or None where none is pending."""
    if requested_on is None or (last_from_them_on is not None and last_from_them_on >= requested_on):
        return None
    return requested_on + timedelta(days=PENDING_DAYS)


def ideal(base_on: date, interval_days: int, not_before: date | None = None) -> date:
    """Return base + interval, put off to not_before (the end of a pending request)."""
    day = later(base_on, interval_days)
    return max(day, not_before) if not_before else day


def later(day: date, days: int) -> date:
    """Return the day so many days later, at most the last one the calendar has."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal() - 1000))


# --- dates that return every year ------------------------------------------------------------------------------


def in_year(month: int, day: int, year: int) -> date:
    """Return a yearly date in this year; 29 February is kept on 28 February where there is none."""
    if month == 2 and day == 29 and not calendar.isleap(year):
        return date(year, 2, 28)
    return date(year, month, day)


def next_yearly(month: int, day: int, from_day: date) -> date:
    """Return the first occurrence of a yearly date on or after a day."""
    this_year = in_year(month, day, from_day.year)
    return this_year if this_year >= from_day else in_year(month, day, from_day.year + 1)


def present_yearly(month: int, day: int, lead_days: int, today: date) -> date | None:
    """Return the occurrence that concerns today: from its lead on until a week after it (belated), or None.

    Of two that do, which takes a lead of almost a year, it is the earlier.
    """
    occurrence = next_yearly(month, day, today - timedelta(days=BELATED_DAYS))
    return occurrence if occurrence - timedelta(days=lead_days) <= today else None


def is_settled(occurrence: date, lead_days: int, last_on: date | None) -> bool:
    """Return whether a contact or a skip on last_on, the latest, settles an occurrence: any since its lead began."""
    return last_on is not None and last_on >= occurrence - timedelta(days=lead_days)


def yearly_keys(day: date) -> tuple[tuple[int, int], ...]:
    """Return the (month, day) pairs that are kept on a day: two on 28 February of a year without a 29th."""
    if day.month == 2 and day.day == 28 and not calendar.isleap(day.year):
        return ((2, 28), (2, 29))
    return ((day.month, day.day),)


# --- snooze ----------------------------------------------------------------------------------------------------


class SnoozeChoice(Record):
    """A way to put off: key is its plain name, until a local time without a zone."""

    key: str
    label: Sentence
    until: datetime


_LATER_HOURS = 3
_DAY_CHOICES = (
    ("tomorrow", Sentence("Tomorrow"), 1),
    ("3 days", Sentence("In 3 days"), 3),
    ("week", Sentence("In a week"), 7),
    ("2 weeks", Sentence("In 2 weeks"), 14),
    # Only dates that return every year use month arithmetic.
    ("month", Sentence("In a month"), 30),
)


def snooze_choices(
    now: datetime, morning: time = time(9), is_quiet: Callable[[time], bool] = lambda _moment: False
) -> tuple[SnoozeChoice, ...]:
    """Return the choices at this local moment; whole days end at the morning's time, which floats with the zone.

    Later today is three hours on, on the half hour, and absent where that is no longer today, or is in the
    quiet hours, when nothing is said.
    """
    local = now.replace(tzinfo=None, second=0, microsecond=0)
    choices = [
        SnoozeChoice(key, label, snooze_until_day(local.date() + timedelta(days=days), morning))
        for key, label, days in _DAY_CHOICES
    ]
    soon = local + timedelta(hours=_LATER_HOURS)
    soon -= timedelta(minutes=soon.minute % 30)
    if soon.date() == local.date() and not is_quiet(soon.time()):
        choices.insert(0, SnoozeChoice("later today", Sentence("Later today"), soon))
    return tuple(choices)


def snooze_until_day(day: date, morning: time = time(9)) -> datetime:
    """Return the local moment, without a zone, at which a snooze until a day ends."""
    return datetime.combine(day, morning)
