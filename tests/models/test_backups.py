"""Backups from the user's side: recognised without being opened, restored without losing the present."""

from __future__ import annotations

from datetime import date

import pytest

from models.backups import contents_of, restore_book
from models.database import backup
from models.errors import DamagedBookError
from models.operations.contact import log_interaction
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import counts


def test_a_backup_is_recognised_by_what_is_in_it(book, tmp_path):
    person = add_person(book, PersonFields(name="Maya Okafor", interests=("Chess",))).result
    log_interaction(book, [person], medium="call", direction="out")
    target = tmp_path / "copy.sqlite3"
    backup(target)
    found = contents_of(target)
    assert (found.people, found.interactions, found.interests) == (1, 1, 1)
    assert found.last_on == date(2026, 11, 23)


def test_a_backup_of_an_empty_book_has_no_last_day(book, tmp_path):
    target = tmp_path / "copy.sqlite3"
    backup(target)
    assert contents_of(target).last_on is None


def test_restoring_keeps_what_was_there(book, tmp_path):
    target = tmp_path / "copy.sqlite3"
    backup(target)
    add_person(book, PersonFields(name="Maya Okafor"))
    kept = restore_book(book, target)
    assert counts().everyone == 0
    assert contents_of(kept).people == 1
    assert kept.stat().st_mode & 0o077 == 0


def test_what_is_no_backup_changes_nothing(book, tmp_path):
    add_person(book, PersonFields(name="Maya Okafor"))
    target = tmp_path / "notes.sqlite3"
    target.write_bytes(b"not a book at all")
    with pytest.raises(DamagedBookError):
        restore_book(book, target)
    assert counts().everyone == 1
    assert list(book.directory.glob("before-restore-*")) == []
