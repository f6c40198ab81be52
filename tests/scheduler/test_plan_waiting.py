"""Whoever is planned at once, because nothing is known of them but since when, is planned as one by one."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.book import Book
from models.connection import database
from models.schema import Contact, Interaction, InteractionContact
from models.vocabulary import Status
from scheduler import planner
from scheduler.yearly_days import YearlyDays

_NOW = datetime(2026, 11, 20, 9)
_DAYS = st.none() | st.dates(date(2024, 1, 1), date(2026, 11, 23))
_PEOPLE = st.lists(
    st.fixed_dictionaries(
        {
            "met_on": _DAYS,
            "skipped_on": st.none() | _DAYS,
            "estimated_on": st.none() | _DAYS,
            "first_contact_on": st.none() | _DAYS,
            "requested_on": st.none() | _DAYS,
            "snoozed_until": st.sampled_from([None, None, datetime(2026, 12, 1, 8)]),
            "status": st.sampled_from([Status.ACTIVE, *Status]),
            "rhythm_days": st.sampled_from([None, None, 30]),
            "circle_id": st.sampled_from([None, None, 1]),
            "no_rhythm": st.booleans(),
        }
    ),
    min_size=1,
    max_size=6,
)


@given(people=_PEOPLE, met=st.sets(st.integers(0, 5), max_size=2), planned=st.sets(st.integers(0, 5), max_size=2))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_at_once_is_as_one_by_one(book: Book, people: list[dict[str, Any]], met: set[int], planned: set[int]) -> None:
    with database.atomic() as transaction, pytest.MonkeyPatch.context() as patched:
        patched.setattr(planner, "_FEW", 0)
        ids = [_add(number, columns, is_met=number in met) for number, columns in enumerate(people)]
        kept = [id_ for number, id_ in enumerate(ids) if number in planned]
        planner._replan(book, kept, YearlyDays())
        at_once = _planned(book, ids)
        patched.setattr(planner, "_plan_waiting", lambda ids: set())
        assert _planned(book, ids) == at_once
        assert len(at_once) == len(ids)
        transaction.rollback()


def _add(number: int, columns: dict[str, Any], *, is_met: bool) -> int:
    name = f"P{number}"
    own = {"name": name, "sort_name": name, "uid": name, "added_at": _NOW, "edited_at": _NOW}
    contact = Contact.create(**own, **columns)
    if is_met:
        interaction = Interaction.create(date=date(2026, 10, 1), medium="call", direction="out", added_at=_NOW)
        InteractionContact.create(interaction=interaction, contact=contact)
    return int(contact.id)


def _planned(book: Book, ids: list[int]) -> list[tuple[Any, ...]]:
    """Plan people and return all plans; nothing is kept of it."""
    with database.atomic() as transaction:
        planner._replan(book, ids, YearlyDays())
        rows = list(database.execute_sql("SELECT * FROM planned_date ORDER BY contact_id"))
        transaction.rollback()
    return rows
