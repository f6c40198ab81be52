"""Logging, snoozing and undoing are done all day: they ask the book little, however many people are in it."""

from __future__ import annotations

from datetime import datetime

from models.book import Book
from models.operations.contact import log_interaction, snooze
from models.operations.reaching import reach_out
from tests.asked import asked

SOMEBODY = 7


def rewritten(statements: list[str]) -> bool:
    return any("contact_search" in sql for sql in statements)


def test_a_log_without_a_note_leaves_the_search_index_alone(bench_book: Book) -> None:
    statements = asked(lambda: reach_out(bench_book, SOMEBODY))
    assert not rewritten(statements)
    assert len(statements) <= 20, statements
    statements = asked(bench_book.undo)
    assert not rewritten(statements)
    assert len(statements) <= 20, statements
    statements = asked(bench_book.redo)
    assert not rewritten(statements)
    assert len(statements) <= 20, statements


def test_a_log_with_a_note_writes_the_search_index(bench_book: Book) -> None:
    statements = asked(lambda: log_interaction(bench_book, [SOMEBODY], medium="call", note="Sailing"))
    assert rewritten(statements)
    assert len(statements) <= 22, statements
    assert rewritten(asked(bench_book.undo))


def test_a_snooze_leaves_the_search_index_alone(bench_book: Book) -> None:
    statements = asked(lambda: snooze(bench_book, [SOMEBODY], datetime(2027, 2, 1, 9)))
    assert not rewritten(statements)
    assert len(statements) <= 16, statements
