"""The column beside Today's list: the week, what is coming up, introductions without news, who wilts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from models.queries.events import EventRow
from models.queries.introductions import IntroductionRow
from scheduler.before_event import EventAhead
from scheduler.outlook import ComingUp, DayLoad
from ui.shared.buttons import quiet_button, secondary_button
from ui.shared.cards import Card, CountBadge
from ui.shared.emptying import empty
from ui.shared.flow import FlowLayout
from ui.shared.labels import PlainLabel
from ui.today.event_line import EventAheadLine
from ui.today.number_words import number_word
from ui.today.person_line import OVERHANG, LineBetween, PersonLine
from ui.today.week_bars import WeekBars
from ui.words import ago_words, counted, day_words, exact_day, isolated, number, say

WIDTH = 276


class SideColumn(QWidget):
    """The cards; those without anything to say are hidden."""

    person_opened = Signal(int)
    review_asked = Signal()
    wilting_asked = Signal()
    introductions_asked = Signal()
    event_opened = Signal(int)
    met_asked = Signal(object)
    met_put_away = Signal(int)
    move_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the cards."""
        super().__init__(parent)
        self.lines: list[PersonLine] = []
        self._shown: tuple[object, ...] | None = None
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
        self.coming.body.setContentsMargins(16 - OVERHANG, 14, 16 - OVERHANG, 8)
        self.coming.head.setContentsMargins(OVERHANG, 0, OVERHANG, 0)
        self.wilting = Card(title=self.tr("Wilting"))
        self._wilting_count = CountBadge(0, "soft-due")
        self._wilting_sentence = PlainLabel(tone="secondary", wrap=True)
        self.wilting.head.addWidget(self._wilting_count)
        self.wilting.body.addWidget(self._wilting_sentence)
        self.wilting_button = secondary_button(self.tr("Review together"))
        self.wilting_button.setToolTip(self.tr("Key V"))
        self.wilting_button.clicked.connect(self.review_asked)
        self.see_button = quiet_button(self.tr("See who"))
        self.see_button.clicked.connect(self.wilting_asked)
        self.wilting.body.addLayout(_beside(self.wilting_button, self.see_button))
        self.introductions = self._make_introductions()
        self.met = self._make_met_question()
        # Until it is known how many do.
        self.wilting.hide()
        for card in (self.week, self.met, self.coming, self.introductions, self.wilting):
            layout.addWidget(card)
        layout.addStretch(1)

    def _make_introductions(self) -> Card:
        """Return the card that tells of introductions without news."""
        card = Card(title=self.tr("Introductions"))
        self._hanging = PlainLabel(tone="secondary", wrap=True)
        card.body.addWidget(self._hanging)
        self.introductions_button = secondary_button(self.tr("Look at it"))
        self.introductions_button.clicked.connect(self.introductions_asked)
        card.body.addLayout(_beside(self.introductions_button))
        return card

    def _make_met_question(self) -> Card:
        """Return the card that asks whom the user met at an event that was."""
        card = Card(title=self.tr("Whom did you meet?"))
        self._asked_event = 0
        self._met_words = PlainLabel(tone="secondary", wrap=True)
        card.body.addWidget(self._met_words)
        self.met_button = secondary_button(self.tr("Note them"), "user-plus")
        self.met_button.clicked.connect(lambda: self.met_asked.emit(self._asked_event))
        nobody = self.nobody_button = quiet_button(self.tr("Nobody new"))
        nobody.clicked.connect(lambda: self.met_put_away.emit(self._asked_event))
        card.body.addLayout(_beside(self.met_button, nobody))
        card.hide()
        return card

    def set_week(self, days: Sequence[tuple[str, DayLoad]], today: date) -> None:
        """Show the week's load against its room."""
        people, room = sum(load.people for _, load in days), sum(load.capacity for _, load in days)
        self._of.set_tone("due" if people > room else "secondary")
        self._of.setText(self.tr("{people} of {room}").format(people=number(people), room=number(room)))
        sentence = self.tr("{people} this week; you said you have room for {room}")
        self._of.setToolTip(sentence.format(people=counted("1 person", "{n} people", people), room=number(room)))
        self._bars.set_days(days, today)

    def set_met_question(self, row: EventRow | None, today: date) -> None:
        """Ask whom the user met at an event that was; None hides the card."""
        self.met.setVisible(row is not None)
        self._asked_event = row.id if row is not None else 0
        if row is not None and row.on is not None:
            words = self.tr("{event} was {day}. A line a person is enough.")
            self._met_words.setText(words.format(event=isolated(row.name), day=ago_words(row.on, today)))

    def set_coming(self, people: Sequence[ComingUp], ahead: Sequence[EventAhead], today: date) -> None:
        """Show who comes up, and the events of the coming days."""
        shown = (tuple(people), tuple(ahead), today)
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._coming_rows)
        self.lines = []
        waiting = list(people)
        for event in ahead:
            for coming in [one for one in waiting if one.day < event.on]:
                waiting.remove(coming)
                self._add_person(coming, today)
            line = EventAheadLine(event)
            line.event_opened.connect(self.event_opened)
            self._add_line(line, event.on, today)
        for coming in waiting:
            self._add_person(coming, today)
        self.coming.setVisible(bool(self.lines))

    def _add_person(self, coming: ComingUp, today: date) -> None:
        line = PersonLine(coming.contact_id, coming.name, say(coming.reason))
        line.opened.connect(self.person_opened)
        self._add_line(line, coming.day, today)

    def _add_line(self, line: PersonLine, on: date, today: date) -> None:
        """Append a line with its day."""
        line.move_asked.connect(self.move_asked)
        self.lines.append(line)
        day = PlainLabel(day_words(on, today), tone="secondary", scale="small")
        day.setToolTip(exact_day(on))
        line.end.addWidget(day)
        self._coming_rows.addWidget(LineBetween())
        self._coming_rows.addWidget(line)

    def clear(self) -> None:
        """Let everything be shown anew, in other words."""
        self._shown = None

    def set_hanging(self, rows: Sequence[IntroductionRow]) -> None:
        """Say which introductions have been without news for 30 days; none hides the card."""
        self.introductions.setVisible(bool(rows))
        if not rows:
            return
        from ui.introductions.introduction_words import names_of_pair

        pair = names_of_pair(rows[0])
        if len(rows) == 1:
            words = self.tr("{pair}: no news for 30 days.").format(pair=pair)
        else:
            words = counted(
                "{pair}, and 1 other introduction: no news for 30 days.",
                "{pair}, and {n} other introductions: no news for 30 days.",
                len(rows) - 1,
                {"pair": pair},
            )
        self._hanging.setText(words)

    def set_wilting(self, count: int, unanswered: int = 0) -> None:
        """Say how many wilt, and how many of them left three tries unanswered; none hides the card."""
        self._wilting_count.set_count(count)
        words = {"word": number_word(count)}
        if not unanswered:
            sentence = counted(
                "One person has been quiet for over twice their rhythm. Revive, slow down or let go.",
                "{word} people have been quiet for over twice their rhythm. Revive, slow down or let go.",
                count,
                words,
            )
        elif unanswered == count:
            sentence = counted(
                "One person left three tries unanswered. Try another way, slow down or let go.",
                "{word} people left three tries unanswered. Try another way, slow down or let go.",
                count,
                words,
            )
        else:
            sentence = counted(
                "One person has been quiet for long.",
                "{word} people have been quiet for long, some after three unanswered tries. "
                "Revive, slow down or let go.",
                count,
                words,
            )
        self._wilting_sentence.setText(sentence)
        self.wilting.setVisible(count > 0)


def _beside(*buttons: QPushButton) -> FlowLayout:
    """Return the buttons of a card in a line, or one below the other in a language whose words are too long for it."""
    flow = FlowLayout()
    for button in buttons:
        flow.addWidget(button)
    return flow
