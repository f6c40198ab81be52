"""What nobody caught is logged and shown with a report that can be copied."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ui.trouble_dialog import TroubleDialog, TroubleWatch


@pytest.mark.error_logs_allowed
def test_an_uncaught_error_opens_one_dialog_with_its_traceback(qapp, qtbot) -> None:
    watch = TroubleWatch()
    watch.install()
    try:
        for _ in range(2):
            try:
                raise RuntimeError("the attic is on fire")
            except RuntimeError:
                sys.excepthook(*sys.exc_info())
    finally:
        watch.uninstall()
    qtbot.waitUntil(lambda: watch._dialog is not None)
    dialog = watch._dialog
    assert "the attic is on fire" in dialog.report.toPlainText()
    assert "PySide6" in dialog.report.toPlainText()
    assert sum(isinstance(widget, TroubleDialog) for widget in qapp.topLevelWidgets()) == 1
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert "the attic is on fire" in QGuiApplication.clipboard().text()
    dialog.accept()
    assert watch._dialog is None
