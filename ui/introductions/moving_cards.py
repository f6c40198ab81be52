"""A column of cards one moves through by the arrows, with the headings and other widgets that stand between them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.introductions.introduction_card import MovingCard
from ui.shared.emptying import empty


class MovingCards(QWidget):
    """Holds cards; `became_current` carries the one that the keyboard came to."""

    became_current = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without cards."""
        super().__init__(parent)
        self.cards: list[MovingCard] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def add_card(self, card: MovingCard, place: QVBoxLayout | None = None) -> None:
        """Append a card the arrows reach, in a place within the column where one is given."""
        card.move_asked.connect(lambda step: self._move(card, step))
        card.became_current.connect(lambda: self._make_current(card))
        self.cards.append(card)
        (place or self.column).addWidget(card)
        # Shown at once and not with the next layout, or it could not take the focus over.
        card.show()
        card.set_current(current=False)

    def clear(self) -> None:
        """Take everything out of the column."""
        self.cards = []
        empty(self.column)

    def focused_card(self) -> MovingCard | None:
        """Return the card the keyboard is on, or would be on if no dialog were before the window."""
        focused = self.window().focusWidget()
        if focused is None:
            return None
        return next((card for card in self.cards if card is focused or card.isAncestorOf(focused)), None)

    def _make_current(self, card: MovingCard) -> None:
        for other in self.cards:
            other.set_current(current=other is card)
        self.became_current.emit(card)

    def _move(self, card: MovingCard, step: int) -> None:
        """Go to the card before or after."""
        place = self.cards.index(card) + step
        if 0 <= place < len(self.cards):
            self.cards[place].setFocus(Qt.FocusReason.TabFocusReason)
