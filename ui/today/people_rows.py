"""Cards with rows of people on Today: who waits until there is room, and for whom to choose a rhythm."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from models.queries.vocabulary import CircleRow
from ui.shared.buttons import icon_button, quiet_button, secondary_button
from ui.shared.cards import Card
from ui.shared.labels import PlainLabel
from ui.today.person_line import OVERHANG, LineBetween, PersonLine
from ui.words import isolated

_MARGIN = 16


class Waiting(NamedTuple):
    """Somebody who waits: what a line says, and the words for the suggested way ("" without one) with its icon."""

    contact_id: int
    name: str
    reason: str
    way: str = ""
    way_icon: str = ""


class RoomLine(PersonLine):
    """Somebody who waits until there is room, with all that can be done, by buttons and by keys."""

    reached_out = Signal()
    way_chosen = Signal()
    snooze_asked = Signal(QWidget)
    skipped = Signal()

    def __init__(self, person: Waiting) -> None:
        """Show somebody."""
        super().__init__(person.contact_id, person.name, person.reason, avatar=32)
        name = person.name
        self.reach_button = self._button(
            "check", self.tr("Reached out to {name}").format(name=isolated(name)), self.reached_out
        )
        self.way_button: QPushButton | None = None
        if person.way:
            words = self.tr("{way}: {name}").format(way=person.way, name=isolated(name))
            self.way_button = self._button(person.way_icon, words, self.way_chosen)
        self.snooze_button = icon_button("clock", self.tr("Snooze {name}").format(name=isolated(name)))
        self.snooze_button.clicked.connect(lambda: self.snooze_asked.emit(self.snooze_button))
        self._add(self.snooze_button)
        self.skip_button = self._button(
            "skip-forward", self.tr("Skip {name} this time").format(name=isolated(name)), self.skipped
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act by the keys that act on a card."""
        signals = {Qt.Key.Key_R: self.reached_out, Qt.Key.Key_W: self.way_chosen, Qt.Key.Key_K: self.skipped}
        signal = signals.get(Qt.Key(event.key()))
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_S:
            self.snooze_asked.emit(self.snooze_button)
        elif signal is not None:
            signal.emit()
        else:
            super().keyPressEvent(event)

    def _button(self, icon: str, words: str, pressed: SignalInstance) -> QPushButton:
        """Add a button that tells what it does in its tooltip."""
        button = icon_button(icon, words)
        button.clicked.connect(lambda: pressed.emit())
        self._add(button)
        return button

    def _add(self, button: QPushButton) -> None:
        button.setIconSize(QSize(16, 16))
        self.end.addWidget(button)


class RoomCard(Card):
    """Those who wait under "When you have room", unreproached; a few at first, more on demand."""

    opened = Signal(int)
    reached_out = Signal(int)
    way_chosen = Signal(int)
    snooze_asked = Signal(int, QWidget)
    skipped = Signal(int)
    more_wanted = Signal()

    def __init__(self, people: Sequence[Waiting], more_words: str) -> None:
        """Show people; more_words is for the button that shows more of them, "" where nobody is left."""
        super().__init__(margin=_MARGIN, spacing=0)
        self.lines: list[PersonLine] = []
        _overhang(self)
        for index, person in enumerate(people):
            if index:
                self.body.addWidget(LineBetween())
            self.body.addWidget(self._line(person))
        self.more_button: QPushButton | None = None
        if more_words:
            self.body.addSpacing(8)
            self.more_button = quiet_button(more_words)
            self.more_button.clicked.connect(self.more_wanted)
            self.body.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _line(self, person: Waiting) -> RoomLine:
        """Return a person's line."""
        line = RoomLine(person)
        contact_id = person.contact_id
        line.opened.connect(self.opened)
        line.reached_out.connect(lambda: self.reached_out.emit(contact_id))
        line.way_chosen.connect(lambda: self.way_chosen.emit(contact_id))
        line.snooze_asked.connect(lambda button: self.snooze_asked.emit(contact_id, button))
        line.skipped.connect(lambda: self.skipped.emit(contact_id))
        self.lines.append(line)
        return line


class ChoiceCard(Card):
    """Offers to choose a rhythm for a few people a week."""

    opened = Signal(int)
    circle_chosen = Signal(int, int)
    no_rhythm_chosen = Signal(int)

    def __init__(self, people: Sequence[tuple[int, str]], circles: Sequence[CircleRow], days: dict[int, str]) -> None:
        """Offer circles for people given as id and name; days says each circle's rhythm in words, by its id."""
        super().__init__(title=self.tr("Choose a rhythm"), margin=_MARGIN, spacing=0)
        self.buttons: dict[int, QPushButton] = {}
        self.lines: list[PersonLine] = []
        _overhang(self)
        sentence = self.tr("How often would you like to be in touch? Nobody is due until you choose.")
        label = PlainLabel(sentence, tone="secondary", wrap=True)
        label.setContentsMargins(OVERHANG, 4, OVERHANG, 4)
        self.body.addWidget(label)
        for index, (contact_id, name) in enumerate(people):
            if index:
                self.body.addWidget(LineBetween())
            line = ChoiceLine(contact_id, name, circles, days)
            line.opened.connect(self.opened)
            line.circle_chosen.connect(lambda circle_id, person=contact_id: self.circle_chosen.emit(person, circle_id))
            line.no_rhythm_chosen.connect(lambda person=contact_id: self.no_rhythm_chosen.emit(person))
            self.lines.append(line)
            self.buttons[contact_id] = line.button
            self.body.addWidget(line)


class ChoiceLine(PersonLine):
    """Somebody without a rhythm; C or the button offers the circles."""

    circle_chosen = Signal(int)
    no_rhythm_chosen = Signal()

    def __init__(self, contact_id: int, name: str, circles: Sequence[CircleRow], days: dict[int, str]) -> None:
        """Show somebody and the circles."""
        super().__init__(contact_id, name, "")
        self.button = secondary_button(self.tr("Choose"))
        self.button.setAccessibleName(self.tr("Choose a rhythm for {name}").format(name=isolated(name)))
        menu = QMenu(self.button)
        for circle in circles:
            action = menu.addAction(f"{circle.name.replace('&', '&&')}\t{days[circle.id]}")
            action.triggered.connect(lambda _checked=False, chosen=circle.id: self.circle_chosen.emit(chosen))
        menu.addSeparator()
        none = menu.addAction(self.tr("No rhythm"))
        none.triggered.connect(lambda _checked=False: self.no_rhythm_chosen.emit())
        self.button.setMenu(menu)
        self.end.addWidget(self.button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the circles by C."""
        if event.key() == Qt.Key.Key_C and not event.modifiers():
            self.button.showMenu()
            # As where the snooze menu opens by its key: Enter takes the first, the arrows go on from there.
            menu = self.button.menu()
            menu.setActiveAction(menu.actions()[0])
        else:
            super().keyPressEvent(event)


def _overhang(card: Card) -> None:
    """Let the lines of a card reach a little beyond its other content."""
    card.body.setContentsMargins(_MARGIN - OVERHANG, _MARGIN - 4, _MARGIN - OVERHANG, _MARGIN - 4)
    card.head.setContentsMargins(OVERHANG, 4, OVERHANG, 0)


__all__ = ["ChoiceCard", "ChoiceLine", "PersonLine", "RoomCard", "RoomLine", "Waiting"]
