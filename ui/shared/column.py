"""A layout that sets what it holds below one another, each as high as it wants to be at the width there is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.shared.item_layout import ItemLayout

# What is given its place, how far below the top, and how high.
_Place = tuple[QLayoutItem | QWidget, int, int]


class Column(ItemLayout):
    """Sets its items from the top down, each across the whole width; what is left over stays free at the bottom.

    QVBoxLayout also measures each item, and all within it, at the width that item likes best, which wrapped texts pay
    for once for every layout around them. This asks for the height at the width it gets and for nothing else.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 0) -> None:
        """Lay out in a widget, without margins; spacing is in logical pixels."""
        # Places by width, from the top of the first item: layouts ask again and again until something changes.
        self._places: dict[int, tuple[list[_Place], int]] = {}
        self._smallest: QSize | None = None
        super().__init__(parent)
        self.setSpacing(spacing)

    def addWidget(  # noqa: N802
        self, widget: QWidget, _stretch: int = 0, alignment: Qt.AlignmentFlag | None = None
    ) -> None:
        """Put a widget at the end, as wide as the column or, with an alignment, as it wants to be."""
        self.insertWidget(len(self._items), widget, alignment=alignment)

    def addLayout(self, layout: QLayout) -> None:  # noqa: N802
        """Put a layout at the end."""
        self.insertLayout(len(self._items), layout)

    def insertLayout(self, index: int, layout: QLayout) -> None:  # noqa: N802
        """Put a layout before the item at an index."""
        self.addChildLayout(layout)
        self._items.insert(index, (layout, None))
        self.invalidate()

    def forget(self) -> None:  # noqa: D102
        if self._places:
            self._places.clear()
        self._smallest = None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: D102
        return Qt.Orientation.Horizontal

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        margins = self.contentsMargins()
        _places, height = self._placed(width - margins.left() - margins.right())
        return margins.top() + height + margins.bottom()

    def setGeometry(self, rectangle: QRect) -> None:  # noqa: D102
        super().setGeometry(rectangle)
        area = rectangle.marginsRemoved(self.contentsMargins())
        left, top, width = area.x(), area.y(), area.width()
        for placed, place, height in self._placed(width)[0]:
            placed.setGeometry(QRect(left, top + place, width, height))

    def sizeHint(self) -> QSize:  # noqa: D102
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the least width; the height follows from the width."""
        if self._smallest is None:
            margins = self.contentsMargins()
            widest = max((item.minimumSize().width() for item, _widget in self._items if not item.isEmpty()), default=0)
            self._smallest = QSize(widest + margins.left() + margins.right(), 0)
        return QSize(self._smallest)

    def _placed(self, width: int) -> tuple[list[_Place], int]:
        """Return each item that is shown with its top and its height, and the height of all."""
        if width not in self._places:
            places: list[_Place] = []
            below, spacing = 0, self.spacing()
            for item, widget in self._items:
                if item.isEmpty():
                    continue
                top = below + spacing if places else 0
                height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
                # An item asks a widget for the size it likes best before it gives it one.
                placed = item if widget is None or item.alignment() else widget
                places.append((placed, top, height))
                below = top + height
            self._places[width] = places, below
        return self._places[width]


__all__ = ["Column"]
