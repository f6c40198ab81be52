"""Finding a day in what was noted, so that a reminder after it can be offered."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "a couple of": 2,
    "a few": 3,
}
_FURTHEST_YEARS = 2

_MONTH = "(?P<month>" + "|".join(f"{month[:3]}(?:{month[3:]})?" for month in _MONTHS) + "|sept)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>\d{4}))?"
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
# A note that says what to do then ("ask how it went") is a better reminder than the sentence with the date.
_TASK = re.compile(
    r"\b(?:ask|send|call|check|congratulate|follow up|introduce|invite|offer|remind|share|tell|thank|wish|write)\b.*",
    re.IGNORECASE,
)


_CLAUSE = re.compile(r"(?:(?!,\s)[^;.!?\n])+")
# What is asked about has to happen first.
_ASKING = re.compile(r"\b(?:ask|check|congratulate|thank)\b.*\b(?:how|about|whether|for|on the)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Mention:
    """A coming day found in a note: the day, the words that name it and what a reminder could say.

    is_for_the_day tells that the task itself is meant for that day ("call her on Friday").
    """

    day: date
    words: str
    task: str
    is_for_the_day: bool = False

    @property
    def remind_on(self) -> date:
        """Return that day for a task on it, else the day after: then there is something to ask about."""
        return self.day if self.is_for_the_day else self.day + timedelta(days=1)


def find_mention(note: str, today: date) -> Mention | None:
    """Return the coming day a note names in English, or None; days gone by and impossible ones are passed.

    Of several it is the one that goes with what is to be done, else the first.
    """
    found: list[tuple[int, str, date]] = []
    for pattern, resolve in _PATTERNS:
        for match in pattern.finditer(note):
            day = resolve(match, today)
            if day is not None and today < day <= _years_later(today):
                found.append((match.start(), match.group(0), day))
    if not found:
        return None
    found.sort(key=lambda item: (item[0], -len(item[1])))
    for position, words, day in found:
        task = _task_around(note, position)
        if task:
            return Mention(day, words, _shorten(task), is_for_the_day=_ASKING.search(task) is None)
    position, words, day = found[0]
    return Mention(day, words, _task_for(note, position))


def _years_later(day: date) -> date:
    return day + timedelta(days=366 * _FURTHEST_YEARS)


def _task_for(note: str, position: int) -> str:
    """Return the clause that tells what to do, else the sentence around the position, in one short line."""
    clauses = [clause.strip(" -–—") for clause in re.split(r"[;.!?\n]|,(?=\s)", note)]
    for clause in clauses:
        task = _TASK.match(clause)
        if task:
            return _shorten(task.group(0))
    sentences = re.finditer(r"[^;.!?\n]+", note)
    for sentence in sentences:
        if sentence.start() <= position < sentence.end():
            return _shorten(sentence.group(0))
    return _shorten(note)


def _task_around(note: str, position: int) -> str:
    """Return the clause around the position where it tells what to do, else ""."""
    for clause in _CLAUSE.finditer(note):
        if clause.start() <= position < clause.end():
            task = _TASK.match(clause.group(0).strip(" -–—"))
            return task.group(0) if task else ""
    return ""


def _shorten(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 120 else line[:119].rstrip() + "…"


def _month_number(word: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month[:3] == word.lower()[:3])


def _calendar_day(match: re.Match[str], today: date) -> date | None:
    month, day = _month_number(match["month"]), int(match["day"])
    years = [int(match["year"])] if match["year"] else [today.year, today.year + 1]
    for year in years:
        if 1 <= day <= calendar.monthrange(year, month)[1] and date(year, month, day) > today:
            return date(year, month, day)
    return None


def _iso_day(match: re.Match[str], today: date) -> date | None:
    del today
    try:
        return date.fromisoformat(match.group(0))
    except ValueError:
        return None


def _weekday(match: re.Match[str], today: date) -> date:
    """Return the coming weekday; "next" on a weekday still to come this week means the one in the next."""
    weekday = _WEEKDAYS.index(match["weekday"].lower())
    ahead = (weekday - today.weekday() - 1) % 7 + 1
    is_this_week = today.weekday() < weekday
    return today + timedelta(days=ahead + (7 if match["which"].lower() == "next" and is_this_week else 0))


def _in_a_while(match: re.Match[str], today: date) -> date | None:
    word = " ".join(match["count"].lower().split())
    count = _NUMBERS[word] if word in _NUMBERS else int(word)
    unit = match["unit"].lower()
    if unit == "month":
        return _months_later(today, count)
    return today + timedelta(days=count * (7 if unit == "week" else 1))


def _next_unit(match: re.Match[str], today: date) -> date:
    return today + timedelta(days=7) if match["unit"].lower() == "week" else _months_later(today, 1)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _days_later(days: int) -> Callable[[re.Match[str], date], date]:
    return lambda match, today: today + timedelta(days=days)


_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), resolve)
    for pattern, resolve in (
        (rf"\b{_DAY}(?:\s+of)?\s+{_MONTH}\b{_YEAR}", _calendar_day),
        (rf"\b{_MONTH}\s+{_DAY}\b(?!:){_YEAR}", _calendar_day),
        (r"\b\d{4}-\d{2}-\d{2}\b", _iso_day),
        (rf"\b(?P<which>next|this|on|coming)\s+(?P<weekday>{'|'.join(_WEEKDAYS)})\b", _weekday),
        (rf"\bin\s+{_COUNT}\s+(?P<unit>day|week|month)s?\b", _in_a_while),
        (r"\bnext\s+(?P<unit>week|month)\b", _next_unit),
        (r"\bthe day after tomorrow\b", _days_later(2)),
        (r"(?<!after )\btomorrow\b", _days_later(1)),
    )
)
