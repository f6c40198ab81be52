"""The checklist that looks at a note before it goes out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.advice.drafts import Purpose
from models.advice.manners import Check, Note, look_at, mentions, specifics_from, word_count

NOTE = Note("Hi Maya, how is the chess going?", "Maya", Purpose.KEEP_IN_TOUCH, ("Chess", "Trail running"))


def found(note: Note) -> dict[str, bool]:
    return {remark.check: remark.is_fine for remark in look_at(note)}


@given(
    st.text(max_size=300),
    st.sampled_from(Purpose),
    st.lists(st.text(max_size=20), max_size=4),
    st.text(max_size=60),
    st.text(max_size=60),
    st.booleans(),
)
def test_it_says_something_of_any_note(text, purpose, specifics, avoided, bare, is_first):
    note = Note(text, "Maya", purpose, tuple(specifics), bare, avoided, ("Maya",), is_first)
    remarks = look_at(note)
    checks = [remark.check for remark in remarks]
    assert checks == [check for check in Check if check in checks]
    for remark in remarks:
        assert remark.sentence.english()


@given(st.lists(st.sampled_from(["alpha", "beta", "gamma", "delta"]), max_size=20), st.sampled_from(["alpha", "beta"]))
def test_what_is_avoided_is_found_wherever_it_stands(words, avoided):
    assert bool(mentions(" ".join(words), avoided)) == (avoided in words)
    assert mentions(" ".join(words), avoided, [avoided]) == ""


def test_something_specific():
    assert found(NOTE)[Check.SPECIFIC]
    assert not found(replace(NOTE, text="Hi Maya, how are you?"))[Check.SPECIFIC]
    assert found(replace(NOTE, text="Still out trail running?"))[Check.SPECIFIC]
    assert not found(replace(NOTE, text="I was on the trail"))[Check.SPECIFIC]
    assert found(replace(NOTE, text="I learn Go", specifics=("Go",)))[Check.SPECIFIC]
    assert Check.SPECIFIC not in found(replace(NOTE, purpose=Purpose.CONDOLENCE))


@pytest.mark.parametrize("text", ["Hi {first_name}", "Hi [name]", "See you on ____", "about XXX", "TODO add", "", "  "])
def test_what_is_not_filled(text):
    assert not found(replace(NOTE, text=text))[Check.FILLED]


def test_words_of_ones_own():
    bare = replace(NOTE, bare=NOTE.text)
    assert not found(bare)[Check.OWN_WORDS]
    assert not found(replace(bare, text=NOTE.text.upper() + "\n"))[Check.OWN_WORDS]
    assert found(replace(bare, text=NOTE.text + " I miss it."))[Check.OWN_WORDS]


@pytest.mark.parametrize(
    ("text", "fine"),
    [
        ("How are you?", None),
        ("Could you introduce me to Wei?", False),
        ("Could you introduce me? If I can do anything for you in return, tell me.", True),
        ("Könntest du mich vorstellen?", False),
        ("Könntest du mich vorstellen? Im Gegenzug helfe ich beim Umzug.", True),
        ("Would you like to meet?", None),
    ],
)
def test_an_ask_wants_an_offer(text, fine):
    assert found(replace(NOTE, text=text)).get(Check.ASK) is fine


def test_a_first_message_is_short():
    first = replace(NOTE, is_first=True)
    assert found(first)[Check.LENGTH]
    assert not found(replace(first, text="word " * 121))[Check.LENGTH]
    assert found(replace(first, text="word " * 120))[Check.LENGTH]
    assert Check.LENGTH not in found(replace(NOTE, text="word " * 121))
    assert word_count("It's a well-known 1st") == 4


def test_what_they_would_rather_not_hear():
    note = replace(
        NOTE, avoided="The reorganisation at Northwind; her divorce.", own_words=("Maya Okafor", "Northwind")
    )
    assert Check.NOT_MENTIONED not in found(NOTE)
    assert found(replace(note, text="How is Northwind?"))[Check.NOT_MENTIONED]
    remark = look_at(replace(note, text="I heard you divorced"))[-1]
    assert not remark.is_fine
    assert remark.sentence.english() == "“divorced” touches what you noted as better not mentioned to Maya."


def test_the_telling_words_of_notes_make_a_note_specific():
    specifics = specifics_from(["Chess", " "], ["Her daughter Lena starts school"])
    assert specifics == ("Chess", "daughter", "starts", "school")
