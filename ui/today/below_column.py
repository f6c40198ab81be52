"""What stands below Today's cards: the choice of a rhythm, and who waits until there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.queries.vocabulary import CircleRow
from scheduler.today import Entry
from ui.shared.emptying import empty
from ui.shared.labels import SectionTitle
from ui.today.people_rows import ChoiceCard, PersonLine, RoomCard, Waiting
from ui.today.reaching import suggestion_icon
from ui.words import counted, say

SHOWN, STEP = 5, 20


class BelowColumn(QWidget):
    """Shows both cards, each where there is somebody on it; a line that had the focus hands it to its neighbour."""

    opened = Signal(int)
    reached_out = Signal(object)
    way_chosen = Signal(object)
    snooze_asked = Signal(int, QWidget)
    skipped = Signal(int)
    circle_chosen = Signal(int, int)
    no_rhythm_chosen = Signal(int)
    more_wanted = Signal()
    move_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nobody yet."""
        super().__init__(parent)
        self._cards: list[ChoiceCard | RoomCard] = []
        self._shown: tuple[object, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(11)

    @property
    def lines(self) -> list[PersonLine]:
        """The lines of people from above."""
        return [line for card in self._cards for line in card.lines]

    @property
    def focused_line(self) -> PersonLine | None:
        """The line that has the window's focus, itself or by one of its buttons, also behind a dialog."""
        focused = self.window().focusWidget()
        if focused is None:
            return None
        return next((line for line in self.lines if line is focused or line.isAncestorOf(focused)), None)

    def clear(self) -> None:
        """Let everything be shown anew, in other words."""
        self._shown = None

    def fill(
        self, offered: Sequence[tuple[int, str]], circles: Sequence[CircleRow], waiting: Sequence[Entry], remaining: int
    ) -> bool:
        """Show for whom to choose a rhythm (id and name) and who waits, with how many more of them there are.

        Returns whether the focus, which was on one of the lines, is on one again.
        """
        place = self._focused_place()
        shown = (tuple(offered), tuple(circles), tuple(waiting), remaining)
        if shown == self._shown:
            return place is not None
        self._shown = shown
        empty(self._column)
        self._cards = []
        if offered:
            self._add(self._choice_card(offered, circles))
        if waiting:
            title = SectionTitle(self.tr("When you have room"))
            title.setContentsMargins(0, 8, 0, 0)
            self._column.addWidget(title)
            title.show()
            self._add(self._room_card(waiting, remaining))
        return self._focus_again(place)

    def _focused_place(self) -> tuple[type[QWidget], int] | None:
        """Return on which kind of card the focus is, and on which of its lines."""
        line = self.focused_line
        for card in self._cards:
            if line is not None and line in card.lines:
                return type(card), card.lines.index(line)
        return None

    def _focus_again(self, place: tuple[type[QWidget], int] | None) -> bool:
        """Give the focus to the line that is now where one was, or the last one of its card."""
        if place is None:
            return False
        kind, index = place
        lines = next((card.lines for card in self._cards if isinstance(card, kind)), self.lines)
        if not lines:
            return False
        lines[min(index, len(lines) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _add(self, card: ChoiceCard | RoomCard) -> None:
        """Add a card and show it at once, since only what is shown can take the focus."""
        self._cards.append(card)
        self._column.addWidget(card)
        card.show()
        card.opened.connect(self.opened)
        for line in card.lines:
            line.move_asked.connect(self.move_asked)

    def _choice_card(self, offered: Sequence[tuple[int, str]], circles: Sequence[CircleRow]) -> ChoiceCard:
        """Return the card that offers rhythms."""
        days = {circle.id: counted("every day", "every {n} days", circle.days) for circle in circles}
        card = ChoiceCard(offered, circles, days)
        card.circle_chosen.connect(self.circle_chosen)
        card.no_rhythm_chosen.connect(self.no_rhythm_chosen)
        return card

    def _room_card(self, waiting: Sequence[Entry], remaining: int) -> RoomCard:
        """Return the card of those who wait."""
        by_id = {entry.contact_id: entry for entry in waiting}
        more = counted("Show 1 more", "Show {n} more", min(remaining, STEP)) if remaining else ""
        card = RoomCard([_waiting(entry) for entry in waiting], more)
        card.reached_out.connect(lambda contact_id: self.reached_out.emit(by_id[contact_id]))
        card.way_chosen.connect(lambda contact_id: self.way_chosen.emit(by_id[contact_id]))
        card.snooze_asked.connect(self.snooze_asked)
        card.skipped.connect(self.skipped)
        card.more_wanted.connect(self.more_wanted)
        return card


def _waiting(entry: Entry) -> Waiting:
    """Return what a line says of an entry."""
    suggestion = entry.suggestion
    if suggestion is None:
        return Waiting(entry.contact_id, entry.name, say(entry.reason))
    return Waiting(entry.contact_id, entry.name, say(entry.reason), say(suggestion.label), suggestion_icon(suggestion))
