"""A small changeset applied row by row: the quick way to undo and redo what people do all day.

SQLite's own way asks for a connection without foreign keys (models/history.py) and defers them besides. Each of these
four settings makes SQLite plan anew whatever the connection asks next, which took a third of undoing a logged contact,
and again as long in the window after it. Here foreign keys stay on, in an order in which they have nothing to do.
https://www.sqlite.org/session/sqlite3changeset_apply.html
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import apsw

from models.connection import database
from models.schema import RECORDED

# What tables refer to comes before them, as it is made first and goes last.
_ORDER = {table._meta.table_name: position for position, table in enumerate(RECORDED)}
_COLUMNS = {table._meta.table_name: tuple(f'"{column}"' for column in table._meta.columns) for table in RECORDED}


class _Row(NamedTuple):
    """A row to be written: when its turn is, the statement, and its values."""

    turn: tuple[int, int]
    statement: str
    values: tuple[Any, ...]


def apply_rows(changeset: bytes) -> bool:
    """Apply a changeset; tell whether every row was as it expects, and nothing was changed besides.

    Where not, it is for the caller to take back what was changed.
    """
    rows = sorted(map(_row, apsw.Changeset.iter(changeset)), key=lambda row: row.turn)
    connection = database.connection()
    before = connection.total_changes()
    try:
        for row in rows:
            connection.execute(row.statement, row.values)
            if connection.changes() != 1:
                return False
    except apsw.ConstraintError:
        return False
    # Rows that went with another, by a foreign key, are counted here too.
    return connection.total_changes() - before == len(rows)


def _row(change: apsw.TableChange) -> _Row:
    table, place = change.name, _ORDER[change.name]
    columns = _COLUMNS[table]
    if change.op == "INSERT":
        made = _said(columns, change.new or ())
        statement = f"INSERT INTO {table} ({', '.join(made)}) VALUES ({', '.join('?' * len(made))})"
        return _Row((0, place), statement, tuple(made.values()))
    where, known = _matching(columns, change)
    if change.op == "DELETE":
        return _Row((2, -place), f"DELETE FROM {table} WHERE {where}", known)
    written = _said(columns, change.new or ())
    assignments = ", ".join(f"{column} = ?" for column in written)
    return _Row((1, place), f"UPDATE {table} SET {assignments} WHERE {where}", (*written.values(), *known))


def _matching(columns: tuple[str, ...], change: apsw.TableChange) -> tuple[str, tuple[Any, ...]]:
    """Return the condition that a row is as the change expects, and its values."""
    said = _said(columns, change.old or ())
    keys = {columns[position] for position in change.pk_columns}
    return " AND ".join(f"{column} {'=' if column in keys else 'IS'} ?" for column in said), tuple(said.values())


def _said(columns: Iterable[str], values: Iterable[Any]) -> dict[str, Any]:
    """Return the columns of which a change says something, with their values.

    A step from before a table had its last columns says nothing of those.
    """
    return {column: value for column, value in zip(columns, values, strict=False) if value is not apsw.no_change}
