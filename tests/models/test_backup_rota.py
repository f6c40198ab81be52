"""Which backups stay: the last of 7 days, 5 weeks and 12 months, whatever the clock does."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.backup_rota import is_due, staying

NOW = datetime(2026, 11, 23, 8)
MOMENTS = st.lists(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), unique=True, max_size=80)


def days_ago(*days: float) -> list[datetime]:
    return [NOW - timedelta(days=each) for each in days]


def test_two_years_of_days_leave_the_last_of_each_day_week_and_month():
    kept = sorted(NOW - moment for moment in staying(days_ago(*range(730)), NOW))
    # Monday 23 November back to Tuesday, the Sundays before, and the ends of the months before.
    assert [each.days for each in kept] == [*range(7), 8, 15, 22, 23, 54, 84, 115, 146, 176, 207, 237, 268, 296, 327]


def test_of_a_day_only_the_last_stays():
    assert staying(days_ago(0, 0.1, 0.2), NOW) == {NOW}


def test_a_year_without_the_program_costs_nothing():
    old = days_ago(*range(400, 407))
    assert staying([*old, NOW], NOW) >= {NOW, *old[:6]}


def test_a_day_is_due_after_a_day_and_a_clock_set_back_does_not_put_it_off():
    assert is_due([], NOW)
    assert not is_due(days_ago(1), NOW)
    assert is_due(days_ago(1.01), NOW)
    assert is_due([*days_ago(-3000), *days_ago(2)], NOW)


@given(MOMENTS)
def test_what_stays_is_of_those_there_and_stays_at_the_next_look(moments):
    kept = staying(moments, NOW)
    assert kept <= set(moments)
    assert staying(kept, NOW) == kept
    past = [moment for moment in moments if moment <= NOW]
    assert {moment for moment in moments if moment > NOW} <= kept
    assert not past or max(past) in kept
    assert len([moment for moment in kept if moment <= NOW]) <= 7 + 5 + 12


@given(MOMENTS)
def test_a_newer_backup_never_takes_the_place_of_another_month(moments):
    past = [moment for moment in moments if moment <= NOW]
    months = sorted({(moment.year, moment.month) for moment in past}, reverse=True)[:12]
    assert {(moment.year, moment.month) for moment in staying(past, NOW)} >= set(months)
