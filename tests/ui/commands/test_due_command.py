"""due."""

from __future__ import annotations

import pytest

KEYS = ["id", "name", "reason", "due_on", "common_ground", "suggested_platform"]


def test_nobody_is_due(tendril):
    assert tendril.data("due") == []
    assert tendril.data("due", "--all") == []
    assert tendril.done("due").out == "Nobody is due on 2026-11-23. Enjoy the day.\n"


@pytest.fixture
def maya(tendril):
    tendril.done("add", "Maya Okafor", "--kind", "professional", "--circle", "Close", "--email", "maya@fjordtech.no",
                 "--met-on", "2026-05-01", "--organization", "Fjordtech")  # fmt: skip
    tendril.done("log", "Maya", "--medium", "call", "--on", "2026-09-10", "--note", "the trip\x1b[2J")
    return tendril


def test_who_is_due_and_why(maya):
    (entry,) = maya.data("due")
    assert list(entry)[: len(KEYS)] == KEYS
    assert (entry["name"], entry["suggested_platform"], entry["common_ground"]) == ("Maya Okafor", "Work email", [])
    assert entry["due_on"] < "2026-11-23"
    assert entry["list"] == "today"
    assert "\n" not in entry["reason"]
    lines = maya.done("due").out.splitlines()
    assert lines[0] == "  1. Maya Okafor (Fjordtech)"
    assert lines[1].strip() == entry["reason"]
    assert any("maya@fjordtech.no" in line for line in lines)
    assert not any("\x1b" in line for line in lines)


def test_logging_takes_someone_off_the_days_to_come(maya):
    assert [entry["name"] for entry in maya.data("due", "--on", "tomorrow")] == ["Maya Okafor"]
    maya.done("log", "Maya", "--medium", "call")
    assert maya.data("due", "--on", "tomorrow") == []
    assert [entry["name"] for entry in maya.data("due", "--on", "2027-06-01")] == ["Maya Okafor"]


def test_a_birthday_is_one_entry_with_the_rest_besides(maya):
    maya.done("add", "Li", "--birthday", "11-25", "--circle", "Close")
    entries = maya.data("due", "--on", "2026-11-26")
    assert len({entry["id"] for entry in entries}) == len(entries)
    assert entries[0]["name"] == "Li"


def test_the_rest_waits_for_room(tendril):
    for number in range(9):
        tendril.done("add", f"Person {number}", "--circle", "Close")
        tendril.done("log", f"Person {number}", "--medium", "call", "--on", "2026-09-10")
    entries = tendril.data("due", "--all")
    assert len(tendril.data("due")) == 5
    assert [entry["list"] for entry in entries] == ["today"] * 5 + ["with_room"] * 4
    assert tendril.done("due").out.splitlines()[-1] == "4 more wait for a day with room: tendril due --all"
    assert "When you have room:" in tendril.done("due", "--all").out


@pytest.mark.parametrize("day", ["2026-02-30", "soon", "0001-01-01", "9999-12-31", "2026-W01-1", "２０２６-11-23"])
def test_days_that_are_none(tendril, day):
    tendril.refused("due", "--on", day)
    assert not tendril.directory.exists()


def test_far_days_are_planned(maya):
    assert maya.data("due", "--on", "2199-12-30", "--all")
