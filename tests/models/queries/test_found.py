"""Where a search found somebody, and which part of a text it is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.operations.contact import log_interaction
from models.operations.fields import MethodFields, PersonFields
from models.operations.people import add_person
from models.queries.found import found_elsewhere, snippet
from models.search import match_expression
from models.text import fold, match_places, search_terms
from tests.models.content import searched


@pytest.mark.parametrize(
    ("text", "query", "parts"),
    [
        ("Tomás Lindqvist", "tom", ["Tom"]),
        ("Tomás Lindqvist", "TOMÁ lind", ["Tomá", "Lind"]),
        (unicodedata.normalize("NFD", "Tomás"), "tomas", [unicodedata.normalize("NFD", "Tomás")]),
        ("Straße", "stras", ["Straß"]),
        ("a write-ahead log", "write-ah", ["write", "ah"]),
        ("writes ahead", "write-ah", ["ah"]),
        ("Tom Atom", "tom", ["Tom"]),
        ("李雷", "李", ["李"]),
        ("anything", '"" -', []),
        ("anything", "", []),
    ],
)
def test_the_part_that_is_alike(text, query, parts):
    assert [text[start : start + length] for start, length in match_places(text, search_terms(query))] == parts


@given(st.text(max_size=30), st.text(max_size=8))
def test_places_lie_in_the_text_and_do_not_overlap(text, query):
    end = 0
    for start, length in match_places(text, search_terms(query)):
        assert start >= end
        assert length > 0
        end = start + length
    assert end <= len(text)


@given(st.text(st.sampled_from("aéßZz -_'李3"), min_size=1, max_size=12))
def test_a_word_is_found_in_itself(text):
    terms = search_terms(text)
    assert bool(match_places(text, terms)) == bool(terms) == bool(match_expression(text)) or not fold(text)


def test_what_is_shown_needs_no_words_and_the_rest_says_where(book):
    note = "Spoke about moving.\nHer talk on write-ahead logging was the best of the day, she said"
    fields = PersonFields(
        name="Maya Okafor",
        organization="Northwind",
        nickname="May",
        place="Lagos",
        interests=("Databases",),
        groups=("PyCon",),
        methods=(MethodFields("email", "m.okafor@northwind.example", 1),),
        notes="Likes the sea",
    )
    maya = add_person(book, fields).result
    log_interaction(book, [maya], medium="call", note=note)
    other = add_person(book, PersonFields(name="Wei Tan")).result

    def found(text: str, shown=("interests",)):
        assert searched(text) == [maya]
        answer = found_elsewhere([maya, other], text, shown).get(maya)
        return (answer.kind, answer.text) if answer else None

    assert found("maya northw") is None
    assert found("database") is None
    assert found("database", ()) == ("interests", "Databases")
    assert found("maya logging") == (
        "story",
        "…talk on write-ahead logging was the best of the day, she said",
    )
    assert found("m.okafor@north") == ("email", "m.okafor@northwind.example")
    assert found("lagos") == ("place", "Lagos")
    assert found("lagos", ("place",)) is None
    assert found("pycon") == ("groups", "PyCon")
    assert found("sea") == ("notes", "Likes the sea")
    assert found_elsewhere([maya], "") == {}


def test_a_long_text_is_cut_around_the_place():
    text = "a" * 10 + " " + "b" * 100 + " found " + "c" * 200
    cut = snippet(text, text.index("found"))
    assert "found" in cut
    assert cut.startswith("…")
    assert cut.endswith("…")
    assert len(cut) < 125
