"""Widgets of a layout that stay and are given other words, because making, dressing and showing them costs most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from models.record import Record
from ui.shared.item_layout import ItemLayout


class Wanted(Record):
    """A widget that is to be shown: what makes an empty one, and what gives it its words.

    Any widget of the same shape can take the words; one of the shape None is made for this time only.
    """

    shape: Hashable
    make: Callable[[], QWidget]
    say: Callable[[Any], object] = lambda _widget: None


# Of what is not wanted at present so many stay, hidden: as many as the longest row has at first.
_SPARE = 20


class KeptRow:
    """The widgets at the beginning of a layout, or from a place on: kept as far as what is wanted has their shape.

    What is left over is hidden and kept for another time.
    """

    def __init__(self, layout: ItemLayout, *, following: Sequence[QWidget] = ()) -> None:
        """Hold none yet; following are the widgets that come behind them, for Tab as for the eye."""
        self._layout, self._following = layout, tuple(following)
        self._held: list[tuple[Hashable, QWidget]] = []
        self._spare: list[tuple[Hashable, QWidget]] = []

    @property
    def widgets(self) -> list[QWidget]:
        """The widgets shown, in their order."""
        return [widget for _shape, widget in self._held]

    def show(self, wanted: Sequence[Wanted]) -> None:
        """Show what is wanted in its order: by what is there, by what was there, by what is made."""
        before = self.widgets
        fitting: defaultdict[Hashable, list[QWidget]] = defaultdict(list)
        for shape, widget in (*self._held, *self._spare):
            if shape is not None:
                fitting[shape].append(widget)
        held = []
        for one in wanted:
            there = fitting[one.shape] if one.shape is not None else []
            widget = there.pop(0) if there else one.make()
            one.say(widget)
            held.append((one.shape, widget))
        shown = {widget for _shape, widget in held}
        revived = [widget for _shape, widget in self._spare if widget in shown]
        left = [(shape, widget) for shape, widget in self._held if widget not in shown]
        resting = [(shape, widget) for shape, widget in self._spare if widget not in shown]
        kept = [(shape, widget) for shape, widget in left if shape is not None][: _SPARE - len(resting)]
        self._held, self._spare = held, [*resting, *kept]
        staying = {widget for _shape, widget in kept}
        for _shape, widget in left:
            self._put_away(widget, is_kept=widget in staying)
        if self.widgets != before:
            self._layout.put_first(self.widgets, len(before))
            self._raise()
        for widget in revived:
            widget.show()

    def clear(self) -> None:
        """Show nothing, and keep nothing, as something may be under way in any of them."""
        before = len(self._held)
        left = [*self._held, *self._spare]
        self._held, self._spare = [], []
        self._layout.put_first([], before)
        for _shape, widget in left:
            self._put_away(widget, is_kept=False)

    def _put_away(self, widget: QWidget, *, is_kept: bool) -> None:
        """Hide a widget that the layout holds no more, or will not in a moment; deleted unless it is kept."""
        widget.hide()
        if not is_kept:
            widget.deleteLater()

    def _raise(self) -> None:
        """Let Tab and screen readers come to the widgets in their order, and then to what follows."""
        for widget in (*self.widgets, *self._following):
            widget.raise_()


__all__ = ["KeptRow", "Wanted"]
