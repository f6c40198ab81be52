"""The row of numbered steps at the top of the import."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO

_CIRCLE, _GAP, _BETWEEN, _CLOSEST = 22, 7, 26, 8
_TICK = 13


class StepBar(QWidget):
    """Shows which steps are done, which one is being taken and which are to come."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        """Stand at the first of these steps."""
        super().__init__(parent)
        self._names = tuple(names)
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_current(0)

    @property
    def current(self) -> int:
        """The number of the step that is being taken, from 0."""
        return self._current

    def set_current(self, current: int) -> None:
        """Stand at another step; one past the last means that all are done."""
        self._current = current
        shown = min(current, len(self._names) - 1)
        self.setAccessibleName(
            self.tr("Step {number} of {all}: {name}").format(
                number=shown + 1, all=len(self._names), name=self._names[shown]
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size at which every step is seen whole."""
        strong = QFontMetrics(active_theme().font(weight=QFont.Weight.DemiBold))
        width = sum(_CIRCLE + _GAP + strong.horizontalAdvance(name) + _BETWEEN for name in self._names) - _BETWEEN
        return QSize(width, max(_CIRCLE, strong.height()) + 2)

    def minimumSizeHint(self) -> QSize:
        """Allow any width; what does not fit is cut."""
        return QSize(200, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the steps from the reading side."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, (names, between) = 0, self._fitted()
        for number, name in enumerate(names):
            x = self._paint_step(painter, x, number, name) + between

    def _fitted(self) -> tuple[Sequence[str], int]:
        """Return the names and the room between them as they fit: closer, and at last the present step's name alone."""
        gaps = max(1, len(self._names) - 1)
        room = self.width() - (self.sizeHint().width() - gaps * _BETWEEN)
        if room >= gaps * _CLOSEST:
            return self._names, min(_BETWEEN, room // gaps)
        return [name if number == self._current else "" for number, name in enumerate(self._names)], _CLOSEST + _GAP

    def _paint_step(self, painter: QPainter, x: int, number: int, name: str) -> int:
        """Draw one step from x and return where it ends."""
        theme = active_theme()
        current = number == self._current
        circle = self._mirrored(QRect(x, (self.height() - _CIRCLE) // 2, _CIRCLE, _CIRCLE))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary" if current else "side"))
        painter.drawEllipse(circle)
        if number < self._current:
            tick = QRect(0, 0, _TICK, _TICK)
            tick.moveCenter(circle.center())
            paint_icon(painter, tick, "check", "ink2")
        else:
            painter.setFont(theme.font(SMALL_RATIO, QFont.Weight.DemiBold if current else QFont.Weight.Normal))
            painter.setPen(theme.colour("on_primary" if current else "ink2"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self.locale().toString(number + 1))
        if not name:
            return x + _CIRCLE
        font = theme.font(weight=QFont.Weight.DemiBold if current else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(theme.colour("ink" if current else "ink2"))
        width = QFontMetrics(font).horizontalAdvance(name) + 1
        place = QRect(x + _CIRCLE + _GAP, 0, width, self.height())
        painter.drawText(self._mirrored(place), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), name)
        return place.right()

    def _mirrored(self, place: QRect) -> QRect:
        """Return the place as it is where reading goes from right to left."""
        if not self.isRightToLeft():
            return place
        return QRect(self.width() - place.right() - 1, place.top(), place.width(), place.height())
