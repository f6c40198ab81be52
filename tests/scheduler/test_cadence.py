"""The arithmetic of rhythms."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.settings import Settings
from scheduler import cadence
from scheduler.cadence import BaseSource, Touch
from scheduler.reminders import is_quiet

TODAY = date(2026, 11, 23)
ADDED = date(2026, 1, 1)
days = st.dates(date(2000, 1, 1), date(2090, 1, 1))


def test_the_base_is_the_latest_fact() -> None:
    assert cadence.base(date(2026, 5, 1), date(2026, 6, 1), None, None, ADDED) == (date(2026, 6, 1), BaseSource.SKIP)
    assert cadence.base(None, None, date(2025, 6, 1), date(2026, 2, 2), ADDED)[1] == BaseSource.ESTIMATE
    assert cadence.base(None, None, None, date(2020, 2, 2), ADDED) == (date(2020, 2, 2), BaseSource.MET)
    assert cadence.base(None, None, None, None, ADDED) == (ADDED, BaseSource.ADDED)
    assert cadence.base(TODAY, TODAY, TODAY, None, ADDED) == (TODAY, BaseSource.INTERACTION)


@pytest.mark.parametrize(
    ("status", "own", "circle", "none", "rhythm"),
    [
        ("active", None, 90, False, 90),
        ("active", 7, 90, False, 7),
        ("active", None, 90, True, None),
        ("active", None, None, False, None),
        ("paused", 7, 90, False, None),
        ("let_go", 7, None, False, None),
        ("deceased", None, 90, False, None),
    ],
)
def test_the_effective_rhythm(status: str, own: int | None, circle: int | None, none: bool, rhythm: int | None) -> None:
    assert cadence.effective_rhythm(status, own, circle, no_rhythm=none) == rhythm


def test_unanswered_attempts_wait_longer_and_end_after_three() -> None:
    assert [cadence.interval(90, k) for k in range(4)] == [90, 135, 203, None]
    assert cadence.interval(365, 2) == 730
    assert cadence.interval(None, 0) is None


@given(st.integers(1, 3650))
def test_the_interval_never_shrinks_and_keeps_its_bound(rhythm: int) -> None:
    intervals = [cadence.interval(rhythm, k) or 0 for k in range(3)]
    assert intervals == sorted(intervals)
    assert intervals[-1] <= rhythm + 365


def out(day: int, answer: str | None = None, medium: str = "message", *, several: bool = False) -> Touch:
    return Touch(date(2026, 5, day), medium, "out", answer, several)


def test_only_what_the_user_called_unanswered_counts() -> None:
    summary = cadence.summarize([out(1, "no"), out(2), out(3, "not_needed"), out(4, "no", "call")])
    assert (summary.unanswered, summary.last_on, summary.last_real_on) == (2, date(2026, 5, 4), date(2026, 5, 3))
    assert summary.last_from_them_on is None


@pytest.mark.parametrize(
    "touch",
    [out(2, "no", "in_person"), out(2, "no", "gift"), out(2, "no", "event"), out(2, "no", several=True), out(2)],
)
def test_meetings_gifts_and_messages_to_several_never_count(touch: Touch) -> None:
    assert cadence.summarize([touch]).unanswered == 0


@pytest.mark.parametrize(
    "touch",
    [
        Touch(date(2026, 5, 3), "email", "in"),
        Touch(date(2026, 5, 3), "call", "both"),
        out(3, "yes"),
        out(3, None, "in_person"),
    ],
)
def test_anything_from_them_clears_unanswered_attempts(touch: Touch) -> None:
    summary = cadence.summarize([out(1, "no"), out(2, "no"), touch])
    assert summary.unanswered == 0
    assert summary.last_from_them_on == date(2026, 5, 3)


def test_nothing_is_no_touch() -> None:
    assert cadence.summarize([]) == cadence.TouchSummary()


def test_a_pending_request_holds_back_for_thirty_days_or_until_they_answer() -> None:
    until = cadence.pending_until(TODAY, TODAY - timedelta(days=1))
    assert until == TODAY + timedelta(days=30)
    assert cadence.pending_until(TODAY, TODAY) is None
    assert cadence.pending_until(None, None) is None
    assert cadence.ideal(TODAY, 7, until) == until
    assert cadence.ideal(TODAY, 90, until) == TODAY + timedelta(days=90)
    assert cadence.ideal(TODAY, 90) == TODAY + timedelta(days=90)


def test_an_ideal_date_stays_within_the_calendar() -> None:
    assert cadence.ideal(date(9990, 1, 1), 3650) < date.max


def test_the_29th_of_february_is_kept_on_the_28th() -> None:
    assert cadence.in_year(2, 29, 2028) == date(2028, 2, 29)
    assert cadence.in_year(2, 29, 2027) == date(2027, 2, 28)
    assert cadence.next_yearly(2, 29, date(2027, 3, 1)) == date(2028, 2, 29)
    assert cadence.yearly_keys(date(2027, 2, 28)) == ((2, 28), (2, 29))
    assert cadence.yearly_keys(date(2028, 2, 28)) == ((2, 28),)
    assert cadence.yearly_keys(date(2028, 2, 29)) == ((2, 29),)


@given(st.dates(date(2024, 1, 1), date(2024, 12, 31)), days)
def test_the_next_occurrence_is_within_a_year_and_known_by_its_keys(one: date, from_day: date) -> None:
    on = cadence.next_yearly(one.month, one.day, from_day)
    assert from_day <= on <= from_day + timedelta(days=366)
    assert (one.month, one.day) in cadence.yearly_keys(on)


def test_a_birthday_concerns_its_lead_and_a_week_after() -> None:
    def present(today: date) -> date | None:
        return cadence.present_yearly(1, 3, 7, today)

    assert present(date(2026, 12, 26)) is None
    assert present(date(2026, 12, 27)) == date(2027, 1, 3)
    assert present(date(2027, 1, 10)) == date(2027, 1, 3)
    assert present(date(2027, 1, 11)) is None


def test_anything_since_the_lead_began_settles_it() -> None:
    on = date(2027, 1, 3)
    assert not cadence.is_settled(on, 7, None)
    assert not cadence.is_settled(on, 7, date(2026, 12, 26))
    assert cadence.is_settled(on, 7, date(2026, 12, 27))
    assert cadence.is_settled(on, 7, date(2027, 1, 5))


def test_snooze_choices() -> None:
    choices = cadence.snooze_choices(datetime(2026, 11, 23, 8, 10), time(9))
    assert {choice.key: choice.until for choice in choices} == {
        "later today": datetime(2026, 11, 23, 11, 0),
        "tomorrow": datetime(2026, 11, 24, 9),
        "3 days": datetime(2026, 11, 26, 9),
        "week": datetime(2026, 11, 30, 9),
        "2 weeks": datetime(2026, 12, 7, 9),
        "month": datetime(2026, 12, 23, 9),
    }
    assert cadence.snooze_choices(datetime(2026, 11, 23, 22, 0))[0].key == "tomorrow"


@pytest.mark.parametrize(("hour", "first"), [(16, "later today"), (17, "tomorrow"), (20, "tomorrow")])
def test_later_today_is_not_offered_where_it_falls_into_the_quiet_hours(hour: int, first: str) -> None:
    quiet = partial(is_quiet, Settings(quiet_from=time(20), quiet_until=time(8)))
    assert cadence.snooze_choices(datetime(2026, 11, 23, hour, 15), time(9), quiet)[0].key == first


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)),
    st.sampled_from(["Europe/Berlin", "America/New_York", "Pacific/Apia", "Asia/Kathmandu", "Australia/Lord_Howe"]),
)
def test_snoozes_end_at_the_same_wall_clock_time_in_every_zone_and_season(now: datetime, zone: str) -> None:
    aware = now.replace(tzinfo=ZoneInfo(zone))
    for choice in cadence.snooze_choices(aware):
        assert choice.until > now.replace(second=0, microsecond=0)
        assert choice.until.tzinfo is None
        assert choice.until.time() == time(9) or choice.key == "later today"
