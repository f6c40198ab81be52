"""The bar that says what was done and offers to undo it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QPushButton, QWidget

from ui.shared.buttons import icon_button, link_button
from ui.shared.labels import PlainLabel
from ui.theme.theme import active_theme

SHOWN_MILLISECONDS = 8000


class UndoBar(QFrame):
    """Floats at the bottom of its parent for a while; stays while the pointer or the focus is on it.

    focus_left tells that the bar had the keyboard's focus and is gone, so that someone else must take it.
    """

    undo_requested = Signal()
    focus_left = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Wait hidden in a parent whose size it follows."""
        super().__init__(parent)
        self.setProperty("role", "floating")
        self.setAccessibleName(self.tr("What was just done"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 7, 8, 7)
        layout.setSpacing(8)
        self.label = PlainLabel(elide=True)
        self.button: QPushButton = link_button(self.tr("Undo"))
        self.close_button = icon_button("x", self.tr("Dismiss"))
        layout.addWidget(self.label, 1)
        layout.addWidget(self.button)
        layout.addWidget(self.close_button)
        self._action: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MILLISECONDS)
        self._timer.timeout.connect(self._leave)
        self.button.clicked.connect(self._act)
        self.close_button.clicked.connect(self._dismiss)
        parent.installEventFilter(self)
        self._shade()
        self.hide()

    def show_done(self, sentence: str) -> None:
        """Say what was done, with Undo."""
        self.offer(sentence, self.tr("Undo"), None)

    def offer(self, sentence: str, action_text: str, action: Callable[[], object] | None) -> None:
        """Say a sentence with any one action; action None means undo, an empty text no button."""
        self._action = action
        self.label.setText(sentence)
        self.button.setText(action_text)
        self.button.setVisible(bool(action_text))
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the bottom of the parent."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._shade()

    def _act(self) -> None:
        """Do what the button says."""
        had_focus = self._hide()
        if self._action is None:
            self.undo_requested.emit()
        else:
            self._action()
        if had_focus:
            self.focus_left.emit()

    def _dismiss(self) -> None:
        """Go because the user wants it."""
        if self._hide():
            self.focus_left.emit()

    def _hide(self) -> bool:
        """Hide and return whether the bar had the focus."""
        focused = [button for button in (self.button, self.close_button) if button.hasFocus()]
        for button in focused:
            button.clearFocus()
        self.hide()
        return bool(focused)

    def _leave(self) -> None:
        """Go, unless someone is about to use the bar."""
        if self.underMouse() or self.button.hasFocus() or self.close_button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        """Sit in the middle of the parent's lower edge, as wide as the sentence needs."""
        parent = self.parentWidget()
        words = self.label.fontMetrics().horizontalAdvance(self.label.text())
        fixed = self.button.sizeHint().width() + self.close_button.sizeHint().width() + 16 + 8 + 2 * 8 + 8
        width = min(words + fixed, parent.width() - 32)
        height = self.sizeHint().height()
        self.setGeometry((parent.width() - width) // 2, parent.height() - height - 20, width, height)

    def _shade(self) -> None:
        """Cast the one shadow of the look."""
        effect = QGraphicsDropShadowEffect(self)
        effect.setBlurRadius(24)
        effect.setOffset(0, 6)
        colour = QColor(active_theme().colour("shadow"))
        colour.setAlpha(60)
        effect.setColor(colour)
        self.setGraphicsEffect(effect)
