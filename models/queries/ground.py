"""Who else cares about what a person cares about."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import ClassVar

import apsw

from models.connection import Mark, content_mark, database
from models.forgetting import forgotten_with_the_book
from models.record import Record
from models.text import fold


class SharedBy(Record):
    """The others with an interest, those the user was in touch with last first, and how many there are in all."""

    others: tuple[tuple[int, str], ...]
    total: int


# Of an interest that so many have, those who are let go or have died are counted and taken off: they are few.
COMMON = 2_000
# The index alone tells how many there are, a fifth of what asking for each one's status takes.
_EVERYBODY = """
SELECT id, folded, (SELECT count(*) FROM contact_interest WHERE interest_id = interest.id) FROM interest
WHERE folded IN (SELECT value FROM json_each(:names))
"""
_PRESENT = """
SELECT interest_id, count(*) FROM contact_interest JOIN contact ON contact.id = contact_id
WHERE interest_id IN (SELECT value FROM json_each(:ids)) AND status IN ('active', 'paused') GROUP BY interest_id
"""
_GONE = """
SELECT interest_id, count(*) FROM contact CROSS JOIN contact_interest ON contact_id = contact.id
WHERE status IN ('let_go', 'deceased') AND interest_id IN (SELECT value FROM json_each(:ids)) GROUP BY interest_id
"""
_THEIRS = """
SELECT interest.folded FROM contact JOIN contact_interest ON contact_id = contact.id
JOIN interest ON interest.id = interest_id WHERE contact.id = ? AND status IN ('active', 'paused')
"""
_OTHERS = """
SELECT contact.id, contact.name FROM interest JOIN contact_interest ON interest_id = interest.id
JOIN contact ON contact.id = contact_interest.contact_id AND status IN ('active', 'paused')
LEFT JOIN planned_date ON planned_date.contact_id = contact.id
WHERE interest.folded = :name AND contact.id <> :contact
ORDER BY last_interaction_on DESC NULLS LAST, sort_name LIMIT :most
"""


def others_sharing(contact_id: int, interest: str, most: int = 6) -> SharedBy:
    """Return who else (active or paused) has an interest, at most so many of them by name."""
    values = {"contact": contact_id, "name": fold(interest), "most": most}
    others = tuple(database.connection().execute(_OTHERS, values))
    total = numbers_sharing(contact_id, [interest]).get(fold(interest), 0)
    return SharedBy(others, total)


def numbers_sharing(contact_id: int, interests: Sequence[str]) -> dict[str, int]:
    """Return by folded name how many others (active or paused) have each of these interests."""
    wanted = {fold(name) for name in interests}
    counted = _counted()
    missing = sorted(wanted - counted.keys())
    if missing:
        counted.update(_count(missing))
    theirs = {name for (name,) in database.execute_sql(_THEIRS, (contact_id,))}
    return {name: counted[name] - (name in theirs) for name in wanted if name in counted}


def _count(folded: Sequence[str]) -> dict[str, int]:
    """Return how many people (active or paused) have each of these interests, by folded name."""
    everybody = list(_ask(_EVERYBODY, names=folded))
    common = [id_ for id_, _name, people in everybody if people >= COMMON]
    gone = dict(_ask(_GONE, ids=common)) if common else {}
    rare = [id_ for id_, _name, people in everybody if people < COMMON]
    present = dict(_ask(_PRESENT, ids=rare)) if rare else {}
    return {
        name: people - gone.get(id_, 0) if people >= COMMON else present.get(id_, 0) for id_, name, people in everybody
    }


def _ask(query: str, **values: Sequence[object]) -> apsw.Cursor:
    return database.connection().execute(query, {name: json.dumps(value) for name, value in values.items()})


class _Kept:
    """How many people have an interest, by its folded name, as long as the book stays as it is."""

    mark: Mark | None = None
    counted: ClassVar[dict[str, int]] = {}


@forgotten_with_the_book
def _forget_counted() -> None:
    _Kept.mark, _Kept.counted = None, {}


def _counted() -> dict[str, int]:
    """Return what was counted since the last change of the book; a common interest is had by tens of thousands."""
    mark = content_mark()
    if mark is None or mark != _Kept.mark:
        _Kept.mark, _Kept.counted = mark, {}
    return _Kept.counted
