"""Undo and redo: every operation's SQLite changesets, kept in the book, applied backwards or forwards.

https://www.sqlite.org/sessionintro.html describes sessions; apsw.Session records, apsw.Changeset applies.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self, cast

import apsw

from models import search
from models.connection import among, database
from models.errors import NothingToUndoError, UndoConflictError
from models.record import Record
from models.row_by_row import apply_rows
from models.schema import RECORDED, Operation

RECORDED_NAMES = frozenset(table._meta.table_name for table in RECORDED)

# Where in a recorded table's rows stand the columns that name the contacts they are about.
CONTACT_COLUMNS = {"contact": ("id",), "introduction": ("a_id", "b_id"), "acquaintance": ("contact_id", "other_id")}
CONTACT_POSITIONS: dict[str, tuple[int, ...]] = {}
for _table in RECORDED:
    _columns = list(_table._meta.columns)
    _named = CONTACT_COLUMNS.get(_table._meta.table_name, ("contact_id",) if "contact_id" in _columns else ())
    if _named:
        CONTACT_POSITIONS[_table._meta.table_name] = tuple(_columns.index(column) for column in _named)

# Where in a row stands whose it is, of those tables whose rows are one contact's each and concern nobody else.
_OWNED = {
    table: positions[0]
    for table, positions in CONTACT_POSITIONS.items()
    if len(positions) == 1 and table != "interaction_contact"
}
# What these hold is told of nobody but those whom a change of them concerns: neither in a list nor in Today's entries.
TABLES_OF_ONE = frozenset(
    {"contact", "contact_interest", "contact_method", "follow_up", "group_member", "important_date"}
    | {"interaction", "interaction_contact"}
)
# Where in a table's rows stand the columns that the search knows.
_SEARCHED_POSITIONS: dict[str, tuple[int, ...]] = {
    _table._meta.table_name: tuple(
        position
        for position, column in enumerate(_table._meta.columns)
        if column in search.SEARCHED[_table._meta.table_name]
    )
    for _table in RECORDED
    if _table._meta.table_name in search.SEARCHED
}

# A changeset of so many bytes at most, a dozen rows or so, is applied row by row.
_SMALL = 4096

# Tables whose rows concern contacts only through another table.
_CONTACTS_THROUGH = {
    "interaction": "SELECT contact_id FROM interaction_contact WHERE interaction_id = ?",
    "interest": "SELECT contact_id FROM contact_interest WHERE interest_id = ?",
    "contact_group": "SELECT contact_id FROM group_member WHERE group_id = ?",
    "circle": "SELECT id FROM contact WHERE circle_id = ?",
    "platform": "SELECT contact_id FROM contact_method WHERE platform_id = ?",
}


class Change(Record):
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


@dataclass
class Touched:
    """What a changeset touches: tables, contacts by id, and of these the ones whom the search may know otherwise."""

    tables: set[str] = field(default_factory=set)
    contact_ids: set[int] = field(default_factory=set)
    searched_ids: set[int] = field(default_factory=set)

    def __ior__(self, other: Touched) -> Self:
        """Add what another changeset touches."""
        self.tables |= other.tables
        self.contact_ids |= other.contact_ids
        self.searched_ids |= other.searched_ids
        return self


class Recorder:
    """Records what the connection changes in the recorded tables, from its making until finish().

    What was recorded is kept in the book at once: an operation may be larger than the memory.
    """

    def __init__(self, name: str, details: Mapping[str, Any], now: datetime) -> None:
        """Start recording an operation: what it is called, the JSON it is told by, and the moment."""
        self.touched = Touched()
        self._name, self._details, self._now = name, details, now
        # Of the operation's row: its id and its details, once its first part is kept.
        self._kept: tuple[int, str] | None = None
        self._count = 0
        self._session = self._new_session()

    def split(self) -> None:
        """Close the changeset recorded so far and start another one, to keep memory flat in long operations."""
        self._keep()
        self._session = self._new_session()

    def finish(self) -> int | None:
        """Stop recording and drop what could have been redone; returns the operation, None where nothing changed."""
        self._keep()
        if self._kept is None:
            return None
        operation_id, kept_details = self._kept
        database.execute_sql("DELETE FROM operation WHERE undone")
        if (details := json.dumps(self._details)) != kept_details:
            # More has become known since its first part was kept.
            database.execute_sql("UPDATE operation SET details = ? WHERE id = ?", (details, operation_id))
        return operation_id

    def restart(self) -> None:
        """Forget what was recorded, because it has been taken back, and begin anew."""
        self._session.close()
        if self._kept is not None:
            database.execute_sql("DELETE FROM operation WHERE id = ?", self._kept[:1])
        self._kept, self._count = None, 0
        self.touched = Touched()
        self._session = self._new_session()

    def abandon(self) -> None:
        """Stop recording and forget."""
        self._session.close()

    def _keep(self) -> None:
        changeset = self._session.changeset()
        self._session.close()
        if not changeset:
            return
        if self._kept is None:
            details = json.dumps(self._details)
            row = (self._name, details, str(self._now))
            database.execute_sql("INSERT INTO operation (name, details, done_at, undone) VALUES (?, ?, ?, 0)", row)
            self._kept = (database.connection().last_insert_rowid(), details)
        part = (self._kept[0], self._count, changeset)
        database.execute_sql("INSERT INTO operation_change (operation_id, position, changeset) VALUES (?, ?, ?)", part)
        self._count += 1
        self.touched |= affected(changeset)

    @staticmethod
    def _new_session() -> apsw.Session:
        session = apsw.Session(database.connection(), "main")
        session.table_filter(lambda name: name in RECORDED_NAMES)
        session.attach()
        return session


def affected(changeset: bytes) -> Touched:
    """Return what a changeset touches."""
    reading = _Reading()
    for row in apsw.Changeset.iter(changeset):
        reading.take(row)
    return reading.told()


class _Reading:
    """Collects row by row what a changeset touches."""

    def __init__(self) -> None:
        self._touched = Touched()
        # Who owns the rows of tables that came or went as a whole and are one person's each.
        self._owners: defaultdict[str, set[int]] = defaultdict(set)
        # Rows that concern contacts only through another table, by table; of these the ones the search knows.
        self._through: defaultdict[str, set[int]] = defaultdict(set)
        self._renamed: defaultdict[str, set[int]] = defaultdict(set)
        # Interactions that came or went as a whole, those without a note, and who came to or left which.
        self._whole: set[int] = set()
        self._without_note: set[int] = set()
        self._took_part: list[tuple[int, int]] = []

    def take(self, row: apsw.TableChange) -> None:
        """Take a row; one that came or went tells all of its columns."""
        name = row.name
        whole_row = row.new if row.op == "INSERT" else row.old if row.op == "DELETE" else None
        if whole_row is not None and (place := _OWNED.get(name)) is not None:
            # As nearly all rows of an import are.
            self._owners[name].add(cast("int", whole_row[place]))
            return
        self._touched.tables.add(name)
        if name in CONTACT_POSITIONS:
            self._take_of_contacts(row, whole_row)
        elif name == "interaction" and whole_row is not None:
            # Everybody who took part has a row here too.
            self._whole.add(primary_key(row))
            if not any(whole_row[position] for position in _SEARCHED_POSITIONS[name]):
                self._without_note.add(primary_key(row))
        elif name in _CONTACTS_THROUGH:
            self._through[name].add(primary_key(row))
            if _is_searched(row, whole_row):
                self._renamed[name].add(primary_key(row))

    def _take_of_contacts(self, row: apsw.TableChange, whole_row: tuple[Any, ...] | None) -> None:
        if whole_row is None:
            contacts = set(contacts_of(row))
        else:
            contacts = {cast("int", whole_row[position]) for position in CONTACT_POSITIONS[row.name]}
        self._touched.contact_ids |= contacts
        if row.name == "interaction_contact":
            # It concerns the others too: an attempt counts as unanswered only where nobody else took part.
            self._through["interaction"].add(primary_key(row))
            if whole_row is not None:
                self._took_part += ((primary_key(row), contact_id) for contact_id in contacts)
        elif _is_searched(row, whole_row):
            self._touched.searched_ids |= contacts

    def told(self) -> Touched:
        """Return all that is touched, asking the book whom the rest concerns."""
        touched = self._touched
        for name, owners in self._owners.items():
            touched.tables.add(name)
            touched.contact_ids |= owners
            if name in _SEARCHED_POSITIONS:
                touched.searched_ids |= owners
        self._through["interaction"] -= self._whole
        touched.searched_ids.update(contact for one, contact in self._took_part if one not in self._without_note)
        for table, ids in self._through.items():
            for id_ in ids:
                found = {contact_id for (contact_id,) in database.execute_sql(_CONTACTS_THROUGH[table], (id_,))}
                touched.contact_ids |= found
                if id_ in self._renamed[table]:
                    touched.searched_ids |= found
        return touched


def _is_searched(row: apsw.TableChange, whole_row: tuple[Any, ...] | None) -> bool:
    """Whether a row that came, went (whole_row) or changed is of those that the search knows."""
    return row.name in _SEARCHED_POSITIONS and (whole_row is not None or _is_text_changed(row))


def _is_text_changed(row: apsw.TableChange) -> bool:
    """Whether a changed row has another text in a column that the search knows."""
    values: tuple[Any, ...] = row.new or ()
    return any(values[position] is not apsw.no_change for position in _SEARCHED_POSITIONS[row.name])


def newest(*, undone: bool) -> Operation | None:
    """Return the operation that undo (undone=False) or redo (undone=True) would take next."""
    # Said so that the index of the few that are undone serves: "undone = ?" would go through the whole history.
    which = "undone ORDER BY id" if undone else "NOT undone ORDER BY id DESC"
    row = database.execute_sql(f"SELECT id, name, details, done_at FROM operation WHERE {which} LIMIT 1").fetchone()
    if row is None:
        return None
    return Operation(id=row[0], name=row[1], details=row[2], done_at=datetime.fromisoformat(row[3]), undone=undone)


def mark(operation: Operation, *, undone: bool) -> None:
    """Keep that an operation was undone, or done again."""
    database.execute_sql("UPDATE operation SET undone = ? WHERE id = ?", (undone, operation.id))


def apply_small(operation: Operation, *, backwards: bool) -> Touched | None:
    """Apply the one small changeset of an operation and return what it touches; None where that is not all it takes.

    Runs inside the caller's transaction, with foreign keys; where it returns None, the caller takes the transaction
    back and turns to apply().
    """
    parts = "SELECT iif(length(changeset) <= ?, changeset, NULL) FROM operation_change WHERE operation_id = ? LIMIT 2"
    found = database.execute_sql(parts, (_SMALL, operation.id)).fetchall()
    if len(found) != 1 or found[0][0] is None:
        return None
    changeset = apsw.Changeset.invert(found[0][0]) if backwards else found[0][0]
    touched = affected(changeset)
    forget_derived(touched.contact_ids)
    return touched if apply_rows(changeset) else None


def apply(operation: Operation, *, backwards: bool) -> Touched:
    """Apply an operation's changesets and return what they touch.

    Runs inside the caller's transaction, without foreign keys: a changeset holds the children's rows itself, which
    cascades would make conflicts. As every row must be found as the operation left it, the book comes back to a state
    in which every reference held. (The flag that makes sqlite3changeset_apply ignore the actions alone,
    SQLITE_CHANGESETAPPLY_FKNOACTION, is some 15 times slower.) Raises UndoConflictError where a row is not as the
    operation left it; what was applied until then is for the caller to take back.
    """
    touched = Touched()
    order = "DESC" if backwards else "ASC"
    places = f"SELECT position FROM operation_change WHERE operation_id = ? ORDER BY position {order}"
    part = "SELECT changeset FROM operation_change WHERE operation_id = ? AND position = ?"
    # Each by a question of its own, as an import is larger than the memory. One reading of all would be left open where
    # a step is refused, so that nothing could be written once another program has; and apsw 3.54.0.0 keeps for ever a
    # cursor that lives while a younger one goes.
    for (position,) in database.execute_sql(places, (operation.id,)).fetchall():
        ((changeset,),) = database.execute_sql(part, (operation.id, position)).fetchall()
        touched |= _apply_changeset(changeset, backwards=backwards)
    return touched


def _apply_changeset(changeset: bytes, *, backwards: bool) -> Touched:
    touched = affected(changeset)
    forget_derived(touched.contact_ids)
    # What was applied is taken back with the whole transaction, so that no savepoint has to keep each page as it was.
    flags = apsw.SQLITE_CHANGESETAPPLY_NOSAVEPOINT | (apsw.SQLITE_CHANGESETAPPLY_INVERT if backwards else 0)
    try:
        apsw.Changeset.apply(changeset, database.connection(), flags=flags)
    except apsw.AbortError as error:
        raise UndoConflictError(
            "This step cannot be undone any more, because what it changed has been changed again by another "
            "program. Nothing was changed."
        ) from error
    return touched


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
    where, values = among("contact_id", contact_ids)
    database.execute_sql(f"DELETE FROM planned_date WHERE {where}", values)


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
