"""A large button for a decision: an icon, what it does, what follows from it, and its key."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.shared.labels import as_tooltip
from ui.shared.plain_button import PlainButton
from ui.theme.theme import active_theme
from ui.theme.tokens import BUTTON_RADIUS, SMALL_RATIO

_ICON, _EDGE, _GAP, _LINES = 18, 14, 12, 2

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class ChoiceButton(PlainButton):
    """One of several decisions below each other; Enter and Space press it, the main one is in the primary colour."""

    def __init__(
        self, text: str, explanation: str, icon: str, key: str, *, main: bool = False, parent: QWidget | None = None
    ) -> None:
        """Show a decision with the key that the dialog answers to."""
        super().__init__(parent)
        self._words, self._explanation, self._icon, self._key, self._main = text, explanation, icon, key, main
        self.setAccessibleName(text)
        self.setAccessibleDescription(explanation)
        self.setToolTip(as_tooltip(explanation))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the decision, which Qt must not search for a mnemonic."""
        return self._words

    def sizeHint(self) -> QSize:
        """Return room for both lines."""
        lines = QFontMetrics(self._strong()).height() + QFontMetrics(self._small()).height()
        return QSize(360, lines + 2 * 9 + _LINES)

    def minimumSizeHint(self) -> QSize:
        """Let the explanation be cut."""
        return QSize(200, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Enter as by Space; leave the arrows to the dialog, for Qt would send the focus anywhere."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, both lines and the key; mirrored where the language reads from the right."""
        theme, painter = active_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, second = ("on_primary", "on_primary") if self._main else ("ink", "ink2")
        ground = "primary" if self._main else "surface"
        if self.underMouse() or self.isDown():
            ground = "primary_hover" if self._main else "muted"
        focused = self.hasFocus()
        edge = ("ink" if self._main else "primary") if focused else ("primary" if self._main else "outline")
        width = 2 if focused else 1
        painter.setPen(QPen(theme.colour(edge), width))
        painter.setBrush(theme.colour(ground))
        inset = width / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, BUTTON_RADIUS, BUTTON_RADIUS)
        place = QRect(_EDGE, (self.height() - _ICON) // 2, _ICON, _ICON)
        paint_icon(painter, self._mirrored(place), self._icon, ink)
        self._paint_lines(painter, ink, second)

    def _paint_lines(self, painter: QPainter, ink: str, second: str) -> None:
        """Draw the words, the explanation below them and the key at the end."""
        theme = active_theme()
        small, strong = QFontMetrics(self._small()), QFontMetrics(self._strong())
        key_width = small.horizontalAdvance(self._key)
        left = _EDGE + _ICON + _GAP
        room = self.width() - left - _EDGE - key_width - _GAP
        top = (self.height() - strong.height() - small.height() - _LINES) // 2
        below = top + strong.height() + _LINES
        lines = (
            (self._strong(), self._words, ink, QRect(left, top, room, strong.height())),
            (self._small(), self._explanation, second, QRect(left, below, room, small.height())),
        )
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for font, words, colour, place in lines:
            painter.setFont(font)
            painter.setPen(theme.colour(colour))
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(self._mirrored(place), side, shown)
        painter.setFont(self._small())
        painter.setPen(theme.colour(second))
        key = QRect(self.width() - _EDGE - key_width, 0, key_width + 1, self.height())
        painter.drawText(self._mirrored(key), Qt.AlignmentFlag.AlignCenter, self._key)

    def _mirrored(self, place: QRect) -> QRect:
        """Return the place as it is in the reading direction."""
        if not self.isRightToLeft():
            return place
        return QRect(self.width() - place.right() - 1, place.top(), place.width(), place.height())

    def _strong(self) -> QFont:
        return active_theme().font(weight=QFont.Weight.Medium)

    def _small(self) -> QFont:
        return active_theme().font(SMALL_RATIO)
