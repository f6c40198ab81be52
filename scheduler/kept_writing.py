"""What was being written when the program ended, kept in the book until it is taken up again.

It stays in this copy's LocalState, so that it is as private as the book itself and undo does not touch it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from models.connection import database
from models.schema import LocalState

_KEY = "kept_writing"
Kept = dict[str, Any]


def keep_writing(writing: Sequence[Kept]) -> None:
    """Keep these in place of what was kept; none forgets them. Raises OperationalError where the book cannot."""
    with database.atomic("IMMEDIATE"):
        LocalState.delete().where(LocalState.key == _KEY).execute()
        if writing:
            LocalState.insert(key=_KEY, value=json.dumps(list(writing))).execute()


def kept_writing() -> list[Kept]:
    """Return what was kept; empty where nothing was."""
    row = LocalState.get_or_none(LocalState.key == _KEY)
    return list(json.loads(row.value)) if row is not None else []
