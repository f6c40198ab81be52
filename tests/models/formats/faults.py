"""Faults at a chosen statement of a migration, and what is left after them.

Run as a program of its own it kills itself there instead: called with a folder of an old book, another one to work in,
and after how many statements; writes, for each, what became of it.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import apsw

from models import partial_files
from models.book import open_book
from models.clock import SystemClock
from models.connection import database, open_file
from models.database import FILE_NAME

# Waiting for the disk takes most of the time, and what it is for is tested by soak/crashing.
UNSYNCED = [("foreign_keys", 1), ("journal_mode", "wal"), ("synchronous", "off"), ("busy_timeout", 5000)]
Act = Callable[[apsw.Connection], None]


class Statements:
    """Counts the statements from the moment at which the book is held for the migration, and acts before one."""

    def __init__(self, at: int | None = None, act: Act = lambda _connection: None) -> None:
        """Take the statement (from 1 on; None: none) and what is done before it."""
        self.at, self.act, self.count = at, act, 0
        self._is_acting = False

    def trace(self, cursor: apsw.Cursor, sql: str, _bindings: object) -> bool:
        """Count a statement of any connection; called by apsw before it runs."""
        if self._is_acting or not sql or (not self.count and "begin immediate" not in sql.lower()):
            return True
        self.count += 1
        if self.count == self.at:
            self._is_acting = True
            try:
                self.act(cursor.connection)
            finally:
                self._is_acting = False
        return True


@contextmanager
def counted(statements: Statements) -> Iterator[Statements]:
    """Let statements hear what every connection that is opened meanwhile runs."""

    def hook(connection: Any) -> None:
        connection.exec_trace = statements.trace

    apsw.connection_hooks.append(hook)
    try:
        yield statements
    finally:
        apsw.connection_hooks.remove(hook)
        if not database.is_closed():
            database.close()


def state_of(path: Path) -> dict[str, object]:
    """Return what a book says: its format and all its rows, or what is wrong with it."""
    with closing(open_file(path)) as book:
        if (found := book.pragma("integrity_check")) != "ok":
            return {"unsound": found}
        broken = book.execute("PRAGMA foreign_key_check").fetchall()
        tables = [
            name
            for name, sql in book.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            if not sql.startswith("CREATE VIRTUAL") and name != "schema_migration"
        ]
        rows = {name: sorted(map(repr, book.execute(f"SELECT * FROM {name}"))) for name in tables}
        return {"format": book.pragma("user_version"), "broken": broken, "rows": rows}


def _die(_connection: apsw.Connection) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _killed_at(folder: Path, at: int) -> bool:
    child = os.fork()
    if child == 0:
        with counted(Statements(at, _die)):
            open_book(folder, SystemClock())
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def main() -> None:
    """Kill at each of the statements on a fresh copy, and look what is left, before the next start and after it."""
    prepared, folder = Path(sys.argv[1]), Path(sys.argv[2])
    database._pragmas = UNSYNCED
    partial_files.write_through = lambda _path: None
    old = state_of(prepared / FILE_NAME)
    shutil.copytree(prepared, folder)
    open_book(folder, SystemClock()).close()
    new = state_of(folder / FILE_NAME)
    for at in map(int, sys.argv[3:]):
        shutil.rmtree(folder)
        shutil.copytree(prepared, folder)
        died = _killed_at(folder, at)
        left = state_of(folder / FILE_NAME)
        backups = [state_of(path) == old for path in folder.glob("before-format-*.sqlite3")]
        open_book(folder, SystemClock()).close()
        told = {
            "died": died,
            "old": left == old,
            "new": left == new,
            "backup": all(backups),
            "goes_on": state_of(folder / FILE_NAME) == new,
        }
        sys.stdout.write(f"{json.dumps(told)}\n")


if __name__ == "__main__":
    main()
