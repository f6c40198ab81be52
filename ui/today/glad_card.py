"""The card of a day on which nobody is due."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scheduler.outlook import ComingUp
from ui.shared.cards import Card
from ui.shared.empty_state import RoundIcon
from ui.shared.labels import PlainLabel
from ui.words import day_words, exact_day, isolated


class GladCard(Card):
    """Says that everybody is looked after, and what could be done nevertheless."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Be glad; tell() says why."""
        super().__init__(parent, margin=20)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(RoundIcon("sun", 48), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        self.words = PlainLabel(scale="name", wrap=True)
        self.sentence = PlainLabel(tone="secondary", wrap=True)
        column.addWidget(self.words)
        self.next = PlainLabel(tone="secondary", wrap=True)
        column.addWidget(self.sentence)
        column.addWidget(self.next)
        row.addLayout(column, 1)
        self.body.addLayout(row)

    def tell(self, *, tended: bool, waiting: bool, room: bool) -> None:
        """Say it of a day: whether somebody was on its list, somebody waits for room, it has any room."""
        if tended:
            title = self.tr("That was everybody for today")
        elif room:
            title = self.tr("Everybody is looked after today")
        else:
            title = self.tr("A free day")
        if waiting and not room:
            sentence = self.tr("You keep this day free; whoever is below can wait.")
        elif waiting:
            sentence = self.tr("Nobody is due. If you feel like it, someone below would be glad to hear from you.")
        elif not room:
            sentence = self.tr("You keep this day free. Enjoy it.")
        else:
            sentence = self.tr("Nobody is waiting to hear from you. Enjoy the day.")
        self.words.setText(title)
        self.sentence.setText(sentence)
        self.setAccessibleName(f"{title}. {sentence}")

    def tell_next(self, coming: ComingUp | None, today: date) -> None:
        """Say who comes next; None says nothing."""
        self.next.setVisible(coming is not None)
        if coming is not None:
            when = day_words(coming.day, today)
            self.next.setText(self.tr("Next comes {name}: {day}.").format(name=isolated(coming.name), day=when))
            self.next.setToolTip(exact_day(coming.day))
