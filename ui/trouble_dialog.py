"""The dialog for what should not have happened: it says so, keeps the program alive and gives a report to copy."""

from __future__ import annotations

import platform

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.commands.version import program_build, program_version
from ui.error_report import Report
from ui.shared.buttons import primary_button, secondary_button
from ui.shared.labels import PlainLabel
from ui.theme.tokens import DIALOG_MARGINS


class TroubleDialog(QDialog):
    """Shows reports with a button that copies what is shown: without what the errors said, unless that is ticked."""

    def __init__(
        self, report: Report, parent: QWidget | None = None, *, is_of_before: bool = False, is_the_end: bool = False
    ) -> None:
        """Show a report; is_of_before says that it is of the program that ran before, is_the_end that this one ends."""
        super().__init__(parent)
        self._reports = [report]
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setProperty("role", "sheet")
        self.resize(640, 420)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*DIALOG_MARGINS)
        layout.setSpacing(12)
        layout.addWidget(PlainLabel(self.tr("Something went wrong"), scale="heading"))
        sentence = self.tr(
            "Tendril made a mistake it did not expect. What was half done has been taken back, and your book is as it "
            "was before. The report below helps to mend it: it tells where it happened and nothing of your book."
        )
        if is_of_before:
            sentence = self.tr(
                "The last time Tendril was ended by a fault. Whatever you had done is in your book; what was half done "
                "is not. The report below tells where it happened and nothing of your book."
            )
        layout.addWidget(PlainLabel(sentence, tone="secondary", wrap=True))
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        layout.addWidget(self.report, 1)
        self.with_words = QCheckBox(self.tr("With the words of the error, which may name people of your book"))
        self.with_words.toggled.connect(self._write)
        layout.addWidget(self.with_words)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        self.copy_button = secondary_button(self.tr("Copy report"), "copy")
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        close = primary_button(self.tr("Quit") if is_the_end else self.tr("Go on"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(close)
        layout.addLayout(buttons)
        self._write()
        close.setFocus()

    def add(self, report: Report) -> None:
        """Show another report below, in the same dialog."""
        self._reports.append(report)
        self._write()

    def _write(self) -> None:
        """Write the reports as they are wanted, and leave the view where it is."""
        place = self.report.verticalScrollBar().value()
        with_words = self.with_words.isChecked()
        self.report.setPlainText("\n".join(one.text(with_words=with_words) for one in self._reports).rstrip())
        self.report.verticalScrollBar().setValue(place)
        self.with_words.setVisible(any(one.words for one in self._reports))


def versions() -> str:
    """Return the versions that matter in a report."""
    system = f"Python {platform.python_version()}, PySide6 {pyside_version}, Qt {qVersion()}, {platform.platform()}"
    return f"Tendril {program_version()}, {program_build()}, {system}"
