"""The clock that drives reminders: APScheduler on the Qt event loop, one wake a minute and at exact moments."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from apscheduler.executors.debug import DebugExecutor
from apscheduler.schedulers.qt import QtScheduler
from apscheduler.triggers.base import BaseTrigger
from PySide6.QtCore import Qt, QTimer

from models.clock import Clock, SystemClock

log = logging.getLogger(__name__)

PERIOD = timedelta(seconds=60)
LONGEST_GAP = timedelta(minutes=5)
_SHORTEST_WAIT = timedelta(milliseconds=50)


@dataclass(frozen=True)
class Tick:
    """A look at the clock: now is the injected clock's aware present.

    after_gap says that time did not simply pass since the last one: the program just started, the computer
    slept, the program was stopped, or the clock or its zone was changed.
    """

    now: datetime
    after_gap: bool


class OneTimerScheduler(QtScheduler):
    """APScheduler's scheduler for Qt with one owned timer and jobs on the GUI thread.

    QtScheduler starts its waits with the static QTimer.singleShot and keeps the None which that returns, so it can
    stop none of them: every added job begins another endless chain of wakes, and shutdown() ends none. Vorta gave
    APScheduler up over timers in Qt (https://github.com/borgbase/vorta/issues/777); owning the timer is enough.

    It also sleeps until the wall-clock time of its next job, so a clock that is set back stops it for as long
    (https://github.com/agronholm/apscheduler/issues/752, /794). Here no job lies further ahead than a minute:
    one that does was planned before the clock was set back, and runs now.
    """

    def __init__(self) -> None:
        """Prepare the timer; it runs in the thread that makes the scheduler."""
        # UTC: the jobs are a minute apart whatever the zone does; what is due is decided by the book.
        super().__init__(
            timezone=UTC,
            executors={"default": DebugExecutor()},
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        self._owned_timer = QTimer()
        self._owned_timer.setSingleShot(True)
        # A coarse one of a minute fires up to half a second early, finds nothing to do yet, and wakes once more.
        self._owned_timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._owned_timer.timeout.connect(self._process_jobs)

    def _start_timer(self, wait_seconds: float | None) -> None:
        self._stop_timer()
        if wait_seconds is not None:
            wait = min(max(wait_seconds, 0.0), PERIOD.total_seconds())
            self._owned_timer.start(math.ceil(wait * 1000))

    def _stop_timer(self) -> None:
        self._owned_timer.stop()

    def _process_jobs(self) -> None:
        if not self.running:
            return
        now = SystemClock().now().astimezone(UTC)
        for job in self.get_jobs():
            if job.next_run_time is not None and job.next_run_time > now + 2 * PERIOD:
                job.modify(next_run_time=now)
        super()._process_jobs()


class _Pulse(BaseTrigger):
    """Runs now and then a minute, or sooner where asked for, after each look, never catching up.

    An IntervalTrigger enumerates every run it missed, which after a clock set years ahead never ends
    (https://github.com/agronholm/apscheduler/issues/1066).
    """

    def __init__(self) -> None:
        """Wait a minute."""
        self.wait = PERIOD

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        """Return the present at first, later the present plus the wait."""
        return now if previous_fire_time is None else now + self.wait


class Ticking:
    """Calls on_tick once a minute, and at the moments asked for, with what happened to time since."""

    def __init__(
        self, clock: Clock, on_tick: Callable[[Tick], None], monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        """Take the clock, whom to call, and the seconds that no clock setting changes."""
        self._clock = clock
        self._on_tick = on_tick
        self._monotonic = monotonic
        self._last: tuple[datetime, float] | None = None
        self._scheduler = OneTimerScheduler()
        self._pulse = _Pulse()
        self._looking = False
        # Fixed jobs go in before the start, which then wakes once.
        self._job = self._scheduler.add_job(self.tick, self._pulse)

    def start(self) -> None:
        """Begin; the first tick follows from the event loop and counts as one after a gap."""
        self._scheduler.start()

    def stop(self) -> None:
        """End; nothing runs afterwards."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def wake_in(self, wait: timedelta) -> None:
        """Have the next tick no later than in so long; what was asked for sooner stays."""
        wait = max(wait, _SHORTEST_WAIT)
        if self._looking:
            self._pulse.wait = min(wait, self._pulse.wait)
        elif self._scheduler.running:
            moment = SystemClock().now() + wait
            if moment < self._job.next_run_time:
                self._job.modify(next_run_time=moment)

    def tick(self) -> None:
        """Look at the clock and call on_tick; what that raises is logged, and the next tick comes all the same."""
        now, seconds = self._clock.now(), self._monotonic()
        after_gap = self._last is None or is_gap(*self._last, now, seconds)
        self._last = (now, seconds)
        self._pulse.wait = PERIOD
        self._looking = True
        try:
            self._on_tick(Tick(now, after_gap))
        except Exception:
            log.exception("A look at what is due failed; the next one comes in a minute")
        finally:
            self._looking = False


def is_gap(last: datetime, last_seconds: float, now: datetime, seconds: float) -> bool:
    """Tell whether more happened between two looks than time passing: sleep, a stopped program, another clock.

    last and now are aware; the seconds come from a clock that only runs forward and may stand still in sleep.
    """
    passed = now.astimezone(UTC) - last.astimezone(UTC)
    counted = timedelta(seconds=seconds - last_seconds)
    return (
        passed > LONGEST_GAP
        or counted > LONGEST_GAP
        or abs(passed - counted) > timedelta(minutes=1)
        or now.utcoffset() != last.utcoffset()
    )
