"""Undoing an import out of order: who was edited or met since stays whole, the rest goes."""

from __future__ import annotations

import json
from collections.abc import Iterator

import apsw

from models.book import Book
from models.connection import database
from models.errors import NothingToUndoError
from models.history import CONTACT_POSITIONS, Change, affected, contacts_of, forget_derived, primary_key
from models.queries.housekeeping import imports_taken_back
from models.record import Record
from models.schema import Operation, OperationChange

# Shared by people: a row goes only when nobody is left that refers to it. What refers comes before what it refers to.
_REFERRING = {
    "interaction": "SELECT 1 FROM interaction_contact WHERE interaction_id = ?1",
    "event": (
        "SELECT 1 FROM event_contact WHERE event_id = ?1 UNION ALL SELECT 1 FROM contact WHERE met_event_id = ?1 "
        "UNION ALL SELECT 1 FROM interaction WHERE event_id = ?1"
    ),
    "interest": (
        "SELECT 1 FROM contact_interest WHERE interest_id = ?1 UNION ALL SELECT 1 FROM interest WHERE id = ?1 AND mine "
        "UNION ALL SELECT 1 FROM offer_interest WHERE interest_id = ?1"
    ),
    "contact_group": "SELECT 1 FROM group_member WHERE group_id = ?1",
    "platform": (
        "SELECT 1 FROM contact_method WHERE platform_id = ?1 UNION ALL SELECT 1 FROM interaction WHERE platform_id = ?1"
    ),
    "custom_field": "SELECT 1 FROM custom_value WHERE field_id = ?1",
    "circle": "SELECT 1 FROM contact WHERE circle_id = ?1",
}


class UndoneImport(Record):
    """How many people an undone import took away again, and how many are still there because of what came since."""

    removed: int
    kept: int


def undo_import(book: Book, operation_id: int) -> Change:
    """Take back an import although other operations came after it; the result is an UndoneImport.

    People who were edited, tagged or met since stay whole, with what the import said of them; the others go, and
    what the import filled in for people known before is taken back. It is an operation of its own, undone like any.
    Raises NothingToUndoError where there is no such operation that still stands.
    """
    operation = Operation.get_or_none(Operation.id == operation_id, ~Operation.undone)
    if operation is None or operation_id in imports_taken_back():
        raise NothingToUndoError("This import has been undone already.")
    later = [row.id for row in Operation.select().where(Operation.id > operation_id, ~Operation.undone)]
    touched: set[int] = set()
    for changeset in _changesets(later):
        touched |= _touched(changeset)
    with book.operation("undo_import", import_id=operation_id) as step:
        brought: set[int] = set()
        for changeset in _changesets([operation_id], newest_first=True):
            brought |= _take_back(changeset, touched)
        _drop_unused(operation_id)
        removed, kept = len(brought - touched), _present(brought & touched)
        step.details.update(removed=removed, kept=kept)
        step.result = UndoneImport(removed, kept)
    return step.change


def _touched(changeset: bytes) -> set[int]:
    """Return the contacts that a changeset changes themselves, not through what they share (a circle, an interest)."""
    touched: set[int] = set()
    for row in apsw.Changeset.iter(changeset):
        if row.name in CONTACT_POSITIONS:
            touched.update(contacts_of(row))
        elif row.name == "interaction":
            people = "SELECT contact_id FROM interaction_contact WHERE interaction_id = ?"
            touched.update(contact_id for (contact_id,) in database.execute_sql(people, (primary_key(row),)))
    return touched


def _take_back(changeset: bytes, touched: set[int]) -> set[int]:
    """Apply the inverse of a changeset but for rows of touched contacts; return the contacts it had brought."""
    builder = apsw.ChangesetBuilder()  # type: ignore[no-untyped-call]
    brought: set[int] = set()
    for row in apsw.Changeset.iter(changeset):
        if row.name == "contact" and row.op == "INSERT":
            brought.add(primary_key(row))
    for row in apsw.Changeset.iter(apsw.Changeset.invert(changeset)):
        if row.name in CONTACT_POSITIONS and not touched.intersection(contacts_of(row)):
            builder.add_change(row)
    inverse = builder.output()
    builder.close()
    if inverse:
        forget_derived(affected(inverse).contact_ids)
        apsw.Changeset.apply(
            inverse,
            database.connection(),
            # What somebody deleted since, or what went with a person by a cascade, is gone already.
            conflict=lambda kind, row: apsw.SQLITE_CHANGESET_OMIT,
        )
    return brought


def _present(contact_ids: set[int]) -> int:
    """Return how many of these people are in the book: somebody may have been deleted since."""
    sql = "SELECT count(*) FROM contact WHERE id IN (SELECT value FROM json_each(?))"
    return int(database.execute_sql(sql, (json.dumps(sorted(contact_ids)),)).fetchone()[0])


def _drop_unused(operation_id: int) -> None:
    """Delete what the import made for several people (interactions, interests, groups…) and nobody has any more."""
    made: dict[str, list[int]] = {table: [] for table in _REFERRING}
    for changeset in _changesets([operation_id]):
        for row in apsw.Changeset.iter(changeset):
            if row.name in made and row.op == "INSERT":
                made[row.name].append(primary_key(row))
    for table, ids in made.items():
        for id_ in ids:
            if database.execute_sql(_REFERRING[table], (id_,)).fetchone() is None:
                database.execute_sql(f"DELETE FROM {table} WHERE id = ?", (id_,))


def _changesets(operation_ids: list[int], *, newest_first: bool = False) -> Iterator[bytes]:
    """Yield the changesets of operations, one in the memory at a time."""
    order = OperationChange.position.desc() if newest_first else OperationChange.position.asc()
    for operation_id in operation_ids:
        of_operation = OperationChange.operation == operation_id
        rows = OperationChange.select(OperationChange.position).where(of_operation).order_by(order)
        for position in [row.position for row in rows]:
            row = OperationChange.get(of_operation, OperationChange.position == position)
            yield bytes(row.changeset)
