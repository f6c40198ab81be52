"""Dates as files write them, read without the computer's locale."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from models.text import fold


class PartialDate(NamedTuple):
    """A day whose year may be unknown (None)."""

    year: int | None
    month: int
    day: int

    def whole(self) -> date | None:
        """Return the calendar date where the year is known."""
        return date(self.year, self.month, self.day) if self.year is not None else None


class Order(Enum):
    """Which comes first in a date of numbers."""

    DAY_FIRST = "day"
    MONTH_FIRST = "month"


# Months by the beginning of their folded names, in the languages exports come in.
_MONTHS = (
    "january jan januar janvier janv enero ene gennaio gen janeiro januari styczen stycznia sty leden",
    "february feb februar fevrier fevr febrero febbraio fevereiro fev februari luty lutego lut",
    "march mar marz marz maerz mars marzo marco mrt maart marzec marca",
    "april apr avril avr abril abr aprile kwiecien kwietnia kwi",
    "may mai mayo maggio mag maio mei maj maja",
    "june jun juni juin junio giugno giu junho czerwiec czerwca cze",
    "july jul juli juillet juil julio luglio lug julho lipiec lipca lip",
    "august aug aout agosto ago augustus augusti sierpien sierpnia sie",
    "september sep sept septembre septiembre settembre set setembro wrzesien wrzesnia wrz",
    "october oct oktober okt octobre octubre ottobre ott outubro out pazdziernik pazdziernika paz",
    "november nov novembre noviembre novembro listopad listopada lis",
    "december dec dezember dez decembre diciembre dic dicembre dezembro des desember grudzien grudnia gru",
)
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?\Z")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T.*)?\Z")
_YEARLESS = re.compile(r"--(\d{2})-?(\d{2})\Z")
_NUMERIC = re.compile(r"(\d{1,4})([./\- ])\s?(\d{1,2})\2\s?(\d{1,4})?(?:[ T,].*)?\Z")
_WORD = re.compile(r"[^\W\d_]+|\d+")
# Two digits name a year up to this one in this century, else in the last.
_LATEST_SHORT_YEAR = 40
_OMITTED_YEAR = 1604


def order_shown(values: Iterable[str], enough: int) -> tuple[Order, bool] | None:
    """Return the order that dates of numbers show and True, or None where they leave it open.

    A number above 12 decides; of dates that leave it open, dots mean the day first. Where there are none of numbers
    (enough others are believed to stand for all) the order does not matter.
    """
    dots = slashes = False
    others = 0
    for value in values:
        match = _NUMERIC.match(value.strip())
        if match is None or len(match[1]) > 2:
            others += 1
            if others >= enough and not dots and not slashes:
                break
            continue
        if int(match[1]) > 12:
            return Order.DAY_FIRST, True
        if int(match[3]) > 12:
            return Order.MONTH_FIRST, True
        # An empty date, 0/0/00, shows nothing.
        if int(match[1]) and int(match[3]):
            dots, slashes = dots or match[2] == ".", slashes or match[2] != "."
    if slashes and not dots:
        return None
    return Order.DAY_FIRST, True


def usual_order(region: str | None) -> Order:
    """Return the order in which a region (an ISO country, None: unknown) writes dates of numbers."""
    return Order.MONTH_FIRST if region in (None, "", "US", "PH") else Order.DAY_FIRST


@lru_cache(maxsize=20_000)
def read_date(text: str, order: Order = Order.DAY_FIRST, *, past_century: bool = True) -> PartialDate | None:
    """Return the date in a cell, or None where there is none that the calendar has.

    past_century says that two digits above 40 name a year of the 1900s, as in birthdays.
    """
    text = text.strip()
    if not text:
        return None
    for pattern in (_ISO, _COMPACT):
        if match := pattern.match(text):
            return _checked(int(match[1]), int(match[2]), int(match[3]))
    if match := _YEARLESS.match(text):
        return _checked(None, int(match[1]), int(match[2]))
    if match := _NUMERIC.match(text):
        return _numeric(match, order, past_century=past_century)
    return _with_month_name(text, past_century=past_century)


def _numeric(match: re.Match[str], order: Order, *, past_century: bool) -> PartialDate | None:
    first, second, third = match[1], match[3], match[4]
    if len(first) > 2:
        return _checked(int(first), int(second), int(third)) if third else None
    year = _year(third, past_century=past_century) if third else None
    day, month = (int(first), int(second)) if order is Order.DAY_FIRST else (int(second), int(first))
    return _checked(year, month, day) or _checked(year, day, month)


def _with_month_name(text: str, *, past_century: bool) -> PartialDate | None:
    month = day = 0
    year: int | None = None
    for word in _WORD.findall(fold(text)):
        if not word.isdecimal():
            month = month or _MONTH_NUMBERS.get(word, 0)
        elif not day and len(word) <= 2:
            day = int(word)
        elif year is None:
            year = _year(word, past_century=past_century)
            if day:
                break
    return _checked(year, month, day) if month and day else None


def _year(digits: str, *, past_century: bool) -> int:
    year = int(digits[:6])
    if len(digits) > 2:
        return year
    return year + 1900 if past_century and year > _LATEST_SHORT_YEAR else year + 2000


def _checked(year: int | None, month: int, day: int) -> PartialDate | None:
    if not 1 <= month <= 12 or not 1 <= day <= _DAYS_IN_MONTH[month - 1]:
        return None
    # Apple writes 1604 for a year that is not known.
    if year in {_OMITTED_YEAR, 0}:
        year = None
    if year is not None:
        try:
            date(year, month, day)
        except ValueError:
            return None
    return PartialDate(year, month, day)
