"""The numbers of Insights: the year as a calendar, health, ways of keeping in touch, promise and room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from models.advice.health import Promise, media_advice, room_advice
from models.queries import PeopleFilter, circles
from models.queries.insights import (
    HEALTH,
    CircleLoad,
    Health,
    Year,
    months_before,
    names_on,
    people_in_touch,
    people_with_rhythm,
)
from models.vocabulary import Direction, Medium, Status
from scheduler.fitting import Way
from scheduler.outlook import PromiseAndRoom
from ui import terms
from ui.insights.figures import INSET, FigureRow, FigureText
from ui.insights.year_calendar import LEVELS, YearCalendar, level_colour
from ui.shared.buttons import link_button
from ui.shared.cards import Card
from ui.shared.fitting_area import lay_out_now
from ui.shared.labels import PlainLabel, SectionTitle
from ui.shared.ways_to_fit import WaysToFit
from ui.theme.theme import active_theme
from ui.theme.tokens import SMALL_RATIO
from ui.words import counted, exact_day, isolated, number, say

WIDE = 780
_NAMES_TOLD = 3
# So many ways of keeping in touch have their place before it is known which.
_MEDIA_MEANT = 5
_GAP = 12
# A hundred a week and more are told without a decimal.
_WHOLE_FROM = 100
# Bars by what they say: typed, spoken or together, and what comes as a thing; the row's word tells it too.
_MEDIA_COLOURS = {
    Medium.EMAIL: "professional",
    Medium.MESSAGE: "professional",
    Medium.CALL: "personal",
    Medium.VIDEO: "personal",
    Medium.IN_PERSON: "personal",
    Medium.EVENT: "personal",
    Medium.LETTER: "gold",
    Medium.GIFT: "gold",
}
_HEALTH_COLOURS = {
    "warm": ("primary", 1.0),
    "cooling": ("primary", 0.5),
    "due": ("due", 0.5),
    "wilting": ("due", 1.0),
    "new": ("gold", 0.7),
}


class NumbersPage(QWidget):
    """Four cards; every number, bar and day asks for the people behind it."""

    people_requested = Signal(object)
    settings_requested = Signal()
    review_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the cards, empty."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self._build_year())
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        self.health = _card(self.tr("Health"), spacing=2)
        self.media = _card(self.tr("How you keep in touch"), spacing=2)
        self.promise = self._build_promise()
        self._health_rows = _rows_of(self.health)
        self._without_rhythm = FigureText()
        self._without_rhythm.clicked.connect(lambda: self.people_requested.emit(PeopleFilter(no_rhythm=True)))
        self.health.body.addWidget(self._without_rhythm)
        self.review_button = link_button(self.tr("Review who is wilting"))
        self.review_button.clicked.connect(self.review_requested)
        self.health.body.addWidget(self.review_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._media_rows = _rows_of(self.media)
        self._media_advice = PlainLabel(tone="secondary", wrap=True)
        self._media_advice.setContentsMargins(INSET, 8, INSET, 0)
        self.media.body.addWidget(self._media_advice)
        for card in (self.health, self.media, self.promise):
            card.body.addStretch(1)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._columns = 0
        self._arrange()

    # --- what is shown ----------------------------------------------------------------------------------------

    def show_counting(self, today: date) -> None:
        """Show what will be counted, each in its place, with nothing where its number comes."""
        self._year = Year(months_before(today, 12) + timedelta(days=1), today, {}, {}, 0, 0)
        self.calendar.set_days(self._year.first, today, {})
        for figure in (self.total, self.by_them, self._without_rhythm):
            figure.set_figure("", "", "")
            figure.setEnabled(False)
        for figure in (self.promised, self.room):
            figure.set_figure("–", "", "")
            figure.setEnabled(False)
        self.review_button.hide()
        names = [terms.warmth(warmth) for warmth in HEALTH]
        _fill(self._health_rows, [_waiting(name) for name in (*names, terms.status(Status.LET_GO))])
        # Which of them were used, and in which order, is to be counted.
        _fill(self._media_rows, [_waiting() for _name in range(_MEDIA_MEANT)])
        _fill(self._circle_rows, [_waiting(circle.name) for circle in circles()])
        lay_out_now(self)

    def show_year(self, year: Year) -> None:
        """Show the days and how much was started by them."""
        self._year = year
        self.calendar.set_days(year.first, year.last, year.by_day)
        self._legend.set_starts(self.calendar.starts)
        told = counted("1 interaction in the last 12 months", "{n} interactions in the last 12 months", year.total)
        self.total.setEnabled(True)
        self.total.set_figure("", counted("1 interaction", "{n} interactions", year.total), told)
        share = round(100 * year.started_by_them / year.total) if year.total else 0
        words = self.tr("{share} % started by them").format(share=number(share))
        self.by_them.set_figure("", words, words)
        self.by_them.setEnabled(year.started_by_them > 0)
        self._show_media(year)

    def show_health(self, health: Health) -> None:
        """Show how many relationships are warm, cooling, due, wilting, new or let go."""
        most = max([*health.by_warmth.values(), health.let_go, 1])
        rows = []
        for warmth in ("warm", "cooling", "due", "wilting", "new"):
            count = health.by_warmth[warmth]
            if warmth == "new" and not count:
                continue
            row = self._row(terms.warmth(warmth), count, PeopleFilter(warmths=(warmth,)))
            row.set_bar(count / most, *_HEALTH_COLOURS[warmth])
            rows.append(row)
        row = self._row(terms.status(Status.LET_GO), health.let_go, PeopleFilter(statuses=(Status.LET_GO,)))
        row.set_bar(health.let_go / most, "ink3", 0.45)
        _fill(self._health_rows, [*rows, row])
        words = counted("1 person has no rhythm yet", "{n} people have no rhythm yet", health.without_rhythm)
        self._without_rhythm.setEnabled(True)
        self._without_rhythm.set_figure("", words, words)
        self._without_rhythm.setVisible(health.without_rhythm > 0)
        self.review_button.setVisible(health.by_warmth["wilting"] > 0)

    def show_promise(self, found: PromiseAndRoom, circles: Sequence[CircleLoad], ways: Sequence[Way] = ()) -> None:
        """Show promise against room, what would fit or make it fit, and which circles ask for how much."""
        promised, room = _decimal(found.promised), number(found.room)
        self.promised.setEnabled(True)
        self.room.setEnabled(True)
        self.promised.set_figure(
            promised,
            self.tr("a week promised by your rhythms"),
            self.tr("{number} interactions a week promised by your rhythms").format(number=promised),
            "ink" if found.fits else "due",
        )
        self.room.set_figure(
            room,
            self.tr("a week you said you have room for"),
            self.tr("Room for {number} people a week, as set in Settings").format(number=room),
            "primary" if found.fits else "ink",
        )
        promises = [Promise(circle.name, circle.days, circle.people, circle.a_week) for circle in circles]
        advice = room_advice(found.promised, found.room, promises)
        self._room_advice.setText(say(advice) if advice is not None else "")
        self.ways.show_ways(ways)
        most = max((circle.a_week for circle in circles), default=0.0) or 1.0
        rows = []
        for circle in circles:
            if circle.people:
                people = counted("1 person", "{n} people", circle.people)
                told = self.tr("{circle}: {people}, {number} a week").format(
                    circle=circle.name, people=people, number=_decimal(circle.a_week)
                )
                row = FigureRow(circle.name, _decimal(circle.a_week), told)
                row.set_bar(circle.a_week / most, "primary", 0.6)
                wanted = PeopleFilter(circles=(circle.name,), statuses=(Status.ACTIVE,))
                row.clicked.connect(lambda _checked=False, wanted=wanted: self.people_requested.emit(wanted))
                rows.append(row)
        self._circles_title.setVisible(bool(rows))
        _fill(self._circle_rows, rows)
        lay_out_now(self)

    def order_tabs(self) -> None:
        """Let Tab go through the cards as they are read, also after their rows were made anew."""
        health, media, circles = (
            _widgets_of(rows) for rows in (self._health_rows, self._media_rows, self._circle_rows)
        )
        order: list[QWidget] = [self.total, self.by_them, self.calendar]
        order += [*health, self._without_rhythm, self.review_button, *media, self.promised, self.room]
        order += [*self.ways.buttons, *circles]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the cards side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    # --- building ---------------------------------------------------------------------------------------------

    def _build_year(self) -> Card:
        """Make the card with the calendar."""
        card = _card(self.tr("Interactions, last 12 months"), spacing=12)
        self._year = Year(date.min, date.min, {}, {}, 0, 0)
        self.total, self.by_them = FigureText(), FigureText()
        self.total.clicked.connect(lambda: self._show_in_touch(self.tr("In touch in the last 12 months")))
        self.by_them.clicked.connect(
            lambda: self._show_in_touch(self.tr("Reached out in the last 12 months"), direction=Direction.IN)
        )
        for figure in (self.total, self.by_them):
            card.head.addWidget(figure)
        self.calendar = YearCalendar(self._words_of_day)
        self.calendar.day_chosen.connect(self._show_day)
        self._legend = _Legend()
        below = QVBoxLayout()
        below.setContentsMargins(INSET, 0, INSET, 0)
        below.setSpacing(12)
        below.addWidget(self.calendar)
        below.addWidget(self._legend)
        card.body.addLayout(below)
        return card

    def _build_promise(self) -> Card:
        """Make the card of promise and room."""
        card = _card(self.tr("Promise and room"), spacing=4)
        self.promised, self.room = FigureText(big=True), FigureText(big=True)
        self.promised.clicked.connect(
            lambda: self._ask(people_with_rhythm(), self.tr("With a rhythm"), everybody=False)
        )
        self.room.clicked.connect(self.settings_requested)
        self._room_advice = PlainLabel(tone="secondary", wrap=True)
        self._room_advice.setContentsMargins(INSET, 4, INSET, 8)
        self._circles_title = SectionTitle(self.tr("A week, by circle"))
        self._circles_title.setContentsMargins(INSET, 0, INSET, 0)
        self.ways = WaysToFit()
        self.ways.setContentsMargins(INSET, 0, INSET, 8)
        self.ways.people_requested.connect(self.people_requested)
        for widget in (self.promised, self.room, self._room_advice, self.ways, self._circles_title):
            card.body.addWidget(widget)
        self._circle_rows = _rows_of(card)
        return card

    def _arrange(self) -> None:
        """Lay the three cards out in three columns, or the last below two."""
        columns = 3 if self.width() >= WIDE else 2
        if columns == self._columns:
            return
        self._columns = columns
        self._grid.addWidget(self.health, 0, 0)
        self._grid.addWidget(self.media, 0, 1)
        if columns == 3:
            self._grid.addWidget(self.promise, 0, 2)
        else:
            self._grid.addWidget(self.promise, 1, 0, 1, 2)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _show_media(self, year: Year) -> None:
        """Show each medium that was used, the commonest first, and what might be varied."""
        names = {
            Medium.EMAIL: self.tr("Email"),
            Medium.MESSAGE: self.tr("Messages"),
            Medium.CALL: self.tr("Calls"),
            Medium.VIDEO: self.tr("Video calls"),
            Medium.IN_PERSON: self.tr("In person"),
            Medium.LETTER: self.tr("Cards"),
            Medium.GIFT: self.tr("Gifts"),
            Medium.EVENT: self.tr("Events"),
        }
        used = sorted(((count, medium) for medium, count in year.by_medium.items() if count), key=lambda one: -one[0])
        rows = []
        for count, medium in used:
            told = self.tr("{medium}: {interactions}").format(
                medium=names[medium], interactions=counted("1 interaction", "{n} interactions", count)
            )
            row = FigureRow(names[medium], number(count), told)
            row.set_bar(count / used[0][0], _MEDIA_COLOURS[medium])
            words = self.tr("{medium} in the last 12 months").format(medium=names[medium])
            row.clicked.connect(
                lambda _checked=False, medium=medium, words=words: self._show_in_touch(words, medium=medium)
            )
            rows.append(row)
        _fill(self._media_rows, rows)
        advice = media_advice(year.by_medium)
        self._media_advice.setText(say(advice) if advice else self.tr("Nothing was logged in the last 12 months."))
        self._media_advice.setVisible(advice is not None or not rows)

    def _row(self, label: str, count: int, wanted: PeopleFilter) -> FigureRow:
        """Return a row that asks for the people it counts."""
        people = counted("1 person", "{n} people", count)
        told = self.tr("{name}: {people}").format(name=isolated(label), people=people)
        row = FigureRow(label, number(count), told)
        row.setEnabled(count > 0)
        row.clicked.connect(lambda: self.people_requested.emit(wanted))
        return row

    def _words_of_day(self, day: date, count: int) -> str:
        """Return e.g. "14 August 2026: 3 interactions with Maya Okafor, Wei Tan"."""
        values = {"day": exact_day(day)}
        if not count:
            return self.tr("{day}: no interactions").format(**values)
        names, people = names_on(day, _NAMES_TOLD)
        who = ", ".join(names)
        if people > len(names):
            who = counted("{names} and 1 more", "{names} and {n} more", people - len(names), {"names": who})
        return counted(
            "{day}: 1 interaction with {who}", "{day}: {n} interactions with {who}", count, {**values, "who": who}
        )

    def _show_day(self, day: date) -> None:
        """Ask for the people of a day."""
        words = self.tr("In touch on {day}").format(day=exact_day(day))
        self._ask(people_in_touch(day, day), words)

    def _show_in_touch(self, words: str, *, medium: str = "", direction: str = "") -> None:
        """Ask for whoever took part in the year's interactions of a medium or direction."""
        self._ask(people_in_touch(self._year.first, self._year.last, medium=medium, direction=direction), words)

    def _ask(self, contact_ids: Sequence[int], words: str, *, everybody: bool = True) -> None:
        """Ask for some people; everybody includes whom the list leaves out as a rule (let go, deceased)."""
        statuses = tuple(Status) if everybody else PeopleFilter().statuses
        self.people_requested.emit(PeopleFilter(ids=tuple(contact_ids), ids_words=words, statuses=statuses))


