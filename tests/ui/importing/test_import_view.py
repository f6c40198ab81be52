"""The import, taken as a person takes it: choose, check, set a rhythm, done, and back again."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QThread, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QHBoxLayout, QPushButton, QWidget

from models.operations.contact import log_interaction
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.rhythm import set_rhythm_days
from models.operations.settings import change_settings
from models.queries import counts, people_ids, person
from models.schema import Operation
from tests.models.exchange.broken_files import CASES
from ui.importing import import_view, live_preview, plan
from ui.importing.import_view import CHECK, CHOOSE, DONE, RHYTHM


def _people():
    return counts().everyone


def _step(number):
    return {"check_params_cb": lambda step: step == number, "timeout": 10_000}


def test_nothing_is_written_before_import(checked, linkedin, qtbot):
    view = checked(linkedin)
    qtbot.mouseClick(view.next_button, Qt.MouseButton.LeftButton)
    assert view.step == RHYTHM
    assert _people() == 0
    assert Operation.select().count() == 0


def test_what_will_happen_is_told_in_true_numbers(checked, linkedin, operations):
    operations.perform(add_person, PersonFields(name="Somebody Else"))
    view = checked(linkedin)
    assert view.check.counts.lines == ["3 new people", "1 row with no name, set aside"]
    assert view.check.set_aside.lines[0] == "Line 8: This row has no name."
    assert view.check.no_flood.sentence.text().startswith("3 people get a rhythm that fits your week")
    told = [(line.heading, line.meaning, line.example) for line in view.check.file_card.lines]
    assert told[0] == ("First Name + Last Name", "Name", "Ada Lindgren")
    assert ("URL", "Profile · LinkedIn", "linkedin.com/in/adal") in told


def test_googles_columns_are_told_as_they_are_understood(checked, google):
    lines = {line.heading: (line.meaning, line.example) for line in checked(google).check.file_card.lines}
    assert lines["Labels"] == ("Groups", "Chess club")
    assert lines["Birthday"] == ("Birthday", "--03-07")
    assert lines["E-mail 1"] == ("Email", "Home · priya@gmail.example")


def test_import_brings_the_people_with_a_rhythm_and_nobody_is_due_at_once(imported, linkedin, operations, clock):
    view = imported(linkedin)
    assert view.done.title.text() == "3 new people are in Tendril"
    assert view.done.counts.lines == ["3 new people", "1 row with no name, set aside"]
    everybody = [person(id_) for id_ in people_ids()]
    assert {one.circle for one in everybody} == {"Network"}
    assert all(one.plan.planned_on > clock.today() for one in everybody)


def test_rhythms_that_ask_for_too_much_are_told_after_an_import_with_a_way_out(imported, linkedin, operations, qtbot):
    id_ = operations.perform(add_person, PersonFields(name="Somebody Else", rhythm_days=7)).result
    operations.perform(change_settings, capacity=(0,) * 7)
    done = imported(linkedin).done
    assert done.promise.label.text() == "Your rhythms promise 1 a week, and you have room for 0."
    (take,) = done.promise.ways.buttons
    qtbot.waitUntil(lambda: not take.visibleRegion().isEmpty())
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    assert operations.book.settings.capacity == (1, 1, 1, 1, 1, 0, 0)
    assert done.promise.isHidden()
    operations.perform(set_rhythm_days, [id_], 1)
    assert not done.promise.isHidden()


def test_an_import_into_a_week_with_room_has_nothing_to_say_of_it(imported, linkedin):
    assert imported(linkedin).done.promise.isHidden()


def test_without_a_rhythm_everybody_waits(checked, linkedin, qtbot):
    view = checked(linkedin)
    view.next_button.click()
    none = next(button for circle, button in view.rhythm.choices if circle is None)
    qtbot.mouseClick(none, Qt.MouseButton.LeftButton, pos=QPoint(10, none.height() // 2))
    assert view.rhythm.no_flood.sentence.text().startswith("Nobody gets a rhythm.")
    with qtbot.waitSignal(view.step_shown, **_step(DONE)):
        view.next_button.click()
    assert len(people_ids()) == 3
    assert not any(person(id_).circle for id_ in people_ids())


def test_another_circle_is_said_at_once(checked, linkedin, qtbot):
    view = checked(linkedin)
    view.next_button.click()
    inner = next(button for circle, button in view.rhythm.choices if circle is not None and circle.days == 14)
    inner.setFocus()
    qtbot.keyClick(inner, Qt.Key.Key_Space)
    assert "14 days" in view.rhythm.no_flood.sentence.text()


def test_the_same_file_again_creates_nobody(imported, checked, linkedin, qtbot):
    view = imported(linkedin)
    view.done.again_button.click()
    assert view.step == CHOOSE
    checked(linkedin)
    assert view.check.counts.lines == ["0 new people", "3 already known, nothing new", "1 row with no name, set aside"]
    assert not view.next_button.isEnabled()
    assert _people() == 3


def test_one_click_undoes_the_import_and_another_does_it_again(imported, linkedin, qtbot):
    view = imported(linkedin)
    qtbot.mouseClick(view.done.undo_button, Qt.MouseButton.LeftButton)
    assert _people() == 0
    assert view.done.title.text() == "The import is undone"
    qtbot.mouseClick(view.done.undo_button, Qt.MouseButton.LeftButton)
    assert _people() == 3
    assert view.done.title.text() == "3 new people are in Tendril"


def test_undo_after_other_steps_keeps_who_was_met_since(imported, linkedin, operations):
    view = imported(linkedin)
    met = people_ids()[0]
    operations.perform(log_interaction, [met], medium="call", direction="out")
    view.done.undo_button.click()
    assert people_ids() == [met]
    assert "2 people are gone again." in view.done.sentence.text()
    assert "1 stays" in view.done.sentence.text()


def test_undo_from_elsewhere_is_seen_here(imported, linkedin, operations):
    view = imported(linkedin)
    operations.undo()
    assert view.done.title.text() == "The import is undone"


def test_the_imported_people_can_be_shown(imported, linkedin, qtbot):
    view = imported(linkedin)
    with qtbot.waitSignal(view.people_requested) as asked:
        view.done.show_button.click()
    assert sorted(asked.args[0].ids) == sorted(people_ids())


def test_rows_set_aside_are_saved_mended_and_imported(imported, checked, linkedin, tmp_path, monkeypatch):
    view = imported(linkedin)
    target = tmp_path / "aside.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    view.done.save_button.click()
    text = target.read_text(encoding="utf-8-sig")
    assert text.splitlines()[0].startswith("First Name,Last Name")
    assert "Saved as" in view.done.note.text()
    target.write_text(text.replace(",,,,,,03", "Ivana,Novák,,,,,03"), encoding="utf-8")
    checked(target)
    assert view.check.counts.lines == ["1 new person"]


@pytest.mark.parametrize("what", CASES)
def test_of_every_kind_of_file_what_is_saved_can_be_mended(imported, tmp_path, monkeypatch, what):
    case = CASES[what]
    path, suggested = tmp_path / "people", []
    target = tmp_path / f"aside{case.ending}"
    path.write_bytes(case.text.encode(case.encoding))

    def ask(_parent, _title, suggestion):
        suggested.append(Path(suggestion).suffix)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    view = imported(path)
    assert (len(people_ids()), view.done.set_aside.lines[0][:7]) == (len(case.coming), f"Line {case.aside[0][0]}:"[:7])
    view.done.save_button.click()
    assert suggested == [case.ending]
    text = target.read_bytes().decode("utf-8")
    for before, after in case.mending:
        text = text.replace(before, after, 1)
    target.write_bytes(text.encode())
    view.done.again_button.click()
    imported(target)
    assert view.done.counts.lines[0] in (f"{len(case.mending)} new people", "1 new person")
    assert {person(id_).name for id_ in people_ids()} == case.coming | case.mended


def test_rows_set_aside_that_cannot_be_saved_are_told(imported, linkedin, tmp_path):
    view = imported(linkedin)
    view.done.save_set_aside_to(view._plan.preview.file, tmp_path / "missing" / "aside.csv")
    assert "missing" in view.done.note.text()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(200)),
        ("prose.txt", b"Dear Maya,\nit was good to see you.\n"),
        ("page.csv", b"<!DOCTYPE html><html><body>Sign in</body></html>"),
    ],
)
def test_a_wrong_file_is_told_in_the_page(view, qtbot, tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    with qtbot.waitSignal(view.step_shown, **_step(CHOOSE)):
        view.open_path(path)
    assert view.choose.trouble.isVisible()
    assert name in view.choose.trouble.label.text()
    assert view.choose.trouble.button.text() == "Choose another file"


def test_a_missing_file_is_told_and_another_can_be_chosen(view, qtbot, tmp_path, linkedin, monkeypatch):
    with qtbot.waitSignal(view.step_shown, **_step(CHOOSE)):
        view.open_path(tmp_path / "gone.csv")
    assert "gone.csv" in view.choose.trouble.label.text()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(linkedin)], ""))
    with qtbot.waitSignal(view.step_shown, **_step(CHECK)):
        qtbot.mouseClick(view.choose.trouble.button, Qt.MouseButton.LeftButton)
    assert not view.choose.trouble.isVisible()


def test_a_file_dropped_on_the_zone_is_read(view, qtbot, linkedin):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(linkedin))])
    action, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), action, data, buttons, keys)
    QApplication.sendEvent(view.choose.zone, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(view.step_shown, **_step(CHECK)):
        QApplication.sendEvent(view.choose.zone, QDropEvent(QPointF(50, 50), action, data, buttons, keys))
    assert view.check.counts.lines[0] == "3 new people"


def test_a_table_is_pasted_with_the_keyboard(view, qtbot):
    QGuiApplication.clipboard().setText("Name,Email\nMaya Okafor,maya@northwind.example\n")
    view.activateWindow()
    view.choose.zone.choose_button.setFocus()
    with qtbot.waitSignal(view.step_shown, **_step(CHECK)):
        qtbot.mouseClick(view.choose.zone.paste_button, Qt.MouseButton.LeftButton)
    assert view.check.counts.lines == ["1 new person"]


def test_an_empty_clipboard_is_told(view):
    QGuiApplication.clipboard().clear()
    view.choose.paste()
    assert view.choose.trouble.label.text().startswith("The clipboard holds no file")


def _once_cancelled(function):
    """Return the function, beginning only when Cancel was pressed, so that no machine is too quick for the test."""

    def wait_and_run(*arguments, cancelled, **keywords):
        while not cancelled():
            QThread.msleep(1)
        return function(*arguments, cancelled=cancelled, **keywords)

    return wait_and_run


def test_cancelling_an_import_leaves_the_book_as_it_was(checked, linkedin, qtbot, monkeypatch):
    monkeypatch.setattr(plan, "import_people", _once_cancelled(plan.import_people))
    view = checked(linkedin)
    view.next_button.click()
    with qtbot.waitSignal(view.step_shown, **_step(RHYTHM)):
        view.next_button.click()
        assert view.progress.isVisible()
        qtbot.mouseClick(view.progress.cancel_button, Qt.MouseButton.LeftButton)
    assert _people() == 0
    assert view.trouble.text() == "Cancelled. Nothing was imported."


def test_cancelling_the_reading_goes_back_to_the_choice(view, qtbot, linkedin, monkeypatch):
    monkeypatch.setattr(live_preview, "preview", _once_cancelled(live_preview.preview))
    with qtbot.waitSignal(view.step_shown, **_step(CHOOSE)):
        view.open_path(linkedin)
        qtbot.waitUntil(view.progress.isVisible)
        qtbot.mouseClick(view.progress.cancel_button, Qt.MouseButton.LeftButton)
    assert not view.choose.trouble.isVisible()


def test_back_and_cancel(checked, linkedin, qtbot):
    view = checked(linkedin)
    view.next_button.click()
    view.back_button.click()
    assert view.step == CHECK
    with qtbot.waitSignal(view.finished):
        view.cancel_button.click()
    assert view.step == CHOOSE


def test_a_file_with_a_header_only_has_nobody_to_import(checked, tmp_path):
    path = tmp_path / "header.csv"
    path.write_text("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n", encoding="utf-8")
    view = checked(path)
    assert view.check.counts.lines == ["0 new people"]
    assert not view.next_button.isEnabled()


def test_while_something_else_is_written_the_page_says_so(view, operations, linkedin, qtbot):
    def wait(_book, _progress, cancelled):
        while not cancelled():
            QThread.msleep(1)

    done = []
    work = operations.run_long(wait, on_progress=lambda *_: None, on_done=done.append, on_failed=done.append)
    view.open_path(linkedin)
    assert "Something else is being written" in view.choose.trouble.label.text()
    work.cancel()
    qtbot.waitUntil(lambda: bool(done))


def test_names_in_the_file_are_never_taken_for_markup(imported, tmp_path):
    path = tmp_path / "markup.csv"
    path.write_text("Name,Email\n<b>Bold</b> & Co,bold@example.org\n", encoding="utf-8")
    view = imported(path)
    assert view.done.counts.lines == ["1 new person"]


def test_every_control_has_a_name(imported, linkedin):
    view = imported(linkedin)
    for control in view.findChildren(QAbstractButton):
        assert control.accessibleName() or control.text(), control
    assert view.steps.accessibleName() == "Step 5 of 5: Done"


def test_undoing_a_large_import_leaves_the_window_alive(imported, linkedin, qtbot, monkeypatch):
    monkeypatch.setattr(import_view, "MANY_PEOPLE", 1)
    view = imported(linkedin)
    view.done.undo_button.click()
    assert view.is_working
    assert not view.progress.cancel_button.isVisible()
    qtbot.waitUntil(view.done.isVisible)
    assert _people() == 0
    assert view.done.title.text() == "The import is undone"
    view.done.undo_button.click()
    qtbot.waitUntil(view.done.isVisible)
    assert _people() == 3


@pytest.mark.parametrize("is_large", [False, True])
@pytest.mark.parametrize("met_since", [False, True])
def test_the_keyboard_goes_on_after_an_undo(
    imported, linkedin, operations, qtbot, monkeypatch, view, is_large, met_since
):
    """The button that was pressed is hidden, for good or while it is undone; the next key is meant for what follows."""
    monkeypatch.setattr(import_view, "MANY_PEOPLE", 1 if is_large else 3000)
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(QPushButton("The sidebar"))
    row.addWidget(view)
    window.show()
    imported(linkedin)
    qtbot.waitUntil(window.isActiveWindow)
    if met_since:
        operations.perform(log_interaction, [people_ids()[0]], medium="call", direction="out")
    view.done.undo_button.setFocus()
    qtbot.keyClick(view.done.undo_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.done.isVisible() and _people() == int(met_since))
    assert window.focusWidget() is (view.done.again_button if met_since else view.done.undo_button)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    if met_since:
        assert view.step == CHOOSE
    else:
        qtbot.waitUntil(lambda: view.done.isVisible() and _people() == 3)
        assert window.focusWidget() is view.done.undo_button
    view.setParent(None)


def test_the_keyboard_alone_imports(checked, linkedin, qtbot):
    view = checked(linkedin)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.step == RHYTHM
    view.rhythm.focus_choice()
    with qtbot.waitSignal(view.step_shown, **_step(DONE)):
        qtbot.keyClick(view.rhythm, Qt.Key.Key_Return)
    assert _people() == 3


def test_escape_leaves(checked, linkedin, qtbot):
    view = checked(linkedin)
    with qtbot.waitSignal(view.finished):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_the_files_text_is_let_go_with_the_file(checked, linkedin):
    view = checked(linkedin)
    kept = weakref.ref(view._plan.preview.file.table.lines)
    assert kept() is not None
    view.reset()
    gc.collect()
    assert kept() is None
