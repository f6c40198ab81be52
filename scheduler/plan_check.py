"""Whether the table of planned dates still agrees with what the user said."""

from __future__ import annotations

from models.book import Book
from models.checking import disagreements
from models.connection import database
from scheduler.planner import rebuild

# Planned and ideal dates depend on what was on the days when they were placed and hold from then on; what they are
# counted from does not, nor what they are put in order by.
_FOLLOWING = (
    "SELECT contact_id, last_interaction_on, base_on, interval_days, unanswered, turn_kind, turn_rhythm, turn_weight, "
    "by_rhythm FROM planned_date"
)


def plan_problems(book: Book) -> list[str]:
    """Return what is wrong with the plan, in sentences; empty where it agrees. Nothing is changed."""
    with database.atomic("IMMEDIATE") as transaction:
        stored = set(database.execute_sql(_FOLLOWING).fetchall())
        rebuild(book)
        right = set(database.execute_sql(_FOLLOWING).fetchall())
        transaction.rollback()
    return disagreements("The plan", sorted({row[0] for row in stored ^ right}))
