"""events, event and met."""

from __future__ import annotations

import io

import pytest


def test_an_event_is_added_listed_and_looked_up(tendril) -> None:
    tendril.done("add", "Maya Okafor", "--place", "Lagos", "--interest", "tea", "--note", "x")
    added = tendril.data("event", "PyCon 2026", "--on", "tomorrow", "--place", "Lagos", "--expect", "Maya")
    assert (added["message"], added["people"][0]["name"]) == ("Added the event “PyCon 2026”.", "Maya Okafor")
    (row,) = tendril.data("events")
    assert row == {
        "id": added["id"],
        "name": "PyCon 2026",
        "on": "2026-11-24",
        "place": "Lagos",
        "notes": "",
        "people": [{"id": 1, "name": "Maya Okafor"}],
    }
    assert "PyCon 2026" in tendril.done("events").out
    (one,) = tendril.data("events", "pycon")["look_up"]
    assert (one["name"], one["expected"], one["reasons"]) == ("Maya Okafor", True, ["Lives in Lagos"])
    assert one["begin_with"] == "Ask about what they care about: tea"
    told = tendril.done("events", "pycon").out
    assert told.splitlines() == [
        "PyCon 2026 (2026-11-24, Lagos)",
        "  *  Maya Okafor",
        "     Lives in Lagos",
        "     Ask about what they care about: tea",
    ]


def test_whom_one_met_is_noted_and_undone(tendril) -> None:
    line = "Priya Sundaram - open data, pottery - asked about my checklist priya@conf.example"
    noted = tendril.data("met", "DataConf", line, "Bo", "--on", "2026-11-19", "--place", "Berlin")
    assert noted["message"] == "Noted 2 people you met at DataConf."
    assert all("2026-11-24" <= person["next_due_on"] <= "2026-11-26" for person in noted["people"])
    priya = tendril.people()["Priya Sundaram"]
    assert (priya["stage"], priya["circle"], priya["kind"]) == ("connecting", "Network", "professional")
    assert priya["interests"] == ["Open data", "Pottery"]
    assert tendril.data("events") == []
    (row,) = tendril.data("events", "--all")
    assert (row["name"], row["on"], len(row["people"])) == ("DataConf", "2026-11-19", 2)
    tendril.done("undo")
    assert (tendril.people(), tendril.data("events", "--all")) == ({}, [])


def test_lines_are_read_from_the_input(tendril, monkeypatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Ana - jazz\n\nBo\n"))
    tendril.done("event", "Fair", "--on", "today")
    tendril.done("met", "fair", "--circle", "none", "--kind", "both")
    assert sorted(tendril.people()) == ["Ana", "Bo"]
    assert len(tendril.data("events")) == 1
    monkeypatch.setattr("sys.stdin", io.StringIO(" \n"))
    assert "Say whom you met" in tendril.refused("met", "fair")


def test_namesakes_are_told_and_not_joined(tendril) -> None:
    tendril.done("add", "Ana Lima")
    told = tendril.done("met", "Fair", "ana lima").out
    assert "In the book already under the same name: 1. Merge them in the window if they are the same." in told
    assert len(tendril.data("people")) == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["events", "nowhere"], "There is no event “nowhere”."),
        (["event", " "], "An event needs a name."),
        (["event", "Fair", "--expect", "Nobody"], "no person “Nobody”"),
        (["event", "Fair", "--on", "soon"], "“soon” is not a date."),
        (["met", "Fair", "Ana", "--on", "tomorrow"], "is in the future"),
        (["met", "Fair", "Ana", "--circle", "Moon"], "There is no circle “Moon”."),
        (["met", "Fair", "–"], "Say whom you met"),
    ],
)
def test_what_cannot_be_done_is_said(tendril, arguments, told) -> None:
    assert told in tendril.refused(*arguments)


def test_an_empty_book_says_how_to_begin(tendril) -> None:
    assert tendril.done("events").out == "No event is noted. Add one with “tendril event NAME --on DATE”.\n"
    tendril.done("event", "Fair")
    assert "Nobody to look up is known yet." in tendril.done("events", "1").out
