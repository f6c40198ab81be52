"""The settings, changed by clicks and keys: each at once, each undoable, trouble told at the field."""

from __future__ import annotations

import shutil
import sys
import threading
from datetime import date, time
from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QFileDialog, QLineEdit

from models.backups import back_up_here
from models.exchange.files import read_people
from models.operations.contact import log_interaction
from models.operations.fields import PersonFields
from models.operations.importing import import_people
from models.operations.people import add_person
from models.operations.rhythm import set_rhythm_days
from models.operations.sample import add_sample_people
from models.queries import circles, counts, custom_fields_with_counts, interests_with_counts, people_ids, platforms
from models.queries.filtering import PeopleFilter
from models.queries.housekeeping import time_off
from models.schema import Operation
from models.sentences import Sentence
from scheduler.notifications.ways import WayReport
from scheduler.reminder_words import notification_for
from scheduler.reminders import Matter
from ui.autostart.freedesktop import autostart_folder
from ui.settings import backup_section, history_section
from ui.settings.fields import TimeField
from ui.settings.section import LABEL_WIDTH
from ui.settings.settings_view import SettingsView
from ui.shared.book_undo import BookUndo
from ui.shared.fitting_area import lay_out_now
from ui.shared.labels import PlainLabel
from ui.theme.theme import active_theme

BUBBLE = "the tray icon shows a bubble; a click on it opens what it is about"
SILENCE = "no notification service answers ({trouble})"


@pytest.fixture
def view(qtbot, operations):
    """The settings, shown as the window shows them."""
    look = active_theme().look
    view = SettingsView(
        operations,
        send_test=lambda: (
            WayReport("desktop", used=False, sentence=Sentence(SILENCE, values={"trouble": "none"})),
            WayReport("tray", used=True, sentence=Sentence(BUBBLE)),
        ),
        look_at_ways=lambda: (WayReport("tray", used=True, sentence=Sentence(BUBBLE)),),
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
        f"Shown by: The tray icon – {BUBBLE}",
        "The desktop's notifications: no notification service answers (none)",
    ]


def test_where_nothing_can_show_a_notification_no_tray_is_promised(operations, qtbot):
    view = SettingsView(operations, send_test=lambda: (), look_at_ways=lambda: ())
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: view.reminders.now.text() != "")
    assert view.reminders.now.text() == "Nothing can show a notification here. Today still tells you."
    _click(qtbot, view.reminders.test_button)
    assert view.reminders.report.sentences == ["No notification could be shown here. Today still tells you."]


def test_the_hint_about_hidden_names_says_what_is_shown_then(view):
    matter = Matter("Maya-2026-11-23", 1, "Maya Okafor", "personal", Sentence("It has been a month."))
    shown = notification_for([matter], Sentence.english, hide_names=True)
    hints = [label.text() for label in view.reminders.findChildren(PlainLabel)]
    assert any(f"“{shown.title}”" in hint for hint in hints)


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
    assert view.week.promise.ways.told == ["Room for 2 more on working days"]
    view.week.promise.ways.buttons[0].click()
    assert operations.book.settings.capacity == (7, 7, 7, 7, 7, 2, 2)
    assert view.week.promise.ways.isHidden()
    assert view.week.promise.property("role") == "notice"


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
    # Being mended, it is no longer wrong.
    qtbot.keyClicks(view.week.ends.field, "9")
    assert not view.week.error.isVisible()


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
    line = view.platforms.lines[0]
    line.name.selectAll()
    qtbot.keyClicks(line.name, "Chess forum")
    qtbot.keyClick(line.name, Qt.Key.Key_Return)
    qtbot.keyClick(line.kind, Qt.Key.Key_Up)
    made = next(row for row in platforms() if row.id == made.id)
    assert (made.name, made.kind) == ("Chess forum", "professional")
    _click(qtbot, line.delete)
    assert not [row for row in platforms() if row.key is None]
    operations.undo()
    assert view.platforms.lines[0].name.text() == "Chess forum"


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


