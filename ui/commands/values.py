"""Days and moments as they are written on the command line."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from models.errors import InvalidValueError
from models.operations.fields import DateFields
from models.vocabulary import DateType

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?", re.ASCII)
_BIRTHDAY = re.compile(r"(?:(\d{4})-|--)?(\d{2})-(\d{2})", re.ASCII)
_WORDS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def day(text: str, today: date) -> date:
    """Return the date a text names: 2026-11-23, today, tomorrow or yesterday. Raises InvalidValueError."""
    text = text.strip()
    if text.casefold() in _WORDS:
        return today + timedelta(days=_WORDS[text.casefold()])
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        raise InvalidValueError(f"There is no {text} in the calendar.") from None
    raise InvalidValueError(f"“{text}” is not a date. Write it as 2026-11-23, or as today, tomorrow or yesterday.")


def moment(text: str, today: date) -> tuple[date, time | None]:
    """Return the date a text names and the time of day, if it names one (2026-11-23T18:30).

    Raises InvalidValueError.
    """
    match = _MOMENT.fullmatch(text.strip())
    if match is None:
        return day(text, today), None
    try:
        found = datetime.fromisoformat(f"{match[1]}T{match[2]}")
    except ValueError:
        raise InvalidValueError(f"There is no {text.strip()} in the calendar.") from None
    return found.date(), found.time()


def birthday(text: str) -> DateFields:
    """Return the birthday a text names: 1990-04-12, or --04-12 or 04-12 where the year is unknown.

    Raises InvalidValueError.
    """
    match = _BIRTHDAY.fullmatch(text.strip())
    if match is None:
        raise InvalidValueError(
            f"“{text}” is not a birthday. Write it as 1990-04-12, or as 04-12 where the year is unknown."
        )
    year = int(match[1]) if match[1] else None
    return DateFields(str(DateType.BIRTHDAY), int(match[2]), int(match[3]), year)
