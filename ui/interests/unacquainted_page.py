"""Who knows nobody else with an interest, and whom they could meet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.queries import PeopleFilter
from models.queries.sharing import Unacquainted, unacquainted, unacquainted_ids
from ui.interests.panel_rows import PanelRow, PanelRowList, PanelRowModel
from ui.shared.buttons import primary_button, secondary_button
from ui.shared.labels import PlainLabel
from ui.shared.undo_bar import keep_clear
from ui.words import isolated


class UnacquaintedPage(QWidget):
    """The people of one interest who, as far as the book tells, know nobody else with it.

    introduction_requested carries the ids of two; people_requested a filter; person_opened an id.
    """

    introduction_requested = Signal(list)
    people_requested = Signal(object)
    person_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without an interest."""
        super().__init__(parent)
        self._interest: tuple[int, str] | None = None
        self._found: list[Unacquainted] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.sentence = PlainLabel(tone="secondary", wrap=True)
        self.model = PanelRowModel(self)
        self.list = PanelRowList(self.model, self.tr("Who knows nobody else with it"))
        self.introduce_button = primary_button(self.tr("Introduce…"), "handshake", large=True)
        self.people_button = secondary_button(self.tr("Show people"), "users", large=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.introduce_button, self.people_button):
            keep_clear(button)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addWidget(self.sentence)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        column.addStretch(0)
        self.list.opened.connect(lambda place: self.person_opened.emit(self.model.rows[place].key))
        self.introduce_button.clicked.connect(self._introduce)
        self.people_button.clicked.connect(self._show_people)
        self.setFocusProxy(self.list)

    def show_interest(self, interest_id: int, name: str) -> None:
        """Be about an interest."""
        self._interest = (interest_id, name)
        place = max(0, self.list.place)
        self._found = unacquainted(interest_id)
        words = self.tr(
            "As far as your book tells, nobody they know shares {interest} with them. You could change that."
        )
        nobody = self.tr("Everybody who shares {interest} knows somebody else who does.")
        self.sentence.setText((words if self._found else nobody).format(interest=name))
        alone = self.tr("Nobody yet whom you could vouch for")
        meets = self.tr("Could meet {name}")
        self.model.set_rows(
            [
                PanelRow(
                    one.contact_id, one.name, meets.format(name=isolated(one.other_name)) if one.other_id else alone
                )
                for one in self._found
            ]
        )
        if self._found:
            self.list.setCurrentIndex(self.model.index(min(place, len(self._found) - 1)))
        for widget in (self.list, self.introduce_button, self.people_button):
            widget.setVisible(bool(self._found))

    def _introduce(self) -> None:
        place = self.list.place
        if 0 <= place < len(self._found):
            one = self._found[place]
            self.introduction_requested.emit([id_ for id_ in (one.contact_id, one.other_id) if id_ is not None])

    def _show_people(self) -> None:
        if self._interest is not None:
            interest_id, name = self._interest
            words = self.tr("Knows nobody else with {interest}").format(interest=name)
            self.people_requested.emit(PeopleFilter(ids=tuple(unacquainted_ids(interest_id)), ids_words=words))
