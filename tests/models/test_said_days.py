"""Days as people say them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.said_days import day_meant, days_said

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("She speaks on 4 December.", "on 4 December", date(2026, 12, 4)),
        ("December 4th, 2027", "December 4th, 2027", date(2027, 12, 4)),
        ("on the 4th maybe", "on the 4th", date(2026, 12, 4)),
        ("end of March", "end of March", date(2027, 3, 31)),
        ("mid-January", "mid-January", date(2027, 1, 15)),
        ("her book comes in May", "in May", date(2027, 5, 1)),
        ("next weekend", "next weekend", date(2026, 12, 5)),
        ("by Friday", "by Friday", date(2026, 11, 27)),
        ("in a couple of weeks", "in a couple of weeks", date(2026, 12, 7)),
        ("am 4. Dezember", "am 4. Dezember", date(2026, 12, 4)),
        ("bis zum 4. Dez.", "bis zum 4. Dez.", date(2026, 12, 4)),
        ("Vortrag 4.12., dann", "4.12.", date(2026, 12, 4)),
        ("am 04.12.27 um neun", "am 04.12.27", date(2027, 12, 4)),
        ("am 4. fährt er", "am 4.", date(2026, 12, 4)),
        ("nächsten Freitag", "nächsten Freitag", date(2026, 12, 4)),
        ("kommenden Dienstag", "kommenden Dienstag", date(2026, 11, 24)),
        ("am Wochenende", "am Wochenende", date(2026, 11, 28)),
        ("in zwei Wochen", "in zwei Wochen", date(2026, 12, 7)),
        ("nächsten Monat", "nächsten Monat", date(2026, 12, 23)),
        ("Anfang Januar", "Anfang Januar", date(2027, 1, 1)),
        ("im März", "im März", date(2027, 3, 1)),
        ("wir sehen uns morgen", "morgen", date(2026, 11, 24)),
        ("Morgen ruft er an", "Morgen", date(2026, 11, 24)),
        ("übermorgen", "übermorgen", date(2026, 11, 25)),
    ],
)
def test_a_coming_day_is_found(text, words, day):
    said = days_said(text, MONDAY)
    assert [(text[one.start : one.end], one.day) for one in said] == [(words, day)]


@pytest.mark.parametrize(
    "text",
    [
        "Guten Morgen",
        "heute morgen war sie da",
        "am Morgen",
        "Version 4.12 ist da",
        "31 February",
        "am 31.02.",
        "met on 4 December 2020",
        "in Mayfair",
        "marching on 4",
        "99.99.",
    ],
)
def test_what_names_no_coming_day_is_passed(text):
    assert days_said(text, MONDAY) == []


@pytest.mark.parametrize(
    ("text", "past", "coming"),
    [
        ("Yesterday", MONDAY - timedelta(days=1), MONDAY - timedelta(days=1)),
        ("vorgestern", MONDAY - timedelta(days=2), MONDAY - timedelta(days=2)),
        ("3 days ago", date(2026, 11, 20), date(2026, 11, 20)),
        ("vor einer Woche", date(2026, 11, 16), date(2026, 11, 16)),
        ("last Friday", date(2026, 11, 20), date(2026, 11, 20)),
        ("letzten Monat", date(2026, 10, 23), date(2026, 10, 23)),
        ("Friday", date(2026, 11, 20), date(2026, 11, 27)),
        ("Montag", date(2026, 11, 16), date(2026, 11, 30)),
        ("in zwei Wochen", date(2026, 12, 7), date(2026, 12, 7)),
        ("two weeks in Rome", None, None),
        ("", None, None),
    ],
)
def test_a_whole_text_means_a_day(text, past, coming):
    assert (day_meant(text, MONDAY, past=True), day_meant(text, MONDAY)) == (past, coming)


@given(st.text() | st.text(alphabet="on am in 0123456789.-: Dezember Mai Friday week ago vor einer"), st.dates())
def test_any_text_on_any_day_is_borne(text, today):
    for one in days_said(text, today):
        assert one.day > today
        assert 0 <= one.start < one.end <= len(text)
    day_meant(text, today, past=True)
