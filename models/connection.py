"""The one database of this process, still closed: models bind to it, models.database opens it."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import apsw
from playhouse.apsw_ext import APSWDatabase

from models import keys
from models.errors import BookGoneError
from models.text import fold


class BookCursor(apsw.Cursor):
    """A cursor that is let go instead of closed.

    peewee closes every cursor; apsw 3.54's close() keeps some 200 bytes of each for ever (seen by counting), which
    for a program that looks at its book every minute are megabytes a day.
    """

    def close(self, force: bool = False) -> None:
        """End the statement that may be under way; the rest goes with the object."""
        self.execute("")


class BookDatabase(APSWDatabase):
    """An APSW database that can bind Python's dates and knows Tendril's own SQL functions.

    key is what the open book is locked with, known even where its file is gone.
    """

    key: keys.Key | None = None
    _file: tuple[int, int] | None = None

    def init(self, *arguments: Any, **options: Any) -> None:
        """Take the path of a book that is to be opened."""
        self._file = self.key = None
        super().init(*arguments, **options)

    def remember_file(self) -> None:
        """Remember which file was opened: another one in its place is not this book."""
        self._file = self._present_file()

    def is_in_place(self) -> bool:
        """Tell whether the file that was opened is still there under its name, and no other one in its place."""
        return self._file is None or self._file == self._present_file()

    def require_in_place(self) -> None:
        """Raise BookGoneError where what is written would go into a file that nobody can find any more."""
        if not self.is_in_place():
            raise BookGoneError(
                "The book {path} was moved, deleted or replaced while Tendril had it open, so nothing more is written "
                "to it. What you see can still be saved: choose “Save elsewhere…” in the settings, then quit, put "
                "the file back in its place and start again.",
                path=self.database,
            )

    def _present_file(self) -> tuple[int, int]:
        try:
            # Asked at each change: making a Path of it takes longer than the question.
            facts = os.stat(self.database)  # noqa: PTH116
        except OSError:
            return (-1, -1)
        return facts.st_dev, facts.st_ino

    def _connect(self) -> apsw.Connection:
        # Another thread's connection would make a new and empty book where this one was.
        self.require_in_place()
        connection = super()._connect()
        # apsw binds no dates, times or enumerations; their text is their ISO form.
        connection.convert_binding = lambda cursor, index, value: str(value)
        # Without it SQLite plans a statement anew each time another value is bound that its plan may depend on: one of
        # a table with a partial index, or of a join. Nothing here has a plan that is better for knowing the value.
        # https://www.sqlite.org/c3ref/c_dbconfig_defensive.html#sqlitedbconfigenableqpsg
        connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)
        connection.create_scalar_function("fold", fold, 1, deterministic=True)
        return connection

    def _add_conn_hooks(self, conn: Any) -> None:
        """Unlock the book before anything else is said to the connection."""
        # Before the first cursor, which says the pragmas: each thread that reads the book makes one.
        conn.cursor_factory = BookCursor
        key = keys.key_of(Path(self.database))
        self.key = key
        if key is not None:
            conn.pragma("key", key.pragma())
        self._say_pragmas(conn)
        if key is not None:
            conn.pragma("cache_size", _LOCKED)

    def _say_pragmas(self, conn: Any) -> None:
        """Say the pragmas, with patience for two programs that make one new book in the same moment.

        Turning a file into one with a write-ahead log takes a lock for which SQLite waits for nobody.
        https://www.sqlite.org/wal.html#sometimes_queries_return_sqlite_busy_in_wal_mode
        """
        end = time.monotonic() + _PATIENCE
        while True:
            try:
                super()._add_conn_hooks(conn)
            except apsw.BusyError:
                if time.monotonic() > end:
                    raise
                time.sleep(_PAUSE)
            else:
                return


# SQLite's own cache of 2 MiB makes every list of a large book read its pages anew; 16 MiB (in KiB, negative) are taken
# only as far as the book is large. An import of 100,000 people takes as long with 64 (measured).
_CACHE = -16384
# A page of a locked book has to be deciphered each time it is read.
_LOCKED = -65536
# In seconds: as long as one waits for any lock, and how often one looks.
_PATIENCE, _PAUSE = 5, 0.02
PRAGMAS = {
    "foreign_keys": 1,
    "journal_mode": "wal",
    "synchronous": "full",
    "busy_timeout": 5000,
    "cache_size": _CACHE,
    # Temporary files are not encrypted, whatever the book is.
    "temp_store": "memory",
}
# Enough for Today, and for lists of everybody: 100,000 people are read, searched and put into order as fast as with
# 8 MiB or 64 (measured), as the system keeps the file's pages anyway.
_NARROW = -4096
database = BookDatabase(None, pragmas=PRAGMAS, timeout=_PATIENCE)


def open_file(
    path: Path, *, is_writable: bool = False, is_alone: bool = False, key: keys.Key | None = None
) -> apsw.Connection:
    """Open a file beside the open book: a backup, a copy that is being made, a damaged book. The one place for it.

    is_alone says that it is a whole file by itself (a backup), so that looking at it leaves no files beside it. key is
    for a file that is still empty; one that is locked already is opened by its own key, where that is known.
    Raises apsw.Error, LockedBookError.
    """
    key = keys.key_of(path) or key
    access = apsw.SQLITE_OPEN_READWRITE if is_writable else apsw.SQLITE_OPEN_READONLY
    name = f"{path.absolute().as_uri()}?immutable=1" if is_alone else path.absolute().as_uri()
    connection: Any = apsw.Connection(name, flags=access | apsw.SQLITE_OPEN_URI)
    if key is not None:
        connection.pragma("key", key.pragma())
        # As for the open book; the program's own SQLite is built so, another one need not be.
        connection.pragma("temp_store", "memory")
    connection.set_busy_timeout(5000)
    connection.create_scalar_function("fold", fold, 1, deterministic=True)
    return connection


def narrow_cache() -> None:
    """Let this thread's connection keep little of the book in memory until widen_cache()."""
    database.connection().pragma("cache_size", _NARROW)


