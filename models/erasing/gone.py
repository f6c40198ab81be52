"""People who are in no list any more and still in the history: deleted, or added in a step that was undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import apsw

from models.erasing.shape import Shape, changeset, changesets
from models.queries.merging import UID_PREFIX


@dataclass(frozen=True)
class GonePerson:
    """Somebody only the history knows: the id and name they had last, and the day of the last step that holds them."""

    contact_id: int
    name: str
    last_on: date


def people_gone(connection: apsw.Connection) -> list[GonePerson]:
    """Return whom only the history of a file knows, the last first, reading all of it.

    Who was merged into somebody is part of them, and not told beside them.
    """
    shape = Shape(connection)
    days = {int(str(id_)): str(day) for id_, day in connection.execute("SELECT id, done_at FROM operation")}
    present = {int(str(id_)) for (id_,) in connection.execute("SELECT id FROM contact")}
    names: dict[int, str] = {}
    uids: dict[int, str] = {}
    last_on: dict[int, date] = {}
    for operation_id, position in changesets(connection):
        for row in apsw.Changeset.iter(changeset(connection, operation_id, position)):
            if row.name != "contact" or (id_ := shape.key_of(row)[0]) in present:
                continue
            name = _text(shape, row, "name")
            if name:
                names[id_] = name
            uids[id_] = _text(shape, row, "uid") or uids.get(id_, "")
            last_on[id_] = date.fromisoformat(days[operation_id][:10])
    merged = merged_uids(connection, frozenset(names) | present)
    found = [GonePerson(id_, name, last_on[id_]) for id_, name in names.items() if uids[id_] not in merged]
    return sorted(found, key=lambda one: (one.last_on, one.contact_id), reverse=True)


def merged_uids(connection: apsw.Connection, contact_ids: frozenset[int]) -> frozenset[str]:
    """Return the uids of those who became one of these people by merging.

    Of people only the history knows it is in the history too, in steps that are not undone.
    """
    query = "SELECT contact_id, substr(key, ?1) FROM source_key WHERE key LIKE ?2"
    # Read at once: apsw 3.54.0.0 keeps for ever a cursor that lives while a younger one goes, with its connection.
    keys = connection.execute(query, (len(UID_PREFIX) + 1, f"{UID_PREFIX}%")).fetchall()
    found = {str(uid) for owner, uid in keys if owner in contact_ids}
    present = {int(str(id_)) for (id_,) in connection.execute("SELECT id FROM contact")}
    gone = contact_ids - present
    if not gone:
        return frozenset(found)
    shape = Shape(connection)
    undone = {int(str(id_)) for (id_,) in connection.execute("SELECT id FROM operation WHERE undone")}
    for operation_id, position in changesets(connection):
        if operation_id in undone:
            continue
        for row in apsw.Changeset.iter(changeset(connection, operation_id, position)):
            if row.name == "source_key" and not gone.isdisjoint(shape.people_of(row)):
                keys_of_row = shape.values_of(row, "key")
                found |= {key.removeprefix(UID_PREFIX) for key in keys_of_row if key.startswith(UID_PREFIX)}
    there = {str(uid) for (uid,) in connection.execute("SELECT uid FROM contact")}
    return frozenset(found - there)


def _text(shape: Shape, row: apsw.TableChange, column: str) -> str:
    """Return what a column says after a change, before it where it says nothing after."""
    position = shape.tables[row.name].columns[column]
    for values in (row.new, row.old):
        if values is not None and isinstance(values[position], str):
            return str(values[position])
    return ""
