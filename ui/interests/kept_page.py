"""What was kept to be shared later, and what went to whom."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.operations.offers import delete_offer
from models.queries.offers import OfferRow, offers
from ui.interests.panel_rows import PanelRow, PanelRowList, PanelRowModel
from ui.operations import Operations
from ui.shared.buttons import icon_button, primary_button, secondary_button
from ui.shared.labels import PlainLabel, as_tooltip
from ui.shared.links import open_link, shown_link
from ui.shared.undo_bar import keep_clear
from ui.words import ago_words, counted, translate


class KeptPage(QWidget):
    """The offers, the newest first: Enter takes one up again, Delete deletes it; taken carries the OfferRow."""

    taken = Signal(object)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Show what is kept."""
        super().__init__(parent)
        self._operations = operations
        self._offers: list[OfferRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.model = PanelRowModel(self)
        self.list = PanelRowList(self.model, self.tr("Kept for later"))
        self.hint = PlainLabel(
            self.tr("Nothing is kept. What you find but cannot share today can wait here."), tone="secondary", wrap=True
        )
        self.take_button = primary_button(self.tr("Take up"), "send", large=True)
        self.open_button = secondary_button(self.tr("Open link"), "external-link", large=True)
        self.delete_button = icon_button("trash", self.tr("Delete"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.take_button, self.open_button, self.delete_button):
            keep_clear(button)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        column.addStretch(0)
        self.list.opened.connect(self._take)
        self.list.deleted.connect(self._delete)
        self.list.moved.connect(lambda _place: self._show_state())
        self.take_button.clicked.connect(lambda: self._take(self.list.place))
        self.open_button.clicked.connect(lambda: open_link(self._offers[self.list.place].url))
        self.delete_button.clicked.connect(lambda: self._delete(self.list.place))
        self.setFocusProxy(self.list)

    def refresh(self) -> None:
        """Read the offers anew and stay at the same place."""
        place = max(0, self.list.place)
        today = self._operations.book.clock.today()
        self._offers = offers()
        self.model.set_rows([PanelRow(row.id, row.title, told(row, today), is_person=False) for row in self._offers])
        if self._offers:
            self.list.setCurrentIndex(self.model.index(min(place, len(self._offers) - 1)))
        self.hint.setVisible(not self._offers)
        self.list.setVisible(bool(self._offers))
        self._show_state()

    def _show_state(self) -> None:
        place = self.list.place
        row = self._offers[place] if 0 <= place < len(self._offers) else None
        self.take_button.setVisible(row is not None)
        self.delete_button.setVisible(row is not None)
        self.open_button.setVisible(row is not None and bool(row.url))
        self.open_button.setToolTip(as_tooltip(shown_link(row.url)) if row is not None and row.url else "")

    def _take(self, place: int) -> None:
        if 0 <= place < len(self._offers):
            self.taken.emit(self._offers[place])

    def _delete(self, place: int) -> None:
        if 0 <= place < len(self._offers):
            self._operations.perform(delete_offer, self._offers[place].id, initiator=self)


def told(row: OfferRow, today: date) -> str:
    """Return what there is to say of an offer: to whom it went or for whom it is kept, and what it is about."""
    given, meant = row.given_to, row.meant_for
    if given:
        words = counted(
            "Went to {name}",
            "Went to {name} and others: {n} people",
            len(given),
            {"name": given[0].name},
        )
    elif meant:
        words = counted("For {name}", "For {name} and others: {n} people", len(meant), {"name": meant[0].name})
    else:
        words = translate("Kept {when}").format(when=ago_words(row.added_on, today))
    return " · ".join((words, ", ".join(row.interests))) if row.interests else words