def widen_cache() -> None:
    """Let this thread's connection keep as much of the book in memory as lists of everybody ask for.

    Of a plain book that is no more than before; the pages of an encrypted one are costly to read again.
    """
    database.connection().pragma("cache_size", _NARROW if database.key is None else _LOCKED)


def let_go_of_pages() -> None:
    """Give back what this thread's connection keeps of the book in memory; it reads anew what it needs.

    https://www.sqlite.org/c3ref/db_release_memory.html
    """
    database.connection().release_memory()


def among(column: str, ids: Collection[int]) -> tuple[str, tuple[int | str, ...]]:
    """Return the condition that a column is one of some numbers, and the values to bind.

    One alone, as nearly every change concerns, is asked for without a list that SQLite has to take apart.
    """
    if len(ids) == 1:
        return f"{column} = ?", tuple(ids)
    return f"{column} IN (SELECT value FROM json_each(?))", (json.dumps(sorted(ids)),)


@contextmanager
def without_foreign_keys() -> Iterator[None]:
    """Switch foreign keys off on this thread's connection; begin outside of a transaction, where SQLite ignores it."""
    connection = database.connection()
    connection.pragma("foreign_keys", 0)
    try:
        yield
    finally:
        connection.pragma("foreign_keys", 1)


class Others(NamedTuple):
    """Where other connections stood as this thread's one last looked: commits differs wherever one has committed since.

    A restoring by this connection counts as another's: it tells nobody what it changed.
    Source: https://www.sqlite.org/pragma.html#pragma_data_version
    """

    connection: apsw.Connection
    commits: int


def others_mark() -> Others:
    """Return where other connections stand; inside a transaction that is where they stood as it began to read."""
    connection = database.connection()
    # Connection.pragma() would have it planned anew each time, which takes four times as long.
    return Others(connection, connection.execute("PRAGMA data_version").get + _aside.restorings)


class Mark(NamedTuple):
    """Where this thread's connection stands: others counts as in Others, own the rows that were changed by it."""

    connection: apsw.Connection
    others: int
    own: int


def content_mark() -> Mark | None:
    """Return a mark that differs from an earlier one wherever something may have changed in between.

    None inside a transaction, whose changes may be taken back without a trace.
    Source: https://www.sqlite.org/c3ref/total_changes.html
    """
    if database.in_transaction():
        return None
    connection, others = others_mark()
    return Mark(connection, others, connection.total_changes())


class _Aside(threading.local):
    """What SQLite's count of the rows that this thread's connection changed is put right by.

    rows are those of tables that tell nothing of people; restorings put another book in place of the whole content,
    which SQLite counts nowhere on the connection that does it.
    """

    rows = 0
    restorings = 0


_aside = _Aside()


def note_restoring() -> None:
    """Let content_mark() differ from now on: this thread's connection has put another book in place of this one."""
    _aside.restorings += 1


@contextmanager
def not_about_people() -> Iterator[None]:
    """Write, as long as this lasts, only what tells nothing of people: what this copy of the book keeps for itself."""
    connection = database.connection()
    before = connection.total_changes()
    try:
        yield
    finally:
        _aside.rows += connection.total_changes() - before


def people_mark() -> Mark | None:
    """Return a content_mark() that stays the same where only not_about_people() was written."""
    mark = content_mark()
    return mark and mark._replace(own=mark.own - _aside.rows)
