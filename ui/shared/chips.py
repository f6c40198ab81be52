"""Chips: small round-ended labels for interests, kinds and filters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from models.record import Record
from ui.icons import paint_icon
from ui.shared.labels import as_tooltip
from ui.shared.plain_button import PlainButton
from ui.theme.theme import active_theme
from ui.theme.tokens import CHIP_HEIGHT, SMALL_RATIO

NEUTRAL, SHARED, PROFESSIONAL, PERSONAL = "neutral", "shared", "professional", "personal"
DUE, GOLD = "due", "gold"


class ChipStyle(Record):
    """How a kind of chip looks: tokens of ground and ink, an icon's name or "", and whether it is medium weight."""

    ground: str
    ink: str
    icon: str = ""
    strong: bool = False


STYLES = {
    NEUTRAL: ChipStyle("muted", "ink2"),
    SHARED: ChipStyle("primary_soft", "primary", "sparkles", strong=True),
    PROFESSIONAL: ChipStyle("professional_soft", "professional", "briefcase-business"),
    PERSONAL: ChipStyle("personal_soft", "personal", "heart"),
    DUE: ChipStyle("due_soft", "due"),
    GOLD: ChipStyle("gold_soft", "gold"),
}
_PADDING, _GAP, _ICON = 9, 5, 13
# The sign at the end has air of its own: it stands closer to the words and to the edge than an icon before them.
_TRAILING = 14
MAXIMUM_WIDTH = 260
# How much higher a chip is that can be pressed.
HIGHER = 4


def chip_size(text: str, kind: str = NEUTRAL, *, icon: bool = True, trailing: bool = False) -> QSize:
    """Return the size of a chip; trailing leaves room for a cross or an arrow."""
    style = STYLES[kind]
    metrics = QFontMetrics(_font(style))
    width = 2 * _PADDING + metrics.horizontalAdvance(text) + 1
    if icon and style.icon:
        width += _ICON + _GAP
    if trailing:
        width += _TRAILING
    return QSize(min(width, MAXIMUM_WIDTH), max(CHIP_HEIGHT, metrics.height() + 4))


def paint_chip(
    painter: QPainter, rectangle: QRect, text: str, kind: str = NEUTRAL, *, icon: bool = True, trailing: str = ""
) -> None:
    """Draw a chip into a rectangle; trailing is the name of an icon at its end. Used by delegates too."""
    style = STYLES[kind]
    theme = active_theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(style.ground))
    radius = rectangle.height() / 2
    painter.drawRoundedRect(rectangle, radius, radius)
    inner = rectangle.adjusted(_PADDING, 0, -_PADDING, 0)
    if icon and style.icon:
        paint_icon(painter, _centred(inner.left(), rectangle), style.icon, style.ink)
        inner.setLeft(inner.left() + _ICON + _GAP)
    if trailing:
        paint_icon(painter, _centred(inner.right() - _ICON + 4, rectangle), trailing, style.ink)
        inner.setRight(inner.right() - _TRAILING + 1)
    font = _font(style)
    painter.setFont(font)
    painter.setPen(theme.colour(style.ink))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 1)
    painter.drawText(inner.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()


class Chip(QLabel):
    """A chip that only tells something: an interest, a kind, a state."""

    def __init__(self, text: str, kind: str = NEUTRAL, parent: QWidget | None = None, *, icon: bool = True) -> None:
        """Show text in the colours of a kind, with the kind's icon unless icon is False."""
        super().__init__(parent)
        self._kind, self._icon = kind, icon
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if chip_size(text, kind, icon=icon).width() == MAXIMUM_WIDTH:
            self.setToolTip(as_tooltip(text))

    def sizeHint(self) -> QSize:
        """Return the chip's size."""
        return chip_size(self.text(), self._kind, icon=self._icon)

    def minimumSizeHint(self) -> QSize:
        """Return the chip's size."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        paint_chip(QPainter(self), self.rect(), self.text(), self._kind, icon=self._icon)


class ChipButton(PlainButton):
    """A chip that can be pressed: a filter (checkable, green while checked), a menu, or one with a cross.

    With removable, pressing the cross or Delete/Backspace emits `removed`; a click elsewhere is an ordinary click.
    """

    removed = Signal()

    def __init__(
        self,
        text: str,
        kind: str = NEUTRAL,
        parent: QWidget | None = None,
        *,
        checkable: bool = False,
        removable: bool = False,
        menu: bool = False,
        icon: bool = True,
    ) -> None:
        """Show text; menu draws an arrow at the end (connect `clicked` to show the menu)."""
        super().__init__(parent)
        self._kind, self._icon, self._removable, self._menu = kind, icon, removable, menu
        # Measured once, as a layout asks half a dozen times.
        self._size: QSize | None = None
        self.setText(text)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        if removable:
            self.setAccessibleDescription(self.tr("Delete removes it"))

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text == self.text():
            return
        self.setText(text)
        self.setAccessibleName(text)
        self._measure_anew()

    def set_kind(self, kind: str) -> None:
        """Wear the colours of another kind."""
        if kind == self._kind:
            return
        self._kind = kind
        self._measure_anew()
        self.update()

    def _measure_anew(self) -> None:
        self._size = None
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew with another font or style."""
        self._size = None
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """Return the chip's size with room for cross or arrow, a little higher than one that only tells."""
        if self._size is None:
            self._size = self._measured()
        return self._size

    def _measured(self) -> QSize:
        kind = self._shown_kind()
        # Measured as if checked, so that checking a filter does not push its neighbours.
        shown = SHARED if self.isCheckable() and self._kind == NEUTRAL else kind
        icon = self._icon and kind == self._kind == shown
        size = chip_size(self.text(), shown, icon=icon, trailing=bool(self._trailing()))
        return QSize(size.width(), size.height() + HIGHER)

    def minimumSizeHint(self) -> QSize:
        """Return the chip's size."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip and, with the focus, a ring."""
        painter = QPainter(self)
        kind = self._shown_kind()
        icon = self._icon and kind == self._kind
        paint_chip(painter, self.rect(), self.text(), kind, icon=icon, trailing=self._trailing())
        theme = active_theme()
        if self.hasFocus() or self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ring = QColor(theme.colour("primary" if self.hasFocus() else "outline"))
            painter.setPen(QPen(ring, 2 if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = self.height() / 2 - 1
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remove the chip where the cross was pressed."""
        if self._removable and self.isDown() and self._cross().contains(event.position().toPoint()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the chip by Delete or Backspace; press it by Enter as by Space."""
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _shown_kind(self) -> str:
        """Return the kind to draw: a checked neutral filter is green."""
        return SHARED if self.isChecked() and self._kind == NEUTRAL else self._kind

    def _trailing(self) -> str:
        """Return the icon at the end."""
        if self._removable:
            return "x"
        return "chevron-down" if self._menu else ""

    def _cross(self) -> QRect:
        """Return where the cross is, with some room around it."""
        return QRect(self.width() - _PADDING - _ICON - 2, 0, _PADDING + _ICON + 2, self.height())


def _centred(left: int, rectangle: QRect) -> QRect:
    """Return the place of an icon, in the middle of the height."""
    return QRect(QPoint(left, rectangle.top() + (rectangle.height() - _ICON) // 2), QSize(_ICON, _ICON))


def _font(style: ChipStyle) -> QFont:
    """Return the font of a chip."""
    return active_theme().font(SMALL_RATIO, QFont.Weight.Medium if style.strong else QFont.Weight.Normal)
