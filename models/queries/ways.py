"""The ways to reach a person as the advice about platforms sees them."""

from __future__ import annotations

from collections.abc import Sequence

from models.advice.platforms import Method, Touch
from models.queries.person import MethodRow, Person


def methods_of(person: Person) -> list[Method]:
    """Return a person's ways to be reached, in the user's order."""
    return [method_of(row) for row in person.methods]


def contacted_of(person: Person) -> Sequence[Touch]:
    """Return a person's interactions, the newest first."""
    return person.interactions


def method_of(row: MethodRow) -> Method:
    """Return one way to reach somebody as the advice sees it."""
    return Method(
        row.id,
        row.type,
        row.value,
        row.label,
        row.preference,
        row.normalized,
        row.platform_id,
        row.platform_key or None,
        row.platform,
        row.kind,
        row.medium,
        row.link,
    )
