"""Ctrl+Z in a field: it takes back letters while one types, and else what was done to the book."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QWidget

_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_SETTLES = "tendril-settles"


class BookUndo(QObject):
    """Lets undo and redo reach through the fields of a window in which nothing is being typed.

    Qt's fields take these keys for themselves even where they have nothing to undo, so that a number that was just
    stepped to could not be taken back without leaving it first.
    """

    def __init__(self, window: QWidget) -> None:
        """Watch the fields of a window, those of its dialogs excepted, as they get the focus."""
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the keys to the window where no letters are to be taken back."""
        is_ours = isinstance(event, QKeyEvent) and any(event.matches(key) for key in _KEYS)
        if is_ours and event.type() == QEvent.Type.ShortcutOverride and _is_settled(watched):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _on_focus(self, _before: QWidget | None, field: QWidget | None) -> None:
        line = _line_of(field)
        is_text = line is not None or isinstance(field, QPlainTextEdit)
        if field is None or not is_text or not self._window.isAncestorOf(field) or field.property(_SETTLES):
            return
        field.setProperty(_SETTLES, True)
        if line is not None:
            line.editingFinished.connect(lambda: line.setModified(False))
        field.installEventFilter(self)


def _is_settled(field: QObject) -> bool:
    """Return whether no letters are to be taken back in a field."""
    if isinstance(field, QPlainTextEdit):
        return not (field.document().isUndoAvailable() or field.document().isRedoAvailable())
    line = _line_of(field)
    return line is not None and not line.isModified()


def _line_of(field: QObject | None) -> QLineEdit | None:
    """Return what a field is typed in, None for what is no field of one line."""
    if isinstance(field, QAbstractSpinBox):
        return field.lineEdit()
    return field if isinstance(field, QLineEdit) else None
