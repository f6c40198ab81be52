"""The numbers below the people list."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from models.operations.contact import snooze
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import PeopleFilter
from models.queries.summary import list_summary

SUNDAY = date(2026, 11, 22)


def test_the_week_is_the_seven_days_from_the_first(book) -> None:
    for days in (1, 2, 6, 7):
        person = add_person(book, PersonFields(name=f"Person {days}", circle_id=3)).result
        snooze(book, [person], datetime.combine(SUNDAY + timedelta(days=days), time(9)))
    assert list_summary(PeopleFilter(), SUNDAY, SUNDAY).this_week == 3
    assert list_summary(PeopleFilter(), SUNDAY, SUNDAY + timedelta(days=7)).this_week == 1
