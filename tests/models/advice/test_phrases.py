"""What may be taken from private notes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.advice.phrases import as_sentence, in_a_sentence, topic_of, where_met, why_of


@pytest.mark.parametrize(
    ("note", "topic"),
    [
        ("Spoke of Maya's garden", "your garden"),
        ("Long chat about trail maps over coffee; she is hiring in spring.", "trail maps"),
        ("We talked about her talk on databases, then lunch", "your talk on databases"),
        ("Discussed the migration and she was sceptical.", "the migration"),
        ("Her talk on write-ahead logging got accepted.", ""),
        ("Told me about the surgery he had", ""),
        ("Talked about him and the divorce", ""),
        ("Sent the article", ""),
        ("Talked about " + "a" * 80, ""),
    ],
)
def test_topics_are_told_to_the_person(note, topic):
    assert topic_of(note, "Maya Okafor") == topic


def test_topics_in_german():
    assert topic_of("Haben über den Garten gesprochen.", "Maya", "de") == "den Garten"
    assert topic_of("Gespräch über die neue Stelle; klang müde", "Maya", "de") == "die neue Stelle"
    assert topic_of("Gesprochen über ihre Scheidung", "Maya", "de") == ""


@given(st.text(max_size=200), st.text(max_size=30))
def test_no_topic_is_long_or_of_several_lines(note, name):
    for language in ("en", "de"):
        topic = topic_of(note, name, language)
        assert len(topic) <= 60
        assert "\n" not in topic


def test_where_they_met():
    assert (
        where_met("At a PyData meetup, introduced by Emeka Nwosu.") == "at a PyData meetup, introduced by Emeka Nwosu"
    )
    assert where_met("She sat beside me on the train") == ""
    assert where_met("On the train, she was reading Lem") == ""
    assert where_met("Bei der Tagung in Ulm", "de") == "bei der Tagung in Ulm"


def test_why_a_prospect():
    assert why_of("Her work on open data. Ask Maya first.", "Priya") == "your work on open data"
    assert why_of("Could help me find a job", "Priya") == ""


@pytest.mark.parametrize(
    ("interest", "shown"),
    [
        ("Databases", "databases"),
        ("Trail running", "trail running"),
        ("Machine learning", "machine learning"),
        ("Python", "Python"),
        ("PyCon organiser", "PyCon organiser"),
        ("Boxing", "boxing"),
        ("BBQ", "BBQ"),
        ("", ""),
    ],
)
def test_interests_inside_a_sentence(interest, shown):
    assert in_a_sentence(interest) == shown
    assert in_a_sentence(interest, "de") == interest


def test_sentences():
    assert as_sentence(" both  like jazz ") == "Both like jazz."
    assert as_sentence("Really?") == "Really?"
    assert as_sentence(" ") == ""
