"""Undo and redo: every operation's SQLite changesets, kept in the book, applied backwards or forwards.

https://www.sqlite.org/sessionintro.html describes sessions; apsw.Session records, apsw.Changeset applies.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast

import apsw

from models.connection import database
from models.errors import NothingToUndoError, UndoConflictError
from models.schema import RECORDED, Operation, OperationChange

RECORDED_NAMES = frozenset(table._meta.table_name for table in RECORDED)

# Where in a recorded table's rows stand the columns that name the contacts they are about.
CONTACT_COLUMNS = {"contact": ("id",), "introduction": ("a_id", "b_id"), "acquaintance": ("contact_id", "other_id")}
CONTACT_POSITIONS: dict[str, tuple[int, ...]] = {}
for _table in RECORDED:
    _columns = list(_table._meta.columns)
    _named = CONTACT_COLUMNS.get(_table._meta.table_name, ("contact_id",) if "contact_id" in _columns else ())
    if _named:
        CONTACT_POSITIONS[_table._meta.table_name] = tuple(_columns.index(column) for column in _named)

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
    """Records what the connection changes in the recorded tables, from its making until finish().

    What was recorded is kept in the book at once: an operation may be larger than the memory.
    """

    def __init__(self, name: str, details: Mapping[str, Any], now: datetime) -> None:
        """Start recording an operation: what it is called, the JSON it is told by, and the moment."""
        self.tables: set[str] = set()
        self.contact_ids: set[int] = set()
        self._name, self._details, self._now = name, details, now
        self._operation: Operation | None = None
        self._count = 0
        self._session = self._new_session()

    def split(self) -> None:
        """Close the changeset recorded so far and start another one, to keep memory flat in long operations."""
        self._keep()
        self._session = self._new_session()

    def finish(self) -> int | None:
        """Stop recording and drop what could have been redone; returns the operation, None where nothing changed."""
        self._keep()
        operation = self._operation
        if operation is None:
            return None
        Operation.delete().where(Operation.undone).execute()
        if (details := json.dumps(self._details)) != operation.details:
            # More has become known since its first part was kept.
            operation.details = details
            operation.save(only=["details"])
        return int(operation.id)

    def restart(self) -> None:
        """Forget what was recorded, because it has been taken back, and begin anew."""
        self._session.close()
        if self._operation is not None:
            Operation.delete().where(Operation.id == self._operation.id).execute()
        self._operation, self._count = None, 0
        self.tables.clear()
        self.contact_ids.clear()
        self._session = self._new_session()

    def abandon(self) -> None:
        """Stop recording and forget."""
        self._session.close()

    def _keep(self) -> None:
        changeset = self._session.changeset()
        self._session.close()
        if not changeset:
            return
        if self._operation is None:
            self._operation = Operation.create(name=self._name, details=json.dumps(self._details), done_at=self._now)
        OperationChange.create(operation=self._operation, position=self._count, changeset=changeset)
        self._count += 1
        tables, contact_ids = affected(changeset)
        self.tables |= tables
        self.contact_ids |= contact_ids

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
    through: dict[str, set[int]] = {table: set() for table in _CONTACTS_THROUGH}
    whole: set[int] = set()
    name, is_shared = "", False
    positions: tuple[int, ...] = ()
    for row in apsw.Changeset.iter(changeset):
        if row.name != name:
            # The rows of a table follow each other, thousands of them in an import.
            name = row.name
            positions, is_shared = CONTACT_POSITIONS.get(name, ()), name in through or name == "interaction_contact"
            tables.add(name)
        if positions:
            # A row that came or went tells all of its columns.
            op = row.op
            values: Any = row.new if op == "INSERT" else row.old if op == "DELETE" else None
            if values is None:
                contact_ids.update(contacts_of(row))
            else:
                for position in positions:
                    contact_ids.add(values[position])
        if is_shared:
            # Whoever took part in an interaction concerns the others too: an attempt counts as unanswered only where
            # nobody else did.
            through["interaction" if name == "interaction_contact" else name].add(primary_key(row))
            if name == "interaction" and row.op != "UPDATE":
                whole.add(primary_key(row))
    # Of what came or went as a whole, everybody has a row here.
    through["interaction"] -= whole
    for table, ids in through.items():
        for id_ in ids:
            contact_ids.update(found for (found,) in database.execute_sql(_CONTACTS_THROUGH[table], (id_,)))
    return tables, contact_ids


def newest(*, undone: bool) -> Operation | None:
    """Return the operation that undo (undone=False) or redo (undone=True) would take next."""
    # Said so that the index of the few that are undone serves: "undone = ?" would go through the whole history.
    steps = Operation.select().where(Operation.undone if undone else ~Operation.undone)
    return steps.order_by(Operation.id.asc() if undone else Operation.id.desc()).first()


def apply(operation: Operation, *, backwards: bool) -> tuple[set[str], set[int]]:
    """Apply an operation's changesets and return the tables and contact ids they touch.

    Runs inside the caller's transaction, without foreign keys: a changeset holds the children's rows itself, which
    cascades would make conflicts. As every row must be found as the operation left it, the book comes back to a state
    in which every reference held. (The flag that makes sqlite3changeset_apply ignore the actions alone,
    SQLITE_CHANGESETAPPLY_FKNOACTION, is some 15 times slower.) Raises UndoConflictError where a row is not as the
    operation left it.
    """
    tables: set[str] = set()
    contact_ids: set[int] = set()
    order = OperationChange.position.desc() if backwards else OperationChange.position.asc()
    rows = OperationChange.select().where(OperationChange.operation == operation).order_by(order)
    for row in rows.iterator():
        changeset = bytes(row.changeset)
        if backwards:
            changeset = apsw.Changeset.invert(changeset)
        touched_tables, touched_contacts = affected(changeset)
        forget_derived(touched_contacts)
        try:
            apsw.Changeset.apply(changeset, database.connection())
        except apsw.AbortError as error:
            raise UndoConflictError(
                "This step cannot be undone any more, because what it changed has been changed again by another "
                "program. Nothing was changed."
            ) from error
        tables |= touched_tables
        contact_ids |= touched_contacts
    return tables, contact_ids


def details_of(operation: Operation) -> dict[str, Any]:
    """Return the details of an operation as they were recorded."""
    details: dict[str, Any] = json.loads(operation.details)
    return details


def require(operation: Operation | None, word: str) -> Operation:
    """Return the operation, or raise NothingToUndoError saying that there is nothing to undo or redo."""
    if operation is None:
        raise NothingToUndoError("There is nothing to undo." if word == "undo" else "There is nothing to redo.")
    return operation


def forget_derived(contact_ids: set[int]) -> None:
    """Delete the derived rows of contacts, which would be left behind by a contact that goes."""
    database.execute_sql(
        "DELETE FROM planned_date WHERE contact_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(contact_ids)),),
    )


def contacts_of(row: apsw.TableChange) -> Iterator[int]:
    """Yield the contacts a change of a row is about, looking the row up where the change does not say."""
    positions = CONTACT_POSITIONS[row.name]
    known = False
    for values in (row.old, row.new):
        if values is not None:
            for position in positions:
                value = values[position]
                if value is not apsw.no_change:
                    known = True
                    yield cast("int", value)
    if not known:
        columns = ", ".join(("contact_id",) if len(positions) == 1 else CONTACT_COLUMNS[row.name])
        query = f"SELECT {columns} FROM {row.name} WHERE id = ?"
        yield from database.execute_sql(query, (primary_key(row),)).fetchone() or ()


def primary_key(row: apsw.TableChange) -> int:
    """Return the key, which every table has first; the interaction's of somebody who took part in one."""
    values: tuple[Any, ...] = row.old or row.new or ()
    return int(values[0])
