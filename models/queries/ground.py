"""Who else cares about what a person cares about."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from models.connection import database
from models.text import fold


@dataclass(frozen=True)
class SharedBy:
    """The others with an interest, those the user was in touch with last first, and how many there are in all."""

    others: tuple[tuple[int, str], ...]
    total: int


_NUMBERS = """
SELECT interest.folded, count(contact.id) FROM interest
LEFT JOIN contact_interest ON interest_id = interest.id
LEFT JOIN contact ON contact.id = contact_id AND status IN ('active', 'paused') AND contact.id <> :contact
WHERE interest.folded IN (SELECT value FROM json_each(:names)) GROUP BY interest.id
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
    values = {"contact": contact_id, "names": json.dumps([fold(name) for name in interests])}
    return dict(database.connection().execute(_NUMBERS, values))
