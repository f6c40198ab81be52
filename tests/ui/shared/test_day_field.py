"""Days as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from ui.shared.day_field import WrittenDay, past_day, read_day

TODAY = date(2026, 11, 23)
ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 April 1990", WrittenDay(4, 12, 1990)),
        ("12 April", WrittenDay(4, 12)),
        ("April 12, 1990", WrittenDay(4, 12, 1990)),
        ("12th of Apr", WrittenDay(4, 12)),
        ("12.4.1990", WrittenDay(4, 12, 1990)),
        ("12.4.", WrittenDay(4, 12)),
        ("12/4/90", WrittenDay(4, 12, 1990)),
        ("1990-04-12", WrittenDay(4, 12, 1990)),
        ("--02-29", WrittenDay(2, 29)),
        ("29 February", WrittenDay(2, 29)),
        ("March 2024", WrittenDay(3, 1, 2024)),
        ("yesterday", WrittenDay(11, 22, 2026)),
        ("today", WrittenDay(11, 23, 2026)),
        ("in two weeks", WrittenDay(12, 7, 2026)),
        ("nächsten Freitag", WrittenDay(12, 4, 2026)),
        ("vor 3 Tagen", WrittenDay(11, 20, 2026)),
    ],
)
def test_reads_days(text: str, expected: WrittenDay) -> None:
    assert read_day(text, TODAY, ENGLISH) == expected


@pytest.mark.parametrize("text", ["", "soon", "31 February", "29 February 2023", "13.13.2020", "1 2 3", "April"])
def test_does_not_guess(text: str) -> None:
    assert read_day(text, TODAY, ENGLISH) is None


def test_american_slashes_put_the_month_first() -> None:
    american = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    assert read_day("4/12/1990", TODAY, american) == WrittenDay(4, 12, 1990)


def test_months_of_the_users_language_are_known() -> None:
    german = QLocale(QLocale.Language.German, QLocale.Country.Germany)
    assert read_day("3. März 1985", TODAY, german) == WrittenDay(3, 3, 1985)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_what_is_shown_can_be_read_again(day: date) -> None:
    shown = WrittenDay(day.month, day.day, day.year).in_words(ENGLISH)
    assert read_day(shown, TODAY, ENGLISH) == WrittenDay(day.month, day.day, day.year)


@given(st.text(max_size=40))
def test_any_text_can_be_tried(text: str) -> None:
    read = read_day(text, TODAY, ENGLISH)
    # Whatever it was taken for is a day of the calendar; a leap year stands in for an unknown one.
    assert read is None or date(read.year or 2024, read.month, read.day)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Friday", date(2026, 11, 20)),
        ("4 December", date(2025, 12, 4)),
        ("4 November", date(2026, 11, 4)),
        ("29 February", date(2024, 2, 29)),
        ("tomorrow", None),
        ("4 December 2026", None),
        ("some day", None),
    ],
)
def test_a_day_gone_by_is_the_latest_such_day(text: str, expected: date | None) -> None:
    assert past_day(text, TODAY, ENGLISH) == expected
