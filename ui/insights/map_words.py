"""What the map says of people and lines, in sentences: for tooltips, for screen readers and for the list."""

from __future__ import annotations

from models.queries.ties import PeopleMap
from ui.words import counted, isolated, translate

_TOLD = 6


def person_words(people: PeopleMap, contact_id: int) -> str:
    """Return who somebody is, whom they know here and what they share with others here."""
    name = next(person.name for person in people.people if person.id == contact_id)
    return " ".join([translate("{name}.").format(name=isolated(name)), ties_words(people, contact_id)])


def ties_words(people: PeopleMap, contact_id: int) -> str:
    """Return whom somebody knows here and what they share with others here."""
    names = {person.id: person.name for person in people.people}
    knows = [names[id_] for id_ in people.knows(contact_id)]
    shares = [interest.name for interest in people.shares(contact_id)]
    parts = [
        translate("Knows {names}.").format(names=_listed(knows)) if knows else translate("Knows nobody here yet."),
    ]
    if shares:
        parts.append(translate("Shares {interests}.").format(interests=_listed(shares)))
    return " ".join(parts)


def tie_words(name: str, other: str, how: str) -> str:
    """Return that two know each other, and how."""
    if how:
        return translate("{name} and {other}: {how}").format(name=isolated(name), other=isolated(other), how=how)
    return translate("{name} and {other} know each other").format(name=isolated(name), other=isolated(other))


def _listed(words: list[str]) -> str:
    """Return names in a row, the many cut to a few and a number."""
    told = ", ".join(words[:_TOLD])
    more = len(words) - _TOLD
    if more <= 0:
        return told
    return counted("{names} and 1 more", "{names} and {n} more", more, {"names": told})
