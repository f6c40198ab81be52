"""The clock that drives reminders: one timer, gaps, and clocks that jump."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt

from models.clock import FixedClock
from scheduler.one_timer import OneTimerScheduler
from scheduler.ticking import PERIOD, Ticking, is_gap

START = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


class Seconds:
    """Seconds that pass only when they are told to."""

    def __init__(self) -> None:
        self.value = 1000.0

    def __call__(self) -> float:
        return self.value


@pytest.fixture
def ticks():
    return []


@pytest.fixture
def clock():
    return FixedClock(START)


@pytest.fixture
def seconds():
    return Seconds()


@pytest.fixture
def ticking(qapp, clock, ticks, seconds):
    ticking = Ticking(clock, ticks.append, seconds)
    yield ticking
    ticking.stop()


def pass_time(clock, seconds, **amount):
    clock.move(**amount)
    seconds.value += timedelta(**amount).total_seconds()


class CountingScheduler(OneTimerScheduler):
    """Counts its wakes, whatever timer brings them."""

    wakes = 0

    def _process_jobs(self) -> None:
        self.wakes += 1
        super()._process_jobs()


def test_fifty_added_jobs_leave_one_timer_and_the_end_leaves_none(qtbot):
    scheduler = CountingScheduler()
    scheduler.start()
    for _ in range(50):
        scheduler.add_job(lambda: None, "interval", seconds=3600)
    qtbot.wait(300)
    assert 1 <= scheduler.wakes <= 2, "one wake for all the jobs, and none after it"
    scheduler.add_job(lambda: None, "interval", seconds=0.05)
    scheduler.shutdown(wait=False)
    scheduler.wakes = 0
    qtbot.wait(300)
    assert scheduler.wakes == 0


def test_the_first_tick_counts_as_one_after_a_gap(qtbot, ticking, ticks):
    ticking.start()
    qtbot.waitUntil(lambda: len(ticks) == 1)
    assert ticks[0].after_gap
    assert ticks[0].now == START


def test_a_moment_is_met_exactly_and_then_a_minute_passes(qtbot, ticking, ticks):
    ticking.start()
    qtbot.waitUntil(lambda: len(ticks) == 1)
    ticking.wake_in(timedelta(milliseconds=80))
    qtbot.waitUntil(lambda: len(ticks) == 2, timeout=2000)
    remaining = ticking._scheduler._owned_timer.remainingTime()
    assert 55_000 < remaining <= 63_000


def test_what_was_asked_for_sooner_is_not_put_off(qtbot, ticking, ticks):
    ticking.start()
    qtbot.waitUntil(lambda: len(ticks) == 1)
    ticking.wake_in(timedelta(milliseconds=100))
    ticking.wake_in(timedelta(seconds=50))
    ticking.wake_in(timedelta(hours=2))
    qtbot.waitUntil(lambda: len(ticks) == 2, timeout=2000)


def test_a_wake_asked_for_while_looking(qtbot, clock, seconds, qapp):
    looks = []

    def look(tick):
        looks.append(tick)
        if len(looks) < 4:
            ticking.wake_in(timedelta(0))

    ticking = Ticking(clock, look, seconds)
    ticking.start()
    qtbot.waitUntil(lambda: len(looks) == 4, timeout=3000)
    qtbot.wait(150)
    assert len(looks) == 4
    ticking.stop()


def test_nothing_after_the_end(qtbot, ticking, ticks):
    ticking.start()
    qtbot.waitUntil(lambda: len(ticks) == 1)
    ticking.wake_in(timedelta(milliseconds=60))
    ticking.stop()
    ticking.stop()
    ticking.wake_in(timedelta(0))
    qtbot.wait(150)
    assert len(ticks) == 1


@pytest.mark.error_logs_allowed
def test_a_look_that_fails_is_logged_and_the_next_one_comes(qtbot, clock, seconds, caplog):
    looks = []

    def fail(tick):
        looks.append(tick)
        raise ValueError("a broken book")

    ticking = Ticking(clock, fail, seconds)
    ticking.start()
    qtbot.waitUntil(lambda: len(looks) == 1)
    ticking.wake_in(timedelta(milliseconds=60))
    qtbot.waitUntil(lambda: len(looks) == 2, timeout=2000)
    assert "a broken book" in caplog.text
    ticking.stop()


def test_a_system_clock_set_back_does_not_stop_the_ticks(qtbot, monkeypatch, ticking, ticks):
    ticking.start()
    qtbot.waitUntil(lambda: len(ticks) == 1)
    # As if the job had been planned while the clock was three hours ahead.
    ticking._job.modify(next_run_time=datetime.now(UTC) + timedelta(hours=3))
    ticking._scheduler._process_jobs()
    qtbot.waitUntil(lambda: len(ticks) == 2, timeout=2000)


def test_a_system_clock_years_ahead_does_not_hang(qtbot, ticking, ticks):
    ticking.start()
    qtbot.waitUntil(lambda: len(ticks) == 1)
    ticking._job.modify(next_run_time=datetime.now(UTC) - timedelta(days=365 * 150))
    qtbot.waitUntil(lambda: len(ticks) == 2, timeout=2000)


def test_the_timer_never_waits_longer_than_a_minute(qapp):
    scheduler = OneTimerScheduler()
    scheduler._start_timer(86_400.0)
    assert scheduler._owned_timer.interval() == PERIOD.total_seconds() * 1000
    assert scheduler._owned_timer.timerType() == Qt.TimerType.PreciseTimer, "others come early, and wake twice"
    scheduler._stop_timer()


@pytest.mark.parametrize(
    ("passed", "counted", "expected"),
    [
        (timedelta(seconds=60), 60, False),
        (timedelta(seconds=64), 61, False),
        (timedelta(minutes=4), 240, False),
        (timedelta(hours=8), 60, True),  # slept: the steady seconds stood still
        (timedelta(hours=2), 7200, True),  # stopped: they went on
        (timedelta(minutes=-30), 60, True),  # set back
        (timedelta(minutes=30), 60, True),  # set forward
        (timedelta(days=900), 60, True),
    ],
)
def test_gaps(passed, counted, expected):
    assert is_gap(START, 5.0, START + passed, 5.0 + counted) is expected


def test_another_zone_is_a_gap_and_the_same_zone_is_none():
    berlin, new_york = timezone(timedelta(hours=1)), timezone(timedelta(hours=-5))
    minute_later = START + timedelta(minutes=1)
    assert is_gap(START.astimezone(berlin), 0, minute_later.astimezone(new_york), 60)
    assert not is_gap(START.astimezone(berlin), 0, minute_later.astimezone(berlin), 60)


def test_ticks_tell_of_the_gap(ticking, ticks, clock, seconds):
    ticking.tick()
    pass_time(clock, seconds, minutes=1)
    ticking.tick()
    clock.move(hours=7)
    ticking.tick()
    assert [tick.after_gap for tick in ticks] == [True, False, True]
