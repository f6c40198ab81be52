"""A year as a calendar of squares: a column a week, a square a day, the darker the more happened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip, QWidget

from ui.insights.figures import blended
from ui.shared.labels import as_tooltip
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO

LEVELS = 4
_WIDEST, _SQUARE, _WEEK = 18.0, 0.76, 7
_STRENGTHS = (0.26, 0.5, 0.75, 1.0)
_DAY = timedelta(days=1)


def level_starts(counts: Sequence[int]) -> tuple[int, ...]:
    """Return from how many on a day belongs to each of the four levels above nothing, rising strictly from 1.

    They follow the days there are, so that a quiet year and a lively one both have light and dark days.
    """
    busy = sorted(count for count in counts if count > 0)
    starts = [1]
    for share in (0.4, 0.7, 0.9):
        usual = busy[int(len(busy) * share)] if busy else 0
        starts.append(max(starts[-1] + 1, usual))
    return tuple(starts)


def level_of(count: int, starts: Sequence[int]) -> int:
    """Return a day's level: 0 for nothing, up to 4."""
    return sum(count >= start for start in starts)


def level_colour(level: int) -> QColor:
    """Return the colour of a level."""
    return blended("primary", _STRENGTHS[level - 1]) if level else active_theme().colour("muted")


@dataclass(frozen=True)
class _Grid:
    """The squares as measured: the first column's first day, the columns, the step, and where the squares begin."""

    first_week: date
    columns: int
    pitch: float
    left: int
    top: int

    def square_of(self, day: date, widget: QWidget) -> QRectF:
        """Return where a day's square is on a widget, from its reading side."""
        column, row = divmod((day - self.first_week).days, _WEEK)
        side = self.pitch * _SQUARE
        left = self.left + column * self.pitch
        if widget.isRightToLeft():
            left = widget.width() - left - side
        return QRectF(left, self.top + row * self.pitch, side, side)


