"""What "Coming up" has room for: the events of the next days and the people, each once."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from models.book import Book
from scheduler.before_event import EventAhead, events_ahead
from scheduler.outlook import ComingUp, coming_up

COMING_SHOWN = 4


def coming_soon(book: Book, today: date, listed: Collection[int]) -> tuple[list[ComingUp], list[EventAhead]]:
    """Return who comes up, each person once and nobody who is listed today, and the events; both share the room."""
    ahead = events_ahead(today)[: COMING_SHOWN - 1]
    return coming_up(book, today, most=COMING_SHOWN - len(ahead), but=listed), ahead
