"""A field to search with: an icon before the text, the key that leads to it after."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from ui.icons import pixmap, screen_ratio
from ui.shared.buttons import icon_button
from ui.shared.labels import key_label, set_property


class SearchField(QFrame):
    """An outlined field; `field` is its line edit, `changed` tells each new text, Escape empties it.

    submitted is Enter, descended Down: on into the list of what was found.
    """

    changed = Signal(str)
    submitted = Signal()
    descended = Signal()

    def __init__(self, placeholder: str, key_hint: str = "", parent: QWidget | None = None) -> None:
        """Show a placeholder and a key hint (such as "Ctrl K"), which gives way to a cross once there is text."""
        super().__init__(parent)
        self.setProperty("role", "field")
        self.setFixedHeight(34)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(11, 0, 8, 0)
        layout.setSpacing(8)
        self._glass = QLabel()
        self._glass.setFixedSize(QSize(16, 16))
        self.field = QLineEdit()
        self.field.setProperty("role", "bare")
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder)
        self._hint = key_label(key_hint)
        self._has_hint = bool(key_hint)
        self._clear = icon_button("x", self.tr("Clear search"))
        self._clear.setFixedSize(24, 24)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.hide()
        for widget, stretch in ((self._glass, 0), (self.field, 1), (self._hint, 0), (self._clear, 0)):
            layout.addWidget(widget, stretch)
        # Only now: what is shown without a parent is a window for a moment.
        self._hint.setVisible(self._has_hint)
        self.setFocusProxy(self.field)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_text)
        self._clear.clicked.connect(self.empty)
        self._draw_glass()

    def text(self) -> str:
        """Return the text without blanks around it."""
        return self.field.text().strip()

    def empty(self) -> None:
        """Take the text away for good: Ctrl+Z then undoes what was done in the book, not the emptying."""
        # clear() could be undone.
        self.field.setText("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Outline the whole field while its text has the focus; empty it by Escape, leave it by Down."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            set_property(self, "active", "true" if event.type() == QEvent.Type.FocusIn else "false")
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.empty()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                # Not by returnPressed: after it the key goes on, and presses what has the focus by then.
                self.submitted.emit()
                return True
            if event.key() == Qt.Key.Key_Down and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.descended.emit()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_glass()

    def _draw_glass(self) -> None:
        """Draw the magnifying glass in the theme's colour."""
        self._glass.setPixmap(pixmap("search", 16, "ink3", screen_ratio()))

    def _on_text(self, text: str) -> None:
        """Swap hint and cross, and tell."""
        self._hint.setVisible(self._has_hint and not text)
        self._clear.setVisible(bool(text))
        self.changed.emit(text)
