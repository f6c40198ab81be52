"""The table of people: rows of one height, chosen by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.people.column_layout import ColumnLayout
from ui.people.columns import NAME
from ui.people.dragging import drag_people
from ui.people.people_header import PeopleHeader
from ui.people.row_painter import RowPainter, row_height
from ui.people.table_model import PeopleModel
from ui.shared.room_below import end_above_the_bar
from ui.shared.undo_bar import scroll_clear
from ui.theme.theme import active_theme


class PeopleTable(QTableView):
    """Shows a PeopleModel.

    `chosen` tells that the selection or the current person changed, `opened` who was opened by Enter or a double
    click; menu_requested carries the place on the screen; drag_began and drag_ended say that chosen people are under
    way with the pointer. columns arranges the columns.
    """

    chosen = Signal()
    opened = Signal(int)
    delete_requested = Signal()
    menu_requested = Signal(QPoint)
    drag_began = Signal()
    drag_ended = Signal()

    def __init__(self, model: PeopleModel, today: Callable[[], date]) -> None:
        """Show a model."""
        self._is_fitting = False
        super().__init__()
        self._people = model
        # Where Shift goes on from, as long as that was not chosen by the pointer.
        self._began = QPersistentModelIndex()
        self.setAccessibleName(self.tr("People"))
        self.header = PeopleHeader(self)
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        self.columns = ColumnLayout(self, self.header)
        self._row_painter = RowPainter(model, today, self)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(20)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        # Where both scroll bars meet, the style would draw a box.
        self.setCornerWidget(QWidget())
        self.doubleClicked.connect(self._open_index)
        self.verticalScrollBar().actionTriggered.connect(lambda _action: model.complete())
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self.chosen.emit())
        self.selectionModel().currentChanged.connect(lambda _new, _old: self.chosen.emit())
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        end_above_the_bar(self)
        active_theme().changed.connect(self._follow_theme)
        self._follow_theme()

    @property
    def people(self) -> PeopleModel:
        """The model shown."""
        return self._people

    def chosen_ids(self) -> list[int]:
        """Return the ids of the selected rows in the list's order."""
        chosen: list[int] = []
        below = 0
        for first, last in sorted((part.top(), part.bottom()) for part in self.selectionModel().selection().toList()):
            chosen += self._people.ids_of_rows(max(first, below), last)
            below = max(below, last + 1)
        return chosen

    def rows_in_sight(self) -> int:
        """Return how many rows there is room for, cut ones included; in the whole window until it has its place."""
        height = self.viewport().height() if self.isVisible() else self.window().height()
        return height // self.verticalHeader().defaultSectionSize() + 2

    def choose_row(self, row: int, *, into_sight: bool = True) -> None:
        """Select one row and, unless told otherwise, bring it into sight."""
        index = self._people.index(row, NAME)
        # Not by selectRow(), which toggles while Ctrl is held, as it is for the key that leads here.
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._began = QPersistentModelIndex(index)
        if into_sight:
            self.scrollTo(index)

    def choose_rows(self, rows: Sequence[int], current: int) -> None:
        """Select these rows, sorted upwards, with the keyboard at one of them; nothing scrolls."""
        selection = QItemSelection()
        start = previous = rows[0]
        for position in [*rows[1:], -2]:
            if position != previous + 1:
                last = self._people.index(previous, self._people.columnCount() - 1)
                selection.select(self._people.index(start, NAME), last)
                start = position
            previous = position
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._people.index(current, NAME), flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, delete by Delete; the rest is Qt's."""
        self._people.complete()
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._open_index(self.currentIndex())
        elif key == Qt.Key.Key_Delete and plain:
            self.delete_requested.emit()
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            before = self.currentIndex()
            super().keyPressEvent(event)
            if self.currentIndex() != before and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._began = QPersistentModelIndex(self.currentIndex())

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:  # noqa: N802
        """Let Shift go on from whoever was chosen last; Qt's tables know only whom a click or an arrow chose."""
        if self._began.isValid() and command & QItemSelectionModel.SelectionFlag.Current:
            rect = QRect(self.visualRect(self._began).center(), rect.bottomRight())
        super().setSelection(rect, command)

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go by Home and End to the first person and the last; Qt's tables go to the ends of the row."""
        ends = {self.CursorAction.MoveHome: 0, self.CursorAction.MoveEnd: self._people.rowCount() - 1}
        if action in ends:
            return self._people.index(ends[action], NAME)
        return super().moveCursor(action, modifiers)

    def selectAll(self) -> None:  # noqa: N802
        """Select everybody, those included who are not listed yet."""
        self._people.complete()
        super().selectAll()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let nobody be chosen out of half a list."""
        self._people.complete()
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._began = QPersistentModelIndex()
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll through all of the list."""
        self._people.complete()
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, at the pointer or, by key, below the current row."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex())
            self.menu_requested.emit(self.viewport().mapToGlobal(QPoint(place.left() + 54, place.bottom())))
            return
        index = self.indexAt(event.pos())
        if index.isValid() and not self.selectionModel().isSelected(index):
            self.choose_row(index.row())
        self.menu_requested.emit(event.globalPos())

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802
        """Let the pointer carry the chosen people to whatever takes them."""
        ids = self.chosen_ids()
        if not ids:
            return
        self.drag_began.emit()
        try:
            drag_people(self, ids)
        finally:
            self.drag_ended.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row under the pointer."""
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Unmark it."""
        self._hover(-1)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns, and leave no room empty that has people."""
        super().resizeEvent(event)
        self.columns.arrange()
        if self.rows_in_sight() > self._people.rowCount():
            self._people.complete()

    def updateGeometries(self) -> None:  # noqa: N802
        """Leave room for the bar of undo below the last row, and for what it covers of the list meanwhile."""
        if self._is_fitting:
            return
        self._is_fitting = True
        below, scrolled = self.viewportMargins().bottom(), self.verticalScrollBar().value()
        super().updateGeometries()
        if below:
            # Qt's table knows of room for its headers only.
            margins = self.viewportMargins()
            margins.setBottom(below)
            self.setViewportMargins(margins)
        self._is_fitting = False
        scroll_clear(self, self.verticalHeader().length(), scrolled)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the keyboard's place."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the keyboard's place."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _hover(self, row: int) -> None:
        if row != self._row_painter.hovered_row:
            for changed in (self._row_painter.hovered_row, row):
                self._draw_anew(changed)
            self._row_painter.hovered_row = row

    def _draw_anew(self, row: int) -> None:
        """Draw one row anew, if it is one."""
        if row >= 0:
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            self.viewport().update(0, top, self.viewport().width(), height)

    def _open_index(self, index: QModelIndex) -> None:
        person = self._people.person_at(index.row())
        if person is not None:
            self.opened.emit(person.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and rows; a ground of its own lets Qt move what is there already while the list scrolls."""
        painter = QPainter(self.viewport())
        for part in event.region():  # type: ignore[attr-defined]  # PySide6's stubs do not know that it can
            painter.fillRect(part, active_theme().colour("bg"))
            self._row_painter.paint(painter, part, self.columns.visible())
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_row_painter"):
            self._follow_theme()
            self.columns.arrange()

    def forget_pictures(self) -> None:
        """Draw every person anew, because a photograph may be another one."""
        self._row_painter.forget()
        self.viewport().update()

    def _follow_theme(self) -> None:
        self._row_painter.forget()
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.viewport().update()
