"""Numbers that can be pressed: a row with a bar, and a number in a sentence. Each leads to the people behind it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from ui.shared.labels import as_tooltip
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO

INSET = 6
_BAR, _GAP, _SHORTEST = 10, 12, 6.0
_BIG_RATIO = 2.2


def blended(name: str, share: float, ground: str = "surface") -> QColor:
    """Return a token's colour mixed into a ground: share 1 is the colour itself, 0 the ground."""
    theme = active_theme()
    colour, below = theme.colour(name), theme.colour(ground)

    def mixed(part: int, under: int) -> int:
        return round(part * share + under * (1 - share))

    return QColor(
        mixed(colour.red(), below.red()), mixed(colour.green(), below.green()), mixed(colour.blue(), below.blue())
    )


class _Figure(QAbstractButton):
    """A button that Enter presses as Space does, with a ground under the pointer and a ring in focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Enter as by Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def _paint_ground(self, painter: QPainter) -> None:
        """Draw what tells of pointer and focus."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = active_theme()
        if self.isEnabled() and self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("muted"))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("primary"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)

    def _visual(self, place: QRect) -> QRect:
        """Return where a place is that was laid out from the left, in the reading direction."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)


class FigureRow(_Figure):
    """A word, a bar and a number; without anybody behind it, it cannot be pressed."""

    def __init__(self, label: str, number: str, told: str, parent: QWidget | None = None) -> None:
        """Show a label and a number; told is what a screen reader says of both, e.g. "Warm: 131 people"."""
        super().__init__(parent)
        self._number, self._share, self._colour, self._strength = number, 0.0, "primary", 1.0
        self.setText(label)
        self.setAccessibleName(told)
        self.setToolTip(as_tooltip(told))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bar(self, share: float, colour: str, strength: float = 1.0) -> None:
        """Draw the bar over a share (0 to 1) of its length, in a token's colour at a strength."""
        self._share, self._colour, self._strength = share, colour, strength
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for a line."""
        return QSize(200, max(28, self.fontMetrics().height() + 10))

    def minimumSizeHint(self) -> QSize:
        """Allow a narrow card."""
        return QSize(140, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw word, bar and number."""
        painter, theme = QPainter(self), active_theme()
        self._paint_ground(painter)
        font = theme.font()
        metrics = QFontMetrics(font)
        inner = self.rect().adjusted(INSET, 0, -INSET, 0)
        digits = max(metrics.horizontalAdvance(self._number), metrics.horizontalAdvance("000")) + 2
        word = min(max(min(round(inner.width() * 0.37), 150), self._longest(metrics)), round(inner.width() * 0.55))
        alignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        mirrored = self.isRightToLeft()
        start = alignment | (Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
        end = alignment | (Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight)
        painter.setFont(font)
        painter.setPen(theme.colour("ink" if self.isEnabled() else "ink2"))
        place = QRect(inner.left(), 0, word, self.height())
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, word)
        painter.drawText(self._visual(place), int(start), text)
        painter.setPen(theme.colour("ink2"))
        place = QRect(inner.right() - digits + 1, 0, digits, self.height())
        painter.drawText(self._visual(place), int(end), self._number)
        left = inner.left() + word + _GAP
        self._paint_bar(painter, QRect(left, (self.height() - _BAR) // 2, place.left() - _GAP - left, _BAR))

    def _longest(self, metrics: QFontMetrics) -> int:
        """Return the width of the longest word of the rows beside it, so that all bars begin at one place."""
        holder = self.parentWidget()
        rows = [row for row in holder.children() if isinstance(row, FigureRow)] if holder is not None else [self]
        return max(metrics.horizontalAdvance(row.text()) for row in rows) + 1

    def _paint_bar(self, painter: QPainter, track: QRect) -> None:
        """Draw the track and the bar on it."""
        if track.width() < _SHORTEST:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active_theme().colour("muted" if not self.underMouse() else "line"))
        painter.drawRoundedRect(self._visual(track), _BAR / 2, _BAR / 2)
        if self._share <= 0:
            return
        length = max(_SHORTEST, track.width() * min(self._share, 1.0))
        bar = self._visual(QRect(track.left(), track.top(), round(length), track.height()))
        painter.setBrush(blended(self._colour, self._strength))
        radius = min(_BAR / 2, length / 2)
        painter.drawRoundedRect(QRectF(bar), radius, radius)


class FigureText(_Figure):
    """A number and the words that go with it, as one thing to press; a big number stands out of its line."""

    def __init__(self, parent: QWidget | None = None, *, big: bool = False) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._number, self._colour, self._is_big = "", "ink", big
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_figure(self, number: str, words: str, told: str, colour: str = "ink") -> None:
        """Show a number, in a token's colour, and words; told is what a screen reader says."""
        self._number, self._colour = number, colour
        self.setText(words)
        self.setAccessibleName(told)
        self.setToolTip(as_tooltip(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the line."""
        number, words = QFontMetrics(self._number_font()), QFontMetrics(self._words_font())
        width = number.horizontalAdvance(self._number) + words.horizontalAdvance(self.text()) + 2 * INSET + 2
        width += _GAP - 3 if self._number and self.text() else 0
        return QSize(width, number.height() + (2 if self._is_big else 6))

    def minimumSizeHint(self) -> QSize:
        """Let the words be cut rather than the window grow."""
        number = QFontMetrics(self._number_font()).horizontalAdvance(self._number)
        return QSize(min(self.sizeHint().width(), number + 60), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw number and words on one line of writing."""
        painter, theme = QPainter(self), active_theme()
        self._paint_ground(painter)
        number, words = QFontMetrics(self._number_font()), QFontMetrics(self._words_font())
        baseline = (self.height() + number.ascent() - number.descent()) // 2
        wide = number.horizontalAdvance(self._number)
        painter.setFont(self._number_font())
        painter.setPen(theme.colour(self._colour))
        place = self._visual(QRect(INSET, 0, wide, self.height()))
        painter.drawText(place.left(), baseline, self._number)
        left = INSET + wide + (_GAP - 3 if self._number else 0)
        room = QRect(left, 0, self.width() - left - INSET, self.height())
        text = words.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.setFont(self._words_font())
        painter.setPen(theme.colour("ink2"))
        place = self._visual(room)
        left = place.right() + 1 - words.horizontalAdvance(text) if self.isRightToLeft() else place.left()
        painter.drawText(left, baseline, text)

    def _number_font(self) -> QFont:
        if self._is_big:
            return active_theme().font(_BIG_RATIO, QFont.Weight.DemiBold)
        return self._words_font()

    def _words_font(self) -> QFont:
        return active_theme().font(1.0 if self._is_big else SMALL_RATIO)
