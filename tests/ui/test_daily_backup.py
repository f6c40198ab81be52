"""The backup that is written by itself: once a day, beside the window, and a failure told once."""

from __future__ import annotations

import pytest

from models import backups
from models.backups import kept_backups
from models.errors import DamagedBookError, ExportError
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.settings import change_settings
from ui.daily_backup import DailyBackup


@pytest.fixture
def backup(operations) -> DailyBackup:
    operations.perform(add_person, PersonFields(name="Ada"))
    return DailyBackup(operations)


def test_it_is_written_once_a_day(backup, operations, clock, qtbot) -> None:
    with qtbot.waitSignal(backup.written):
        backup.look()
    with qtbot.assertNotEmitted(backup.written):
        backup.look()
        assert not backup._background.busy
    clock.move(days=1, minutes=1)
    with qtbot.waitSignal(backup.written):
        backup.look()
    assert len(kept_backups(operations.book)) == 2


def test_switched_off_nothing_is_written(backup, operations) -> None:
    operations.perform(change_settings, backups_on=False)
    backup.look()
    assert not backup._background.busy


def test_it_waits_while_something_is_written(backup, operations) -> None:
    operations.hold()
    backup.look()
    assert not backup._background.busy


def test_a_failure_is_told_once_and_tried_again_an_hour_later(backup, operations, clock, qtbot, monkeypatch) -> None:
    real, tried = backups.back_up_here, []

    def full(*_arguments: object) -> None:
        tried.append(1)
        raise ExportError("There is nothing to undo.")

    monkeypatch.setattr(backups, "back_up_here", full)
    told: list[str] = []
    operations.failed.connect(told.append)
    for expected in (1, 1, 2):
        backup.look()
        qtbot.waitUntil(lambda: not backup._background.busy)
        assert len(tried) == expected
        clock.move(minutes=31)
    assert told == ["There is nothing to undo."]
    clock.move(hours=1)
    monkeypatch.setattr(backups, "back_up_here", real)
    with qtbot.waitSignal(backup.written):
        backup.look()


def test_a_copy_that_is_not_sound_is_damage(backup, qtbot, monkeypatch) -> None:
    def unsound(*_arguments: object) -> None:
        raise DamagedBookError("It is not sound.")

    monkeypatch.setattr(backups, "back_up_here", unsound)
    with qtbot.waitSignal(backup.damaged):
        backup.look()
