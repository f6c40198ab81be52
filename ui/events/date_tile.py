"""A day as a small leaf of a calendar: its number, its month below."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.icons import paint_icon
from ui.theme.theme import active_theme
from ui.theme.tokens import BUTTON_RADIUS
from ui.words import exact_day, number

_SIDE = 46
_SMALL, _LARGE = 0.85, 1.25


class DateTile(QWidget):
    """Shows a day, or a calendar where there is none."""

    def __init__(self, on: date | None, parent: QWidget | None = None) -> None:
        """Show a day."""
        super().__init__(parent)
        self._on = on
        self.setFixedSize(QSize(_SIDE, _SIDE))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if on is not None:
            self.setAccessibleName(exact_day(on))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, number and month."""
        theme, painter = active_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("gold_soft"))
        painter.drawRoundedRect(self.rect(), BUTTON_RADIUS, BUTTON_RADIUS)
        if self._on is None:
            place = QRect(0, 0, 20, 20)
            place.moveCenter(self.rect().center())
            paint_icon(painter, place, "calendar", "gold")
            return
        painter.setPen(theme.colour("gold"))
        half = self.height() * 4 // 7
        painter.setFont(theme.font(_LARGE, QFont.Weight.DemiBold))
        day = QRect(0, 2, self.width(), half)
        painter.drawText(day, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, number(self._on.day))
        painter.setFont(theme.font(_SMALL))
        month = QLocale().standaloneMonthName(self._on.month, QLocale.FormatType.ShortFormat)
        below = QRect(0, half - 1, self.width(), self.height() - half - 2)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, month)
