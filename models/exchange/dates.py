"""Dates as files write them, read without the computer's locale."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from models.text import fold
from resources import resource


class PartialDate(NamedTuple):
    """A day whose year may be unknown (None)."""

    year: int | None
    month: int
    day: int

    def whole(self) -> date | None:
        """Return the calendar date where the year is known."""
        return date(self.year, self.month, self.day) if self.year is not None else None


class Order(StrEnum):
    """Which comes first in a date of numbers."""

    DAY_FIRST = "day"
    MONTH_FIRST = "month"


_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T +Z].*)?\Z")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T.*)?\Z")
_YEARLESS = re.compile(r"--(\d{2})-?(\d{2})\Z")
_NUMERIC = re.compile(r"(\d{1,4})([./\- ])\s?(\d{1,2})\2\s?(\d{1,4})?(?:\.?[ T,].*|\.)?\Z")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})([./-])(\d{1,2})\Z")
# 2023年3月5日, 2023년 3월 5일, and without the year.
_FAR_EASTERN = re.compile(r"(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]")
# How spreadsheets count days (since 30 December 1899, from 1927 to 2064 here) and computers seconds or milliseconds.
_DAY_NUMBER = re.compile(r"([1-5]\d{4})(?:[.,]\d+)?\Z")
_FIRST_DAY = date(1899, 12, 30)
_SECONDS = re.compile(r"(1\d{9})(?:\d{3})?(?:\.\d+)?\Z")
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
        match = _NUMERIC.match(value.strip()) or _DAY_AND_MONTH.match(value.strip())
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
    if match := _FAR_EASTERN.match(text):
        return _checked(int(match[1]) if match[1] else None, int(match[2]), int(match[3]))
    if found := _counted(text):
        return found
    if match := _DAY_AND_MONTH.match(text):
        day, month = (match[1], match[3]) if order is Order.DAY_FIRST else (match[3], match[1])
        return _checked(None, int(month), int(day)) or _checked(None, int(day), int(month))
    if match := _NUMERIC.match(text):
        return _numeric(match, order, past_century=past_century)
    return _with_month_name(text, past_century=past_century)


def _counted(text: str) -> PartialDate | None:
    """Return the day that a spreadsheet or a computer wrote as a number, as it is when a column of dates is saved."""
    if match := _DAY_NUMBER.match(text):
        day = _FIRST_DAY + timedelta(days=int(match[1]))
    elif match := _SECONDS.match(text):
        day = datetime.fromtimestamp(int(match[1]), UTC).date()
    else:
        return None
    return PartialDate(day.year, day.month, day.day)


def _numeric(match: re.Match[str], order: Order, *, past_century: bool) -> PartialDate | None:
    first, second, third = match[1], match[3], match[4]
    if len(first) > 2:
        return _checked(int(first), int(second), int(third)) if third else None
    year = _year(third, past_century=past_century) if third else None
    day, month = (int(first), int(second)) if order is Order.DAY_FIRST else (int(second), int(first))
    return _checked(year, month, day) or _checked(year, day, month)


@cache
def _month_numbers() -> dict[str, int]:
    """Return the number of each month by its names and their beginnings, folded, in the languages exports come in."""
    months: list[str] = json.loads(resource("month_names.json").read_text(encoding="utf-8"))
    return {fold(name): number for number, names in enumerate(months, 1) for name in names.split()}


def _with_month_name(text: str, *, past_century: bool) -> PartialDate | None:
    month = day = 0
    year: int | None = None
    for word in _WORD.findall(fold(text)):
        if not word.isdecimal():
            month = month or _month_numbers().get(word, 0)
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
