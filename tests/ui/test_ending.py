"""Ending does not depend on what windows say to being closed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import os, signal, sys
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget
from ui.ending import EndingApplication, EndingSignals, end_event_loop

class Stubborn(QWidget):
    def closeEvent(self, event):
        event.ignore()

application = EndingApplication([])
ending = EndingSignals(end_event_loop)
window = Stubborn()
window.show()
box = QMessageBox(window)
ways = {
    "session": lambda: QCoreApplication.sendEvent(application, QEvent(QEvent.Type.Quit)),
    "signal": lambda: os.kill(os.getpid(), signal.SIGTERM),
    "dialog": lambda: (QTimer.singleShot(0, ways["signal"]), box.exec()),
    "early": lambda: None,
}
if sys.argv[1] == "early":
    ways["signal"]()
QTimer.singleShot(0, ways[sys.argv[1]])
status = application.exec()
ending.close()
sys.exit(status)
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGTERM to send")
@pytest.mark.parametrize("way", ["session", "signal", "dialog", "early"])
def test_a_window_that_stays_does_not_keep_the_program(way: str) -> None:
    """Asked by the session, by a signal, during a question, and before the event loop runs."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, way], cwd=ROOT, env=environment, capture_output=True, timeout=30, check=False
    )
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr


OPENING = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from ui.ending import EndingApplication

application = EndingApplication([])
application.file_opened.connect(print)
QCoreApplication.sendEvent(application, QFileOpenEvent("/tmp/my people.vcf"))
"""


def test_a_file_that_macos_wants_to_be_opened_is_told() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", OPENING],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    assert done.stdout == "/tmp/my people.vcf\n"
