"""Which hints and offers the user put away."""

from __future__ import annotations

import json

from models.schema import LocalState

HINTS_KEY = "dismissed_hints"


def dismissed_hints() -> list[str]:
    """Return the keys of what was put away, the oldest first."""
    row = LocalState.get_or_none(LocalState.key == HINTS_KEY)
    return list(json.loads(row.value)) if row is not None else []
