"""Ctrl+Z in a field: it takes back letters while one types, and else what was done to the book."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget

_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_SETTLES = "tendril-settles"


class BookUndo(QObject):
    """Lets undo and redo of the window reach through the fields of a page in which nothing is being typed.

    Qt's fields take these keys for themselves even where they have nothing to undo, so that a number that was just
    stepped to could not be taken back without leaving it first.
    """

    def __init__(self, page: QWidget) -> None:
        """Watch the fields of a page as they get the focus."""
        super().__init__(page)
        self._page = page
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the keys to the window where no letters are to be taken back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            line = _line_of(watched)
            if line is not None and not line.isModified() and any(event.matches(key) for key in _KEYS):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _on_focus(self, _before: QWidget | None, field: QWidget | None) -> None:
        line = _line_of(field)
        if field is None or line is None or not self._page.isAncestorOf(field) or field.property(_SETTLES):
            return
        field.setProperty(_SETTLES, True)
        line.editingFinished.connect(lambda: line.setModified(False))
        field.installEventFilter(self)


def _line_of(field: QObject | None) -> QLineEdit | None:
    """Return what a field is typed in, None for what is no field of one line."""
    if isinstance(field, QAbstractSpinBox):
        return field.lineEdit()
    return field if isinstance(field, QLineEdit) else None
