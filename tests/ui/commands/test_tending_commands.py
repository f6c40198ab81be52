"""show, review, rhythm, answer, promise, health."""

from __future__ import annotations

import pytest


@pytest.fixture
def maya(tendril):
    tendril.done("add", "Maya Okafor", "--kind", "professional", "--circle", "Close", "--email", "maya@fjordtech.no",
                 "--phone", "+47 912 34 567", "--organization", "Fjordtech", "--interest", "climbing")  # fmt: skip
    tendril.done("log", "Maya", "--medium", "email", "--on", "2026-06-01", "--note", "Her talk got accepted", "--gave")
    return tendril


def test_a_person_is_told_with_the_next_date_and_its_arithmetic(maya):
    told = maya.data("show", "maya okafor")
    assert told["circle"] == "Close"
    assert told["warmth"] == "wilting"
    assert told["next"]["on"] == "2026-07-01"
    assert "Close is every 30 days" in told["next"]["why"]
    assert told["next"]["steps"][-1] == "That leads to 1 Jul 2026."
    assert told["left_off"] == "You left off: Her talk got accepted"
    assert told["last_gave"] == {"on": "2026-06-01", "what": "Her talk got accepted"}
    assert told["suggested"]["value"] == "maya@fjordtech.no"
    assert [way["fits"] for way in told["ways"]] == [True, True]
    lines = maya.done("show", "1").out.splitlines()
    assert lines[0] == "Maya Okafor (Fjordtech)"
    assert f"  {told['next']['why']}" in lines
    assert "  2026-06-01 email (out): Her talk got accepted" in lines


def test_a_note_of_hostile_letters_commands_no_terminal(maya):
    maya.done("log", "Maya", "--medium", "call", "--note", "a\x1b[2Jb\u202ec")
    for command in (["show", "Maya"], ["draft", "Maya", "--for", "keep-in-touch"]):
        out = maya.done(*command).out
        assert "\x1b" not in out
        assert "\u202e" not in out


def test_unanswered_attempts_give_more_time_and_can_be_said_once(maya):
    maya.done("log", "Maya", "--medium", "email")
    before = maya.data("show", "Maya")["next"]["on"]
    changed = maya.data("answer", "Maya", "no")
    assert changed["people"][0]["next_due_on"] > before
    assert "Nothing of yours to Maya Okafor waits for an answer" in maya.refused("answer", "Maya", "yes")
    maya.done("undo")
    assert maya.data("show", "Maya")["next"]["on"] == before
    assert maya.done("answer", "Maya", "not-needed").status == 0


def test_a_promise_comes_up_on_its_day(maya):
    said = maya.data("promise", "Maya", "ask how the talk went", "--on", "2026-12-04T18:30")
    (promise,) = maya.data("show", "Maya")["promises"]
    assert promise == {
        "id": said["promise"],
        "text": "ask how the talk went",
        "due_on": "2026-12-04",
        "due_at": "18:30",
    }
    (entry,) = maya.data("due", "--on", "2026-12-04")
    assert "ask how the talk went" in entry["reason"]
    assert "You promised, for 2026-12-04: ask how the talk went" in maya.done("show", "Maya").out
    assert "is not a date" in maya.refused("promise", "Maya", "x", "--on", "someday")


def test_who_is_wilting_is_reviewed_and_decided_about(maya):
    (one,) = maya.data("review")
    assert one["name"] == "Maya Okafor"
    assert one["reason"].startswith("Quiet for")
    assert one["slower"][0]["circle"] == "Network"
    assert "Slower would be Network, every 90 days." in maya.done("review").out
    maya.done("rhythm", "Maya", "--let-go")
    assert maya.done("review").out == "Nobody is wilting.\n"
    maya.done("undo")
    assert len(maya.data("review")) == 1


@pytest.mark.parametrize(
    ("option", "person"),
    [
        (["--circle", "wider"], {"circle": "Wider", "rhythm_days": 180, "status": "active"}),
        (["--circle", "none"], {"circle": None, "rhythm_days": None, "status": "active"}),
        (["--days", "45"], {"rhythm_days": 45, "status": "active"}),
        (["--pause"], {"circle": "Close", "status": "paused"}),
        (["--let-go"], {"circle": "Close", "status": "let_go"}),
    ],
)
def test_a_rhythm_is_given_and_taken_back(maya, option, person):
    maya.done("rhythm", "Maya", *option)
    told = maya.data("show", "Maya")
    assert {name: told[name] for name in person} == person
    maya.done("rhythm", "Maya", "--resume")
    assert maya.data("show", "Maya")["status"] == "active"


def test_one_thing_is_decided_at_a_time(maya):
    maya.refused("rhythm", "Maya", status=2)
    maya.refused("rhythm", "Maya", "--pause", "--days", "3", status=2)
    assert "0" in maya.refused("rhythm", "Maya", "--days", "0")


def test_health_tells_relationships_and_promise_against_room(maya):
    told = maya.data("health")
    assert (told["good"], told["all"]) == (0, 1)
    assert told["warmth"]["wilting"] == 1
    assert (told["room_a_week"], told["fits"]) == (29, True)
    assert told["promised_a_week"] == pytest.approx(7 / 30, abs=0.01)
    close = next(row for row in told["circles"] if row["circle"] == "Close")
    assert close["people"] == 1
    lines = maya.done("health").out.splitlines()
    assert lines[0] == "0 of 1 relationship is in good health: 0 warm, 0 cooling, 0 due, 1 wilting."
    assert lines[1] == "Your rhythms ask for 0.2 interactions a week; you have room for 29."


def test_health_tells_what_would_make_too_much_fit(tendril):
    for number in range(4):
        tendril.done("add", f"Ada {number}", "--circle", "Close")
        tendril.done("rhythm", f"Ada {number}", "--days", "1")
    tendril.done("add", "Bo", "--circle", "Inner circle")
    tendril.done("rhythm", "Bo", "--days", "1")
    told = tendril.data("health")
    assert not told["fits"]
    assert told["promised_a_week"] == 35
    (way,) = told["would_fit"]
    assert way["room_a_week"] >= 35
    out = tendril.done("health").out
    assert "Any one of these would make it fit:" in out
    assert way["sentence"] in out
