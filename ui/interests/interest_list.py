"""The list of interests: a model of rows and the delegate that draws hearts, bars and numbers."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.queries import InterestRow
from models.text import fold
from ui.icons import paint_icon
from ui.shared.labels import as_tooltip
from ui.shared.room_below import end_above_the_bar
from ui.shared.undo_bar import scroll_clear
from ui.theme.theme import active_theme
from ui.words import counted, isolated

ROW_HEIGHT = 44
_HEART_LEFT, _HEART, _NAME_LEFT, _EDGE = 17, 16, 48, 16
_COUNT_WIDTH, _BAR_HEIGHT = 100, 10
_SHORTEST_BAR = 4.0
_HIGHEST = 16777215
Index = QModelIndex | QPersistentModelIndex


class Order(StrEnum):
    """How the list is sorted: the user's own first, by how many people, by name."""

    MINE = "mine"
    PEOPLE = "people"
    NAME = "name"


class InterestModel(QAbstractListModel):
    """The interests, sorted and narrowed in memory: there are thousands of them at most."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty; the parent takes the rows with it when it goes."""
        super().__init__(parent)
        self.rows: list[InterestRow] = []
        self.every: list[InterestRow] = []
        self.most = 1
        self._folded: dict[int, str] = {}
        self._words: list[str] = []
        self.order = Order.MINE

    def set_rows(self, rows: list[InterestRow]) -> None:
        """Show other rows."""
        self.every = rows
        self.most = max((row.people for row in rows), default=1) or 1
        self._folded = {row.id: fold(row.name) for row in rows}
        self._arrange()

    def set_search(self, text: str) -> None:
        """Show only interests with these words in their name."""
        self._words = fold(text).split()
        self._arrange()

    def set_order(self, order: Order) -> None:
        """Sort another way."""
        self.order = order
        self._arrange()

    def _arrange(self) -> None:
        folded = self._folded
        found = [row for row in self.every if all(word in folded[row.id] for word in self._words)]
        if self.order == Order.NAME:
            found.sort(key=lambda row: folded[row.id])
        else:
            own_first = self.order == Order.MINE
            found.sort(key=lambda row: (own_first and not row.mine, -row.people, folded[row.id]))
        self.beginResetModel()
        self.rows = found
        self.endResetModel()

    def row_of(self, interest_id: int) -> int:
        """Return where an interest stands, or -1."""
        return next((index for index, row in enumerate(self.rows) if row.id == interest_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many interests there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return an interest's name, or what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(row.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            people = counted("1 person", "{n} people", row.people)
            return (
                self.tr("{name}, yours, {people}").format(name=isolated(row.name), people=people)
                if row.mine
                else self.tr("{name}, {people}").format(name=isolated(row.name), people=people)
            )
        return None


class InterestDelegate(QStyledItemDelegate):
    """Draws a row: heart, name, professional and personal bar, number.

    A click on the heart asks to toggle it, one on the number to show the people.
    """

    heart_pressed = Signal(int)
    count_pressed = Signal(int)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        model = index.model()
        if not isinstance(model, InterestModel):
            return
        row, area, theme = model.rows[index.row()], option.rect, active_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("primary_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour("muted"))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), theme.colour("line"))
        self._paint_heart(painter, self._heart(area), mine=row.mine)
        pointed = option.widget.property("pointed_count") if option.widget is not None else None
        self._paint_words(painter, area, row, underlined=pointed == index.row())
        self._paint_bars(painter, area, row, model.most)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("primary"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -1, -2))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(0, max(ROW_HEIGHT, option.fontMetrics.height() + 20))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Hear a click on the heart or the number."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            point, plain = event.position().toPoint(), not event.modifiers()
            if event.button() == Qt.MouseButton.LeftButton and self.heart_at(option.rect).contains(point):
                self.heart_pressed.emit(index.row())
                return True
            if event.button() == Qt.MouseButton.LeftButton and plain and self.count_at(option.rect).contains(point):
                self.count_pressed.emit(index.row())
                return True
        return super().editorEvent(event, model, option, index)

    def heart_at(self, area: QRect) -> QRect:
        """Return where a click means the heart."""
        return self._heart(area).adjusted(-10, -10, 10, 10)

    def count_at(self, area: QRect) -> QRect:
        """Return where a click means the number of people."""
        return QRect(area.right() - _EDGE - _COUNT_WIDTH, area.top(), _COUNT_WIDTH + _EDGE, area.height())

    def _paint_heart(self, painter: QPainter, place: QRect, *, mine: bool) -> None:
        """Draw the heart of one's own interest, or an empty ring."""
        if mine:
            paint_icon(painter, place, "heart", "primary")
            return
        painter.setPen(QPen(active_theme().colour("outline"), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(place).adjusted(1.5, 1.5, -1.5, -1.5))

    def _paint_words(self, painter: QPainter, area: QRect, row: InterestRow, *, underlined: bool) -> None:
        """Draw name and number, the number as a link while the pointer is on it."""
        theme = active_theme()
        font = theme.font(1.0, QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        place = QRect(area.left() + _NAME_LEFT, area.top(), self._bars_left(area) - _NAME_LEFT - 12, area.height())
        name = QFontMetrics(font).elidedText(row.name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        font = theme.font()
        font.setUnderline(underlined)
        painter.setFont(font)
        painter.setPen(theme.colour("primary" if underlined else "ink2"))
        place = QRect(area.right() - _EDGE - _COUNT_WIDTH, area.top(), _COUNT_WIDTH, area.height())
        number = counted("1 person", "{n} people", row.people)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number)

    def _paint_bars(self, painter: QPainter, area: QRect, row: InterestRow, most: int) -> None:
        """Draw how many are professional and personal contacts; who is both counts half for each."""
        left = area.left() + self._bars_left(area)
        width = min(area.right() - _EDGE - _COUNT_WIDTH - 16 - left, 420)
        if width <= 0 or row.people == 0:
            return
        top = area.top() + (area.height() - _BAR_HEIGHT) / 2
        place = float(left)
        for people, token in (
            (row.professional + row.both / 2, "professional"),
            (row.personal + row.both / 2, "personal"),
        ):
            if people > 0:
                length = max(_SHORTEST_BAR, width * people / max(most, 1) - 2)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(active_theme().colour(token))
                painter.drawRoundedRect(QRectF(place, top, length, _BAR_HEIGHT), 2.5, 2.5)
                place += length + 2

    def _heart(self, area: QRect) -> QRect:
        """Return the place of the heart."""
        return QRect(area.left() + _HEART_LEFT, area.top() + (area.height() - _HEART) // 2, _HEART, _HEART)

    def _bars_left(self, area: QRect) -> int:
        """Return where the bars begin, counted from the row's left."""
        return max(160, min(190 + (area.width() - 640) // 6, 280))


class InterestListView(QListView):
    """The list: key_pressed hands on the keys that act on interests; the pointer shows where a click means the number.

    Other letters neither search nor select.
    """

    key_pressed = Signal(int)
    _KEYS = frozenset(
        {
            Qt.Key.Key_Space,
            Qt.Key.Key_F2,
            Qt.Key.Key_M,
            Qt.Key.Key_S,
            Qt.Key.Key_Delete,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        }
    )

    def __init__(self, model: InterestModel, delegate: InterestDelegate, parent: QWidget | None = None) -> None:
        """Show a model's rows as a delegate draws them, in a list as high as they are."""
        super().__init__(parent)
        self._waiting_for = ""
        self._delegate = delegate
        self.setItemDelegate(delegate)
        self.setModel(model)
        model.modelReset.connect(self._fit)
        end_above_the_bar(self)
        self._fit()

    def updateGeometries(self) -> None:  # noqa: N802
        """Where the list is scrolled, leave room for the bar of undo, which floats above the buttons at the foot."""
        scrolled = self.verticalScrollBar().value()
        super().updateGeometries()
        content = self.contentsSize().height()
        if content > self.viewport().height():
            scroll_clear(self, content, scrolled)

    def expect_many(self) -> None:
        """Take the room of many rows, before it is known how many there are."""
        self.setMaximumHeight(_HIGHEST)

    def tell_waiting(self, words: str) -> None:
        """Say what the list waits for, in the place of its first row, until it has one."""
        self._waiting_for = words
        self.setAccessibleDescription(words)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or what they wait for."""
        super().paintEvent(event)
        if self._waiting_for:
            painter = QPainter(self.viewport())
            painter.setPen(active_theme().colour("ink2"))
            line = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(24, 0, self.viewport().width() - 48, ROW_HEIGHT), int(line), self._waiting_for)

    def sizeHint(self) -> QSize:
        """Ask for the height of all rows."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def _fit(self) -> None:
        """Be no higher than the rows, so that what is below them stands below them."""
        self.tell_waiting("")
        rows = self.model().rowCount()
        height = self.sizeHintForRow(0) if rows else 0
        self.setMaximumHeight(min(max(1, rows * height), _HIGHEST))
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows, act by keys."""
        modified = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in self._KEYS and not modified:
            self.key_pressed.emit(event.key())
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at a number as at a link."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        place = self._delegate.count_at(self.visualRect(index))
        self._point_at(index.row() if index.isValid() and place.contains(event.position().toPoint()) else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing any more."""
        super().leaveEvent(event)
        self._point_at(None)

    def _point_at(self, row: int | None) -> None:
        if self.property("pointed_count") != row:
            self.setProperty("pointed_count", row)
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor if row is None else Qt.CursorShape.PointingHandCursor)
            self.viewport().update()
