"""Leaving a dialog in which something was written: the draft is offered back rather than asked about."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QMessageBox

from ui.shared.undo_bar import UndoBar


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
    question.addButton(_tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
    keep = question.addButton(_tr("Continue editing"), QMessageBox.ButtonRole.RejectRole)
    question.setDefaultButton(keep)
    question.setEscapeButton(keep)
    question.exec()
    return question.clickedButton() is not keep, False


def _tr(text: str) -> str:
    return QCoreApplication.translate("drafts", text)
