"""The settings, changed by clicks and keys: each at once, each undoable, trouble told at the field."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QFileDialog, QLineEdit

from models.database import backup
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.rhythm import set_rhythm_days
from models.operations.sample import add_sample_people
from models.queries import circles, counts, interests_with_counts, platforms
from models.queries.housekeeping import time_off
from models.schema import Operation
from models.sentences import Sentence
from scheduler.notifications.ways import WayReport
from ui.settings.settings_view import SettingsView
from ui.theme.theme import active_theme


@pytest.fixture
def view(qtbot, operations):
    """The settings, shown as the window shows them."""
    look = active_theme().look
    view = SettingsView(
        operations,
        send_test=lambda: (
            WayReport("desktop", used=False, sentence=Sentence("no notification service answers")),
            WayReport("tray", used=True, sentence=Sentence("the tray icon shows a bubble")),
        ),
    )
    qtbot.addWidget(view)
    view.resize(1072, 744)
    view.show()
    yield view
    active_theme().set_look(look)


def _click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _box(qtbot, box):
    qtbot.keyClick(box, Qt.Key.Key_Space)


def test_reminders_are_switched_off_at_once_and_undone(view, operations, qtbot):
    _box(qtbot, view.reminders.on)
    assert not operations.book.settings.reminders_on
    assert not view.reminders.at.isEnabled()
    operations.undo()
    assert operations.book.settings.reminders_on
    assert view.reminders.on.isChecked()


def test_stepping_the_hour_is_one_change(view, operations, qtbot):
    with qtbot.waitSignal(view.reminders.at.settled):
        for _ in range(3):
            qtbot.keyClick(view.reminders.at, Qt.Key.Key_Up)
    assert operations.book.settings.reminders_at == time(12)
    assert Operation.select().count() == 1


def test_leaving_the_field_settles_it_without_waiting(view, operations, qtbot):
    view.activateWindow()
    view.reminders.at.setFocus()
    qtbot.waitUntil(view.reminders.at.hasFocus)
    qtbot.keyClick(view.reminders.at, Qt.Key.Key_Up)
    view.reminders.on.setFocus()
    assert operations.book.settings.reminders_at == time(10)


def test_names_can_be_hidden(view, operations, qtbot):
    _box(qtbot, view.reminders.hide_names)
    assert operations.book.settings.hide_names


def test_the_test_notification_tells_which_way_was_used(view, qtbot):
    _click(qtbot, view.reminders.test_button)
    assert view.reminders.report.sentences == [
        "Shown by: The tray icon – the tray icon shows a bubble",
        "The desktop's notifications: no notification service answers",
    ]


def test_capacity_and_working_days(view, operations, qtbot):
    with qtbot.waitSignal(view.week.capacity[2].settled):
        qtbot.keyClick(view.week.capacity[2], Qt.Key.Key_Up)
    _box(qtbot, view.week.working[5])
    assert operations.book.settings.capacity == (5, 5, 6, 5, 5, 2, 2)
    assert operations.book.settings.working_days == (0, 1, 2, 3, 4, 5)
    assert "room for 30" in view.week.promise.label.text()


def test_a_promise_beyond_the_room_shows_both_numbers(view, operations):
    people = [operations.perform(add_person, PersonFields(name=f"Person {n}")).result for n in range(5)]
    operations.perform(set_rhythm_days, people, 1)
    assert view.week.promise.property("role") == "notice-due"
    assert "promise 35 a week" in view.week.promise.label.text()
    assert "room for 29" in view.week.promise.label.text()


def test_time_off_is_added_by_typing_and_removed(view, operations, qtbot):
    qtbot.keyClicks(view.week.starts.field, "21 December")
    qtbot.keyClicks(view.week.ends.field, "3 January")
    qtbot.keyClicks(view.week.note, "Christmas")
    qtbot.keyClick(view.week.note, Qt.Key.Key_Return)
    assert [(row.starts_on, row.ends_on, row.note) for row in time_off()] == [
        (date(2026, 12, 21), date(2027, 1, 3), "Christmas")
    ]
    remove = next(
        button
        for button in view.week.findChildren(QAbstractButton)
        if button.accessibleName().startswith("Remove time")
    )
    _click(qtbot, remove)
    assert time_off() == []


def test_time_off_that_ends_before_it_starts_is_told_at_the_field(view, qtbot):
    qtbot.keyClicks(view.week.starts.field, "3 January 2027")
    qtbot.keyClicks(view.week.ends.field, "21 December 2026")
    _click(qtbot, view.week.add_button)
    assert view.week.error.isVisible()
    assert time_off() == []


def test_a_day_nobody_can_read_is_told_at_the_field(view, qtbot):
    qtbot.keyClicks(view.week.starts.field, "someday")
    _click(qtbot, view.week.add_button)
    assert view.week.error.text().startswith("Write a day")
    assert view.week.starts.field.property("error") == "true"


def test_a_circle_is_renamed_and_its_days_changed(view, qtbot):
    line = next(line for line in view.circles.lines if line.row.key == "network")
    line.name.selectAll()
    qtbot.keyClicks(line.name, "Work friends")
    qtbot.keyClick(line.name, Qt.Key.Key_Return)
    with qtbot.waitSignal(line.days.settled):
        qtbot.keyClick(line.days, Qt.Key.Key_Down)
    assert [(row.name, row.days) for row in circles() if row.key == "network"] == [("Work friends", 89)]


def test_a_name_that_is_taken_is_told_and_goes_back(view, qtbot):
    line = view.circles.lines[0]
    line.name.selectAll()
    qtbot.keyClicks(line.name, "Close")
    qtbot.keyClick(line.name, Qt.Key.Key_Return)
    assert "Close" in view.circles.error.text()
    assert line.name.text() == "Inner circle"


def test_a_circle_is_added_and_deleted_and_undone(view, operations, qtbot):
    qtbot.keyClicks(view.circles.new_name, "Book club")
    qtbot.keyClick(view.circles.new_name, Qt.Key.Key_Return)
    assert "Book club" in [row.name for row in circles()]
    line = next(line for line in view.circles.lines if line.row.name == "Book club")
    _click(qtbot, line.delete)
    assert "Book club" not in [row.name for row in circles()]
    operations.undo()
    assert "Book club" in [line.row.name for line in view.circles.lines]


def test_a_platform_of_ones_own(view, operations, qtbot):
    qtbot.keyClicks(view.platforms.name_field, "Chess club forum")
    view.platforms.kind_field.setCurrentIndex(1)
    _click(qtbot, view.platforms.add_button)
    made = next(row for row in platforms() if row.name == "Chess club forum")
    assert (made.kind, made.key) == ("personal", None)
    chip = next(
        chip for chip in view.platforms.findChildren(QAbstractButton) if chip.accessibleName() == "Chess club forum"
    )
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert "Chess club forum" not in [row.name for row in platforms()]


def test_a_platform_without_a_name_is_told_at_the_field(view, qtbot):
    _click(qtbot, view.platforms.add_button)
    assert view.platforms.error.isVisible()


def test_own_interests_are_typed_and_undone(view, operations, qtbot):
    qtbot.keyClicks(view.interests.tags.field, "Chess")
    qtbot.keyClick(view.interests.tags.field, Qt.Key.Key_Return)
    assert [row.name for row in interests_with_counts() if row.mine] == ["Chess"]
    operations.undo()
    assert view.interests.tags.texts == ()


def test_the_look_changes_at_once_and_with_undo(view, operations, qtbot):
    _click(qtbot, view.look.choices["dark"])
    assert active_theme().look == "dark"
    operations.undo()
    assert active_theme().look == "system"
    assert view.look.choices["system"].isChecked()


def test_the_country_is_chosen_by_typing(view, operations, qtbot):
    field = view.region.country.lineEdit()
    field.selectAll()
    qtbot.keyClicks(field, "norway")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert operations.book.settings.region == "NO"


def test_what_is_no_country_goes_back(view, operations, qtbot):
    field = view.region.country.lineEdit()
    field.setText("Atlantis")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert operations.book.settings.region == ""
    assert field.text().startswith("From the system")


def test_back_up_and_restore(view, operations, qtbot, tmp_path, monkeypatch):
    operations.perform(add_person, PersonFields(name="Maya Okafor"))
    target = tmp_path / "backup.sqlite3"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    _click(qtbot, view.data.backup_button)
    qtbot.waitUntil(view.data.done.isVisible)
    operations.perform(add_person, PersonFields(name="Jonas Berg"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(target), ""))
    _click(qtbot, view.data.restore_button)
    assert view.data.preview.words.text().startswith("1 person")
    assert counts().everyone == 2
    view.data.done.hide()
    _click(qtbot, view.data.preview.confirmed)
    qtbot.waitUntil(view.data.done.isVisible)
    assert counts().everyone == 1
    assert len(list(operations.book.directory.glob("before-restore-*.sqlite3"))) == 1


def test_what_is_no_backup_is_told(view, tmp_path):
    path = tmp_path / "notes.sqlite3"
    path.write_text("These are my notes.", encoding="utf-8")
    view.data.look_at(path)
    assert view.data.error.isVisible()
    assert not view.data.preview.isVisible()


def test_looking_at_a_backup_leaves_it_alone(view, tmp_path):
    path = tmp_path / "backup.sqlite3"
    backup(path)
    before = path.read_bytes()
    view.data.look_at(path)
    assert path.read_bytes() == before
    assert sorted(item.name for item in tmp_path.iterdir() if item.is_file()) == ["backup.sqlite3"]


def test_sample_people_are_removed_from_here(view, operations, qtbot):
    assert not view.data.remove_samples.isVisible()
    operations.perform(add_sample_people)
    assert view.data.remove_samples.isVisible()
    _click(qtbot, view.data.remove_samples)
    assert counts().sample == 0


def test_the_history_undoes_the_newest_step(view, operations, qtbot):
    operations.perform(add_person, PersonFields(name="Maya Okafor"))
    operations.perform(add_person, PersonFields(name="Jonas Berg"))
    assert view.history.sentences == ["Added Jonas Berg", "Added Maya Okafor"]
    _click(qtbot, view.history.undo_button)
    assert view.history.sentences == ["Added Maya Okafor"]


def test_the_index_leads_to_a_section(view, qtbot):
    view.show_section(view.circles)
    assert view._area.verticalScrollBar().value() > 0
    view.show_section(view.history)
    marked = [jump.text() for jump in view._jumps if jump.property("role") == "link"]
    assert marked == [view.history.name]
    view.resize(692, 544)
    assert not view._index.isVisible()


def test_every_control_has_a_name(view):
    for kind in (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit):
        for control in view.findChildren(kind):
            inside = isinstance(control.parentWidget(), (QAbstractSpinBox, QComboBox))
            text = control.text() if isinstance(control, QAbstractButton) else ""
            assert inside or control.accessibleName() or text, (control, control.parentWidget())
