"""What the wilting review decides about one person, besides pausing and letting go."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from models.book import Book
from models.history import Change
from models.operations.contact import add_follow_up, skip, snooze
from models.operations.people import existing
from models.operations.rhythm import set_circle, set_rhythm_days
from models.schema import Circle, PlannedDate

# After so many attempts in a row without an answer nothing comes up by its rhythm any more.
_GIVEN_UP = 3


def plan_revival(book: Book, contact_id: int, text: str, on: date) -> Change:
    """Plan for a day what comes next with somebody the user wants to be in touch with again, as a promise.

    text says it in the user's language. The result is the promise's id. Raises UnknownPersonError or
    InvalidValueError.
    """
    contact = existing(contact_id)
    with book.operation("plan_revival", name=contact.name, on=on.isoformat()) as step:
        add_follow_up(book, contact_id, text, on)
    return step.change


def slow_down(book: Book, contact_id: int, *, circle_id: int | None = None, days: int | None = None) -> Change:
    """Give somebody a slower rhythm, a circle's or a number of days of their own, that begins today.

    This time passes, or the change would only make them due at once. After three unanswered tries no rhythm brings
    anybody up; they come back on the day on which the slower one would have. Raises UnknownPersonError or
    InvalidValueError.
    """
    contact = existing(contact_id)
    with book.operation("slow_down", name=contact.name) as step:
        if circle_id is not None:
            set_circle(book, [contact_id], circle_id)
            days = int(Circle.get_by_id(circle_id).days)
        else:
            set_rhythm_days(book, [contact_id], days)
        plan = PlannedDate.get_or_none(PlannedDate.contact == contact_id)
        if plan is not None and plan.unanswered >= _GIVEN_UP:
            again_on = book.clock.today() + timedelta(days=days or 0)
            snooze(book, [contact_id], datetime.combine(again_on, book.settings.reminders_at))
        else:
            skip(book, [contact_id])
    return step.change
