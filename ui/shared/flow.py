"""A layout that sets widgets in lines like words and breaks where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from ui.shared.emptying import empty


class FlowLayout(QLayout):
    """Lays its widgets out from the reading side in as many lines as they need; spacing is in logical pixels."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6, line_spacing: int = 6) -> None:
        """Lay out in a widget, without margins."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        # Layouts ask for the same again and again; a change of any item invalidates it.
        self._heights: dict[int, int] = {}
        self._measured: list[tuple[QLayoutItem, QSize]] | None = None
        self._smallest: QSize | None = None
        self._line_spacing = line_spacing
        self.setSpacing(spacing)
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802
        """Put a widget at the end, by an item that Python owns.

        Qt's own way makes one that only a layout written in C++ would delete: 96 bytes of each stayed for ever
        (measured with PySide 6.11). Where Qt takes an item back, because its widget is gone, PySide gives it away.
        """
        self.insertWidget(len(self._items), widget)

    def insertWidget(self, index: int, widget: QWidget) -> None:  # noqa: N802
        """Put a widget before the one at an index."""
        self.addChildWidget(widget)
        self._items.insert(index, QWidgetItem(widget))
        self._forget()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: D102
        self._items.append(item)
        self._forget()

    def count(self) -> int:  # noqa: D102
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: D102
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: D102
        self._forget()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Take every widget out and delete it."""
        empty(self)

    def expandingDirections(self) -> Qt.Orientation:  # noqa: D102
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:  # noqa: D102
        self._forget()
        super().invalidate()

    def setGeometry(self, rectangle: QRect) -> None:  # noqa: D102
        super().setGeometry(rectangle)
        self._arrange(rectangle, move=True)

    def sizeHint(self) -> QSize:  # noqa: D102
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: D102
        if self._smallest is None:
            size = QSize()
            for item in self._items:
                size = size.expandedTo(item.minimumSize())
            margins = self.contentsMargins()
            self._smallest = size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())
        return QSize(self._smallest)

    def _forget(self) -> None:
        """Forget all that was measured."""
        self._heights.clear()
        self._measured = self._smallest = None

    def _arrange(self, rectangle: QRect, *, move: bool) -> int:
        """Place the widgets (only measuring unless move) and return the height they take."""
        area = rectangle.marginsRemoved(self.contentsMargins())
        mirrored = self.parentWidget() is not None and self.parentWidget().isRightToLeft()
        x, y, line = area.x(), area.y(), 0
        if self._measured is None:
            self._measured = [(item, item.sizeHint()) for item in self._items if not item.isEmpty()]
        rows: list[list[tuple[QLayoutItem, QRect]]] = [[]]
        for item, wanted in self._measured:
            size = QSize(min(wanted.width(), max(area.width(), 0)), wanted.height())
            if rows[-1] and x + size.width() > area.right() + 1:
                x, y, line = area.x(), y + line + self._line_spacing, 0
                rows.append([])
            rows[-1].append((item, QRect(QPoint(x, y), size)))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        if move:
            for row in rows:
                height = max((place.height() for _, place in row), default=0)
                for item, place in row:
                    place.translate(0, (height - place.height()) // 2)
                    if mirrored:
                        place.moveLeft(area.left() + area.right() - place.right())
                    # An item asks its widget for the size it likes best once more.
                    item.widget().setGeometry(place)
        margins = self.contentsMargins()
        return y + line - rectangle.y() + margins.bottom()