def test_back_up_restore_and_go_back(view, operations, qtbot):
    operations.perform(add_person, PersonFields(name="Maya Okafor"))
    _click(qtbot, view.backups.here_button)
    qtbot.waitUntil(view.backups.done.isVisible)
    assert len(view.backups.lines) == 1
    operations.perform(add_person, PersonFields(name="Jonas Berg"))
    _click(qtbot, view.backups.lines[0].look_button)
    qtbot.waitUntil(view.backups.preview.isVisible)
    assert view.backups.preview.words.text().startswith("1 person")
    assert view.backups.preview.gone.text() == "1 person: Jonas Berg"
    assert view.backups.preview.steps.text() == "1 step, which would be gone"
    assert not view.backups.preview.back.isVisible()
    assert not view.backups.preview.nothing.isVisible()
    assert counts().everyone == 2
    _click(qtbot, view.backups.preview.confirmed)
    qtbot.waitUntil(view.backups.back_button.isVisible)
    assert counts().everyone == 1
    assert len(list(operations.book.directory.glob("before-restore-*.sqlite3"))) == 1
    assert len(view.backups.lines) == 2
    _click(qtbot, view.backups.back_button)
    qtbot.waitUntil(lambda: counts().everyone == 2)
    assert people_ids(PeopleFilter(text="Jonas"))


def test_the_keyboard_stays_with_the_button_that_writes_a_backup(view, operations, qtbot):
    operations.perform(add_person, PersonFields(name="Maya Okafor"))
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.backups.here_button.setFocus()
    qtbot.keyClick(view.backups.here_button, Qt.Key.Key_Space)
    qtbot.waitUntil(view.backups.done.isVisible)
    assert view.backups.here_button.hasFocus()


def test_the_keyboard_stays_with_the_backups_while_one_is_restored(view, operations, qtbot):
    path = back_up_here(operations.book)
    operations.perform(add_person, PersonFields(name="Maya Okafor"))
    _look_into(path, view, qtbot)
    qtbot.waitUntil(view.backups.preview.confirmed.hasFocus)
    qtbot.keyClick(view.backups.preview.confirmed, Qt.Key.Key_Space)
    focused = view.window().focusWidget()
    assert focused is not None
    assert focused is view.backups or view.backups.isAncestorOf(focused)
    qtbot.waitUntil(view.backups.back_button.hasFocus, timeout=30_000)


def test_tab_goes_through_the_backups_before_what_follows_them(view, operations, qtbot):
    for _ in range(2):
        back_up_here(operations.book)
    view.backups.reload()
    qtbot.waitUntil(view.backups.lines[-1].look_button.isVisible)
    view.backups.daily.setFocus()
    reached = []
    for _ in range(3):
        qtbot.keyClick(view.window().focusWidget(), Qt.Key.Key_Tab)
        reached.append(view.window().focusWidget())
    assert reached == [*(line.look_button for line in view.backups.lines), view.backups.file_button]


def _look_into(path, view, qtbot) -> None:
    view.backups.look_at(path)
    # On a thread of its own, which waits its turn on a busy machine.
    qtbot.waitUntil(view.backups.preview.isVisible, timeout=30_000)


def test_what_would_change_and_the_button_are_seen_in_a_small_window_too(view, operations, qtbot):
    operations.perform(add_person, PersonFields(name="Maya Okafor"))
    path = back_up_here(operations.book)
    operations.perform(add_person, PersonFields(name="Jonas Berg"))
    view.resize(692, 440)
    _look_into(path, view, qtbot)
    for seen in (view.backups.preview.gone, view.backups.preview.confirmed):
        assert seen.visibleRegion().boundingRect() == seen.rect()


def test_a_backup_that_would_change_nothing_says_so(view, operations, qtbot):
    operations.perform(add_person, PersonFields(name="Maya Okafor"))
    _look_into(back_up_here(operations.book), view, qtbot)
    preview = view.backups.preview
    assert preview.nothing.isVisible()
    assert not any(label.isVisible() for label in (preview.gone, preview.back, preview.changed, preview.steps))


def test_after_going_back_the_way_forward_again_is_shown_and_nobody_is_lost(view, operations, qtbot):
    operations.perform(add_person, PersonFields(name="Maya Okafor"))
    path = back_up_here(operations.book)
    for name in ("Ada", "Bea", "Cem", "Dee", "Eve", "Fay", "Gil"):
        operations.perform(add_person, PersonFields(name=name))
    _look_into(path, view, qtbot)
    assert view.backups.preview.gone.text() == "7 people: Ada, Bea, Cem, Dee, Eve and 2 more"
    _click(qtbot, view.backups.preview.confirmed)
    qtbot.waitUntil(view.backups.back_button.isVisible)
    [kept] = operations.book.directory.glob("before-restore-*.sqlite3")
    _look_into(kept, view, qtbot)
    assert view.backups.preview.back.text().startswith("7 people: Ada, ")
    _click(qtbot, view.backups.preview.confirmed)
    qtbot.waitUntil(lambda: counts().everyone == 8 and not operations.busy, timeout=30_000)
    # Every step is there again, too.
    for _ in range(8):
        operations.undo()
    assert counts().everyone == 0


