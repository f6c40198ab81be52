"""The fourth format of the book: the plan says itself what whoever is due is put in order by.

Without it somebody's whole row was looked up for each who is due. What is filled in here is what planning says of each
(scheduler.standing); the dates stay as they were planned.
Frozen: it must not import the live models, which will move on.
"""

from __future__ import annotations

from typing import Any

COLUMNS = ("turn_kind TEXT", "turn_rhythm INTEGER", "turn_weight INTEGER", "by_rhythm INTEGER")
FILL = """
UPDATE planned_date SET (turn_kind, turn_rhythm, turn_weight, by_rhythm) = (
    SELECT contact.kind, coalesce(contact.rhythm_days, circle.days),
        CASE WHEN contact.rhythm_days IS NULL THEN circle.weight WHEN contact.rhythm_days <= 14 THEN 5
            WHEN contact.rhythm_days <= 30 THEN 4 WHEN contact.rhythm_days <= 90 THEN 3
            WHEN contact.rhythm_days <= 180 THEN 2 ELSE 1 END,
        contact.first_contact_on IS NULL AND (planned_date.last_interaction_on IS NOT NULL
            OR planned_date.unanswered > 0 OR contact.skipped_on IS NOT NULL)
    FROM contact LEFT JOIN circle ON circle.id = contact.circle_id WHERE contact.id = planned_date.contact_id)
WHERE interval_days IS NOT NULL"""


def up(migrator: Any, db: Any) -> None:
    """Add what the order needs to the plan, and put all of it into the index by which whoever is due is found."""
    del migrator
    for column in COLUMNS:
        db.execute_sql(f"ALTER TABLE planned_date ADD COLUMN {column}")
    db.execute_sql(FILL)
    db.execute_sql("DROP INDEX planned_date_planned_on")
    db.execute_sql(
        "CREATE INDEX planned_date_turn ON planned_date "
        "(planned_on, ideal_on, turn_kind, base_on, turn_rhythm, turn_weight, by_rhythm)"
    )
