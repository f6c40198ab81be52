"""Rows of the people list, fetched a page at a time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from models.connection import database
from models.queries.filtering import NEXT_ON


@dataclass(frozen=True)
class PersonRow:
    """What a list shows of a person; interests are pairs of name and whether the user shares it, shared ones first."""

    id: int
    name: str
    title: str
    organization: str
    kind: str
    stage: str
    status: str
    circle: str
    rhythm_days: int | None
    interests: tuple[tuple[str, bool], ...]
    last_on: date | None
    next_on: date | None
    snoozed_until: datetime | None
    sample: bool


_QUERY = f"""
SELECT contact.id, contact.name, title, organization, kind, stage, status, coalesce(circle.name, ''),
    coalesce(contact.rhythm_days, circle.days),
    (SELECT json_group_array(json_array(name, mine)) FROM
        (SELECT interest.name, interest.mine FROM contact_interest JOIN interest ON interest.id = interest_id
         WHERE contact_id = contact.id ORDER BY interest.mine DESC, interest.folded)),
    last_interaction_on, {NEXT_ON}, snoozed_until, sample
FROM contact
LEFT JOIN planned_date ON planned_date.contact_id = contact.id
LEFT JOIN circle ON circle.id = contact.circle_id
WHERE contact.id IN (SELECT value FROM json_each(?))"""


def people_rows(contact_ids: Sequence[int]) -> list[PersonRow]:
    """Return the rows of these people in the order of the ids; those who are gone are left out."""
    found = {row[0]: _row(row) for row in database.connection().execute(_QUERY, (json.dumps(list(contact_ids)),))}
    return [found[contact_id] for contact_id in contact_ids if contact_id in found]


def _row(values: tuple[Any, ...]) -> PersonRow:
    (id_, name, title, organization, kind, stage, status, circle, rhythm_days, interests) = values[:10]
    (last_on, next_on, snoozed_until, sample) = values[10:]
    return PersonRow(
        id_,
        name,
        title,
        organization,
        kind,
        stage,
        status,
        circle,
        rhythm_days,
        tuple((interest, bool(mine)) for interest, mine in json.loads(interests)),
        as_date(last_on),
        as_date(next_on),
        datetime.fromisoformat(snoozed_until) if snoozed_until else None,
        bool(sample),
    )


def as_date(text: str | None) -> date | None:
    """Return the date an ISO text stands for, None for none."""
    return date.fromisoformat(text) if text else None
