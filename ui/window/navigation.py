"""The entries of the sidebar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.shared.labels import as_tooltip
from ui.shared.people_drag import DropTarget, people_in
from ui.shared.plain_button import PlainButton
from ui.theme.theme import active_theme
from ui.theme.tokens import BUTTON_RADIUS, SMALL_RATIO

_ICON_LEFT, _ICON, _TEXT_LEFT, _RIGHT, _GAP = 10, 18, 37, 10, 6


class NavigationButton(PlainButton):
    """One entry: an icon and a word, at its end a badge (people who wait), a count, or a word (reminders: on)."""

    def __init__(
        self, text: str, icon_name: str = "", parent: QWidget | None = None, *, keeps_note: bool = False
    ) -> None:
        """Show an entry; without an icon it is a saved view and stands further left.

        keeps_note says that nothing is cut for the note: where there is no room beside the word it stands below it.
        """
        super().__init__(parent)
        self._icon = icon_name
        self._keeps_note = keeps_note
        self._badge = 0
        self._note = ""
        self._explanation = ""
        self._target: DropTarget | None = None
        self._dropped: Callable[[DropTarget, list[int]], object] | None = None
        self._is_dimmed = False
        self._is_receiving = False
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

    def set_words(self, text: str) -> None:
        """Show other words."""
        self.setText(text)
        self._tell()

    def set_drop_target(
        self,
        target: DropTarget | None,
        dropped: Callable[[DropTarget, list[int]], object] | None = None,
        *,
        dimmed: bool = False,
    ) -> None:
        """Take people that are dragged here and hand them to dropped; None takes nobody, dimmed says so."""
        self._target, self._dropped, self._is_dimmed = target, dropped, dimmed
        self._is_receiving = False
        self.setAcceptDrops(target is not None)
        self.update()

    def set_badge(self, count: int) -> None:
        """Show how many wait; 0 takes the badge away."""
        self._badge = count
        self._tell()

    def set_count(self, count: int | None) -> None:
        """Show a count, grouped as the locale does; None shows none."""
        self.set_note("" if count is None else self.locale().toString(count))

    def set_note(self, note: str, explanation: str = "") -> None:
        """Show a word at the end, and in the tooltip what it means where the word alone does not say it."""
        self._note, self._explanation = note, explanation
        self._tell()

    def sizeHint(self) -> QSize:
        """Return the size the words need."""
        height = self.fontMetrics().height() + (self._end_place().height() if self._is_note_below else 0)
        return QSize(_TEXT_LEFT + self._width_of_words() + 48, max(36 if self._icon else 34, height + 16))

    def minimumSizeHint(self) -> QSize:
        """Let a long name be cut."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, word and what is at the end; mirrored where the language reads from the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        chosen = self.isChecked()
        shade = "primary" if self._is_receiving else "ink" if chosen else "ink3" if self._is_dimmed else "ink2"
        if not self._is_receiving:
            self._paint_end(painter)
        if self._icon:
            place = QRect(_ICON_LEFT, (self.height() - _ICON) // 2, _ICON, _ICON)
            paint_icon(painter, self._mirrored(place), self._icon, shade)
        font = self._font()
        painter.setFont(font)
        painter.setPen(active_theme().colour(shade))
        place = self._text_place()
        words = self._target.sentence if self._is_receiving and self._target is not None else self.text()
        text = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        # Qt itself takes "left" for the reading side.
        painter.drawText(self._mirrored(place), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell in the tooltip what is cut off, and let a note go where there is room for it."""
        super().resizeEvent(event)
        self._tell_cut()
        if self._keeps_note:
            self.updateGeometry()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take people, and say what dropping them here does."""
        if self._target is not None and people_in(event.mimeData()):
            self._is_receiving = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._is_receiving = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the people on."""
        self._is_receiving = False
        self.update()
        ids = people_in(event.mimeData())
        if self._target is not None and self._dropped is not None and ids:
            event.acceptProposedAction()
            self._dropped(self._target, ids)

    def _paint_ground(self, painter: QPainter) -> None:
        """Draw the ground of the chosen entry, of the one under the pointer, and the ring of the focus."""
        theme = active_theme()
        painter.setPen(Qt.PenStyle.NoPen)
        area = self.rect().adjusted(1, 1, -1, -1)
        if self._is_receiving:
            painter.setPen(QPen(theme.colour("primary"), 2))
            painter.setBrush(theme.colour("primary_soft"))
            painter.drawRoundedRect(area, BUTTON_RADIUS, BUTTON_RADIUS)
            return
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

    def _paint_end(self, painter: QPainter) -> None:
        """Draw the badge or the note."""
        theme = active_theme()
        text, font = self._end()
        if not text:
            return
        place = self._end_place()
        drawn = self._mirrored(place)
        painter.setFont(font)
        if self._badge:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("due"))
            painter.drawRoundedRect(drawn, place.height() / 2, place.height() / 2)
        painter.setPen(theme.colour("on_primary" if self._badge else "ink3" if self._is_dimmed else "ink2"))
        painter.drawText(drawn, Qt.AlignmentFlag.AlignCenter, text)

    def _end(self) -> tuple[str, QFont]:
        """Return what stands at the end and its font."""
        text = self.locale().toString(self._badge) if self._badge else self._note
        weight = QFont.Weight.DemiBold if self._badge else QFont.Weight.Normal
        return text, active_theme().font(SMALL_RATIO, weight)

    def _end_place(self) -> QRect:
        """Return where the badge or note is, seen from the reading side; without width where there is none."""
        text, font = self._end()
        metrics = QFontMetrics(font)
        width = metrics.horizontalAdvance(text) + (14 if self._badge else 0)
        height = metrics.height()
        if self._is_note_below:
            return QRect(_TEXT_LEFT, self._top_of_two() + self.fontMetrics().height(), width, height)
        return QRect(self.width() - _RIGHT - width, (self.height() - height) // 2, width, height)

    @property
    def _is_note_below(self) -> bool:
        """Whether the note stands below the word."""
        if not self._keeps_note or not self._note or self._badge:
            return False
        text, font = self._end()
        end = QFontMetrics(font).horizontalAdvance(text)
        return _TEXT_LEFT + self._width_of_words() + _GAP + end + _RIGHT > self.width()

    def _top_of_two(self) -> int:
        """Return where the word begins that has a note below it."""
        _text, font = self._end()
        return (self.height() - self.fontMetrics().height() - QFontMetrics(font).height()) // 2

    def _width_of_words(self) -> int:
        return QFontMetrics(self._font()).horizontalAdvance(self.text())

    def _text_place(self) -> QRect:
        """Return the room for the words, seen from the reading side."""
        left = _TEXT_LEFT if self._icon else _ICON_LEFT
        if self._is_note_below:
            return QRect(left, self._top_of_two(), self.width() - _RIGHT - left, self.fontMetrics().height())
        end = self.width() - _RIGHT if self._is_receiving or not self._end()[0] else self._end_place().left() - _GAP
        return QRect(left, 0, max(0, end - left), self.height())

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
        self._tell_cut()
        self.updateGeometry()
        self.update()

    def _tell_cut(self) -> None:
        """Keep the whole words in the tooltip where they are cut off."""
        cut = self._width_of_words() > self._text_place().width()
        self.setToolTip(as_tooltip(self._explanation or (self.text() if cut else "")))
