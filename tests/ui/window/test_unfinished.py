"""What is being written when the program ends is there again at the next start."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QDialog

from models.advice.drafts import Purpose
from scheduler.kept_writing import kept_writing
from ui.drafts.draft_dialog import DraftDialog
from ui.events.meeting_dialog import MeetingDialog
from ui.interactions.log_dialog import LogDialog
from ui.people.person_dialog import AddPersonDialog
from ui.people.person_panel import PersonPanel
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.unfinished import UnfinishedWriting
from ui.window.views import PEOPLE

Start = Callable[[], MainWindow]


@pytest.fixture
def start(three_due, operations, qtbot, no_window_left) -> Iterator[Start]:
    """Make a main window, as every start does; the one before it is gone."""
    made: list[MainWindow] = []

    def begin() -> MainWindow:
        end()
        window = MainWindow(operations, RemindersState(operations, None))
        made.append(window)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    def end() -> None:
        for window in made:
            for dialog in window.findChildren(QDialog):
                dialog.accept()
            window.hide()

    yield begin
    end()


def only(window: MainWindow, kind: type[QDialog]) -> QDialog:
    [dialog] = [one for one in window.findChildren(kind) if one.isVisible()]
    return dialog


def end_and_start(start: Start, window: MainWindow) -> MainWindow:
    """Keep what is written, start anew and take up what is offered."""
    UnfinishedWriting(lambda: window).keep()
    following = start()
    writing = UnfinishedWriting(lambda: following, following)
    writing.offer()
    assert following.undo_bar.button.text() == "Continue editing"
    following.undo_bar.button.click()
    assert kept_writing() == []
    return following


def test_the_log_dialog(start: Start, three_due: list[int]) -> None:
    window = start()
    dialog = window.wishes.log_interaction(three_due[:1])
    assert isinstance(dialog, LogDialog)
    dialog.note.setPlainText("Her garden\n")
    dialog.form.media["call"].click()
    dialog.follow_up.write("Send seeds", "1 December")
    before = dialog.kept()
    again = only(end_and_start(start, window), LogDialog)
    assert isinstance(again, LogDialog)
    assert again.contact_ids == three_due[:1]
    assert again.note.toPlainText() == "Her garden\n"
    assert again.kept() == before


def test_a_new_person(start: Start) -> None:
    window = start()
    dialog = window.wishes.add_person("Noor Haddad")
    assert isinstance(dialog, AddPersonDialog)
    dialog.notes.setPlainText("Met on the train")
    dialog.place.setText("Lyon")
    dialog.methods.add_row()
    dialog.methods.rows[0].value.setText("noor@northwind.example")
    dialog.dates.rows[0].day.field.setText("12 April")
    before = dialog.values()
    again = only(end_and_start(start, window), AddPersonDialog)
    assert isinstance(again, AddPersonDialog)
    assert again.values() == before
    assert again.is_changed()


def test_people_met(start: Start) -> None:
    window = start()
    dialog = window.wishes.note_met()
    assert isinstance(dialog, MeetingDialog)
    dialog.event_line.name.setText("Harbour walk")
    dialog.rows[0].name.setText("Noor")
    dialog.add_row().name.setText("Sam")
    before = dialog.kept()
    again = only(end_and_start(start, window), MeetingDialog)
    assert isinstance(again, MeetingDialog)
    assert again.kept() == before


def test_a_note(start: Start, three_due: list[int]) -> None:
    window = start()
    dialog = window.wishes.write_draft(three_due[:2], Purpose.FIRST_MESSAGE)
    assert isinstance(dialog, DraftDialog)
    dialog.editor.text.setPlainText("Dear Maya, my own words")
    before = dialog.kept()
    again = only(end_and_start(start, window), DraftDialog)
    assert isinstance(again, DraftDialog)
    assert again.editor.text.toPlainText() == "Dear Maya, my own words"
    assert again.kept() == before


def test_a_promise_in_the_panel(start: Start, three_due: list[int]) -> None:
    window = start()
    window.open_person(three_due[0])
    panel = window.findChild(PersonPanel)
    panel.section("promises").start_adding()
    panel.section("promises").form.text.setText("Send the seeds")
    following = end_and_start(start, window)
    assert following.present_view == PEOPLE
    assert following.findChild(PersonPanel).section("promises").form.text.text() == "Send the seeds"


def test_what_was_left_and_is_offered_back_is_kept_too(start: Start, three_due: list[int]) -> None:
    window = start()
    dialog = window.wishes.log_interaction(three_due[:1])
    assert isinstance(dialog, LogDialog)
    dialog.note.setPlainText("Her garden")
    dialog.reject()
    again = only(end_and_start(start, window), LogDialog)
    assert isinstance(again, LogDialog)
    assert again.note.toPlainText() == "Her garden"


def test_nothing_written_is_nothing_offered(start: Start, three_due: list[int]) -> None:
    window = start()
    window.wishes.log_interaction(three_due[:1])
    UnfinishedWriting(lambda: window).keep()
    assert kept_writing() == []


def test_what_is_never_taken_up_is_offered_three_times(start: Start, three_due: list[int]) -> None:
    window = start()
    dialog = window.wishes.log_interaction(three_due[:1])
    assert isinstance(dialog, LogDialog)
    dialog.note.setPlainText("Her garden")
    UnfinishedWriting(lambda: window).keep()
    for _ in range(3):
        window = start()
        assert len(kept_writing()) == 1
        writing = UnfinishedWriting(lambda window=window: window, window)
        writing.offer()
        writing.keep()
    assert kept_writing() == []
