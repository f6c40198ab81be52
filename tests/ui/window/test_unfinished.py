"""What is being written when the program ends is there again at the next start."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date

import apsw
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QDialog

import ui
from models.advice.drafts import Purpose
from models.kept_writing import kept_writing, whom_it_is_about
from models.operations.contact import delete_interaction, log_interaction
from models.operations.erasing import erase_people
from models.operations.events import EventFields, add_event
from models.operations.fields import MethodFields
from models.operations.introductions import add_introduction
from models.operations.people import delete_people, edit_person
from models.operations.templates import add_template
from models.queries import person
from models.queries.events import events
from models.queries.introductions import introductions
from models.queries.templates import own_templates
from ui.drafts.draft_dialog import DraftDialog
from ui.drafts.template_dialog import TemplateDialog, TemplateDraft
from ui.drafts.unaddressed_note_dialog import UnaddressedNoteDialog
from ui.events.event_dialog import EventDialog
from ui.events.meeting_dialog import MeetingDialog
from ui.importing.import_view import CHECK, DONE, RHYTHM
from ui.interactions.log_dialog import EditInteractionDialog, LogDialog
from ui.introductions.introduction_dialog import IntroductionDialog
from ui.people.person_dialog import AddPersonDialog, EditPersonDialog
from ui.people.person_panel import PersonPanel
from ui.resting_cursor import RestingCursor
from ui.shared.tag_input import Tag
from ui.window import reopening
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState
from ui.window.unfinished import UnfinishedWriting
from ui.window.views import IMPORT, PEOPLE

Start = Callable[[], MainWindow]
MAYA_BY_MAIL = MethodFields("email", "maya@northwind.example", None, "old", None, {"street": "Quay 4"}, "maya@x")


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


def end_and_start(start: Start, window: MainWindow, button: str = "Continue editing") -> MainWindow:
    """Keep what is written, start anew and take up what is offered."""
    UnfinishedWriting(window.operations, lambda: window).keep()
    following = start()
    writing = UnfinishedWriting(following.operations, lambda: following, following)
    writing.offer()
    assert following.undo_bar.button.text() == button
    # It is not gone before one has looked.
    assert not following.undo_bar.findChild(QTimer).isActive()
    following.undo_bar.button.click()
    return following


def noted(start: Start, people: list[int]) -> MainWindow:
    """Begin a note about the first of some people, and return the window."""
    window = start()
    dialog = window.wishes.log_interaction(people[:1])
    assert isinstance(dialog, LogDialog)
    dialog.note.setPlainText("Her garden")
    return window


def drafted_introduction(start: Start, people: list[int], words: str) -> MainWindow:
    """Write to the first of some people that the second could be introduced, and return the window."""
    window = start()
    dialog = window.wishes.write_draft(people[:1], Purpose.OFFER_INTRODUCTION, people[1])
    assert isinstance(dialog, DraftDialog)
    dialog.editor.text.setPlainText(words)
    return window


def left_two_notes(start: Start, people: list[int]) -> MainWindow:
    """Keep a note about each of two people, and return the window of the next start."""
    window = start()
    for contact_id in people[:2]:
        dialog = window.wishes.log_interaction([contact_id])
        assert isinstance(dialog, LogDialog)
        dialog.note.setPlainText("Her garden")
    UnfinishedWriting(window.operations, lambda: window).keep()
    return start()


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


def test_a_person_who_is_edited(start: Start, three_due: list[int], operations) -> None:
    window, [contact_id, *_] = start(), three_due
    operations.perform(edit_person, contact_id, methods=(MAYA_BY_MAIL,), place="Oslo")
    dialog = window.wishes.show(lambda parent: EditPersonDialog(operations, contact_id, parent))
    assert isinstance(dialog, EditPersonDialog)
    before = dialog.values()
    dialog.notes.setPlainText("Has moved\nto Lyon")
    dialog.methods.rows[0].label.setText("the new one")
    dialog.methods.add_row()
    dialog.methods.rows[1].value.setText("maya@harbour.example")
    dialog.dates.rows[0].day.field.setText("12 April")
    dialog.rhythm.show_values(None, 45, no_rhythm=False)
    dialog.interests.field.setText("tides")
    written = dialog.values()
    # Somebody else goes on meanwhile: what was not touched in the form follows.
    operations.perform(edit_person, contact_id, place="Bergen")
    again = only(end_and_start(start, window), EditPersonDialog)
    assert isinstance(again, EditPersonDialog)
    assert again.values() == written | {"place": "Bergen"}
    again.save()
    who = person(contact_id)
    assert (who.notes, who.columns["place"], who.rhythm_days) == ("Has moved\nto Lyon", "Bergen", 45)
    kept, added = who.methods
    assert (kept.value, kept.label, kept.details) == ("maya@northwind.example", "the new one", {"street": "Quay 4"})
    assert added.value == "maya@harbour.example"
    assert before["notes"] == ""


def test_who_was_edited_and_is_gone_is_offered_as_a_new_person(start: Start, three_due: list[int], operations) -> None:
    window, [contact_id, *_] = start(), three_due
    name = person(contact_id).name
    dialog = window.wishes.show(lambda parent: EditPersonDialog(operations, contact_id, parent))
    assert isinstance(dialog, EditPersonDialog)
    dialog.notes.setPlainText("Has moved")
    UnfinishedWriting(operations, lambda: window).keep()
    dialog.notes.setPlainText("")
    operations.perform(delete_people, [contact_id])
    following = start()
    writing = UnfinishedWriting(operations, lambda: following, following)
    writing.offer()
    following.undo_bar.button.click()
    again = only(following, AddPersonDialog)
    assert isinstance(again, AddPersonDialog)
    assert (again.names.name.text(), again.notes.toPlainText()) == (name, "Has moved")


@pytest.mark.parametrize("is_gone", [False, True])
def test_an_interaction_that_is_edited(start: Start, three_due: list[int], operations, is_gone: bool) -> None:
    window, [contact_id, *_] = start(), three_due
    operations.perform(log_interaction, [contact_id], on=operations.book.clock.today(), medium="call", note="Seeds")
    row = person(contact_id).interactions[0]
    dialog = window.wishes.show(lambda parent: EditInteractionDialog(operations, contact_id, row, parent))
    assert isinstance(dialog, EditInteractionDialog)
    dialog.form.note.setPlainText("Seeds and the harbour")
    dialog.form.gave.click()
    before = dialog.form.values()
    if is_gone:
        operations.perform(delete_interaction, row.id)
    kind = LogDialog if is_gone else EditInteractionDialog
    again = only(end_and_start(start, window), kind)
    assert isinstance(again, LogDialog | EditInteractionDialog)
    assert again.form.values() == before
    again.save()
    assert person(contact_id).interactions[0].note == "Seeds and the harbour"
    assert len(person(contact_id).interactions) == 2


@pytest.mark.parametrize("is_known", [False, True])
def test_an_introduction(start: Start, three_due: list[int], operations, is_known: bool) -> None:
    window, pair = start(), three_due[:2]
    if is_known:
        operations.perform(add_introduction, *pair, "Tea")
    row = introductions()[0] if is_known else None
    dialog = window.wishes.show(lambda parent: IntroductionDialog(operations, pair, parent, row=row))
    assert isinstance(dialog, IntroductionDialog)
    dialog.reason.setPlainText("Both sail")
    dialog.note.setPlainText("Ask him first")
    again = only(end_and_start(start, window), IntroductionDialog)
    assert isinstance(again, IntroductionDialog)
    again.save()
    [saved] = introductions()
    assert (saved.a_id, saved.b_id, saved.reason, saved.note) == (*pair, "Both sail", "Ask him first")


@pytest.mark.parametrize("is_known", [False, True])
def test_an_event(start: Start, three_due: list[int], operations, is_known: bool) -> None:
    window = start()
    if is_known:
        operations.perform(add_event, EventFields("Regatta", None, "Oslo", ""), [])
    row = events()[0] if is_known else None
    dialog = window.wishes.show(lambda parent: EventDialog(operations, row, parent))
    assert isinstance(dialog, EventDialog)
    dialog.event_line.name.setText("Harbour walk")
    dialog.event_line.day.field.setText("5 December")
    dialog.notes.setPlainText("Find out who sails")
    if not is_known:
        dialog.people.set_tags([Tag("Somebody", three_due[0])])
    again = only(end_and_start(start, window), EventDialog)
    assert isinstance(again, EventDialog)
    again.save()
    [saved] = events()
    assert (saved.name, saved.on, saved.notes) == ("Harbour walk", date(2026, 12, 5), "Find out who sails")
    assert saved.expected == (0 if is_known else 1)


@pytest.mark.parametrize("is_known", [False, True])
def test_a_template(start: Start, operations, is_known: bool) -> None:
    window = start()
    draft = TemplateDraft(Purpose.FIRST_MESSAGE)
    if is_known:
        operations.perform(add_template, Purpose.FIRST_MESSAGE, name="Old", text="Old words")
        [row] = own_templates()
        draft = TemplateDraft(Purpose(row.purpose), row.name, row.subject, row.text, row.id)
    dialog = window.wishes.show(lambda parent: TemplateDialog(operations, draft, parent=parent))
    assert isinstance(dialog, TemplateDialog)
    dialog.name.setText("After a talk")
    dialog.text.setPlainText("Thank you, ")
    dialog.text.moveCursor(QTextCursor.MoveOperation.End)
    dialog.put_field("first_name")
    written = dialog.text.toPlainText()
    again = only(end_and_start(start, window), TemplateDialog)
    assert isinstance(again, TemplateDialog)
    assert again.text.toPlainText() == written
    again.save()
    [saved] = own_templates()
    assert (saved.name, saved.text) == ("After a talk", "Thank you, {first_name}")


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
    window = noted(start, three_due)
    only(window, LogDialog).reject()
    again = only(end_and_start(start, window), LogDialog)
    assert isinstance(again, LogDialog)
    assert again.note.toPlainText() == "Her garden"


def test_an_event_that_is_left_is_offered_back(start: Start, operations) -> None:
    window = start()
    dialog = window.wishes.add_event()
    assert isinstance(dialog, EventDialog)
    dialog.notes.setPlainText("Find out who sails")
    dialog.reject()
    assert not dialog.isVisible()
    window.undo_bar.button.click()
    assert dialog.isVisible()
    assert dialog.notes.toPlainText() == "Find out who sails"


def test_what_is_written_outlives_a_crash(start: Start, three_due: list[int], operations, qtbot) -> None:
    """No end tells of itself here: the copy is the one that is kept while nobody writes."""
    window = start()
    cursor, writing = RestingCursor(window, lull=0), UnfinishedWriting(operations, lambda: window, window)
    cursor.lulled.connect(writing.keep_meanwhile)
    dialog = window.wishes.log_interaction(three_due[:1])
    assert isinstance(dialog, LogDialog)
    qtbot.waitUntil(dialog.note.hasFocus)
    qtbot.keyClicks(dialog.note, "Her garden")
    qtbot.waitUntil(lambda: [one["form"]["note"] for one in kept_writing()] == ["Her garden"])
    dialog.save()
    qtbot.waitUntil(lambda: kept_writing() == [])
    cursor.stop()


def test_the_panel_goes_on_being_edited_while_a_copy_is_kept(start: Start, three_due: list[int], operations) -> None:
    window = start()
    window.open_person(three_due[0])
    panel = window.findChild(PersonPanel)
    panel.section("notes").edit()
    panel.section("notes").fields[0].setPlainText("Half a sent")
    UnfinishedWriting(operations, lambda: window).keep_meanwhile()
    assert panel.section("notes").is_editing
    assert person(three_due[0]).notes == ""
    following = start()
    UnfinishedWriting(operations, lambda: following, following).offer()
    following.undo_bar.button.click()
    [field] = following.findChild(PersonPanel).section("notes").fields
    assert field.toPlainText() == "Half a sent"


def test_while_the_book_is_being_written_the_copy_waits(start: Start, three_due: list[int], operations, qtbot) -> None:
    window = noted(start, three_due)
    writing = UnfinishedWriting(operations, lambda: window, window, patience=0)
    operations.hold()
    writing.keep_meanwhile()
    qtbot.wait(1)
    assert kept_writing() == []
    with closing(apsw.Connection(str(operations.book.path))) as other:
        other.execute("BEGIN IMMEDIATE")
        operations.release()
        writing.keep_meanwhile()
        assert kept_writing() == []
    qtbot.waitUntil(lambda: len(kept_writing()) == 1)


def test_whoever_is_erased_is_in_no_kept_writing(start: Start, three_due: list[int], operations) -> None:
    following = left_two_notes(start, three_due)
    writing = UnfinishedWriting(operations, lambda: following, following)
    writing.offer()
    operations.perform(erase_people, three_due[:1])
    assert [one["people"] for one in kept_writing()] == [three_due[1:2]]
    writing.keep()
    assert [one["people"] for one in kept_writing()] == [three_due[1:2]]


def test_a_note_about_somebody_who_is_gone_is_there_again(start: Start, three_due: list[int], operations) -> None:
    window = drafted_introduction(start, three_due, "Dear Maya, my own words")
    UnfinishedWriting(operations, lambda: window).keep()
    following = start()
    operations.perform(delete_people, three_due[1:2])
    writing = UnfinishedWriting(operations, lambda: following, following)
    writing.take_over()
    writing.go_on()
    again = only(following, DraftDialog)
    assert isinstance(again, DraftDialog)
    assert again.editor.text.toPlainText() == "Dear Maya, my own words"


@pytest.mark.parametrize("is_panel", [False, True])
def test_a_note_to_somebody_who_is_gone_can_be_copied(
    start: Start, three_due: list[int], operations, qtbot, is_panel: bool
) -> None:
    window = start()
    if is_panel:
        window.open_person(three_due[0])
        panel = window.findChild(PersonPanel)
        panel.section("promises").start_adding()
        panel.section("promises").form.text.setText("my own words")
    else:
        dialog = window.wishes.write_draft(three_due[:1], Purpose.FIRST_MESSAGE)
        assert isinstance(dialog, DraftDialog)
        dialog.editor.text.setPlainText("Dear Maya, my own words")
    UnfinishedWriting(window.operations, lambda: window).keep()
    following = start()
    operations.perform(delete_people, three_due[:1])
    writing = UnfinishedWriting(operations, lambda: following, following)
    writing.take_over()
    writing.go_on()
    assert isinstance(only(following, UnaddressedNoteDialog), UnaddressedNoteDialog)
    assert not [one for one in following.findChildren(DraftDialog) if one.isVisible()]
    # What is not copied is there at the start after that one, too.
    last = end_and_start(start, following)
    again = only(last, UnaddressedNoteDialog)
    assert isinstance(again, UnaddressedNoteDialog)
    assert "my own words" in again.text.toPlainText()
    assert [whom_it_is_about(one) for one in kept_writing()] == [set(three_due[:1])]
    qtbot.keyClick(again, Qt.Key.Key_Return)
    again.close_button.click()
    assert "my own words" in QGuiApplication.clipboard().text()
    UnfinishedWriting(operations, lambda: last).keep()
    assert kept_writing() == []


def test_whoever_is_erased_is_in_no_note_about_them(start: Start, three_due: list[int], operations) -> None:
    window = drafted_introduction(start, three_due, "Dear Maya, Wei sails too")
    UnfinishedWriting(operations, lambda: window).keep()
    [kept] = kept_writing()
    assert whom_it_is_about(kept) == set(three_due[:2])
    start()
    operations.perform(erase_people, three_due[1:2])
    assert kept_writing() == []


def test_whoever_is_erased_is_in_no_words_without_somebody(start: Start, three_due: list[int], operations) -> None:
    window = drafted_introduction(start, three_due, "Dear Maya, Wei sails too")
    UnfinishedWriting(operations, lambda: window).keep()
    following = start()
    operations.perform(delete_people, three_due[:1])
    writing = UnfinishedWriting(operations, lambda: following, following)
    writing.take_over()
    writing.go_on()
    assert isinstance(only(following, UnaddressedNoteDialog), UnaddressedNoteDialog)
    writing.keep()
    operations.perform(erase_people, three_due[1:2])
    assert kept_writing() == []
    assert not [one for one in following.findChildren(UnaddressedNoteDialog) if one.isVisible()]


def test_what_cannot_be_opened_again_is_not_lost(
    start: Start, three_due: list[int], operations, monkeypatch: pytest.MonkeyPatch
) -> None:
    following = left_two_notes(start, three_due)
    writing = UnfinishedWriting(operations, lambda: following, following)
    writing.take_over()
    with monkeypatch.context() as broken:
        broken.setitem(reopening._DIALOGS, "log", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            writing.go_on()
    writing.keep()
    assert sorted(one["people"] for one in kept_writing()) == [three_due[:1], three_due[1:2]]


# Why a dialog in which something can be written need not keep it.
NEED_NOT = {
    "NameDialog": "one name",
    "MergeIntoDialog": "one name",
    "BackupUnlockDialog": "a passphrase is written nowhere",
    "PassphraseDialog": "a passphrase is written nowhere",
    "TroubleDialog": "only shows a report",
    "LicencesDialog": "only shows licences",
}


def test_every_dialog_in_which_one_writes_keeps_it() -> None:
    """A new dialog has to keep what is written, or to say above why it need not."""
    forgotten, writes = [], re.compile(r"QLineEdit|QPlainTextEdit|QTextEdit|NoteEdit|EventLine|DayField|_input\(")
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        importlib.import_module(module.name)
    waiting, dialogs = [QDialog], set()
    while waiting:
        for one in waiting.pop().__subclasses__():
            waiting.append(one)
            if one.__module__.startswith("ui.") and not one.__subclasses__():
                dialogs.add(one)
    for one in dialogs:
        source = "".join(inspect.getsource(inspect.getmodule(base)) for base in one.__mro__ if "ui." in base.__module__)
        keeps = hasattr(one, "kept_as") and hasattr(one, "kept") and hasattr(one, "take_back")
        if writes.search(source) and not keeps and one.__name__ not in NEED_NOT:
            forgotten.append(one.__name__)
        assert not keeps or one.kept_as in reopening._DIALOGS, one
    assert not forgotten
    assert len(dialogs) > 12


def test_an_import_in_the_midst_of_its_steps(start: Start, tmp_path, qtbot) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,E-mail\nAda Lindgren,ada@lumen.example\n", encoding="utf-8")
    window = start()
    importing = window.show_view(IMPORT)
    with qtbot.waitSignal(importing.step_shown, check_params_cb=lambda step: step == CHECK, timeout=20_000):
        importing.open_path(path)
    importing.next_button.click()
    following = end_and_start(start, window, "Continue the import")
    assert following.present_view == IMPORT
    again = following.view(IMPORT)
    qtbot.waitUntil(lambda: again.step == RHYTHM, timeout=20_000)
    assert [one["kind"] for one in kept_writing()] == ["import"]
    with qtbot.waitSignal(again.step_shown, check_params_cb=lambda step: step == DONE, timeout=20_000):
        again.next_button.click()
    UnfinishedWriting(following.operations, lambda: following).keep()
    assert kept_writing() == []


@pytest.mark.parametrize("has_note", [False, True])
def test_an_import_that_was_left_is_called_one(start: Start, three_due: list[int], tmp_path, qtbot, has_note) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,E-mail\nAda Lindgren,ada@lumen.example\n", encoding="utf-8")
    window = start()
    importing = window.show_view(IMPORT)
    with qtbot.waitSignal(importing.step_shown, check_params_cb=lambda step: step == CHECK, timeout=20_000):
        importing.open_path(path)
    if has_note:
        window.wishes.log_interaction(three_due[:1]).note.setPlainText("Her garden")
    UnfinishedWriting(window.operations, lambda: window).keep()
    following = start()
    writing = UnfinishedWriting(following.operations, lambda: following, following)
    writing.offer()
    told = following.undo_bar.label.text().translate({0x2068: None, 0x2069: None})
    if has_note:
        assert told == "Your changes were not saved, and the import of people.csv is not finished"
    else:
        assert told == "The import of people.csv is not finished"


def test_nothing_written_is_nothing_offered(start: Start, three_due: list[int]) -> None:
    window = start()
    window.wishes.log_interaction(three_due[:1])
    UnfinishedWriting(window.operations, lambda: window).keep()
    assert kept_writing() == []


def test_what_is_never_taken_up_is_offered_three_times(start: Start, three_due: list[int]) -> None:
    window = noted(start, three_due)
    UnfinishedWriting(window.operations, lambda: window).keep()
    for _ in range(3):
        window = start()
        assert len(kept_writing()) == 1
        writing = UnfinishedWriting(window.operations, lambda window=window: window, window)
        writing.offer()
        writing.keep()
    assert kept_writing() == []


def test_words_that_wait_for_a_long_write_come_back_where_whom_they_are_about_is_gone(
    start: Start, three_due: list[int]
) -> None:
    window = noted(start, three_due[:1])
    operations = window.operations
    unfinished = UnfinishedWriting(operations, lambda: window)
    dialog = only(window, LogDialog)
    dialog.follow_up.write("Send seeds", "1 December")
    written = dialog.kept()
    operations.hold()
    dialog.save()
    assert not dialog.isVisible()
    delete_people(operations.book, three_due[:1])
    operations.release()
    again = only(window, LogDialog)
    assert again is not dialog
    assert again.kept() == written | {"people": []}
    assert "not in the book any more" in again.problem.text()
    # Whoever quits now finds them again, too.
    unfinished.keep()
    assert [kept["form"]["note"] for kept in kept_writing()] == ["Her garden"]


def test_changes_that_wait_for_a_long_write_come_back_where_what_they_are_of_is_gone(
    start: Start, three_due: list[int]
) -> None:
    window = start()
    operations = window.operations
    unfinished = UnfinishedWriting(operations, lambda: window)
    row = person(three_due[0]).interactions[0]
    edited = window.wishes.show(lambda parent: EditInteractionDialog(operations, three_due[0], row, parent))
    edited.form.note.setPlainText("Her garden in spring")
    changed = window.wishes.show(lambda parent: EditPersonDialog(operations, three_due[1], parent))
    changed.title.setText("Gardener")
    operations.hold()
    edited.save()
    changed.save()
    delete_interaction(operations.book, row.id)
    delete_people(operations.book, three_due[1:2])
    operations.release()
    assert only(window, LogDialog).note.toPlainText() == "Her garden in spring"
    assert only(window, AddPersonDialog).title.text() == "Gardener"
    unfinished.deleteLater()


def test_a_note_that_waits_comes_back_where_the_step_is_taken_back(start: Start, three_due: list[int]) -> None:
    window = noted(start, three_due)
    unfinished = UnfinishedWriting(window.operations, lambda: window)
    window.operations.hold()
    only(window, LogDialog).save()
    window.operations.undo()
    assert only(window, LogDialog).note.toPlainText() == "Her garden"
    window.operations.release()
    assert [row.note for row in person(three_due[0]).interactions if row.note == "Her garden"] == []
    unfinished.deleteLater()
