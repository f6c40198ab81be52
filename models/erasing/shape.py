"""How the recorded tables of one file are built: where in their rows keys and people stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import apsw

from models.history import CONTACT_COLUMNS, RECORDED_NAMES

Key = tuple[Any, ...]


@dataclass(frozen=True)
class TableShape:
    """Where the columns of a table stand in its rows: all by name, those of the key, those that name people."""

    columns: dict[str, int]
    key: tuple[int, ...]
    people: tuple[int, ...]


class Shape:
    """The recorded tables of a file by name."""

    def __init__(self, connection: apsw.Connection) -> None:
        """Read the tables of a file."""
        self.tables: dict[str, TableShape] = {}
        for table in RECORDED_NAMES:
            rows = list(connection.execute("SELECT name, cid, pk FROM pragma_table_info(?)", (table,)))
            if not rows:
                continue
            columns = {str(name): int(str(position)) for name, position, _ in rows}
            key = tuple(int(str(position)) for _, position, pk in rows if pk)
            named = CONTACT_COLUMNS.get(table, ("contact_id",) if "contact_id" in columns else ())
            self.tables[table] = TableShape(columns, key, tuple(columns[name] for name in named))

    def key_of(self, row: apsw.TableChange) -> Key:
        """Return the key of a changed row."""
        values: tuple[Any, ...] = row.old or row.new or ()
        return tuple(values[position] for position in self.tables[row.name].key)

    def people_of(self, row: apsw.TableChange) -> set[int]:
        """Return the people a change names itself; an update names only what it changes."""
        positions = self.tables[row.name].people
        found = {values[at] for values in (row.old, row.new) if values is not None for at in positions}
        return {one for one in found if isinstance(one, int)}

    def values_of(self, row: apsw.TableChange, column: str) -> set[str]:
        """Return the texts that a column has or had in a change."""
        position = self.tables[row.name].columns.get(column)
        if position is None:
            return set()
        found = {values[position] for values in (row.old, row.new) if values is not None}
        return {one for one in found if isinstance(one, str)}


def changesets(connection: apsw.Connection, operation_id: int | None = None) -> list[tuple[int, int]]:
    """Return which changesets are kept, as operation and position in the order they were made."""
    where = "" if operation_id is None else f" WHERE operation_id = {int(operation_id)}"
    order = "SELECT operation_id, position FROM operation_change"
    return [
        (int(str(one)), int(str(at)))
        for one, at in connection.execute(f"{order}{where} ORDER BY operation_id, position")
    ]


def changeset(connection: apsw.Connection, operation_id: int, position: int) -> bytes:
    """Return one changeset: one at a time, since an import may be larger than the memory."""
    query = "SELECT changeset FROM operation_change WHERE operation_id = ? AND position = ?"
    return cast("bytes", connection.execute(query, (operation_id, position)).get)
