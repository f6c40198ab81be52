"""The book: the open database with its clock, its settings and the one way to change it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import apsw

from models import database as storage
from models import history, search
from models.clock import Clock
from models.connection import Others, database, others_mark, without_foreign_keys
from models.disk_trouble import disk_trouble
from models.errors import NewerBookError
from models.history import Change, Recorder, Touched
from models.settings import Settings, load_settings

Deriver = Callable[[set[int], frozenset[str]], None]


class Step:
    """An operation under way: what it records, its details (which may be completed), and afterwards its change."""

    def __init__(self, recorder: Recorder, details: dict[str, Any]) -> None:
        """Take the recorder of the transaction and the details that are recorded with it."""
        self.recorder = recorder
        self.details = details
        self.result: Any = None
        self.change: Change = Change(None, "")


class _LargeStepError(Exception):
    """A step of the history is not one of the small ones, and what was begun of it is taken back."""


class _Present(threading.local):
    """The operation under way on each thread, as every thread has a connection and so a transaction of its own.

    others is where other connections stood when its last transaction began.
    """

    step: Step | None = None
    others: Others | None = None


class Book:
    """The one open book of this process.

    Inside the transaction of every change, undo and redo the search index is brought up to date, and derivers are
    called with the changed contact ids and table names, to do the same with what else is derived (planned dates).
    """

    def __init__(self, directory: Path, clock: Clock) -> None:
        """Take the directory whose database is open already; open_book() is the way to make one."""
        self.directory = directory
        self.clock = clock
        self.database = database
        self.derivers: list[Deriver] = []
        self._present = _Present()
        self._settings: Settings | None = None
        self._data_version = self._read_data_version()
        self._format = self._read_format()

    @property
    def path(self) -> Path:
        """The database file."""
        return self.directory / storage.FILE_NAME

    @property
    def settings(self) -> Settings:
        """The settings as they are in the book."""
        if self._settings is None:
            self._settings = load_settings()
        return self._settings

    @property
    def others(self) -> Others | None:
        """Where other connections stood when this thread's transaction began."""
        return self._present.others

    @contextmanager
    def operation(self, name: str, /, **details: Any) -> Iterator[Step]:
        """Run one user action as one transaction that can be undone as a whole.

        details become the JSON from which the sentence about the step is made. An operation inside another one is
        part of it. After the block, step.change tells what changed; step.result is passed on in it.
        Raises BookBusyError while another program writes, BookGoneError where the file is not in its place any more.
        """
        if self._present.step is not None:
            yield self._present.step
            return
        with self._transaction():
            recorder = Recorder(name, details, self.clock.now().replace(tzinfo=None, microsecond=0))
            step = self._present.step = Step(recorder, details)
            try:
                yield step
            except BaseException:
                recorder.abandon()
                raise
            finally:
                self._present.step = None
            operation_id = recorder.finish()
            touched = recorder.touched
            self._derive(touched)
        contact_ids, tables = frozenset(touched.contact_ids), frozenset(touched.tables)
        step.change = Change(operation_id, name, details, tables, contact_ids, step.result)

    @contextmanager
    def unrecorded(self) -> Iterator[apsw.Connection]:
        """Run what no undo brings back as one transaction on the connection it yields, with foreign keys on.

        Whoever calls it derives with derive() before it ends. Raises BookBusyError while another program writes.
        """
        with self._transaction():
            yield self.database.connection()

    def derive(self, contact_ids: set[int], tables: set[str]) -> None:
        """Bring what is derived of contacts up to date; inside unrecorded()."""
        self._derive(Touched(tables, contact_ids, contact_ids))

    def undo(self) -> Change:
        """Take back the newest operation; raises NothingToUndoError or UndoConflictError."""
        return self._travel(backwards=True)

    def redo(self) -> Change:
        """Do the operation again that was undone last; raises NothingToUndoError or UndoConflictError."""
        return self._travel(backwards=False)

    def changed_outside(self) -> bool:
        """Return whether another connection has changed the book since it was opened or this was last asked."""
        version = self._read_data_version()
        changed = version != self._data_version
        self._data_version = version
        if changed:
            self._settings = None
        return changed

    def close(self) -> None:
        """Close the database; the book cannot be used afterwards."""
        if not self.database.is_closed():
            self.database.close()

    def _travel(self, *, backwards: bool) -> Change:
        # A step that is large, or has rows that are not as it left them, is for SQLite's own way, which decides.
        with suppress(_LargeStepError), self._transaction():
            return self._take(history.apply_small, backwards=backwards)
        with without_foreign_keys(), self._transaction():
            return self._take(history.apply, backwards=backwards)

    def _take(self, apply: Callable[..., Touched | None], *, backwards: bool) -> Change:
        """Take the next step back or forth; raises _LargeStepError where this way of applying it does not do."""
        operation = history.require(history.newest(undone=not backwards), "undo" if backwards else "redo")
        touched = apply(operation, backwards=backwards)
        if touched is None:
            raise _LargeStepError
        history.mark(operation, undone=backwards)
        self._derive(touched)
        return Change(
            operation.id,
            operation.name,
            history.details_of(operation),
            frozenset(touched.tables),
            frozenset(touched.contact_ids),
            undone=backwards,
            redone=not backwards,
        )

    def _read_format(self) -> int:
        return int(self.database.connection().pragma("user_version"))

    def _require_format(self) -> None:
        """Raise NewerBookError where another program has brought the book to a newer format since it was opened."""
        others = others_mark()
        if others == self._present.others:
            # Nobody else has written since this was last looked at.
            return
        if self._read_format() > self._format:
            raise NewerBookError(
                "A newer Tendril has brought the book {path} to its format while this one had it open. Nothing was "
                "changed. Start Tendril anew, the newer one.",
                path=self.path,
            )
        self._present.others = others

    def _read_data_version(self) -> int:
        return int(self.database.connection().pragma("data_version"))

    def _derive(self, touched: Touched) -> None:
        if "setting" in touched.tables:
            self._settings = None
        if touched.tables:
            search.refresh(touched.searched_ids)
            for derive in self.derivers:
                derive(touched.contact_ids, frozenset(touched.tables))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self.database.require_in_place()
        try:
            with self.database.atomic("IMMEDIATE"):
                self._require_format()
                yield
        except BaseException as error:
            # The derivers have read the new settings already, which are taken back with the rest.
            self._settings = None
            trouble = disk_trouble(error)
            if trouble is None:
                raise
            raise trouble from error


def open_book(directory: Path, clock: Clock) -> Book:
    """Open the book in a directory, making both where they are missing.

    Raises DataDirectoryError, NewerBookError, DamagedBookError or MigrationError; the file is then as it was.
    """
    storage.prepare_directory(directory)
    storage.connect(directory)
    return Book(directory, clock)
