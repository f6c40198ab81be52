"""The cards of Today's list: kept while their entries stay, one of them current, softly gone when done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from scheduler.today import Entry
from ui.shared.fitting_area import lay_out_anew
from ui.today.card_slot import CardSlot
from ui.today.entry_card import EntryCard

GAP = 11
# A long list comes in parts, so that its first screen is there at once.
FIRST, NEXT = 12, 2
# So high is a card with its gap at least, and mostly at least, in logical pixels.
_LEAST, _USUAL = 130, 172
# So much of the window's height the cards do not have: the bar above and the heading.
_ABOVE = 160


class CardColumn(QWidget):
    """Shows a card for every entry; its signals carry the entry that something is wanted with.

    closed is emitted when the place of a card that went is closed; move_asked when the arrows lead out of a card;
    grown when more of a long list have come.
    """

    reached_out = Signal(object)
    way_chosen = Signal(object)
    snooze_asked = Signal(object, QWidget)
    skipped = Signal(object)
    opened = Signal(object)
    answered = Signal(object, str)
    move_asked = Signal(int)
    closed = Signal()
    grown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nobody yet."""
        super().__init__(parent)
        self.cards: list[EntryCard] = []
        self.current = 0
        self._slots: dict[int, CardSlot] = {}
        self._entries: Sequence[Entry] = ()
        self._photos: Mapping[int, bytes] = {}
        # Before the window was painted there are no more than it has room for.
        self._is_painted = False
        self._growing = QTimer(self, singleShot=True, interval=0)
        self._growing.timeout.connect(self._grow)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    @property
    def current_card(self) -> EntryCard | None:
        """The card the keys act on."""
        return self.cards[self.current] if self.cards else None

    def show_entries(self, entries: Sequence[Entry], photos: Mapping[int, bytes]) -> None:
        """Show these entries in their order, with photographs by contact id; whoever is not among them goes softly."""
        self._entries, self._photos = entries, photos
        # Nobody who stays is taken away to come back a moment later.
        kept = (place for place, entry in enumerate(entries) if entry.contact_id in self._slots)
        first = FIRST if self._is_painted else min(FIRST, 1 + self._room // _USUAL)
        self._show(entries[: max(first, 1 + max(kept, default=0))])

    def grow_into(self, room: int) -> None:
        """Show as many more as so many logical pixels may have room for."""
        self._show(self._entries[: len(self.cards) + 1 + room // _LEAST])

    def go_on(self) -> None:
        """Show the rest of a long list, now that its beginning was painted."""
        self._is_painted = True
        if self.is_growing:
            self._growing.start()

    @property
    def is_growing(self) -> bool:
        """Whether there are more to come."""
        return len(self.cards) < len(self._entries)

    @property
    def seems_to_fill_the_window(self) -> bool:
        """Whether the cards leave no room below them, as far as one can tell before they are laid out."""
        return len(self.cards) * _USUAL >= self._room

    @property
    def _room(self) -> int:
        """How high the window is, in logical pixels, without what is above the cards."""
        return max(0, self.window().height() - _ABOVE)

    def _grow(self) -> None:
        """Show the next ones of a long list."""
        self._show(self._entries[: len(self.cards) + NEXT])
        self.grown.emit()

    def _show(self, entries: Sequence[Entry]) -> None:
        # Kept now: a card that goes hands its focus on, which makes another one current for a moment.
        present = self.current
        kept_id = self.current_card.entry.contact_id if self.current_card is not None else None
        wanted = {entry.contact_id: entry for entry in entries}
        kept = {card.entry.contact_id: card for card in self.cards if wanted.get(card.entry.contact_id) == card.entry}
        for contact_id in [one for one in self._slots if one not in kept]:
            slot = self._slots.pop(contact_id)
            if contact_id in wanted:
                # The same person with other words is no farewell.
                slot.hide()
                slot.deleteLater()
            else:
                slot.left.connect(self.closed)
                slot.leave()
        ids = [entry.contact_id for entry in entries]
        index = ids.index(kept_id) if kept_id in ids else max(0, min(present, len(ids) - 1))
        self.cards = [
            kept.get(entry.contact_id) or self._make(entry, current=place == index)
            for place, entry in enumerate(entries)
        ]
        self._set_in_order()
        self.make_current(index)
        for card in self.cards:
            card.set_photo(self._photos.get(card.entry.contact_id, b""))
        if self._is_painted and self.is_growing:
            self._growing.start()

    def make_current(self, index: int) -> None:
        """Mark one card as the one the keys act on."""
        self.current = index
        for place, card in enumerate(self.cards):
            if (card.property("current") == "true") != (place == index):
                card.set_current(current=place == index)

    def clear(self) -> None:
        """Forget every card, so that the next ones are made anew."""
        for slot in self._slots.values():
            slot.hide()
            slot.deleteLater()
        self._slots.clear()
        self.cards = []
        self._growing.stop()

    def _on_focus(self, _before: QWidget | None, focused: QWidget | None) -> None:
        """Make the card current whose button was pressed, so that the next key acts on nobody else."""
        if focused is None or not self.isAncestorOf(focused):
            return
        for place, card in enumerate(self.cards):
            if place != self.current and card.isAncestorOf(focused):
                self.make_current(place)

    def _make(self, entry: Entry, *, current: bool) -> EntryCard:
        """Make the card of an entry and connect its actions."""
        card = EntryCard(entry, self, current=current)
        card.reached_out.connect(lambda: self.reached_out.emit(entry))
        card.way_chosen.connect(lambda: self.way_chosen.emit(entry))
        card.skipped.connect(lambda: self.skipped.emit(entry))
        card.opened.connect(lambda: self.opened.emit(entry))
        card.became_current.connect(lambda: self.make_current(self.cards.index(card)))
        card.snooze_asked.connect(lambda button: self.snooze_asked.emit(entry, button))
        card.answered.connect(lambda answer: self.answered.emit(entry, answer))
        card.move_asked.connect(self.move_asked)
        self._slots[entry.contact_id] = CardSlot(card, GAP, self)
        return card

    def _set_in_order(self) -> None:
        """Let the cards stand in their order, with those that go where they were."""
        previous = -1
        for card in self.cards:
            slot = self._slots[card.entry.contact_id]
            place = self._column.indexOf(slot)
            if place < 0 or place < previous:
                if place >= 0:
                    self._column.removeWidget(slot)
                    previous = self._column.indexOf(self._before(card)) if card is not self.cards[0] else -1
                self._column.insertWidget(previous + 1, slot)
                place = self._column.indexOf(slot)
                # A layout shows new widgets a moment later, and only a shown one can take the focus.
                slot.show()
                if self.isVisible():
                    lay_out_anew(slot)
            previous = place

    def _before(self, card: EntryCard) -> CardSlot:
        """Return the place of the card before another one."""
        return self._slots[self.cards[self.cards.index(card) - 1].entry.contact_id]
