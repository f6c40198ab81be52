"""How large the steps are that undo and redo would take."""

from __future__ import annotations

from models.connection import database
from models.history import newest


def next_step_size(*, undone: bool) -> int:
    """Return how many bytes of changesets undo (undone=False) or redo (undone=True) would apply next, 0 for none."""
    operation = newest(undone=undone)
    if operation is None:
        return 0
    (size,) = database.execute_sql(
        "SELECT coalesce(sum(length(changeset)), 0) FROM operation_change WHERE operation_id = ?", (operation.id,)
    ).fetchone()
    return int(size)
