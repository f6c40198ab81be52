"""The ways that lead to the duplicates: a menu of People, Settings, the palette."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.operations.fields import PersonFields
from models.operations.people import add_person
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.views import DUPLICATES, PEOPLE, SETTINGS


@pytest.fixture
def window(operations, book, qtbot):
    for name in ("Ada Lindgren", "Lindgren, Ada"):
        add_person(book, PersonFields(name=name))
    made = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(made)
    made.show()
    return made


def shown(window, qtbot):
    assert window.present_view == DUPLICATES
    view = window.view(DUPLICATES)
    qtbot.waitUntil(lambda: view.pair is not None)
    return view


def test_from_the_menu_of_people_and_back_to_people(window, qtbot):
    people = window.show_view(PEOPLE)
    menu = people.people_actions.context_menu(people.model.ids[:1])
    next(action for action in menu.actions() if action.text() == "Find duplicates").trigger()
    view = shown(window, qtbot)
    QTest.keyClick(view, Qt.Key.Key_M)
    assert view.pair is None
    QTest.mouseClick(view.people_button, Qt.MouseButton.LeftButton)
    assert window.present_view == PEOPLE
    assert len(people.model.ids) == 1


def test_from_settings(window, qtbot):
    settings = window.show_view(SETTINGS)
    settings.data.find_duplicates.click()
    shown(window, qtbot)


def test_from_the_palette(window, qtbot):
    window.finding.open_palette("find dupl")
    QTest.keyClick(window.finding.palette.field, Qt.Key.Key_Return)
    shown(window, qtbot)


def test_undo_by_the_window_asks_again(window, qtbot):
    window.show_view(DUPLICATES)
    view = shown(window, qtbot)
    QTest.keyClick(view, Qt.Key.Key_N)
    assert view.pair is None
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert view.pair is not None
