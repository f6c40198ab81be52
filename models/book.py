"""The book: the open database with its clock, its settings and the one way to change it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw
from peewee import OperationalError

from models import database as storage
from models import history, search
from models.clock import Clock
from models.connection import database, without_foreign_keys
from models.errors import BookBusyError, NoRoomError, TendrilError
from models.history import Change, Recorder
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


class _Present(threading.local):
    """The operation under way on each thread, as every thread has a connection and so a transaction of its own."""

    step: Step | None = None


class Book:
    """The one open book of this process.

    derivers are called with the changed contact ids and table names inside the transaction of every change, undo
    and redo; they bring what is derived (the search index, planned dates) up to date.
    """

    def __init__(self, directory: Path, clock: Clock) -> None:
        """Take the directory whose database is open already; open_book() is the way to make one."""
        self.directory = directory
        self.clock = clock
        self.database = database
        self.derivers: list[Deriver] = [search.refresh]
        self._present = _Present()
        self._settings: Settings | None = None
        self._data_version = self._read_data_version()

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

    @contextmanager
    def operation(self, name: str, /, **details: Any) -> Iterator[Step]:
        """Run one user action as one transaction that can be undone as a whole.

        details become the JSON from which the sentence about the step is made. An operation inside another one is
        part of it. After the block, step.change tells what changed; step.result is passed on in it.
        Raises BookBusyError while another program writes.
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
            self._derive(recorder.contact_ids, recorder.tables)
        contact_ids, tables = frozenset(recorder.contact_ids), frozenset(recorder.tables)
        step.change = Change(operation_id, name, details, tables, contact_ids, step.result)

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
        with without_foreign_keys(), self._transaction():
            operation = history.require(history.newest(undone=not backwards), "undo" if backwards else "redo")
            tables, contact_ids = history.apply(operation, backwards=backwards)
            operation.undone = backwards
            operation.save(only=["undone"])
            self._derive(contact_ids, tables)
        return Change(
            operation.id,
            operation.name,
            history.details_of(operation),
            frozenset(tables),
            frozenset(contact_ids),
            undone=backwards,
            redone=not backwards,
        )

    def _read_data_version(self) -> int:
        return int(self.database.connection().pragma("data_version"))

    def _derive(self, contact_ids: set[int], tables: set[str]) -> None:
        if "setting" in tables:
            self._settings = None
        if tables:
            for derive in self.derivers:
                derive(contact_ids, frozenset(tables))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            with self.database.atomic("IMMEDIATE"):
                yield
        except BaseException as error:
            # The derivers have read the new settings already, which are taken back with the rest.
            self._settings = None
            trouble = _told(error)
            if trouble is None:
                raise
            raise trouble from error


def _told(error: BaseException) -> TendrilError | None:
    """Return what an error of the database means for the user, None where it is a mistake of the program."""
    names: set[str] = set()
    one: BaseException | None = error
    while one is not None:
        if isinstance(one, OperationalError | apsw.Error):
            names.add(type(one).__name__)
        # A full disk ends the transaction, so that taking it back fails in its turn, on top of what was the matter.
        one = one.__cause__ or one.__context__
    if "FullError" in names:
        return NoRoomError("The disk is full. Nothing was changed.")
    if "IOError" in names:
        return NoRoomError("The disk could not be read or written. Nothing was changed.")
    if "ReadOnlyError" in names:
        return NoRoomError("The book may not be written. Nothing was changed.")
    if isinstance(error, OperationalError) and ("BusyError" in names or "locked" in str(error)):
        return BookBusyError(
            "Another program is writing to this book and did not finish within five seconds. "
            "Nothing was changed. Try again in a moment."
        )
    return None


def open_book(directory: Path, clock: Clock) -> Book:
    """Open the book in a directory, making both where they are missing.

    Raises DataDirectoryError, NewerBookError, DamagedBookError or MigrationError; the file is then as it was.
    """
    storage.prepare_directory(directory)
    storage.connect(directory)
    return Book(directory, clock)