class YearCalendar(QAbstractButton):
    """The squares; a click or Enter asks for the day's people, the arrows go from day to day and week to week.

    A button, so that a screen reader finds something to press that tells the day the keys are on.
    """

    day_chosen = Signal(object)

    def __init__(self, words_of: Callable[[date, int], str], parent: QWidget | None = None) -> None:
        """Begin empty; words_of says a day and its number in a sentence, for tooltips and screen readers."""
        super().__init__(parent)
        self._words_of = words_of
        self._first = self._last = self._current = date(2000, 1, 1)
        self._counts: Mapping[date, int] = {}
        self.starts: tuple[int, ...] = level_starts(())
        self._hovered: date | None = None
        self.clicked.connect(lambda: self._choose(self._current))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(self.tr("Arrow keys go from day to day, Enter shows the people of a day"))

    def set_days(self, first: date, last: date, counts: Mapping[date, int]) -> None:
        """Show the days from first to last; the keys begin at the last one."""
        if not first <= self._current <= last:
            self._current = last
        self._first, self._last, self._counts = first, last, counts
        self.starts = level_starts(list(counts.values()))
        self._tell()
        self.updateGeometry()
        self.update()

    @property
    def current(self) -> date:
        """The day the keys are on."""
        return self._current

    def day_at(self, place: QPointF) -> date | None:
        """Return the day whose square is at a place, with its gap."""
        grid = self._grid()
        across = (self.width() - place.x() if self.isRightToLeft() else place.x()) - grid.left
        column, row = int(across // grid.pitch), int((place.y() - grid.top) // grid.pitch)
        if across < 0 or not 0 <= row < _WEEK:
            return None
        day = grid.first_week + timedelta(days=column * _WEEK + row)
        return day if self._first <= day <= self._last else None

    def square_of(self, day: date) -> QRectF:
        """Return where a day's square is."""
        return self._grid().square_of(day, self)

    def sizeHint(self) -> QSize:
        """Return the room for the squares at the present width."""
        return QSize(600, round(self._grid().top + _WEEK * self._grid().pitch))

    def minimumSizeHint(self) -> QSize:
        """Allow a narrow window."""
        return QSize(420, self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        """Take the height that goes with the width."""
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows, Home and End; show the people by Enter or Space."""
        week = -_WEEK if self.isRightToLeft() else _WEEK
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -week, Qt.Key.Key_Right: week}
        key = Qt.Key(event.key())
        if key in steps:
            self._move_to(self._current + steps[key] * _DAY)
        elif key == Qt.Key.Key_Home:
            self._move_to(self._first)
        elif key == Qt.Key.Key_End:
            self._move_to(self._last)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the day under the pointer."""
        self._hover(self.day_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Mark none."""
        super().leaveEvent(event)
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the release, which tells the day."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the people of the day that was clicked."""
        day = self.day_at(event.position())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self._move_to(day)
            self._choose(day)

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip what happened on the day under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(QPointF(event.pos()))
            words = "" if day is None else as_tooltip(self._words_of(day, self._counts.get(day, 0)))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def focusInEvent(self, event: object) -> None:
        """Show where the keys are."""
        self.update()

    def focusOutEvent(self, event: object) -> None:
        """Show it no more."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw names of months and weekdays, and the squares."""
        painter, theme = QPainter(self), active_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        grid = self._grid()
        self._paint_names(painter, grid)
        painter.setPen(Qt.PenStyle.NoPen)
        colours = [level_colour(level) for level in range(LEVELS + 1)]
        day = self._first
        while day <= self._last:
            painter.setBrush(colours[level_of(self._counts.get(day, 0), self.starts)])
            painter.drawRoundedRect(grid.square_of(day, self), 3, 3)
            day += _DAY
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._hovered is not None:
            painter.setPen(QPen(theme.colour("ink2"), 1.2))
            painter.drawRoundedRect(self.square_of(self._hovered).adjusted(-1, -1, 1, 1), 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("ink"), 2))
            painter.drawRoundedRect(self.square_of(self._current).adjusted(-1.5, -1.5, 1.5, 1.5), 4, 4)

    def _paint_names(self, painter: QPainter, grid: _Grid) -> None:
        """Draw a month's name over its first whole week, and three days of the week."""
        locale, theme, pitch = QLocale(), active_theme(), grid.pitch
        painter.setFont(theme.font(SMALL_RATIO))
        painter.setPen(theme.colour("ink3"))
        metrics = QFontMetrics(theme.font(SMALL_RATIO))
        free = 0.0
        for column in range(grid.columns):
            week = grid.first_week + timedelta(days=column * _WEEK)
            begins = next((day for day in (week + n * _DAY for n in range(_WEEK)) if day.day == 1), None)
            if begins is None or begins > self._last:
                continue
            name = locale.standaloneMonthName(begins.month, QLocale.FormatType.ShortFormat)
            wide = metrics.horizontalAdvance(name)
            left = grid.left + column * pitch
            if left < free or left + wide > self.width():
                continue
            free = left + wide + 6
            place = self.width() - left - wide if self.isRightToLeft() else left
            painter.drawText(QPointF(place, metrics.ascent()), name)
        for row in (0, 2, 4):
            day = grid.first_week + timedelta(days=row)
            name = locale.standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
            place = self.width() - metrics.horizontalAdvance(name) if self.isRightToLeft() else 0
            line = grid.top + row * pitch + (pitch * _SQUARE + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(place, line), name)

    def _move_to(self, day: date) -> None:
        """Put the keys on a day of the year."""
        self._current = min(max(day, self._first), self._last)
        self._tell()
        self.update()

    def _choose(self, day: date) -> None:
        """Ask for a day's people, where there are any."""
        if self._counts.get(day, 0):
            self.day_chosen.emit(day)

    def _hover(self, day: date | None) -> None:
        if day != self._hovered:
            self._hovered = day
            busy = day is not None and self._counts.get(day, 0) > 0
            self.setCursor(Qt.CursorShape.PointingHandCursor if busy else Qt.CursorShape.ArrowCursor)
            self.update()

    def _tell(self) -> None:
        """Say the day the keys are on to a screen reader."""
        self.setAccessibleName(self._words_of(self._current, self._counts.get(self._current, 0)))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _grid(self) -> _Grid:
        """Measure the squares at the present width, with room for the names of months and weekdays."""
        locale = QLocale()
        metrics = QFontMetrics(active_theme().font(SMALL_RATIO))
        names = [locale.standaloneDayName(day, QLocale.FormatType.ShortFormat) for day in range(1, _WEEK + 1)]
        left = max(metrics.horizontalAdvance(name) for name in names) + 8
        # A column begins with a week's first day in the user's country.
        first_week = self._first - timedelta(days=(self._first.isoweekday() - locale.firstDayOfWeek().value) % _WEEK)
        columns = (self._last - first_week).days // _WEEK + 1
        pitch = min(_WIDEST, max(6.0, (self.width() - left) / columns))
        return _Grid(first_week, columns, pitch, left, metrics.height() + 4)
