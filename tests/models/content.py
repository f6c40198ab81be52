"""The whole content of the open book as plain values, for comparing before and after."""

from __future__ import annotations

from typing import Any

from models.connection import database
from models.history import RECORDED_NAMES


def recorded_content() -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every recorded table, in the order of the keys."""
    return {name: sorted(database.execute_sql(f"SELECT * FROM {name}"), key=repr) for name in sorted(RECORDED_NAMES)}


def searched(text: str) -> list[int]:
    """Return the ids the search finds, in order."""
    from models.queries import PeopleFilter, people_ids

    return people_ids(PeopleFilter(text=text))
