"""Suggestions below a line edit: they never take the focus, so that typing goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from models.record import Record
from models.text import fold
from ui.shared.avatar import paint_avatar
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO

_MOST_SHOWN = 7
# Shorter beginnings are words of their own too often (“Go”).
_LEAST_TYPED = 3
_SUGGESTION = Qt.ItemDataRole.UserRole + 1


class Suggestion(Record):
    """One line that can be chosen: its text, what it stands for, a hint at its end.

    is_person shows an avatar, mine says that the user shares it (an interest of theirs).
    """

    text: str
    value: object = None
    hint: str = ""
    is_person: bool = False
    mine: bool = False


class Completion(QObject):
    """Shows what suggest returns for the text of a line edit; `chosen` gives the suggestion taken.

    Up and Down move, Enter or Tab takes the marked one, Escape puts the list away. With first_marked, Enter takes
    the first one without moving, which suits fields that only know what is suggested. With marks_sole, a sole one that
    begins with what is typed is marked by itself, above what is typed, so that nothing gets a second spelling unseen;
    with takes_left also, the marked one is taken where the field is left. part returns what of the text is completed.
    """

    chosen = Signal(object)

    def __init__(
        self,
        field: QLineEdit,
        suggest: Callable[[str], Sequence[Suggestion]],
        *,
        first_marked: bool = False,
        marks_sole: bool = False,
        takes_left: bool = False,
        part: Callable[[str], str] = str.strip,
    ) -> None:
        """Attach to a line edit."""
        super().__init__(field)
        self._field = field
        self._suggest, self._part = suggest, part
        self._first_marked, self._marks_sole, self._takes_left = first_marked, marks_sole, takes_left
        self._list: _SuggestionList | None = None
        field.textEdited.connect(self.update)
        field.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether suggestions are shown."""
        return self._list is not None and self._list.isVisible()

    @property
    def texts(self) -> list[str]:
        """The texts shown, for tests and screen readers."""
        if self._list is None or not self._list.isVisible():
            return []
        return [self._list.item(row).text() for row in range(self._list.count())]

    @property
    def marked(self) -> Suggestion | None:
        """The suggestion that Enter would take now."""
        item = self._list.currentItem() if self._list is not None and self._list.isVisible() else None
        return item.data(_SUGGESTION) if item is not None else None

    def update(self) -> None:
        """Ask for suggestions for the present text and show them."""
        typed = self._part(self._field.text())
        found = list(self._suggest(typed))[:_MOST_SHOWN]
        if not found:
            self.close()
            return
        sole = _sole(found, typed) if self._marks_sole else None
        if sole is not None:
            found = [sole, *(one for one in found if one is not sole), Suggestion(typed, hint=self.tr("as typed"))]
        shown = self._shown_list()
        shown.fill(found)
        shown.setCurrentRow(0 if self._first_marked or sole is not None else -1)
        self._place(shown)
        shown.show()
        shown.raise_()

    def close(self) -> None:
        """Put the list away."""
        if self._list is not None:
            self._list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Steer the list by the line edit's keys, and put it away with the focus."""
        # The field's own menu takes the focus only for a while.
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() != Qt.FocusReason.PopupFocusReason:
            if self._takes_left and (marked := self.marked) is not None:
                self.close()
                self.chosen.emit(marked)
            self.close()
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key, shown = event.key(), self._list
        if shown is None or not shown.isVisible():
            if key == Qt.Key.Key_Down and event.type() == QEvent.Type.KeyPress:
                self.update()
                return self.is_open
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            if key == Qt.Key.Key_Escape:
                event.accept()
                return True
            return False
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            row = shown.currentRow()
            shown.setCurrentRow((row + step) % shown.count() if row >= 0 or step > 0 else shown.count() - 1)
            return True
        if key == Qt.Key.Key_Escape:
            self.close()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and shown.currentRow() >= 0:
            self._take(shown.item(shown.currentRow()))
            return True
        return False

    def _take(self, item: QListWidgetItem) -> None:
        self.close()
        self.chosen.emit(item.data(_SUGGESTION))

    def _shown_list(self) -> _SuggestionList:
        """Return the list, a child of the window so that it floats without being a window of its own."""
        window = self._field.window()
        if self._list is None or self._list.parentWidget() is not window:
            if self._list is not None:
                self._list.deleteLater()
            self._list = _SuggestionList(window)
            self._list.itemPressed.connect(self._take)
        return self._list

    def _place(self, shown: _SuggestionList) -> None:
        """Sit below the field, or above it where the window ends."""
        window = self._field.window()
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + 6))
        size = shown.wanted_size()
        width = min(max(size.width(), 200), window.width() - 16)
        left = max(8, min(corner.x() - 8, window.width() - width - 8))
        top = corner.y()
        if top + size.height() > window.height() - 4:
            above = self._field.mapTo(window, QPoint(0, -6)).y() - size.height()
            top = above if above >= 4 else max(4, window.height() - 4 - size.height())
        shown.setGeometry(QRect(left, top, width, size.height()))


