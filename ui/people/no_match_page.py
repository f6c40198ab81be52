"""What the people view shows where nobody fits a search or a filter, and the ways out of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.shared.buttons import secondary_button
from ui.shared.empty_state import EmptyState
from ui.words import counted


class NoMatchPage(EmptyState):
    """Says that nobody fits and, where it is only the status that keeps somebody out, how many would.

    cleared tells that search and filters are to go, everyone_asked that people of every status are to be shown.
    """

    cleared = Signal()
    everyone_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say that nobody fits."""
        self.everyone_button = secondary_button(_tr("Show everyone who fits"), "users", large=True)
        self.clear_button = secondary_button(_tr("Clear search and filters"), "x", large=True)
        buttons = [self.everyone_button, self.clear_button]
        super().__init__("search-x", _tr("No one fits"), "", buttons, parent)
        self.everyone_button.clicked.connect(self.everyone_asked)
        self.clear_button.clicked.connect(self.cleared)
        self.tell(0)

    def tell(self, kept_out: int) -> None:
        """Say how many would fit but for their status."""
        sentence = _tr("Nobody has all of this at once. Take a filter away, or search for less.")
        if kept_out:
            sentence = counted("1 person with another status fits.", "{n} people with another status fit.", kept_out)
        self.set_texts(_tr("No one fits"), sentence)
        self.everyone_button.setVisible(kept_out > 0)


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)
