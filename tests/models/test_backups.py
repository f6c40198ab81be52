"""Backups from the user's side: recognised without being opened, restored without losing the present."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import date, timedelta
from functools import partial
from itertools import chain, repeat

import pytest

from models import copying, keys
from models.backup_difference import difference
from models.backup_lock import backups_held
from models.backups import (
    Reason,
    back_up_before,
    back_up_here,
    backup_folder,
    contents_of,
    is_backup_due,
    kept_backups,
    restore_book,
    this_moment,
)
from models.copying import backup
from models.errors import DamagedBookError, ExportError
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


def test_before_imports_there_is_one_where_something_changed(book):
    assert back_up_before(book, Reason.IMPORTING) is None
    add_person(book, PersonFields(name="Maya Okafor"))
    assert back_up_before(book, Reason.IMPORTING) is not None
    assert back_up_before(book, Reason.IMPORTING) is None
    book.undo()
    assert is_backup_due(book, Reason.IMPORTING)


def test_one_that_is_cancelled_in_the_midst_leaves_nothing(book, monkeypatch):
    """While it is copied, while it is checked, and while it waits for another that is being written."""
    add_person(book, PersonFields(name="Maya Okafor"))
    monkeypatch.setattr(copying, "_STEPS_BETWEEN_QUESTIONS", 1)
    for asked_before in (0, 1, 50):
        answers = chain(repeat(False, asked_before), repeat(True))
        with pytest.raises(ExportError, match=r"not finished.*nothing was changed"):
            back_up_before(book, Reason.IMPORTING, partial(next, answers))
        assert list(backup_folder(book).iterdir()) == []
    with backups_held(book.directory), pytest.raises(ExportError, match="not finished"):
        back_up_before(book, Reason.IMPORTING, lambda: True)
    assert back_up_before(book, Reason.IMPORTING, lambda: False) is not None


def test_merges_in_a_row_have_one(book, clock):
    add_person(book, PersonFields(name="Maya Okafor"))
    assert back_up_before(book, Reason.MERGING) is not None
    add_person(book, PersonFields(name="Jonas Berg"))
    assert not is_backup_due(book, Reason.MERGING)
    clock.set(clock.now() + timedelta(hours=2))
    assert is_backup_due(book, Reason.MERGING)


def test_many_merges_flush_nothing_out_of_the_rota(book, clock):
    add_person(book, PersonFields(name="Maya Okafor"))
    for day in range(9):
        back_up_here(book, Reason.DAILY)
        for _ in range(9):
            clock.move(hours=1, minutes=1)
            if is_backup_due(book, Reason.MERGING):
                back_up_here(book, Reason.MERGING)
            add_person(book, PersonFields(name=f"Person {day}"))
        clock.move(hours=14, minutes=51)
    rotated = [one for one in kept_backups(book) if one.reason in (Reason.DAILY, Reason.MERGING)]
    # Seven days, each with its last backup; of the weeks before none has one.
    first = date(2026, 11, 25)
    assert [one.written_at.date() for one in reversed(rotated)] == [first + timedelta(days=day) for day in range(7)]


def test_a_backup_of_a_moment_holds_what_was_there_then(book):
    add_person(book, PersonFields(name="Maya Okafor"))
    with closing(this_moment(book)) as moment:
        add_person(book, PersonFields(name="Jonas Berg"))
        path = back_up_here(book, Reason.MERGING, moment=moment)
        add_person(book, PersonFields(name="Li"))
    assert difference(path).gone == ("Jonas Berg", "Li")
    assert counts().everyone == 3


def test_a_backup_with_a_forgotten_passphrase_holds_no_import_up(book):
    add_person(book, PersonFields(name="Maya Okafor"))
    path = back_up_here(book)
    keys.lock_anew(path, keys.new_key("not the cat"))
    keys.forget_keys()
    assert back_up_before(book, Reason.IMPORTING) is not None


def test_a_day_is_told_by_the_name_and_not_by_the_file(book, clock):
    add_person(book, PersonFields(name="Maya Okafor"))
    path = back_up_here(book, Reason.DAILY)
    os.utime(path, (0, 0))
    assert not is_backup_due(book)
    clock.set(clock.now() + timedelta(days=2))
    assert is_backup_due(book)


def test_what_was_asked_for_stays_and_the_day_keeps_its_last(book, clock):
    add_person(book, PersonFields(name="Maya Okafor"))
    asked = back_up_here(book)
    for _ in range(30):
        clock.set(clock.now() + timedelta(hours=6))
        last = back_up_here(book, Reason.DAILY)
    kept = [one.path for one in kept_backups(book)]
    assert asked in kept
    assert last in kept
    assert len(kept) < 14


def test_without_room_it_is_told_and_the_older_ones_stay(book, monkeypatch):
    add_person(book, PersonFields(name="Maya Okafor"))
    back_up_here(book, Reason.DAILY)
    monkeypatch.setattr("models.copying.LEAST_ROOM", 1 << 62)
    with pytest.raises(ExportError, match="it needs"):
        back_up_here(book, Reason.DAILY)
    assert len(kept_backups(book)) == 1


def test_a_preview_names_who_comes_back_and_who_goes(book):
    add_person(book, PersonFields(name="Maya Okafor"))
    path = back_up_here(book)
    book.undo()
    add_person(book, PersonFields(name="Jonas Berg"))
    found = difference(path)
    assert (found.back, found.gone, found.changed) == (("Maya Okafor",), ("Jonas Berg",), ())


def test_a_backup_whose_name_another_program_takes_meanwhile_gets_another_one(book, monkeypatch):
    add_person(book, PersonFields(name="Ada"))
    checked = copying._copy_in_steps

    def taken(copy, target, *options):
        checked(copy, target, *options)
        if not target.with_name("taken").exists():
            target.with_name("taken").write_text("once")
            target.write_text("of another program")

    monkeypatch.setattr(copying, "_copy_in_steps", taken)
    written = back_up_here(book)
    assert contents_of(written).people == 1
    other = written.with_name(written.name.replace("-2.sqlite3", ".sqlite3"))
    assert other != written
    assert other.read_text() == "of another program"


def test_what_the_book_keeps_in_memory_is_as_before_and_small_meanwhile(book, tmp_path):
    connection = book.database.connection()
    before, meanwhile = connection.pragma("cache_size"), []
    backup(tmp_path / "copy.sqlite3", is_cancelled=lambda: bool(meanwhile.append(connection.pragma("cache_size"))))
    with pytest.raises(ExportError):
        backup(tmp_path / "other.sqlite3", is_cancelled=lambda: True)
    # Those asked while the copy is checked are of the time after.
    assert meanwhile[0] == copying._PAGES_KEPT
    assert connection.pragma("cache_size") == before != copying._PAGES_KEPT
