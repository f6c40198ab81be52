"""A larger chip with an icon of its own, for choices in a form."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.shared.plain_button import PlainButton
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO

_ICON, _GAP, _PADDING = 14, 6, 9


class OptionChip(PlainButton):
    """A choice that is green while it is taken; pressing it only asks, its owner sets the mark."""

    def __init__(self, text: str, icon_name: str = "", parent: QWidget | None = None) -> None:
        """Show text after an icon."""
        super().__init__(parent)
        self._icon_name = icon_name
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, text: str, icon_name: str = "") -> None:
        """Show something else."""
        self._icon_name = icon_name
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size with room for medium weight, so that taking it moves nothing."""
        metrics = QFontMetrics(self._font(strong=True))
        gap = _GAP if self._icon_name and self.text() else 0
        width = metrics.horizontalAdvance(self.text()) + 2 * _PADDING + gap + (_ICON if self._icon_name else 0)
        return QSize(width, max(28, metrics.height() + 10))

    def minimumSizeHint(self) -> QSize:
        """Return the chip's size."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Enter as by Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        theme, painter = active_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        taken = self.isChecked()
        ground, ink = ("primary_soft", "primary") if taken else ("muted", "ink2")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        radius = 11
        painter.drawRoundedRect(self.rect(), radius, radius)
        if self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("primary" if self.hasFocus() else "outline"), 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius - 1, radius - 1)
        place = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        if self._icon_name:
            mark = QRect(place.left(), (self.height() - _ICON) // 2, _ICON, _ICON)
            paint_icon(painter, mark, self._icon_name, ink)
            place.setLeft(place.left() + _ICON + _GAP)
        painter.setFont(self._font(strong=taken))
        painter.setPen(theme.colour(ink))
        painter.drawText(
            place.adjusted(0, 0, 4, 0),
            int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
            self.text(),
        )

    def _font(self, *, strong: bool) -> QFont:
        return active_theme().font(SMALL_RATIO, QFont.Weight.Medium if strong else QFont.Weight.Normal)
