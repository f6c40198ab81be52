"""Merging people by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from models.operations.fields import PersonFields
from models.operations.people import add_person, delete_people
from models.queries import people_rows, person
from ui.merging.merge_dialog import MergeDialog
from ui.shared.labels import PlainLabel


@pytest.fixture
def doubles(book, people) -> tuple[int, int]:
    """Maya, who is in the book, and an entry with her name and another employer."""
    other = PersonFields(name="Maya A. Okafor", organization="Harbour", kind="personal", notes="Sails & sings")
    return people["maya"], add_person(book, other).result


@pytest.fixture
def dialog(operations, doubles, qtbot) -> MergeDialog:
    made = MergeDialog(operations, list(reversed(doubles)))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.open()
    return made


def choose(dialog: MergeDialog, words: str) -> None:
    button = next(button for button in dialog.findChildren(QRadioButton) if words in button.accessibleName())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center() - button.rect().bottomRight() / 2)
    button.click()


def texts(dialog: MergeDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(PlainLabel) if label.isVisible())


def test_the_longer_story_is_first_and_what_differs_is_asked(dialog, doubles) -> None:
    assert [row.id for row in dialog.people] == list(doubles)
    assert set(dialog.groups) == {"name", "work", "kind"}
    assert "Merge 2 people" in texts(dialog)
    assert "1 interaction" in texts(dialog)
    assert "not alike" not in texts(dialog)


def test_the_choice_stands_the_rest_is_noted_and_undo_brings_both_back(dialog, doubles, operations, qtbot) -> None:
    maya, other = doubles
    choose(dialog, "Harbour")
    with qtbot.waitSignal(dialog.person_opened) as opened:
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened.args == [maya]
    assert not dialog.isVisible()
    merged = person(maya)
    assert (merged.name, merged.organization, merged.kind) == ("Maya Okafor", "Harbour", "both")
    assert "Work: Staff engineer, Northwind" in merged.notes
    assert "Sails & sings" in merged.notes
    assert people_rows([other]) == []
    operations.undo()
    assert [row.id for row in people_rows(doubles)] == list(doubles)


def test_enter_on_a_choice_merges_nobody(dialog, doubles) -> None:
    button = dialog.findChildren(QRadioButton)[0]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.merge_button.setFocus()
    QTest.keyClick(dialog.merge_button, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert people_rows([doubles[1]]) == []


def test_names_that_are_not_alike_are_pointed_out(operations, people, qtbot) -> None:
    made = MergeDialog(operations, [people["maya"], people["wei"]])
    qtbot.addWidget(made)
    made.open()
    assert "not alike" in texts(made)


def test_somebody_who_is_gone_meanwhile_is_told(dialog, doubles, operations, book, qtbot) -> None:
    delete_people(book, [doubles[1]])
    with qtbot.waitSignal(operations.failed):
        dialog.merge()
    assert [row.id for row in people_rows(doubles)] == [doubles[0]]


def test_every_choice_has_a_name_for_screen_readers(dialog) -> None:
    assert all(button.accessibleName() for button in dialog.findChildren(QRadioButton))
    assert any("from Maya A. Okafor" in button.accessibleName() for button in dialog.findChildren(QRadioButton))
