"""Rewriting the history of a file without some people, so that undo stays possible for the others."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import apsw

from models.erasing.belongings import Belongings
from models.erasing.shape import changeset, changesets

# What a step about somebody else than these people is called once only what they brought is left of it.
REMAINDER = "erased_remainder"


@dataclass
class StepsTouched:
    """What becomes of the steps of a history: the ids of those that go, and of those that stay without these people."""

    gone: list[int] = field(default_factory=list)
    shortened: list[int] = field(default_factory=list)


@dataclass
class _Step:
    """One step while it is looked through: what is left of its changesets by position, and whom they are about."""

    left: dict[int, bytes] = field(default_factory=dict)
    is_touched: bool = False
    others: list[int] = field(default_factory=list)
    erased: set[int] = field(default_factory=set)
    created: set[int] = field(default_factory=set)


def rewrite_steps(connection: apsw.Connection, belongings: Belongings, *, is_dry: bool = False) -> StepsTouched:
    """Take these people out of every step and return which go and which stay; is_dry only tells.

    Of an undone merge of one of them with somebody else the redo goes, with what could be redone after it: it would
    make somebody else of whom it takes the names from.
    """
    touched = StepsTouched()
    cuts = False
    rows = list(connection.execute("SELECT id, name, details, undone FROM operation ORDER BY id"))
    for operation_id, name, details, undone in rows:
        id_ = int(str(operation_id))
        step = _look_through(connection, belongings, id_)
        cuts = cuts or bool(undone and name == "merge_people" and step.is_touched and step.others)
        if (cuts and undone) or (step.is_touched and not any(step.left.values())):
            touched.gone.append(id_)
            if not is_dry:
                connection.execute("DELETE FROM operation_change WHERE operation_id = ?", (id_,))
                connection.execute("DELETE FROM operation WHERE id = ?", (id_,))
        elif step.is_touched:
            touched.shortened.append(id_)
            if not is_dry:
                _keep(connection, belongings, id_, str(name), json.loads(str(details)), step)
    return touched


def _look_through(connection: apsw.Connection, belongings: Belongings, operation_id: int) -> _Step:
    """Return what is left of a step's changesets without these people."""
    step = _Step()
    others: dict[int, None] = {}
    for _, position in changesets(connection, operation_id):
        builder = apsw.ChangesetBuilder()  # type: ignore[no-untyped-call]
        is_shorter = False
        whole = changeset(connection, operation_id, position)
        for row in apsw.Changeset.iter(whole):
            people = belongings.shape.people_of(row) if row.name in belongings.shape.tables else set()
            if belongings.owns(row):
                is_shorter = True
                step.erased |= people & belongings.contact_ids
                if row.name == "contact":
                    step.erased.add(belongings.shape.key_of(row)[0])
                    if row.op == "INSERT":
                        step.created |= people
            else:
                builder.add_change(row)
                others.update(dict.fromkeys(sorted(people)))
        # Unchanged ones are kept as they are, not as the builder would write them.
        step.left[position] = builder.output() if is_shorter else whole
        step.is_touched = step.is_touched or is_shorter
        builder.close()
    step.others = list(others)
    return step


def _keep(
    connection: apsw.Connection, belongings: Belongings, id_: int, name: str, details: dict[str, Any], step: _Step
) -> None:
    """Write what is left of a step, and tell it without these people."""
    for position, left in step.left.items():
        if left:
            sql = "UPDATE operation_change SET changeset = ? WHERE operation_id = ? AND position = ?"
            connection.execute(sql, (left, id_, position))
        else:
            sql = "DELETE FROM operation_change WHERE operation_id = ? AND position = ?"
            connection.execute(sql, (id_, position))
    if not step.others and _says(details, belongings.names):
        name, details = REMAINDER, {}
    else:
        details = _without(connection, belongings, details, step)
    connection.execute("UPDATE operation SET name = ?, details = ? WHERE id = ?", (name, json.dumps(details), id_))


def _without(
    connection: apsw.Connection, belongings: Belongings, details: dict[str, Any], step: _Step
) -> dict[str, Any]:
    """Return the details of a step with another name in the place of theirs and without them in the numbers."""
    told = dict(details)
    if isinstance(told.get("count"), int):
        told["count"] = max(1, told["count"] - len(step.erased))
    for key, number in (("created", len(step.created)), ("updated", len(step.erased - step.created))):
        if isinstance(told.get(key), int):
            told[key] = max(0, told[key] - number)
    other = next((name for id_ in step.others if (name := _name(connection, id_))), "")
    return {key: _renamed(value, belongings.names, other) for key, value in told.items()}


def _renamed(value: Any, names: frozenset[str], other: str) -> Any:
    if isinstance(value, list):
        return [one for one in value if one not in names]
    return other if isinstance(value, str) and value in names else value


def _says(details: dict[str, Any], names: frozenset[str]) -> bool:
    return any(isinstance(value, str) and value in names for value in details.values())


def _name(connection: apsw.Connection, contact_id: int) -> str:
    return str(connection.execute("SELECT name FROM contact WHERE id = ?", (contact_id,)).get or "")
