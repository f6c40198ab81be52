"""Days and moments as they are written on the command line."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

from models.errors import InvalidValueError
from models.operations.fields import DateFields
from models.vocabulary import DateType

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?", re.ASCII)
_BIRTHDAY = re.compile(r"(?:(\d{4})-|--)?(\d{2})-(\d{2})", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_WORDS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def day(text: str, today: date) -> date:
    """Return the date a text names: 2026-11-23, today, tomorrow or yesterday. Raises InvalidValueError."""
    text = text.strip()
    if text.casefold() in _WORDS:
        return today + timedelta(days=_WORDS[text.casefold()])
    if not _DAY.fullmatch(text):
        raise InvalidValueError(
            "“{text}” is not a date. Write it as 2026-11-23, or as today, tomorrow or yesterday.", text=text
        )
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise InvalidValueError("There is no {text} in the calendar.", text=text) from None
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise InvalidValueError(
            "{text} is out of reach: the years from {first_year} to {last_year} can be planned.",
            text=text,
            first_year=_FIRST_YEAR,
            last_year=_LAST_YEAR,
        )
    return found


def past_day(text: str, today: date) -> date:
    """Return the date a text names, which is not to come. Raises InvalidValueError."""
    found = day(text, today)
    if found > today:
        raise InvalidValueError("{found} is in the future.", found=found.isoformat())
    return found


def moment(text: str, today: date) -> tuple[date, time | None]:
    """Return the date a text names and the time of day, if it names one (2026-11-23T18:30).

    Raises InvalidValueError.
    """
    match = _MOMENT.fullmatch(text.strip())
    if match is None:
        return day(text, today), None
    try:
        return day(match[1], today), time.fromisoformat(match[2])
    except ValueError:
        raise InvalidValueError("There is no time {match} in a day.", match=match[2]) from None


def birthday(text: str, today: date) -> DateFields:
    """Return the birthday a text names: 1990-04-12, or --04-12 or 04-12 where the year is unknown.

    Raises InvalidValueError.
    """
    match = _BIRTHDAY.fullmatch(text.strip())
    if match is None:
        raise InvalidValueError(
            "“{text}” is not a birthday. Write it as 1990-04-12, or as 04-12 where the year is unknown.", text=text
        )
    year, month, day_of_month = int(match[1]) if match[1] else None, int(match[2]), int(match[3])
    if year is not None and (year, month, day_of_month) > (today.year, today.month, today.day):
        raise InvalidValueError("{text} is in the future.", text=text.strip())
    return DateFields(str(DateType.BIRTHDAY), month, day_of_month, year)
