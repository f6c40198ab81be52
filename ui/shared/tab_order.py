"""The order in which Tab leads through parts that are made and remade."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from weakref import ReferenceType, ref

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

# Qt's flags as Python's enumerations are slow where hundreds of widgets are asked.
_TAB = Qt.FocusPolicy.TabFocus.value
_Ref = ReferenceType[QWidget]


def order_tabs(parts: Iterable[QWidget]) -> None:
    """Let Tab lead through the parts one after another, and in each through what it holds as that was made."""
    for before, after in pairwise(_stops_of(parts)):
        QWidget.setTabOrder(before, after)


class TabOrder:
    """Leads Tab through parts as order_tabs() does, and only where they hold other widgets than the last time."""

    def __init__(self) -> None:
        """Have led through nothing yet."""
        # Weakly: what is deleted then must not live on here with all its words. Of each, whether Tab may stop there.
        self._held: dict[_Ref, bool] = {}

    def lead_through(self, parts: Sequence[QWidget]) -> None:
        """Let Tab lead through the parts; what was made since would else come last of all that is in the window."""
        held = {ref(one): False for part in parts for one in (part, *part.findChildren(QWidget))}
        if list(held) == list(self._held):
            return
        window = parts[0].window()
        for one in held:
            stops = self._held.get(one)
            held[one] = _may_stop(one(), window) if stops is None else stops
        chain = _Chain([one for one, stops in self._held.items() if stops and one() is not None])
        for before, after in pairwise(one for one, stops in held.items() if stops):
            first, second = before(), after()
            if chain.put_behind(before, after) and first is not None and second is not None:
                QWidget.setTabOrder(first, second)
        self._held = held


class _Chain:
    """The order in which Tab leads at present, so that nothing is led to where it is already."""

    def __init__(self, stops: Sequence[_Ref]) -> None:
        """Take the stops in their order."""
        self._behind: dict[_Ref | None, _Ref | None] = dict(pairwise([*stops, None]))
        self._before: dict[_Ref | None, _Ref | None] = {after: before for before, after in pairwise([None, *stops])}

    def put_behind(self, before: _Ref, after: _Ref) -> bool:
        """Let one stop follow another, and return whether it had to be moved for that."""
        following = self._behind.get(before)
        if following is after:
            return False
        left, right = self._before.get(after), self._behind.get(after)
        self._behind[left], self._before[right] = right, left
        following = self._behind.get(before)
        self._behind[before], self._before[after] = after, before
        self._behind[after], self._before[following] = following, after
        return True


def _stops_of(parts: Iterable[QWidget]) -> Iterator[QWidget]:
    """Yield where Tab may stop in parts, as they were made."""
    for part in parts:
        window = part.window()
        yield from (one for one in (part, *part.findChildren(QWidget)) if _may_stop(one, window))


def _may_stop(one: QWidget | None, window: QWidget) -> bool:
    """Whether Tab may stop at a widget; a popup that belongs to a part is a window with an order of its own."""
    return one is not None and bool(one.focusPolicy().value & _TAB) and one.window() is window


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
