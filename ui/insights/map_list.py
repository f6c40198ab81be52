"""The map as a list: everybody with whom they know and what they share, for the keyboard and for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from models.queries.ties import PeopleMap
from ui.insights.map_words import person_words, ties_words
from ui.shared.avatar import paint_avatar
from ui.shared.labels import as_tooltip
from ui.shared.room_below import end_above_the_bar
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO

_ID, _TIES = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_AVATAR, _EDGE = 32, 10


class MapList(QListWidget):
    """A row a person; Enter or a double click opens."""

    person_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setItemDelegate(_RowDelegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        end_above_the_bar(self)
        self.itemActivated.connect(lambda item: self.person_opened.emit(item.data(_ID)))

    def set_map(self, people: PeopleMap) -> None:
        """Show the people of a map; the row stays on the same person where they are still there."""
        current = self.currentItem()
        kept = current.data(_ID) if current is not None else None
        self.clear()
        for person in people.people:
            item = QListWidgetItem(person.name)
            item.setData(_ID, person.id)
            item.setData(_TIES, ties_words(people, person.id))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, person_words(people, person.id))
            item.setToolTip(as_tooltip(item.data(_TIES)))
            self.addItem(item)
            if person.id == kept:
                self.setCurrentItem(item)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)


class _RowDelegate(QStyledItemDelegate):
    """Draws avatar, name, and below it whom they know and what they share."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row."""
        area, theme = option.rect, active_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("primary_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour("muted"))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), theme.colour("line"))
        mark = QRect(area.left() + _EDGE, area.top() + (area.height() - _AVATAR) // 2, _AVATAR, _AVATAR)
        paint_avatar(painter, QStyle.visualRect(option.direction, area, mark), index.data())
        left = _EDGE + _AVATAR + _EDGE
        words = QRect(area.left() + left, area.top() + 6, area.width() - left - _EDGE, area.height() - 12)
        words = QStyle.visualRect(option.direction, area, words)
        for text, font, colour, side in (
            (index.data(), theme.font(1.0, QFont.Weight.Medium), "ink", Qt.AlignmentFlag.AlignTop),
            (index.data(_TIES), theme.font(SMALL_RATIO), "ink2", Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(font)
            painter.setPen(theme.colour(colour))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, int(side | Qt.AlignmentFlag.AlignLeft), shown)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("primary"), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -2))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row of two lines."""
        return QSize(0, 2 * option.fontMetrics.height() + 18)
