"""What the book says for the column beside Today's list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale

from models.book import Book
from models.queries.hints import dismissed_hints
from models.queries.introductions import hanging_introductions
from scheduler.before_event import events_to_note
from scheduler.outlook import ComingUp, week_load
from scheduler.today import Today
from ui.today.coming_soon import coming_soon
from ui.today.side_column import SideColumn
from ui.words import first_of_week


def fill_side(side: SideColumn, book: Book, today: date, found: Today) -> Sequence[ComingUp]:
    """Show the week, what comes up and introductions without news, and return what comes up."""
    locale = QLocale()
    named = [
        (locale.standaloneDayName(load.day.isoweekday(), QLocale.FormatType.ShortFormat), load)
        for load in week_load(book, first_of_week(today))
    ]
    side.set_week(named, today)
    coming, ahead = coming_soon(book, today, found.contact_ids)
    side.set_coming(coming, ahead, today)
    asked = events_to_note(today, dismissed_hints())
    side.set_met_question(asked[0] if asked else None, today)
    side.set_hanging(hanging_introductions(today))
    return coming
