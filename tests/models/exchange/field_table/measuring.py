"""What is measured: a field is there whole, in part, in another place, or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from enum import Enum
from pathlib import Path

from models.book import Book
from models.clock import FixedClock
from models.connection import database
from models.vocabulary import DateType, Direction, Kind, Medium, MethodType, Preference, Stage, Status
from scheduler.opening import open_planned_book
from tests.models.exchange.field_table.fields import Field, Rows

CLOCK = FixedClock(datetime(2026, 11, 23, 8, 0))
# Words of the book's own, which stand for themselves in many places.
_WORDS = frozenset(word for words in (DateType, Direction, Kind, Medium, MethodType, Preference, Stage, Status) for word in words)  # fmt: skip  # noqa: E501


class Kept(Enum):
    """How a format holds a field; the value is the word for it in the table."""

    WHOLE = "yes"
    OURS = "Tendril"
    OURS_IN_PART = "Tendril, others in part"
    PART = "in part"
    NOTES = "notes"
    OWN_FIELD = "own field"
    KEPT = "kept"
    LOST = "–"


# Where a text may have gone instead of into its field.
_ELSEWHERE = {
    Kept.NOTES: "SELECT notes FROM contact",
    Kept.OWN_FIELD: "SELECT value FROM custom_value",
    Kept.KEPT: "SELECT value FROM kept_property",
}


@contextmanager
def opened(folder: Path) -> Iterator[Book]:
    """Open a planned book and close it again."""
    book = open_planned_book(folder, CLOCK)
    try:
        yield book
    finally:
        book.close()


def judged(field: Field, before: Rows, after: Rows) -> Kept:
    """Return how much of what a field said before is said in the open book, where it says this now.

    Of a row that is missing the first of its own texts is looked for elsewhere: it says the most.
    """
    missing = Counter(before) - Counter(field.as_before(before, after))
    if not missing:
        return Kept.WHOLE
    texts = [text for row in missing for text in field.said(row)[:1] if text not in _WORDS]
    found = {place: sum(_stands(text, sql) for text in texts) for place, sql in _ELSEWHERE.items()}
    place = max(found, key=lambda place: found[place])
    if missing.total() == len(before) == len(texts) == found[place]:
        return place
    return Kept.PART if missing.total() < len(before) or any(found.values()) else Kept.LOST


def _stands(text: str, sql: str) -> bool:
    return any(text in (value or "") for (value,) in database.execute_sql(sql))
