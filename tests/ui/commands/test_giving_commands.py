"""share, introductions, way, draft."""

from __future__ import annotations

import pytest


@pytest.fixture
def two(tendril):
    for name, organization in (("Maya Okafor", "Fjordtech"), ("Jonas Berg", "Nordlys")):
        tendril.done("add", name, "--circle", "Close", "--interest", "climbing", "--organization", organization,
                     "--email", f"{name[:4].lower()}@{organization.lower()}.example")  # fmt: skip
        for day in ("2026-09-01", "2026-10-01"):
            tendril.done("log", name, "--medium", "call", "--direction", "both", "--on", day)
    return tendril


def test_who_would_be_glad_of_something(two):
    two.done("log", "Jonas", "--medium", "email")
    told = {one["name"]: one for one in two.data("share", "A topo of the new wall", "--interest", "Climbing")}
    assert told["Maya Okafor"]["proposed"]
    assert told["Maya Okafor"]["shared"] == ["climbing"]
    assert not told["Jonas Berg"]["proposed"]
    out = two.done("share", "A topo", "--interest", "climbing").out
    assert out.startswith("A good moment for:\n  Maya Okafor: ")
    assert "\nBetter not now:\n  Jonas Berg: You wrote today" in out
    assert two.done("share", "A topo", "--interest", "chess").out == "Nobody in the book shares this interest.\n"
    nobody = two.done("share", "A topo", "--interest", "chess", "go").out
    assert nobody == "Nobody in the book shares any of these interests.\n"
    two.refused("share", "A topo", status=2)


def test_who_should_know_whom_with_the_evidence(two):
    told = two.data("introductions")
    assert told["under_way"] == []
    (idea,) = told["ideas"]
    assert {idea["a"]["name"], idea["b"]["name"]} == {"Maya Okafor", "Jonas Berg"}
    assert idea["interests"] == ["climbing"]
    assert idea["evidence"] == ["You have been in touch with both in the last 3 months."]
    out = two.done("introductions").out
    assert "share climbing" in out
    assert idea["evidence"][0] in out
    two.refused("introductions", "--most", "0", status=2)


def test_the_way_to_an_organisation_and_to_nobody(two):
    (path,) = two.data("way", "fjordtech")
    assert [one["name"] for one in path["people"]] == ["Maya Okafor"]
    assert path["weakest"] == "You know Maya Okafor yourself."
    assert two.done("way", "Jonas").out.splitlines()[0] == "You → Jonas Berg"
    two.done("add", "Li Wei", "--stage", "prospect")
    assert "nobody you are in touch with knows Li Wei" in two.done("way", "Li Wei").out
    assert "no person and no organisation “Nobody”" in two.refused("way", "Nobody")


def test_a_draft_with_its_checklist(two):
    note = two.data("draft", "Maya", "--for", "keep-in-touch")
    assert "Maya" in note["text"]
    assert note["way"] == "Work email"
    assert note["checklist"]
    assert note["wordings"] > 1
    other = two.data(
        "draft", "Maya", "--for", "keep-in-touch", "--wording", str(note["wording"] % note["wordings"] + 1)
    )
    assert other["text"] != note["text"]
    german = two.data("draft", "Maya", "--for", "keep-in-touch", "--language", "de")
    assert german["text"] not in (note["text"], other["text"])
    out = two.done("draft", "Maya", "--for", "keep-in-touch").out
    assert note["text"].splitlines()[0] in out.splitlines()
    assert note["checklist"][0]["sentence"] in out
    # Nothing was logged by it.
    assert len(two.data("show", "Maya")["interactions"]) == 2


def test_a_draft_about_somebody_needs_to_know_whom(two):
    assert "--about" in two.refused("draft", "Maya", "--for", "introduce")
    note = two.data("draft", "Maya", "--for", "ask-introduction", "--about", "Jonas")
    assert "Jonas" in note["text"]
    two.refused("draft", "Maya", "--for", "gossip", status=2)
