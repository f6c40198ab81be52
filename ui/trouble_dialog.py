"""The dialog for what should not have happened: it says so, keeps the program alive and gives a report to copy."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.commands.version import program_build, program_version
from ui.shared.buttons import primary_button, secondary_button
from ui.shared.labels import PlainLabel
from ui.theme.tokens import DIALOG_MARGINS

logger = logging.getLogger(__name__)


class TroubleDialog(QDialog):
    """Shows a report with a button that copies it."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        """Show a report."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setProperty("role", "sheet")
        self.resize(640, 420)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*DIALOG_MARGINS)
        layout.setSpacing(12)
        layout.addWidget(PlainLabel(self.tr("Something went wrong"), scale="heading"))
        sentence = self.tr(
            "Tendril made a mistake it did not expect. What was half done has been taken back, and your book is as it "
            "was before. The report below helps to mend it; read it before you pass it on."
        )
        layout.addWidget(PlainLabel(sentence, tone="secondary", wrap=True))
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        layout.addWidget(self.report, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        self.copy_button = secondary_button(self.tr("Copy report"), "copy")
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        close = primary_button(self.tr("Go on"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(close)
        layout.addLayout(buttons)
        close.setFocus()


class TroubleWatch(QObject):
    """Catches what nobody caught, logs it and shows the dialog, once at a time; `caught` carries the report."""

    caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Wait; install() begins."""
        super().__init__(parent)
        self._dialog: TroubleDialog | None = None
        # Errors of other threads reach the GUI thread through the queue.
        self.caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the place of Python's own way of reporting."""
        sys.excepthook = self._on_exception

    def uninstall(self) -> None:
        """Give Python's own way its place back."""
        sys.excepthook = sys.__excepthook__

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an error and show it, except an interruption, which ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        logger.error("Nobody caught this", exc_info=(kind, error, trace))
        self.caught.emit(report_of(kind, error, trace))

    def _show(self, report: str) -> None:
        """Show the dialog unless it is open."""
        if self._dialog is not None:
            return
        self._dialog = TroubleDialog(report)
        self._dialog.finished.connect(self._forget)
        self._dialog.open()

    def _forget(self) -> None:
        """Be ready for the next one."""
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return an error with its traceback and the versions that matter."""
    system = f"Python {platform.python_version()}, PySide6 {pyside_version}, Qt {qVersion()}, {platform.platform()}"
    versions = f"Tendril {program_version()}, {program_build()}, {system}"
    return versions + "\n\n" + "".join(traceback.format_exception(kind, error, trace))
