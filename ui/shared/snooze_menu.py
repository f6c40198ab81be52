"""The menu of ways to put someone off, with a calendar for any other day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from models.book import Book
from scheduler.cadence import snooze_choices, snooze_until_day
from scheduler.reminders import is_quiet
from ui.words import clock_time, say, short_day


def snooze_menu(
    book: Book, chosen: Callable[[datetime], object], parent: QWidget, *, calendar_below: QWidget | None = None
) -> QMenu:
    """Return a menu whose choices call chosen with a local date and time; parent owns it.

    The calendar for another day opens below calendar_below, or the parent.
    """
    menu = QMenu(QCoreApplication.translate("snooze", "Snooze"), parent)
    now, morning = book.clock.now(), book.settings.reminders_at
    today = book.clock.today()
    for choice in snooze_choices(now, morning, partial(is_quiet, book.settings)):
        when = clock_time(choice.until) if choice.until.date() == today else short_day(choice.until.date(), today)
        action = menu.addAction(f"{say(choice.label)}\t{when}")
        action.triggered.connect(lambda _checked=False, until=choice.until: chosen(until))
    menu.addSeparator()
    other = menu.addAction(QCoreApplication.translate("snooze", "Choose a day…"))

    def choose_day() -> None:
        from ui.shared.calendar_popup import CalendarPopup

        popup = CalendarPopup(today + timedelta(days=1), parent, earliest=today + timedelta(days=1))
        popup.chosen.connect(lambda day: chosen(snooze_until_day(day, morning)))
        popup.open_below(calendar_below or parent)

    other.triggered.connect(choose_day)
    return menu
