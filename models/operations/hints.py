"""Hints and offers the user put away: a fact about this installation, which undo does not touch."""

from __future__ import annotations

import json

from models.book import Book
from models.history import Change
from models.queries.hints import HINTS_KEY, dismissed_hints
from models.schema import LocalState

_MOST_KEPT = 5000


def dismiss_hint(book: Book, key: str) -> Change:
    """Never show a hint again, by its key ("way:12", "kind:5"); the oldest of very many are forgotten."""
    with book.operation("dismiss_hint") as step:
        kept = [*(known for known in dismissed_hints() if known != key), key][-_MOST_KEPT:]
        LocalState.insert(key=HINTS_KEY, value=json.dumps(kept)).on_conflict_replace().execute()
    return step.change
