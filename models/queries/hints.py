"""Which hints and offers the user put away."""

from __future__ import annotations

import json

from models.connection import database

HINTS_KEY = "dismissed_hints"


def dismissed_hints() -> list[str]:
    """Return the keys of what was put away, the oldest first."""
    row = database.execute_sql("SELECT value FROM local_state WHERE key = ?", (HINTS_KEY,)).fetchone()
    return list(json.loads(row[0])) if row is not None else []
