"""Days as people say them, in English and in German: "4 December", "nächsten Dienstag", "in two weeks", "gestern".

Both languages are read whatever the interface speaks, because people note things in more than one.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property

from models.record import Record
from models.text import fold

_MONTHS = (
    ("january", "januar", "jaenner", "jänner"),
    ("february", "februar"),
    ("march", "märz", "maerz"),
    ("april",),
    ("may", "mai"),
    ("june", "juni"),
    ("july", "juli"),
    ("august",),
    ("september",),
    ("october", "oktober"),
    ("november",),
    ("december", "dezember"),
)
_WEEKDAYS = (
    ("monday", "montag"),
    ("tuesday", "dienstag"),
    ("wednesday", "mittwoch"),
    ("thursday", "donnerstag"),
    ("friday", "freitag"),
    ("saturday", "samstag", "sonnabend"),
    ("sunday", "sonntag"),
)
_NUMBERS = {
    word: number
    for number, words in {
        1: "a an one ein eine einem einen einer",
        2: "two zwei",
        3: "three drei",
        4: "four vier",
        5: "five fünf fuenf",
        6: "six sechs",
        7: "seven sieben",
        8: "eight acht",
        9: "nine neun",
        10: "ten zehn",
        11: "eleven elf",
        12: "twelve zwölf zwoelf",
    }.items()
    for word in words.split()
} | {"a couple of": 2, "a few": 3, "ein paar": 3, "einigen": 3}


class SaidDay(Record):
    """A day that a text names: where its words begin and end, and whether they hold only today ("tomorrow")."""

    start: int
    end: int
    day: date
    is_relative: bool


def days_said(text: str, today: date) -> list[SaidDay]:
    """Return the coming days that a text names, in its order; of two readings of the same words the longer."""
    found: list[SaidDay] = []
    for words, resolve, is_relative in _COMING:
        for match in words.pattern.finditer(text):
            day = resolve(match, today)
            if day is not None and day > today:
                found.append(SaidDay(match.start(), match.end(), day, is_relative))
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[SaidDay] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def day_meant(text: str, today: date, *, past: bool = False) -> date | None:
    """Return the day that a whole text stands for, or None; past says that a bare weekday is one gone by.

    It understands today, yesterday, "3 days ago", "last Friday", and what days_said() finds.
    """
    words = " ".join(text.split()).strip(" .,")
    key = words.casefold()
    if key in _NAMED:
        return today + timedelta(days=_NAMED[key])
    for past_words, resolve in _PAST:
        if match := past_words.pattern.fullmatch(words):
            return resolve(match, today)
    if (weekday := _weekday_number(key)) is not None:
        back = (today.weekday() - weekday - 1) % 7 + 1
        return today - timedelta(days=back) if past else today + timedelta(days=7 - back % 7)
    said = days_said(words, today)
    return said[0].day if len(said) == 1 and (said[0].start, said[0].end) == (0, len(words)) else None


_NAMED = {
    word: days
    for days, words in {
        0: "today heute tonight",
        1: "tomorrow morgen",
        2: "übermorgen uebermorgen",
        -1: "yesterday gestern",
        -2: "vorgestern",
    }.items()
    for word in words.split()
} | {"the day after tomorrow": 2, "the day before yesterday": -2}


def _spellings(names: tuple[tuple[str, ...], ...]) -> str:
    """Return a pattern of names, the longest first."""
    return "|".join(sorted((re.escape(name) for group in names for name in group), key=len, reverse=True))


_SHORT_MONTHS = "|".join(sorted({name[:3] for group in _MONTHS for name in group} | {"sept", "mrz"}, reverse=True))
_MONTH = rf"(?P<month>{_spellings(_MONTHS)}|(?:{_SHORT_MONTHS})\b\.?)"
_WEEKDAY = rf"(?P<weekday>{_spellings(_WEEKDAYS)})"
_NUMBER = r"(?P<count>\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
_UNIT = r"(?P<unit>days?|weeks?|months?|years?|tage?n?|wochen?|monate?n?|jahre?n?)"
_NEXT = r"next|nächste[nsrm]?|naechste[nsrm]?"
_COMING_WORD = r"this|coming|kommende[nsrm]?|diese[nsrm]?"
_ON = r"(?:\b(?:on|by|until|till|am|bis(?: zum)?|zum|ab)\s+)?(?:the\s+)?"
_YEAR = r"(?:,?\s+(?P<year>\d{4})\b)?"

_Resolve = Callable[[re.Match[str], date], "date | None"]


def _calendar_day(match: re.Match[str], today: date) -> date | None:
    return _on(today, int(match["day"]), _month_number(match["month"]), match["year"])


def _numeric_day(match: re.Match[str], today: date) -> date | None:
    year = match["year"]
    return _on(today, int(match["day"]), int(match["number"]), f"20{year}" if year and len(year) == 2 else year)


def _iso_day(match: re.Match[str], today: date) -> date | None:
    del today
    try:
        return date.fromisoformat(match["iso"])
    except ValueError:
        return None


def _day_of_month(match: re.Match[str], today: date) -> date | None:
    """Return the coming day with this number, in this month or a later one that has it."""
    day = int(match["day"])
    for ahead in range(4):
        year, month = divmod(today.year * 12 + today.month - 1 + ahead, 12)
        if 1 <= day <= calendar.monthrange(year, month + 1)[1] and date(year, month + 1, day) > today:
            return date(year, month + 1, day)
    return None


def _part_of_month(match: re.Match[str], today: date) -> date | None:
    """Return the beginning, middle or end of a coming month."""
    month = _month_number(match["month"])
    for year in [int(match["year"])] if match["year"] else [today.year, today.year + 1]:
        if not 1 <= year < date.max.year:
            return None
        last = calendar.monthrange(year, month)[1]
        part = (match["part"] or "").casefold()
        day = last if part.startswith(("end", "late")) else 15 if part.startswith("mi") else 1
        if date(year, month, day) > today:
            return date(year, month, day)
    return None


def _weekday(match: re.Match[str], today: date) -> date | None:
    """Return the coming weekday; "next" for one still to come this week means the one after."""
    weekday = _weekday_number(match["weekday"])
    if weekday is None:
        return None
    ahead = (weekday - today.weekday() - 1) % 7 + 1
    is_next = re.fullmatch(_NEXT, match["which"] or "", re.IGNORECASE) is not None
    return today + timedelta(days=ahead + (7 if is_next and today.weekday() < weekday else 0))


def _weekend(match: re.Match[str], today: date) -> date:
    ahead = (5 - today.weekday() - 1) % 7 + 1
    is_next = re.fullmatch(_NEXT, match["which"] or "", re.IGNORECASE) is not None
    return today + timedelta(days=ahead + (7 if is_next else 0))


def _in_a_while(match: re.Match[str], today: date) -> date | None:
    return _moved(today, _count(match["count"]), match["unit"])


def _ago(match: re.Match[str], today: date) -> date | None:
    return _moved(today, -_count(match["count"]), match["unit"])


def _next_unit(match: re.Match[str], today: date) -> date | None:
    return _moved(today, 1, match["unit"])


def _last_unit(match: re.Match[str], today: date) -> date | None:
    return _moved(today, -1, match["unit"])


def _last_weekday(match: re.Match[str], today: date) -> date | None:
    weekday = _weekday_number(match["weekday"])
    return None if weekday is None else today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)


def _in_days(days: int) -> _Resolve:
    return lambda _match, today: today + timedelta(days=days)


def _on(today: date, day: int, month: int, year: str | None) -> date | None:
    """Return the day of a year, or the coming one, where the calendar has it."""
    if not 1 <= month <= 12:
        return None
    for number in [int(year)] if year else [today.year, today.year + 1]:
        if 1 <= number < date.max.year and 1 <= day <= calendar.monthrange(number, month)[1]:
            found = date(number, month, day)
            if found > today:
                return found
    return None


def _moved(today: date, count: int, unit: str) -> date | None:
    """Return the day some days, weeks, months or years later (or earlier)."""
    first = unit.casefold()[0]
    if first in "dt":
        return today + timedelta(days=count)
    if first == "w":
        return today + timedelta(days=7 * count)
    year, month = divmod(today.year * 12 + today.month - 1 + count * (12 if first in "yj" else 1), 12)
    if not 1 <= year < date.max.year:
        return None
    return date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))


def _count(word: str) -> int:
    key = " ".join(word.casefold().split())
    return _NUMBERS[key] if key in _NUMBERS else int(key)


def _month_number(word: str) -> int:
    start = fold(word).rstrip(".")[:3]
    start = {"mrz": "mar", "mae": "mar", "jae": "jan"}.get(start, start)
    return next(number for number, names in enumerate(_MONTHS, 1) if any(fold(name)[:3] == start for name in names))


def _weekday_number(word: str) -> int | None:
    key = word.casefold()
    return next((number for number, names in enumerate(_WEEKDAYS) if key in names), None)


class _Words:
    """How a day may be said: a pattern that is compiled when a text is first read, since 21 of them take 20 ms."""

    def __init__(self, pattern: str, *, exact: bool = False) -> None:
        self._pattern, self._flags = pattern, 0 if exact else re.IGNORECASE

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self._pattern, self._flags)


_COMING: tuple[tuple[_Words, _Resolve, bool], ...] = (
    (
        _Words(rf"{_ON}\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?(?:\s+of)?\s+{_MONTH}(?!\w){_YEAR}"),
        _calendar_day,
        False,
    ),
    (_Words(rf"{_ON}\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:){_YEAR}"), _calendar_day, False),
    (
        _Words(
            rf"{_ON}(?<![\d.])(?P<day>\d{{1,2}})\.\s?(?P<number>\d{{1,2}})\.(?:\s?(?P<year>\d{{4}}|\d{{2}})\b)?(?!\d)"
        ),
        _numeric_day,
        False,
    ),
    (_Words(rf"{_ON}\b(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})\b"), _iso_day, False),
    (_Words(r"\bon the (?P<day>\d{1,2})(?:st|nd|rd|th)\b"), _day_of_month, False),
    (_Words(r"\bam (?P<day>\d{1,2})\.(?=\s*(?:$|[,;!?)]|[a-zäöü]))", exact=True), _day_of_month, False),
    (
        _Words(rf"\b(?:at the |by the )?(?P<part>end of|late|mid|early|ende|mitte|anfang)[\s-]+{_MONTH}(?!\w){_YEAR}"),
        _part_of_month,
        False,
    ),
    (_Words(rf"\b(?:in|im)(?P<part>)\s+{_MONTH}(?![\w'’]){_YEAR}"), _part_of_month, False),
    (_Words(rf"\b(?:on\s+|am\s+)?(?P<which>{_NEXT}|{_COMING_WORD})\s+{_WEEKDAY}\b"), _weekday, True),
    (_Words(rf"\b(?:on|by|until|till|am|bis)(?P<which>)\s+{_WEEKDAY}\b"), _weekday, True),
    (
        _Words(rf"\b(?:on|at|am|over)?\s*(?:the\s+)?(?P<which>{_NEXT}|{_COMING_WORD})\s+(?:weekend|wochenende)\b"),
        _weekend,
        True,
    ),
    (_Words(r"\b(?:on|at|am)(?P<which>)\s+(?:the\s+)?(?:weekend|wochenende)\b"), _weekend, True),
    (_Words(rf"\bin\s+{_NUMBER}\s+{_UNIT}\b"), _in_a_while, True),
    (_Words(rf"\b(?:{_NEXT}|kommende[nsrm]?)\s+(?P<unit>week|month|year|woche|monat|jahr)\b"), _next_unit, True),
    (_Words(r"\b(?:the day after tomorrow|übermorgen|uebermorgen)\b"), _in_days(2), True),
    (_Words(r"(?<!after )\btomorrow\b"), _in_days(1), True),
    # "Am Morgen", "guten Morgen" and "heute morgen" name no day to come.
    (
        _Words(
            r"(?<!heute )(?<!gestern )(?<!über)(?<!am )\bmorgen\b(?: früh)?|(?:(?<=^)|(?<=[.!?] ))Morgen(?= [a-zäöü])",
            exact=True,
        ),
        _in_days(1),
        True,
    ),
)
_PAST: tuple[tuple[_Words, _Resolve], ...] = (
    (_Words(rf"{_NUMBER}\s+{_UNIT}\s+ago"), _ago),
    (_Words(rf"vor\s+{_NUMBER}\s+{_UNIT}"), _ago),
    (_Words(rf"(?:last|letzte[nsrm]?|vergangene[nsrm]?)\s+{_WEEKDAY}"), _last_weekday),
    (_Words(r"(?:last|letzte[nsrm]?|vergangene[nsrm]?)\s+(?P<unit>week|month|year|woche|monat|jahr)"), _last_unit),
)
