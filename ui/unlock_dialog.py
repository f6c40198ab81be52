"""The dialog that asks for the passphrase of a locked book before the window opens."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QThread, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from models import keys
from models.errors import WrongPassphraseError
from ui.shared.buttons import primary_button, quiet_button
from ui.shared.labels import PlainLabel
from ui.theme.tokens import DIALOG_MARGINS

logger = logging.getLogger(__name__)

_WIDTH = 400


def unlocked(path: Path) -> bool:
    """Ask for the passphrase where the book is locked and not known yet; False where the user would rather not."""
    if not keys.needs_passphrase(path):
        return True
    dialog = UnlockDialog(path)
    return dialog.exec() == QDialog.DialogCode.Accepted


class UnlockDialog(QDialog):
    """Asks until the passphrase is right or the user gives up; trying one runs on a thread of its own."""

    def __init__(self, path: Path) -> None:
        """Ask for the passphrase of a file."""
        super().__init__()
        self._path = path
        self._trial: _Trial | None = None
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("Tendril is locked"))
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.tr("Tendril is locked"), scale="heading"))
        column.addWidget(PlainLabel(self.tr("Your passphrase opens the book."), tone="secondary", wrap=True))
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(self.tr("Passphrase"))
        self.field.setPlaceholderText(self.tr("Passphrase"))
        self.show_text = QCheckBox(self.tr("Show the passphrase"))
        self.show_text.toggled.connect(self._on_shown)
        self.problem = PlainLabel(tone="due", scale="small", wrap=True)
        self.problem.hide()
        for widget in (self.field, self.show_text, self.problem):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        self.quit_button = quiet_button(self.tr("Quit"))
        self.quit_button.clicked.connect(self.reject)
        self.open_button = primary_button(self.tr("Unlock"))
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self._try)
        buttons.addWidget(self.quit_button)
        buttons.addWidget(self.open_button)
        column.addLayout(buttons)
        self.field.textChanged.connect(self._on_text)
        self._on_text()
        self.field.setFocus()

    def done(self, result: int) -> None:
        """Wait for a trial that is under way, then close."""
        if self._trial is not None:
            self._trial.wait()
        super().done(result)

    def _on_text(self) -> None:
        self.open_button.setEnabled(bool(self.field.text()) and self._trial is None)

    def _on_shown(self, shown: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def _try(self) -> None:
        """Try what is written, with the field closed meanwhile."""
        self.problem.hide()
        self._trial = _Trial(self._path, self.field.text())
        self._trial.setParent(self)
        self._trial.ended.connect(self._on_ended)
        self.field.setEnabled(False)
        self._on_text()
        self._trial.start()

    @Slot(str)
    def _on_ended(self, outcome: str) -> None:
        if self._trial is not None:
            self._trial.wait()
        self._trial = None
        self.field.setEnabled(True)
        self._on_text()
        if outcome == _RIGHT:
            self.accept()
            return
        wrong = self.tr("This is not the passphrase. Nothing was changed; try again.")
        unread = self.tr("The book cannot be read just now. Nothing was changed; try again.")
        self.problem.setText(wrong if outcome == _WRONG else unread)
        self.problem.show()
        self.field.selectAll()
        self.field.setFocus()


_RIGHT, _WRONG, _UNREAD = "right", "wrong", "unread"


class _Trial(QThread):
    """One trial of a passphrase, which takes a third of a second."""

    ended = Signal(str)

    def __init__(self, path: Path, passphrase: str) -> None:
        super().__init__()
        self._path, self._passphrase = path, passphrase

    def run(self) -> None:
        """Try it; called by the thread itself."""
        try:
            keys.unlock(self._path, self._passphrase)
        except WrongPassphraseError:
            self.ended.emit(_WRONG)
        except Exception as error:  # noqa: BLE001 - a thread must answer; what failed is named without its data
            logger.warning("The book could not be unlocked: %s", error)
            self.ended.emit(_UNREAD)
        else:
            self.ended.emit(_RIGHT)
