"""Rows of the interests' panel: a person or a thing with one sentence about it, perhaps a box to tick and a chip."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.shared.avatar import paint_avatar
from ui.shared.chips import chip_size, paint_chip
from ui.shared.labels import as_tooltip
from ui.shared.room_below import end_above_the_bar
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO

_BOX, _AVATAR, _GAP = 18, 28, 8
# The corners of a tick in its box.
_TICK = (QPointF(4.5, 9), QPointF(7.5, 12), QPointF(13.5, 5.5))
_EDGE = 1
_PAGE = 24
Index = QModelIndex | QPersistentModelIndex
# What a chip says and how it looks.
ChipText = tuple[str, str]


@dataclass(frozen=True)
class PanelRow:
    """One row: key tells what it stands for, ticked is None where there is nothing to tick."""

    key: int
    title: str
    line: str
    ticked: bool | None = None
    is_person: bool = True


class PanelRowModel(QAbstractListModel):
    """The rows; what their chips say is asked for a page at a time, when rows are seen."""

    def __init__(self, parent: QWidget, chips: Callable[[Sequence[int]], Mapping[int, ChipText]] | None = None) -> None:
        """Begin empty; the parent takes the rows with it when it goes, chips gives those of the rows with some keys."""
        super().__init__(parent)
        self.rows: list[PanelRow] = []
        self._ask = chips
        self._chips: dict[int, ChipText | None] = {}

    def set_rows(self, rows: Sequence[PanelRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self._chips.clear()
        self.endResetModel()

    def set_ticked(self, place: int, row: PanelRow) -> None:
        """Show another state of one row."""
        self.rows[place] = row
        index = self.index(place)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])

    def chip(self, place: int) -> ChipText | None:
        """Return what the chip of a row says, or None without one."""
        key = self.rows[place].key
        if self._ask is None:
            return None
        if key not in self._chips:
            keys = [row.key for row in self.rows[place : place + _PAGE]]
            found = self._ask(keys)
            self._chips.update({one: found.get(one) for one in keys})
        return self._chips[key]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a row be ticked where it has a box."""
        flags = super().flags(index)
        if index.isValid() and self.rows[index.row()].ticked is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's title, its state, and what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(f"{row.title}\n{row.line}")
        if role == Qt.ItemDataRole.CheckStateRole and row.ticked is not None:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            chip = self.chip(index.row())
            return ", ".join(part for part in (row.title, row.line, chip[0] if chip else "") if part)
        return None


class PanelRowDelegate(QStyledItemDelegate):
    """Draws a row: box, avatar, title above sentence, chip."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(0, row_height())

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Leave clicks to the list."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        model = index.model()
        if not isinstance(model, PanelRowModel):
            return
        row, area, theme = model.rows[index.row()], option.rect, active_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour("muted"))
        painter.fillRect(QRect(area.left(), area.top(), area.width(), 1), theme.colour("line"))
        left = area.left() + _EDGE
        if row.ticked is not None:
            _paint_box(painter, QRect(left, area.center().y() - _BOX // 2 + 1, _BOX, _BOX), ticked=row.ticked)
            left += _BOX + _GAP
        if row.is_person:
            circle = QRect(left, area.center().y() - _AVATAR // 2 + 1, _AVATAR, _AVATAR)
            paint_avatar(painter, circle, row.title)
            left += _AVATAR + _GAP
        right = area.right() - _EDGE
        if chip := model.chip(index.row()):
            size = chip_size(chip[0], chip[1], icon=False)
            width = min(size.width(), (right - left) // 2)
            place = QRect(right - width, area.center().y() - size.height() // 2 + 1, width, size.height())
            paint_chip(painter, place, chip[0], chip[1], icon=False)
            right = place.left() - _GAP
        _paint_words(painter, QRect(left, area.top(), right - left, area.height()), row)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("primary"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(0, 2, -1, -1), 6, 6)
        painter.restore()


class PanelRowList(QListView):
    """A list of such rows, as high as they are: Space or a click ticks, Enter or a double click opens, Delete deletes.

    toggled, opened and deleted carry the place of a row; moved tells that another one is current.
    """

    toggled = Signal(int)
    opened = Signal(int)
    deleted = Signal(int)
    moved = Signal(int)

    def __init__(self, model: PanelRowModel, name: str, parent: QWidget | None = None) -> None:
        """Show a model's rows under an accessible name."""
        super().__init__(parent)
        self.rows = model
        self.setModel(model)
        self.setItemDelegate(PanelRowDelegate(self))
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QListView { background: transparent; }")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        model.modelReset.connect(self._fit)
        end_above_the_bar(self)
        self.selectionModel().currentChanged.connect(lambda now, _before: self.moved.emit(now.row()))
        self._fit()

    @property
    def place(self) -> int:
        """The place of the current row, -1 without one."""
        return self.currentIndex().row()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick, open and delete by keys, move by arrows; letters search nothing."""
        actions = {
            Qt.Key.Key_Space: self.toggled,
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_Delete: self.deleted,
        }
        signal = actions.get(Qt.Key(event.key()))
        if signal is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if self.place >= 0:
                signal.emit(self.place)
        elif event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick by a click anywhere on the row."""
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index.isValid() and self.rows.rows[index.row()].ticked is not None:
            self.toggled.emit(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open by a double click; where clicks tick, only beside the box."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.opened.emit(index.row())

    def sizeHint(self) -> QSize:
        """Ask for the height of all rows."""
        return QSize(200, self.model().rowCount() * row_height() + 1)

    def minimumSizeHint(self) -> QSize:
        """Keep room for two rows, or for one where there is one."""
        return QSize(160, min(2, self.model().rowCount()) * row_height() + 1)

    def _fit(self) -> None:
        self.setMaximumHeight(max(1, self.sizeHint().height()))
        self.updateGeometry()


def row_height() -> int:
    """Return the height of a row in logical pixels."""
    theme = active_theme()
    lines = QFontMetrics(theme.font()).height() + QFontMetrics(theme.font(SMALL_RATIO)).height()
    return max(56, lines + 22)


def _paint_box(painter: QPainter, place: QRect, *, ticked: bool) -> None:
    """Draw a box to tick."""
    theme = active_theme()
    painter.setPen(QPen(theme.colour("primary" if ticked else "outline"), 1))
    painter.setBrush(theme.colour("primary" if ticked else "surface"))
    painter.drawRoundedRect(place.adjusted(0, 0, -1, -1), 4, 4)
    if ticked:
        # As bold as the tick of a check box.
        round_pen = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(QPen(theme.colour("on_primary"), 2, *round_pen))
        painter.drawPolyline([QPointF(place.topLeft()) + point for point in _TICK])


def _paint_words(painter: QPainter, place: QRect, row: PanelRow) -> None:
    """Draw title and sentence, cut where they do not fit."""
    theme = active_theme()
    strong, small = theme.font(1.0, QFont.Weight.Medium), theme.font(SMALL_RATIO)
    first, second = QFontMetrics(strong), QFontMetrics(small)
    top = place.top() + (place.height() - first.height() - second.height() - 3) // 2 + 1
    for font, metrics, text, ink in ((strong, first, row.title, "ink"), (small, second, row.line, "ink2")):
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        line = QRect(place.left(), top, place.width(), metrics.height())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        top += metrics.height() + 3
