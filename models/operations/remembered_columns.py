"""Remembering what the user said of a table's columns, for the next table with the same header."""

from __future__ import annotations

import json

from models.book import Book
from models.exchange.column_match import ColumnMatch
from models.history import Change
from models.queries.remembered_columns import setting_key
from models.schema import Setting


def remember_columns(book: Book, match: ColumnMatch) -> Change:
    """Keep the meanings that were chosen in a match; where none was, forget those of an earlier table.

    Columns without names cannot be known again, and so nothing is kept of them.
    """
    with book.operation("remember_columns") as step:
        key, kept = setting_key(match.header_id), match.to_remember()
        if match.header_id and (kept["columns"] or "order" in kept):
            Setting.insert(key=key, value=json.dumps(kept)).on_conflict_replace().execute()
        elif match.header_id:
            Setting.delete().where(Setting.key == key).execute()
    return step.change
