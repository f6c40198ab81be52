"""Advice about media and about promise and room: true by the numbers it is given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from models.advice.health import Promise, media_advice, people_that_fit, room_advice
from models.vocabulary import Medium

INNER = Promise("Inner circle", 14, 9, 4.5)
CLOSE = Promise("Close", 30, 20, 4.7)
NETWORK = Promise("Network", 90, 120, 9.3)
YEARLY = Promise("Yearly", 365, 60, 1.2)
CIRCLES = (NETWORK, INNER, YEARLY, CLOSE)


def words(*arguments: object) -> str:
    advice = room_advice(*arguments)
    return advice.english() if advice is not None else ""


def test_the_picture_of_the_design():
    media = {Medium.MESSAGE: 188, Medium.EMAIL: 121, Medium.IN_PERSON: 54, Medium.CALL: 41, Medium.LETTER: 8}
    assert media_advice(media).english() == "Three in four are typed. A call or a coffee goes further."
    assert words(20.4, 29, CIRCLES) == "Room for about 110 more people in Network, or for 17 more in Inner circle."


@pytest.mark.parametrize(
    ("typed", "spoken", "start"),
    [(99, 1, "Nearly all"), (65, 35, "Two in three"), (50, 50, "About half"), (20, 80, "Most are spoken")],
)
def test_how_much_is_typed(typed, spoken, start):
    assert media_advice({Medium.EMAIL: typed, Medium.CALL: spoken}).english().startswith(start)


def test_a_handful_of_interactions_is_no_habit():
    assert media_advice({Medium.EMAIL: 7}) is None


def test_too_much_promised_is_told_in_numbers():
    assert words(31.0, 29.0, CIRCLES) == "Your rhythms ask for about 2 interactions a week more than you have room for."
    assert words(29.2, 29.0, ()) == "Your rhythms ask for about 1 interaction a week more than you have room for."


def test_even_promises_are_praised():
    assert words(29.0, 29.0, CIRCLES) == "Promise and room are even. That is a good place to stay."


def test_without_circles_there_is_nothing_to_advise():
    assert room_advice(0.0, 29.0, ()) is None


@given(promised=some.floats(0, 200), room=some.integers(0, 200), days=some.integers(1, 365))
def test_whoever_is_said_to_fit_does_fit(promised, room, days):
    spare = max(0.0, room - promised)
    more = people_that_fit(spare, days)
    assert promised + more * 7 / days <= max(room, promised) + 1e-6
    assert promised + (more + 1) * 7 / days > room - 1e-6
    assert room_advice(promised, room, [Promise("One", days, 5, 35 / days)])
