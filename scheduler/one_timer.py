"""APScheduler on the Qt event loop with one owned timer: one wake a minute and at exact moments."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from apscheduler.executors.debug import DebugExecutor
from apscheduler.schedulers.qt import QtScheduler
from apscheduler.triggers.base import BaseTrigger
from PySide6.QtCore import Qt, QTimer

from models.clock import SystemClock
from scheduler.ticking import PERIOD


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


class Pulse(BaseTrigger):
    """Runs now and then after each look as soon as wait() says, never catching up.

    An IntervalTrigger enumerates every run it missed, which after a clock set years ahead never ends
    (https://github.com/agronholm/apscheduler/issues/1066).
    """

    def __init__(self, wait: Callable[[], timedelta]) -> None:
        """Take what says after each look how long to wait."""
        self._wait = wait

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        """Return the present at first, later the present plus the wait."""
        return now if previous_fire_time is None else now + self._wait()
