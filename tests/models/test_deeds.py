"""The sentences about what operations did."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from models.deeds import done
from models.vocabulary import Medium

ROOT = Path(__file__).parents[2]
NAMES = sorted(
    name
    for path in (ROOT / "models" / "operations").glob("*.py")
    for name in re.findall(r'(?:\.operation|_set)\((?:book, )?"(\w+)"', path.read_text(encoding="utf-8"))
)
DETAILS = {
    "name": "Maya",
    "into": "tea",
    "count": 1,
    "created": 1,
    "medium": "call",
    "until": "2026-11-24T09:00:00",
    "on": "2026-11-24",
}


def test_there_are_operations_to_tell_of():
    assert len(NAMES) > 30


@pytest.mark.parametrize("name", NAMES)
def test_every_operation_has_a_sentence(name):
    text = done(name, DETAILS).english()
    assert text != "Changed the book"
    assert "{" not in text


@pytest.mark.parametrize("name", NAMES)
def test_several_people_are_counted(name):
    assert "{" not in done(name, DETAILS | {"count": 3, "created": 3}).english()


@pytest.mark.parametrize("medium", Medium)
def test_every_medium_has_a_sentence(medium):
    assert "Maya" in done("log_interaction", DETAILS | {"medium": medium}).english()
    assert "3 people" in done("log_interaction", DETAILS | {"medium": medium, "count": 3}).english()


def test_imports():
    assert done("import_people", {"created": 2, "updated": 1}).english() == "Imported 2 people"
    assert done("import_people", {"created": 0, "updated": 3}).english() == "Brought 3 people up to date"
    assert done("import_people", {"created": 0, "updated": 0}).english() == "Imported 0 people"


def test_tags_are_named():
    assert done("tag_people", {"count": 2, "names": ["tea", "a {b}"]}).english() == "Tagged 2 people with tea, a {b}"
    assert done("tag_people", {"count": 1, "names": []}).english() == "Tagged 1 person"
    assert done("untag_people", {"count": 1, "names": ["tea"]}).english() == "Took tea from 1 person"


def test_braces_in_names_stay():
    assert done("add_person", {"name": "{Maya}"}).english() == "Added {Maya}"


def test_a_new_status_is_told_by_its_word():
    assert done("set_status", {"name": "Maya", "status": "paused", "count": 1}).english() == "Paused Maya"
    assert done("set_status", {"name": "Maya", "status": "let_go", "count": 3}).english() == "Let 3 people go"
