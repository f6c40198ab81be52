"""Logging, snoozing and undoing are done all day: they ask the book little, however many people are in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from benchmarks.big_book import NOW, build
from models.book import Book
from models.clock import FixedClock
from models.connection import database
from models.operations.contact import log_interaction, snooze
from models.operations.reaching import reach_out
from scheduler.opening import open_planned_book

SOMEBODY = 7


@pytest.fixture
def large(tmp_path: Path) -> Iterator[Book]:
    """A book whose days ahead are full of people and birthdays."""
    build(tmp_path / "large", 600)
    book = open_planned_book(tmp_path / "large", FixedClock(NOW))
    yield book
    book.close()


def asked(action: Callable[[], object]) -> list[str]:
    """Return the statements that an action runs."""
    connection, statements = database.connection(), []
    connection.exec_trace = lambda _cursor, sql, _bindings: statements.append(sql) or True
    try:
        action()
    finally:
        connection.exec_trace = None
    return statements


def rewritten(statements: list[str]) -> bool:
    return any("contact_search" in sql for sql in statements)


def test_a_log_without_a_note_leaves_the_search_index_alone(large: Book) -> None:
    statements = asked(lambda: reach_out(large, SOMEBODY))
    assert not rewritten(statements)
    assert len(statements) <= 32, statements
    statements = asked(large.undo)
    assert not rewritten(statements)
    assert len(statements) <= 32, statements
    statements = asked(large.redo)
    assert not rewritten(statements)
    assert len(statements) <= 32, statements


def test_a_log_with_a_note_writes_the_search_index(large: Book) -> None:
    statements = asked(lambda: log_interaction(large, [SOMEBODY], medium="call", note="Sailing"))
    assert rewritten(statements)
    assert len(statements) <= 37, statements
    assert rewritten(asked(large.undo))


def test_a_snooze_leaves_the_search_index_alone(large: Book) -> None:
    statements = asked(lambda: snooze(large, [SOMEBODY], datetime(2027, 2, 1, 9)))
    assert not rewritten(statements)
    assert len(statements) <= 24, statements
