"""A layout that sets widgets in lines like words and breaks where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from ui.shared.emptying import empty
from ui.shared.item_layout import ItemLayout

# A widget, where it begins in its line, how wide and how high it is.
_Place = tuple[QWidget, int, int, int]
# What stands in a line, how far below the top, and how high the highest is.
_Line = tuple[list[_Place], int, int]


class FlowLayout(ItemLayout):
    """Lays its widgets out from the reading side in as many lines as they need; spacing is in logical pixels."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6, line_spacing: int = 6) -> None:
        """Lay out in a widget, without margins."""
        # Layouts ask for the same again and again; a change of any item invalidates it.
        self._lines: dict[int, tuple[list[_Line], int]] = {}
        self._measured: list[tuple[QWidget, int, int]] | None = None
        self._smallest: QSize | None = None
        self._line_spacing = line_spacing
        super().__init__(parent)
        self.setSpacing(spacing)

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802
        """Put a widget at the end."""
        self.insertWidget(len(self._items), widget)

    def clear(self) -> None:
        """Take every widget out and delete it."""
        empty(self)

    def expandingDirections(self) -> Qt.Orientation:  # noqa: D102
        return Qt.Orientation(0)

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        margins = self.contentsMargins()
        _lines, height = self._broken(width - margins.left() - margins.right())
        return margins.top() + height + margins.bottom()

    def setGeometry(self, rectangle: QRect) -> None:
        """Place the widgets, each in the middle of its line."""
        super().setGeometry(rectangle)
        area = rectangle.marginsRemoved(self.contentsMargins())
        left, top, right = area.x(), area.y(), area.right()
        mirrored = self.parentWidget() is not None and self.parentWidget().isRightToLeft()
        for line, below, highest in self._broken(area.width())[0]:
            for widget, start, width, height in line:
                x = right + 1 - start - width if mirrored else left + start
                # An item asks its widget for the size it likes best once more.
                widget.setGeometry(x, top + below + (highest - height) // 2, width, height)

    def sizeHint(self) -> QSize:  # noqa: D102
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: D102
        if self._smallest is None:
            size = QSize()
            for item, _widget in self._items:
                size = size.expandedTo(item.minimumSize())
            margins = self.contentsMargins()
            self._smallest = size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())
        return QSize(self._smallest)

    def forget(self) -> None:  # noqa: D102
        if self._lines:
            self._lines.clear()
        self._measured = self._smallest = None

    def _broken(self, room: int) -> tuple[list[_Line], int]:
        """Return the lines at a width, and the height of all."""
        if room not in self._lines:
            lines: list[_Line] = []
            line: list[_Place] = []
            start = below = highest = 0
            for widget, wanted, height in self._sizes():
                width = min(wanted, max(room, 0))
                if line and start + width > room:
                    lines.append((line, below, highest))
                    below += highest + self._line_spacing
                    line, start, highest = [], 0, 0
                line.append((widget, start, width, height))
                start += width + self.spacing()
                highest = max(highest, height)
            lines.append((line, below, highest))
            self._lines[room] = lines, below + highest
        return self._lines[room]

    def _sizes(self) -> list[tuple[QWidget, int, int]]:
        """Return the widgets that are shown, and how wide and high each wants to be."""
        if self._measured is None:
            shown = ((item.sizeHint(), widget) for item, widget in self._items if not item.isEmpty())
            self._measured = [(widget, size.width(), size.height()) for size, widget in shown if widget is not None]
        return self._measured
