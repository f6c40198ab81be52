"""The cards of events: one to come with whom to look up there, and one that was with whom the user met."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QMargins, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.queries.events import EventRow
from scheduler.before_event import LookUp
from ui.events.date_tile import DateTile
from ui.events.look_up_line import LookUpLine
from ui.introductions.introduction_card import MovingCard
from ui.people.tag_fields import people_input
from ui.shared.buttons import icon_button, link_button, quiet_button, secondary_button
from ui.shared.chips import GOLD, NEUTRAL, Chip, ChipButton
from ui.shared.flow import FlowLayout
from ui.shared.labels import PlainLabel
from ui.shared.tag_input import Tag
from ui.today.person_line import OVERHANG, LineBetween
from ui.words import ago_words, counted, day_words, exact_day, isolated

_SHOWN = 5
_NAMED = 8


class EventCard(MovingCard):
    """What every event's card has: its day, name, place, notes and a menu; the signals ask its view for the rest."""

    edit_asked = Signal()
    delete_asked = Signal()
    met_asked = Signal()
    person_opened = Signal(int)

    def __init__(self, row: EventRow, today: date, *, ahead: bool) -> None:
        """Show the head of an event."""
        super().__init__()
        self.row = row
        self.key = ("event", row.id)
        words = ""
        if row.on is not None:
            words = day_words(row.on, today) if ahead else ago_words(row.on, today)
        self.setAccessibleName(", ".join(part for part in (row.name, words, row.place) if part))
        # People stand out to both sides of what they are below, as far as their ground under the pointer does.
        self.inner_margins -= QMargins(OVERHANG, 0, OVERHANG, 0)
        self.body.setContentsMargins(self.inner_margins)
        line = QHBoxLayout()
        line.setContentsMargins(OVERHANG, 0, OVERHANG, 0)
        line.setSpacing(12)
        line.addWidget(DateTile(row.on), 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(PlainLabel(row.name, scale="name", elide=True), 1)
        if words:
            near = ahead and row.on is not None and (row.on - today).days <= 1
            chip = Chip(words, GOLD if near else NEUTRAL, icon=False)
            if row.on is not None:
                chip.setToolTip(exact_day(row.on))
            head.addWidget(chip)
        self.more_button = icon_button("ellipsis", self.tr("More"))
        self.more_button.clicked.connect(self.show_menu)
        head.addWidget(self.more_button)
        self.column.addLayout(head)
        if row.place:
            self.column.addWidget(PlainLabel(row.place, tone="secondary", elide=True))
        if row.notes:
            self.column.addSpacing(4)
            self.column.addWidget(PlainLabel(row.notes, tone="secondary", wrap=True))
        line.addLayout(self.column, 1)
        self.body.addLayout(line)

    def show_menu(self) -> None:
        """Offer what is seldom done."""
        menu = QMenu(self)
        menu.addAction(self.tr("Edit…")).triggered.connect(self.edit_asked)
        menu.addAction(self.tr("Note whom you met…")).triggered.connect(self.met_asked)
        menu.addSeparator()
        menu.addAction(self.tr("Delete")).triggered.connect(self.delete_asked)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height() + 4)))
        menu.setActiveAction(menu.actions()[0])


class AheadCard(EventCard):
    """An event to come: who will be there, and whom to look up."""

    expected = Signal(list)
    not_expected = Signal(int)
    write_asked = Signal(int)

    def __init__(self, row: EventRow, people: Sequence[tuple[int, str]], found: Sequence[LookUp], today: date) -> None:
        """Show an event with the people who are expected, and those found worth looking up."""
        super().__init__(row, today, ahead=True)
        self.lines: list[LookUpLine] = []
        self._people = {id_ for id_, _ in people}
        self.column.addSpacing(10)
        self.people = people_input(
            self.tr("Who will be at {event}").format(event=isolated(row.name)),
            placeholder=self.tr("Who will be there? Type a name"),
        )
        self.people.set_tags(Tag(name, id_) for id_, name in people)
        self.people.changed.connect(self._on_people)
        self.column.addWidget(self.people)
        if found:
            self.body.addSpacing(2)
            title = PlainLabel(self.tr("Whom to look up"), scale="section")
            title.setContentsMargins(OVERHANG, 4, OVERHANG, 0)
            self.body.addWidget(title)
            self._holder = QVBoxLayout()
            self._holder.setSpacing(0)
            self.body.addLayout(self._holder)
            self._rest = list(found)
            self._show(_SHOWN)

    def _show(self, count: int) -> None:
        """Show so many more of whom to look up, and a button for the rest."""
        shown, self._rest = self._rest[:count], self._rest[count:]
        for one in shown:
            if self.lines:
                self._holder.addWidget(LineBetween())
            line = LookUpLine(one)
            line.opened.connect(self.person_opened)
            line.expected.connect(lambda id_: self.expected.emit([id_]))
            line.write_asked.connect(self.write_asked)
            line.move_asked.connect(self.move_asked)
            self.lines.append(line)
            self._holder.addWidget(line)
        if self._rest:
            more = self.rest_button = quiet_button(counted("1 more", "{n} more", len(self._rest)))
            more.clicked.connect(self._show_rest)
            self.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_rest(self) -> None:
        self.rest_button.hide()
        self.rest_button.deleteLater()
        first = len(self.lines)
        self._show(len(self._rest))
        self.lines[first].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_people(self) -> None:
        """Keep who was added, or who will not be there after all."""
        present = [value for value in self.people.values if isinstance(value, int)]
        added = [id_ for id_ in present if id_ not in self._people]
        gone = self._people - set(present)
        self._people = set(present)
        if added:
            self.expected.emit(added)
        for id_ in gone:
            self.not_expected.emit(id_)


class PastCard(EventCard):
    """An event that was: whom the user met there, or the question whom."""

    people_asked = Signal()
    put_away = Signal()

    def __init__(self, row: EventRow, people: Sequence[tuple[int, str]], today: date, *, asks: bool) -> None:
        """Show an event with the people who were there; asks says that nothing is noted of it yet."""
        super().__init__(row, today, ahead=False)
        self.column.addSpacing(6)
        if people:
            self.column.addWidget(self._people(people))
            self.column.addSpacing(8)
        actions = QHBoxLayout()
        actions.setSpacing(8)
        self.main_icon = "user-plus"
        words = self.tr("Note whom you met") if not row.noted else self.tr("Note more people")
        button = secondary_button(words, self.main_icon)
        button.clicked.connect(self.met_asked)
        actions.addWidget(button)
        if asks or row.noted:
            self.main_button = button
        if people:
            show = link_button(counted("Show the 1 person", "Show the {n} people", len(people)))
            show.clicked.connect(self.people_asked)
            actions.addWidget(show)
        if asks:
            nobody = quiet_button(self.tr("Nobody new"))
            nobody.clicked.connect(self.put_away)
            actions.addWidget(nobody)
        actions.addStretch(1)
        self.column.addLayout(actions)

    def _people(self, people: Sequence[tuple[int, str]]) -> QWidget:
        """Return the first people as chips that open them."""
        holder = QWidget()
        flow = FlowLayout(holder, spacing=6, line_spacing=6)
        for contact_id, name in people[:_NAMED]:
            chip = ChipButton(name, NEUTRAL, icon=False)
            chip.clicked.connect(lambda _checked=False, id_=contact_id: self.person_opened.emit(id_))
            flow.addWidget(chip)
        more = len(people) - _NAMED
        if more > 0:
            flow.addWidget(PlainLabel(counted("and 1 more", "and {n} more", more), tone="secondary"))
        return holder
