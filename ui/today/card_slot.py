"""The place of a card in a column, which closes softly when the card goes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

LEAVING_MILLISECONDS = 180


def leaving_milliseconds(widget: QWidget) -> int:
    """Return how long something takes to go; 0 where the style or the desktop wants nothing to move."""
    from PySide6.QtWidgets import QStyle

    style = widget.style()
    if not style.styleHint(QStyle.StyleHint.SH_Widget_Animate, None, widget):
        return 0
    return min(LEAVING_MILLISECONDS, style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget))


class CardSlot(QWidget):
    """Holds a card with the gap below it.

    While it goes, only a picture of the card is left, so that nothing in it can be pressed, read out or have the
    focus; `left` is emitted when the place is closed.
    """

    left = Signal()

    def __init__(self, card: QWidget, gap: int, parent: QWidget | None = None) -> None:
        """Hold a card; gap is in logical pixels."""
        super().__init__(parent)
        self._picture: QPixmap | None = None
        self._shade = 1.0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, gap)
        layout.addWidget(card)
        self.card = card

    def leave(self) -> None:
        """Let the card go, at once where nobody sees it or nothing should move."""
        milliseconds = leaving_milliseconds(self) if self.isVisible() else 0
        if milliseconds:
            self._picture = self.card.grab()
        self.card.hide()
        self.card.deleteLater()
        if not milliseconds:
            self._end()
            return
        self._shrink_softly(milliseconds)

    def _shrink_softly(self, milliseconds: int) -> None:
        """Close the place little by little, with the picture in it."""
        from PySide6.QtCore import QEasingCurve, QVariantAnimation

        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedHeight(self.height())
        moving = QVariantAnimation(self)
        moving.setDuration(milliseconds)
        moving.setStartValue(1.0)
        moving.setEndValue(0.0)
        moving.setEasingCurve(QEasingCurve.Type.InOutQuad)
        full = self.height()
        moving.valueChanged.connect(lambda shade: self._shrink(full, float(shade)))
        moving.finished.connect(self._end)
        moving.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is left of the card."""
        if self._picture is not None:
            painter = QPainter(self)
            painter.setOpacity(self._shade)
            painter.drawPixmap(0, 0, self._picture)

    def _shrink(self, full: int, shade: float) -> None:
        """Show the card at a shade from 1 to 0, and its place as high as that."""
        self._shade = shade
        self.setFixedHeight(round(full * shade))
        self.update()

    def _end(self) -> None:
        """Be gone."""
        self.hide()
        self.left.emit()
        self.deleteLater()
