"""Rows of the people list, fetched a page at a time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from models.connection import database
from models.queries.filtering import WARMTHS
from models.queries.next_day import NEXT_ON
from models.record import Record


class PersonRow(Record):
    """What a list shows of a person; interests are pairs of name and whether the user shares it, shared ones first.

    platforms are the names of those they can be reached on. warmth is one of models.queries.filtering.WARMTHS, empty
    where the relationship has none (no rhythm, not looked after) or no today was given.
    """

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
    place: str = ""
    groups: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    added_on: date | None = None
    warmth: str = ""


_WARMTH = " ".join(f"WHEN {condition} THEN '{word}'" for word, condition in WARMTHS.items())
_GROUPS = """(SELECT json_group_array(name) FROM (SELECT contact_group.name FROM group_member
        JOIN contact_group ON contact_group.id = group_id WHERE contact_id = contact.id ORDER BY folded))"""
_PLATFORMS = """(SELECT json_group_array(name) FROM (SELECT DISTINCT platform.name FROM contact_method
        JOIN platform ON platform.id = platform_id WHERE contact_id = contact.id
        ORDER BY contact_method.position, contact_method.id))"""
_NONE = "'[]'"
_QUERY = f"""
SELECT contact.id, contact.name, title, organization, kind, stage, status, coalesce(circle.name, ''),
    coalesce(contact.rhythm_days, circle.days),
    (SELECT json_group_array(json_array(name, mine)) FROM
        (SELECT interest.name, interest.mine FROM contact_interest JOIN interest ON interest.id = interest_id
         WHERE contact_id = contact.id ORDER BY interest.mine DESC, interest.folded)),
    last_interaction_on, {NEXT_ON}, snoozed_until, sample, place,
    {{groups}}, {{platforms}}, date(added_at),
    CASE WHEN :today IS NOT NULL AND contact.status = 'active' THEN CASE {_WARMTH} END END
FROM contact
LEFT JOIN planned_date ON planned_date.contact_id = contact.id
LEFT JOIN circle ON circle.id = contact.circle_id
WHERE contact.id IN (SELECT value FROM json_each(:ids))"""


def people_rows(
    contact_ids: Sequence[int], today: date | None = None, *, groups: bool = True, platforms: bool = True
) -> list[PersonRow]:
    """Return the rows of these people in the order of the ids; those who are gone are left out.

    today is needed for their warmth only. Without groups or platforms, for which most of the pages are read, a row has
    none.
    """
    query = _QUERY.format(groups=_GROUPS if groups else _NONE, platforms=_PLATFORMS if platforms else _NONE)
    values = {"ids": json.dumps(list(contact_ids)), "today": today.isoformat() if today else None}
    found = {row[0]: _row(row) for row in database.connection().execute(query, values)}
    return [found[contact_id] for contact_id in contact_ids if contact_id in found]


def _row(values: tuple[Any, ...]) -> PersonRow:
    (id_, name, title, organization, kind, stage, status, circle, rhythm_days, interests) = values[:10]
    (last_on, next_on, snoozed_until, sample, place, groups, platforms, added_on, warmth) = values[10:]
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
        place,
        tuple(json.loads(groups)),
        tuple(json.loads(platforms)),
        as_date(added_on),
        warmth or "",
    )


def as_date(text: str | None) -> date | None:
    """Return the date an ISO text stands for, None for none."""
    return date.fromisoformat(text) if text else None
