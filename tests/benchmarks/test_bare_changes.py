"""The floor of a deed writes the rows that the deed writes, no more and no fewer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime

import apsw
import pytest

from benchmarks import bare_changes
from models.operations.contact import log_interaction, snooze
from models.operations.reaching import reach_out

SOMEBODY = 7


def written(connection: apsw.Connection, action: Callable[[], object]) -> Counter[str]:
    """Return of how many rows of each table an action changed at least one thing, and whether the search index."""
    rows: set[tuple[str, int]] = set()
    connection.set_update_hook(lambda _kind, _database, table, row: rows.add((table, row)))
    before = connection.execute("SELECT count(*), sum(length(block)) FROM contact_search_data").fetchall()
    try:
        action()
    finally:
        connection.set_update_hook(None)
    after = connection.execute("SELECT count(*), sum(length(block)) FROM contact_search_data").fetchall()
    tables = Counter(table for table, _ in rows if not table.startswith(("contact_search", "searched")))
    tables["contact_search"] = int(after != before)
    return tables


@pytest.mark.parametrize(
    ("deed", "bare"),
    [
        (lambda book: reach_out(book, SOMEBODY), bare_changes.log),
        (lambda book: log_interaction(book, [SOMEBODY], medium="call", note="Sailing"), bare_changes.log_with_note),
        (lambda book: snooze(book, [SOMEBODY], datetime(2027, 2, 1, 9)), bare_changes.snooze),
    ],
    ids=["log", "log with a note", "snooze"],
)
def test_a_deed_and_its_floor_write_the_same_rows(bench_book, deed, bare):
    connection = bench_book.database.connection()
    assert written(connection, lambda: deed(bench_book)) == written(connection, lambda: bare(connection, SOMEBODY))


def test_an_undo_and_its_floor_write_the_same_rows(bench_book):
    connection = bench_book.database.connection()
    for _ in range(2):
        reach_out(bench_book, SOMEBODY)
    undone = written(connection, bench_book.undo)
    assert undone == written(connection, lambda: bare_changes.undo_log(connection, SOMEBODY))
