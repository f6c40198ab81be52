"""The order in which Tab leads through parts that are made and remade."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_tabs(parts: Iterable[QWidget]) -> None:
    """Let Tab lead through the parts one after another, and in each through what it holds as that was made."""
    stops = [
        one
        for part in parts
        for one in (part, *part.findChildren(QWidget))
        # A popup that belongs to a part is a window with an order of its own.
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.window() is part.window()
    ]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
