"""What Insights advises: another way of keeping in touch, and rhythms that fit the time there is. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor

from models.sentences import Sentence
from models.vocabulary import TYPED_MEDIA, Medium

# Fewer interactions are no habit to speak of.
_FEWEST = 8
_DAYS_A_WEEK = 7.0
_USUAL_RHYTHM = 90


@dataclass(frozen=True)
class Promise:
    """A circle as a promise: its rhythm in days, how many people have it and what that asks for in a week."""

    name: str
    days: int
    people: int
    a_week: float


def media_advice(by_medium: Mapping[Medium, int]) -> Sentence | None:
    """Return a sentence about how much is typed, None where too little happened to tell.

    What is typed is email and messages; the share is told in the nearest common fraction below it.
    """
    total = sum(by_medium.values())
    if total < _FEWEST:
        return None
    typed = sum(by_medium.get(medium, 0) for medium in TYPED_MEDIA) / total
    if typed >= 0.9:
        return Sentence("Nearly all are typed. A call or a coffee goes further.")
    if typed >= 0.72:
        return Sentence("Three in four are typed. A call or a coffee goes further.")
    if typed >= 0.62:
        return Sentence("Two in three are typed. A call or a coffee goes further.")
    if typed >= 0.45:
        return Sentence("About half are typed. A call or a coffee goes further.")
    return Sentence("Most are spoken or face to face. That is what keeps people close.")


def room_advice(promised: float, room: float, circles: Sequence[Promise]) -> Sentence | None:
    """Return what fits into the room that is left or, where more is promised, how much too much it is.

    promised and room are interactions a week. None where there is room and no circle to speak of.
    """
    rows = sorted(circles, key=lambda circle: circle.days)
    if promised > room:
        return _what_is_too_much(promised - room)
    return _what_fits(room - promised, rows) if rows else None


def people_that_fit(spare: float, days: int) -> int:
    """Return how many more people a rhythm of some days leaves room for, with spare interactions a week."""
    return floor(spare * days / _DAYS_A_WEEK)


def _what_fits(spare: float, rows: Sequence[Promise]) -> Sentence:
    """Return for how many more people there is room, in the usual circle and in the closest."""
    usual = min(rows, key=lambda circle: abs(circle.days - _USUAL_RHYTHM))
    closest = rows[0]
    many, few = people_that_fit(spare, usual.days), people_that_fit(spare, closest.days)
    if many == 0:
        return Sentence("Promise and room are even. That is a good place to stay.")
    if many > 20:
        # Nobody counts so far ahead to the single person.
        many = round(many, -1)
    people = Sentence(
        "Room for about 1 more person in {circle}",
        "Room for about {n} more people in {circle}",
        many,
        {"circle": usual.name},
    )
    if few == 0 or closest == usual:
        return Sentence("{room}.", values={"room": people})
    others = Sentence("for 1 more in {circle}", "for {n} more in {circle}", few, {"circle": closest.name})
    return Sentence("{room}, or {others}.", values={"room": people, "others": others})


def _what_is_too_much(excess: float) -> Sentence:
    """Return how much too much is promised; scheduler.fitting finds what would make it fit."""
    return Sentence(
        "Your rhythms ask for about 1 interaction a week more than you have room for.",
        "Your rhythms ask for about {n} interactions a week more than you have room for.",
        max(1, round(excess)),
    )
