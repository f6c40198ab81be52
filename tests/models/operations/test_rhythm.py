"""Giving people a rhythm, one by one and many at once."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from models.operations.contact import log_interaction
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.rhythm import set_circle, set_no_rhythm
from models.queries import person
from scheduler.planner import import_spread
from scheduler.today import todays_list

TODAY = date(2026, 11, 23)
NETWORK = 3


def test_many_new_people_put_into_a_circle_do_not_come_due_together(book, clock):
    clock.move(days=-60)
    ids = [
        add_person(book, PersonFields(name=f"Person {n}", kind="professional", met_on=date(2020, 1, 1 + n))).result
        for n in range(25)
    ]
    clock.move(days=60)
    known = add_person(book, PersonFields(name="Known")).result
    log_interaction(book, [known], medium="call", on=TODAY - timedelta(days=100))
    set_circle(book, [*ids, known], NETWORK, spread=import_spread)
    days = Counter(person(id_).plan.planned_on for id_ in ids)
    assert min(days) > TODAY
    assert max(days.values()) <= 2
    assert all(day.weekday() < 5 for day in days)
    assert [entry.contact_id for entry in todays_list(book).entries] == [known]
    assert book.undo().name == "set_circle"
    assert person(ids[0]).plan.planned_on is None


def test_a_few_are_not_spread(book):
    ids = [add_person(book, PersonFields(name=f"Person {n}")).result for n in range(6)]
    set_circle(book, ids, NETWORK, spread=import_spread)
    assert {person(id_).first_contact_on for id_ in ids} == {None}
    assert {person(id_).circle for id_ in ids} == {"Network"}
    set_no_rhythm(book, ids)
    assert person(ids[0]).circle == ""
