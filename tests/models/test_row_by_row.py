"""A small step of the history is taken row by row as SQLite would take it, and left to SQLite where it does not fit."""

from __future__ import annotations

import apsw
import pytest

from models import history
from models.book import Book
from models.connection import database
from models.database import problems
from models.errors import UndoConflictError
from models.operations.contact import log_interaction, snooze
from models.operations.fields import PersonFields
from models.operations.people import add_person, delete_people, edit_person
from models.operations.tags import tag_people
from models.row_by_row import apply_rows
from models.schema import RECORDED, Contact
from tests.asked import asked
from tests.models.content import recorded_content

ADA = PersonFields(name="Ada Lovelace", interests=("Chess", "Jazz"), groups=("Choir",))


def sets_foreign_keys(statements: list[str]) -> bool:
    return any("foreign_keys" in sql for sql in statements)


def test_what_a_table_refers_to_comes_before_it() -> None:
    names = [table._meta.table_name for table in RECORDED]
    for table in RECORDED:
        for field in table._meta.refs:
            referred = field.rel_model._meta.table_name
            assert names.index(referred) < names.index(table._meta.table_name)


def test_a_small_step_leaves_the_foreign_keys_alone(book: Book) -> None:
    ada = add_person(book, ADA).result
    for deed in (
        lambda: log_interaction(book, [ada], medium="call", note="of engines"),
        lambda: edit_person(book, ada, title="Countess", interests=("Sailing",)),
        lambda: delete_people(book, [ada]),
    ):
        before = recorded_content()
        deed()
        after = recorded_content()
        assert not sets_foreign_keys(asked(book.undo))
        assert recorded_content() == before
        assert not sets_foreign_keys(asked(book.redo))
        assert recorded_content() == after
        assert problems() == []


def test_it_does_what_sqlite_does(book: Book) -> None:
    ada, grace = (add_person(book, PersonFields(name=name)).result for name in ("Ada", "Grace"))
    tag_people(book, [ada, grace], interests=["Chess"], groups=["Choir"])
    log_interaction(book, [ada, grace], medium="call", note="of engines")
    connection = database.connection()
    for (changeset,) in list(connection.execute("SELECT changeset FROM operation_change ORDER BY operation_id DESC")):
        inverse = apsw.Changeset.invert(changeset)
        history.forget_derived({ada, grace})
        connection.execute("SAVEPOINT alone")
        assert apply_rows(inverse)
        by_row = recorded_content()
        connection.execute("ROLLBACK TO alone")
        connection.execute("RELEASE alone")
        connection.pragma("foreign_keys", 0)
        apsw.Changeset.apply(inverse, connection)
        connection.pragma("foreign_keys", 1)
        assert recorded_content() == by_row


def test_a_step_with_a_large_part_is_left_to_sqlite_as_a_whole(book: Book) -> None:
    with book.operation("import") as step:
        add_person(book, PersonFields(name="Ada"))
        step.recorder.split()
        add_person(book, PersonFields(name="Grace", notes="engines " * 1000))
    after = recorded_content()
    assert sets_foreign_keys(asked(book.undo))
    assert Contact.select().count() == 0
    book.redo()
    assert recorded_content() == after


def test_what_was_changed_by_another_program_is_refused_and_nothing_is_changed(book: Book) -> None:
    ada = add_person(book, ADA).result
    edit_person(book, ada, title="Countess")
    database.execute_sql("UPDATE contact SET title = 'Baroness' WHERE id = ?", (ada,))
    before = recorded_content()
    with pytest.raises(UndoConflictError):
        book.undo()
    assert recorded_content() == before


def test_what_would_go_with_a_row_besides_is_not_taken_along(book: Book) -> None:
    """A note that another program added to somebody does not vanish by a foreign key, unseen by the step."""
    ada = add_person(book, PersonFields(name="Ada")).result
    database.execute_sql("INSERT INTO acquaintance (contact_id, other_id, how) VALUES (?, ?, '')", (ada, ada))
    (changeset,) = next(database.execute_sql("SELECT changeset FROM operation_change"))
    history.forget_derived({ada})
    with database.atomic() as transaction:
        assert not apply_rows(apsw.Changeset.invert(changeset))
        transaction.rollback()
    assert Contact.select().count() == 1


def test_a_snooze_is_taken_back_and_put_again(book: Book, clock) -> None:
    ada = add_person(book, ADA).result
    until = clock.now().replace(tzinfo=None, day=30)
    snooze(book, [ada], until)
    after = recorded_content()
    book.undo()
    assert Contact.get_by_id(ada).snoozed_until is None
    book.redo()
    assert recorded_content() == after