def test_the_window_is_alive_while_it_looks_into_a_backup(view, operations, qtbot, monkeypatch):
    operations.perform(add_person, PersonFields(name="Maya Okafor"))
    path, goes_on, real = back_up_here(operations.book), threading.Event(), backup_section.difference

    def waiting(source):
        assert goes_on.wait(30)
        return real(source)

    monkeypatch.setattr(backup_section, "difference", waiting)
    view.backups.look_at(path)
    assert operations.busy
    assert not view.backups.here_button.isEnabled()
    goes_on.set()
    qtbot.waitUntil(view.backups.preview.isVisible)
    assert view.backups.here_button.isEnabled()


def test_a_backup_is_saved_elsewhere_and_restored_from_there(view, operations, qtbot, tmp_path, monkeypatch):
    operations.perform(add_person, PersonFields(name="Maya Okafor"))
    target = tmp_path / "backup.sqlite3"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    _click(qtbot, view.backups.elsewhere_button)
    qtbot.waitUntil(view.backups.done.isVisible)
    before = target.read_bytes()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(target), ""))
    _click(qtbot, view.backups.file_button)
    qtbot.waitUntil(view.backups.preview.isVisible)
    assert target.read_bytes() == before
    assert sorted(item.name for item in tmp_path.iterdir() if item.is_file()) == ["backup.sqlite3"]


def test_what_is_no_backup_is_told(view, qtbot, tmp_path):
    path = tmp_path / "notes.sqlite3"
    path.write_text("These are my notes.", encoding="utf-8")
    view.backups.look_at(path)
    qtbot.waitUntil(view.backups.error.isVisible)
    assert not view.backups.preview.isVisible()


def test_the_people_of_a_deleted_circle_are_asked_about(view, operations, qtbot):
    circle = circles()[1]
    operations.perform(add_person, PersonFields(name="Maya Okafor", circle_id=circle.id))
    line = view.circles.lines[1]
    menu = view.circles.where_to(line.row)
    rows = [action.text() for action in menu.actions() if action.text()]
    assert rows[0] == "Delete “Close”; its 1 person goes to"
    assert rows[1:] == ["Inner circle", "Network", "Wider", "Yearly", "Not chosen yet"]
    next(action for action in menu.actions() if action.text() == "Network").trigger()
    assert [(row.name, row.people) for row in circles()][:2] == [("Inner circle", 0), ("Network", 1)]
    operations.undo()
    assert circles()[1].people == 1


def test_circles_are_put_in_another_order(view, operations, qtbot):
    assert not view.circles.lines[0].up.isEnabled()
    _click(qtbot, view.circles.lines[0].down)
    assert [line.row.name for line in view.circles.lines][:2] == ["Close", "Inner circle"]
    operations.undo()
    assert [line.row.name for line in view.circles.lines][:2] == ["Inner circle", "Close"]


def test_fields_of_ones_own_are_added_renamed_and_deleted(view, operations, qtbot):
    qtbot.keyClicks(view.custom_fields.new_name, "Dog")
    qtbot.keyClick(view.custom_fields.new_name, Qt.Key.Key_Return)
    line = view.custom_fields.lines[0]
    qtbot.keyClicks(line.name, "s")
    qtbot.keyClick(line.name, Qt.Key.Key_Return)
    assert [row.name for row in custom_fields_with_counts()] == ["Dogs"]
    _click(qtbot, line.delete)
    assert view.custom_fields.lines == []
    operations.undo()
    assert view.custom_fields.lines[0].name.text() == "Dogs"
    qtbot.keyClick(view.custom_fields.new_name, Qt.Key.Key_Return)
    assert view.custom_fields.error.isVisible()


