"""The order in which Tab leads through parts that are made and remade."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from weakref import ReferenceType, ref

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

# Qt's flags as Python's enumerations are slow where hundreds of widgets are asked.
_TAB = Qt.FocusPolicy.TabFocus.value


def order_tabs(parts: Iterable[QWidget]) -> None:
    """Let Tab lead through the parts one after another, and in each through what it holds as that was made."""
    for before, after in pairwise(_stops_of(parts)):
        QWidget.setTabOrder(before, after)


class TabOrder:
    """Leads Tab through parts as order_tabs() does, and only where they hold other widgets than the last time."""

    def __init__(self) -> None:
        """Have led through nothing yet."""
        # Weakly: what is deleted then must not live on here with all its words.
        self._held: list[ReferenceType[QWidget]] = []

    def lead_through(self, parts: Sequence[QWidget]) -> None:
        """Let Tab lead through the parts; what was made since would else come last of all that is in the window."""
        held = [ref(one) for part in parts for one in (part, *part.findChildren(QWidget))]
        if held != self._held:
            self._held = held
            order_tabs(parts)


def _stops_of(parts: Iterable[QWidget]) -> Iterator[QWidget]:
    """Yield where Tab may stop in parts, as they were made."""
    for part in parts:
        window = part.window()
        for one in (part, *part.findChildren(QWidget)):
            # A popup that belongs to a part is a window with an order of its own.
            if one.focusPolicy().value & _TAB and one.window() is window:
                yield one


def lead_through_before(widget: QWidget, following: QWidget) -> None:
    """Let Tab lead through what came into a layout later, in the order of its own layouts, before what follows it.

    Qt puts a new widget at the end of the whole window's order. This takes it to the place of what follows, and that
    one behind it.
    """
    for before, after in pairwise([following, *_stops(widget), following]):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield where Tab may stop in a widget, in the order of its layouts."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None:
        yield widget
    held = widget.widget() if isinstance(widget, QScrollArea) else None
    if held is not None:
        yield from _stops(held)
    layout = widget.layout()
    if layout is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        inner, part = item.layout(), item.widget()
        if part is not None:
            yield from _stops(part)
        elif inner is not None:
            yield from _stops_in(inner)
