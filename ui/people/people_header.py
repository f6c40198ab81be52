"""The header of the people list: sorts, and leads to the choice of columns."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.icons import paint_icon
from ui.people.columns import NAME, column_title
from ui.people.row_painter import CELL_PADDING, LEFT_MARGIN, mirror
from ui.people.row_text import Lettering, draw_text
from ui.shared.buttons import icon_button
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO

_HEIGHT, _BUTTON = 32, 26
Index = QModelIndex | QPersistentModelIndex


class PeopleHeader(QHeaderView):
    """Plain words, an arrow beside the one that orders the list, and a small button for the columns at the end.

    columns_requested asks for the choice of columns, menu_requested for the menu of one, with its number and the
    place on the screen.
    """

    columns_requested = Signal()
    menu_requested = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Be a horizontal header whose sections can be pressed and widened."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(False)
        self.setHighlightSections(False)
        self.setFixedHeight(_HEIGHT)
        self.setMinimumSectionSize(56)
        self.sorted_by: tuple[int, bool] = (NAME, False)
        self.columns_button = icon_button("columns-3", self.tr("Columns and order"))
        self.columns_button.setParent(self)
        self.columns_button.setFixedSize(_BUTTON, _BUTTON)
        self.columns_button.clicked.connect(self.columns_requested)

    def set_sorted_by(self, column: int, *, descending: bool) -> None:
        """Show the arrow at another column."""
        self.sorted_by = (column, descending)
        self.viewport().update()

    def reset(self) -> None:
        """Stay as it is where others are listed, as its columns are the same."""
        if self.count() != self.model().columnCount():
            super().reset()

    def selectionChanged(self, _chosen: QItemSelection, _left: QItemSelection) -> None:  # noqa: N802
        """Stay as it is where others are chosen, which it does not show."""

    def currentChanged(self, _current: Index, _before: Index) -> None:  # noqa: N802
        """Stay as it is where the keyboard is at another row."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end."""
        super().resizeEvent(event)
        left = 2 if self.isRightToLeft() else self.width() - _BUTTON - 2
        self.columns_button.move(left, (_HEIGHT - _BUTTON) // 2)
        self.columns_button.raise_()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the column under the pointer."""
        self.menu_requested.emit(self.logicalIndexAt(event.pos()), event.globalPos())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Draw one title."""
        theme = active_theme()
        painter.save()
        painter.fillRect(rect, theme.colour("bg"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        mirrored = self.isRightToLeft()
        column, descending = self.sorted_by
        padding = LEFT_MARGIN if logicalIndex == NAME else CELL_PADDING
        lettering = Lettering(theme.font(SMALL_RATIO, QFont.Weight.DemiBold))
        title = column_title(logicalIndex)
        arrow_room = 18 if logicalIndex == column else 0
        # The last title ends before the button.
        button = _BUTTON + 4 - (rect.left() if mirrored else self.width() - 1 - rect.right())
        inner = rect.adjusted(padding, 0, -2 - arrow_room - max(0, button), -1)
        draw_text(painter, mirror(inner, rect, mirrored=mirrored), title, lettering, "ink2", mirrored=mirrored)
        if logicalIndex == column:
            left = min(inner.left() + lettering.metrics.horizontalAdvance(title) + 4, inner.right() + 4)
            arrow = mirror(QRect(left, rect.top() + (rect.height() - 14) // 2, 14, 14), rect, mirrored=mirrored)
            paint_icon(painter, arrow, "arrow-down" if descending else "arrow-up", "ink2")
        painter.restore()
