"""One life of the reminders: a seeded book, people and settings, and a desktop where nothing can be relied on."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from peewee import OperationalError

from models.clock import Clock, FixedClock
from models.errors import TendrilError
from models.operations.contact import add_follow_up, log_interaction, skip, snooze
from models.operations.events import EventFields, add_event
from models.operations.fields import DateFields, PersonFields
from models.operations.people import add_person, delete_people
from models.operations.settings import change_settings
from models.sentences import Sentence
from models.vocabulary import DateType, Kind, Medium
from scheduler import reminder_book
from scheduler.notifications.notification import Notification
from scheduler.notifications.ways import Ways
from scheduler.opening import open_planned_book
from scheduler.reminders import Matter, PauseChoice, is_hour_of, is_paused, is_quiet, round_of
from scheduler.reminding import Callbacks, Reminding
from scheduler.ticking import LONGEST_GAP, Tick, Ticking

ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Apia", "UTC")
# Days on which clocks jump, and ordinary ones.
_STARTS = (date(2026, 3, 27), date(2026, 10, 23), date(2026, 11, 20), date(2028, 2, 27), date(2026, 12, 30))
# Within so long of its time everything is said on an undisturbed day: half a minute to settle, and a look a minute.
_PROMPTLY = timedelta(minutes=2)
_SECOND = timedelta(seconds=1)


class BrokenLawError(Exception):
    """The reminders did what they never may; the text tells what, when, and what had happened before."""


@dataclass(frozen=True)
class Said:
    """A notification that was shown: the wall-clock time without zone, and its matters."""

    at: datetime
    matters: tuple[Matter, ...]


class _Desktop:
    """A notification service that comes and goes."""

    name = "desktop"

    def __init__(self, on_shown: Callable[[Notification], None]) -> None:
        self.is_there = True
        self._on_shown = on_shown

    def show(self, notification: Notification) -> bool:
        if self.is_there:
            self._on_shown(notification)
        return self.is_there

    def withdraw(self, key: str) -> None:
        """Nothing stays up here."""

    def is_open(self) -> bool:
        return self.is_there

    def describe(self) -> Sentence:
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


class _OwnTicking(Ticking):
    """The clock of a life, which plays the event loop's part itself."""

    def __init__(self, life: Life, clock: Clock, on_tick: Callable[[Tick], None]) -> None:
        super().__init__(clock, on_tick, lambda: life.time.awake)
        self._life = life

    def wake_in(self, wait: timedelta) -> None:
        self._life.wake_in(wait)


