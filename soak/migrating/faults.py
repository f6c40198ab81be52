"""A fault before a chosen statement of a migration, and what is left after it."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

import apsw

from models import partial_files
from models.book import open_book
from models.clock import SystemClock
from models.connection import database, open_file
from models.database import FILE_NAME, schema_version
from models.errors import TendrilError
from soak.crashing.trying import apart

State = dict[str, object]
# Waiting for the disk takes most of the time, and what it is for is tried by soak/crashing.
_UNSYNCED = [("foreign_keys", 1), ("journal_mode", "wal"), ("synchronous", "off"), ("busy_timeout", 5000)]


class Fault(StrEnum):
    """What comes before the statement: an error of the program, a disk that is full from then on, the end by a kill."""

    ERROR = "error"
    FULL = "full"
    KILL = "kill"


class Statements:
    """Counts the statements from the moment at which the book is held for the migration, and acts before one."""

    def __init__(self, at: int | None = None, act: Callable[[Any], object] = lambda _connection: None) -> None:
        """Take the statement (from 1 on; None: none) and what is done before it, with its connection."""
        self.at, self.act, self.count = at, act, 0
        self._is_acting = False

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Hear what every connection that is opened meanwhile runs."""

        def hook(connection: Any) -> None:
            connection.exec_trace = self._trace

        apsw.connection_hooks.append(hook)
        try:
            yield
        finally:
            apsw.connection_hooks.remove(hook)

    def _trace(self, cursor: Any, sql: str, _bindings: object) -> bool:
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


def act_of(fault: Fault) -> Callable[[Any], object]:
    """Return what a fault does to the program that runs a statement by a connection."""
    return {Fault.ERROR: _fail, Fault.FULL: _fill, Fault.KILL: _die}[fault]


def statements_of(prepared: Path, folder: Path) -> int:
    """Bring a copy of an old book over in a new folder, undisturbed, and return the number of statements."""
    shutil.copytree(prepared, folder)
    told, _ = apart(partial(_migrate, folder, Statements()))
    return int(told)


def try_fault(prepared: Path, folder: Path, fault: Fault, at: int, new: State) -> str:
    """Let a fault come before a statement on a copy of an old book; return what is wrong then, or nothing."""
    shutil.copytree(prepared, folder)
    try:
        told, status = apart(partial(_migrate, folder, Statements(at, act_of(fault))))
        return (
            f"{fault}, statement {at}: {found}" if (found := _wrong(prepared, folder, fault, told, status, new)) else ""
        )
    finally:
        shutil.rmtree(folder)


def state_of(path: Path) -> State:
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


def _migrate(folder: Path, statements: Statements) -> int | str:
    """Open a book with its statements heard; return their number, or the sentence that it is refused with."""
    database._pragmas = _UNSYNCED  # noqa: SLF001
    partial_files.write_through = _pass_by
    with statements.heard():
        try:
            open_book(folder, SystemClock()).close()
        except (TendrilError, ZeroDivisionError) as error:
            return str(error)
    return statements.count


def _pass_by(path: Path) -> None:
    """Do nothing instead of waiting for the disk."""


def _wrong(prepared: Path, folder: Path, fault: Fault, told: str, status: int, new: State) -> str:
    old, left = state_of(prepared / FILE_NAME), state_of(folder / FILE_NAME)
    if left not in (old, new):
        return f"the book is neither the old one nor the new one: {left.get('unsound', left.get('format'))}"
    has_its_bytes = (folder / FILE_NAME).read_bytes() == (prepared / FILE_NAME).read_bytes()
    if left == old and fault is not Fault.KILL and not has_its_bytes:
        return "the old book has other bytes"
    backups = list(folder.glob(f"before-format-{schema_version()}.sqlite3"))
    if any(state_of(path) != old for path in backups) or (left == new and not backups):
        return "the backup is not the old book"
    if fault is Fault.KILL and not os.WIFSIGNALED(status):
        return "it was not killed"
    if fault is Fault.FULL and not told.isdigit() and ("full" not in told or "report" in told):
        return f"a full disk is not told of: {told}"
    if fault is Fault.ERROR and "a fault" not in told:
        return f"the error is not told of: {told}"
    apart(partial(_migrate, folder, Statements()))
    return "" if state_of(folder / FILE_NAME) == new else "the next start does not go on"


def _fail(_connection: Any) -> None:
    raise ZeroDivisionError("a fault")


def _fill(connection: Any) -> None:
    """Let the file behind a connection grow no more."""
    connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').get}")


def _die(_connection: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)
