"""The window's shell: views, keys, counts, undo, dropped files, closing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from models.backups import contents_of
from models.book import Book
from models.operations.contact import skip, snooze
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.saved_views import save_view
from models.queries import PeopleFilter, counts
from ui.interactions.log_dialog import LogDialog
from ui.operations import Operations
from ui.settings.backup_section import BackupSection
from ui.shared.name_dialog import NameDialog
from ui.window.main_window import IMPORT, INTERESTS, PEOPLE, SETTINGS, TODAY, MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.views import EVENTS, INSIGHTS, INTRODUCTIONS


@pytest.fixture
def window(operations: Operations, qtbot) -> Iterator[MainWindow]:
    made = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    yield made
    made.hide()


@pytest.fixture
def filled(three_due: list[int], window: MainWindow) -> MainWindow:
    window.operations.announce_outside()
    return window


def press(qtbot, window: MainWindow, key: Qt.Key, modifier=Qt.KeyboardModifier.ControlModifier) -> None:
    target = QApplication.focusWidget() or window
    qtbot.keyClick(target, key, modifier)


def test_keys_lead_to_the_views_and_views_are_made_when_first_shown(window: MainWindow, qtbot) -> None:
    assert set(window._views) == {TODAY}
    for key, view in ((Qt.Key.Key_2, PEOPLE), (Qt.Key.Key_3, INTERESTS), (Qt.Key.Key_1, TODAY)):
        press(qtbot, window, key)
        assert window.present_view == view
        assert window.sidebar.views[view].isChecked()
    press(qtbot, window, Qt.Key.Key_I)
    assert window.present_view == IMPORT
    press(qtbot, window, Qt.Key.Key_Comma)
    assert window.present_view == SETTINGS


def test_people_opened_by_its_key_shows_the_first_one(filled: MainWindow, qtbot) -> None:
    # Through the window, so that Ctrl counts as held.
    QTest.keyPress(filled.windowHandle(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: filled.present_view == PEOPLE)
    people = filled.view(PEOPLE)
    assert len(people.table.chosen_ids()) == 1
    QTest.keyRelease(filled.windowHandle(), Qt.Key.Key_2)


def test_the_sidebar_shows_counts(filled: MainWindow) -> None:
    assert filled.sidebar.views[TODAY].badge == 3
    assert filled.sidebar.views[PEOPLE].note == "3"
    assert "3" in filled.sidebar.views[PEOPLE].accessibleName()


def test_clicks_on_the_sidebar_lead_to_the_views(filled: MainWindow, qtbot) -> None:
    for key in (PEOPLE, INTERESTS, SETTINGS, TODAY):
        qtbot.mouseClick(filled.sidebar.views[key], Qt.MouseButton.LeftButton)
        assert filled.present_view == key


def test_what_was_done_can_be_undone_from_the_bar_and_by_keys(filled: MainWindow, three_due, qtbot) -> None:
    filled.operations.perform(skip, [three_due[0]])
    assert filled.undo_bar.isVisible()
    assert "Maya Okafor" in filled.undo_bar.label.text()
    assert filled.sidebar.views[TODAY].badge == 2
    qtbot.mouseClick(filled.undo_bar.button, Qt.MouseButton.LeftButton)
    assert filled.sidebar.views[TODAY].badge == 3
    press(qtbot, filled, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert filled.sidebar.views[TODAY].badge == 2
    press(qtbot, filled, Qt.Key.Key_Z)
    assert filled.sidebar.views[TODAY].badge == 3


def test_trouble_is_told(window: MainWindow, qtbot) -> None:
    window.undo()
    assert window.undo_bar.isVisible()
    assert "nothing to undo" in window.undo_bar.label.text()
    assert not window.undo_bar.button.isVisible()


def test_the_search_field_filters_people_and_its_text_stays_with_them(filled: MainWindow, qtbot) -> None:
    press(qtbot, filled, Qt.Key.Key_F)
    field = filled.topbar.search.field
    qtbot.waitUntil(field.hasFocus)
    assert filled.present_view == PEOPLE
    qtbot.keyClicks(field, "maya")
    people = filled.view(PEOPLE)
    qtbot.waitUntil(lambda: people.filter.text == "maya")
    assert field.hasFocus()
    press(qtbot, filled, Qt.Key.Key_1)
    assert filled.present_view == TODAY
    assert field.text() == ""
    press(qtbot, filled, Qt.Key.Key_2)
    assert field.text() == people.filter.text == "maya"
    qtbot.mouseClick(filled.sidebar.views[PEOPLE], Qt.MouseButton.LeftButton)
    assert field.text() == people.filter.text == ""


def test_down_leads_from_the_search_into_the_list_and_enter_opens_who_is_marked(filled: MainWindow, qtbot) -> None:
    press(qtbot, filled, Qt.Key.Key_F)
    field, people = filled.topbar.search.field, filled.view(PEOPLE)
    qtbot.waitUntil(field.hasFocus)
    first, second = people.model.ids[:2]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert people.table.hasFocus()
    assert people.table.chosen_ids() == [first]
    qtbot.keyClick(people.table, Qt.Key.Key_Down)
    assert people.table.chosen_ids() == [second]
    press(qtbot, filled, Qt.Key.Key_F)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert people.panel.contact_id == second
    assert people.panel.isAncestorOf(QApplication.focusWidget())
    # It opened, and pressed nothing where the focus went.
    assert not filled.undo_bar.isVisible()
    press(qtbot, filled, Qt.Key.Key_F)
    # Neither waits until the letters are searched for.
    name = people.model.person_at(0).name
    qtbot.keyClicks(field, name)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert people.filter.text == name
    assert people.panel.contact_id == first
    press(qtbot, filled, Qt.Key.Key_F)
    qtbot.keyClicks(field, "nobody is called so")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down):
        qtbot.keyClick(field, key)
        assert field.hasFocus()


def test_elsewhere_a_click_or_a_letter_in_the_search_field_opens_the_palette(filled: MainWindow, qtbot) -> None:
    field = filled.topbar.search.field
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    palette = filled.finding.palette
    assert palette.isVisible()
    assert palette.field.hasFocus()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(field, "m")
    assert palette.isVisible()
    assert palette.field.text() == "m"
    assert field.text() == ""
    assert filled.present_view == TODAY


def test_saved_views_appear_once_there_are_any(filled: MainWindow, operations: Operations, qtbot) -> None:
    assert filled.sidebar._saved_title.isHidden()
    view_id = operations.perform(save_view, "Chess friends", PeopleFilter(interests=("Chess",))).result
    button = filled.sidebar.saved_views[view_id]
    assert (button.text(), button.note) == ("Chess friends", "1")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert filled.present_view == PEOPLE
    assert button.isChecked()


@pytest.fixture
def saved(filled: MainWindow, operations: Operations) -> list[int]:
    names = ("Chess friends", "Wilting")
    return [operations.perform(save_view, name, PeopleFilter(interests=("Chess",))).result for name in names]


def test_a_saved_view_is_renamed_by_f2_and_a_taken_name_is_refused(filled: MainWindow, saved, qtbot) -> None:
    button = filled.sidebar.saved_views[saved[0]]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_F2)
    dialog = filled.findChild(NameDialog)
    assert dialog.field.text() == "Chess friends"
    qtbot.keyClicks(dialog.field, "Wilting")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.problem.text() == "There is a view “Wilting” already."
    qtbot.keyClicks(dialog.field, "Chess")
    assert not dialog.problem.isVisible()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert filled.sidebar.saved_views[saved[0]].text() == "Chess"


def test_a_saved_view_is_deleted_by_its_menu_or_delete_and_comes_back(filled: MainWindow, saved, qtbot) -> None:
    button = filled.sidebar.saved_views[saved[0]]
    button.customContextMenuRequested.emit(QPoint(4, 4))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[1].trigger()
    menu.close()
    assert list(filled.sidebar.saved_views) == [saved[1]]
    last = filled.sidebar.saved_views[saved[1]]
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Delete)
    assert not filled.sidebar.saved_views
    assert filled.sidebar._saved_title.isHidden()
    filled.undo()
    assert list(filled.sidebar.saved_views) == [saved[1]]


def test_many_saved_views_scroll_and_the_focus_leads_to_them(filled: MainWindow, operations, qtbot) -> None:
    for number in range(30):
        operations.perform(save_view, f"View {number}", PeopleFilter())
    filled.resize(900, 600)
    last = list(filled.sidebar.saved_views.values())[-1]
    assert last.text() == "View 29"
    last.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    assert filled.sidebar.views[SETTINGS].geometry().bottom() < filled.height()


def test_the_place_of_saved_views_wears_the_colour_of_the_sidebar(filled: MainWindow, qtbot) -> None:
    picture = filled.sidebar.grab().toImage()
    beside, inside = picture.pixelColor(4, 300), picture.pixelColor(100, 300)
    assert inside == beside


def test_what_is_offered_while_the_window_is_hidden_waits_for_it(filled: MainWindow, qtbot) -> None:
    logged: list[str] = []
    filled.hide()
    filled.undo_bar.offer("Opened LinkedIn for Maya", "Log it", lambda: logged.append("Maya"))
    filled.undo_bar.offer("Opened LinkedIn for Jonas", "Log it", lambda: logged.append("Jonas"))
    filled.undo_bar.show_done("Snoozed Aiko")
    filled.come_forward()
    qtbot.waitUntil(lambda: filled.undo_bar.isVisible())
    assert filled.undo_bar.label.text() == "Opened LinkedIn for Maya"
    qtbot.mouseClick(filled.undo_bar.button, Qt.MouseButton.LeftButton)
    assert filled.undo_bar.label.text() == "Opened LinkedIn for Jonas"
    qtbot.mouseClick(filled.undo_bar.button, Qt.MouseButton.LeftButton)
    assert logged == ["Maya", "Jonas"]
    assert not filled.undo_bar.isVisible()


def test_long_work_is_shown_with_its_progress_and_can_be_stopped(filled: MainWindow, operations, qtbot) -> None:
    goes_on = threading.Event()

    def work(_book, progress, cancelled):
        progress(1, 4)
        while not cancelled():
            goes_on.wait(0.001)

    operations.run_long(
        work,
        on_progress=lambda *_: None,
        on_done=lambda _: None,
        on_failed=print,
        sentence="Exporting…",
        can_cancel=True,
    )
    bar = filled.undo_bar
    qtbot.waitUntil(lambda: bar.progress.value() == bar.progress.maximum() // 4)
    assert (bar.label.text(), bar.button.text()) == ("Exporting…", "Cancel")
    operations.perform(add_person, PersonFields(name="Ada"))
    assert bar.label.text() == "1 step waits until this work is done"
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert bar.label.text() == "Exporting…"
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert not bar.button.isEnabled()
    qtbot.waitUntil(lambda: bar.label.text() == "Added Ada")
    assert bar.button.isEnabled()
    assert not bar.progress.isVisible()


def test_a_dropped_file_opens_the_import(window: MainWindow, tmp_path: Path, qtbot) -> None:
    path = tmp_path / "Connections.csv"
    path.write_text("First Name,Last Name,Connected On\nAda,Lindgren,05 Mar 2021\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(300, 300), actions, data, buttons, keys)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    window.dropEvent(QDropEvent(QPointF(300, 300), actions, data, buttons, keys))
    assert window.present_view == IMPORT
    qtbot.waitUntil(lambda: not window.view(IMPORT).is_working)
    assert counts().everyone == 0


def test_closing_without_a_tray_ends_and_with_one_hides(operations: Operations, qtbot) -> None:
    for tray in (False, True):
        window = MainWindow(operations, RemindersState(operations, None), tray_shown=lambda tray=tray: tray)
        qtbot.addWidget(window)
        window.show()
        signal = window.closed_to_tray if tray else window.quit_requested
        with qtbot.waitSignal(signal):
            event = QCloseEvent()
            QApplication.sendEvent(window, event)
        assert event.isAccepted() is not tray
        window.hide()


def test_the_window_comes_back_where_it_was(operations: Operations, book: Book, qtbot) -> None:
    first = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(first)
    first.resize(900, 640)
    first.show()
    first.close()
    assert (book.directory / "window.ini").is_file()
    assert (book.directory / "window.ini").stat().st_mode & 0o077 == 0
    second = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(second)
    assert (second.width(), second.height()) == (900, 640)


def test_it_fits_900_by_600(filled: MainWindow) -> None:
    filled.resize(900, 600)
    assert (filled.width(), filled.height()) == (900, 600)
    assert filled.topbar.add_button.text() == ""
    assert filled.topbar.add_button.accessibleName() == "Add person"


def test_changes_from_outside_are_noticed(window: MainWindow, book: Book, clock, qtbot) -> None:
    import sqlite3

    window.look_again()
    with sqlite3.connect(book.path) as other:
        other.execute("UPDATE setting SET value = value")
        other.execute("INSERT INTO local_state (key, value) VALUES ('other', '1')")
    other.close()
    with qtbot.waitSignal(window.operations.changed) as told:
        window.look_again()
    assert told.args[0].name == "outside"


def test_a_book_whose_file_goes_is_told_once_and_saved_elsewhere(
    window: MainWindow, book: Book, tmp_path, monkeypatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(window, "show_trouble", told.append)
    window.look_again()
    assert told == []
    book.path.unlink()
    for _ in range(2):
        window.look_again()
    assert len(told) == 1
    assert "Save elsewhere" in told[0]
    assert window.operations.perform(add_person, PersonFields(name="Ada")) is None
    section = BackupSection(window.operations)
    section.back_up_to(tmp_path / "saved.sqlite3")
    assert contents_of(tmp_path / "saved.sqlite3").people == 0
    assert not book.path.exists()


def test_a_book_that_comes_back_is_told_and_goes_on(window: MainWindow, book: Book, monkeypatch) -> None:
    """As a disk does that was away for a while, each time."""
    told: list[str] = []
    monkeypatch.setattr(window, "show_trouble", told.append)
    for _ in range(2):
        book.directory.rename(book.directory.with_name("elsewhere"))
        window.look_again()
        book.directory.with_name("elsewhere").rename(book.directory)
        window.look_again()
        window.look_again()
        assert len(told) == 2
        assert told.pop() == "The book is in its place again. Tendril goes on."
        assert "moved, deleted or replaced" in told.pop()
    assert window.operations.perform(add_person, PersonFields(name="Ada")) is not None


def test_a_new_day_is_noticed(window: MainWindow, clock, qtbot) -> None:
    clock.move(days=1)
    with qtbot.waitSignal(window.operations.changed) as told:
        window.look_again()
    assert told.args[0].name == "new_day"
    with qtbot.assertNotEmitted(window.operations.changed):
        window.look_again()


def test_somebody_put_off_until_later_today_comes_back_on_time(filled: MainWindow, three_due, clock) -> None:
    filled.operations.perform(snooze, [three_due[0]], datetime(2026, 11, 23, 11, 0))
    assert filled.sidebar.views[TODAY].badge == 2
    clock.move(hours=2, minutes=59)
    filled.look_again()
    assert len(filled.view(TODAY).cards) == 2
    clock.move(minutes=1)
    filled.look_again()
    assert filled.sidebar.views[TODAY].badge == 3
    # Where they were this morning, since what was shown does not reshuffle.
    assert [card.entry.contact_id for card in filled.view(TODAY).cards] == three_due


def test_reminders_state_is_shown_and_switched(window: MainWindow, operations: Operations) -> None:
    from PySide6.QtWidgets import QMenu

    assert window.sidebar.reminders.note == "on"
    menu = QMenu()
    window.reminders.fill(menu)
    off = next(action for action in menu.actions() if action.text() == "Switch reminders off")
    off.trigger()
    assert operations.book.settings.reminders_on is False
    assert window.sidebar.reminders.note == "off"
    window.reminders.fill(menu)
    assert [action.text() for action in menu.actions() if action.isEnabled() and action.text()] == [
        "Switch reminders on"
    ]


def test_people_added_appear_in_the_count(window: MainWindow, operations: Operations) -> None:
    operations.perform(add_person, PersonFields(name="Ada"))
    assert window.sidebar.views[PEOPLE].note == "1"


def test_the_keys_go_on_in_today_after_the_log_dialog(filled: MainWindow, three_due, qtbot) -> None:
    today = filled.view(TODAY)
    qtbot.waitUntil(lambda: today.cards[0].hasFocus())
    press(qtbot, filled, Qt.Key.Key_L)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, LogDialog) and one.isVisible())
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    filled.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None and len(today.cards) == 2)
    # Not on whatever comes next in the window, where R would do nothing.
    assert filled.focusWidget() is today.cards[0]


def test_the_sidebar_marks_the_saved_view_that_is_shown(filled: MainWindow, qtbot) -> None:
    filled.operations.perform(save_view, "Sailors", PeopleFilter(interests=("Sailing",)))
    (sailors,) = filled.sidebar.saved_views.values()
    qtbot.mouseClick(sailors, Qt.MouseButton.LeftButton)
    assert sailors.isChecked()
    people = filled.view(PEOPLE)
    clear = next(one for one in people.findChildren(QAbstractButton) if one.text() == "Clear all" and one.isVisible())
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert filled.sidebar.views[PEOPLE].isChecked()
    assert not sailors.isChecked()
    # What is kept as a view is that view from then on.
    people.apply_filter(PeopleFilter(kinds=("professional",)))
    filled.operations.perform(save_view, "Work", people.filter)
    (work,) = (one for one in filled.sidebar.saved_views.values() if one.text() == "Work")
    assert work.isChecked()


def test_the_numbers_of_a_large_book_follow_the_first_paint(
    three_due: list[int], book: Book, operations: Operations, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.queries.vocabulary.LARGE", 2)
    view_id = save_view(book, "Everybody", PeopleFilter()).result
    made = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(made)
    assert made.sidebar.views[PEOPLE].note == ""
    assert made.sidebar.views[TODAY].badge == len(three_due)
    made.show()
    qtbot.waitUntil(lambda: made.sidebar.views[PEOPLE].note == str(len(three_due)))
    qtbot.waitUntil(lambda: made.sidebar.saved_views[view_id].note == str(len(three_due)))
    operations.perform(add_person, PersonFields(name="One more"))
    qtbot.waitUntil(lambda: made.sidebar.views[PEOPLE].note == str(len(three_due) + 1))


def test_what_a_view_shows_ends_where_the_bar_above_it_ends(filled: MainWindow, qtbot) -> None:
    filled.resize(1280, 800)

    def end(widget: QWidget) -> int:
        return widget.mapTo(filled, widget.rect().topRight()).x()

    shown = {
        TODAY: lambda view: view._page.side,
        INTRODUCTIONS: lambda view: view.finder,
        EVENTS: lambda view: view.met_button,
        INSIGHTS: lambda view: view.numbers.calendar.parentWidget(),
    }
    for key, part in shown.items():
        view = filled.show_view(key)
        qtbot.waitUntil(lambda view=view, part=part: end(part(view)) == end(filled.topbar.log_button))
