"""The backup before a merge: as the book was, without a wait, at most once an hour, finished where the program ends."""

from __future__ import annotations

import threading

import pytest

from models import backups
from models.backup_difference import difference
from models.backup_lock import backups_held
from models.backups import Reason, kept_backups
from models.errors import DamagedBookError, ExportError
from models.operations.erasing import erase_people
from models.operations.fields import PersonFields
from models.operations.merging import merge_people
from models.operations.people import add_person
from models.operations.settings import change_settings
from models.queries import counts
from ui.merge_backup import MergeBackup


@pytest.fixture
def doubles(operations) -> list[int]:
    return [
        operations.perform(add_person, PersonFields(name=name)).result for name in ("Ada", "Ada L.", "Ada Lovelace")
    ]


@pytest.fixture
def backup(operations, doubles) -> MergeBackup:
    return MergeBackup(operations)


@pytest.fixture
def writing_waits(monkeypatch) -> threading.Event:
    """Let the writing of a backup wait until this is set."""
    goes_on, real = threading.Event(), backups.back_up_here

    def waiting(*arguments, **keywords):
        assert goes_on.wait(30)
        return real(*arguments, **keywords)

    monkeypatch.setattr(backups, "back_up_here", waiting)
    return goes_on


def test_the_merge_goes_on_and_the_backup_holds_what_was_before(backup, operations, doubles, writing_waits, qtbot):
    one, other, third = doubles
    with qtbot.waitSignal(backup.written) as written:
        assert operations.perform(merge_people, one, [other]) is not None
        assert operations.perform(merge_people, one, [third]) is not None
        assert counts().everyone == 1
        assert kept_backups(operations.book) == []
        writing_waits.set()
    [kept] = kept_backups(operations.book)
    assert (kept.path, kept.reason) == (written.args[0], Reason.MERGING)
    assert difference(kept.path).back == ("Ada L.", "Ada Lovelace")


def test_merges_in_a_row_have_one_and_an_hour_later_there_is_another(backup, operations, doubles, clock, qtbot):
    one, other, third = doubles
    with qtbot.waitSignal(backup.written):
        operations.perform(merge_people, one, [other])
    with qtbot.assertNotEmitted(backup.written):
        operations.perform(merge_people, one, [third])
        assert not backup._background.busy
    operations.undo()
    clock.move(hours=1, minutes=1)
    with qtbot.waitSignal(backup.written):
        operations.perform(merge_people, one, [third])


@pytest.mark.parametrize("how", ["another step", "switched off"])
def test_none_is_written(backup, operations, doubles, how):
    if how == "another step":
        operations.perform(add_person, PersonFields(name="Li"))
    else:
        operations.perform(change_settings, backups_on=False)
        operations.perform(merge_people, doubles[0], doubles[1:])
    assert not backup._background.busy
    assert kept_backups(operations.book) == []


def test_a_failure_is_told_and_the_merge_is_done(backup, operations, doubles, monkeypatch, qtbot):
    def full(*_arguments, **_keywords):
        raise ExportError("There is nothing to undo.")

    monkeypatch.setattr(backups, "back_up_here", full)
    with qtbot.waitSignal(operations.failed) as told:
        operations.perform(merge_people, doubles[0], doubles[1:])
    assert told.args == ["There is nothing to undo."]
    assert counts().everyone == 1


def test_a_copy_that_is_not_sound_is_damage(backup, operations, doubles, monkeypatch, qtbot):
    def unsound(*_arguments, **_keywords):
        raise DamagedBookError("It is not sound.")

    monkeypatch.setattr(backups, "back_up_here", unsound)
    with qtbot.waitSignal(backup.damaged):
        operations.perform(merge_people, doubles[0], doubles[1:])


def test_a_program_that_ends_finishes_it(backup, operations, doubles, writing_waits):
    operations.perform(merge_people, doubles[0], doubles[1:])
    threading.Timer(0.1, writing_waits.set).start()
    operations.wait_for_long()
    [kept] = kept_backups(operations.book)
    assert difference(kept.path).back == ("Ada L.", "Ada Lovelace")


def test_a_program_that_ends_does_not_wait_for_another_one(backup, operations, doubles):
    with backups_held(operations.book.directory):
        operations.perform(merge_people, doubles[0], doubles[1:])
        backup._background.wait()
        assert not backup._background.busy
    assert kept_backups(operations.book) == []


def test_who_is_erased_meanwhile_is_not_in_it(backup, operations, doubles, monkeypatch, qtbot):
    begun, goes_on, real = threading.Event(), threading.Event(), backups._write_here

    def waiting(*arguments):
        begun.set()
        assert goes_on.wait(30)
        return real(*arguments)

    monkeypatch.setattr(backups, "_write_here", waiting)
    with qtbot.waitSignal(backup.written) as written:
        operations.perform(merge_people, doubles[0], [doubles[1]])
        assert begun.wait(30)
        threading.Timer(0.1, goes_on.set).start()
        result = erase_people(operations.book, [doubles[2]], in_backups=True).result
    assert result.backups.rewritten == (written.args[0],)
    assert "Ada Lovelace" not in difference(written.args[0]).back
    assert b"Lovelace" not in written.args[0].read_bytes()
