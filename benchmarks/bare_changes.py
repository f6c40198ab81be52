"""The floors of changes: a bare transaction that writes the rows of a deed and asks nothing.

A deed leaves its own rows, the step of the history that can be undone, and the plan's row and what the search knows of
somebody where these have changed. tests/benchmarks/test_bare_changes.py compares with what the deeds write.
"""

from __future__ import annotations

from datetime import timedelta

import apsw

from benchmarks.big_book import NOW

NOTE = "Talked about the garden and the move to Lisbon"
_MOMENT, _DAY = str(NOW), str(NOW.date())
_NEXT = str(NOW.date() + timedelta(days=90))
# As long as the changeset of such a deed.
_CHANGESET = bytes(300)
_PLAN = (
    "INSERT OR REPLACE INTO planned_date (contact_id, last_interaction_on, base_on, interval_days, ideal_on, "
    "planned_on, unanswered, turn_kind, turn_rhythm, turn_weight, by_rhythm) "
    "VALUES (?, ?, ?, 90, ?, ?, 0, 'both', 90, 3, 1)"
)


def log(connection: apsw.Connection, contact_id: int) -> None:
    """Write an interaction without a note."""
    with connection:
        _interaction(connection, contact_id, "")
        _step(connection)
        connection.execute(_PLAN, (contact_id, _DAY, _DAY, _NEXT, _NEXT))


def log_with_note(connection: apsw.Connection, contact_id: int) -> None:
    """Write an interaction with a note, which the search is to find."""
    with connection:
        _interaction(connection, contact_id, NOTE)
        _step(connection)
        connection.execute(
            "INSERT OR REPLACE INTO contact_search (rowid, names, work, interests, places, reach, notes) VALUES "
            "(?, 'maya okafor', 'designer northwind', 'open data', 'lisbon', 'maya@northwind.example', ?)",
            (contact_id, " ".join([NOTE] * 4)),
        )
        connection.execute(_PLAN, (contact_id, _DAY, _DAY, _NEXT, _NEXT))


def undo_log(connection: apsw.Connection, contact_id: int) -> None:
    """Take the newest interaction away."""
    with connection:
        connection.execute("DELETE FROM interaction_contact WHERE interaction_id = (SELECT max(id) FROM interaction)")
        connection.execute("DELETE FROM interaction WHERE id = (SELECT max(id) FROM interaction)")
        connection.execute("UPDATE operation SET undone = 1 WHERE id = (SELECT max(id) FROM operation)")
        connection.execute(_PLAN, (contact_id, _DAY, _DAY, _NEXT, _NEXT))


def snooze(connection: apsw.Connection, contact_id: int) -> None:
    """Put somebody off; the plan stays what it was."""
    with connection:
        connection.execute(
            "UPDATE contact SET snoozed_until = ?, edited_at = ? WHERE id = ?",
            (f"{_NEXT} 09:00:00", _MOMENT, contact_id),
        )
        _step(connection)


def _interaction(connection: apsw.Connection, contact_id: int, note: str) -> None:
    connection.execute(
        "INSERT INTO interaction (date, medium, direction, note, gave, asked, received, added_at) "
        "VALUES (?, 'message', 'out', ?, 0, 0, 0, ?)",
        (_DAY, note, _MOMENT),
    )
    connection.execute(
        "INSERT INTO interaction_contact (interaction_id, contact_id, counts) VALUES (last_insert_rowid(), ?, 1)",
        (contact_id,),
    )


def _step(connection: apsw.Connection) -> None:
    connection.execute("INSERT INTO operation (name, details, done_at, undone) VALUES ('bare', '{}', ?, 0)", (_MOMENT,))
    connection.execute(
        "INSERT INTO operation_change (operation_id, position, changeset) VALUES (last_insert_rowid(), 0, ?)",
        (_CHANGESET,),
    )
