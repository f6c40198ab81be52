"""What the people of a selection are tagged with."""

from __future__ import annotations

import json
from collections.abc import Sequence

from models.connection import database
from models.record import Record


class HeldTags(Record):
    """The interests and the groups of some people, each with how many of them have it, the most common first."""

    interests: tuple[tuple[str, int], ...]
    groups: tuple[tuple[str, int], ...]


def held_tags(contact_ids: Sequence[int]) -> HeldTags:
    """Return what these people are tagged with."""
    chosen = json.dumps(list(contact_ids))
    return HeldTags(
        _held("interest", "contact_interest", "interest_id", chosen),
        _held("contact_group", "group_member", "group_id", chosen),
    )


def _held(table: str, links: str, column: str, chosen: str) -> tuple[tuple[str, int], ...]:
    rows = database.execute_sql(
        f"SELECT name, count(*) FROM {links} JOIN {table} ON {table}.id = {column} "
        f"WHERE contact_id IN (SELECT value FROM json_each(?)) GROUP BY {table}.id ORDER BY 2 DESC, folded",
        (chosen,),
    )
    return tuple((name, people) for name, people in rows)