def test_starting_at_login_is_written_to_the_system_and_read_from_it(view, qtbot):
    path = autostart_folder() / "tendril.desktop"
    _box(qtbot, view.start.on)
    assert "--minimized" in path.read_text(encoding="utf-8")
    path.write_text("[Desktop Entry]\nExec=/elsewhere/tendril --minimized\n", encoding="utf-8")
    view.start.reload()
    assert view.start.on.isChecked()
    assert view.start.other.text() == "What is to start is not there any more: /elsewhere/tendril --minimized"
    another = f'"{sys.executable}" elsewhere.py --minimized'
    path.write_text(f"[Desktop Entry]\nExec={another}\n", encoding="utf-8")
    view.start.reload()
    assert view.start.other.text() == f"Another Tendril is started: {another}"
    _click(qtbot, view.start.take_over)
    assert not view.start.other.isVisible()
    path.unlink()
    view.start.reload()
    assert not view.start.on.isChecked()


def test_trouble_with_starting_at_login_is_told(view, qtbot):
    folder = autostart_folder()
    shutil.rmtree(folder, ignore_errors=True)
    folder.write_text("in the way", encoding="utf-8")
    try:
        _box(qtbot, view.start.on)
        assert "cannot be changed" in view.start.error.text() or "cannot be read" in view.start.error.text()
        assert not view.start.on.isChecked()
    finally:
        folder.unlink()


def test_how_reminders_are_shown_is_chosen_and_told(view, operations, qtbot):
    qtbot.waitUntil(lambda: view.reminders.now.text() != "")
    assert view.reminders.now.text() == f"At present: The tray icon – {BUBBLE}."
    # The words come after the page was painted, and are never seen squeezed into a card without room for them.
    view.reminders.now.setText("")
    lay_out_now(view)
    height = view.reminders.height()
    view.reminders._say_now()
    assert view.reminders.height() > height
    qtbot.keyClick(view.reminders.way, Qt.Key.Key_End)
    assert operations.book.settings.notification_way == "tray"
    operations.undo()
    assert view.reminders.way.currentData() == ""


def test_another_language_brings_its_names_in_the_same_step(view, operations, qtbot):
    qtbot.keyClick(view.look.language, Qt.Key.Key_End)
    assert operations.book.settings.language == "de"
    assert "Netzwerk" in {circle.name for circle in circles()}
    operations.undo()
    assert operations.book.settings.language == ""
    assert "Network" in {circle.name for circle in circles()}


def test_a_setting_is_found_by_its_words(view, qtbot):
    qtbot.keyClicks(view.search.field, "quiet HOURS")
    assert [section for section in view.sections if section.isVisible()] == [view.reminders]
    view.show_section(view.circles)
    assert view.search.text() == ""
    assert all(section.isVisible() for section in view.sections)
    qtbot.keyClicks(view.search.field, "zebra")
    assert view._nothing.isVisible()


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


def test_the_keyboard_stays_in_the_history_when_an_import_is_undone(view, operations, qtbot):
    for place in range(3):
        card = f"BEGIN:VCARD\nFN:Person {place}\nEMAIL:p{place}@x.example\nEND:VCARD\n"
        operations.announce(import_people(operations.book, read_people(card.encode()), circle_id=None))
    operations.perform(add_person, PersonFields(name="Maya Okafor"))
    newest, middle, oldest = view.history.import_buttons.values()
    middle.setFocus()
    qtbot.keyClick(middle, Qt.Key.Key_Space)
    assert len(people_ids()) == 3
    newest, oldest = view.history.import_buttons.values()
    assert view.window().focusWidget() is oldest
    qtbot.keyClick(oldest, Qt.Key.Key_Tab)
    assert view.window().focusWidget() is view.history.gone_button
    for last in (oldest, newest):
        last = list(view.history.import_buttons.values())[-1]
        last.setFocus()
        qtbot.keyClick(last, Qt.Key.Key_Space)
    assert view.window().focusWidget() is view.history.undo_button


