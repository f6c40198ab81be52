"""Which people a list shows and in what order, decided in SQL."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from models.connection import database
from models.search import match_expression
from models.text import fold
from models.vocabulary import Status


@dataclass(frozen=True)
class PeopleFilter:
    """A filter of the people list; tuples of names combine with "or" inside, the fields with "and".

    Names of interests, platforms, circles, groups and places are compared without case and accents. warmths are
    warm, cooling, due, wilting, new. ids narrows to these people; import_id to those an import brought.
    """

    text: str = ""
    kinds: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    circles: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    statuses: tuple[str, ...] = (Status.ACTIVE, Status.PAUSED)
    warmths: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    no_rhythm: bool = False
    never_contacted: bool = False
    ids: tuple[int, ...] | None = None

    def to_json(self) -> str:
        """Return the filter as a saved view keeps it: only what differs from the default."""
        default = PeopleFilter()
        return json.dumps({key: value for key, value in asdict(self).items() if value != getattr(default, key)})

    @classmethod
    def from_json(cls, text: str) -> PeopleFilter:
        """Return the filter a saved view kept; what this version does not know is left out."""
        known = {field.name for field in fields(cls)}
        stored = {key: value for key, value in json.loads(text).items() if key in known}
        return cls(**{key: tuple(value) if isinstance(value, list) else value for key, value in stored.items()})


@dataclass(frozen=True)
class SortBy:
    """The order of a list; column is name, kind, organization, circle, last, next or added."""

    column: str = "name"
    descending: bool = False


# What has no value comes last, whichever way the list is sorted.
_ORDERS = {
    "name": "contact.sort_name {way}",
    "kind": "contact.kind {way}, contact.sort_name",
    "organization": "contact.organization = '', fold(contact.organization) {way}, contact.sort_name",
    "circle": "circle.days IS NULL, coalesce(contact.rhythm_days, circle.days) {way}, contact.sort_name",
    "last": "planned_date.last_interaction_on IS NULL, planned_date.last_interaction_on {way}, contact.sort_name",
    "next": "{next} IS NULL, {next} {way}, contact.sort_name",
    "added": "contact.added_at {way}",
}
NEXT_ON = (
    "CASE WHEN contact.status <> 'active' THEN NULL "
    "WHEN contact.snoozed_until IS NOT NULL AND (planned_date.planned_on IS NULL "
    "OR date(contact.snoozed_until) > planned_date.planned_on) "
    "THEN date(contact.snoozed_until) ELSE planned_date.planned_on END"
)
_DAYS = "(julianday(:today) - julianday(planned_date.base_on))"
_RATIO = f"({_DAYS} / planned_date.interval_days)"
_LATE = f"({_DAYS} - planned_date.interval_days)"
_TENDED = "planned_date.interval_days IS NOT NULL AND planned_date.last_interaction_on IS NOT NULL"
WARMTHS = {
    "new": "planned_date.last_interaction_on IS NULL",
    "warm": f"{_TENDED} AND {_RATIO} <= 0.75",
    "cooling": f"{_TENDED} AND {_RATIO} > 0.75 AND {_RATIO} <= 1",
    "due": f"{_TENDED} AND {_RATIO} > 1 AND NOT ({_RATIO} > 2 AND {_LATE} >= 14)",
    "wilting": f"{_TENDED} AND {_RATIO} > 2 AND {_LATE} >= 14",
}


def people_ids(
    people_filter: PeopleFilter | None = None, sort: SortBy | None = None, today: date | None = None
) -> list[int]:
    """Return the ids of the people a filter lets through, in order.

    today is needed for warmth only. A text without any word in it filters nothing.
    """
    people_filter, sort = people_filter or PeopleFilter(), sort or SortBy()
    conditions, values = _conditions(people_filter)
    values["today"] = today.isoformat() if today else None
    way = "DESC" if sort.descending else "ASC"
    order = _ORDERS[sort.column].format(way=way, next=f"({NEXT_ON})")
    where = " AND ".join(conditions) or "1"
    query = (
        "SELECT contact.id FROM contact "
        "LEFT JOIN planned_date ON planned_date.contact_id = contact.id "
        "LEFT JOIN circle ON circle.id = contact.circle_id "
        f"WHERE {where} ORDER BY {order}, contact.id"
    )
    return [row[0] for row in database.connection().execute(query, values)]


def _conditions(wanted: PeopleFilter) -> tuple[list[str], dict[str, Any]]:
    """Return the SQL conditions of a filter and the values bound in them."""
    conditions: list[str] = []
    values: dict[str, Any] = {}

    def one_of(column: str, names: Iterable[str]) -> str:
        return f"{column} IN ({', '.join(bind(name) for name in names)})"

    def bind(value: Any) -> str:
        name = f"v{len(values)}"
        values[name] = value
        return f":{name}"

    for column in ("kind", "stage", "status"):
        names = getattr(wanted, f"{column}s" if column != "status" else "statuses")
        if names:
            conditions.append(one_of(f"contact.{column}", [str(name) for name in names]))
    if wanted.places:
        conditions.append(one_of("fold(contact.place)", _folded(wanted.places)))
    if wanted.circles:
        conditions.append(one_of("fold(circle.name)", _folded(wanted.circles)))
    for names, template in (
        (wanted.interests, "SELECT contact_id FROM contact_interest JOIN interest ON interest.id = interest_id "
                           "WHERE {}"),
        (wanted.groups, "SELECT contact_id FROM group_member JOIN contact_group ON contact_group.id = group_id "
                        "WHERE {}"),
        (wanted.platforms, "SELECT contact_id FROM contact_method JOIN platform ON platform.id = platform_id "
                           "WHERE {}"),
    ):
        if names:
            column = "fold(platform.name)" if names is wanted.platforms else "folded"
            conditions.append(f"contact.id IN ({template.format(one_of(column, _folded(names)))})")
    if wanted.warmths:
        conditions.append(
            "(" + " OR ".join(f"({WARMTHS[warmth]})" for warmth in wanted.warmths) + ") AND contact.status = 'active'"
        )
    if wanted.no_rhythm:
        conditions.append("contact.rhythm_days IS NULL AND contact.circle_id IS NULL")
    if wanted.never_contacted:
        conditions.append("planned_date.last_interaction_on IS NULL")
    if wanted.ids is not None:
        conditions.append(f"contact.id IN (SELECT value FROM json_each({bind(json.dumps(wanted.ids))}))")
    expression = match_expression(wanted.text)
    if expression:
        conditions.append(
            f"contact.id IN (SELECT rowid FROM contact_search WHERE contact_search MATCH {bind(expression)})"
        )
    return conditions, values


def _folded(names: Sequence[str]) -> list[str]:
    return [fold(name) for name in names]
