"""The year of squares: every day by pointer and by key, shades that follow the year there was."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QLocale, Qt

from ui.insights.year_calendar import YearCalendar, level_of, level_starts

FIRST, LAST = date(2025, 11, 24), date(2026, 11, 23)


@given(some.lists(some.integers(0, 5000)))
def test_levels_rise_and_a_day_with_something_is_never_shown_as_empty(counts):
    starts = level_starts(counts)
    assert starts[0] == 1
    assert list(starts) == sorted(set(starts))
    assert all((level_of(count, starts) == 0) == (count == 0) for count in counts)


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def calendar(request, show):
    """A year with two days on which something happened."""
    calendar = YearCalendar(lambda day, count: f"{day}: {count}")
    calendar.setLayoutDirection(request.param)
    calendar.set_days(FIRST, LAST, {date(2026, 8, 14): 3, LAST: 1})
    show(calendar, 900, 200)
    calendar.setFocus()
    return calendar


def test_every_day_is_found_where_its_square_is(calendar):
    day = FIRST
    while day <= LAST:
        assert calendar.day_at(calendar.square_of(day).center()) == day
        day += timedelta(days=1)


def test_a_click_asks_for_a_day_on_which_something_happened(calendar, qtbot):
    busy, quiet = date(2026, 8, 14), date(2026, 8, 15)
    with qtbot.waitSignal(calendar.day_chosen, check_params_cb=lambda day: day == busy):
        qtbot.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=calendar.square_of(busy).center().toPoint())
    with qtbot.assertNotEmitted(calendar.day_chosen):
        qtbot.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=calendar.square_of(quiet).center().toPoint())
    assert calendar.current == quiet


def test_the_arrows_go_from_day_to_day_and_tell_each(calendar, qtbot):
    back = Qt.Key.Key_Right if calendar.isRightToLeft() else Qt.Key.Key_Left
    assert calendar.accessibleName() == "2026-11-23: 1"
    qtbot.keyClick(calendar, Qt.Key.Key_Up)
    assert calendar.current == LAST - timedelta(days=1)
    qtbot.keyClick(calendar, back)
    assert calendar.current == LAST - timedelta(days=8)
    assert calendar.accessibleName() == "2026-11-15: 0"
    qtbot.keyClick(calendar, Qt.Key.Key_Home)
    qtbot.keyClick(calendar, back)
    assert calendar.current == FIRST
    qtbot.keyClick(calendar, Qt.Key.Key_End)
    with qtbot.waitSignal(calendar.day_chosen, check_params_cb=lambda day: day == LAST):
        qtbot.keyClick(calendar, Qt.Key.Key_Return)


@pytest.mark.parametrize("country", ["en_US", "de_DE", "ar_EG"])
def test_the_week_begins_as_in_the_users_country(calendar, country):
    before = QLocale()
    QLocale.setDefault(QLocale(country))
    try:
        tops = {calendar.square_of(FIRST + timedelta(days=day)).top(): FIRST + timedelta(days=day) for day in range(7)}
        assert tops[min(tops)].isoweekday() == QLocale().firstDayOfWeek().value
    finally:
        QLocale.setDefault(before)
