"""The clock that drives reminders: looks once a minute and at exact moments, and gaps between two of them."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from models.clock import Clock, SystemClock
from models.record import Record

if TYPE_CHECKING:
    from apscheduler.job import Job

    from scheduler.one_timer import OneTimerScheduler

log = logging.getLogger(__name__)

PERIOD = timedelta(seconds=60)
LONGEST_GAP = timedelta(minutes=5)
_SHORTEST_WAIT = timedelta(milliseconds=50)


class Tick(Record):
    """A look at the clock: now is the injected clock's aware present.

    after_gap says that time did not simply pass since the last one: the program just started, the computer
    slept, the program was stopped, or the clock or its zone was changed.
    """

    now: datetime
    after_gap: bool


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
        self._scheduler: OneTimerScheduler | None = None
        self._job: Job
        self._wait = PERIOD
        self._looking = False

    def start(self) -> None:
        """Begin; the first tick follows from the event loop and counts as one after a gap."""
        # Loading APScheduler takes 50 ms, and the window is painted before it is needed.
        from scheduler.one_timer import OneTimerScheduler, Pulse

        self._scheduler = OneTimerScheduler()
        # Fixed jobs go in before the start, which then wakes once.
        self._job = self._scheduler.add_job(self.tick, Pulse(lambda: self._wait))
        self._scheduler.start()

    def stop(self) -> None:
        """End; nothing runs afterwards."""
        if self._scheduler is not None and self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def wake_in(self, wait: timedelta) -> None:
        """Have the next tick no later than in so long; what was asked for sooner stays."""
        wait = max(wait, _SHORTEST_WAIT)
        if self._looking:
            self._wait = min(wait, self._wait)
        elif self._scheduler is not None and self._scheduler.running:
            moment = SystemClock().now() + wait
            if moment < self._job.next_run_time:
                self._job.modify(next_run_time=moment)

    def tick(self) -> None:
        """Look at the clock and call on_tick; what that raises is logged, and the next tick comes all the same."""
        now, seconds = self._clock.now(), self._monotonic()
        after_gap = self._last is None or is_gap(*self._last, now, seconds)
        self._last = (now, seconds)
        self._wait = PERIOD
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
