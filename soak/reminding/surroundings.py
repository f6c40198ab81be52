"""What surrounds a life of the reminders: time, a computer that may be wrong about it, and a desktop's service."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from models.sentences import Sentence
from scheduler.notifications.notification import Notification


class KilledError(BaseException):
    """The program was killed in the middle of something; nothing may catch it."""


class Desktop:
    """A notification service that comes and goes, and may die with the program before or after it shows something."""

    name = "desktop"

    def __init__(self, on_shown: Callable[[Notification], None]) -> None:
        """Tell of everything that is shown; killed is "before" or "after" it, or empty."""
        self.is_there, self.killed = True, ""
        self._on_shown = on_shown

    def show(self, notification: Notification) -> bool:
        """Show it where the service is there; raises KilledError."""
        if self.killed == "before":
            raise KilledError
        if self.is_there:
            self._on_shown(notification)
        if self.killed == "after":
            raise KilledError
        return self.is_there

    def withdraw(self, key: str) -> None:
        """Nothing stays up here."""

    def is_open(self) -> bool:
        """Tell whether the service is there."""
        return self.is_there

    def describe(self) -> Sentence:
        """Return nothing of interest."""
        return Sentence("no notification service answers ({trouble})", values={"trouble": "made up"})


@dataclass
class Time:
    """True time and what the computer makes of it: the zone it is in, how wrong its clock is, how long it was awake."""

    utc: datetime
    zone: ZoneInfo
    error: timedelta = timedelta()
    awake: float = 0.0

    def wall(self) -> datetime:
        """Return what the computer's clock shows, with its zone."""
        return (self.utc + self.error).astimezone(self.zone)

    def naive(self) -> datetime:
        """Return what the clock on the screen shows."""
        return self.wall().replace(tzinfo=None)
