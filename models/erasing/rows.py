"""Erasing people from the tables, the index and the history of one file."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass

import apsw

from models.erasing.belongings import Belongings, read_belongings
from models.erasing.steps import StepsTouched, rewrite_steps
from models.erasing.wiping import UNFINISHED
from models.kept_writing import WRITING_KEY, whom_it_is_about
from models.queries.hints import HINTS_KEY

_IDS = "(SELECT value FROM json_each(?1))"
_AGAIN = "reminders.again"
# Hints about a person by their id; those about a way to reach them are by its.
_ABOUT_PERSON = ("kind", "stage")


@dataclass(frozen=True)
class Erased:
    """What was erased of a file: whom and what it held of them, and which steps it took."""

    belongings: Belongings
    steps: StepsTouched


def erase_rows(connection: apsw.Connection, contact_ids: Collection[int]) -> Erased:
    """Erase people from the tables, the index and the history; call inside a transaction with foreign keys on.

    What is derived of the others is left to the caller, and so is wiping the file after the commit.
    """
    connection.pragma("secure_delete", 1)
    belongings = read_belongings(connection, contact_ids)
    steps = rewrite_steps(connection, belongings)
    ids = json.dumps(sorted(belongings.contact_ids))
    ways = {key[0] for key in belongings.rows["contact_method"]}
    connection.execute(f"DELETE FROM contact_search WHERE rowid IN {_IDS}", (ids,))
    connection.execute(f"DELETE FROM today_entry WHERE contact_id IN {_IDS}", (ids,))
    said = "substr(occurrence, 1, instr(occurrence, ':') - 1)"
    connection.execute(
        f"DELETE FROM reminder_log WHERE {said} IN (SELECT format('%d', value) FROM json_each(?1))", (ids,)
    )
    _forget_local(connection, belongings.contact_ids, ways)
    connection.execute(f"DELETE FROM contact WHERE id IN {_IDS}", (ids,))
    for table, keys in (
        ("interaction", belongings.interactions),
        ("saved_view", belongings.views),
        # Of the rest of these only the marks that others carry are still there.
        ("kept_property", {key[0] for key in belongings.rows["kept_property"]}),
    ):
        connection.execute(f"DELETE FROM {table} WHERE id IN {_IDS}", (json.dumps(sorted(keys)),))
    # The words of the deleted stay in the index's segments until these are merged.
    connection.execute("INSERT INTO contact_search (contact_search) VALUES ('optimize')")
    connection.execute("INSERT OR REPLACE INTO local_state (key, value) VALUES (?, 'true')", (UNFINISHED,))
    return Erased(belongings, steps)


def _forget_local(connection: apsw.Connection, contact_ids: Collection[int], ways: Collection[int]) -> None:
    """Take people out of the facts about this installation: hints that were put away, a digest to come again.

    What was being written about them when the program ended goes too.
    """
    about = {f"{word}:{id_}" for word in _ABOUT_PERSON for id_ in contact_ids} | {f"way:{id_}" for id_ in ways}
    hints = _state(connection, HINTS_KEY)
    if isinstance(hints, list):
        _keep(connection, HINTS_KEY, [one for one in hints if one not in about])
    again = _state(connection, _AGAIN)
    if isinstance(again, dict):
        starts = tuple(f"{id_}:" for id_ in contact_ids)
        again["occurrences"] = [one for one in again.get("occurrences", []) if not one.startswith(starts)]
        _keep(connection, _AGAIN, again)
    writing = _state(connection, WRITING_KEY)
    if isinstance(writing, list):
        _keep(connection, WRITING_KEY, [one for one in writing if not whom_it_is_about(one) & set(contact_ids)])


def _state(connection: apsw.Connection, key: str) -> object:
    found = connection.execute("SELECT value FROM local_state WHERE key = ?", (key,)).get
    return json.loads(found) if isinstance(found, str) else None


def _keep(connection: apsw.Connection, key: str, value: object) -> None:
    connection.execute("UPDATE local_state SET value = ? WHERE key = ?", (json.dumps(value), key))
