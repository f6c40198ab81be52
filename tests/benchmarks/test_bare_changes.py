"""The floor of a deed writes the rows that the deed writes, no more and no fewer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import apsw
import pytest

from benchmarks import bare_changes
from benchmarks.big_book import NOW, build
from models.book import Book
from models.clock import FixedClock
from models.operations.contact import log_interaction, snooze
from models.operations.reaching import reach_out
from scheduler.opening import open_planned_book

SOMEBODY = 7


@pytest.fixture
def large(tmp_path: Path) -> Iterator[Book]:
    """The book of the bench in small."""
    build(tmp_path / "large", 60)
    book = open_planned_book(tmp_path / "large", FixedClock(NOW))
    yield book
    book.close()


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
def test_a_deed_and_its_floor_write_the_same_rows(large, deed, bare):
    connection = large.database.connection()
    assert written(connection, lambda: deed(large)) == written(connection, lambda: bare(connection, SOMEBODY))


def test_an_undo_and_its_floor_write_the_same_rows(large):
    connection = large.database.connection()
    for _ in range(2):
        reach_out(large, SOMEBODY)
    assert written(connection, large.undo) == written(connection, lambda: bare_changes.undo_log(connection, SOMEBODY))
