"""Remembering how the columns of a table were understood, for the next table with that header."""

from __future__ import annotations

import json

from models.book import Book
from models.exchange.column_match import ColumnMatch
from models.history import Change
from models.schema import LocalState

_KEY = "columns:{header_id}"


def remember_columns(book: Book, match: ColumnMatch) -> Change:
    """Keep what the user chose for the columns under this header; the result is None.

    It is a fact about this installation, which undo leaves alone.
    """
    with book.operation("remember_columns") as step:
        if match.header_id:
            key, value = _KEY.format(header_id=match.header_id), json.dumps(match.to_remember(), ensure_ascii=False)
            LocalState.insert(key=key, value=value).on_conflict_replace().execute()
    return step.change


def recalled_columns(match: ColumnMatch) -> ColumnMatch:
    """Return a match with what was chosen for an earlier table of the same header."""
    row = LocalState.get_or_none(LocalState.key == _KEY.format(header_id=match.header_id)) if match.header_id else None
    return match.recalled(json.loads(row.value)) if row is not None else match
