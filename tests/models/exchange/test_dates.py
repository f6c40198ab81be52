"""Dates are read as people and programs write them, whatever the locale."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.dates import Order, PartialDate, order_shown, read_date, usual_order


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("05 Mar 2021", (2021, 3, 5)),
        ("2 Nov 2023", (2023, 11, 2)),
        ("15-Jan-24", (2024, 1, 15)),
        ("7-Feb-22", (2022, 2, 7)),
        ("12 mars 2023", (2023, 3, 12)),
        ("1 août 2023", (2023, 8, 1)),
        ("3. Dezember 2019", (2019, 12, 3)),
        ("15 de enero de 2024", (2024, 1, 15)),
        ("July 4, 1985", (1985, 7, 4)),
        ("January 15, 2025 9:30 AM", (2025, 1, 15)),
        ("1985-03-15", (1985, 3, 15)),
        ("1985-03-15T00:00:00Z", (1985, 3, 15)),
        ("19850315", (1985, 3, 15)),
        ("--03-07", (None, 3, 7)),
        ("--1201", (None, 12, 1)),
        ("1604-02-29", (None, 2, 29)),
        ("01.01.99", (1999, 1, 1)),
        ("14/07/1979", (1979, 7, 14)),
        ("12/28/1969", (1969, 12, 28)),
        ("29 Feb 2024", (2024, 2, 29)),
        ("12 de mar. de 2023", (2023, 3, 12)),
        ("2023年3月5日", (2023, 3, 5)),
        ("2022년 11월 3일", (2022, 11, 3)),
        ("3月5日", (None, 3, 5)),
        ("5. März 2023", (2023, 3, 5)),
        ("5. marts 2023", (2023, 3, 5)),
        ("5. března 2023", (2023, 3, 5)),
        ("2023. március 5.", (2023, 3, 5)),
        ("5 Ağustos 2023", (2023, 8, 5)),
        ("5. heinäkuuta 2023", (2023, 7, 5)),
        ("5 martie 2023", (2023, 3, 5)),
        ("5 марта 2023 г.", (2023, 3, 5)),
        ("6 січня 2023", (2023, 1, 6)),
        ("5 Μαρτίου 2023", (2023, 3, 5)),
        ("1980.03.05.", (1980, 3, 5)),
        ("5. 3. 1980", (1980, 3, 5)),
        ("2023-03-05+01:00", (2023, 3, 5)),
        ("44260", (2021, 3, 5)),
        ("31263.5", (1985, 8, 4)),
        ("1614902400", (2021, 3, 5)),
        ("1614902400000", (2021, 3, 5)),
        ("24/12", (None, 12, 24)),
        ("12/24", (None, 12, 24)),
        ("1985", None),
        ("99999", None),
        ("", None),
        ("29 Feb 2023", None),
        ("0/0/00", None),
        ("32 Mar 2021", None),
        ("soon", None),
        ("99999999999999999999", None),
        ("¹² Mar 2021", (2021, 3, 12)),
    ],
)
def test_reading(text: str, expected: tuple[int | None, int, int] | None) -> None:
    assert read_date(text) == (None if expected is None else PartialDate(*expected))


def test_a_column_shows_whether_the_day_or_the_month_comes_first() -> None:
    assert order_shown(["3/7/1984", "14/07/1979"], 200) == (Order.DAY_FIRST, True)
    assert order_shown(["3/7/1984", "2/29/1984"], 200) == (Order.MONTH_FIRST, True)
    assert order_shown(["3.7.1984"], 200) == (Order.DAY_FIRST, True)
    assert order_shown(["0/0/00", "3/7/1984"], 200) is None
    assert order_shown(["5 Mar 2021"] * 300 + ["12/31/1999"], 200) == (Order.DAY_FIRST, True)
    assert (usual_order("US"), usual_order("GB")) == (Order.MONTH_FIRST, Order.DAY_FIRST)
    assert read_date("3/7/1984", Order.MONTH_FIRST) == PartialDate(1984, 3, 7)


def test_two_digits_of_a_recent_event_are_of_this_century() -> None:
    assert read_date("7-Feb-45", past_century=False) == PartialDate(2045, 2, 7)
    assert read_date("7-Feb-45") == PartialDate(1945, 2, 7)


@given(st.text(max_size=30))
def test_no_text_is_too_odd(text: str) -> None:
    found = read_date(text)
    assert found is None or (found.year is None or found.whole() is not None)


@given(st.dates())
def test_iso_dates_come_back(day: object) -> None:
    found = read_date(str(day))
    assert found is not None
    assert found.year is None or found.whole() == day
