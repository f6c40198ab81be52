"""What can go wrong between the choice of a file and its import, and several files at once."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QThread, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from models.connection import database
from models.operations.settings import change_settings
from models.queries import people_ids
from models.schema import Operation
from ui.importing import plan
from ui.importing.import_view import CHECK, CHOOSE, DONE, RHYTHM

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{name}@lumen.example\nEND:VCARD\n"
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def step(wanted: int) -> dict[str, object]:
    return {"check_params_cb": lambda shown: shown == wanted, "timeout": 10_000}


@pytest.fixture
def cards(tmp_path):
    path = tmp_path / "people.vcf"
    path.write_text("".join(CARD.format(name=name) for name in ("Ada", "Bo")), encoding="utf-8")
    return path


@pytest.fixture
def drop(view):
    """Drop files on the page as a person does: drop(path, …)."""

    def drop(*paths):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
        QApplication.sendEvent(view.choose.zone, enter)
        assert enter.isAccepted()
        event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
        QApplication.sendEvent(view.choose.zone, event)

    return drop


def refused(view, qtbot, path) -> str:
    """Go on to Import and return what the page says when it refuses."""
    with qtbot.waitSignal(view.step_shown, **step(RHYTHM)):
        view.next_button.click()
    with qtbot.waitSignal(view.step_shown, **step(RHYTHM)):
        view.next_button.click()
    assert view.trouble.isVisible()
    assert people_ids() == []
    assert Operation.select().count() == 0
    return str(view.trouble.text())


def test_a_file_that_changes_after_it_was_shown_is_refused_in_a_sentence(checked, cards, qtbot):
    view = checked(cards)
    cards.write_text(CARD.format(name="Somebody Else"), encoding="utf-8")
    os.utime(cards, (1, 1))
    assert refused(view, qtbot, cards).startswith(
        "people.vcf was changed after it had been read. Nothing was imported."
    )


def test_a_file_that_vanishes_is_refused_in_a_sentence(checked, cards, qtbot):
    view = checked(cards)
    cards.unlink()
    assert refused(view, qtbot, cards).endswith("Nothing was imported.")


def test_a_file_that_vanishes_while_something_is_changed_is_told(checked, cards, qtbot):
    view = checked(cards)
    cards.unlink()
    field = view.check.conclusions.stage_fields["relationship"]
    with qtbot.waitSignal(view.step_shown, **step(CHOOSE)):
        field.setCurrentIndex(0)
        field.activated.emit(0)
    assert "people.vcf" in view.choose.trouble.label.text()


def test_a_full_disk_is_told_and_nobody_is_there(checked, cards, qtbot, monkeypatch):
    real = plan.import_people

    def without_room(book, file, **options):
        connection = database.connection()
        connection.pragma("max_page_count", connection.pragma("page_count"))
        book_text = "x" * 400_000
        with book.operation("import_people"):
            change_settings(book, region="SE")
            connection.execute("INSERT INTO setting (key, value) VALUES ('much', ?)", (book_text,))
        return real(book, file, **options)

    view = checked(cards)
    monkeypatch.setattr(plan, "import_people", without_room)
    assert refused(view, qtbot, cards).startswith("The disk is full. Nothing was changed.")


def test_an_error_nobody_expected_while_looking_anew_lets_go_on(checked, cards, qtbot, monkeypatch, caplog):
    view = checked(cards)

    def fail(*_arguments, **_keywords):
        message = "made up"
        raise RuntimeError(message)

    monkeypatch.setattr("ui.importing.live_preview.preview", fail)
    field = view.check.conclusions.stage_fields["relationship"]
    with qtbot.waitSignal(view.step_shown, **step(CHOOSE)):
        field.setCurrentIndex(0)
        field.activated.emit(0)
    assert "Something went wrong: made up" in view.choose.trouble.label.text()
    caplog.clear()


def test_cancelling_in_the_middle_of_a_large_import_leaves_nothing(checked, tmp_path, qtbot, monkeypatch):
    path = tmp_path / "many.csv"
    # Without names alike, so that nobody waits for likely duplicates.
    rows = (f"{number:b},{number:o},https://www.linkedin.com/in/p-{number},,,,\n" for number in range(2000))
    path.write_text(HEADER + "".join(rows), encoding="utf-8")
    view = checked(path)
    real = plan.import_people
    seen_inside = []

    def slowly(book, file, *, progress, cancelled, **options):
        def report(reached, total):
            # Rows are written by now; the real worker then waits until Cancel was pressed.
            seen_inside.append(len(people_ids()))
            progress(reached, total)
            while not cancelled():
                QThread.msleep(1)

        return real(book, file, progress=report, cancelled=cancelled, **options)

    monkeypatch.setattr(plan, "import_people", slowly)
    view.next_button.click()
    with qtbot.waitSignal(view.step_shown, **step(RHYTHM)):
        view.next_button.click()
        qtbot.waitUntil(lambda: view.progress.bar.value() > 0)
        assert "Line" in view.progress.detail.text()
        qtbot.mouseClick(view.progress.cancel_button, Qt.MouseButton.LeftButton)
    assert seen_inside[0] > 0
    assert people_ids() == []
    assert Operation.select().count() == 0
    assert view.trouble.text() == "Cancelled. Nothing was imported."
    monkeypatch.setattr(plan, "import_people", real)
    with qtbot.waitSignal(view.step_shown, **step(DONE)):
        view.next_button.click()
    assert len(people_ids()) == 2000


def test_several_files_come_one_after_another(view, drop, linkedin, cards, google, qtbot):
    with qtbot.waitSignal(view.step_shown, **step(CHECK)):
        drop(linkedin, cards, google)
    shown = [label.text() for label in view.check.file_card.findChildren(type(view.done.title))]
    assert "2 more files come after this one" in shown
    view.next_button.click()
    with qtbot.waitSignal(view.step_shown, **step(DONE)):
        view.next_button.click()
    assert view.done.again_button.text() == "Go on with people.vcf"
    with qtbot.waitSignal(view.step_shown, **step(CHECK)):
        view.done.again_button.click()
    assert view._plan.preview.file.name == "people.vcf"
    assert view._waiting == [google]


def test_a_wrong_file_among_several_does_not_stop_the_others(view, drop, tmp_path, cards, qtbot):
    wrong = tmp_path / "letter.txt"
    wrong.write_text("Dear Maya,\nsee you soon.\n", encoding="utf-8")
    with qtbot.waitSignal(view.step_shown, **step(CHOOSE)):
        drop(wrong, cards)
    assert "letter.txt" in view.choose.trouble.label.text()
    assert view.choose.trouble.button.text() == "Go on with people.vcf"
    with qtbot.waitSignal(view.step_shown, **step(CHECK)):
        view.choose.trouble.button.click()
    assert view.check.counts.lines == ["2 new people"]


def test_leaving_forgets_the_files_that_waited(view, drop, linkedin, cards, qtbot):
    with qtbot.waitSignal(view.step_shown, **step(CHECK)):
        drop(linkedin, cards)
    view.cancel_button.click()
    assert view._waiting == []


def test_a_folder_is_told(view, drop, tmp_path, qtbot):
    with qtbot.waitSignal(view.step_shown, **step(CHOOSE)):
        drop(tmp_path)
    assert "is a folder" in view.choose.trouble.label.text()


def test_cards_are_pasted_and_other_text_is_told(view, qtbot):
    QGuiApplication.clipboard().setText(CARD.format(name="Ada"))
    with qtbot.waitSignal(view.step_shown, **step(CHECK)):
        view.choose.paste()
    assert view.check.counts.lines == ["1 new person"]
    view.reset()
    QGuiApplication.clipboard().setText("good morning")
    with qtbot.waitSignal(view.step_shown, **step(CHOOSE)):
        view.choose.paste()
    assert view.choose.trouble.label.text().startswith("The pasted text has no line with the names of columns")


def test_forty_rows_are_set_aside_saved_mended_and_dropped_in_again(imported, checked, tmp_path, qtbot):
    path = tmp_path / "Connections.csv"
    rows = "".join(f",,https://www.linkedin.com/in/p-{number},,Firm,,\n" for number in range(40))
    path.write_text(f"{HEADER}Ada,Byron,https://www.linkedin.com/in/ada,,,,\n{rows}", encoding="utf-8")
    view = imported(path)
    assert view.done.counts.lines == ["1 new person", "40 rows with no name, set aside"]
    assert view.done.set_aside.lines[0] == "Line 3: This row has no name."
    assert view.done.set_aside.lines[5] == "and 35 more rows"
    target = tmp_path / "mended.csv"
    view.done.save_set_aside_to(view._plan.preview.file, target)
    text = target.read_text(encoding="utf-8-sig")
    assert text.count("Firm") == 40
    target.write_text(text.replace("\n,,", "\nMended,Person,"), encoding="utf-8")
    assert checked(target).check.counts.lines[0] == "40 new people"
