"""The column beside Today's list: the week, what is coming up, who wilts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from scheduler.outlook import ComingUp, DayLoad
from ui.shared.buttons import secondary_button
from ui.shared.cards import Card, CountBadge
from ui.shared.labels import Hairline, PlainLabel
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO
from ui.today.number_words import number_word
from ui.today.people_rows import PersonLine
from ui.words import counted, day_words, exact_day, number, say

WIDTH = 276


class WeekBars(QWidget):
    """Seven bars of how many people each day has, today's in the primary colour, with day names and numbers."""

    _BARS, _WORDS = 70, 44

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty week."""
        super().__init__(parent)
        self._days: list[tuple[str, DayLoad]] = []
        self._today: date | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_days(self, days: Sequence[tuple[str, DayLoad]], today: date) -> None:
        """Show days with their short names."""
        self._days, self._today = list(days), today
        told = ", ".join(f"{name} {load.people}" for name, load in self._days)
        self.setAccessibleName(self.tr("People each day: {days}").format(days=told))
        lines = [
            self.tr("{day}: {people}, room for {room}").format(
                day=name, people=counted("1 person", "{n} people", load.people), room=number(load.capacity)
            )
            for name, load in self._days
        ]
        self.setToolTip("\n".join(lines))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room the bars need."""
        return QSize(WIDTH - 32, self._BARS + self._WORDS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bars, names and numbers."""
        if not self._days:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = active_theme()
        highest = max([5, *(load.people for _, load in self._days)])
        step = self.width() / len(self._days)
        days = list(reversed(self._days)) if self.isRightToLeft() else self._days
        for index, (name, load) in enumerate(days):
            present = load.day == self._today
            middle = step * (index + 0.5)
            height = max(2.0, self._BARS * load.people / highest)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("primary" if present else "primary_soft" if load.people else "line"))
            radius = min(3.0, height / 2)
            painter.drawRoundedRect(QRectF(middle - 10, self._BARS - height, 20, height), radius, radius)
            for line, text in enumerate((name, number(load.people))):
                strong = present and line == 0
                painter.setFont(theme.font(SMALL_RATIO, QFont.Weight.DemiBold if strong else QFont.Weight.Normal))
                painter.setPen(theme.colour("ink" if strong else "ink2"))
                place = QRect(round(step * index) - 4, self._BARS + 6 + line * 17, round(step) + 8, 16)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


class SideColumn(QWidget):
    """The three cards; those without anything to say are hidden."""

    person_opened = Signal(int)
    wilting_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the cards."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self.week = Card(title=self.tr("This week"), spacing=12)
        self._of = PlainLabel(tone="secondary", scale="small")
        self.week.head.addWidget(self._of)
        self._bars = WeekBars()
        self.week.body.addWidget(self._bars)
        self.coming = Card(title=self.tr("Coming up"), spacing=0)
        self._coming_rows = QVBoxLayout()
        self._coming_rows.setSpacing(0)
        self.coming.body.addSpacing(8)
        self.coming.body.addLayout(self._coming_rows)
        self.coming.body.setContentsMargins(16, 14, 16, 8)
        self.wilting = Card(title=self.tr("Wilting"))
        self._wilting_count = CountBadge(0, "soft-due")
        self._wilting_sentence = PlainLabel(tone="secondary", wrap=True)
        self.wilting.head.addWidget(self._wilting_count)
        self.wilting.body.addWidget(self._wilting_sentence)
        self.wilting_button = secondary_button(self.tr("See who"))
        self.wilting_button.clicked.connect(self.wilting_asked)
        self.wilting.body.addWidget(self.wilting_button, 0, Qt.AlignmentFlag.AlignLeft)
        for card in (self.week, self.coming, self.wilting):
            layout.addWidget(card)
        layout.addStretch(1)

    def set_week(self, days: Sequence[tuple[str, DayLoad]], today: date) -> None:
        """Show the week's load against its room."""
        people, room = sum(load.people for _, load in days), sum(load.capacity for _, load in days)
        self._of.setText(self.tr("{people} of {room}").format(people=number(people), room=number(room)))
        sentence = self.tr("{people} this week; you said you have room for {room}")
        self._of.setToolTip(sentence.format(people=counted("1 person", "{n} people", people), room=number(room)))
        self._bars.set_days(days, today)

    def set_coming(self, people: Sequence[ComingUp], today: date) -> None:
        """Show who comes up."""
        while self._coming_rows.count():
            widget = self._coming_rows.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for coming in people:
            line = PersonLine(coming.contact_id, coming.name, say(coming.reason))
            line.opened.connect(self.person_opened)
            day = PlainLabel(day_words(coming.day, today), tone="secondary", scale="small")
            day.setToolTip(exact_day(coming.day))
            line.end.addWidget(day)
            self._coming_rows.addWidget(Hairline())
            self._coming_rows.addWidget(line)
        self.coming.setVisible(bool(people))

    def set_wilting(self, count: int) -> None:
        """Say how many wilt; none hides the card."""
        self._wilting_count.set_count(count)
        self._wilting_sentence.setText(
            counted(
                "One person has been quiet for over twice their rhythm. Revive, slow down or let go.",
                "{word} people have been quiet for over twice their rhythm. Revive, slow down or let go.",
                count,
                {"word": number_word(count)},
            )
        )
        self.wilting.setVisible(count > 0)
