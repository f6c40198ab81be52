"""A small dialog that asks for one name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.book import Book
from models.errors import InvalidValueError
from models.history import Change
from ui.operations import Operations
from ui.shared.buttons import primary_button, quiet_button
from ui.shared.labels import PlainLabel, set_property
from ui.theme.tokens import DIALOG_MARGINS
from ui.words import say

_WIDTH = 380
Naming = Callable[[Book, str], Change]


class NameDialog(QDialog):
    """Asks for a name and performs naming(book, name) with it; a name that is refused is said below the field."""

    def __init__(
        self,
        operations: Operations,
        title: str,
        naming: Naming,
        *,
        name: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Ask under a title, with a name to begin with and a sentence about what it is for."""
        super().__init__(parent)
        self._operations, self._naming = operations, naming
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(10)
        column.addWidget(PlainLabel(title, scale="heading"))
        if hint:
            column.addWidget(PlainLabel(hint, tone="secondary", wrap=True))
        self.field = QLineEdit(name)
        self.field.setAccessibleName(self.tr("Name"))
        self.field.setPlaceholderText(self.tr("Name"))
        self.field.selectAll()
        self.problem = PlainLabel(tone="due", scale="small", wrap=True)
        self.problem.hide()
        column.addWidget(self.field)
        column.addWidget(self.problem)
        column.addLayout(self._buttons())
        self.field.textChanged.connect(self._on_text)
        self._on_text()
        self.field.setFocus()

    def save(self) -> None:
        """Perform the naming and close, unless the name is refused."""
        name = self.field.text().strip()
        if not name:
            return
        if self._operations.busy:
            # It waits its turn; what is refused then is told by the window.
            self._operations.perform(self._naming, name)
            self.accept()
            return
        refused: list[str] = []

        def guarded(book: Book, *arguments: Any) -> Change:
            try:
                return self._naming(book, *arguments)
            except InvalidValueError as error:
                refused.append(say(error.sentence))
                return Change(None, "refused")

        self._operations.perform(guarded, name)
        if refused:
            self._complain(refused[0])
        else:
            self.accept()

    def _buttons(self) -> QHBoxLayout:
        """Return Cancel and Save."""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        cancel = quiet_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save_button = primary_button(self.tr("Save"))
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        row.addWidget(cancel)
        row.addWidget(self.save_button)
        return row

    def _complain(self, sentence: str) -> None:
        """Say why the name will not do."""
        self.problem.setText(sentence)
        self.problem.show()
        self.field.setAccessibleDescription(sentence)
        set_property(self.field, "error", "true")
        self.field.setFocus()
        self.field.selectAll()

    def _on_text(self) -> None:
        """Let only a name be saved, and forget what was wrong with the last one."""
        self.save_button.setEnabled(bool(self.field.text().strip()))
        if self.problem.isVisibleTo(self):
            self.problem.hide()
            self.field.setAccessibleDescription("")
            set_property(self.field, "error", "false")
