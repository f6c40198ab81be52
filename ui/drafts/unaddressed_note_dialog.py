"""What was written to or about somebody who is not in the book any more: shown, to be copied."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from models.deeds import ERASE_PEOPLE
from models.history import Change
from ui.operations import Operations
from ui.shared.buttons import primary_button, quiet_button
from ui.shared.drafts import LeavingDialog
from ui.shared.labels import PlainLabel
from ui.theme.tokens import DIALOG_MARGINS

_SIZE = (560, 400)
# A dialog without a parent belongs to nobody; here it lives until it is closed.
_open_dialogs: set[QDialog] = set()


class UnaddressedNoteDialog(LeavingDialog):
    """Offers words that cannot be sent or saved where they were written; once copied they may go."""

    kept_as = "unaddressed_note"

    def __init__(
        self, operations: Operations, contact_ids: Collection[int], words: str, parent: QWidget | None = None
    ) -> None:
        """Show what was written; contact_ids tell whom it was to or about, so that erasing them erases it too."""
        super().__init__(parent)
        self._contact_ids, self._copied = sorted(contact_ids), ""
        operations.changed.connect(self._on_changed)
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What you wrote"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.tr("What you wrote"), scale="heading"))
        column.addWidget(
            PlainLabel(
                self.tr(
                    "Somebody whom this was to or about is not in the book any more, so it cannot be kept there. "
                    "Copy it to where you want it, or close this."
                ),
                tone="secondary",
                wrap=True,
            )
        )
        self.text = QPlainTextEdit(words)
        self.text.setAccessibleName(self.tr("What you wrote"))
        self.text.setTabChangesFocus(True)
        column.addWidget(self.text, 1)
        self.said = PlainLabel(tone="secondary", wrap=True)
        self.close_button = quiet_button(self.tr("Close"))
        self.copy_button = primary_button(self.tr("Copy"), "copy")
        self.close_button.clicked.connect(self.reject)
        self.copy_button.clicked.connect(self.copy)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.said, 1)
        row.addWidget(self.close_button)
        row.addWidget(self.copy_button)
        column.addLayout(row)
        self.copy_button.setDefault(True)
        self.copy_button.setFocus()
        self.resize(*_SIZE)
        _open_dialogs.add(self)
        self.finished.connect(lambda _result: _open_dialogs.discard(self))

    def has_draft(self) -> bool:
        """Whether there are words that were not copied."""
        return self._words().strip() not in ("", self._copied)

    def kept(self) -> dict[str, Any] | None:
        """Return the words as plain values, None once they were copied."""
        return {"people": self._contact_ids, "words": self._words()} if self.has_draft() else None

    def take_back(self, kept: dict[str, Any]) -> None:
        """Show what kept() returned."""
        self.text.setPlainText(kept["words"])

    def copy(self) -> None:
        """Put all of it on the clipboard."""
        QGuiApplication.clipboard().setText(self._words())
        self._copied = self._words().strip()
        self.said.setText(self.tr("Copied. Paste it where you want it."))
        self.close_button.setFocus()

    def _on_changed(self, change: Change, _initiator: object) -> None:
        """Go with whom it was about, where they are erased."""
        if change.name == ERASE_PEOPLE and change.contact_ids & set(self._contact_ids):
            self.accept()

    def _words(self) -> str:
        return self.text.toPlainText()
