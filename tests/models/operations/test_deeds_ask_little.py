"""Logging, snoozing and undoing are done all day: they ask the book little, however many people are in it."""

from __future__ import annotations

from datetime import datetime

from models.book import Book
from models.operations.contact import log_interaction, snooze
from models.operations.reaching import reach_out
from scheduler.today_reader import read_due
from tests.asked import asked

SOMEBODY = 7


def looked_for_room(statements: list[str]) -> bool:
    return any("'put off'" in sql or "FROM time_off" in sql for sql in statements)


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
    assert len(statements) <= 14, statements


def test_who_is_due_is_put_off_without_a_look_at_the_days(bench_book: Book) -> None:
    (due, *_) = read_due(bench_book.clock.today(), bench_book.clock.now().replace(tzinfo=None))
    statements = asked(lambda: snooze(bench_book, [due.contact_id], datetime(2027, 2, 1, 9)))
    assert not looked_for_room(statements)
    assert len(statements) <= 11, statements
    # The next date of who was reached is looked for again.
    assert looked_for_room(asked(lambda: reach_out(bench_book, due.contact_id)))


def test_whose_dates_a_change_concerns_is_asked_only_where_days_are(bench_book: Book) -> None:
    (due, *_) = read_due(bench_book.clock.today(), bench_book.clock.now().replace(tzinfo=None))
    reach_out(bench_book, SOMEBODY)
    statements = asked(lambda: snooze(bench_book, [due.contact_id], datetime(2027, 2, 1, 9)))
    assert not any("important_date" in sql for sql in statements)
