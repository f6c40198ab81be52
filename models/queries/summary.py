"""The numbers below the people list."""

from __future__ import annotations

from datetime import date, timedelta

from models.connection import database
from models.queries.filtering import WARMTHS, PeopleFilter, conditions_of
from models.queries.next_day import NEXT_ON
from models.record import Record


class ListSummary(Record):
    """How many people a filter lets through, how many of them wilt and how many are next this week."""

    people: int
    wilting: int
    this_week: int


def list_summary(people_filter: PeopleFilter, today: date, first: date) -> ListSummary:
    """Return the numbers of a filtered list; the week is the seven days from the first."""
    conditions = conditions_of(people_filter)
    week = {"first": first.isoformat(), "last": (first + timedelta(days=6)).isoformat()}
    row = (
        database.connection()
        .execute(
            f"SELECT count(*), sum(contact.status = 'active' AND {WARMTHS['wilting']}), "
            f"sum({NEXT_ON} BETWEEN :first AND :last) FROM contact "
            "LEFT JOIN planned_date ON planned_date.contact_id = contact.id "
            "LEFT JOIN circle ON circle.id = contact.circle_id "
            f"WHERE {conditions.where()}",
            {"today": today.isoformat(), **week, **conditions.values},
        )
        .fetchone()
    )
    return ListSummary(*(count or 0 for count in row))
