"""Editing where the text stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.people.in_place import InPlace, Part


@pytest.fixture
def stage(show, qtbot):
    """Show an editor beside another field to go to."""

    def put(editor: InPlace) -> QLineEdit:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        other = QLineEdit()
        layout.addWidget(editor)
        layout.addWidget(other)
        show(holder, 400, 300)
        qtbot.waitUntil(holder.isActiveWindow)
        editor.holder = holder
        return other

    return put


def make(stage, **more) -> InPlace:
    editor = InPlace("name", [Part("name", "Name", "Maya Okafor")], **more)
    editor.other = stage(editor)
    return editor


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_Space])
def test_a_key_turns_it_into_a_field_and_enter_saves(stage, qtbot, key) -> None:
    editor = make(stage)
    editor.shown.setFocus()
    QTest.keyClick(editor.shown, key)
    field = editor.fields[0]
    assert field.hasFocus()
    assert field.selectedText() == "Maya Okafor"
    QTest.keyClicks(field, "Maya Berg")
    with qtbot.waitSignal(editor.saved) as caught:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert caught.args == [{"name": "Maya Berg"}]
    assert not editor.is_editing
    assert editor.shown.hasFocus()


def test_escape_leaves_it_as_it_was(stage, qtbot) -> None:
    editor = make(stage)
    QTest.mouseClick(editor.shown, Qt.MouseButton.LeftButton)
    QTest.keyClicks(editor.fields[0], "Nobody")
    with qtbot.assertNotEmitted(editor.saved):
        QTest.keyClick(editor.fields[0], Qt.Key.Key_Escape)
    assert not editor.is_editing


def test_going_elsewhere_saves(stage, qtbot) -> None:
    editor = make(stage)
    editor.edit()
    QTest.keyClicks(editor.fields[0], "Maya Berg")
    with qtbot.waitSignal(editor.saved) as caught:
        editor.other.setFocus()
    assert caught.args == [{"name": "Maya Berg"}]


def test_nothing_changed_saves_nothing(stage, qtbot) -> None:
    editor = make(stage)
    editor.edit()
    with qtbot.assertNotEmitted(editor.saved):
        QTest.keyClick(editor.fields[0], Qt.Key.Key_Return)
    assert not editor.is_editing


def test_what_is_refused_stays_open_with_the_reason(stage, qtbot) -> None:
    editor = make(stage, check=lambda texts: "" if texts["name"] else "A person needs a name.")
    editor.edit()
    QTest.keyClick(editor.fields[0], Qt.Key.Key_Delete)
    with qtbot.assertNotEmitted(editor.saved):
        QTest.keyClick(editor.fields[0], Qt.Key.Key_Return)
    assert editor.is_editing
    assert editor.problem.text() == "A person needs a name."


def test_several_fields_save_only_what_changed(stage, qtbot) -> None:
    editor = InPlace("work", [Part("title", "Title", "Engineer"), Part("organization", "Organisation", "Northwind")])
    stage(editor)
    editor.edit()
    title, organization = editor.fields
    QTest.keyClick(title, Qt.Key.Key_Tab)
    assert organization.hasFocus()
    QTest.keyClicks(organization, "Lumen")
    with qtbot.waitSignal(editor.saved) as caught:
        QTest.keyClick(organization, Qt.Key.Key_Return)
    assert caught.args == [{"organization": "Lumen"}]


def test_long_text_takes_new_lines(stage, qtbot) -> None:
    editor = InPlace("notes", [Part("notes", "Notes", "One")], is_long=True)
    stage(editor)
    editor.edit()
    QTest.keyClick(editor.fields[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(editor.fields[0], "Two")
    with qtbot.waitSignal(editor.saved) as caught:
        QTest.keyClick(editor.fields[0], Qt.Key.Key_Return)
    assert caught.args == [{"notes": "One\nTwo"}]


def test_an_empty_one_invites(stage) -> None:
    editor = InPlace("place", [Part("place", "Place")], invitation="Add a place")
    stage(editor)
    assert editor.shown.text() == "Add a place"
    assert editor.shown.accessibleName() == "Add a place"
