"""What belongs to people in one file: in its tables, and in every step of its history."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

import apsw

from models.erasing.gone import merged_uids
from models.erasing.shape import Key, Shape, changeset, changesets
from models.queries.duplicates import DIFFERENT_FORMAT, DIFFERENT_NAME
from models.text import fold

_IDS = "(SELECT value FROM json_each(?1))"
_SHORTEST = 3
_CALLED = ("given_name", "family_name", "nickname", "phonetic_name", "additional_name")


@dataclass
class Belongings:
    """What belongs to some people of a file.

    contact_ids holds also those who became one of them by merging, names every name they ever had, called whatever else
    they were called, addresses every way to reach them but postal ones; interactions are those with nobody else,
    shared those that stay for the others, views the saved views that name them, rows the keys of other rows by table.
    """

    shape: Shape
    contact_ids: frozenset[int]
    uids: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    interactions: frozenset[int] = frozenset()
    shared: frozenset[int] = frozenset()
    views: frozenset[int] = frozenset()
    rows: dict[str, set[Key]] = field(default_factory=lambda: defaultdict(set))

    def owns(self, row: apsw.TableChange) -> bool:
        """Tell whether a change of a row is about these people and nobody else's."""
        if row.name not in self.shape.tables:
            return False
        if not self.contact_ids.isdisjoint(self.shape.people_of(row)):
            return True
        key = self.shape.key_of(row)
        if row.name in ("interaction", "interaction_contact") and key[0] in self.interactions:
            return True
        if row.name == "saved_view" and key[0] in self.views:
            return True
        return key in self.rows[row.name] and (row.op == "UPDATE" or self.is_mark(row))

    def sought(self) -> frozenset[str]:
        """Return by what they can be found in a text: names, their parts of three letters and more, addresses."""
        names = self.names | self.called
        parts = {part for name in names for part in re.split(r"\W+", name) if len(part) >= _SHORTEST}
        return frozenset(one for one in names | parts | self.addresses if len(fold(one)) >= _SHORTEST)

    def is_mark(self, row: apsw.TableChange) -> bool:
        """Tell whether a row says of somebody else that they are not one of these people."""
        return (
            row.name == "kept_property"
            and DIFFERENT_FORMAT in self.shape.values_of(row, "format")
            and DIFFERENT_NAME in self.shape.values_of(row, "name")
            and not self.uids.isdisjoint(self.shape.values_of(row, "value"))
        )


def read_belongings(connection: apsw.Connection, contact_ids: Collection[int]) -> Belongings:
    """Return what belongs to these people, reading the whole history twice."""
    shape = Shape(connection)
    everyone = frozenset(contact_ids) | _merged_into(connection, contact_ids)
    found = Belongings(shape, everyone)
    ids = json.dumps(sorted(everyone))
    _add_names(connection, found, ids)
    _add_rows(connection, found, ids)
    _add_history(connection, found)
    return found


def _add_names(connection: apsw.Connection, found: Belongings, ids: str) -> None:
    """Add what these people are and were called, and the addresses they have and had."""
    shape, ways = found.shape, set[int]()
    uids, names, called, addresses = set[str](), set[str](), set[str](), set[str]()
    columns = [column for column in _CALLED if column in shape.tables["contact"].columns]
    query = f"SELECT {', '.join(('uid', 'name', *columns))} FROM contact WHERE id IN {_IDS}"
    for uid, name, *others in connection.execute(query, (ids,)):
        uids.add(str(uid))
        names.add(str(name))
        called.update(str(one) for one in others if one)
    query = f"SELECT id, value FROM contact_method WHERE contact_id IN {_IDS} AND type <> 'address' AND value <> ''"
    for id_, value in connection.execute(query, (ids,)):
        ways.add(int(str(id_)))
        addresses.add(str(value))
    # Of an update only the id and what changed are known, so names are told apart by it.
    for row in _changes(connection):
        if row.name == "contact" and shape.key_of(row)[0] in found.contact_ids:
            uids |= shape.values_of(row, "uid")
            names |= shape.values_of(row, "name")
            called.update(*(shape.values_of(row, column) for column in columns))
        elif row.name == "contact_method":
            is_theirs = not found.contact_ids.isdisjoint(shape.people_of(row))
            if is_theirs and "address" not in shape.values_of(row, "type"):
                ways.add(shape.key_of(row)[0])
            if shape.key_of(row)[0] in ways:
                addresses |= shape.values_of(row, "value")
    found.uids, found.names = frozenset(uids), frozenset(names)
    found.called, found.addresses = frozenset(filter(None, called)), frozenset(filter(None, addresses))


def history_ids(connection: apsw.Connection, uids: Collection[str]) -> frozenset[int]:
    """Return the ids that people known by their uids had anywhere in the history of a file."""
    shape = Shape(connection)
    return frozenset(
        shape.key_of(row)[0]
        for row in _changes(connection)
        if row.name == "contact" and not shape.values_of(row, "uid").isdisjoint(uids)
    )


