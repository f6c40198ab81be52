"""An icon that stands by itself, in the colours of the theme."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.icons import paint_icon


class IconMark(QWidget):
    """Draws an icon by name in a token's colour, size × size logical pixels; it follows the theme."""

    def __init__(self, name: str, size: int = 16, colour: str = "ink2", parent: QWidget | None = None) -> None:
        """Show an icon."""
        super().__init__(parent)
        self._name, self._colour = name, colour
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        paint_icon(QPainter(self), self.rect(), self._name, self._colour)
