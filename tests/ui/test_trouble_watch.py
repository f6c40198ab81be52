"""What nobody expected is logged and shown once, from wherever it came, with a report that can be copied."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import apsw
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete

from models.errors import DamagedBookError
from ui.background import Background
from ui.trouble_dialog import TroubleDialog
from ui.trouble_watch import TroubleWatch

pytestmark = pytest.mark.error_logs_allowed


@pytest.fixture
def watch(qapp) -> Iterator[TroubleWatch]:
    watch = TroubleWatch()
    watch.install()
    yield watch
    watch.uninstall()
    for dialog in open_dialogs(qapp):
        dialog.accept()


def open_dialogs(qapp) -> list[TroubleDialog]:
    return [one for one in qapp.topLevelWidgets() if isinstance(one, TroubleDialog) and one.isVisible()]


def shown(qapp, qtbot) -> str:
    """Wait for the dialog and return its report, with the words of the errors in it."""
    qtbot.waitUntil(lambda: len(open_dialogs(qapp)) == 1)
    dialog = open_dialogs(qapp)[0]
    dialog.with_words.setChecked(True)
    return dialog.report.toPlainText()


def burn(times: int = 1) -> None:
    for _ in range(times):
        try:
            raise RuntimeError("the attic is on fire")
        except RuntimeError:
            sys.excepthook(*sys.exc_info())


def flood() -> None:
    try:
        raise ValueError("the cellar is under water")
    except ValueError:
        sys.excepthook(*sys.exc_info())


def test_an_uncaught_error_opens_one_dialog_with_its_traceback(watch, qapp, qtbot) -> None:
    burn(2)
    report = shown(qapp, qtbot)
    assert report.count("RuntimeError: the attic is on fire") == 1
    assert "PySide6" in report
    qtbot.mouseClick(open_dialogs(qapp)[0].copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == report


def test_another_trouble_is_added_to_the_open_report_and_the_same_one_is_not_shown_again(watch, qapp, qtbot) -> None:
    burn()
    shown(qapp, qtbot)
    flood()
    qtbot.waitUntil(lambda: "the cellar is under water" in shown(qapp, qtbot))
    open_dialogs(qapp)[0].accept()
    burn()
    flood()
    qapp.processEvents()
    assert not open_dialogs(qapp)


def test_what_comes_a_thousand_times_does_not_fill_the_log(watch, caplog) -> None:
    burn(1000)
    messages = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    assert len(messages) == 4
    assert "1000th time" in messages[-1]


def test_a_slot_that_fails_is_caught_and_the_next_slot_still_runs(watch, qapp, qtbot) -> None:
    class Sender(QObject):
        sent = Signal()

    def fails() -> None:
        raise RuntimeError("a slot stumbled")

    ran: list[bool] = []
    sender = Sender()
    sender.sent.connect(fails)
    sender.sent.connect(lambda: ran.append(True))
    with qtbot.captureExceptions():
        # pytest-qt puts its own hook before the program's; here the program's is meant.
        sys.excepthook = watch._on_exception
        sender.sent.emit()
    assert ran
    assert "a slot stumbled" in shown(qapp, qtbot)


def test_a_thread_that_fails_is_told(watch, qapp, qtbot) -> None:
    def fails() -> None:
        raise RuntimeError("a thread tore")

    thread = threading.Thread(target=fails)
    thread.start()
    thread.join()
    assert "a thread tore" in shown(qapp, qtbot)


def test_a_question_to_the_book_that_fails_is_told(watch, book, qapp, qtbot) -> None:
    def fails() -> None:
        raise RuntimeError("nobody knows")

    background = Background()
    background.ask("what", fails, lambda _answer: None)
    assert "nobody knows" in shown(qapp, qtbot)
    background.wait()


def test_what_a_destructor_raises_is_told(watch, qapp, qtbot) -> None:
    class Falling:
        def __del__(self) -> None:
            raise RuntimeError("it fell on its way out")

    Falling()
    assert "it fell on its way out" in shown(qapp, qtbot)


def test_a_job_that_logs_its_mistake_and_goes_on_is_told(watch, qapp, qtbot) -> None:
    try:
        raise RuntimeError("the tick tripped")
    except RuntimeError:
        logging.getLogger("scheduler.ticking").exception("A look at what is due failed")
    assert "the tick tripped" in shown(qapp, qtbot)


def test_the_fault_that_ended_the_last_program_is_told(watch, qapp, qtbot) -> None:
    watch.tell_of_before("Fatal Python error: Segmentation fault")
    assert "Segmentation fault" in shown(qapp, qtbot)


def test_expected_trouble_is_a_sentence_and_no_mistake_of_the_program(watch, qapp, qtbot, caplog) -> None:
    sentences: list[str] = []
    watch.expected.connect(sentences.append)
    try:
        raise DamagedBookError("There is no file {path}.", path="book")
    except DamagedBookError:
        sys.excepthook(*sys.exc_info())
    qapp.processEvents()
    assert sentences == ["There is no file book."]
    assert not open_dialogs(qapp)
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


def test_damage_of_the_book_is_no_mistake_of_the_program(watch, qapp, qtbot) -> None:
    with qtbot.waitSignal(watch.damaged) as told, qtbot.assertNotEmitted(watch.caught):
        try:
            raise apsw.CorruptError("database disk image is malformed")
        except apsw.CorruptError:
            sys.excepthook(*sys.exc_info())
    assert told.args == ["database disk image is malformed"]
    assert not open_dialogs(qapp)


@pytest.mark.parametrize("is_deleted", [False, True])
def test_where_the_dialog_has_gone_with_the_other_windows_another_one_opens(watch, qapp, qtbot, is_deleted) -> None:
    """As where the book is locked while a report is open."""
    burn()
    shown(qapp, qtbot)
    [dialog] = open_dialogs(qapp)
    dialog.hide()
    dialog.deleteLater()
    if is_deleted:
        delete(dialog)
    flood()
    assert "the cellar is under water" in shown(qapp, qtbot)
