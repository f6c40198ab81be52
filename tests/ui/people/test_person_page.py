"""A person as a page: opened, left and paged through by keys, in one column or two."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from ui.people.people_view import PeopleView


@pytest.fixture
def view(operations, people, show, qtbot):
    made = PeopleView(operations)
    show(made, 1072, 744)
    qtbot.waitUntil(made.isActiveWindow)
    made.table.setFocus()
    made.open_person(people["maya"])
    return made


def is_page(view) -> bool:
    return not view.list_page.isVisible() and view.panel.isVisible()


def test_f11_opens_the_page_and_escape_leaves_it(view, qtbot) -> None:
    QTest.keyClick(view.table, Qt.Key.Key_F11)
    assert is_page(view)
    qtbot.waitUntil(lambda: view.panel.reached_button.hasFocus())
    QTest.keyClick(view.panel.reached_button, Qt.Key.Key_Escape)
    assert not is_page(view)
    assert view.table.hasFocus()


def test_the_button_opens_it_and_alt_left_leaves_it(view, qtbot) -> None:
    button = next(
        found for found in view.panel.findChildren(QAbstractButton) if found.accessibleName() == "Open the page"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert is_page(view)
    qtbot.waitUntil(lambda: view.panel.reached_button.hasFocus())
    QTest.keyClick(view.panel.reached_button, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert not is_page(view)


def test_the_page_stays_while_the_window_is_resized_and_has_two_columns_where_there_is_room(view, qtbot) -> None:
    view.place.toggle()
    boxes = view.panel._boxes
    qtbot.waitUntil(lambda: boxes["ways"].x() > boxes["story"].x() + 200)
    view.resize(700, 600)
    qtbot.waitUntil(lambda: boxes["ways"].x() == boxes["story"].x())
    view.resize(1072, 744)
    qtbot.waitUntil(lambda: boxes["ways"].x() > boxes["story"].x() + 200)
    assert is_page(view)


def test_the_people_before_and_after_by_keys(view, qtbot) -> None:
    view.place.toggle()
    qtbot.waitUntil(lambda: view.panel.reached_button.hasFocus())
    order = view.model.ids
    start = order.index(view.panel.contact_id)
    down = start + 1 < len(order)
    key, back = (Qt.Key.Key_Down, Qt.Key.Key_Up) if down else (Qt.Key.Key_Up, Qt.Key.Key_Down)
    QTest.keyClick(view.panel, key, Qt.KeyboardModifier.AltModifier)
    assert view.panel.contact_id == order[start + (1 if down else -1)]
    assert is_page(view)
    QTest.keyClick(view.panel, back, Qt.KeyboardModifier.AltModifier)
    assert view.panel.contact_id == order[start]


def test_a_page_shows_what_is_empty_too(view) -> None:
    assert view.panel.section("notes") is None
    view.place.toggle()
    assert view.panel.section("notes") is not None
    assert view.panel.section("dates").add_button.isVisible()
    view.place.leave()
    assert view.panel.section("notes") is None


def test_undo_reaches_the_page(view, people, operations) -> None:
    view.place.toggle()
    editor = view.panel.section("head").name
    editor.edit()
    QTest.keyClicks(editor.fields[0], "Maya Berg")
    QTest.keyClick(editor.fields[0], Qt.Key.Key_Return)
    assert view.panel.section("head").name.shown.text() == "Maya Berg"
    operations.undo()
    assert view.panel.section("head").name.shown.text() == "Maya Okafor"
