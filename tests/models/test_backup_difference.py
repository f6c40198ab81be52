"""What going back to a backup would change, found out without changing anything."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models import keys
from models.backup_difference import Difference, difference
from models.backups import back_up_here
from models.errors import DamagedBookError, LockedBookError
from models.operations.contact import add_follow_up, delete_interaction, edit_interaction, log_interaction
from models.operations.dates import add_date
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.operations.methods import add_method
from models.operations.people import add_person, delete_people, edit_person, set_photo
from models.operations.tags import tag_people
from tests.models.formats.released_book import FORMATS, make

CHANGES = {
    "a field": lambda book, id_: edit_person(book, id_, title="Engineer"),
    "a way": lambda book, id_: add_method(book, id_, MethodFields("email", "a@example.org", 1)),
    "an interest": lambda book, id_: tag_people(book, [id_], interests=["Engines"]),
    "a group": lambda book, id_: tag_people(book, [id_], groups=["Choir"]),
    "a date": lambda book, id_: add_date(book, id_, DateFields("birthday", 12, 10)),
    "a photo": lambda book, id_: set_photo(book, id_, b"\x89PNG"),
    "a promise": lambda book, id_: add_follow_up(book, id_, "ring", date(2026, 12, 1)),
}


@pytest.fixture
def ada(book) -> int:
    return add_person(book, PersonFields(name="Ada")).result


def test_nothing_differs_from_what_was_just_written(book, ada):
    log_interaction(book, [ada], medium="call")
    found = difference(back_up_here(book))
    assert found == Difference()
    assert found.is_nothing


def test_who_comes_back_and_who_goes_in_the_order_of_the_names(book, ada):
    others = [add_person(book, PersonFields(name=name)).result for name in ("Zoe", "Émile", "Bea")]
    path = back_up_here(book)
    delete_people(book, others)
    for name in ("Jonas", "Carl"):
        add_person(book, PersonFields(name=name))
    found = difference(path)
    assert (found.back, found.gone, found.changed) == (("Bea", "Émile", "Zoe"), ("Carl", "Jonas"), ())
    assert found.steps_gone == 3
    assert not found.is_nothing


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whoever_changed_in_anything_is_told_and_not_where_that_was_taken_back(book, ada, change):
    add_person(book, PersonFields(name="Bea"))
    path = back_up_here(book)
    change(book, ada)
    found = difference(path)
    assert (found.changed, found.steps_gone) == (("Ada",), 1)
    book.undo()
    assert difference(path).is_nothing


def test_interactions_and_steps_are_counted(book, ada):
    first, second = (log_interaction(book, [ada], medium="call").result for _ in range(2))
    path = back_up_here(book)
    delete_interaction(book, first)
    edit_interaction(book, second, note="Slides")
    for _ in range(3):
        log_interaction(book, [ada], medium="message")
    found = difference(path)
    assert (found.interactions_back, found.interactions_gone, found.interactions_changed) == (1, 3, 1)
    assert found.steps_gone == 5


def test_a_step_that_was_undone_before_the_backup_and_replaced_is_told_once(book, ada, clock):
    path = back_up_here(book)
    book.undo()
    clock.set(clock.now() + timedelta(minutes=1))
    add_person(book, PersonFields(name="Grace"))
    found = difference(path)
    assert (found.back, found.gone, found.steps_gone) == (("Ada",), ("Grace",), 1)


def test_the_book_of_somebody_else_and_of_an_older_format(book, ada, tmp_path):
    make(tmp_path / "older", (FORMATS / "1.sql").read_text(encoding="utf-8"))
    found = difference(tmp_path / "older" / "tendril.sqlite3")
    assert found.gone == ("Ada",)
    assert "Maya Okafor" in found.back
    assert found.interactions_back == 6


def test_what_cannot_be_read_is_told(book, ada, tmp_path):
    path = back_up_here(book)
    broken = tmp_path / "broken.sqlite3"
    broken.write_bytes(path.read_bytes()[:4096])
    with pytest.raises(DamagedBookError, match="cannot be read"):
        difference(broken)
    keys.lock_anew(path, keys.new_key("not the cat"))
    assert difference(path).is_nothing
    keys.forget_keys()
    with pytest.raises(LockedBookError):
        difference(path)
