"""A report one can pass on: where it happened and nothing of the book, unless the user wants the error's words."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from tests.ui.test_log_text import (
    HOSTILE,
    MARK,
    in_a_binding,
    in_a_cause,
    in_a_group,
    in_a_note,
    in_broken_words,
    in_decoding,
    in_encoding,
    in_json,
    in_sql,
    in_the_meanwhile,
    raised_by,
)
from tests.ui.test_trouble_watch import open_dialogs, watch  # noqa: F401 - a fixture
from ui.background import Background
from ui.error_report import Report, lines_of, report_of, words_of
from ui.trouble_dialog import TroubleDialog

pytestmark = pytest.mark.error_logs_allowed
MARKS = ("Quexvor", "Zilmarth")


def in_a_slot(fails: Callable[[], None]) -> None:
    class Sender(QObject):
        sent = Signal()

    sender = Sender()
    sender.sent.connect(fails)
    sender.sent.emit()


def in_a_timer(fails: Callable[[], None]) -> None:
    QTimer.singleShot(0, fails)
    QGuiApplication.processEvents()


def in_an_event_handler(fails: Callable[[], None]) -> None:
    class Falling(QWidget):
        def customEvent(self, _event: QEvent) -> None:
            fails()

    widget = Falling()
    QCoreApplication.postEvent(widget, QEvent(QEvent.Type.User))
    QCoreApplication.processEvents()


def in_a_thread(fails: Callable[[], None]) -> None:
    thread = threading.Thread(target=fails)
    thread.start()
    thread.join()


def in_a_question(fails: Callable[[], None]) -> None:
    background = Background()
    background.ask("what", fails, lambda _answer: None)
    background.wait()


def in_a_destructor(fails: Callable[[], None]) -> None:
    class Falling:
        def __del__(self) -> None:
            fails()

    Falling()


def in_a_job(fails: Callable[[], None]) -> None:
    try:
        fails()
    except Exception:
        logging.getLogger("scheduler.ticking").exception("A look at %s failed", MARK)


GATES = (in_a_slot, in_a_timer, in_an_event_handler, in_a_thread, in_a_question, in_a_destructor, in_a_job)


@pytest.mark.parametrize("gate", GATES)
@pytest.mark.parametrize("fails", [in_sql, in_the_meanwhile, in_a_note])
def test_what_comes_through_a_gate_can_be_copied_without_the_book(watch, book, qapp, qtbot, gate, fails):  # noqa: F811
    with qtbot.captureExceptions():
        # pytest-qt puts its own hook before the program's; here the program's is meant.
        sys.excepthook = watch._on_exception
        gate(fails)
    qtbot.waitUntil(lambda: len(open_dialogs(qapp)) == 1)
    dialog = open_dialogs(qapp)[0]
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    report = QGuiApplication.clipboard().text()
    assert f"in {fails.__name__}" in report
    assert "PySide6" in report
    assert [mark for mark in MARKS if mark in report] == []
    assert not [mark for mark in MARKS if mark in dialog.report.toPlainText()]
    qtbot.keyClick(dialog.with_words, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert MARK in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("fails", HOSTILE)
def test_every_error_tells_its_kind_and_place_and_keeps_its_words_apart(fails):
    error = raised_by(fails)
    report = report_of(error, "Versions")
    assert report.text().startswith("Versions\n\n")
    assert f"in {fails.__name__}" in report.text()
    assert type(error).__qualname__ in report.text()
    assert [mark for mark in MARKS if mark in report.text()] == []
    assert report.text(with_words=True) == f"{report.text()}\n{report.words}\n"
    assert MARK in report.words or fails in (in_a_binding, in_decoding, in_encoding, in_json, in_broken_words)


def test_what_led_to_it_comes_first():
    lines = lines_of(raised_by(in_a_cause)).splitlines()
    kinds = [lines.index(kind) for kind in ("builtins.KeyError", "models.errors.UnknownPersonError")]
    assert kinds == sorted(kinds)
    assert lines[kinds[0] + 2] == "The above was the direct cause of:"
    assert "  with builtins.ValueError" in lines_of(raised_by(in_a_group))
    assert words_of(raised_by(in_broken_words)).endswith("nothing that can be read")


def test_a_ring_of_causes_has_an_end():
    one, other = ValueError("one"), KeyError("other")
    one.__cause__, other.__cause__ = other, one
    assert words_of(one).splitlines() == ["builtins.KeyError: 'other'", "builtins.ValueError: one"]


def test_where_nothing_was_said_nothing_is_asked(qtbot):
    dialog = TroubleDialog(Report("Fatal Python error: Segmentation fault"), is_of_before=True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.with_words.isVisible()
    dialog.add(Report("Another place", "Its words"))
    assert dialog.with_words.isVisible()
    assert "Another place" in dialog.report.toPlainText()
    assert "Its words" not in dialog.report.toPlainText()


@pytest.mark.parametrize(("is_the_end", "words"), [(True, "Quit"), (False, "Go on")])
def test_nothing_goes_on_where_the_program_ends(qtbot, is_the_end: bool, words: str) -> None:
    dialog = TroubleDialog(Report("KeyError"), is_the_end=is_the_end)
    qtbot.addWidget(dialog)
    dialog.show()
    default = next(button for button in dialog.findChildren(QPushButton) if button.isDefault())
    assert default.text() == words
