"""An import that was under way when the program ended: a mark in the book tells the next start of it.

The mark is set before the import's transaction and taken away inside it, so that it is there for just as long as the
people of the file are not. It is a fact about this copy of the book (LocalState), which undo does not touch.
"""

from __future__ import annotations

import json

from models.connection import database
from models.schema import LocalState

_KEY = "import.under_way"


def mark_import(name: str) -> None:
    """Note that a file of this name is about to be imported. Raises OperationalError where the book cannot."""
    with database.atomic("IMMEDIATE"):
        LocalState.insert(key=_KEY, value=json.dumps(name)).on_conflict("REPLACE").execute()


def unmark_import(name: str) -> None:
    """Forget the import of a file: it is in the book, or the user knows that it is not."""
    LocalState.delete().where(LocalState.key == _KEY, LocalState.value == json.dumps(name)).execute()


def broken_off_import() -> str | None:
    """Return the name of the file whose import the end of the program broke off, None where none was."""
    row = LocalState.get_or_none(LocalState.key == _KEY)
    return str(json.loads(row.value)) if row is not None else None
