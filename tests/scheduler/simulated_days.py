"""Days of the real reminders on a real book, in which a script moves the clock, the computer and the desktop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import apsw

from models.clock import Clock, FixedClock
from models.operations.contact import add_follow_up, log_interaction
from models.operations.dates import add_date
from models.operations.fields import DateFields, PersonFields
from models.operations.people import add_person
from models.operations.settings import change_settings
from models.schema import Contact
from scheduler.notifications.notification import Answer, Notification
from scheduler.notifications.ways import Ways
from scheduler.opening import open_planned_book
from scheduler.reminding import Callbacks, Reminding
from scheduler.ticking import LONGEST_GAP, Tick, Ticking

_SHORTEST = timedelta(milliseconds=50)


class Desktop:
    """A notification service that may be away, or die with the program just before or after it shows something."""

    name = "desktop"

    def __init__(self, on_shown: Callable[[Notification], None]) -> None:
        self.works, self.crash = True, ""
        self._on_shown = on_shown

    def show(self, notification: Notification) -> bool:
        if self.crash == "before":
            raise SystemExit
        if self.works:
            self._on_shown(notification)
        if self.crash == "after":
            raise SystemExit
        return self.works

    def withdraw(self, key: str) -> None:
        """Nothing stays up here."""


class _OwnTicking(Ticking):
    """The program's clock, whose wakes the simulation brings about."""

    def __init__(self, days: Days, clock: Clock, on_tick: Callable[[Tick], None]) -> None:
        super().__init__(clock, on_tick, lambda: days.awake)
        self._days = days

    def wake_in(self, wait: timedelta) -> None:
        self._days.wake = min(self._days.wake, self._days.utc + max(wait, _SHORTEST))


class Days:
    """True time, a computer that may be wrong about it, and what was said: “Mon 23 09:00 Jonas, Maya”.

    Moments are written as the wall clock of the present zone would show them if it were right: "11-23 09:05".
    """

    def __init__(self, folder: Path, start: str, zone: str = "Europe/Berlin", **settings: object) -> None:
        """Begin at a moment with a year, with an empty book and the program started."""
        begun = datetime.fromisoformat(start)
        self._year, self.zone = begun.year, ZoneInfo(zone)
        self.utc, self.error, self.awake = begun.replace(tzinfo=self.zone).astimezone(UTC), timedelta(), 0.0
        self.wake = self.utc
        self.clock = FixedClock(self._wall())
        self.book = open_planned_book(folder, self.clock)
        if settings:
            change_settings(self.book, **settings)
        self.said: list[str] = []
        self.shown: list[tuple[datetime, Notification]] = []
        self.desktop = Desktop(self._on_shown)
        self.is_busy = False
        # As rare as can be without counting as a gap; a minute, as it is, where a cell is about the next look.
        self.period = LONGEST_GAP
        self.start()

    # --- people -----------------------------------------------------------------------------------------------

    def person(self, name: str, kind: str = "personal", *, due: str = "") -> int:
        """Add somebody; with a day in due, whose thirty days end on it."""
        fields = PersonFields(name=name, kind=kind, rhythm_days=30 if due else None, no_rhythm=not due)
        day = self._day(due) - timedelta(days=30) if due else self.clock.today() - timedelta(days=60)
        self.clock.set(datetime.combine(day, time(12), self.zone))
        person = int(add_person(self.book, fields).result)
        log_interaction(self.book, [person], medium="call")
        self.clock.set(self._wall())
        return person

    def promise(self, person: int, on: str, at: str = "") -> int:
        """Promise somebody something for a day, perhaps at a time."""
        due_at = time.fromisoformat(at) if at else None
        return int(add_follow_up(self.book, person, "Send the slides", self._day(on), due_at).result)

    def birthday(self, person: int, on: str, lead_days: int = 7) -> None:
        """Let somebody have a birthday."""
        day = self._day(on)
        add_date(self.book, person, DateFields("birthday", day.month, day.day, lead_days=lead_days))

    # --- the program ------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Start the program, also after it was killed."""
        self.desktop.crash = ""
        self.reminding = Reminding(
            self.book,
            Ways([self.desktop]),  # type: ignore[list-item]
            Callbacks(*(lambda *_: None,) * 4),
            is_busy=lambda: self.is_busy,
            make_ticking=lambda clock, on_tick: _OwnTicking(self, clock, on_tick),
        )
        self.wake = self.utc

    def close(self) -> None:
        self.reminding.stop()
        self.book.close()

    def press(self, action: str) -> None:
        """Press a button of the newest notification."""
        self.reminding._answer(Answer(self.shown[-1][1], action))

    # --- time -------------------------------------------------------------------------------------------------

    def pass_until(self, moment: str) -> None:
        """Let time pass up to a moment, with a look every period and whenever the program asked for one."""
        end = self._utc_of(moment)
        while self.utc < end:
            if self.utc >= self.wake:
                self._look()
            self._advance(min(end, max(self.wake, self.utc + _SHORTEST)) - self.utc)

    def sleep_until(self, moment: str) -> None:
        """Let the computer sleep: nobody looks, and the seconds that no clock setting changes stand still."""
        self._advance(self._utc_of(moment) - self.utc, awake=False)
        self.wake = self.utc

    def freeze_until(self, moment: str) -> None:
        """Stop the program with the computer awake, as SIGSTOP does."""
        self._advance(self._utc_of(moment) - self.utc)
        self.wake = self.utc

    def off_until(self, moment: str) -> None:
        """End the program, and start it again at a moment."""
        self.reminding.stop()
        self._advance(self._utc_of(moment) - self.utc, awake=False)
        self.start()

    def set_clock(self, **wrong: float) -> None:
        """Make the clock wrong by what timedelta takes; by nothing sets it right."""
        self.error = timedelta(**wrong)
        self._advance(timedelta())

    def fly(self, zone: str) -> None:
        """Take the computer to another zone."""
        self.zone = ZoneInfo(zone)
        self._advance(timedelta())

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Let another program be in the middle of writing to the book."""
        other = apsw.Connection(str(self.book.path))
        other.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.close()

    # --- internal ---------------------------------------------------------------------------------------------

    def _look(self) -> None:
        self.wake = self.utc + self.period
        try:
            self.reminding.look()
        except SystemExit:
            self.start()

    def _advance(self, amount: timedelta, *, awake: bool = True) -> None:
        self.utc += amount
        self.awake += amount.total_seconds() if awake else 0.0
        self.clock.set(self._wall())

    def _on_shown(self, notification: Notification) -> None:
        now = self._wall()
        names = dict(Contact.select(Contact.id, Contact.name).tuples())
        told = ", ".join(sorted(names[one] for one in notification.contact_ids)) or notification.title
        self.shown.append((now, notification))
        self.said.append(f"{now:%a %d %H:%M} {told}")

    def _wall(self) -> datetime:
        return (self.utc + self.error).astimezone(self.zone)

    def _utc_of(self, moment: str) -> datetime:
        wall = datetime.fromisoformat(f"{self._year}-{moment}")
        return wall.replace(tzinfo=self.zone).astimezone(UTC)

    def _day(self, day: str) -> date:
        return date.fromisoformat(f"{self._year}-{day}")
