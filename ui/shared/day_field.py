"""A field for a day, typed as people write days or chosen from a calendar."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from models.record import Record
from models.said_days import day_meant
from models.text import fold
from ui.shared.buttons import icon_button
from ui.shared.calendar_popup import CalendarPopup
from ui.shared.labels import set_property

_EARLIEST_YEAR, _LATEST_YEAR = 1850, 2200


class WrittenDay(Record):
    """A day as it was written: the year may be unknown."""

    month: int
    day: int
    year: int | None = None

    def as_date(self) -> date | None:
        """Return the date, None without a year."""
        return None if self.year is None else date(self.year, self.month, self.day)

    def in_words(self, locale: QLocale | None = None, *, short: bool = False) -> str:
        """Return the day as it is shown: 12 April 1990, or 12 April; short: 12 Apr 1990."""
        length = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
        name = (locale or QLocale()).monthName(self.month, length)
        return f"{self.day} {name}" + (f" {self.year}" if self.year is not None else "")


def read_day(text: str, today: date, locale: QLocale | None = None, *, past: bool = False) -> WrittenDay | None:
    """Return the day a text means, or None: 12 April 1990, April 12, 12.4.90, 1990-04-12, --04-12, or "in a week".

    past says that a bare weekday is one gone by.
    """
    locale = locale or QLocale()
    key = fold(text).strip(" .")
    iso = re.fullmatch(r"(?:(\d{4})-|--)(\d{1,2})-(\d{1,2})", key)
    if iso:
        return _checked(iso[2], iso[3], iso[1])
    numbers = re.fullmatch(r"(\d{1,2})\s*([./-])\s*(\d{1,2})(?:\s*\2\s*(\d{2}|\d{4}))?", key)
    if numbers:
        month_first = numbers[2] == "/" and locale.dateFormat(QLocale.FormatType.ShortFormat).startswith("M")
        first, second = (numbers[1], numbers[3]) if month_first else (numbers[3], numbers[1])
        return _checked(first, second, _whole_year(numbers[4], today))
    written = _read_words(key, today, locale)
    if written is None and (said := day_meant(text, today, past=past)) is not None:
        return WrittenDay(said.month, said.day, said.year)
    return written


def past_day(text: str, today: date, locale: QLocale | None = None) -> date | None:
    """Return the day up to today that a text means; one without a year is the latest such day, or None."""
    written = read_day(text, today, locale, past=True)
    if written is None:
        return None
    for year in [written.year] if written.year is not None else range(today.year, today.year - 9, -1):
        # 29 February comes only in some years.
        if written.day <= calendar.monthrange(year, written.month)[1]:
            found = date(year, written.month, written.day)
            if found <= today:
                return found
    return None


def _read_words(key: str, today: date, locale: QLocale) -> WrittenDay | None:
    """Read a day with its month in letters."""
    words = re.findall(r"[^\W\d_]+|\d+", key)
    months = [number for word in words if not word.isdigit() and (number := _month(word, locale))]
    numbers = [word for word in words if word.isdigit()]
    others = [word for word in words if not word.isdigit() and not _month(word, locale)]
    if len(months) != 1 or not numbers or set(others) - {"st", "nd", "rd", "th", "of", "de"}:
        return None
    if len(numbers) == 1 and len(numbers[0]) == 4:
        return _checked(str(months[0]), "1", numbers[0])
    if len(numbers) > 2:
        return None
    return _checked(str(months[0]), numbers[0], _whole_year(numbers[1], today) if len(numbers) == 2 else None)


def _month(word: str, locale: QLocale) -> int:
    """Return the month a word of three letters or more begins, in the locale's language or in English; else 0."""
    if len(word) < 3:
        return 0
    for names in (locale, QLocale(QLocale.Language.English)):
        for number in range(1, 13):
            if fold(names.monthName(number)).startswith(word) or fold(names.standaloneMonthName(number)) == word:
                return number
    return 0


def _whole_year(text: str | None, today: date) -> str | None:
    """Return a year of four digits; of two, the one of the last hundred years."""
    if text is None or len(text) == 4:
        return text
    year = today.year // 100 * 100 + int(text)
    return str(year if year <= today.year else year - 100)


def _checked(month: str, day: str, year: str | None) -> WrittenDay | None:
    number, day_number = int(month), int(day)
    whole = int(year) if year is not None else None
    if not 1 <= number <= 12 or (whole is not None and not _EARLIEST_YEAR <= whole <= _LATEST_YEAR):
        return None
    last = calendar.monthrange(whole if whole is not None else 2024, number)[1]
    return WrittenDay(number, day_number, whole) if 1 <= day_number <= last else None


class DayField(QWidget):
    """A line to write a day in, with a calendar; `changed` tells of every edit.

    With year_optional, "12 April" is enough.
    """

    changed = Signal()

    def __init__(
        self,
        name: str,
        today: Callable[[], date],
        parent: QWidget | None = None,
        *,
        year_optional: bool = False,
        placeholder: str = "",
        earliest: date | None = None,
        latest: date | None = None,
    ) -> None:
        """Make an empty field; name is what a screen reader calls it, earliest and latest bound the calendar."""
        super().__init__(parent)
        self._today = today
        self._year_optional = year_optional
        self._earliest, self._latest = earliest, latest
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(
            placeholder or (self.tr("12 April, or 12 April 1990") if year_optional else self.tr("12 April 2026"))
        )
        self.button = icon_button("calendar", self.tr("Choose from a calendar"))
        self.button.clicked.connect(self._open_calendar)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.button)
        self.field.textChanged.connect(self._on_text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to the line; with a focus proxy Tab could not be led past the field."""
        super().focusInEvent(event)
        self.field.setFocus(event.reason())

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written."""
        return not self.field.text().strip()

    @property
    def day(self) -> WrittenDay | None:
        """The day written, None where there is none or it cannot be understood."""
        past = self._latest is not None and self._latest <= self._today()
        return read_day(self.field.text(), self._today(), self.locale(), past=past)

    @property
    def whole_date(self) -> date | None:
        """The day as a date, None without a year."""
        day = self.day
        return day.as_date() if day is not None else None

    @property
    def coming_date(self) -> date | None:
        """The day as a date; one without a year is the next such day from today on."""
        day = self.day
        if day is None or day.year is not None:
            return self.whole_date
        today = self._today()
        for year in range(today.year, today.year + 9):
            # 29 February comes only in some years.
            if day.day <= calendar.monthrange(year, day.month)[1] and date(year, day.month, day.day) >= today:
                return date(year, day.month, day.day)
        return None

    @property
    def is_valid(self) -> bool:
        """Whether the field is empty or holds a day it can use."""
        return self.is_empty or (self.day if self._year_optional else self.whole_date) is not None

    def set_day(self, day: WrittenDay | date | None) -> None:
        """Show a day."""
        if isinstance(day, date):
            day = WrittenDay(day.month, day.day, day.year)
        self.field.setText(day.in_words(self.locale()) if day is not None else "")

    def _on_text(self) -> None:
        set_property(self.field, "error", "false")
        self.changed.emit()

    def _open_calendar(self) -> None:
        popup = CalendarPopup(self.whole_date or self._today(), self, earliest=self._earliest, latest=self._latest)
        popup.chosen.connect(self.set_day)
        popup.open_below(self.field)