def _merged_into(connection: apsw.Connection, contact_ids: Collection[int]) -> frozenset[int]:
    """Return those who became one of these people by merging: they are in the history only, under their old ids."""
    uids = merged_uids(connection, frozenset(contact_ids))
    return history_ids(connection, uids) if uids else frozenset()


def _add_rows(connection: apsw.Connection, found: Belongings, ids: str) -> None:
    """Add what is in the tables now."""
    for table, shape in found.shape.tables.items():
        by_position = {position: column for column, position in shape.columns.items()}
        key = ", ".join(by_position[position] for position in shape.key)
        for position in shape.people:
            query = f"SELECT {key} FROM {table} WHERE {by_position[position]} IN {_IDS}"
            found.rows[table].update(connection.execute(query, (ids,)))
    marks = "SELECT id FROM kept_property WHERE format = ? AND name = ? AND value IN (SELECT value FROM json_each(?))"
    uids = json.dumps(sorted(found.uids))
    found.rows["kept_property"].update(connection.execute(marks, (DIFFERENT_FORMAT, DIFFERENT_NAME, uids)))
    views = connection.execute("SELECT id, name, filter FROM saved_view")
    found.views = frozenset(
        int(str(id_)) for id_, name, people_filter in views if _is_named(found, f"{name} {_texts(people_filter)}")
    )


def _add_history(connection: apsw.Connection, found: Belongings) -> None:
    """Add what is in the history, and settle which interactions are theirs alone."""
    shape = found.shape
    took_part: dict[int, set[int]] = defaultdict(set)
    views = set(found.views)
    for row in _changes(connection):
        if row.name not in shape.tables:
            continue
        people = shape.people_of(row)
        if row.name == "interaction_contact":
            took_part[shape.key_of(row)[0]] |= people
        elif row.name == "follow_up" and people:
            for interaction in _numbers(shape, row, "interaction_id"):
                took_part[interaction] |= people
        elif row.name == "saved_view":
            texts = " ".join(shape.values_of(row, "name") | set(map(_texts, shape.values_of(row, "filter"))))
            if _is_named(found, texts):
                views.add(shape.key_of(row)[0])
        if not found.contact_ids.isdisjoint(people) or found.is_mark(row):
            found.rows[row.name].add(shape.key_of(row))
    found.views = frozenset(views)
    _settle_interactions(connection, found, took_part)


def _settle_interactions(connection: apsw.Connection, found: Belongings, took_part: dict[int, set[int]]) -> None:
    """Settle which interactions go: of those in the book who is in them now decides, of others who ever was."""
    ids = json.dumps(sorted(found.contact_ids))
    present: dict[int, set[int]] = defaultdict(set)
    theirs = f"SELECT interaction_id FROM interaction_contact WHERE contact_id IN {_IDS}"
    for query in (
        f"SELECT interaction_id, contact_id FROM interaction_contact WHERE interaction_id IN ({theirs})",
        f"SELECT interaction_id, contact_id FROM follow_up WHERE interaction_id IN ({theirs})",
    ):
        for interaction, contact in connection.execute(query, (ids,)):
            present[int(str(interaction))].add(int(str(contact)))
    gone = {id_ for id_, people in present.items() if people <= found.contact_ids}
    found.shared = frozenset(present.keys() - gone)
    for id_, people in took_part.items():
        if id_ not in present and people and people <= found.contact_ids and not _exists(connection, id_):
            gone.add(id_)
    found.interactions = frozenset(gone)


def _exists(connection: apsw.Connection, interaction_id: int) -> bool:
    return bool(connection.execute("SELECT EXISTS (SELECT 1 FROM interaction WHERE id = ?)", (interaction_id,)).get)


def _changes(connection: apsw.Connection) -> Iterator[apsw.TableChange]:
    for operation_id, position in changesets(connection):
        yield from apsw.Changeset.iter(changeset(connection, operation_id, position))


def _numbers(shape: Shape, row: apsw.TableChange, column: str) -> set[int]:
    position = shape.tables[row.name].columns[column]
    found = {values[position] for values in (row.old, row.new) if values is not None}
    return {one for one in found if isinstance(one, int)}


def _is_named(found: Belongings, text: str) -> bool:
    """Tell whether a text holds the whole name of one of these people, as words."""
    words = _as_words(text)
    return any(_as_words(name) in words for name in found.names)


def _as_words(text: str) -> str:
    return f" {' '.join(''.join(one if one.isalnum() else ' ' for one in fold(text)).split())} "


def _texts(people_filter: Any) -> str:
    """Return the texts in the JSON of a filter, one after another."""
    try:
        value = json.loads(people_filter)
    except ValueError:
        return ""
    return " ".join(one for one in value.values() if isinstance(one, str)) if isinstance(value, dict) else ""
