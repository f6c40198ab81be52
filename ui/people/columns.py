"""The columns the people list can show: what each is called, how wide it is, and what it says of a person."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from models.queries import PersonRow
from models.record import Record
from ui import terms
from ui.people import wording
from ui.words import counted, short_day


class Column(Record):
    """A column; key is also what SortBy calls it, width in logical pixels (0: shares what the others leave)."""

    key: str
    width: int
    usual: bool = False


COLUMNS = (
    Column("name", 0, usual=True),
    Column("kind", 114, usual=True),
    Column("interests", 0, usual=True),
    Column("last", 90, usual=True),
    Column("next", 100, usual=True),
    Column("organization", 150),
    Column("place", 120),
    Column("circle", 110),
    Column("stage", 110),
    Column("warmth", 90),
    Column("groups", 150),
    Column("ways", 170),
    Column("added", 100),
)
NAME, KIND, INTERESTS, LAST, NEXT, ORGANIZATION, PLACE, CIRCLE, STAGE, WARMTH, GROUPS, WAYS, ADDED = range(len(COLUMNS))
KEYS = tuple(column.key for column in COLUMNS)
USUAL = tuple(column.key for column in COLUMNS if column.usual)


def column_title(number: int) -> str:
    """Return a column's title."""
    return (
        _tr("Name"),
        _tr("Kind"),
        _tr("Interests"),
        _tr("Last"),
        _tr("Next"),
        _tr("Organisation"),
        _tr("Place"),
        _tr("Circle"),
        _tr("Stage"),
        _tr("Warmth"),
        _tr("Groups"),
        _tr("Ways to reach"),
        _tr("Added"),
    )[number]


def cell_text(person: PersonRow, number: int, today: date) -> str:
    """Return what a column says of a person."""
    if number in (LAST, NEXT, ADDED):
        return _day_text(person, number, today)
    if number in (INTERESTS, GROUPS, WAYS):
        return ", ".join(cell_names(person, number))
    return {
        NAME: person.name,
        KIND: terms.kind(person.kind),
        ORGANIZATION: person.organization,
        PLACE: person.place,
        CIRCLE: _rhythm(person),
        STAGE: terms.stage(person.stage),
        WARMTH: terms.warmth(person.warmth) if person.warmth else "",
    }[number]


def cell_names(person: PersonRow, number: int) -> tuple[str, ...]:
    """Return the names in a column that lists several."""
    if number == INTERESTS:
        return tuple(name for name, _mine in person.interests)
    return person.groups if number == GROUPS else person.platforms


def _day_text(person: PersonRow, number: int, today: date) -> str:
    if number == LAST:
        return wording.last_words(person, today)
    if number == NEXT:
        return wording.next_words(person, today)
    return short_day(person.added_on, today) if person.added_on else ""


def _rhythm(person: PersonRow) -> str:
    if person.circle:
        return person.circle
    return counted("Every day", "Every {n} days", person.rhythm_days) if person.rhythm_days else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)
