"""Writing notes as a person does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.advice.drafts import Purpose
from models.operations.erasing import erase_people
from models.operations.fields import MethodFields
from models.operations.introductions import add_introduction
from models.operations.offers import keep_offer
from models.operations.people import delete_people, edit_person
from models.queries import person, platforms
from models.queries.introductions import introduction
from models.queries.offers import offer
from ui.drafts.draft_dialog import DraftDialog
from ui.drafts.unaddressed_note_dialog import UnaddressedNoteDialog


@pytest.fixture
def opened(monkeypatch) -> list[str]:
    links: list[str] = []
    monkeypatch.setattr("ui.drafts.draft_dialog.open_link", lambda link: links.append(link) or True)
    return links


@pytest.fixture
def dialog(operations, qtbot, no_window_left):
    def make(ids, purpose, **about) -> DraftDialog:
        shown = DraftDialog(operations, ids, purpose, **about)
        shown.show()
        shown.activateWindow()
        qtbot.waitUntil(shown.isActiveWindow)
        return shown

    return make


def press(dialog, key, modifiers=Qt.KeyboardModifier.ControlModifier) -> None:
    QTest.keyClick(dialog.editor.text, key, modifiers)


def test_one_note_after_another_is_logged_by_keys(dialog, people, qtbot, book):
    offer_id = keep_offer(book, "A field guide").result
    shown = dialog([people["maya"], people["wei"]], Purpose.SHARE, offer_id=offer_id)
    assert shown.head.progress.text() == "1 of 2"
    assert "A field guide" in shown.editor.text.toPlainText()
    with qtbot.waitSignal(shown._operations.changed):
        press(shown, Qt.Key.Key_Return)
    latest = person(people["maya"]).interactions[0]
    assert (latest.medium, latest.platform, latest.direction, latest.gave) == ("email", "Work email", "out", True)
    assert latest.note.startswith("Shared: ")
    assert shown.head.progress.text() == "2 of 2"
    assert shown.head.title.text() == "A note to Wei Tan"
    with qtbot.waitSignal(shown.finished):
        press(shown, Qt.Key.Key_Return)
    assert [who.contact_id for who in offer(offer_id).given_to] == [people["maya"], people["wei"]]


def test_mail_opens_with_the_note_and_logging_is_next(dialog, people, opened):
    shown = dialog([people["maya"]], Purpose.REVIVE)
    assert shown.open_button.property("role") == "primary"
    press(shown, Qt.Key.Key_O)
    assert opened[0].startswith("mailto:maya@northwind.example?subject=")
    assert shown.log_button.property("role") == "primary"
    assert shown.log_button.hasFocus()


def test_copying_keeps_the_text_for_elsewhere(dialog, people):
    shown = dialog([people["wei"]], Purpose.KEEP_IN_TOUCH)
    assert shown.open_button.isHidden()
    assert shown.copy_button.property("role") == "primary"
    press(shown, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text() == shown.editor.text.toPlainText()
    assert "Copied" in shown.said.text()


def test_a_page_is_opened_with_the_text_on_the_clipboard(dialog, people, opened, book):
    linkedin = next(row for row in platforms() if row.key == "linkedin")
    way = MethodFields(type=linkedin.type, value="https://www.linkedin.com/in/wei-example", platform_id=linkedin.id)
    edit_person(book, people["wei"], methods=(way,))
    shown = dialog([people["wei"]], Purpose.KEEP_IN_TOUCH)
    assert shown.open_button.text() == "Open LinkedIn"
    shown.open_button.click()
    assert opened == ["https://www.linkedin.com/in/wei-example"]
    assert QGuiApplication.clipboard().text() == shown.editor.text.toPlainText()


def test_another_wording_and_another_language(dialog, people, qtbot):
    shown = dialog([people["tomas"]], Purpose.REVIVE)
    first = shown.editor.text.toPlainText()
    press(shown, Qt.Key.Key_R)
    assert shown.editor.text.toPlainText() != first
    for _ in range(shown.note.variants - 1):
        press(shown, Qt.Key.Key_R)
    assert shown.editor.text.toPlainText() == first
    shown.editor.language_chosen.emit("de")
    assert shown.editor.text.toPlainText().startswith("Hallo Tomás,")
    shown.editor.purpose_chosen.emit(str(Purpose.BIRTHDAY))
    assert "Geburtstag" in shown.editor.text.toPlainText()


def test_the_checklist_follows_the_text(dialog, people, book):
    edit_person(book, people["maya"], better_not_mention="her divorce")
    shown = dialog([people["maya"]], Purpose.KEEP_IN_TOUCH)

    def open_checks() -> set[str]:
        return {remark.check for remark in shown.editor.checklist.remarks if not remark.is_fine}

    assert open_checks() == {"own_words"}
    shown.editor.text.setPlainText("How is the divorce, [name]?")
    assert open_checks() == {"specific", "filled", "not_mentioned"}
    assert shown.editor.checklist.accessibleName() == "3 thoughts on your note"
    assert shown.log_button.isEnabled()
    shown.editor.text.setPlainText("")
    assert not shown.log_button.isEnabled()


def test_a_personal_way_to_a_professional_gets_a_gentle_word(dialog, people):
    shown = dialog([people["maya"]], Purpose.KEEP_IN_TOUCH)
    assert shown.editor.way_hint.isHidden()
    QTest.mouseClick(shown.editor.way_chips[1], Qt.MouseButton.LeftButton)
    assert "Facebook is personal" in shown.editor.way_hint.text()
    assert shown.editor.subject.isHidden()


def test_what_was_written_stays_with_its_person(dialog, people):
    shown = dialog([people["maya"], people["wei"]], Purpose.KEEP_IN_TOUCH)
    shown.editor.text.setPlainText("My own words")
    press(shown, Qt.Key.Key_PageDown)
    assert shown.editor.text.toPlainText() != "My own words"
    press(shown, Qt.Key.Key_PageUp)
    assert shown.editor.text.toPlainText() == "My own words"
    assert shown.has_draft()


def test_an_introduction_goes_to_both(dialog, people, book, opened):
    id_ = add_introduction(book, people["maya"], people["wei"], state="asked_b").result
    way = MethodFields(type="email", value="wei@harbour.example")
    edit_person(book, people["wei"], methods=(way,))
    shown = dialog([people["maya"], people["wei"]], Purpose.INTRODUCE)
    assert shown.head.title.text() == "Introduce Maya Okafor and Wei Tan"
    press(shown, Qt.Key.Key_O)
    assert opened[0].startswith("mailto:maya@northwind.example,wei@harbour.example?")
    press(shown, Qt.Key.Key_Return)
    assert introduction(id_).state == "made"
    assert person(people["wei"]).interactions[0].others == ("Maya Okafor",)


def test_undoing_makes_it_loggable_again_and_whoever_is_deleted_is_left_out(dialog, people, operations):
    shown = dialog([people["maya"], people["wei"]], Purpose.KEEP_IN_TOUCH)
    press(shown, Qt.Key.Key_Return)
    press(shown, Qt.Key.Key_PageUp)
    assert not shown.log_button.isEnabled()
    assert shown.said.text() == "This one is logged."
    operations.undo()
    assert shown.log_button.isEnabled()
    operations.perform(delete_people, [people["maya"]])
    assert shown.head.title.text() == "A note to Wei Tan"
    operations.perform(delete_people, [people["wei"]])
    assert not shown.copy_button.isEnabled()


def test_an_offer_of_an_introduction_knows_the_other_person(dialog, people):
    shown = dialog([people["maya"]], Purpose.OFFER_INTRODUCTION, other_id=people["wei"])
    assert shown.note.other_id == people["wei"]
    assert "Wei Tan" in shown.head.title.text() + shown.editor.text.toPlainText()


def unaddressed() -> list[UnaddressedNoteDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, UnaddressedNoteDialog) and one.isVisible()]


def test_what_was_written_to_somebody_who_is_deleted_meanwhile_can_be_copied(dialog, people, operations, qtbot):
    shown = dialog([people["maya"], people["wei"]], Purpose.KEEP_IN_TOUCH)
    shown.editor.text.setPlainText("Dear Maya, my own words")
    operations.perform(delete_people, [people["maya"]])
    assert shown.head.title.text() == "A note to Wei Tan"
    [left] = unaddressed()
    assert "my own words" in left.text.toPlainText()
    QTest.keyClick(left, Qt.Key.Key_Return)
    assert "my own words" in QGuiApplication.clipboard().text()
    with qtbot.waitSignal(left.finished):
        QTest.keyClick(left.close_button, Qt.Key.Key_Space)


def test_a_note_whose_only_recipient_is_deleted_leaves_its_words_alone(dialog, people, operations, qtbot):
    shown = dialog([people["maya"]], Purpose.KEEP_IN_TOUCH)
    shown.editor.text.setPlainText("Dear Maya, my own words")
    with qtbot.waitSignal(shown.finished):
        operations.perform(delete_people, [people["maya"]])
    assert ["my own words" in one.text.toPlainText() for one in unaddressed()] == [True]


def test_whoever_is_erased_leaves_no_words_behind(dialog, people, operations):
    shown = dialog([people["maya"]], Purpose.KEEP_IN_TOUCH)
    shown.editor.text.setPlainText("Dear Maya, my own words")
    operations.perform(erase_people, [people["maya"]])
    assert unaddressed() == []
    assert shown.kept() is None


def test_words_about_somebody_go_once_they_are_erased(dialog, people, operations):
    shown = dialog([people["maya"]], Purpose.KEEP_IN_TOUCH)
    shown.editor.text.setPlainText("Dear Maya, my own words")
    operations.perform(delete_people, [people["maya"]])
    operations.perform(erase_people, [people["maya"]])
    assert unaddressed() == []


def test_asking_for_an_introduction_wants_to_know_to_whom(dialog, people, book):
    shown = dialog([people["maya"]], Purpose.ASK_INTRODUCTION)
    assert shown.editor.other.isVisible()
    QTest.keyClicks(shown.editor.other.field, "aik")
    QTest.keyClick(shown.editor.other.field, Qt.Key.Key_Return)
    assert shown.head.title.text() == "Ask Maya Okafor to introduce you to Aiko Reyes"
    assert "Aiko Reyes" in shown.editor.text.toPlainText()
    assert not shown.editor.other.isVisible()
    press(shown, Qt.Key.Key_Return)
    assert person(people["maya"]).requested_on == book.clock.today()
