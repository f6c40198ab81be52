"""The page of Today: the day, its cards and what is below them on the left, the side column beside or beneath them."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from ui.shared.cards import page_margins, page_title, scrolling
from ui.shared.fitting_area import FittingPage
from ui.shared.undo_bar import CLEAR_OF_THE_BAR
from ui.today.below_column import BelowColumn
from ui.today.card_column import GAP, CardColumn
from ui.today.card_slot import CardSlot
from ui.today.glad_card import GladCard
from ui.today.side_column import WIDTH, SideColumn

NARROW = 800
_MARGIN = 24
_BELOW_THE_DAY = 17
# Qt's QWIDGETSIZE_MAX: as wide as it gets.
_ANY_WIDTH = 16777215


class TodayPage(FittingPage):
    """Lays out the parts; what they show and do is the TodayView's business."""

    def __init__(self, stack: QStackedLayout) -> None:
        """Make the parts in a scrolling area of their own on a stack."""
        super().__init__()
        self.column, self.below, self.side = CardColumn(), BelowColumn(), SideColumn()
        self.glad = GladCard()
        self.glad_slot = CardSlot(self.glad, GAP)
        # In its place before it is filled: whoever is moved is dressed anew with all it holds.
        self.area: QScrollArea = scrolling(self)
        self.area.setAccessibleName(self.tr("Today’s list"))
        stack.addWidget(self.area)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(page_margins(_MARGIN, 22, _MARGIN, CLEAR_OF_THE_BAR))
        self._columns.setSpacing(24)
        self._left = QVBoxLayout()
        self._left.setSpacing(0)
        head, self.title, self.sentence = page_title("")
        self._left.addWidget(head)
        self._left.addSpacing(_BELOW_THE_DAY)
        for widget in (self.column, self.glad_slot, self.below):
            self._left.addWidget(widget)
        self._left.addStretch(1)
        self._columns.addLayout(self._left, 1)
        self.side.setFixedWidth(WIDTH)
        self._columns.addWidget(self.side, 0)

    def add_notice(self, notice: QWidget) -> None:
        """Show a notice below the day, as far from it as the first card would be, until it goes."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, _BELOW_THE_DAY, 0, 0)
        column.addWidget(notice)
        notice.destroyed.connect(holder.deleteLater)
        self._left.insertWidget(1, holder)

    def arrange(self, width: int) -> None:
        """Set the side column beneath the list where so many pixels are too narrow for both."""
        narrow = width < NARROW
        direction = QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)
            self.side.setMinimumWidth(0 if narrow else WIDTH)
            self.side.setMaximumWidth(_ANY_WIDTH if narrow else WIDTH)

    def room_below(self) -> int:
        """Return how many pixels of what is below the cards would be seen; none or fewer where nothing would."""
        return self.area.viewport().height() - self.below.y()

    def bring_into_sight(self, widget: QWidget, *, is_first: bool) -> None:
        """Scroll as far as needed, clear of the bar that floats at the lower edge."""
        bar = self.area.verticalScrollBar()
        if is_first:
            # With the first one, the day above it is seen as well.
            bar.setValue(0)
            return
        top = widget.mapTo(self, QPoint(0, 0)).y()
        height = self.area.viewport().height()
        lowest = top + widget.height() + CLEAR_OF_THE_BAR - height
        bar.setValue(max(min(bar.value(), top - _MARGIN), min(lowest, top - _MARGIN)))
