"""Undo and redo: every operation's SQLite changesets, kept in the book, applied backwards or forwards.

https://www.sqlite.org/sessionintro.html describes sessions; apsw.Session records, apsw.Changeset applies.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import apsw

from models.connection import database
from models.errors import NothingToUndoError, UndoConflictError
from models.schema import RECORDED, Operation, OperationChange, Table

RECORDED_NAMES = frozenset(table._meta.table_name for table in RECORDED)

COLUMNS = {table._meta.table_name: list(table._meta.columns) for table in RECORDED}

# Which column of a recorded table names the contacts its rows are about.
CONTACT_COLUMNS: dict[str, tuple[str, ...]] = {
    "contact": ("id",),
    "introduction": ("a_id", "b_id"),
    "acquaintance": ("contact_id", "other_id"),
} | {
    table._meta.table_name: ("contact_id",)
    for table in RECORDED
    if "contact_id" in table._meta.columns and table._meta.table_name != "acquaintance"
}

# Tables whose rows concern contacts only through another table.
_CONTACTS_THROUGH = {
    "interaction": "SELECT contact_id FROM interaction_contact WHERE interaction_id = ?",
    "interest": "SELECT contact_id FROM contact_interest WHERE interest_id = ?",
    "contact_group": "SELECT contact_id FROM group_member WHERE group_id = ?",
    "circle": "SELECT id FROM contact WHERE circle_id = ?",
    "platform": "SELECT contact_id FROM contact_method WHERE platform_id = ?",
}


@dataclass(frozen=True)
class Change:
    """What an operation did: views decide by it whether they must refresh.

    operation_id is None where nothing changed; details is the small JSON the sentence about it is made from;
    undone tells an undo, redone a redo; result is what the operation has to give back.
    """

    operation_id: int | None
    name: str
    details: dict[str, Any] = field(default_factory=dict)
    tables: frozenset[str] = frozenset()
    contact_ids: frozenset[int] = frozenset()
    result: Any = None
    undone: bool = False
    redone: bool = False


class Recorder:
    """Records what the connection changes in the recorded tables, from its making until finish()."""

    def __init__(self) -> None:
        """Start recording."""
        self.changesets: list[bytes] = []
        self.tables: set[str] = set()
        self.contact_ids: set[int] = set()
        self._session = self._new_session()

    def split(self) -> None:
        """Close the changeset recorded so far and start another one, to keep memory flat in long operations."""
        self.finish()
        self._session = self._new_session()

    def finish(self) -> None:
        """Stop recording and keep the changeset, unless nothing changed."""
        changeset = self._session.changeset()
        self._session.close()
        if changeset:
            self.changesets.append(changeset)
            tables, contact_ids = affected(changeset)
            self.tables |= tables
            self.contact_ids |= contact_ids

    def abandon(self) -> None:
        """Stop recording and forget."""
        self._session.close()

    @staticmethod
    def _new_session() -> apsw.Session:
        session = apsw.Session(database.connection(), "main")
        session.table_filter(lambda name: name in RECORDED_NAMES)
        session.attach()
        return session


def affected(changeset: bytes) -> tuple[set[str], set[int]]:
    """Return the tables and the contact ids that a changeset touches."""
    tables: set[str] = set()
    contact_ids: set[int] = set()
    through: dict[str, set[int]] = {}
    for row in apsw.Changeset.iter(changeset):
        tables.add(row.name)
        if row.name in CONTACT_COLUMNS:
            contact_ids.update(contacts_of(row, COLUMNS[row.name]))
        elif row.name in _CONTACTS_THROUGH:
            through.setdefault(row.name, set()).add(_primary_key(row))
    for table, ids in through.items():
        for id_ in ids:
            contact_ids.update(found for (found,) in database.execute_sql(_CONTACTS_THROUGH[table], (id_,)))
    return tables, contact_ids


def newest(*, undone: bool) -> Operation | None:
    """Return the operation that undo (undone=False) or redo (undone=True) would take next."""
    order = Operation.id.asc() if undone else Operation.id.desc()
    return Operation.select().where(Operation.undone == undone).order_by(order).first()


def record(recorder: Recorder, name: str, details: dict[str, Any], now: Any) -> int | None:
    """Keep what was recorded as an operation and drop what could have been redone; None where nothing changed."""
    if not recorder.changesets:
        return None
    Operation.delete().where(Operation.undone).execute()
    operation = Operation.create(name=name, details=json.dumps(details), done_at=now)
    for position, changeset in enumerate(recorder.changesets):
        OperationChange.create(operation=operation, position=position, changeset=changeset)
    return int(operation.id)


def apply(operation: Operation, *, backwards: bool) -> Iterator[bytes]:
    """Apply an operation's changesets one after the other and yield each as it was applied.

    Runs inside the caller's transaction. Raises UndoConflictError where a row is not as the operation left it.
    """
    order = OperationChange.position.desc() if backwards else OperationChange.position.asc()
    rows = OperationChange.select().where(OperationChange.operation == operation).order_by(order)
    for row in rows.iterator():
        changeset = bytes(row.changeset)
        if backwards:
            changeset = apsw.Changeset.invert(changeset)
        forget_derived(changeset)
        try:
            apsw.Changeset.apply(
                changeset,
                database.connection(),
                # Children are in the changeset themselves; cascades would make their rows conflicts.
                flags=apsw.SQLITE_CHANGESETAPPLY_FKNOACTION,
            )
        except apsw.AbortError as error:
            raise UndoConflictError(
                "This step cannot be undone any more, because what it changed has been changed again by another "
                "program. Nothing was changed."
            ) from error
        yield changeset


def details_of(operation: Operation) -> dict[str, Any]:
    """Return the details of an operation as they were recorded."""
    details: dict[str, Any] = json.loads(operation.details)
    return details


def require(operation: Operation | None, word: str) -> Operation:
    """Return the operation, or raise NothingToUndoError saying that there is nothing to undo or redo."""
    if operation is None:
        raise NothingToUndoError(f"There is nothing to {word}.")
    return operation


def forget_derived(changeset: bytes) -> None:
    """Delete the derived rows of contacts the changeset deletes, which would keep them from being deleted.

    The others keep theirs: a planned date that is past is remembered nowhere else.
    """
    rows = apsw.Changeset.iter(changeset)
    gone = [(row.old[0],) for row in rows if row.name == "contact" and row.op == "DELETE" and row.old]
    database.connection().cursor().executemany("DELETE FROM planned_date WHERE contact_id = ?", gone)


def contacts_of(row: apsw.TableChange, columns: list[str]) -> Iterator[int]:
    """Yield the contacts a change of a row is about, looking the row up where the change does not say."""
    values = _known_values(row, columns)
    names = CONTACT_COLUMNS[row.name]
    if any(name not in values for name in names):
        key = _primary_key(row)
        stored = database.execute_sql(f"SELECT {', '.join(names)} FROM {row.name} WHERE id = ?", (key,)).fetchone()
        yield from stored or ()
        return
    for name in names:
        yield from values[name]


def _known_values(row: apsw.TableChange, columns: list[str]) -> dict[str, set[int]]:
    """Return what the change itself tells of each column: its value before and after."""
    known: dict[str, set[Any]] = {}
    for values in (row.old, row.new):
        for column, value in zip(columns, values or (), strict=False):
            if value is not apsw.no_change:
                known.setdefault(column, set()).add(value)
    return known


def _primary_key(row: apsw.TableChange) -> int:
    """Return the single-column key, which every such table has first."""
    values: tuple[Any, ...] = row.old or row.new or ()
    return int(values[0])


def table_names(tables: tuple[type[Table], ...]) -> list[str]:
    """Return the names of tables as they are in SQL."""
    return [table._meta.table_name for table in tables]
