"""The entries of the sidebar."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.shared.labels import as_tooltip
from ui.theme.theme import active_theme
from ui.theme.tokens import BUTTON_RADIUS, SMALL_RATIO

_ICON_LEFT, _ICON, _TEXT_LEFT, _RIGHT = 10, 18, 37, 10


class NavigationButton(QAbstractButton):
    """One entry: an icon and a word, at its end a badge (people who wait), a count, or a word (reminders: on)."""

    def __init__(self, text: str, icon_name: str = "", parent: QWidget | None = None) -> None:
        """Show an entry; without an icon it is a saved view and stands further left."""
        super().__init__(parent)
        self._icon = icon_name
        self._badge = 0
        self._note = ""
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()

    @property
    def badge(self) -> int:
        """The number on the badge, 0 for none."""
        return self._badge

    @property
    def note(self) -> str:
        """The count or word at the end."""
        return self._note

    def set_badge(self, count: int) -> None:
        """Show how many wait; 0 takes the badge away."""
        self._badge = count
        self._tell()

    def set_count(self, count: int | None) -> None:
        """Show a count, grouped as the locale does; None shows none."""
        self.set_note("" if count is None else self.locale().toString(count))

    def set_note(self, note: str) -> None:
        """Show a word at the end."""
        self._note = note
        self._tell()

    def sizeHint(self) -> QSize:
        """Return the size the words need."""
        words = QFontMetrics(self._font()).horizontalAdvance(self.text())
        return QSize(_TEXT_LEFT + words + 48, max(36 if self._icon else 34, self.fontMetrics().height() + 16))

    def minimumSizeHint(self) -> QSize:
        """Let a long name be cut."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, word and what is at the end; mirrored where the language reads from the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        end = self._paint_end(painter)
        chosen = self.isChecked()
        left = _ICON_LEFT
        if self._icon:
            place = QRect(_ICON_LEFT, (self.height() - _ICON) // 2, _ICON, _ICON)
            paint_icon(painter, self._mirrored(place), self._icon, "ink" if chosen else "ink2")
            left = _TEXT_LEFT
        font = self._font()
        painter.setFont(font)
        painter.setPen(active_theme().colour("ink" if chosen else "ink2"))
        place = QRect(left, 0, end - left - 6, self.height())
        text = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        # Qt itself takes "left" for the reading side.
        painter.drawText(self._mirrored(place), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_ground(self, painter: QPainter) -> None:
        """Draw the ground of the chosen entry, of the one under the pointer, and the ring of the focus."""
        theme = active_theme()
        painter.setPen(Qt.PenStyle.NoPen)
        area = self.rect().adjusted(1, 1, -1, -1)
        if self.isChecked():
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.setBrush(theme.colour("surface"))
            painter.drawRoundedRect(area.toRectF().translated(0.5, 0.5), BUTTON_RADIUS, BUTTON_RADIUS)
        elif self.underMouse():
            painter.setBrush(theme.colour("muted"))
            painter.drawRoundedRect(area, BUTTON_RADIUS, BUTTON_RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("primary"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, BUTTON_RADIUS, BUTTON_RADIUS)

    def _paint_end(self, painter: QPainter) -> int:
        """Draw the badge or the note and return where it begins, counted from the reading side."""
        theme = active_theme()
        text = self.locale().toString(self._badge) if self._badge else self._note
        if not text:
            return self.width() - _RIGHT
        font = theme.font(SMALL_RATIO, QFont.Weight.DemiBold if self._badge else QFont.Weight.Normal)
        metrics = QFontMetrics(font)
        width = metrics.horizontalAdvance(text) + (14 if self._badge else 0)
        height = metrics.height()
        place = QRect(self.width() - _RIGHT - width, (self.height() - height) // 2, width, height)
        drawn = self._mirrored(place)
        painter.setFont(font)
        if self._badge:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("due"))
            painter.drawRoundedRect(drawn, height / 2, height / 2)
        painter.setPen(theme.colour("on_primary" if self._badge else "ink2"))
        painter.drawText(drawn, Qt.AlignmentFlag.AlignCenter, text)
        return place.left()

    def _mirrored(self, place: QRect) -> QRect:
        """Return the place as it is in the reading direction."""
        if not self.isRightToLeft():
            return place
        return QRect(self.width() - place.right() - 1, place.top(), place.width(), place.height())

    def _font(self) -> QFont:
        """Return the word's font: heavier while chosen."""
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        return active_theme().font(1.0, weight)

    def _tell(self) -> None:
        """Keep what a screen reader says, the tooltip and the picture in step."""
        end = self.locale().toString(self._badge) if self._badge else self._note
        self.setAccessibleName(f"{self.text()}, {end}" if end else self.text())
        cut = QFontMetrics(self._font()).horizontalAdvance(self.text()) > 130
        self.setToolTip(as_tooltip(self.text()) if cut else "")
        self.updateGeometry()
        self.update()
