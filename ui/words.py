"""Sentences, counts and dates in the user's language."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime
from PySide6.QtGui import QGuiApplication

from models.sentences import FarDay, Sentence, Value, Weekday, fill

_CONTEXT = "Sentence"
_DAYS_NAMED_BY_WEEKDAY = 6
_DAYS_A_WEEK = 7
# Embeddings, overrides and isolates, which would go on behind the text that holds them: UAX #9, 2.1 to 2.5.
_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def say(sentence: Sentence) -> str:
    """Return a sentence of the planning in the user's language, its dates and numbers through the locale."""
    values = {name: _worded(value) for name, value in sentence.all_values().items()}
    if sentence.n is None:
        return fill(translate(sentence.one), values)
    return fill(_plural(sentence.one, sentence.many or sentence.one, sentence.n), values)


def counted(one: str, many: str, n: int, values: Mapping[str, Value] | None = None) -> str:
    """Return the text for n = 1 or for any other n with {n} filled in, e.g. ("1 person", "{n} people")."""
    return say(Sentence(one, many, n, values or {}))


def translate(text: str) -> str:
    """Return the translation of a whole sentence, or the English sentence itself where there is none."""
    return QCoreApplication.translate(_CONTEXT, text)


def isolated(text: str) -> str:
    """Return a user's text to be filled into a sentence, so that the directions of both leave each other alone.

    A name that reads from the right would else turn round the number or full stop after it, and the whole sentence
    where it begins with the name. The isolating characters are those of UAX #9 (https://unicode.org/reports/tr9/);
    text that reads as the window does stays as it is. Characters that force a direction are left out.
    """
    mirrored = QGuiApplication.isRightToLeft()
    if text.isascii() and not mirrored:
        return text
    text = text.translate(_TURNING)
    others = ("L",) if mirrored else ("R", "AL")
    turns = any(unicodedata.bidirectional(character) in others for character in text)
    return f"\u2068{text}\u2069" if turns else text


def number(value: int) -> str:
    """Return a number as the locale groups it."""
    return QLocale().toString(value)


def day_words(day: date, today: date) -> str:
    """Return a day as a person says it: yesterday, today, tomorrow, Tue (within six days), 14 Aug, 14 Aug 2025."""
    distance = (day - today).days
    if distance in (-1, 0, 1):
        return translate({-1: "yesterday", 0: "today", 1: "tomorrow"}[distance])
    if 1 < distance <= _DAYS_NAMED_BY_WEEKDAY:
        return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    return short_day(day, today)


def first_of_week(today: date) -> date:
    """Return the day with which the week of today begins, a Monday or a Sunday, as the locale counts."""
    return today - timedelta(days=(today.isoweekday() - QLocale().firstDayOfWeek().value) % _DAYS_A_WEEK)


def coming_day(day: date, today: date) -> str:
    """Return a day ahead as a sentence names it: tomorrow, Monday (within seven days, its name whole), 14 Aug."""
    if 1 < (day - today).days <= _DAYS_A_WEEK:
        return QLocale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)
    return day_words(day, today)


def ago_words(day: date, today: date) -> str:
    """Return how long ago a past day is ("6 days ago", "5 months ago"), or what day_words says of another one."""
    days = (today - day).days
    if days <= 1:
        return day_words(day, today)
    if days < 60:
        return counted("1 day ago", "{n} days ago", days)
    if days < 730:
        return counted("1 month ago", "{n} months ago", round(days / 30.44))
    return counted("1 year ago", "{n} years ago", round(days / 365.25))


def short_day(day: date, today: date) -> str:
    """Return a date as 14 Aug, with the year where it is not this year's."""
    pattern = translate("d MMM") if day.year == today.year else translate("d MMM yyyy")
    return QLocale().toString(_qdate(day), pattern)


def exact_day(day: date) -> str:
    """Return a date in full, for tooltips."""
    return QLocale().toString(_qdate(day), QLocale.FormatType.LongFormat)


def long_day(day: date) -> str:
    """Return a day as a heading: Monday, 23 November."""
    return QLocale().toString(_qdate(day), translate("dddd, d MMMM"))


def whole_month_day(day: date, *, with_year: bool = False) -> str:
    """Return a day with its month written out: 21 February, or 21 February 2027."""
    return QLocale().toString(_qdate(day), translate("d MMMM yyyy") if with_year else translate("d MMMM"))


def clock_time(moment: time | datetime) -> str:
    """Return a time of day as the locale writes it."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def _worded(value: Value) -> str:
    if isinstance(value, Sentence):
        return say(value)
    if isinstance(value, datetime):
        return f"{QLocale().toString(_qdate(value.date()), translate('d MMM'))} {clock_time(value)}"
    if isinstance(value, Weekday):
        return QLocale().standaloneDayName(value.isoweekday(), QLocale.FormatType.LongFormat)
    if isinstance(value, date):
        pattern = translate("d MMM yyyy") if isinstance(value, FarDay) else translate("d MMM")
        return QLocale().toString(_qdate(value), pattern)
    if isinstance(value, time):
        return clock_time(value)
    return number(value) if isinstance(value, int) else isolated(str(value))


def _plural(one: str, many: str, n: int) -> str:
    """Ask the translation for the form of n; English, which has none loaded, has its two forms here."""
    translated = QCoreApplication.translate(_CONTEXT, many, None, n)
    if translated == many:
        return one if n == 1 else many
    return translated


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
