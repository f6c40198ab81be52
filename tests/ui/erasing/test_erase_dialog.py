"""Erasing people from the window: asked plainly, done for good, and what names them is led to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea
from shiboken6 import delete

from models.backups import back_up_here
from models.errors import NoRoomError
from models.operations import erasing
from models.operations.people import delete_people, edit_person
from models.queries import people_ids
from tests.models.erasing.content import marked_person, marks_in
from ui.erasing.erase_dialog import EraseDialog
from ui.erasing.gone_dialog import GoneDialog
from ui.shared.labels import PlainLabel
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.views import SETTINGS


@pytest.fixture
def marked(book) -> tuple[int, int, int]:
    return marked_person(book)


@pytest.fixture
def window(operations, marked, qtbot) -> MainWindow:
    made = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(made)
    made.show()
    return made


def opened(operations, ids, qtbot) -> EraseDialog:
    dialog = EraseDialog(operations, ids)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.plan is not None)
    return dialog


def texts(dialog: EraseDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(PlainLabel))


def test_it_says_what_goes_and_what_stays(operations, marked, qtbot) -> None:
    back_up_here(operations.book)
    said = texts(opened(operations, [marked[0]], qtbot))
    assert "Erase Quexvor Zilmarth for good" in said
    assert "This cannot be undone." in said
    assert "2 interactions that nobody else took part in" in said
    assert "Merged Doublename Zilmarth into Quexvor Zilmarth" in said
    assert "The saved view “About Quexvor Zilmarth”" in said
    assert "1 interaction with others, with its note" in said
    assert "Importing a file with them brings them back." in said


def test_an_earlier_version_that_names_them_is_told(operations, marked, qtbot) -> None:
    operations.perform(edit_person, marked[1], notes="With Quexvor")
    operations.perform(edit_person, marked[1], notes="")
    said = texts(opened(operations, [marked[0]], qtbot))
    assert "What you noted of somebody else: With Quexvor (as it was before, in the history)" in said


def test_somebody_deleted_is_listed_and_erased_from_the_history(window, operations, marked, qtbot) -> None:
    operations.perform(delete_people, list(marked[:2]))
    settings = window.show_view(SETTINGS)
    qtbot.mouseClick(settings.history.gone_button, Qt.MouseButton.LeftButton)
    [gone] = window.findChildren(GoneDialog)
    qtbot.waitUntil(lambda: gone.people.count() == 2)
    place = next(at for at in range(2) if "Quexvor" in gone.people.item(at).text())
    gone.people.setCurrentRow(place)
    qtbot.mouseClick(gone.erase_button, Qt.MouseButton.LeftButton)
    [dialog] = window.findChildren(EraseDialog)
    qtbot.waitUntil(lambda: dialog.plan is not None)
    assert dialog.windowTitle() == "Erase Quexvor Zilmarth for good"
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        qtbot.mouseClick(dialog.erase_button, Qt.MouseButton.LeftButton)
    assert marks_in(operations.book.directory) == []


def test_who_was_deleted_is_chosen_by_keys(window, operations, marked, qtbot) -> None:
    operations.perform(delete_people, list(marked[:2]))
    gone = window.wishes.show_gone()
    qtbot.waitUntil(lambda: gone.people.count() == 2)
    assert gone.people.hasFocus()
    assert "· last changed" in gone.people.item(1).text()
    second = gone.people.item(1).text()
    QTest.keyClick(gone.people, Qt.Key.Key_Down)
    QTest.keyClick(gone.people, Qt.Key.Key_Return)
    [dialog] = window.findChildren(EraseDialog)
    qtbot.waitUntil(lambda: dialog.plan is not None)
    assert dialog.plan.names[0] in second
    assert dialog.isVisible()


def test_what_goes_is_not_scrolled_where_it_fits(operations, marked, qtbot) -> None:
    dialog = opened(operations, [marked[1]], qtbot)
    area = dialog.findChild(QScrollArea)
    content = area.widget().layout()
    qtbot.waitUntil(
        lambda: (
            area.widget().height()
            == max(area.viewport().height(), content.totalHeightForWidth(area.viewport().width()))
        )
    )


def test_where_nobody_was_deleted_the_list_says_so(operations, marked, qtbot) -> None:
    gone = GoneDialog(operations)
    gone.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(gone)
    qtbot.waitUntil(lambda: gone.sentence.text().startswith("Nobody who was deleted"))
    assert not gone.erase_button.isEnabled()


def test_enter_and_escape_erase_nobody(operations, marked, qtbot) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog = opened(operations, [marked[0]], qtbot)
        QTest.keyClick(dialog, key)
        assert not dialog.isVisible()
    assert marked[0] in people_ids()


def test_erased_with_the_backups_no_byte_is_left(operations, marked, qtbot) -> None:
    back_up_here(operations.book)
    dialog = opened(operations, [marked[0]], qtbot)
    dialog.in_backups.click()
    with qtbot.waitSignal(operations.changed) as changed:
        QTest.mouseClick(dialog.erase_button, Qt.MouseButton.LeftButton)
    assert changed.args[0].name == "erase_people"
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert marked[0] not in people_ids()
    assert marks_in(operations.book.directory) == []


def test_what_names_them_is_led_to(operations, marked, qtbot) -> None:
    from models.operations.people import edit_person

    edit_person(operations.book, marked[1], notes="Friend of Quexvor")
    dialog = opened(operations, [marked[0]], qtbot)
    assert "What you noted of somebody else: Friend of Quexvor" in texts(dialog).replace("", "").replace("", "")
    link = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Cara")
    with qtbot.waitSignal(dialog.person_opened) as opened_person:
        link.click()
    assert opened_person.args == [marked[1]]
    assert not dialog.isVisible()


def test_where_it_fails_the_dialog_stays(operations, marked, qtbot, monkeypatch) -> None:
    def busy(*_arguments, **_keywords):
        raise NoRoomError("The disk is full. Nothing was changed.")

    dialog = opened(operations, [marked[0]], qtbot)
    monkeypatch.setattr("ui.erasing.erase_dialog.erase_people", busy)
    with qtbot.waitSignal(dialog.message) as told:
        dialog.erase_button.click()
    assert told.args[0].startswith("The disk is full.")
    assert dialog.isVisible()
    assert dialog.isEnabled()
    assert marked[0] in people_ids()


def test_from_the_menu_of_the_list_with_no_undo_offered(window, operations, marked, qtbot) -> None:
    window.memory.use(f"person:{marked[0]}")
    window.memory.use(f"person:{marked[1]}")
    people = window.show_view("people")
    menu = people.people_actions.context_menu([marked[0]])
    next(action for action in menu.actions() if action.text() == "Erase for good…").trigger()
    dialog = window.findChild(EraseDialog)
    qtbot.waitUntil(lambda: dialog.plan is not None)
    with qtbot.waitSignal(operations.changed):
        dialog.erase_button.click()
    qtbot.waitUntil(lambda: not operations.busy)
    assert "Erased Quexvor Zilmarth for good" in window.undo_bar.label.text()
    assert not window.undo_bar.button.isVisible()
    assert window.memory.used() == [f"person:{marked[1]}"]
    assert marked[0] not in people.model.ids
    window.undo()
    assert marked[0] not in people_ids()


def test_the_palette_offers_it_for_those_who_are_chosen(window, marked) -> None:
    people = window.show_view("people")
    words = [command.words for command in window.finding._commands()]
    assert not any("for good" in each for each in words if not people.chosen_people())
    people.table.choose_row(0)
    words = [command.words for command in window.finding._commands()]
    assert "Erase 1 chosen person for good…" in words


def test_somebody_who_is_gone_meanwhile_is_told(operations, marked, qtbot) -> None:
    erasing.erase_people(operations.book, [marked[0]])
    dialog = EraseDialog(operations, [marked[0]])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.message) as told:
        dialog.open()
    assert "not in the book any more" in told.args[0]


@pytest.mark.parametrize("kind", ["erasing", "gone"])
def test_closed_before_the_history_was_read_nothing_comes_of_it(operations, marked, qtbot, kind) -> None:
    dialog = EraseDialog(operations, marked[:1]) if kind == "erasing" else GoneDialog(operations)
    dialog.open()
    dialog.reject()
    delete(dialog)
    qtbot.waitUntil(lambda: not operations.background.busy)