@dataclass
class Life:
    """The same seed lives the same life; live() raises BrokenLawError, and tells how often it looked at the clock."""

    folder: Path
    seed: int
    disturbed_days: int = 4
    quiet_days: int = 5
    history: list[str] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    looks: int = 0
    broken: BrokenLawError | None = None
    wake: datetime | None = None

    def live(self) -> int:
        """Live some disturbed days and some quiet ones, and return the number of looks at the clock."""
        self.chance = random.Random(self.seed)
        start = self.chance.choice(_STARTS)
        zone = ZoneInfo(self.chance.choice(ZONES))
        self.time = Time(datetime.combine(start, time(7), zone).astimezone(UTC), zone)
        self.clock = FixedClock(self.time.wall())
        self.book = open_planned_book(self.folder, self.clock)
        self.desktop = _Desktop(self._on_shown)
        self._begin()
        try:
            self._settle_in()
            self._live_until(self.time.utc + timedelta(days=self.disturbed_days), self._disturb)
            self._calm_down()
            self.calm_on, self.said_before = self.time.naive().date(), len(self.said)
            self._live_until(self.time.utc + timedelta(days=self.quiet_days), lambda: None)
            self._check_promptness()
            self._check_nothing_was_missed()
            if self.broken is not None:
                raise self.broken
        finally:
            self.reminding.stop()
            self.book.close()
        return self.looks

    # --- the people -------------------------------------------------------------------------------------------

    def _settle_in(self) -> None:
        chance = self.chance
        change_settings(
            self.book,
            reminders_at=time(chance.choice((7, 9, 12)), chance.choice((0, 30))),
            quiet_from=time(chance.choice((20, 22, 23))),
            quiet_until=time(chance.choice((6, 8))),
        )
        self.people = [self._add(number) for number in range(8)]
        add_event(self.book, EventFields("A fair", self.clock.today() + timedelta(days=2)), self.people[:2])

    def _add(self, number: int) -> int:
        chance, today = self.chance, self.clock.today()
        days = chance.choice((14, 30, 90))
        due = today + timedelta(days=chance.randrange(self.disturbed_days + self.quiet_days))
        birthday = today + timedelta(days=chance.randrange(12))
        dates = (DateFields(DateType.BIRTHDAY, birthday.month, birthday.day),) if chance.random() < 0.3 else ()
        kind = chance.choice((Kind.PROFESSIONAL, Kind.PERSONAL, Kind.BOTH))
        fields = PersonFields(f"Person {number}", kind=kind, rhythm_days=days, dates=dates)
        person = int(add_person(self.book, fields).result)
        log_interaction(self.book, [person], medium=Medium.CALL, on=min(today, due - timedelta(days=days)))
        if chance.random() < 0.4:
            hour = time(chance.randrange(24), chance.choice((0, 30)))
            on = today + timedelta(days=chance.randrange(self.disturbed_days + self.quiet_days))
            add_follow_up(self.book, person, f"Promise {number}", on, hour if chance.random() < 0.7 else None)
        if chance.random() < 0.2:
            snooze(self.book, [person], datetime.combine(due + timedelta(days=1), time(chance.randrange(24))))
        return person

    # --- the program ------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Start the program anew."""
        self.is_busy = self.is_locked = False
        self.wake = None
        nothing = Callbacks(*(lambda *_: None,) * 4)
        self.reminding = Reminding(
            self.book, Ways([self.desktop]), nothing, is_busy=lambda: self.is_busy, make_ticking=self._ticking
        )
        self.history.append(f"{self.time.naive()} started")

    def _ticking(self, clock: Clock, on_tick: Callable[[Tick], None]) -> Ticking:
        return _OwnTicking(self, clock, on_tick)

    def wake_in(self, wait: timedelta) -> None:
        """Look again no later than in so long."""
        moment = self.time.utc + max(wait, _SECOND)
        self.wake = moment if self.wake is None else min(self.wake, moment)

    def _live_until(self, end: datetime, between: Callable[[], None]) -> None:
        while self.time.utc < end:
            between()
            self._look()
            step = self.time.utc + LONGEST_GAP
            self._pass_time((step if self.wake is None else min(step, self.wake)) - self.time.utc)

    def _look(self) -> None:
        self.clock.set(self.time.wall())
        self.wake = None
        self.looks += 1
        with self._perhaps_locked():
            self.reminding.look()
        if self.broken is not None:
            raise self.broken

    def _pass_time(self, amount: timedelta, *, awake: bool = True) -> None:
        self.time.utc += amount
        self.time.awake += amount.total_seconds() if awake else 0.0
        self.clock.set(self.time.wall())

    @contextmanager
    def _perhaps_locked(self) -> Iterator[None]:
        """Let nothing be written where another program holds the book."""
        if not self.is_locked:
            yield
            return
        kept = reminder_book.note_said

        def refuse(*_arguments: object) -> None:
            raise OperationalError("database is locked")

        reminder_book.note_said = refuse  # type: ignore[assignment]
        try:
            yield
        finally:
            reminder_book.note_said = kept

    # --- what happens -----------------------------------------------------------------------------------------

    def _disturb(self) -> None:
        if self.chance.random() < 0.2:
            self.is_busy = self.is_locked = False
        if self.chance.random() > 0.06:
            return
        happens = self.chance.choice(
            (self._kill, self._switch_off, self._sleep, self._set_clock, self._fly, self._lose_desktop, self._write,
             self._lock, self._pause, self._act, self._act)
        )  # fmt: skip
        happens()
        self.history.append(f"{self.time.naive()} {happens.__name__.strip('_')}")

    def _kill(self) -> None:
        self._begin()

    def _switch_off(self) -> None:
        self.reminding.stop()
        self._pass_time(timedelta(minutes=self.chance.choice((1, 60, 600, 2000))), awake=False)
        self._begin()

    def _sleep(self) -> None:
        self._pass_time(timedelta(minutes=self.chance.choice((3, 20, 200, 900))), awake=self.chance.random() < 0.5)

    def _set_clock(self) -> None:
        wrong = self.chance.choice((-400, -2, -0.1, -0.01, 0.01, 0.1, 2, 400))
        self.time.error = timedelta(days=wrong) if self.time.error == timedelta() else timedelta()
        self.clock.set(self.time.wall())

    def _fly(self) -> None:
        self.time.zone = ZoneInfo(self.chance.choice(ZONES))
        self.clock.set(self.time.wall())

    def _lose_desktop(self) -> None:
        self.desktop.is_there = not self.desktop.is_there

    def _write(self) -> None:
        self.is_busy = not self.is_busy

    def _lock(self) -> None:
        self.is_locked = not self.is_locked

    def _pause(self) -> None:
        if self.reminding.pause is not None:
            self.reminding.resume()
        else:
            self.reminding.pause_reminders(self.chance.choice(list(PauseChoice)))

    def _act(self) -> None:
        person, today = self.chance.choice(self.people), self.clock.today()
        act: Callable[[], object] = self.chance.choice(
            (
                lambda: log_interaction(self.book, [person], medium=Medium.CALL),
                lambda: snooze(self.book, [person], datetime.combine(today + timedelta(days=1), time(9))),
                lambda: snooze(self.book, [person], self.clock.now().replace(tzinfo=None) + timedelta(hours=3)),
                lambda: skip(self.book, [person]),
                lambda: delete_people(self.book, [person]),
                self.book.undo,
            )
        )
        # Whoever was deleted, or nothing to undo: that is a person's mistake, not the reminders'.
        with suppress(TendrilError):
            act()
        self.reminding.book_changed()

    def _calm_down(self) -> None:
        """Put everything right again; the program is started as on any morning."""
        self.time.error = timedelta()
        self.desktop.is_there = True
        self.clock.set(self.time.wall())
        self._begin()
        if self.reminding.pause is not None:
            self.reminding.resume()
        self.history.append(f"{self.time.naive()} calm")

    # --- the laws ---------------------------------------------------------------------------------------------

    def _on_shown(self, notification: Notification) -> None:
        now, settings = self.time.naive(), self.book.settings
        known = {matter.occurrence: matter for matter in reminder_book.matters(self.book)}
        said = Said(now, tuple(known[one] for one in notification.occurrences if one in known))
        before = {matter.occurrence for one in self.said for matter in one.matters}
        self.said.append(said)
        if len(said.matters) != len(notification.occurrences):
            self._break(f"said what is not true any more: {notification.title}")
        if twice := [matter.name for matter in said.matters if matter.occurrence in before]:
            self._break(f"said twice: {twice}")
        if is_quiet(settings, now.time()):
            self._break("spoke in the quiet hours")
        if is_paused(reminder_book.memory(), now):
            self._break("spoke while paused")
        for matter in said.matters:
            kind = Kind.PROFESSIONAL if matter.kind == Kind.PROFESSIONAL else Kind.PERSONAL
            if not matter.chosen and not is_hour_of(settings, kind, now):
                self._break(f"spoke of {matter.name} outside their hours")
            if matter.at is not None and now < matter.at:
                self._break(f"spoke of {matter.name} before the time")

    def _check_promptness(self) -> None:
        """Look whether every round of the quiet days came at its time; the first day still has something to make up."""
        for one in self.said[self.said_before :]:
            for matter in one.matters if one.at.date() > self.calm_on else ():
                kind = Kind.PROFESSIONAL if matter.kind == Kind.PROFESSIONAL else Kind.PERSONAL
                moment = round_of(self.book.settings, kind, one.at)
                if matter.at is None and (moment is None or one.at - moment > _PROMPTLY):
                    self._break(f"spoke of {matter.name} at {one.at} instead of {moment}")

    def _check_nothing_was_missed(self) -> None:
        """Look whether all of the last day whose time has come was said, that day or before."""
        now, settings = self.time.naive(), self.book.settings
        said = {matter.occurrence for one in self.said for matter in one.matters}
        for matter in reminder_book.matters(self.book):
            kind = Kind.PROFESSIONAL if matter.kind == Kind.PROFESSIONAL else Kind.PERSONAL
            moment = round_of(settings, kind, now) if matter.at is None else matter.at
            has_come = moment is not None and moment + timedelta(minutes=2) <= now
            if has_come and matter.occurrence not in said and not is_quiet(settings, now.time()):
                self._break(f"never spoke of {matter.name} ({matter.occurrence})")

    def _break(self, what: str) -> None:
        past = "\n".join(self.history[-30:])
        # A look at the clock survives whatever happens in it, so this is raised behind it.
        self.broken = self.broken or BrokenLawError(f"seed {self.seed}, {self.time.naive()}: {what}\n{past}")
