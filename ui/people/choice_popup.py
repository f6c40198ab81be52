"""A list to tick things in that floats below a chip; typing narrows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from models.record import Record
from models.text import fold
from ui.icons import paint_icon
from ui.shared.floating import FloatingFrame
from ui.shared.labels import PlainLabel
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO
from ui.words import number

_CHOICE = Qt.ItemDataRole.UserRole + 1
_MOST_LISTED = 300
_SEARCHED_FROM = 9


class Choice(Record):
    """Something that can be ticked, with how many people it stands for (None: not told)."""

    name: str
    people: int | None = None
    ticked: bool = False
    label: str = ""


class ChoicePopup(FloatingFrame):
    """Floats until Escape or a click elsewhere; `toggled` tells the name that was ticked or unticked.

    Up and Down move, Enter and Space tick. What is typed narrows the list; a list of fewer than nine has no field.
    """

    toggled = Signal(str)

    def __init__(self, title: str, choices: Callable[[], Sequence[Choice]], parent: QWidget, *, hint: str = "") -> None:
        """Make the popup; choices is asked again after each tick, a hint stands above them."""
        super().__init__(parent)
        self.setAccessibleName(title)
        self._choices = choices
        self._every: Sequence[Choice] = choices()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Type to find"))
        self.field.setAccessibleName(title)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setStyleSheet("QListWidget { background: transparent; }")
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(_ChoiceDelegate(self.list))
        self.list.itemEntered.connect(self.list.setCurrentItem)
        self._nothing = PlainLabel(self.tr("Nothing to choose yet"), tone="hint")
        self._nothing.setContentsMargins(6, 4, 6, 4)
        self._hint = PlainLabel(hint, tone="hint", scale="small")
        self._hint.setContentsMargins(6, 2, 6, 0)
        self._hint.setVisible(bool(hint))
        for widget in (self._hint, self.field, self._nothing, self.list):
            layout.addWidget(widget)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.itemClicked.connect(self._toggle)
        self._fill()

    def open_below(self, widget: QWidget) -> None:
        """Show the popup below a widget, within the screen."""
        rows = min(self.list.count(), 9)
        height = rows * row_height() + (50 if self.field.isVisibleTo(self) else 16) + (0 if rows else 30)
        height += self._hint.sizeHint().height() + 6 if self._hint.isVisibleTo(self) else 0
        self.setFixedSize(260, height + 4)
        corner = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        screen = widget.screen().availableGeometry()
        left = min(corner.x(), screen.right() - self.width())
        top = corner.y() if corner.y() + self.height() <= screen.bottom() else corner.y() - self.height() - 40
        self.move(max(screen.left(), left), max(screen.top(), top))
        self.show()
        (self.field if self.field.isVisible() else self.list).setFocus()
        if self.list.count() and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Steer the list from the field, tick by Enter and Space."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (key == Qt.Key.Key_Space and watched is self.list):
                if self.list.currentItem() is not None:
                    self._toggle(self.list.currentItem())
                return True
            if watched is self.field and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if key == Qt.Key.Key_Down else -1
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        """List what fits what was typed, what is ticked first."""
        every = self._every
        self.field.setVisible(len(every) >= _SEARCHED_FROM)
        words = fold(self.field.text()).split()
        found = [choice for choice in every if all(word in fold(choice.label or choice.name) for word in words)]
        current = self.list.currentRow()
        self.list.clear()
        for choice in found[:_MOST_LISTED]:
            item = QListWidgetItem(choice.label or choice.name)
            item.setData(_CHOICE, choice)
            state = self.tr("ticked") if choice.ticked else self.tr("not ticked")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{choice.label or choice.name}, {state}")
            self.list.addItem(item)
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        if found:
            self.list.setCurrentRow(max(0, min(current, len(found) - 1)))

    def _toggle(self, item: QListWidgetItem) -> None:
        self.toggled.emit(item.data(_CHOICE).name)
        self._every = self._choices()
        self._fill()


def row_height() -> int:
    """Return the height of one line in logical pixels."""
    return QFontMetrics(active_theme().font()).height() + 12


class _ChoiceDelegate(QStyledItemDelegate):
    """Draws a line to tick: box, name, number of people."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of one line."""
        return QSize(120, row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one line."""
        theme, choice, place = active_theme(), index.data(_CHOICE), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("primary_soft"))
            painter.drawRoundedRect(place, 6, 6)
        box = QRect(place.left() + 8, place.top() + (place.height() - 16) // 2, 16, 16)
        painter.setPen(QPen(theme.colour("primary" if choice.ticked else "outline"), 1))
        painter.setBrush(theme.colour("primary" if choice.ticked else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        if choice.ticked:
            paint_icon(painter, box.adjusted(2, 2, -2, -2), "check", "on_primary")
        inner = place.adjusted(32, 0, -10, 0)
        line = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
        if choice.people is not None:
            painter.setFont(theme.font(SMALL_RATIO))
            painter.setPen(theme.colour("ink2"))
            count = number(choice.people)
            painter.drawText(inner, int(line | Qt.AlignmentFlag.AlignRight), count)
            inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(count) - 8)
        font = theme.font()
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        text = QFontMetrics(font).elidedText(choice.label or choice.name, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(line | Qt.AlignmentFlag.AlignLeft), text)
        painter.restore()