@pytest.mark.parametrize("many", [3000, 1])
def test_an_import_is_undone_out_of_order_and_the_numbers_are_told(view, operations, qtbot, monkeypatch, many):
    monkeypatch.setattr(history_section, "MANY_PEOPLE", many)
    cards = "".join(f"BEGIN:VCARD\nFN:Person {n}\nEMAIL:p{n}@x.example\nEND:VCARD\n" for n in range(5))
    change = import_people(operations.book, read_people(cards.encode()), circle_id=None)
    operations.announce(change)
    met = people_ids()[0]
    operations.perform(log_interaction, [met], medium="call")
    for number in range(history_section.MOST_SHOWN):
        operations.perform(add_person, PersonFields(name=f"Later {number}"))
    told = [label.text() for label in view.history.findChildren(PlainLabel)]
    assert "Earlier imports" in told
    with qtbot.waitSignal(operations.changed, timeout=10_000):
        _click(qtbot, view.history.import_buttons[change.operation_id])
    qtbot.waitUntil(lambda: not operations.busy)
    told = "Took back an import: 4 people are gone, 1 whom you have edited or met since stays"
    assert view.history.sentences[0] == told
    assert not view.history.import_buttons
    assert len(people_ids()) == 1 + history_section.MOST_SHOWN
    _click(qtbot, view.history.undo_button)
    assert len(people_ids()) == 5 + history_section.MOST_SHOWN
    assert list(view.history.import_buttons) == [change.operation_id]


@pytest.fixture
def new_view(qtbot, operations):
    """The settings before they were painted."""
    view = SettingsView(operations, send_test=lambda: (), look_at_ways=lambda: ())
    qtbot.addWidget(view)
    view.resize(1072, 744)
    return view


def made(view) -> list[str]:
    """Return the names of the sections that are there, without asking for others."""
    return [section.name for section in view._made]


def test_what_is_not_seen_at_first_is_made_after_the_first_paint(new_view, qtbot):
    titles = [jump.text() for jump in new_view._jumps]
    assert made(new_view) == titles[: len(made(new_view))]
    assert len(made(new_view)) < len(titles)
    new_view.show()
    height = new_view.reminders.height()
    new_view._make_next()
    QApplication.processEvents()
    # It grows by a line where it is told by now how reminders are shown.
    assert new_view.reminders.height() >= height, "what is made meanwhile squeezes nothing"
    qtbot.waitUntil(lambda: made(new_view) == titles)
    assert titles == [section.name for section in new_view.sections]
    assert all(section.isVisible() for section in new_view.sections)
    assert [new_view._column.itemAt(place).widget() for place in range(len(titles))] == new_view.sections


@pytest.mark.parametrize("asked", ["a section", "the index", "the search"])
def test_sections_are_there_when_they_are_asked_for(new_view, qtbot, asked):
    new_view.show()
    assert len(made(new_view)) < len(new_view._jumps)
    if asked == "a section":
        assert new_view.about.isVisible()
    elif asked == "the index":
        _click(qtbot, new_view._jumps[-1])
        assert not new_view.about.visibleRegion().isEmpty()
    else:
        qtbot.keyClicks(new_view.search.field, "licences")
        assert [section for section in new_view.sections if section.isVisible()] == [new_view.about]
    assert len(made(new_view)) == len(new_view._jumps)
    with pytest.raises(AttributeError):
        _ = new_view.weather


