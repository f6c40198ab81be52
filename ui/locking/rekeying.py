"""Writing the closed book anew with another passphrase or none, between two windows, and telling of it meanwhile."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QThread, Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout

from models import keys
from models.database import FILE_NAME
from models.errors import TendrilError
from ui.collecting import collector_held
from ui.locking.keyring import KeyringError, forget_key
from ui.locking.wishes import Rekeyed, Rekeying
from ui.shared.labels import PlainLabel
from ui.theme.tokens import DIALOG_MARGINS
from ui.words import say

logger = logging.getLogger(__name__)

_WIDTH = 400


def rekey(directory: Path, wish: Rekeying) -> Rekeyed | None:
    """Write the book of a directory anew, which must be closed, and return what came of it.

    None where the program is to end; the book is then as it was or as it was wished, and whole.
    """
    dialog = RekeyingDialog(directory, wish)
    with collector_held():
        dialog.begin()
        dialog.exec()
        dialog.thread_.wait()
    return dialog.outcome


class RekeyingDialog(QDialog):
    """Says that the book is being written anew; it closes by itself."""

    def __init__(self, directory: Path, wish: Rekeying) -> None:
        """Tell of a wish that begin() fulfils."""
        super().__init__()
        self.outcome: Rekeyed | None = None
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("Passphrase"))
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.tr("The book is written anew"), scale="heading"))
        words = self.tr("Your window comes back by itself. Until then the book stays as it was.")
        column.addWidget(PlainLabel(words, tone="secondary", wrap=True))
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("The book is written anew"))
        column.addWidget(bar)
        self.thread_ = _Rekeying(directory, wish, self)
        self.thread_.ended.connect(self._on_ended)

    def begin(self) -> None:
        """Begin on a thread."""
        self.thread_.start()

    def reject(self) -> None:
        """Stay: it cannot be broken off, and does not take long."""

    def _on_ended(self, outcome: Rekeyed) -> None:
        self.outcome = outcome
        self.accept()


class _Rekeying(QThread):
    """Writes the book anew, and takes the key of before out of the keyring."""

    ended = Signal(object)

    def __init__(self, directory: Path, wish: Rekeying, parent: RekeyingDialog) -> None:
        super().__init__(parent)
        self._path, self._wish = directory / FILE_NAME, wish

    def run(self) -> None:
        """Write it; called by the thread itself."""
        try:
            before = keys.salt_of(self._path)
            key = keys.new_key(self._wish.passphrase) if self._wish.passphrase is not None else None
            keys.lock_anew(self._path, key)
            if self._wish.was_kept and before is not None:
                self._forget(before)
        except TendrilError as error:
            self.ended.emit(Rekeyed(say(error.sentence), is_done=False))
        except Exception as error:
            logger.exception("The book was not written anew")
            words = _tr("The book could not be written anew: {reason}. It is as it was.")
            self.ended.emit(Rekeyed(words.format(reason=type(error).__name__), is_done=False))
        else:
            locked = _tr("The book is locked with the new passphrase.")
            opened = _tr("The book has no passphrase any more.")
            self.ended.emit(Rekeyed(locked if key is not None else opened, is_done=True))

    def _forget(self, salt: bytes) -> None:
        try:
            forget_key(salt)
        except KeyringError:
            # It opens nothing any more.
            logger.info("The key of before stays in the keyring")


def _tr(text: str) -> str:
    return QCoreApplication.translate("locking", text)
