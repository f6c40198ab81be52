"""Bringing a book of an older format to this program's: by one program at a time, whole or not, with its history.

A migration is a numbered script in models/migrations. One that changes rows which steps of the history tell of, rather
than adding tables, columns and indexes, empties operation and operation_change itself: they cannot be undone any more.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import apsw
from peewee import PeeweeException

from models.connection import PRAGMAS, database, without_foreign_keys
from models.disk_trouble import disk_trouble
from models.errors import BookBusyError

logger = logging.getLogger(__name__)

# How long to wait for another program that writes, in minutes: it may be bringing a large book to the same format.
PATIENCE: float = 5

# What is known of each column, in order: place, name, type, whether it must have a value, default, place in the key.
_Layout = Mapping[str, list[tuple[object, ...]]]


@contextmanager
def turn(path: Path) -> Iterator[None]:
    """Hold the open book for this program alone, in a transaction and without foreign keys; others may read it.

    Raises BookBusyError where another program does not let go of it in time.
    """
    connection = database.connection()
    # Off before the transaction, or altering a parent table would delete its children.
    with without_foreign_keys(), ExitStack() as stack:
        connection.set_busy_timeout(int(PATIENCE * 60_000))
        try:
            stack.enter_context(database.atomic("IMMEDIATE"))
        except (apsw.Error, PeeweeException) as error:
            if not isinstance(disk_trouble(error), BookBusyError):
                raise
            raise BookBusyError(
                "Another program has been writing to the book {path} for minutes, so it could not be brought to the "
                "format of this Tendril. Nothing was changed. End that program, or try again when it is done.",
                path=path,
            ) from error
        finally:
            connection.set_busy_timeout(PRAGMAS["busy_timeout"])
        yield


def run(steps: Path, version: int) -> None:
    """Run the migrations in a folder that the open book lacks and say that it has this format; inside turn().

    Steps of the history stay where their changesets still fit the tables. Raises ValueError where a row would refer to
    nothing any more, and whatever a migration raises.
    """
    # Most starts meet a book that is up to date and need not wait for what this loads.
    from playhouse.migrations import Runner

    connection = database.connection()
    before = _layout(connection)
    Runner(database, str(steps)).up()
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        raise ValueError(f"{table} row {row} refers to a missing row of {parent}")
    if not _history_fits(connection, before, _layout(connection)):
        logger.info("The history does not fit the new format and is left to the backup")
        connection.execute("DELETE FROM operation_change")
        connection.execute("DELETE FROM operation")
    connection.pragma("user_version", version)


def _layout(connection: apsw.Connection) -> _Layout:
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {name: list(connection.execute("SELECT * FROM pragma_table_info(?)", (name,))) for name in tables}


def _history_fits(connection: apsw.Connection, before: _Layout, after: _Layout) -> bool:
    """Tell whether every changeset that is kept still fits its tables.

    A changeset knows columns by their places: new ones may follow, if they need no value.
    Source: https://www.sqlite.org/session/sqlite3changeset_apply.html
    """
    changed = {table for table, columns in before.items() if not _still_fits(columns, after.get(table, []))}
    if not changed:
        return True
    try:
        return not any(
            row.name in changed
            for (changeset,) in connection.execute("SELECT changeset FROM operation_change")
            for row in apsw.Changeset.iter(changeset)
        )
    except apsw.Error:
        logger.warning("A step of the history cannot be read")
        return False


def _still_fits(before: list[tuple[object, ...]], after: list[tuple[object, ...]]) -> bool:
    known, new = after[: len(before)], after[len(before) :]
    is_same = [(column[:4], column[5]) for column in known] == [(column[:4], column[5]) for column in before]
    return is_same and not any(must and default is None for _, _, _, must, default, _ in new)
