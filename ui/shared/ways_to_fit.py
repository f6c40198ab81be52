"""What would make the rhythms fit the week: a line for each way, with a button that does it in one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.operations.rhythm import set_circle
from models.operations.settings import change_settings, edit_circle
from models.queries import PeopleFilter, circles
from scheduler.fitting import Way, read_ways, whom_to_move
from scheduler.outlook import PromiseAndRoom, promise_and_room
from ui.operations import Operations
from ui.shared.buttons import link_button
from ui.shared.labels import PlainLabel, set_property
from ui.words import number, say


class WaysToFit(QWidget):
    """The ways, hidden where there are none; `chosen` carries the way, `people_requested` who would move."""

    chosen = Signal(object)
    people_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._head = PlainLabel(self.tr("Any one of these would make it fit:"), tone="secondary", wrap=True)
        self._column.addWidget(self._head)
        self._lines: list[QWidget] = []
        self._ways: list[Way] = []
        self.buttons: list[QPushButton] = []
        self.hide()

    @property
    def ways(self) -> list[Way]:
        """The ways shown."""
        return self._ways

    @property
    def told(self) -> list[str]:
        """What each line says."""
        return [say(way.sentence) for way in self._ways]

    def show_ways(self, ways: Sequence[Way]) -> None:
        """Show a line for each way."""
        if list(ways) != self._ways:
            self._build(ways)
        self.setVisible(bool(ways))

    def _build(self, ways: Sequence[Way]) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._ways, self._lines, self.buttons = list(ways), [], []
        for way in self._ways:
            line = self._line(way)
            self._lines.append(line)
            self._column.addWidget(line)

    def _line(self, way: Way) -> QWidget:
        """Return the sentence of a way, with its buttons below."""
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        told = say(way.sentence)
        column.addWidget(PlainLabel(told, wrap=True))
        across = QHBoxLayout()
        across.setSpacing(12)
        words = {"move": self.tr("Move"), "slow": self.tr("Slow it down"), "room": self.tr("Make this room")}
        take = link_button(words[way.key], flush=True)
        take.setAccessibleName(self.tr("{button}: {what}").format(button=words[way.key], what=told))
        take.clicked.connect(lambda: self.chosen.emit(way))
        across.addWidget(take)
        self.buttons.append(take)
        circle_id = way.circle_id
        if way.key == "move" and circle_id is not None:
            who = link_button(self.tr("Who would move?"), flush=True)
            who.setAccessibleName(self.tr("Who would move: {what}").format(what=told))
            who.clicked.connect(lambda: self._ask(circle_id, way.people))
            across.addWidget(who)
            self.buttons.append(who)
        across.addStretch(1)
        column.addLayout(across)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        return line

    def _ask(self, circle_id: int, people: int) -> None:
        ids = tuple(whom_to_move(circle_id, people))
        self.people_requested.emit(PeopleFilter(ids=ids, ids_words=self.tr("Longest not in touch")))


class PromiseNotice(QFrame):
    """What the rhythms promise a week beside the room for it; where it does not fit, in colour and with ways out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setProperty("role", "notice")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 9)
        self.label = PlainLabel(wrap=True)
        self.ways = WaysToFit()
        column.addWidget(self.label)
        column.addWidget(self.ways)
        self._operations: Operations | None = None

    def follow(self, operations: Operations, within: QWidget) -> None:
        """Be there only where the rhythms do not fit, and follow the book while the widget around it is shown."""
        self._operations = operations
        self.ways.chosen.connect(lambda way: take_way(operations, way))
        operations.changed.connect(lambda *_: self.refresh() if within.isVisible() else None)

    def refresh(self) -> None:
        """Read the book anew, where there is one to follow."""
        if self._operations is not None:
            book = self._operations.book
            found = promise_and_room(book)
            self.show_promise(found, read_ways(book, found.promised))
            self.setVisible(not found.fits)

    def show_promise(self, found: PromiseAndRoom, ways: Sequence[Way]) -> None:
        """Say both numbers, contacts a week, and what would make them fit."""
        # A tenth says something about a few people only; 0.0 says nothing.
        digits = 0 if found.promised == 0 or round(found.promised, 1) == round(found.promised) else 1
        values = {"promise": QLocale().toString(found.promised, "f", digits), "room": number(found.room)}
        template = self.tr("Your rhythms promise {promise} a week, and you have room for {room}.")
        self.label.setText(template.format(**values))
        self.label.set_tone("" if found.fits else "due")
        set_property(self, "role", "notice" if found.fits else "notice-due")
        self.ways.show_ways(ways)


def take_way(operations: Operations, way: Way) -> None:
    """Change what a way says, as one step that can be undone; whoever moves is chosen from the book as it is now."""
    if way.key == "move" and way.circle_id is not None:
        ids = whom_to_move(way.circle_id, way.people)
        if ids:
            operations.perform(set_circle, ids, way.slower_id)
    elif way.key == "slow":
        circle = next((row for row in circles() if row.id == way.circle_id), None)
        if circle is not None:
            operations.perform(edit_circle, circle.id, name=circle.name, days=way.days, weight=circle.weight)
    elif way.key == "room":
        operations.perform(change_settings, capacity=way.capacity)
