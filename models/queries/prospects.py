"""Whom the user would like to know, those with a reason and with something in common first."""

from __future__ import annotations

from models.connection import database

_PROSPECTS = """
SELECT contact.id, count(*) OVER () FROM contact
WHERE stage = 'prospect' AND status = 'active'
ORDER BY stage_reason = '', (SELECT count(*) FROM contact_interest JOIN interest ON interest.id = interest_id
    WHERE contact_id = contact.id AND mine) DESC, added_at DESC, contact.id LIMIT ?
"""


def prospects(most: int) -> tuple[list[int], int]:
    """Return the ids of the first prospects, and how many there are in all."""
    rows = database.execute_sql(_PROSPECTS, (most,)).fetchall()
    return [row[0] for row in rows], int(rows[0][1]) if rows else 0
