"""A layout that sets what it holds below one another, each as high as it wants to be at the width there is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem
from shiboken6 import isValid


class Column(QLayout):
    """Sets its items from the top down, each across the whole width; what is left over stays free at the bottom.

    QVBoxLayout also measures each item, and all within it, at the width that item likes best, which wrapped texts pay
    for once for every layout around them. This asks for the height at the width it gets and for nothing else.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 0) -> None:
        """Lay out in a widget, without margins; spacing is in logical pixels."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        # Places by width, from the top of the first item: layouts ask again and again until something changes.
        self._places: dict[int, tuple[list[tuple[QLayoutItem, int, int]], int]] = {}
        self._smallest: QSize | None = None
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(  # noqa: N802
        self, widget: QWidget, _stretch: int = 0, alignment: Qt.AlignmentFlag | None = None
    ) -> None:
        """Put a widget at the end, as wide as the column or, with an alignment, as it wants to be."""
        self.insertWidget(len(self._items), widget, alignment=alignment)

    def insertWidget(  # noqa: N802
        self, index: int, widget: QWidget, *, alignment: Qt.AlignmentFlag | None = None
    ) -> None:
        """Put a widget before the item at an index, by an item that Python owns; see FlowLayout.addWidget."""
        self.addChildWidget(widget)
        item = QWidgetItem(widget)
        if alignment is not None:
            item.setAlignment(alignment)
        self._items.insert(index, item)
        self.invalidate()

    def addLayout(self, layout: QLayout) -> None:  # noqa: N802
        """Put a layout at the end."""
        self.insertLayout(len(self._items), layout)

    def insertLayout(self, index: int, layout: QLayout) -> None:  # noqa: N802
        """Put a layout before the item at an index."""
        self.addChildLayout(layout)
        self._items.insert(index, layout)
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: D102
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:  # noqa: D102
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: D102
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: D102
        self._places.clear()
        self._smallest = None
        item = self._items.pop(index) if 0 <= index < len(self._items) else None
        if isinstance(item, QLayout) and isValid(item) and item.parent() is self:
            # As QBoxLayout does: whoever takes it out has it from now on.
            item.setParent(None)
        return item

    def expandingDirections(self) -> Qt.Orientation:  # noqa: D102
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        margins = self.contentsMargins()
        _places, height = self._placed(width - margins.left() - margins.right())
        return margins.top() + height + margins.bottom()

    def invalidate(self) -> None:  # noqa: D102
        if self._places:
            self._places.clear()
        self._smallest = None
        super().invalidate()

    def setGeometry(self, rectangle: QRect) -> None:  # noqa: D102
        super().setGeometry(rectangle)
        area = rectangle.marginsRemoved(self.contentsMargins())
        left, top, width = area.x(), area.y(), area.width()
        for item, place, height in self._placed(width)[0]:
            rectangle = QRect(left, top + place, width, height)
            widget = item.widget()
            # An item asks a widget for the size it likes best before it gives it one.
            if widget is not None and not item.alignment():
                widget.setGeometry(rectangle)
            else:
                item.setGeometry(rectangle)

    def sizeHint(self) -> QSize:  # noqa: D102
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the least width; the height follows from the width."""
        if self._smallest is None:
            margins = self.contentsMargins()
            widest = max((item.minimumSize().width() for item in self._items if not item.isEmpty()), default=0)
            self._smallest = QSize(widest + margins.left() + margins.right(), 0)
        return QSize(self._smallest)

    def _placed(self, width: int) -> tuple[list[tuple[QLayoutItem, int, int]], int]:
        """Return each item that is shown with its top and its height, and the height of all."""
        if width not in self._places:
            places: list[tuple[QLayoutItem, int, int]] = []
            below, spacing = 0, self.spacing()
            for item in self._items:
                if item.isEmpty():
                    continue
                top = below + spacing if places else 0
                height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
                places.append((item, top, height))
                below = top + height
            self._places[width] = places, below
        return self._places[width]


__all__ = ["Column"]
