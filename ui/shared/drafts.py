"""Leaving a dialog in which something was written: the draft is offered back rather than asked about."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QMessageBox

from ui.shared.undo_bar import UndoBar


class LeavingDialog(QDialog):
    """A dialog in which something can be written: left without saving it is offered back; has_draft() says whether."""

    def has_draft(self) -> bool:
        """Whether something written would be lost."""
        raise NotImplementedError

    def reject(self) -> None:
        """Leave; what was written is offered back."""
        leaves, lives_on = may_leave(self) if self.has_draft() else (True, False)
        if leaves:
            # Hiding is what the attribute takes for closing.
            self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, not lives_on)
            super().reject()

    def accept(self) -> None:
        """Close for good."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        super().accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave by the window's own button as by Cancel."""
        event.ignore()
        self.reject()


def may_leave(dialog: QDialog) -> tuple[bool, bool]:
    """Return whether a dialog with a draft may close, and whether it must live on because it was offered back.

    A window with an undo bar offers the draft there; without one (from the tray) a plain question is asked.
    """
    parent = dialog.parentWidget()
    bar = parent.window().findChild(UndoBar) if parent is not None else None
    if bar is not None:
        bar.offer(_tr("Your changes were not saved"), _tr("Continue editing"), dialog.open)
        return True, True
    question = QMessageBox(dialog)
    question.setText(_tr("Discard what you wrote?"))
    discard = question.addButton(_tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
    keep = question.addButton(_tr("Continue editing"), QMessageBox.ButtonRole.RejectRole)
    question.setDefaultButton(keep)
    question.setEscapeButton(keep)
    question.exec()
    # Neither was pressed where the program ends or locks itself meanwhile, which keeps what is written.
    return question.clickedButton() is discard, False


def _tr(text: str) -> str:
    return QCoreApplication.translate("drafts", text)
