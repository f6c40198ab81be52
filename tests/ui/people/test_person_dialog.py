"""Adding and editing people, used as a person does."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from models.history import newest
from models.queries import person
from models.schema import Contact, Operation
from ui.people.person_dialog import AddPersonDialog, EditPersonDialog
from ui.shared.tag_input import Tag
from ui.shared.undo_bar import UndoBar


@pytest.fixture
def window(show):
    made = show(QWidget(), 1000, 760)
    made.bar = UndoBar(made)
    return made


@pytest.fixture
def add(operations, window):
    dialog = AddPersonDialog(operations, window)
    dialog.show()
    return dialog


def save(dialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_name_and_enter_are_enough(add, qtbot) -> None:
    with qtbot.waitSignal(add.person_added) as caught:
        QTest.keyClicks(add.names.name, "Ada Lindgren")
        QTest.keyClick(add.names.name, Qt.Key.Key_Return)
    who = person(caught.args[0])
    assert (who.name, who.given_name, who.family_name) == ("Ada Lindgren", "Ada", "Lindgren")
    assert not add.isVisible()


def test_without_a_name_it_says_so_at_the_field(add, book) -> None:
    save(add)
    assert add.isVisible()
    assert add.names.name_field.problem.text() == "A person needs a name."
    assert add.names.name.hasFocus()
    assert Contact.select().count() == 0
    QTest.keyClicks(add.names.name, "A")
    assert not add.names.name_field.problem.isVisible()


def test_everything_is_added_in_one_step(add, book, operations, qtbot) -> None:
    QTest.keyClicks(add.names.name, "Ada Lindgren")
    QTest.keyClicks(add.title, "Research lead")
    QTest.keyClicks(add.organization, "Lumen")
    QTest.mouseClick(add.kind.chips["professional"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(add.estimate.chips["half"], Qt.MouseButton.LeftButton)
    add.rhythm.choice.setCurrentIndex(add.rhythm.choice.findText("Own number of days"))
    add.rhythm.days.setValue(45)
    QTest.mouseClick(add.methods.add_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(add.methods.rows[0].value, "Ada@Lumen.example")
    QTest.keyClicks(add.interests.field, "chess, sailing,")
    QTest.keyClicks(add.interests.field, "jazz")
    QTest.keyClicks(add.dates.rows[0].day.field, "12 April")
    QTest.keyClicks(add.notes, "Met by the sea")
    with qtbot.waitSignal(add.person_added) as caught:
        save(add)
    who = person(caught.args[0])
    assert (who.title, who.kind, who.rhythm_days, who.estimated_on) == (
        "Research lead",
        "professional",
        45,
        date(2026, 5, 25),
    )
    assert {name for name, _mine in who.interests} == {"chess", "sailing", "jazz"}
    assert [(row.month, row.day, row.year, row.type) for row in who.dates] == [(4, 12, None, "birthday")]
    assert [(row.value, row.normalized) for row in who.methods] == [("Ada@Lumen.example", "ada@lumen.example")]
    operations.undo()
    assert Contact.select().count() == 0


def test_a_wrong_day_is_told_at_the_field(add, book) -> None:
    QTest.keyClicks(add.names.name, "Ada")
    QTest.keyClicks(add.dates.rows[0].day.field, "31 February")
    save(add)
    assert "31 February" in add.dates.problem.text()
    assert Contact.select().count() == 0
    add.dates.rows[0].day.field.clear()
    QTest.keyClicks(add.met_on.field, "4 May")
    save(add)
    assert add.met_field.problem.isVisible()


def test_backspace_removes_the_last_interest(add) -> None:
    QTest.keyClicks(add.interests.field, "chess,jazz,")
    assert add.interests.texts == ("chess", "jazz")
    QTest.keyClick(add.interests.field, Qt.Key.Key_Backspace)
    assert add.interests.texts == ("chess",)


def test_completion_offers_what_is_known(people, add) -> None:
    QTest.keyClicks(add.interests.field, "dat")
    # The only one that begins so is marked already, above the word as it was typed.
    assert add.interests.completion.texts == ["Databases", "dat"]
    QTest.keyClick(add.interests.field, Qt.Key.Key_Tab)
    assert add.interests.texts == ("Databases",)
    assert add.interests.tags[0].mine


def test_escape_asks_nothing_when_nothing_changed(add, window) -> None:
    QTest.keyClick(add, Qt.Key.Key_Escape)
    assert not add.isVisible()
    assert not window.bar.isVisible()


def test_a_draft_that_is_left_is_offered_back(add, window) -> None:
    QTest.keyClicks(add.names.name, "Ada")
    QTest.keyClick(add, Qt.Key.Key_Escape)
    assert not add.isVisible()
    assert window.bar.isVisible()
    QTest.mouseClick(window.bar.button, Qt.MouseButton.LeftButton)
    assert add.isVisible()
    assert add.names.name.text() == "Ada"


def test_opening_and_saving_changes_nothing(operations, people, window) -> None:
    before = newest(undone=False).id
    dialog = EditPersonDialog(operations, people["maya"], window)
    dialog.show()
    assert not dialog.is_changed()
    save(dialog)
    assert newest(undone=False).id == before


def test_an_edit_is_one_step_and_touches_only_what_changed(operations, people, window) -> None:
    steps = Operation.select().count()
    dialog = EditPersonDialog(operations, people["maya"], window)
    dialog.show()
    ways = [row.id for row in person(people["maya"]).methods]
    dialog.title.setText("Principal engineer")
    QTest.keyClicks(dialog.groups.field, "PyCon,")
    dialog.rhythm.choice.setCurrentIndex(dialog.rhythm.choice.findText("No rhythm"))
    save(dialog)
    who = person(people["maya"])
    assert (who.title, who.groups, who.no_rhythm, who.circle) == ("Principal engineer", ("PyCon",), True, "")
    assert [row.id for row in who.methods] == ways
    assert Operation.select().count() == steps + 1


def test_a_way_to_reach_is_added_and_removed(operations, people, window) -> None:
    dialog = EditPersonDialog(operations, people["maya"], window)
    dialog.show()
    QTest.mouseClick(dialog.methods.add_button, Qt.MouseButton.LeftButton)
    row = dialog.methods.rows[-1]
    row.choose("mobile")
    QTest.keyClicks(row.value, "+44 20 7946 0018")
    facebook = next(row for row in dialog.methods.rows if row.platform.key == "facebook")
    facebook.removed.emit()
    save(dialog)
    found = {row.platform_key: row.normalized for row in person(people["maya"]).methods}
    assert found == {"work_email": "maya@northwind.example", "mobile": "+442079460018"}


def test_every_control_has_a_name(add) -> None:
    add.names.link.click()
    add.methods.add_row()
    for kind in (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit):
        for control in add.findChildren(kind):
            if not control.objectName().startswith("qt_"):
                assert control.accessibleName() or getattr(control, "text", str)(), control


def test_tab_leads_through_what_came_into_the_form_in_the_order_it_is_read(add, qtbot) -> None:
    add.activateWindow()
    QTest.mouseClick(add.methods.add_button, Qt.MouseButton.LeftButton)
    assert add.methods.rows[-1].value.hasFocus()
    QTest.mouseClick(add.dates.add_button, Qt.MouseButton.LeftButton)
    add.interests.set_tags([Tag("Chess"), Tag("Jazz")])
    way, day = add.methods.rows[-1], add.dates.rows[-1]
    add.rhythm.choice.setFocus()
    qtbot.waitUntil(add.rhythm.choice.hasFocus)
    led = []
    for _press in range(50):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        led.append(QApplication.focusWidget())
    chips = [chip for chip in led if getattr(chip, "text", str)() in ("Chess", "Jazz")]
    read = [
        way.value,
        add.methods.add_button,
        *chips[:2],
        add.interests.field,
        add.groups.field,
        day.day.field,
        day.day.button,
        add.dates.add_button,
        add.met_on.field,
        add.notes,
        add.save_button,
    ]
    places = [led.index(one) for one in read]
    assert places == sorted(places)
    assert len(chips) >= 2