def test_tab_leads_through_all_sections_and_then_through_the_index(new_view, qtbot):
    new_view.show()
    qtbot.waitUntil(lambda: len(made(new_view)) == len(new_view._jumps))
    chain, widget = [], new_view.nextInFocusChain()
    while widget is not new_view:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    stops = [widget for widget in chain if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    places = [
        [place for place, stop in enumerate(stops) if part.isAncestorOf(stop)]
        for part in (new_view._head, *new_view.sections, new_view._index)
    ]
    for before, after in pairwise([held for held in places if held]):
        assert max(before) < min(after)


def test_at_first_the_index_marks_the_first_section(view, qtbot):
    view.show()
    qtbot.waitUntil(lambda: view._area.verticalScrollBar().maximum() > 0)
    assert [jump.property("role") == "link" for jump in view._jumps] == [True] + [False] * (len(view._jumps) - 1)


def test_the_index_leads_to_a_section(view, qtbot):
    view.show_section(view.circles)
    assert view._area.verticalScrollBar().value() > 0
    view.show_section(view.history)
    marked = [jump.text() for jump in view._jumps if jump.property("role") == "link"]
    assert marked == [view.history.name]
    view.resize(692, 544)
    assert not view._index.isVisible()
    next(action for action in view.jump_button.menu().actions() if action.text() == "Circles").trigger()
    top = view.circles.mapTo(view, QPoint(0, 0)).y()
    assert view._head.height() - 1 <= top < view._head.height() + 20


def test_every_control_has_a_name(view):
    for kind in (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit):
        for control in view.findChildren(kind):
            inside = isinstance(control.parentWidget(), (QAbstractSpinBox, QComboBox))
            text = control.text() if isinstance(control, QAbstractButton) else ""
            assert inside or control.accessibleName() or text, (control, control.parentWidget())


def test_what_changed_while_the_page_was_hidden_is_shown_with_it(view, operations):
    assert view.history.sentences == []
    view.hide()
    operations.perform(add_person, PersonFields(name="Maya Okafor"))
    assert view.history.sentences == []
    view.show()
    assert view.history.sentences == ["Added Maya Okafor"]


def test_tab_leaves_a_time_at_once_and_it_holds_its_text(view, qtbot):
    view.activateWindow()
    view.reminders.at.setFocus()
    qtbot.waitUntil(view.reminders.at.hasFocus)
    qtbot.keyClick(view.reminders.at, Qt.Key.Key_Tab)
    assert not view.reminders.at.hasFocus()
    field = view.reminders.at
    field.setLocale(QLocale("en_US"))
    field.setDisplayFormat(field.locale().timeFormat(QLocale.FormatType.ShortFormat))
    assert field._width() > field.fontMetrics().horizontalAdvance("10:58 PM") + 40


def test_undo_reaches_the_book_from_a_field_in_which_nobody_types(view, operations, qtbot):
    BookUndo(view)
    for keys, act in (("Ctrl+Z", operations.undo), ("Ctrl+Shift+Z", operations.redo)):
        QShortcut(QKeySequence(keys), view).activated.connect(act)
    view.activateWindow()
    field = view.week.capacity[0]
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    with qtbot.waitSignal(field.settled):
        qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (operations.book.settings.capacity[0], field.value()) == (5, 5)
    line = view.circles.lines[0].name
    line.setFocus()
    qtbot.keyClicks(line, "s")
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "Inner circle"
    qtbot.keyClicks(line, "s")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert circles()[0].name == "Inner circles"
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert circles()[0].name == line.text() == "Inner circle"


def test_backups_by_themselves_can_be_switched_off_and_their_room_is_told(view, operations, qtbot) -> None:
    assert view.backups.daily.isChecked()
    view.backups.daily.click()
    assert not operations.book.settings.backups_on
    operations.undo()
    assert operations.book.settings.backups_on
    _click(qtbot, view.backups.here_button)
    qtbot.waitUntil(view.backups.done.isVisible)
    assert view.backups.kept_words.text().startswith("1 backup · newest")


def test_what_a_field_is_stands_at_its_height(view, qtbot):
    lay_out_now(view)
    reminders = view.reminders
    for field in reminders.findChildren(TimeField):
        label = next(
            one
            for one in field.parentWidget().findChildren(PlainLabel)
            if one.width() == LABEL_WIDTH and one.parentWidget() is field.parentWidget()
        )
        middles = [widget.mapTo(view, widget.rect().center()).y() for widget in (field, label)]
        assert abs(middles[0] - middles[1]) <= 1, label.text()


def test_numbers_of_people_stand_ones_below_ones(view, operations, book):
    add_sample_people(book)
    view.circles.reload()
    lay_out_now(view)
    labels = [line.people for line in view.circles.lines]
    assert {len(label.text()) for label in labels} == {1, 2}
    assert all(label.alignment() & Qt.AlignmentFlag.AlignRight for label in labels)
    assert len({label.mapTo(view, label.rect().topRight()).x() for label in labels}) == 1


def test_a_section_that_was_asked_for_comes_up_as_the_page_grows_and_stays_marked(view, book, operations, qtbot):
    def is_at_the_top():
        return view.history.mapTo(view, QPoint(0, 0)).y() == view._area.y() + view._column.contentsMargins().top()

    def marked():
        return [jump.text() for jump in view._jumps if jump.property("role") == "link"]

    view.show_section(view.history)
    lay_out_now(view)
    assert not is_at_the_top()
    for number in range(12):
        operations.perform(add_person, PersonFields(name=f"Person {number}"))
    qtbot.waitUntil(is_at_the_top)
    assert marked() == [view.history.name]
    view._area.verticalScrollBar().setValue(0)
    assert marked() == [view.reminders.name]
