"""The dialog with the licences of all that Tendril is made with: a list, and the text of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from ui.settings.licences import Licence, all_licences
from ui.shared.buttons import primary_button, secondary_button
from ui.shared.labels import PlainLabel
from ui.theme.tokens import DIALOG_MARGINS, SMALL_RATIO
from ui.words import isolated

_SIZE = (860, 540)
_LIST_WIDTH = 200


class LicencesDialog(QDialog):
    """Shows the licence of one part at a time; its text can be marked and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """List every part, Tendril first."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licences"))
        self.setProperty("role", "sheet")
        self.licences: list[Licence] = all_licences()
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(12)
        column.addWidget(PlainLabel(self.tr("Licences"), scale="heading"))
        explanation = self.tr("Tendril stands on the work of others, who let everybody use it under these licences.")
        column.addWidget(PlainLabel(explanation, tone="secondary", wrap=True))
        column.addLayout(self._build_parts(), 1)
        column.addLayout(self._build_foot())
        self.parts.currentRowChanged.connect(self._show)
        self.parts.setCurrentRow(0)
        self.parts.setFocus()
        self.resize(*_SIZE)

    def _build_parts(self) -> QHBoxLayout:
        self.parts = QListWidget()
        self.parts.setAccessibleName(self.tr("Parts of the program"))
        self.parts.setFixedWidth(_LIST_WIDTH)
        self.parts.setProperty("role", "choices")
        self.parts.setFrameShape(QFrame.Shape.NoFrame)
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.parts.setTextElideMode(Qt.TextElideMode.ElideRight)
        # The rows are measured at once, and have to wear the style by then.
        self.parts.ensurePolished()
        self.parts.addItems([licence.name for licence in self.licences])
        self.about = PlainLabel(scale="strong", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        # So that lines of 80 letters, which these texts have, are not broken.
        font.setPointSizeF(font.pointSizeF() * SMALL_RATIO)
        self.text.setFont(font)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.about)
        side.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.parts)
        row.addLayout(side, 1)
        return row

    def _build_foot(self) -> QHBoxLayout:
        self.copy_button = secondary_button(self.tr("Copy text"), "copy")
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        close = primary_button(self.tr("Close"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.copy_button)
        foot.addWidget(close)
        return foot

    def _show(self, row: int) -> None:
        licence = self.licences[row]
        told = self.tr("{name} {version} ({licence})") if licence.kind else "{name} {version}"
        self.about.setText(told.format(name=isolated(licence.name), version=licence.version, licence=licence.kind))
        self.text.setPlainText(licence.text())
