"""A calendar that floats below a button until a day is chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.shared.buttons import icon_button
from ui.shared.floating import FloatingFrame
from ui.shared.labels import PlainLabel, set_property
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO
from ui.words import exact_day

_CELL = 34
_WEEKS = 6


class CalendarPopup(FloatingFrame):
    """One month at a time; arrows move by days, Page Up and Down by months, Enter chooses, Escape leaves.

    `chosen` tells the day. Days before earliest or after latest cannot be chosen. With read, which gives the day that
    some words mean, a day can be typed as well.
    """

    chosen = Signal(object)

    def __init__(
        self,
        day: date,
        parent: QWidget,
        *,
        earliest: date | None = None,
        latest: date | None = None,
        read: Callable[[str], date | None] | None = None,
    ) -> None:
        """Show the month of a day."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Choose a day"))
        self.days = _Days(day, earliest, latest, self)
        self._title = PlainLabel(scale="name")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        before = icon_button("chevron-left", self.tr("Previous month"))
        after = icon_button("chevron-right", self.tr("Next month"))
        before.clicked.connect(lambda: self.days.move_months(-1))
        after.clicked.connect(lambda: self.days.move_months(1))
        head = QHBoxLayout()
        head.addWidget(before)
        head.addWidget(self._title, 1)
        head.addWidget(after)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 10)
        layout.setSpacing(4)
        self._read = read
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Type a day"))
        self.field.setPlaceholderText(self.tr("Or type: last Friday"))
        self.field.setVisible(read is not None)
        self.field.textEdited.connect(self._on_typed)
        self.field.returnPressed.connect(self._take_typed)
        layout.addWidget(self.field)
        layout.addLayout(head)
        layout.addWidget(self.days)
        self.days.moved.connect(self._tell_month)
        self.days.chosen.connect(self._choose)
        self._tell_month()

    def open_below(self, widget: QWidget) -> None:
        """Show the calendar below a widget, within the screen."""
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        screen = widget.screen().availableGeometry()
        left = max(screen.left(), min(corner.x(), screen.right() - self.width()))
        above = corner.y() - widget.height() - 8 - self.height()
        top = corner.y() if corner.y() + self.height() <= screen.bottom() else max(screen.top(), above)
        self.move(left, top)
        self.show()
        self.days.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let typing anywhere go into the field."""
        if self._read is not None and event.text().isprintable() and event.text().strip():
            self.field.setFocus()
            self.field.insert(event.text())
            self._on_typed(self.field.text())
        else:
            super().keyPressEvent(event)

    def _on_typed(self, text: str) -> None:
        """Show the day that is meant."""
        set_property(self.field, "error", "false")
        day = self._read(text) if self._read is not None else None
        if day is not None:
            self.days.go_to(day)

    def _take_typed(self) -> None:
        """Choose the day that was typed, or mark the words that mean none."""
        day = self._read(self.field.text()) if self._read is not None else None
        if day is not None and self.days.is_open(day):
            self._choose(day)
        else:
            set_property(self.field, "error", "true")

    def _tell_month(self) -> None:
        day = self.days.current
        locale = self.locale()
        self._title.setText(f"{locale.standaloneMonthName(day.month)} {day.year}")

    def _choose(self, day: date) -> None:
        self.close()
        self.chosen.emit(day)


class _Days(QWidget):
    """The grid of a month's days."""

    chosen = Signal(object)
    moved = Signal()

    def __init__(self, day: date, earliest: date | None, latest: date | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._earliest, self._latest = earliest or date(1900, 1, 1), latest or date(2200, 12, 31)
        self.current = min(max(day, self._earliest), self._latest)
        self._pointed: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setFixedSize(7 * _CELL, 24 + _WEEKS * _CELL)
        self._tell()

    def move_months(self, months: int) -> None:
        """Go to another month, at the same day where it has it."""
        moved = QDate(self.current.year, self.current.month, self.current.day).addMonths(months)
        self.go_to(date(moved.year(), moved.month(), moved.day()))

    def go_to(self, day: date) -> None:
        """Mark another day."""
        self.current = min(max(day, self._earliest), self._latest)
        self._tell()
        self.moved.emit()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and choose by keys."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        if event.key() in steps:
            ordinal = self.current.toordinal() + steps[Qt.Key(event.key())]
            self.go_to(date.fromordinal(ordinal))
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.move_months(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the day under the pointer."""
        self._pointed = self._day_at(event.position().toPoint())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._pointed = None
        self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the pointer."""
        day = self._day_at(event.position().toPoint())
        if day is not None and self.is_open(day):
            self.chosen.emit(day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw weekdays and days."""
        theme, painter = active_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(SMALL_RATIO, QFont.Weight.DemiBold))
        painter.setPen(theme.colour("ink3"))
        first = self.locale().firstDayOfWeek().value
        for column in range(7):
            weekday = (first - 1 + column) % 7 + 1
            name = self.locale().standaloneDayName(weekday, self.locale().FormatType.NarrowFormat)
            painter.drawText(QRect(column * _CELL, 0, _CELL, 22), Qt.AlignmentFlag.AlignCenter, name)
        painter.setFont(theme.font())
        for position in range(7 * _WEEKS):
            day = self._day_of(position)
            place = QRect(position % 7 * _CELL, 24 + position // 7 * _CELL, _CELL, _CELL).adjusted(1, 1, -1, -1)
            self._paint_day(painter, place, day)

    def _paint_day(self, painter: QPainter, place: QRect, day: date) -> None:
        theme = active_theme()
        ink = "ink" if day.month == self.current.month else "ink3"
        if not self.is_open(day):
            ink = "line"
        painter.setPen(Qt.PenStyle.NoPen)
        if day == self.current:
            painter.setBrush(theme.colour("primary"))
            painter.drawEllipse(place)
            ink = "on_primary"
        elif day == self._pointed and self.is_open(day):
            painter.setBrush(theme.colour("primary_soft"))
            painter.drawEllipse(place)
        painter.setPen(theme.colour(ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.locale().toString(day.day))

    def _first(self) -> date:
        """Return the first day of the grid."""
        start = self.current.replace(day=1)
        offset = (start.isoweekday() - self.locale().firstDayOfWeek().value) % 7
        return date.fromordinal(start.toordinal() - offset)

    def _day_of(self, position: int) -> date:
        return date.fromordinal(self._first().toordinal() + position)

    def _day_at(self, point: QPoint) -> date | None:
        column, row = point.x() // _CELL, (point.y() - 24) // _CELL
        inside = 0 <= column < 7 and 0 <= row < _WEEKS and point.y() >= 24
        return self._day_of(row * 7 + column) if inside else None

    def is_open(self, day: date) -> bool:
        """Whether a day can be chosen."""
        return self._earliest <= day <= self._latest

    def _tell(self) -> None:
        self.setAccessibleName(exact_day(self.current))

    def sizeHint(self) -> QSize:
        """Return the grid's size."""
        return QSize(7 * _CELL, 24 + _WEEKS * _CELL)
