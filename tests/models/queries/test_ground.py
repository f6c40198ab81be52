"""Who else cares about what a person cares about, what they have in own fields, and hints put away."""

from __future__ import annotations

from datetime import date

import pytest

from models.operations.contact import log_interaction
from models.operations.custom_fields import add_custom_field
from models.operations.fields import PersonFields
from models.operations.hints import dismiss_hint
from models.operations.people import add_person
from models.operations.rhythm import set_status
from models.queries import ground
from models.queries.custom_fields import complete_custom_field, custom_rows
from models.queries.ground import numbers_sharing, others_sharing
from models.queries.hints import dismissed_hints
from models.schema import Operation


@pytest.fixture
def players(book):
    names = ("Ada", "Bo", "Cy", "Dee")
    ids = {name: add_person(book, PersonFields(name=name, interests=("Chess",))).result for name in names}
    ids["Gone"] = add_person(book, PersonFields(name="Gone", interests=("Chess",), status="let_go")).result
    log_interaction(book, [ids["Cy"]], medium="call", on=date(2026, 11, 1))
    return ids


def test_the_others_come_by_how_lately_one_was_in_touch(players):
    shared = others_sharing(players["Ada"], "chess", most=2)
    assert [name for _id, name in shared.others] == ["Cy", "Bo"]
    assert shared.total == 3


def test_numbers_leave_out_the_person_and_whoever_was_let_go(players):
    assert numbers_sharing(players["Ada"], ["Chess", "Tea"]) == {"chess": 3}


def test_own_fields_with_and_without_a_value(book, players):
    add_custom_field(book, "Dog", players["Ada"], "Rex")
    add_custom_field(book, "Shoe size")
    rows = [(row.name, row.value, row.people) for row in custom_rows(players["Ada"])]
    assert rows == [("Dog", "Rex", 1), ("Shoe size", "", 0)]
    assert complete_custom_field("si") == ["Shoe size"]
    assert complete_custom_field("") == []


def test_a_hint_put_away_is_no_step_to_undo(book):
    before = Operation.select().count()
    dismiss_hint(book, "way:1")
    dismiss_hint(book, "kind:2")
    dismiss_hint(book, "way:1")
    assert dismissed_hints() == ["kind:2", "way:1"]
    assert Operation.select().count() == before


@pytest.mark.parametrize("common", [1, 1_000])
def test_numbers_follow_every_change(book, players, monkeypatch, common):
    # Of what many have only those who are gone are looked at; the numbers are the same.
    monkeypatch.setattr(ground, "COMMON", common)
    assert numbers_sharing(players["Ada"], ["Chess"]) == {"chess": 3}
    set_status(book, [players["Bo"]], "let_go")
    assert numbers_sharing(players["Ada"], ["Chess"]) == {"chess": 2}
    book.undo()
    assert numbers_sharing(players["Gone"], ["Chess"]) == {"chess": 4}
    set_status(book, [players["Cy"]], "deceased")
    set_status(book, [players["Bo"]], "paused")
    assert numbers_sharing(players["Ada"], ["Chess", "Tea"]) == {"chess": 2}


def test_of_what_many_have_nobody_is_looked_at_but_who_is_gone(book, players):
    plan = " ".join(
        row[3] for row in book.database.connection().execute(f"EXPLAIN QUERY PLAN {ground._GONE}", {"ids": "[1]"})
    )
    assert "SEARCH contact USING COVERING INDEX contact_status_sort_name (status=?)" in plan
    assert "SCAN contact" not in plan
