"""The week as seven bars: how many people each day has, against how many it has room for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from scheduler.outlook import DayLoad
from ui.shared.accessible_role import take_role
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO
from ui.words import counted, number

_BARS, _WORDS, _WIDTH = 76, 44, 20
_LEAST = 5
_RADIUS = 3.0


class WeekBars(QWidget):
    """Each day's people as a bar before the outline of its room; what is beyond the room is in the colour of late."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty week."""
        super().__init__(parent)
        self._days: list[tuple[str, DayLoad]] = []
        self._today: date | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        take_role(self, QAccessible.Role.Chart)

    def set_days(self, days: Sequence[tuple[str, DayLoad]], today: date) -> None:
        """Show days with their short names."""
        self._days, self._today = list(days), today
        told = "; ".join(self._sentence(name, load) for name, load in self._days)
        self.setAccessibleName(self.tr("People each day: {days}").format(days=told))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room the bars need."""
        return QSize(240, _BARS + _WORDS)

    def event(self, event: QEvent) -> bool:
        """Tell a day's numbers where the pointer is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._days:
            name, load = self._shown()[self._index_at(event.pos())]
            QToolTip.showText(event.globalPos(), self._sentence(name, load), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw rooms, bars, names and numbers."""
        if not self._days:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        highest = max([_LEAST, *(max(load.people, load.capacity) for _, load in self._days)])
        step = self.width() / len(self._days)
        metrics = QFontMetrics(active_theme().font(SMALL_RATIO, QFont.Weight.DemiBold))
        is_tight = any(metrics.horizontalAdvance(name) > step - 4 for name, _ in self._days)
        for index, (name, load) in enumerate(self._shown()):
            if is_tight:
                name = QLocale().dayName(load.day.isoweekday(), QLocale.FormatType.NarrowFormat)
            self._paint_bar(painter, step * (index + 0.5), load, (_BARS - 2) / highest)
            self._paint_words(painter, QRect(round(step * index) - 4, 0, round(step) + 8, 16), name, load)

    def _paint_bar(self, painter: QPainter, middle: float, load: DayLoad, unit: float) -> None:
        """Draw a day's room as an outline, its people in front, and a line where there is neither."""
        theme = active_theme()
        within = min(load.people, load.capacity)
        left = middle - _WIDTH / 2
        if load.capacity:
            painter.setBrush(theme.colour("muted") if not theme.tokens.dark else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("line"), 1))
            height = load.capacity * unit
            painter.drawRoundedRect(QRectF(left + 0.5, _BARS - height - 0.5, _WIDTH - 1, height), _RADIUS, _RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        if load.people:
            height = load.people * unit
            painter.setBrush(theme.colour("due" if load.people > load.capacity else "primary"))
            painter.setOpacity(self._strength(load))
            painter.drawRoundedRect(QRectF(left, _BARS - height, _WIDTH, height), _RADIUS, _RADIUS)
            if within < load.people and within:
                # Only what is beyond the room is in the colour of late.
                painter.setOpacity(1.0)
                painter.setBrush(theme.colour("surface"))
                painter.drawRect(QRectF(left, _BARS - within * unit, _WIDTH, within * unit))
                painter.setBrush(theme.colour("primary"))
                painter.setOpacity(self._strength(load))
                painter.drawRoundedRect(QRectF(left, _BARS - within * unit, _WIDTH, within * unit), _RADIUS, _RADIUS)
            painter.setOpacity(1.0)
        elif not load.capacity:
            painter.setBrush(theme.colour("line"))
            painter.drawRoundedRect(QRectF(left, _BARS - 2, _WIDTH, 2), 1, 1)

    def _strength(self, load: DayLoad) -> float:
        """Return how strong a bar is: today's wholly, the others lightly."""
        return 1.0 if load.day == self._today else 0.34 if active_theme().tokens.dark else 0.28

    def _paint_words(self, painter: QPainter, place: QRect, name: str, load: DayLoad) -> None:
        """Draw a day's name and its number below the bar."""
        theme = active_theme()
        for line, text in enumerate((name, number(load.people))):
            strong = load.day == self._today and line == 0
            painter.setFont(theme.font(SMALL_RATIO, QFont.Weight.DemiBold if strong else QFont.Weight.Normal))
            painter.setPen(theme.colour("ink" if strong else "ink2"))
            painter.drawText(place.translated(0, _BARS + 7 + line * 17), Qt.AlignmentFlag.AlignCenter, text)

    def _shown(self) -> list[tuple[str, DayLoad]]:
        """Return the days from left to right."""
        return list(reversed(self._days)) if self.isRightToLeft() else self._days

    def _index_at(self, place: QPoint) -> int:
        return max(0, min(place.x() * len(self._days) // max(self.width(), 1), len(self._days) - 1))

    def _sentence(self, name: str, load: DayLoad) -> str:
        """Return a day's numbers in words."""
        people = counted("1 person", "{n} people", load.people)
        return self.tr("{day}: {people}, room for {room}").format(day=name, people=people, room=number(load.capacity))