def _sole(found: Sequence[Suggestion], typed: str) -> Suggestion | None:
    """Return the one suggestion that begins with what is typed, None where there are others or it is typed whole."""
    begun = [one for one in found if fold(one.text).startswith(fold(typed))]
    is_sole = len(begun) == 1 and len(typed) >= _LEAST_TYPED and fold(begun[0].text) != fold(typed)
    return begun[0] if is_sole else None


class _SuggestionList(QListWidget):
    """The list of suggestions."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "completion")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Suggestions"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_SuggestionDelegate(self))
        self.itemEntered.connect(self.setCurrentItem)
        self.hide()

    def fill(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these."""
        self.clear()
        for suggestion in suggestions:
            item = QListWidgetItem(suggestion.text)
            item.setData(_SUGGESTION, suggestion)
            self.addItem(item)

    def wanted_size(self) -> QSize:
        """Return the size at which every line is seen whole, at most 420 pixels wide."""
        delegate = self.itemDelegate()
        option = QStyleOptionViewItem()
        sizes = [delegate.sizeHint(option, self.model().index(row, 0)) for row in range(self.count())]
        width = max(size.width() for size in sizes)
        return QSize(min(width + 12, 420), sum(size.height() for size in sizes) + 12)


class _SuggestionDelegate(QStyledItemDelegate):
    """Draws a suggestion: avatar where it is a person, text, hint."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of one line."""
        theme = active_theme()
        suggestion = index.data(_SUGGESTION)
        metrics = QFontMetrics(theme.font())
        width = metrics.horizontalAdvance(suggestion.text) + 24 + (30 if suggestion.is_person else 0)
        if suggestion.hint:
            width += QFontMetrics(theme.font(SMALL_RATIO)).horizontalAdvance(suggestion.hint) + 24
        return QSize(width, metrics.height() + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one line."""
        theme, suggestion = active_theme(), index.data(_SUGGESTION)
        painter.save()
        place = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(painter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("primary_soft"))
            painter.drawRoundedRect(place, 6, 6)
        inner = place.adjusted(10, 0, -10, 0)
        if suggestion.is_person:
            circle = QRect(inner.left(), inner.top() + (inner.height() - 22) // 2, 22, 22)
            paint_avatar(painter, circle, suggestion.text)
            inner.setLeft(inner.left() + 30)
        line = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
        if suggestion.hint:
            font = theme.font(SMALL_RATIO)
            painter.setFont(font)
            painter.setPen(QPen(theme.colour("ink3")))
            room = max(0, inner.width() - QFontMetrics(theme.font()).horizontalAdvance(suggestion.text) - 16)
            hint = QFontMetrics(font).elidedText(suggestion.hint, Qt.TextElideMode.ElideRight, room)
            painter.drawText(inner, int(line | Qt.AlignmentFlag.AlignRight), hint)
        font = theme.font()
        painter.setFont(font)
        painter.setPen(QPen(theme.colour("ink")))
        text = QFontMetrics(font).elidedText(suggestion.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(line | Qt.AlignmentFlag.AlignLeft), text)
        painter.restore()
