"""A person in one line, as several of Today's cards show people."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.shared.accessible_role import take_role
from ui.shared.avatar import Avatar
from ui.shared.labels import Hairline, PlainLabel
from ui.theme.theme import active_theme
from ui.theme.tokens import BUTTON_RADIUS

# How far the ground under the pointer and the ring of the focus reach beyond the words.
OVERHANG = 8


class LineBetween(QWidget):
    """The hairline between two lines, as long as their words reach."""

    def __init__(self) -> None:
        """Draw it."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(OVERHANG, 0, OVERHANG, 0)
        row.addWidget(Hairline())


class PersonLine(QWidget):
    """Avatar, name, a sentence below; pressing it opens the person, the arrows ask to move."""

    opened = Signal(int)
    move_asked = Signal(int)

    def __init__(
        self,
        contact_id: int,
        name: str,
        sentence: str,
        *,
        tone: str = "secondary",
        avatar: int = 28,
        sign: QWidget | None = None,
    ) -> None:
        """Show a person; `words` takes what is below the sentence, `end` widgets at the line's end.

        sign stands in the avatar's place.
        """
        super().__init__()
        self.contact_id = contact_id
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{name}. {sentence}" if sentence else name)
        take_role(self, QAccessible.Role.ListItem)
        row = QHBoxLayout(self)
        row.setContentsMargins(OVERHANG, 7, OVERHANG, 7)
        row.setSpacing(8)
        row.addWidget(sign or Avatar(name, avatar))
        column = self.words = QVBoxLayout()
        column.setSpacing(1)
        self.name = PlainLabel(name, scale="strong", elide=True)
        column.addWidget(self.name)
        if sentence:
            column.addWidget(PlainLabel(sentence, tone=tone, scale="small", wrap=True))
        row.addLayout(column, 1)
        self.end = QHBoxLayout()
        self.end.setSpacing(4)
        row.addLayout(self.end)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the person."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.contact_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the person by Enter or Space; ask to move by the arrows."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.contact_id)
        elif event.key() in steps:
            self.move_asked.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Be calm again."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground under the pointer and the ring of the focus."""
        if not (self.underMouse() or self.hasFocus()):
            return
        theme, painter = active_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("primary"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("muted") if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 2, -1, -2), BUTTON_RADIUS, BUTTON_RADIUS)
