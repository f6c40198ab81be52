"""The book keeps threads, its cache and other programs apart."""

from __future__ import annotations

import threading

import apsw
import pytest

from models.connection import database
from models.errors import BookBusyError
from models.history import CONTACT_POSITIONS
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.settings import change_settings
from models.queries import counts
from models.settings import Settings


def test_an_operation_never_joins_that_of_another_thread(book):
    """The worker's transaction is not this thread's: what joined it would be written outside of any, unrecorded."""
    began, release = threading.Event(), threading.Event()

    def work():
        with book.operation("import"):
            add_person(book, PersonFields(name="Imported"))
            began.set()
            release.wait(10)
        database.close()

    worker = threading.Thread(target=work)
    worker.start()
    assert began.wait(10)
    database.connection().set_busy_timeout(10)
    try:
        with pytest.raises(BookBusyError):
            add_person(book, PersonFields(name="Meanwhile"))
    finally:
        release.set()
        worker.join()
    assert counts().everyone == 1
    assert book.undo().name == "import"
    assert counts().everyone == 0


def test_settings_that_were_taken_back_are_not_remembered(book):
    def fail(contact_ids, tables):
        assert book.settings.capacity[0] == 9
        raise ZeroDivisionError

    book.derivers.append(fail)
    with pytest.raises(ZeroDivisionError):
        change_settings(book, capacity=(9,) * 7)
    assert book.settings == Settings()


def test_what_another_program_changed_since_the_opening_is_noticed(book):
    other = apsw.Connection(str(book.path))
    other.execute("INSERT INTO local_state VALUES ('a', '1')")
    other.close()
    assert book.changed_outside()
    assert not book.changed_outside()
    change_settings(book, look="dark")
    assert not book.changed_outside()


@pytest.mark.parametrize("table", sorted(CONTACT_POSITIONS))
def test_the_rows_of_changesets_are_read_in_the_order_of_the_table(book, table):
    """A migration may have made it another than the model's."""
    columns = [row[1] for row in database.execute_sql(f"PRAGMA table_info({table})")]
    named = {columns[position] for position in CONTACT_POSITIONS[table]}
    assert named <= {"id", "contact_id", "other_id", "a_id", "b_id"}
    assert ("id" in named) == (table == "contact")
