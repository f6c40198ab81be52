"""Who else cares about what a person cares about."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from models.connection import Mark, content_mark, database
from models.text import fold


@dataclass(frozen=True)
class SharedBy:
    """The others with an interest, those the user was in touch with last first, and how many there are in all."""

    others: tuple[tuple[int, str], ...]
    total: int


_NUMBERS = """
SELECT interest.folded, count(contact.id) FROM interest
LEFT JOIN contact_interest ON interest_id = interest.id
LEFT JOIN contact ON contact.id = contact_id AND status IN ('active', 'paused')
WHERE interest.folded IN (SELECT value FROM json_each(:names)) GROUP BY interest.id
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
        counted.update(database.connection().execute(_NUMBERS, {"names": json.dumps(missing)}))
    theirs = {name for (name,) in database.execute_sql(_THEIRS, (contact_id,))}
    return {name: counted[name] - (name in theirs) for name in wanted if name in counted}


class _Kept:
    """How many people have an interest, by its folded name, as long as the book stays as it is."""

    mark: Mark | None = None
    counted: ClassVar[dict[str, int]] = {}


def _counted() -> dict[str, int]:
    """Return what was counted since the last change of the book; a common interest is had by tens of thousands."""
    mark = content_mark()
    if mark is None or mark != _Kept.mark:
        _Kept.mark, _Kept.counted = mark, {}
    return _Kept.counted
