"""What the settings show: time off and the history of operations."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from peewee import SQL

from models.history import details_of
from models.record import Record
from models.schema import Operation, TimeOff


class TimeOffRow(Record):
    """Days without room, both ends included."""

    id: int
    starts_on: date
    ends_on: date
    note: str


class OperationRow(Record):
    """One step of the history; done_at is local wall-clock time, details what its sentence is made from."""

    id: int
    name: str
    details: dict[str, Any]
    done_at: datetime
    undone: bool


def time_off() -> list[TimeOffRow]:
    """Return every time off, the earliest first."""
    rows = TimeOff.select().order_by(TimeOff.starts_on, TimeOff.id)
    return [TimeOffRow(row.id, row.starts_on, row.ends_on, row.note) for row in rows]


def newest_operations(most: int = 10) -> list[OperationRow]:
    """Return the newest steps of the history that are not undone, the latest first."""
    rows = Operation.select().where(~Operation.undone).order_by(Operation.id.desc()).limit(most)
    return [_operation_row(row) for row in rows]


def operations_of(operation_ids: Sequence[int]) -> list[OperationRow]:
    """Return steps of the history by their ids, the latest first."""
    order = "SELECT value FROM json_each(?)"
    rows = Operation.select().where(SQL(f"id IN ({order})", [json.dumps(list(operation_ids))]))
    return [_operation_row(row) for row in rows.order_by(Operation.id.desc())]


def standing_imports(most: int = 10) -> list[OperationRow]:
    """Return the newest imports that were not taken back, in order or out of it, the latest first."""
    taken_back = imports_taken_back()
    standing = (Operation.name == "import_people") & ~Operation.undone & Operation.id.not_in(taken_back)
    return [_operation_row(row) for row in Operation.select().where(standing).order_by(Operation.id.desc()).limit(most)]


def imports_taken_back() -> set[int]:
    """Return the ids of imports that were undone out of order, and not done again since."""
    undoings = Operation.select().where(Operation.name == "undo_import", ~Operation.undone)
    return {int(details_of(row).get("import_id", 0)) for row in undoings}


def _operation_row(row: Operation) -> OperationRow:
    return OperationRow(row.id, row.name, details_of(row), row.done_at, row.undone)
