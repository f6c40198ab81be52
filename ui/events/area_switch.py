"""The switch at the head of the area of introductions: people brought together, and events where one meets them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.insights.switch import Switch
from ui.window.views import EVENTS, INTRODUCTIONS, title_of


class AreaSwitch(Switch):
    """Leads between the two views; `chosen` carries the key of the one that is asked for."""

    def __init__(self, present: str, parent: QWidget | None = None) -> None:
        """Mark the view the switch stands in."""
        super().__init__(
            QCoreApplication.translate("views", "What to show"),
            [(INTRODUCTIONS, title_of(INTRODUCTIONS), "handshake"), (EVENTS, title_of(EVENTS), "calendar-heart")],
            parent,
        )
        self._own = present
        self.choose(present)

    def _take(self, key: str) -> None:
        """Ask for a view; the switch of this one goes on marking it."""
        self.choose(self._own)
        if key != self._own:
            self.chosen.emit(key)
