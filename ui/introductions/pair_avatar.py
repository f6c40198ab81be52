"""Two people side by side."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.shared.avatar import paint_avatar
from ui.theme.theme import active_theme


class PairAvatar(QWidget):
    """Two avatars, the second a little behind the first."""

    def __init__(self, first: str, second: str, size: int = 36, parent: QWidget | None = None) -> None:
        """Show two names' avatars of a diameter."""
        super().__init__(parent)
        self._names, self._side = (first, second), size
        self.setFixedSize(QSize(round(size * 1.86), size))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the second first, with the ground's edge between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        behind = QRect(self.width() - self._side, 0, self._side, self._side)
        front = QRect(0, 0, self._side, self._side)
        if self.isRightToLeft():
            behind, front = front, behind
        # Of one size, both within the edge that is drawn around the one in front.
        paint_avatar(painter, behind.adjusted(1, 1, -1, -1), self._names[1])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(active_theme().colour("surface"), 4))
        painter.drawEllipse(front.adjusted(0, 0, -1, -1))
        paint_avatar(painter, front.adjusted(1, 1, -1, -1), self._names[0])
