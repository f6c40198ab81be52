"""Compact rows of people on Today: who waits until there is room, and for whom to choose a rhythm."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.queries.vocabulary import CircleRow
from ui.shared.avatar import Avatar
from ui.shared.buttons import icon_button, quiet_button, secondary_button
from ui.shared.cards import Card
from ui.shared.labels import Hairline, PlainLabel


class PersonLine(QWidget):
    """A person in one line: avatar, name, a sentence below; pressing it opens the person."""

    opened = Signal(int)

    def __init__(self, contact_id: int, name: str, sentence: str, *, tone: str = "secondary", avatar: int = 28) -> None:
        """Show a person; `end` takes widgets at the line's end."""
        super().__init__()
        self._contact_id = contact_id
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{name}. {sentence}" if sentence else name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 7, 0, 7)
        row.setSpacing(8)
        row.addWidget(Avatar(name, avatar))
        column = QVBoxLayout()
        column.setSpacing(1)
        self.name = PlainLabel(name, scale="strong", elide=True)
        column.addWidget(self.name)
        if sentence:
            column.addWidget(PlainLabel(sentence, tone=tone, scale="small", wrap=True))
        row.addLayout(column, 1)
        self.end = QHBoxLayout()
        self.end.setSpacing(4)
        row.addLayout(self.end)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the person."""
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._contact_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the person by Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self._contact_id)
        else:
            super().keyPressEvent(event)


class RoomCard(Card):
    """Those who wait under "When you have room", unreproached; a few at first, more on demand."""

    opened = Signal(int)
    reached_out = Signal(int)
    snooze_asked = Signal(int, QWidget)
    more_wanted = Signal()

    def __init__(self, people: Sequence[tuple[int, str, str]], remaining: int, remaining_words: str) -> None:
        """Show people as id, name and reason; remaining is how many more there are, in words for the button."""
        super().__init__(margin=16, spacing=0)
        self.lines: dict[int, PersonLine] = {}
        for index, (contact_id, name, reason) in enumerate(people):
            if index:
                self.body.addWidget(Hairline())
            self.body.addWidget(self._line(contact_id, name, reason))
        if remaining:
            self.body.addSpacing(8)
            self.more_button = quiet_button(remaining_words)
            self.more_button.clicked.connect(self.more_wanted)
            self.body.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _line(self, contact_id: int, name: str, reason: str) -> PersonLine:
        """Return a person's line with what can be done at its end."""
        line = PersonLine(contact_id, name, reason, avatar=32)
        line.opened.connect(self.opened)
        reach = icon_button("check", self.tr("Reached out to {name}").format(name=name))
        reach.clicked.connect(lambda: self.reached_out.emit(contact_id))
        snooze = icon_button("clock", self.tr("Snooze {name}").format(name=name))
        snooze.clicked.connect(lambda: self.snooze_asked.emit(contact_id, snooze))
        for button in (reach, snooze):
            button.setIconSize(QSize(16, 16))
            line.end.addWidget(button)
        self.lines[contact_id] = line
        return line


class ChoiceCard(Card):
    """Offers to choose a rhythm for a few people a week."""

    opened = Signal(int)
    circle_chosen = Signal(int, int)
    no_rhythm_chosen = Signal(int)

    def __init__(self, people: Sequence[tuple[int, str]], circles: Sequence[CircleRow], days: dict[int, str]) -> None:
        """Offer circles for people given as id and name; days says each circle's rhythm in words, by its id."""
        super().__init__(title=self.tr("Choose a rhythm"), margin=16, spacing=0)
        self.buttons: dict[int, QWidget] = {}
        sentence = self.tr("How often would you like to be in touch? Nobody is due until you choose.")
        label = PlainLabel(sentence, tone="secondary", wrap=True)
        label.setContentsMargins(0, 4, 0, 4)
        self.body.addWidget(label)
        for index, (contact_id, name) in enumerate(people):
            if index:
                self.body.addWidget(Hairline())
            line = PersonLine(contact_id, name, "", avatar=28)
            line.opened.connect(self.opened)
            button = secondary_button(self.tr("Choose"))
            button.setAccessibleName(self.tr("Choose a rhythm for {name}").format(name=name))
            menu = QMenu(button)
            for circle in circles:
                action = menu.addAction(f"{circle.name.replace('&', '&&')}\t{days[circle.id]}")
                action.triggered.connect(
                    lambda _checked=False, person=contact_id, chosen=circle.id: self.circle_chosen.emit(person, chosen)
                )
            menu.addSeparator()
            none = menu.addAction(self.tr("No rhythm"))
            none.triggered.connect(lambda _checked=False, person=contact_id: self.no_rhythm_chosen.emit(person))
            button.setMenu(menu)
            line.end.addWidget(button)
            self.buttons[contact_id] = button
            self.body.addWidget(line)
