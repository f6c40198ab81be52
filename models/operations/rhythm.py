"""Rhythm, kind, stage and status of people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from models.book import Book
from models.history import Change
from models.operations.fields import checked_columns
from models.operations.people import existing, update_contacts
from models.schema import Circle


def set_circle(book: Book, contact_ids: Sequence[int], circle_id: int | None) -> Change:
    """Put people into a circle, or (None) back to "not chosen yet"; their own number of days goes."""
    name = Circle.get_by_id(circle_id).name if circle_id is not None else ""
    return _set(book, "set_circle", contact_ids, circle=name, circle_id=circle_id, rhythm_days=None, no_rhythm=False)


def set_rhythm_days(book: Book, contact_ids: Sequence[int], days: int | None) -> Change:
    """Give people their own number of days (1 to 3650) instead of their circle's, or None to follow the circle."""
    return _set(book, "set_rhythm_days", contact_ids, rhythm_days=days, no_rhythm=False)


def set_no_rhythm(book: Book, contact_ids: Sequence[int]) -> Change:
    """Say that people need no rhythm; only promises and dates bring them up."""
    return _set(book, "set_no_rhythm", contact_ids, circle_id=None, rhythm_days=None, no_rhythm=True)


def set_status(book: Book, contact_ids: Sequence[int], status: str) -> Change:
    """Make people active, paused, let_go or deceased; raises InvalidValueError."""
    return _set(book, "set_status", contact_ids, status=status)


def set_kind(book: Book, contact_ids: Sequence[int], kind: str) -> Change:
    """Make people professional, personal or both; raises InvalidValueError."""
    return _set(book, "set_kind", contact_ids, kind=kind)


def set_stage(book: Book, contact_ids: Sequence[int], stage: str) -> Change:
    """Bring people to a stage: prospect, connecting or relationship; raises InvalidValueError."""
    return _set(book, "set_stage", contact_ids, stage=stage)


def set_estimate(book: Book, contact_ids: Sequence[int], estimated_on: date | None) -> Change:
    """Keep when the user guesses the last contact was ("about half a year ago")."""
    return _set(book, "set_estimate", contact_ids, estimated_on=estimated_on)


def _set(book: Book, operation: str, contact_ids: Sequence[int], *, circle: str = "", **columns: Any) -> Change:
    columns = checked_columns(columns)
    first = existing(contact_ids[0])
    details = {"circle": circle} if circle else {key: str(value) for key, value in columns.items()}
    with book.operation(operation, name=first.name, count=len(contact_ids), **details) as step:
        update_contacts(book, contact_ids, **columns)
    return step.change
