"""The ground of layouts written in Python: the items they hold, and rows of widgets that change places."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem
from shiboken6 import isValid


class ItemLayout(QLayout):
    """A layout that holds its items in a list; what it looks like is up to those that inherit it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hold nothing yet, without margins."""
        super().__init__(parent)
        # Each with its widget, which is asked for again and again; None for a layout or a gap.
        self._items: list[tuple[QLayoutItem, QWidget | None]] = []
        self.setContentsMargins(0, 0, 0, 0)

    def insertWidget(  # noqa: N802
        self, index: int, widget: QWidget, *, alignment: Qt.AlignmentFlag | None = None
    ) -> None:
        """Put a widget before the item at an index, by an item that Python owns.

        Qt's own way makes one that only a layout written in C++ would delete: 96 bytes of each stayed for ever
        (measured with PySide 6.11). Where Qt takes an item back, because its widget is gone, PySide gives it away.
        """
        self.addChildWidget(widget)
        item = QWidgetItem(widget)
        if alignment is not None:
            item.setAlignment(alignment)
        self._items.insert(index, (item, widget))
        self.invalidate()

    def put_first(self, widgets: Sequence[QWidget], in_place_of: int) -> None:
        """Have these widgets in this order in place of as many of the first.

        Qt's own way looks through all that the layout holds for each widget that it takes out or in.
        """
        known = {widget: item for item, widget in self._items[:in_place_of]}
        first: list[tuple[QLayoutItem, QWidget | None]] = []
        for widget in widgets:
            item = known.get(widget)
            if item is None:
                if widget.parentWidget() is None or widget.parentWidget() is not self.parentWidget():
                    self.addChildWidget(widget)
                item = QWidgetItem(widget)
            first.append((item, widget))
        self._items[:in_place_of] = first
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: D102
        self._items.append((item, item.widget()))
        self.invalidate()

    def count(self) -> int:  # noqa: D102
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: D102
        return self._items[index][0] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: D102
        self.forget()
        item = self._items.pop(index)[0] if 0 <= index < len(self._items) else None
        if isinstance(item, QLayout) and isValid(item) and item.parent() is self:
            # As QBoxLayout does: whoever takes it out has it from now on.
            item.setParent(None)
        return item

    def invalidate(self) -> None:  # noqa: D102
        self.forget()
        super().invalidate()

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def forget(self) -> None:
        """Forget all that was measured."""
        raise NotImplementedError


__all__ = ["ItemLayout"]
