"""The second step: how many people a day, and which days are for work."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from models.operations.settings import change_settings
from models.sentences import Sentence, Value
from ui.operations import Operations
from ui.settings.fields import NumberField
from ui.settings.week_section import weekdays
from ui.shared.cards import Card
from ui.shared.chips import ChipButton
from ui.shared.labels import PlainLabel
from ui.today.number_words import MINUTES_A_PERSON
from ui.welcome.step_page import StepPage
from ui.words import say

_MOST = 50


class RoomStep(StepPage):
    """People a day on working days and on the others, and the working days; kept in the book at once."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Ask for the room."""
        super().__init__(
            self.tr("How much room do you have?"),
            self.tr("A small list you can finish beats a pile. Tendril plans no more people on a day than you say."),
            parent,
        )
        self._operations = operations
        card = Card(margin=16, spacing=14)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(2, 1)
        self.working = _Number(self.tr("People on a working day"))
        self.free = _Number(self.tr("People on other days"))
        rows = ((self.tr("On a working day"), self.working), (self.tr("On other days"), self.free))
        for row, (text, field) in enumerate(rows):
            field.setMinimumWidth(84)
            field.settled.connect(self._keep)
            # Said while the number is being stepped through; kept when it is settled.
            field.valueChanged.connect(lambda _: self._say())
            field.entered.connect(self._on_enter)
            grid.addWidget(PlainLabel(text), row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(PlainLabel(self.tr("people"), tone="secondary"), row, 2)
        grid.addWidget(PlainLabel(self.tr("You work on")), 2, 0)
        grid.addLayout(self._days(), 2, 1, 1, 2)
        card.body.addLayout(grid)
        self.words = PlainLabel(tone="primary", scale="strong", wrap=True)
        card.body.addWidget(self.words)
        self.body.addWidget(card)

    def begin(self) -> None:
        """Let the user type the first number."""
        self.reload()
        self.working.setFocus()
        self.working.selectAll()

    def reload(self) -> None:
        """Show the week in the book."""
        settings = self._operations.book.settings
        for day, chip in self.days.items():
            with QSignalBlocker(chip):
                chip.setChecked(day in settings.working_days)
        for field, wanted in ((self.working, True), (self.free, False)):
            numbers = [settings.capacity[day] for day in range(7) if (day in settings.working_days) == wanted]
            with QSignalBlocker(field):
                field.show_value(min(max(numbers, default=field.value()), _MOST))
        self._say()

    def keep_now(self) -> None:
        """Keep a number that is being stepped through."""
        self._keep()

    def _days(self) -> QHBoxLayout:
        """Make a chip for each day of the week."""
        line = QHBoxLayout()
        line.setSpacing(6)
        self.days: dict[int, ChipButton] = {}
        for day in weekdays():
            chip = ChipButton(QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat), checkable=True)
            name = QLocale().standaloneDayName(day + 1, QLocale.FormatType.LongFormat)
            chip.setAccessibleName(self.tr("{day} is a working day").format(day=name))
            chip.setToolTip(chip.accessibleName())
            chip.toggled.connect(lambda _: self._keep())
            self.days[day] = chip
            line.addWidget(chip)
        line.addStretch(1)
        return line

    def _capacity(self) -> tuple[int, ...]:
        return tuple(self.working.value() if self.days[day].isChecked() else self.free.value() for day in range(7))

    def _keep(self) -> None:
        working_days = tuple(day for day in range(7) if self.days[day].isChecked())
        capacity = self._capacity()
        settings = self._operations.book.settings
        if (settings.capacity, settings.working_days) != (capacity, working_days):
            self._operations.perform(change_settings, capacity=capacity, working_days=working_days, initiator=self)
        self._say()

    def _say(self) -> None:
        """Say in words what the numbers mean."""
        capacity = self._capacity()
        values: dict[str, Value] = {
            "people": Sentence("1 person", "{n} people", sum(capacity)),
            "minutes": Sentence("1 minute", "{n} minutes", max(capacity) * MINUTES_A_PERSON),
        }
        self.words.setText(say(Sentence("About {people} a week, at most {minutes} a day.", values=values)))

    def _on_enter(self) -> None:
        self._keep()
        self.submitted.emit()


class _Number(NumberField):
    """People a day; Enter keeps the number and goes on."""

    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name, 0, _MOST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter, with the number as it was typed."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
