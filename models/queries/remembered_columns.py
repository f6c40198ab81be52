"""What was remembered of the columns of a table, by its header."""

from __future__ import annotations

import json
from typing import Any

from models.exchange.column_match import ColumnMatch, header_likeness
from models.exchange.columns import header_key
from models.exchange.files import ImportFile
from models.schema import Setting

_PREFIX = "columns:"
# A source that writes a column more or fewer today is still the same one.
_LEAST_LIKENESS = 0.75


def recalled(file: ImportFile) -> ImportFile:
    """Return the file with what the user said of a table with the same header; any other file as it is.

    The order and the case of the columns make no difference. Where no such header is remembered, the one most like it
    counts, if they have three columns in four in common.
    """
    match = file.match
    if match is None or not match.header_id:
        return file
    row = Setting.get_or_none(Setting.key == setting_key(match.header_id))
    stored = json.loads(row.value) if row is not None else _most_alike(match)
    if stored is None:
        return file
    again = match.recalled(stored)
    return file if again == match else file.with_match(again)


def setting_key(header_id: str) -> str:
    """Return the key under which the columns of a header are remembered."""
    return f"{_PREFIX}{header_id}"


def _most_alike(match: ColumnMatch) -> dict[str, Any] | None:
    header = [header_key(column.header) for column in match.columns]
    best, found = _LEAST_LIKENESS, None
    for row in Setting.select().where(Setting.key.startswith(_PREFIX)).order_by(Setting.key):
        stored = json.loads(row.value)
        likeness = header_likeness(header, stored.get("header", []))
        if likeness >= best:
            best, found = likeness, stored
    return found
