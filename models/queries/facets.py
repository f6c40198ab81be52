"""How many people of a filtered list have each interest, platform, circle… that could be added to the filter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from models.connection import database
from models.queries.filtering import WARMTHS, PeopleFilter, conditions_of

_FROM = (
    "FROM contact LEFT JOIN planned_date ON planned_date.contact_id = contact.id "
    "LEFT JOIN circle ON circle.id = contact.circle_id"
)
_TAGS = {
    "interests": "JOIN contact_interest ON contact_interest.contact_id = contact.id "
    "JOIN interest AS tag ON tag.id = interest_id",
    "groups": "JOIN group_member ON group_member.contact_id = contact.id "
    "JOIN contact_group AS tag ON tag.id = group_id",
    "platforms": "JOIN (SELECT DISTINCT contact_id, platform_id FROM contact_method) AS way "
    "ON way.contact_id = contact.id JOIN platform AS tag ON tag.id = platform_id",
}
_WARMTH = " ".join(f"WHEN {condition} THEN '{word}'" for word, condition in WARMTHS.items())
_VALUES = {
    "circles": "circle.name",
    "stages": "contact.stage",
    "kinds": "contact.kind",
    "places": "nullif(contact.place, '')",
    "statuses": "contact.status",
    "warmths": f"CASE WHEN contact.status = 'active' THEN CASE {_WARMTH} END END",
}


def facet(field: str, people_filter: PeopleFilter, today: date) -> dict[str, int]:
    """Return how many people have each value of a field of PeopleFilter, the most common first.

    They are counted among those the rest of the filter lets through, because values of one field combine with "or".
    """
    without: dict[str, Any] = {field: ()}
    conditions = conditions_of(replace(people_filter, **without))
    values = {"today": today.isoformat(), **conditions.values}
    if field in _TAGS:
        query = (
            f"SELECT tag.name, count(*) {_FROM} {_TAGS[field]} WHERE {conditions.where()} GROUP BY tag.id "
            "ORDER BY 2 DESC, fold(tag.name)"
        )
    else:
        query = (
            f"SELECT {_VALUES[field]} AS value, count(*) {_FROM} WHERE {conditions.where()} GROUP BY 1 "
            "HAVING value IS NOT NULL ORDER BY 2 DESC, fold(value)"
        )
    return dict(database.connection().execute(query, values))


def flag_counts(people_filter: PeopleFilter, today: date) -> dict[str, int]:
    """Return how many people of a filtered list have no rhythm and were never contacted, by the filter's field."""
    return {
        "no_rhythm": _counted(replace(people_filter, no_rhythm=True), today),
        "never_contacted": _counted(replace(people_filter, never_contacted=True), today),
    }


def _counted(people_filter: PeopleFilter, today: date) -> int:
    conditions = conditions_of(people_filter)
    values: dict[str, Any] = {"today": today.isoformat(), **conditions.values}
    row = database.connection().execute(f"SELECT count(*) {_FROM} WHERE {conditions.where()}", values).fetchone()
    return int(row[0])
