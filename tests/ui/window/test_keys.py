"""The table of keys is true: what it says of each view happens when the key is pressed there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPlainTextEdit, QScrollArea

from models.history import newest
from models.operations.introductions import add_introduction
from models.operations.people import edit_person
from models.queries import person
from ui.review.review_page import KEYS
from ui.shared.name_dialog import NameDialog
from ui.window import keys
from ui.window.keys_dialog import KeysDialog
from ui.window.main_window import INTERESTS, PEOPLE, TODAY, MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.views import INTRODUCTIONS, SETTINGS


@pytest.fixture
def window(three_due, operations, qtbot, no_window_left) -> Iterator[MainWindow]:
    made = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.isActiveWindow() and QApplication.focusWidget() is not None)
    yield made
    made.hide()


def press(qtbot, key: str) -> None:
    """Press a key of the table where the focus is."""
    combination = QKeySequence("Return" if key == "↵" else key)[0]
    qtbot.keyClick(QApplication.focusWidget(), combination.key(), combination.keyboardModifiers())


def last_operation() -> str:
    step = newest(undone=False)
    return step.name if step is not None else ""


def close_menu() -> bool:
    menu = QApplication.activePopupWidget()
    if isinstance(menu, QMenu):
        menu.close()
        return True
    return False


def test_every_key_of_the_window_does_something_and_none_twice(window) -> None:
    assert set(window.answers) == {entry.action for entry in keys.window_keys()}
    every = [key for entry in keys.window_keys() for key in entry.keys] + list(keys.view_keys().values())
    assert len(every) == len(set(every))
    assert all(not QKeySequence(key).isEmpty() for key in every)


def test_the_dialog_shows_the_whole_table_and_fits_a_small_window(window, qtbot) -> None:
    window.resize(900, 600)
    press(qtbot, "F1")
    dialog = window.findChild(KeysDialog)
    assert dialog.isVisible()
    assert dialog.width() <= 900
    assert dialog.height() <= 600
    words = {label.text() for label in dialog.findChildren(QLabel)}
    for section in keys.sections():
        assert section.title in words
        for entry in section.entries:
            assert entry.meaning in words
            assert {keys.shown(key) for key in entry.keys} <= words
    dialog.accept()


def test_the_dialog_takes_fewer_columns_where_words_are_longer(window, monkeypatch: pytest.MonkeyPatch) -> None:
    long = [
        keys.KeySection(
            section.title, tuple(replace(entry, meaning=f"{entry.meaning} and so on") for entry in section.entries)
        )
        for section in keys.sections()
    ]
    monkeypatch.setattr("ui.window.keys_dialog.sections", lambda: long)
    window.resize(900, 600)
    window.show_keys()
    dialog = window.findChild(KeysDialog)
    area = dialog.findChild(QScrollArea)
    assert area.widget().width() <= area.viewport().width()
    dialog.accept()


def test_enter_presses_the_button_with_the_focus(window, qtbot) -> None:
    backups = window.show_view(SETTINGS).backups
    button = backups.here_button
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_the_keys_of_today_do_what_the_table_says(window, three_due, qtbot) -> None:
    # These need people of other kinds; the tests of Today press them.
    elsewhere = {"move", "circle", "review", "way", "answer"}
    for entry in keys.today_keys():
        if entry.action == "reached_out":
            press(qtbot, entry.keys[0])
            assert last_operation() == "log_interaction"
        elif entry.action == "snooze":
            press(qtbot, entry.keys[0])
            qtbot.waitUntil(close_menu)
        elif entry.action == "skip":
            press(qtbot, entry.keys[0])
            assert last_operation() == "skip"
        elif entry.action == "open":
            press(qtbot, entry.keys[0])
            assert window.present_view == PEOPLE
            window.show_view(TODAY)
        else:
            assert entry.action in elsewhere
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def test_the_keys_of_interests_do_what_the_table_says(window, qtbot) -> None:
    view = window.show_view(INTERESTS)
    qtbot.waitUntil(lambda: view.list.hasFocus())
    elsewhere = {"merge", "share"}
    for entry in keys.interests_keys():
        if entry.action == "mine":
            press(qtbot, entry.keys[0])
            assert last_operation() == "set_mine"
        elif entry.action == "rename":
            press(qtbot, entry.keys[0])
            dialog = next(each for each in window.findChildren(NameDialog) if each.isVisible())
            dialog.reject()
            view.list.setFocus()
        elif entry.action == "people":
            press(qtbot, entry.keys[0])
            assert window.present_view == PEOPLE
            window.show_view(INTERESTS)
            view.list.setFocus()
        elif entry.action == "delete":
            before = last_operation()
            press(qtbot, entry.keys[0])
            assert last_operation() != before
        else:
            assert entry.action in elsewhere


def test_the_keys_of_people_do_what_the_table_says(window, three_due, qtbot) -> None:
    people = window.show_view(PEOPLE)
    people.table.setFocus()
    elsewhere = {"rename", "step"}
    for entry in keys.people_keys():
        if entry.action == "open":
            press(qtbot, entry.keys[0])
            qtbot.waitUntil(lambda: people.panel.isAncestorOf(QApplication.focusWidget()))
            press(qtbot, "Esc")
            assert people.table.hasFocus()
        elif entry.action == "page":
            press(qtbot, entry.keys[0])
            assert people.place.is_page
            press(qtbot, entry.keys[0])
            assert not people.place.is_page
            people.table.setFocus()
        elif entry.action == "everybody":
            press(qtbot, entry.keys[0])
            assert len(people.table.chosen_ids()) == 3
        elif entry.action == "delete":
            press(qtbot, entry.keys[0])
            assert last_operation() == "delete_people"
            window.undo()
            people.table.setFocus()
        elif entry.action == "back":
            people.panel.take_focus()
            press(qtbot, entry.keys[0])
            assert people.table.hasFocus()
        else:
            assert entry.action in elsewhere


def test_the_keys_of_introductions_do_what_the_table_says(window, three_due, qtbot) -> None:
    for other in three_due[1:]:
        add_introduction(window.operations.book, three_due[0], other)
    view = window.show_view(INTRODUCTIONS)
    qtbot.waitUntil(lambda: view.cards[0].hasFocus())
    assert {entry.action for entry in keys.introductions_keys()} == {"move", "step"}
    press(qtbot, "Down")
    assert view.cards[1].hasFocus()
    press(qtbot, "Up")
    assert view.cards[0].hasFocus()
    with qtbot.waitSignal(view.draft_requested) as asked:
        press(qtbot, "↵")
    assert asked.args[1] == "offer_introduction"
    QApplication.activeModalWidget().reject()


def test_the_keys_of_the_review_are_those_on_its_buttons() -> None:
    table = {entry.action: entry.keys for entry in keys.review_keys()}
    assert {str(decision): (key,) for decision, key in KEYS.items()}.items() <= table.items()
    # The review's own tests press these.
    assert table.keys() - set(map(str, KEYS)) == {"slower", "back"}


def test_undo_reaches_the_book_from_fields_anywhere_in_the_window_in_which_nobody_types(window, three_due, qtbot):
    people = window.show_view(PEOPLE)
    people.open_person(three_due[0])
    window.operations.perform(edit_person, three_due[0], notes="Plays the oboe")
    for field in (window.topbar.search.field, opened_notes(people)):
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        press(qtbot, "Ctrl+Z")
        assert person(three_due[0]).notes == ""
        press(qtbot, "Ctrl+Y")
        assert person(three_due[0]).notes == "Plays the oboe"
    field = opened_notes(people)
    qtbot.keyClicks(field, "!")
    press(qtbot, "Ctrl+Z")
    assert (field.toPlainText(), person(three_due[0]).notes) == ("Plays the oboe", "Plays the oboe")


def test_a_search_that_escape_emptied_leaves_undo_to_the_book(window, three_due, qtbot):
    people = window.show_view(PEOPLE)
    window.operations.perform(edit_person, three_due[0], notes="Plays the oboe")
    field = window.topbar.search.field
    field.setFocus()
    qtbot.keyClicks(field, "oboe")
    qtbot.waitUntil(lambda: people.filter.text == "oboe")
    field.setFocus()
    press(qtbot, "Escape")
    assert field.text() == ""
    press(qtbot, "Ctrl+Z")
    assert (field.text(), person(three_due[0]).notes) == ("", "")


def opened_notes(people) -> QPlainTextEdit:
    """Open the notes of the person shown where they stand."""
    notes = people.panel.section("notes")
    notes.edit()
    return notes.fields[0]


def test_keys_are_shown_as_the_system_writes_them() -> None:
    assert [keys.shown(key) for key in ("Ctrl+K", "Ctrl+Return", "F1", "K", "↑ ↓")] == [
        "Ctrl K",
        "Ctrl ↵",
        "F1",
        "K",
        "↑ ↓",
    ]
    assert Qt.Key.Key_K == QKeySequence("Ctrl+K")[0].key()


def test_what_keys_do_stands_below_one_another(window, qtbot) -> None:
    window.resize(1280, 800)
    window.show_keys()
    dialog = window.findChild(KeysDialog)
    labels = {label.text(): label for label in dialog.findChildren(QLabel)}

    def left(section: keys.KeySection) -> int:
        label = labels[section.entries[0].meaning]
        return label.mapTo(dialog, QPoint()).x() - labels[section.title].mapTo(dialog, QPoint()).x()

    # Their keys are of different widths.
    titles = ("In Today", "In Interests", "In Events", "In Introductions")
    assert len({left(section) for section in keys.sections() if section.title in titles}) == 1
    dialog.accept()
