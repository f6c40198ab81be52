"""Widgets of a layout that stay and are given other words, because making, dressing and showing them costs most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.shared.column import Column
from ui.shared.flow import FlowLayout


@dataclass(frozen=True)
class Wanted:
    """A widget that is to be shown: what makes an empty one, and what gives it its words.

    Any widget of the same shape can take the words; one of the shape None is made for this time only.
    """

    shape: Hashable
    make: Callable[[], QWidget]
    say: Callable[[Any], object] = lambda _widget: None


class KeptRow:
    """The widgets at the beginning of a layout, or from a place on: kept as far as what is wanted has their shape."""

    def __init__(self, layout: QBoxLayout | Column | FlowLayout, *, following: Sequence[QWidget] = ()) -> None:
        """Hold none yet; following are the widgets that come behind them, for Tab as for the eye."""
        self._layout, self._following = layout, tuple(following)
        self._held: list[tuple[Hashable, QWidget]] = []

    @property
    def widgets(self) -> list[QWidget]:
        """The widgets shown, in their order."""
        return [widget for _shape, widget in self._held]

    def show(self, wanted: Sequence[Wanted]) -> None:
        """Show what is wanted in its order: by what is there, by what is made; what is left over is deleted."""
        before = self.widgets
        spare: defaultdict[Hashable, list[QWidget]] = defaultdict(list)
        for shape, widget in self._held:
            spare[shape].append(widget)
        self._held = []
        for one in wanted:
            fitting = spare[one.shape] if one.shape is not None else []
            widget = fitting.pop(0) if fitting else one.make()
            one.say(widget)
            self._held.append((one.shape, widget))
        for widget in (widget for left in spare.values() for widget in left):
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        if self.widgets != before:
            self._put_in_order()

    def _put_in_order(self) -> None:
        """Let the layout, Tab and screen readers come to the widgets in their order."""
        for index, widget in enumerate(self.widgets):
            there = self._layout.itemAt(index)
            if there is None or there.widget() is not widget:
                self._layout.removeWidget(widget)
                self._layout.insertWidget(index, widget)
        for widget in (*self.widgets, *self._following):
            widget.raise_()


__all__ = ["KeptRow", "Wanted"]
