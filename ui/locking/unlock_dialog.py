"""The dialog that asks for the passphrase of a locked book or backup."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models import keys
from ui.locking.trial import Trial, Tried
from ui.shared.buttons import primary_button, quiet_button
from ui.shared.labels import PlainLabel
from ui.theme.tokens import DIALOG_MARGINS

_WIDTH = 400


class UnlockDialog(QDialog):
    """Asks until the passphrase is right or the user gives up; trying one runs on a thread of its own.

    given_up is the button at its foot; closing the dialog otherwise is only rejected.
    """

    given_up = Signal()

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        """Ask for the passphrase of the book."""
        super().__init__(parent)
        self._path = path
        self._trial: Trial | None = None
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("Tendril is locked"))
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(10)
        self.heading = PlainLabel(self.tr("Tendril is locked"), scale="heading")
        self.words = PlainLabel(self.tr("Your passphrase opens the book."), tone="secondary", wrap=True)
        self.field = passphrase_field(self.tr("Passphrase"))
        self.show_text = QCheckBox(self.tr("Show the passphrase"))
        self.show_text.toggled.connect(lambda shown: show_or_hide(self.field, shown=shown))
        self.problem = PlainLabel(tone="due", scale="small", wrap=True)
        self.problem.hide()
        self.hint = PlainLabel(tone="hint", scale="small", wrap=True)
        self.hint.hide()
        for widget in (self.heading, self.words, self.field, self.show_text, self.problem, self.hint):
            column.addWidget(widget)
        # What a larger dialog has more stays between the fields and the buttons.
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        self.quit_button = quiet_button(self.tr("Quit"))
        self.quit_button.setAutoDefault(False)
        self.quit_button.clicked.connect(self._give_up)
        self.open_button = primary_button(self.tr("Unlock"))
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self._try)
        buttons.addWidget(self.quit_button)
        buttons.addWidget(self.open_button)
        column.addLayout(buttons)
        self.field.textChanged.connect(self._on_text)
        self._on_text()
        self.field.setFocus()

    def say(self, sentence: str) -> None:
        """Say below the field what goes on besides, or nothing."""
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))

    def done(self, result: int) -> None:
        """Wait for a trial that is under way, of which nothing comes then, forget what is written, and close."""
        self._end_trial()
        self.field.clear()
        super().done(result)

    def _end_trial(self) -> None:
        trial, self._trial = self._trial, None
        if trial is not None:
            trial.wait()
        self.field.setReadOnly(False)

    def _give_up(self) -> None:
        self.reject()
        self.given_up.emit()

    def _on_text(self) -> None:
        self.open_button.setEnabled(bool(self.field.text()) and self._trial is None)

    def _try(self) -> None:
        """Try what is written, with the field closed meanwhile."""
        self.problem.hide()
        path, passphrase = self._path, self.field.text()
        self._trial = Trial(lambda: _open(path, passphrase))
        self._trial.ended.connect(self._on_ended)
        # Not disabled: the focus would go on to the box below, and what is typed meanwhile would tick it.
        self.field.setReadOnly(True)
        self._on_text()
        self._trial.begin()

    @Slot(object)
    def _on_ended(self, outcome: Tried) -> None:
        if self._trial is None:
            # Closed meanwhile.
            return
        self._end_trial()
        self._on_text()
        if outcome is Tried.RIGHT:
            self.accept()
            return
        self.problem.setText(words_of_failure(outcome))
        self.problem.show()
        self.field.selectAll()
        self.field.setFocus()


class BackupUnlockDialog(UnlockDialog):
    """Asks for the passphrase of a backup that has another one than the book."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        """Ask for the passphrase of a backup."""
        super().__init__(path, parent)
        self.setWindowTitle(self.tr("A backup with another passphrase"))
        self.heading.setText(self.tr("A backup with another passphrase"))
        self.words.setText(
            self.tr("It is locked with the passphrase of the day it was written, not with that of the book.")
        )
        self.quit_button.setText(self.tr("Cancel"))
        self.open_button.setText(self.tr("Look inside"))


def _open(path: Path, passphrase: str) -> None:
    """Unlock a file; one that a command has taken the passphrase from meanwhile is open already."""
    if keys.needs_passphrase(path):
        keys.unlock(path, passphrase)


def words_of_failure(outcome: Tried) -> str:
    """Say why a passphrase did not open a file."""
    if outcome is Tried.WRONG:
        return _tr("This is not the passphrase. Nothing was changed; try again.")
    return _tr("The file cannot be read just now. Nothing was changed; try again.")


def passphrase_field(name: str) -> QLineEdit:
    """Return a field in which nothing is shown or learned by the system's keyboard; name is also its placeholder."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    field.setInputMethodHints(_HINTS)
    return field


def show_or_hide(field: QLineEdit, *, shown: bool) -> None:
    """Show what is written in a field, or dots."""
    field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
    # Qt sets the hints of the way it shows.
    field.setInputMethodHints(_HINTS)


_HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("locking", text)
