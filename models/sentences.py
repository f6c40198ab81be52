"""Sentences as data: the planning says what is true, the interface and the command line put it into words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import field
from typing import TypeVar, Union

from models.record import Record

Texts = TypeVar("Texts")
Value = Union[str, int, float, datetime.date, datetime.time, "Sentence"]


class FarDay(datetime.date):
    """A date that is not clear without its year."""


class Weekday(datetime.date):
    """A date of the last days that its weekday tells."""


def told_day(day: datetime.date, today: datetime.date) -> datetime.date:
    """Return a date as a value of a sentence said today: with its year where that is another one."""
    return day if day.year == today.year else FarDay(day.year, day.month, day.day)


class Sentence(Record):
    """A whole sentence with named places, in English, ready to be translated.

    one is the text, or the text for n = 1; many the text for any other n, where the sentence counts something.
    Places are written {name} and filled from values; {n} is the count. Dates stay dates until they are rendered;
    a value that is a sentence itself is rendered the same way, so that each part can count and be translated.
    """

    one: str
    many: str = ""
    n: int | None = None
    values: Mapping[str, Value] = field(default_factory=dict)

    def english(self) -> str:
        """Return the sentence in English with dates written like 14 Aug 2026."""
        template = self.many if self.many and self.n != 1 else self.one
        return fill(template, {name: _english(value) for name, value in self.all_values().items()})

    def all_values(self) -> dict[str, Value]:
        """Return the values with the count under its place's name."""
        return dict(self.values) if self.n is None else {"n": self.n, **self.values}


def translatable(texts: Texts, comment: str = "") -> Texts:  # noqa: ARG001 - read from the source
    """Return texts as they are: the mark by which a table of texts is found for translation.

    A comment tells them apart from other texts that are spelled the same and mean something else.
    Texts handed to translate(), Sentence() or counted() as they stand are found by themselves.
    """
    return texts


def fill(template: str, values: Mapping[str, str]) -> str:
    """Put values into their {places}; braces inside the values, and in a text without values, stay as they are."""
    return template.format_map(values) if values else template


def _english(value: Value) -> str:
    if isinstance(value, Sentence):
        return value.english()
    if isinstance(value, Weekday):
        return _ENGLISH_DAYS[value.weekday()]
    if isinstance(value, datetime.date):
        return f"{value.day} {_ENGLISH_MONTHS[value.month - 1]} {value.year}"
    if isinstance(value, datetime.time):
        return value.isoformat("minutes")
    return str(value)


# strftime("%b") would follow the locale.
_ENGLISH_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
