"""Templates of one's own: written with a preview, offered among the wordings, made of a note, kept in Settings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from models.advice.drafts import Purpose
from models.operations.templates import add_template
from models.queries.templates import own_templates
from ui.drafts.draft_dialog import DraftDialog
from ui.drafts.template_dialog import TemplateDialog, TemplateDraft
from ui.settings.templates_section import TemplatesSection
from ui.shared.tag_input import Tag


@pytest.fixture
def shown(qtbot, no_window_left):
    def show(widget):
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show


def popped() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_template_is_written_with_fields_and_seen_on_a_person(operations, people, shown) -> None:
    dialog = shown(TemplateDialog(operations, TemplateDraft(Purpose.REVIVE), people["tomas"]))
    assert dialog.text.hasFocus()
    QTest.keyClicks(dialog.text, "Hi ")
    QTest.mouseClick(dialog.field_chips["first_name"], Qt.MouseButton.LeftButton)
    assert dialog.text.hasFocus()
    QTest.keyClicks(dialog.text, ", ")
    QTest.mouseClick(dialog.field_chips["shared_interest"], Qt.MouseButton.LeftButton)
    QTest.keyClicks(dialog.text, "? ")
    QTest.mouseClick(dialog.field_chips["met"], Qt.MouseButton.LeftButton)
    dialog.subject.setFocus()
    QTest.mouseClick(dialog.field_chips["name"], Qt.MouseButton.LeftButton)
    assert dialog.text.toPlainText() == "Hi {first name}, {shared interest}? {where you met}"
    assert dialog.preview.toPlainText() == "Hi Tomás, chess? [where you met]"
    assert dialog.preview_subject.text() == "Tomás Lindqvist"
    assert dialog.remark.text().startswith("What is in [brackets]")
    QTest.keyClicks(dialog.name, "Short")
    QTest.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (row,) = own_templates()
    assert (row.name, row.purpose, row.subject) == ("Short", "revive", "{name}")
    assert row.text == "Hi {first_name}, {shared_interest}? {met}"


def test_an_unknown_field_is_told(operations, people, shown) -> None:
    dialog = shown(TemplateDialog(operations, TemplateDraft(Purpose.REVIVE)))
    dialog.text.setPlainText("Hi {firstname}")
    assert dialog.remark.text() == "“{firstname}” is no field and stays as it is. Put fields in with the buttons."
    dialog.text.setPlainText("Hi {First Name}")
    assert dialog.remark.text() == "Choose somebody to see the fields filled in."
    dialog.person.add(Tag("Maya Okafor", people["maya"]))
    dialog.person.add(Tag("Wei Tan", people["wei"]))
    assert dialog.preview.toPlainText() == "Hi Wei"
    dialog.text.clear()
    dialog.save()
    assert dialog.problem.text() == "Write a text first."
    assert own_templates() == []


def test_a_template_is_changed(operations, book, shown) -> None:
    made = add_template(book, Purpose.SHARE, name="A", text="For {first_name}").result
    dialog = shown(TemplateDialog(operations, TemplateDraft(Purpose.SHARE, "A", "", "For {first_name}", made)))
    assert not dialog.has_draft()
    dialog.purpose.setCurrentIndex(dialog.purpose.findData("thank"))
    assert dialog.has_draft()
    dialog.save()
    assert [(row.purpose, row.text) for row in own_templates()] == [("thank", "For {first_name}")]


def test_own_wordings_come_first_and_every_one_can_be_chosen(operations, book, people, shown) -> None:
    add_template(book, Purpose.REVIVE, name="Short", text="Hi {first_name}!")
    dialog = shown(DraftDialog(operations, [people["maya"]], Purpose.REVIVE))
    assert dialog.editor.text.toPlainText() == "Hi Maya!"
    QTest.mouseClick(dialog.editor.wordings_button, Qt.MouseButton.LeftButton)
    menu = popped()
    named = [action.text() for action in menu.actions() if action.text()]
    assert named[:2] == ["Short", "Tendril’s wording 1"]
    assert named[-2:] == ["Keep this as a template…", "New template…"]
    assert menu.actions()[0].isChecked()
    next(action for action in menu.actions() if action.text() == "Tendril’s wording 1").trigger()
    menu.close()
    built_in = dialog.editor.text.toPlainText()
    assert built_in.startswith(("Hi Maya,", "Hello Maya,", "Dear Maya,"))
    QTest.keyClick(dialog.editor.text, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert dialog.editor.text.toPlainText() != built_in


def test_a_note_is_kept_as_a_template(operations, book, people, shown, qtbot) -> None:
    dialog = shown(DraftDialog(operations, [people["tomas"]], Purpose.REVIVE))
    dialog.editor.text.setPlainText("Dear Tomás,\n\nHow is chess?")
    before = dialog.note.variants
    dialog.editor.keep_asked.emit()
    template = next(iter(dialog.findChildren(TemplateDialog)))
    qtbot.waitUntil(template.isVisible)
    assert template.text.toPlainText() == "Dear {first name},\n\nHow is {shared interest}?"
    template.name.setText("Chess")
    template.save()
    assert [row.text for row in own_templates()] == ["Dear {first_name},\n\nHow is {shared_interest}?"]
    # What was written stays, and the new wording is one more.
    assert dialog.editor.text.toPlainText() == "Dear Tomás,\n\nHow is chess?"
    assert dialog.note.variants == before + 1
    operations.undo()
    assert dialog.note.variants == before
    assert own_templates() == []


def test_settings_list_templates_by_purpose(operations, book, qtbot, shown) -> None:
    add_template(book, Purpose.SHARE, name="One", text="1")
    add_template(book, Purpose.REVIVE, name="Two", text="2")
    add_template(book, Purpose.SHARE, name="Three", text="3")
    section = shown(TemplatesSection(operations))
    qtbot.addWidget(section)
    operations.changed.connect(lambda *_: section.reload())
    assert [line.row.name for line in section.lines] == ["One", "Three", "Two"]
    assert [line.up.isEnabled() for line in section.lines] == [False, True, False]
    QTest.mouseClick(section.lines[0].down, Qt.MouseButton.LeftButton)
    assert [line.row.name for line in section.lines] == ["Three", "One", "Two"]
    QTest.mouseClick(section.lines[0].copy, Qt.MouseButton.LeftButton)
    assert [line.row.name for line in section.lines] == ["Three", "One", "Three (copy)", "Two"]
    QTest.mouseClick(section.lines[2].delete, Qt.MouseButton.LeftButton)
    operations.undo()
    assert [row.name for row in own_templates("share")] == ["Three", "One", "Three (copy)"]
    QTest.mouseClick(section.lines[0].name, Qt.MouseButton.LeftButton)
    dialog = next(iter(section.window().findChildren(TemplateDialog)))
    assert dialog.name.text() == "Three"
    dialog.reject()
    QTest.mouseClick(section.add_button, Qt.MouseButton.LeftButton)
    menu = popped()
    assert len(menu.actions()) == len(Purpose)
    menu.close()
