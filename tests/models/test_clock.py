"""The one clock can be set from outside, and stands or runs."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from models.clock import ENVIRONMENT_VARIABLE, FixedClock, SystemClock, clock_from_environment
from models.errors import InvalidValueError


def test_the_environment_sets_a_running_clock(monkeypatch):
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "2026-11-23T09:00")
    clock = clock_from_environment()
    first = clock.now()
    assert first.tzinfo is not None
    assert timedelta(0) <= first.replace(tzinfo=None) - datetime(2026, 11, 23, 9) < timedelta(seconds=30)
    assert clock.now() >= first
    assert clock.today() == date(2026, 11, 23)


def test_without_it_the_system_clock_tells(monkeypatch):
    monkeypatch.delenv(ENVIRONMENT_VARIABLE, raising=False)
    assert isinstance(clock_from_environment(), SystemClock)


def test_nonsense_is_refused_by_name(monkeypatch):
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "tomorrow-ish")
    with pytest.raises(InvalidValueError, match="TENDRIL_NOW must be a date and time"):
        clock_from_environment()


def test_a_fixed_clock_moves_only_when_told():
    clock = FixedClock(datetime(2026, 11, 23, 8))
    assert clock.now() == clock.now()
    clock.move(days=1, hours=2)
    assert (clock.today(), clock.now().hour) == (date(2026, 11, 24), 10)
    clock.set(datetime(2026, 1, 1))
    assert clock.today() == date(2026, 1, 1)
