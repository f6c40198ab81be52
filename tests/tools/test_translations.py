"""The catalogues of texts: what is found in the sources, and that each language has all of it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tools.translations import (
    CATALOGUES,
    FORMS,
    Entry,
    Text,
    faults,
    read_catalogue,
    texts_of,
    texts_of_the_sources,
    write_catalogue,
)


def found(code: str) -> list[tuple[str, str, str, bool]]:
    return [(text.source, text.comment, text.one, text.counts) for text in texts_of(ast.parse(code))]


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ('self.tr("Add person")', [("Add person", "", "", False)]),
        ('self.tr("Open", "adjective")', [("Open", "adjective", "", False)]),
        ('QCoreApplication.translate("views", "Today")', [("Today", "", "", False)]),
        ('translate("a" if short else "b")', [("a", "", "", False), ("b", "", "", False)]),
        ('counted("1 person", "{n} people", n)', [("{n} people", "", "1 person", True)]),
        ('Sentence("Due today")', [("Due today", "", "", False)]),
        ('Sentence("1 day", many="{n} days", n=n)', [("{n} days", "", "1 day", True)]),
        ('WORDS = translatable({"key": "Skipped {n} people"})', [("Skipped {n} people", "", "", True)]),
        ('raise ExportError("{path} is a folder.", path=path)', [("{path} is a folder.", "", "", False)]),
        ('raise ValueError("nobody reads this")', []),
        ("self.tr(text)", []),
    ],
)
def test_texts_are_found_where_they_are_said(code: str, texts: list[tuple[str, str, str, bool]]) -> None:
    assert found(code) == texts


def test_a_catalogue_keeps_what_it_knows_and_drops_what_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "de.ts"
    texts = {text.key: text for text in (Text("Save", files=["a.py"]), Text("{n} days", "", "1 day", True, ["a.py"]))}
    write_catalogue(path, texts, {("Save", ""): Entry(["Speichern"]), ("Gone", ""): Entry(["Fort"])})
    assert {key: entry.forms for key, entry in read_catalogue(path).items()} == {
        ("Save", ""): ["Speichern"],
        ("{n} days", ""): ["", ""],
    }


@pytest.mark.parametrize("language", FORMS)
def test_every_text_is_translated(language: str) -> None:
    assert not list(faults(language)), "python tools/translations.py update, then translate what is new"


def test_german_says_du() -> None:
    """A capital Sie or Ihr within a sentence is the formal one; after a colon it may be the beginning of one."""
    formal = re.compile(r"(?<=[a-zäöüß,;] )(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b")
    forms = [form for entry in read_catalogue(CATALOGUES / "de.ts").values() for form in entry.forms]
    assert [form for form in forms if formal.search(form)] == []


def test_there_are_texts() -> None:
    assert len(texts_of_the_sources()) > 500