class _Legend(QWidget):
    """What the squares' shades mean, in numbers."""

    _SIDE, _SPACE = 11, 5

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_starts(self, starts: Sequence[int]) -> None:
        """Tell from how many on a day each level begins."""
        self._texts = [self.tr("none a day")]
        for start, following in zip(starts, [*starts[1:], 0], strict=True):
            if not following:
                self._texts.append(self.tr("{number} or more").format(number=number(start)))
            elif following == start + 1:
                self._texts.append(number(start))
            else:
                self._texts.append(self.tr("{first} to {last}").format(first=number(start), last=number(following - 1)))
        self.setAccessibleName(self.tr("Shades: {shades}").format(shades=", ".join(self._texts)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for a line."""
        return QSize(300, QFontMetrics(active_theme().font(SMALL_RATIO)).height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw squares and numbers from the reading side."""
        painter, theme = QPainter(self), active_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font(SMALL_RATIO)
        painter.setFont(font)
        metrics, place = QFontMetrics(font), 0
        for level, text in enumerate(self._texts[: LEVELS + 1]):
            wide = metrics.horizontalAdvance(text) + 2
            whole = self._SIDE + self._SPACE + wide
            left = self.width() - place - whole if self.isRightToLeft() else place
            square = QRect(left, (self.height() - self._SIDE) // 2, self._SIDE, self._SIDE)
            words = QRect(left + self._SIDE + self._SPACE, 0, wide, self.height())
            if self.isRightToLeft():
                square.moveLeft(left + wide + self._SPACE)
                words.moveLeft(left)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(level_colour(level))
            painter.drawRoundedRect(square, 3, 3)
            painter.setPen(theme.colour("ink2"))
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), text)
            place += whole + 14


def _card(title: str, *, spacing: int) -> Card:
    """Return a card whose rows' grounds reach a little beyond their words, which stay in line with the title."""
    card = Card(title=title, spacing=spacing)
    card.body.setContentsMargins(16 - INSET, 16, 16 - INSET, 14)
    card.title.setContentsMargins(INSET, 0, 0, 0)
    return card


def _rows_of(card: Card) -> QVBoxLayout:
    """Return a layout for rows at the end of a card."""
    rows = QVBoxLayout()
    rows.setSpacing(2)
    rows.setContentsMargins(0, 4, 0, 0)
    card.body.addLayout(rows)
    return rows


def _fill(layout: QVBoxLayout, rows: Sequence[QWidget]) -> None:
    """Put other rows into a layout; the focus stays on the row at the same place."""
    old = _widgets_of(layout)
    focused = next((place for place, widget in enumerate(old) if widget.hasFocus()), None)
    for widget in old:
        layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
    for row in rows:
        layout.addWidget(row)
        row.show()
    if focused is not None and rows:
        rows[min(focused, len(rows) - 1)].setFocus()


def _waiting(name: str = "") -> FigureRow:
    """Return the row of what is not counted yet."""
    row = FigureRow(name, "", name)
    row.setEnabled(False)
    return row


def _widgets_of(layout: QVBoxLayout) -> list[QWidget]:
    """Return the widgets of a layout in their order."""
    found = (layout.itemAt(place).widget() for place in range(layout.count()))
    return [widget for widget in found if widget is not None]


def _decimal(value: float) -> str:
    """Return a number with one decimal, none where it is whole or a hundred and more."""
    rounded = round(value, 1 if value < _WHOLE_FROM else 0)
    return number(int(rounded)) if rounded == int(rounded) else QLocale().toString(rounded, "f", 1)
