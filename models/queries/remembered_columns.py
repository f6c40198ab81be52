"""What was remembered of the columns of a table, by its header."""

from __future__ import annotations

import json

from models.exchange.files import ImportFile
from models.schema import Setting


def recalled(file: ImportFile) -> ImportFile:
    """Return the file with what the user said of a table with the same header; any other file as it is."""
    match = file.match
    if match is None or not match.header_id:
        return file
    row = Setting.get_or_none(Setting.key == setting_key(match.header_id))
    return file if row is None else file.with_match(match.recalled(json.loads(row.value)))


def setting_key(header_id: str) -> str:
    """Return the key under which the columns of a header are remembered."""
    return f"columns:{header_id}"
