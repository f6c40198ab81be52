"""log, snooze and skip."""

from __future__ import annotations

from argparse import Namespace

import pytest

from models.clock import SystemClock
from models.schema import Interaction
from ui.commands.running import opened_book


@pytest.fixture
def maya(tendril):
    tendril.done("add", "Maya Okafor", "--circle", "Close")
    return tendril


def last(terminal, name="Maya Okafor"):
    return terminal.people()[name]["last_interaction_on"]


def test_logging_moves_the_next_date(maya):
    logged = maya.data("log", "maya okafor", "--medium", "call", "--note", "the climbing trip")
    assert list(logged) == ["message", "operation", "people", "interaction"]
    assert logged["people"][0]["next_due_on"] > "2026-12-15"
    assert last(maya) == "2026-11-23"
    told = maya.done("log", "1", "--medium", "email").out
    assert "Maya Okafor. Next: 2026-12-" in told


def test_all_that_can_be_logged(maya):
    maya.done(
        "log", "Maya", "--medium", "in-person", "--direction", "both", "--on", "yesterday", "--platform", "Signal",
        "--note=- brought tea", "--gave", "--asked", "--received",
    )  # fmt: skip
    with opened_book(Namespace(data_dir=maya.directory), SystemClock()):
        row = Interaction.get()
        assert (row.medium, row.direction, row.date.isoformat()) == ("in_person", "both", "2026-11-22")
        assert (row.note, row.platform.name) == ("- brought tea", "Signal")
        assert (row.gave, row.asked, row.received) == (True, True, True)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["Nobody", "--medium", "call"], "no person “Nobody”"),
        (["999", "--medium", "call"], "999"),
        (["99999999999999999999999999", "--medium", "call"], "99999999999999999999999999"),
        (["", "--medium", "call"], "no person"),
        (["Maya", "--medium", "call", "--on", "2026-11-31"], "no 2026-11-31 in the calendar"),
        (["Maya", "--medium", "call", "--on", "31.11.2026"], "“31.11.2026” is not a date"),
        (["Maya", "--medium", "call", "--on", "20261101"], "is not a date"),
        (["Maya", "--medium", "call", "--on", ""], "is not a date"),
        (["Maya", "--medium", "call", "--on", "tomorrow"], "in the future"),
        (["Maya", "--medium", "call", "--platform", "Smoke"], "no platform"),
    ],
)
def test_what_cannot_be_logged_is_not(maya, arguments, told):
    assert told in maya.refused("log", *arguments)
    assert last(maya) is None


@pytest.mark.parametrize(
    "arguments",
    [["Maya"], ["--medium", "call"], ["Maya", "--medium", "smoke"], ["Maya", "--medium", "call", "--direction", "up"],
     ["Maya", "--medium", "call", "--nothing"]],
)  # fmt: skip
def test_wrong_usage(maya, arguments):
    maya.refused("log", *arguments, status=2)


def test_an_ambiguous_name_lists_who_it_could_be(maya):
    maya.done("add", "Maya Okafor", "--organization", "Fjordtech")
    for command in (["log", "maya okafor", "--medium", "call"], ["skip", "MAYA"], ["snooze", "Okafor", "tomorrow"]):
        told = maya.refused(*command)
        assert "(id 1)" in told
        assert "Fjordtech (id 2)" in told
    assert all(person["last_interaction_on"] is None for person in maya.data("people"))


def test_names_without_accents_and_names_of_digits(maya):
    maya.done("add", "Zoë Ångström")
    assert maya.data("log", "zoe angstrom", "--medium", "call")["people"][0]["id"] == 2
    maya.done("add", "1")
    assert maya.data("skip", "1")["people"][0]["name"] == "Maya Okafor"


@pytest.mark.parametrize(
    ("until", "moment"),
    [
        ("tomorrow", "2026-11-24T09:00"),
        ("2026-12-01", "2026-12-01T09:00"),
        ("today", "2026-11-23T09:00"),
        ("2026-12-01T18:30", "2026-12-01T18:30"),
        ("2026-12-01 18:30", "2026-12-01T18:30"),
        ("later today", "2026-11-23T11:00"),
        ("Week", "2026-11-30T09:00"),
        ("2  weeks", "2026-12-07T09:00"),
        ("month", "2026-12-23T09:00"),
    ],
)
def test_snoozing(maya, until, moment):
    snoozed = maya.data("snooze", "Maya", until)
    assert snoozed["until"] == moment
    assert "Snoozed Maya Okafor" in snoozed["message"]


@pytest.mark.parametrize("until", ["yesterday", "2026-11-23T07:59", "soon", "2026-12-01T25:00", "2026-13-01", "+3"])
def test_no_snooze_until_what_is_past_or_no_day(maya, until):
    maya.refused("snooze", "Maya", until)
    assert "Added" in maya.done("undo").out


def test_skipping_starts_the_rhythm_again(maya):
    skipped = maya.data("skip", "Maya")
    assert skipped["message"] == "Skipped Maya Okafor this time."
    assert skipped["people"][0]["next_due_on"] > "2026-12-15"
    assert last(maya) is None


def test_steps_are_taken_back_and_done_again(maya):
    maya.done("log", "Maya", "--medium", "call")
    undone = maya.data("undo")
    assert undone["message"].startswith("Undone: Logged ")
    assert undone["people"][0]["name"] == "Maya Okafor"
    assert last(maya) is None
    assert maya.data("redo")["message"].startswith("Done again: Logged ")
    assert last(maya) == "2026-11-23"
    maya.done("undo")
    maya.done("undo")
    assert maya.people() == {}
    assert "nothing to undo" in maya.refused("undo")
    maya.done("redo")
    maya.done("redo")
    assert "nothing to redo" in maya.refused("redo")
