"""The one clock: every question about the present goes through it."""

from __future__ import annotations

import os
import time
from datetime import date, datetime, timedelta
from typing import Protocol

from models.errors import InvalidValueError

ENVIRONMENT_VARIABLE = "TENDRIL_NOW"


class Clock(Protocol):
    """Tells the local time; injected wherever the present matters."""

    def now(self) -> datetime:
        """Return the present as an aware datetime in the user's current zone."""
        ...

    def today(self) -> date:
        """Return the present local calendar date."""
        ...


class SystemClock:
    """The computer's clock in its current zone, which may change while the program runs."""

    def now(self) -> datetime:
        """Return the present as an aware local datetime."""
        return datetime.now().astimezone()

    def today(self) -> date:
        """Return the present local date."""
        return self.now().date()


class RunningClock:
    """A clock that was set to a moment and has run on at the ordinary speed since."""

    def __init__(self, start: datetime) -> None:
        """Start at a moment, which is local if it names no zone."""
        self._start = start.astimezone()
        self._started = time.monotonic()

    def now(self) -> datetime:
        """Return the start plus the seconds since."""
        return (self._start + timedelta(seconds=time.monotonic() - self._started)).astimezone()

    def today(self) -> date:
        """Return the local date of now."""
        return self.now().date()


class FixedClock:
    """A clock that stands still until it is set or moved, for tests and pictures."""

    def __init__(self, moment: datetime) -> None:
        """Stand at a moment, which is local if it names no zone."""
        self._moment = moment if moment.tzinfo else moment.astimezone()

    def now(self) -> datetime:
        """Return the moment the clock stands at."""
        return self._moment

    def today(self) -> date:
        """Return the date the clock stands at."""
        return self._moment.date()

    def set(self, moment: datetime) -> None:
        """Put the clock to another moment, forward or back."""
        self._moment = moment if moment.tzinfo else moment.astimezone()

    def move(self, **timedelta_arguments: float) -> None:
        """Move the clock by what timedelta takes (days, hours, minutes…), negative to go back."""
        self._moment += timedelta(**timedelta_arguments)


def clock_from_environment() -> Clock:
    """Return the system's clock, or one started at TENDRIL_NOW (ISO 8601, e.g. 2026-11-23T09:00).

    Raises InvalidValueError where the variable holds no date and time.
    """
    text = os.environ.get(ENVIRONMENT_VARIABLE)
    if not text:
        return SystemClock()
    try:
        return RunningClock(datetime.fromisoformat(text))
    except ValueError:
        raise InvalidValueError(
            "{variable} must be a date and time such as 2026-11-23T09:00, not “{text}”.",
            variable=ENVIRONMENT_VARIABLE,
            text=text,
        ) from None
