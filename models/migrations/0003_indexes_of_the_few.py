"""The third format of the book: indexes of the few rows that are asked for after each change.

Without them everybody is gone through to count the sample people, and the whole history to find what was undone.
Frozen: it must not import the live models, which will move on.
"""

from __future__ import annotations

from typing import Any


def up(migrator: Any, db: Any) -> None:
    """Make the indexes; both hold next to nothing."""
    del migrator
    db.execute_sql("CREATE INDEX contact_sample ON contact (id) WHERE sample")
    db.execute_sql("CREATE INDEX operation_undone ON operation (id) WHERE undone")
