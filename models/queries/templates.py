"""The user's own templates for notes, in their order."""

from __future__ import annotations

from models.advice.composing import OwnTemplate
from models.connection import database


def own_templates(purpose: str | None = None) -> list[OwnTemplate]:
    """Return the templates of a purpose, or all of them (None), in their order."""
    rows = database.execute_sql(
        "SELECT id, name, purpose, subject, text FROM note_template WHERE ?1 IS NULL OR purpose = ?1 "
        "ORDER BY position, id",
        (purpose,),
    )
    return [OwnTemplate(*row) for row in rows]
