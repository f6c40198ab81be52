"""The foot of a small form in the panel: what is wrong, Cancel and Save."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.shared.buttons import primary_button, quiet_button
from ui.shared.labels import PlainLabel, set_property


class FormFoot(QWidget):
    """Cancel and Save, with room for a sentence on what is wrong."""

    cancelled = Signal()
    saved = Signal()

    def __init__(self, save_text: str, parent: QWidget | None = None) -> None:
        """Name the button that saves."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.problem = PlainLabel(tone="due", scale="small", wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addStretch(1)
        self.cancel_button, self.save_button = quiet_button(self.tr("Cancel")), primary_button(save_text)
        self.cancel_button.clicked.connect(self.cancelled)
        self.save_button.clicked.connect(self.saved)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        column.addLayout(row)

    def complain(self, field: QLineEdit, sentence: str) -> None:
        """Say what is wrong, and lead there."""
        self.problem.setText(sentence)
        self.problem.show()
        field.setAccessibleDescription(sentence)
        set_property(field, "error", "true")
        field.setFocus()
