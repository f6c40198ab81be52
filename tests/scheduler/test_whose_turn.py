"""What puts whoever is due in order stands in the plan: it is what their own rows say, and is read from one index."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from importlib import import_module
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.book import Book
from models.connection import database
from models.operations.contact import log_interaction, snooze
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.rhythm import set_kind, set_rhythm_days
from models.operations.settings import edit_circle
from models.schema import Contact, Interaction, InteractionContact
from models.vocabulary import Kind, Status
from scheduler import planner, today_reader
from scheduler.ranking import Due
from scheduler.today_reader import read_due
from scheduler.yearly_days import YearlyDays
from tests.asked import asked

_NOW = datetime(2026, 11, 23, 9)
_DAY = timedelta(days=1)
_TURN = "SELECT contact_id, turn_kind, turn_rhythm, turn_weight, by_rhythm FROM planned_date ORDER BY contact_id"
_DAYS = st.none() | st.dates(date(2026, 1, 1), date(2026, 11, 23))
_PEOPLE = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(list(Kind)),
            "met_on": _DAYS,
            "skipped_on": _DAYS,
            "estimated_on": _DAYS,
            "first_contact_on": st.none() | _DAYS,
            "requested_on": st.none() | _DAYS,
            "snoozed_until": st.sampled_from([None, None, datetime(2026, 11, 20, 8), datetime(2026, 11, 25, 8)]),
            "status": st.sampled_from([Status.ACTIVE, Status.ACTIVE, *Status]),
            "rhythm_days": st.sampled_from([None, None, 1, 14, 15, 30, 31, 90, 91, 180, 181, 400]),
            "circle_id": st.none() | st.integers(1, 4),
            "no_rhythm": st.sampled_from([False, False, True]),
        }
    ),
    min_size=1,
    max_size=8,
)
_CALLS = st.lists(st.tuples(st.integers(0, 7), st.sampled_from(["yes", "no", None])), max_size=8)
_OFTEN = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)


def lived(people: list[dict[str, Any]], calls: list[tuple[int, str | None]]) -> list[int]:
    """Add people, with a call each time one is named, perhaps without an answer."""
    ids = []
    for number, columns in enumerate(people):
        name = f"P{number}"
        own = {"name": name, "sort_name": name, "uid": name, "added_at": _NOW - 200 * _DAY, "edited_at": _NOW}
        ids.append(int(Contact.create(**own, **columns).id))
    for number, answer in calls:
        if number < len(ids):
            values = {"date": date(2026, 6, 1), "medium": "call", "direction": "out", "answer": answer}
            call = Interaction.create(**values, added_at=_NOW)
            InteractionContact.create(interaction=call, contact=ids[number])
    return ids


@given(people=_PEOPLE, calls=_CALLS)
@_OFTEN
def test_who_is_due_is_what_everybodys_own_row_says(
    book: Book, people: list[dict[str, Any]], calls: list[tuple[int, str | None]]
) -> None:
    with database.atomic() as transaction:
        ids = lived(people, calls)
        planner._replan(book, ids, YearlyDays())
        for ahead in (0, 3, 40, 500):
            moment = _NOW + ahead * _DAY
            by_index, by_rows = read_due(moment.date(), moment), read_due(moment.date(), moment, ids)
            assert sorted(by_index) == sorted(by_rows)
            assert sorted(map(repr, by_index)) == sorted(map(repr, by_rows)), "the very same kinds of values"
        transaction.rollback()


@given(people=_PEOPLE, calls=_CALLS)
@_OFTEN
def test_a_plan_of_the_third_format_is_filled_in_as_planning_would(
    book: Book, people: list[dict[str, Any]], calls: list[tuple[int, str | None]]
) -> None:
    fill = import_module("models.migrations.0004_whose_turn").FILL
    with database.atomic() as transaction:
        planner._replan(book, lived(people, calls), YearlyDays())
        planned = database.execute_sql(_TURN).fetchall()
        nothing = "turn_kind = NULL, turn_rhythm = NULL, turn_weight = NULL, by_rhythm = NULL"
        database.execute_sql(f"UPDATE planned_date SET {nothing}")
        database.execute_sql(fill)
        assert database.execute_sql(_TURN).fetchall() == planned
        transaction.rollback()


@pytest.fixture
def due(book: Book) -> list[int]:
    """People who are due by their rhythm."""
    ids = [int(add_person(book, PersonFields(name=f"P{number}", circle_id=1)).result) for number in range(12)]
    for number, contact_id in enumerate(ids):
        on = book.clock.today() - (60 + 9 * number) * _DAY
        log_interaction(book, [contact_id], medium="call", direction="both", on=on)
    assert len(read(book)) == len(ids)
    return ids


def read(book: Book) -> list[Due]:
    return read_due(book.clock.today(), book.clock.now().replace(tzinfo=None))


def test_two_indexes_tell_who_is_due_however_many_they_are(book: Book, due: list[int]) -> None:
    assert len(asked(lambda: read(book))) == 2
    values = {"day": book.clock.today().isoformat(), "moment": str(_NOW)}
    connection = database.connection()
    for query in (today_reader._PLANNED, today_reader._PUT_OFF):
        lines = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {query}", values)]
        ways = [line for line in lines if line.startswith(("SEARCH", "SCAN"))]
        assert ways, lines
        assert all("USING COVERING INDEX" in line for line in ways), lines


def test_what_changes_the_order_is_in_the_plan_at_once(book: Book, due: list[int]) -> None:
    set_kind(book, due[:1], Kind.PROFESSIONAL)
    set_rhythm_days(book, due[1:2], 10)
    edit_circle(book, 1, name="Inner", days=14, weight=2)
    snooze(book, due[2:3], datetime(2027, 1, 4, 9))
    found = {one.contact_id: one for one in read(book)}
    assert found[due[0]].kind == Kind.PROFESSIONAL
    assert (found[due[1]].rhythm, found[due[1]].weight) == (10, 5)
    assert found[due[3]].weight == 2
    assert due[2] not in found
    for _ in range(4):
        book.undo()
    found = {one.contact_id: one for one in read(book)}
    assert found[due[0]].kind == Kind.BOTH
    assert found[due[1]].rhythm == found[due[3]].rhythm
    assert found[due[2]].weight == found[due[3]].weight
    assert asked(lambda: read(book))[2:] == [], "nobody's own row was looked up"
