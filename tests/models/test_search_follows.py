"""The search index follows a change of any column that its documents are made of, and any row that goes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from peewee import TextField

from models import connection, search
from models.book import Book
from models.checking import index_problems
from models.connection import database
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.sample import add_sample_people
from models.schema import RECORDED

_WORDS = frozenset(re.findall(r"\w+", search._DOCUMENTS))


def changes() -> Iterator[tuple[str, str]]:
    """Yield every table with each column whose words the documents may have, or that says whose a row is."""
    for table in RECORDED:
        # The settings are no words.
        for name, column in table._meta.columns.items():
            is_text = isinstance(column, TextField) and name in _WORDS
            if table._meta.table_name != "setting" and (is_text or name == "contact_id"):
                yield table._meta.table_name, name


@pytest.fixture
def full(book: Book) -> Book:
    """A book with something in every table that the documents are made of, and somebody new."""
    add_sample_people(book)
    add_person(book, PersonFields(name="Newcomer"))
    for table in search.SEARCHED:
        assert database.execute_sql(f"SELECT EXISTS (SELECT 1 FROM {table})").fetchone() == (1,), table
    return book


def holds(book: Book, sql: str) -> None:
    """Do it as a step, take it back and do it again, and look at the whole index each time."""
    with book.operation("change") as step:
        database.execute_sql(sql)
    if step.change.operation_id is None:
        # There is nothing of it, as of what the documents are not made of.
        return
    assert index_problems() == [], sql
    for way in (book.undo, book.redo, book.undo):
        way()
        assert index_problems() == [], (sql, way)


def test_any_column_that_changes_is_found_by(full: Book) -> None:
    with full.operation("an address"):
        database.execute_sql(
            "UPDATE contact_method SET type = 'address' WHERE id = (SELECT min(id) FROM contact_method)"
        )
    tried = set()
    for table, column in changes():
        if column == "contact_id":
            one = f"(SELECT contact_id FROM {table} LIMIT 1)"
            holds(full, f"UPDATE {table} SET contact_id = (SELECT max(id) FROM contact) WHERE contact_id = {one}")
        elif (table, column) == ("contact_method", "type"):
            holds(full, "UPDATE contact_method SET type = CASE type WHEN 'address' THEN 'url' ELSE 'address' END")
        else:
            holds(full, f"UPDATE {table} SET {column} = {column} || ' zebra'")
        tried.add((table, column))
    assert tried >= {(table, column) for table, columns in search.SEARCHED.items() for column in columns}


@pytest.mark.parametrize("table", search.SEARCHED)
def test_any_row_that_goes_is_found_by_no_more(full: Book, table: str) -> None:
    holds(full, f"DELETE FROM {table}")


def test_of_many_some_are_told_at_a_time(full: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite keeps the ids that it is told twice, so that those of all whom an import brings are not told at once."""
    told: list[int] = []

    def among(column: str, ids: list[int]) -> tuple[str, tuple[int | str, ...]]:
        told.append(len(ids))
        return connection.among(column, ids)

    monkeypatch.setattr(search, "among", among)
    monkeypatch.setattr(search, "_AT_ONCE", 4)
    everybody = [id_ for (id_,) in database.execute_sql("SELECT id FROM contact")]
    gone = max(everybody) + 1
    database.execute_sql("INSERT INTO contact_search (rowid, names) VALUES (?, 'gone')", (gone,))
    database.execute_sql("DELETE FROM contact_search WHERE rowid <> ?", (gone,))
    search.refresh({*everybody, gone})
    assert index_problems() == []
    taken_out, *written = told
    assert taken_out == sum(written) == len(everybody) + 1
    assert max(written) == 4
