"""The second format of the book: the user's own templates for notes.

Frozen: it must not import the live models, which will move on.
"""

from __future__ import annotations

from typing import Any

TABLE = """
CREATE TABLE note_template (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, purpose TEXT NOT NULL, subject TEXT NOT NULL,
    text TEXT NOT NULL, position INTEGER NOT NULL
)"""


def up(migrator: Any, db: Any) -> None:
    """Make the table of templates."""
    del migrator
    db.execute_sql(TABLE)
    db.execute_sql("CREATE INDEX note_template_purpose ON note_template (purpose)")
