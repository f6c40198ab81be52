"""What was logged last."""

from __future__ import annotations

from models.connection import database


def latest_interaction(contact_id: int) -> int | None:
    """Return the id of the interaction logged last with a person, 0 without any; None where the person is gone."""
    row = database.execute_sql(
        "SELECT coalesce((SELECT max(interaction_id) FROM interaction_contact WHERE contact_id = contact.id), 0) "
        "FROM contact WHERE id = ?",
        (contact_id,),
    ).fetchone()
    return int(row[0]) if row is not None else None
