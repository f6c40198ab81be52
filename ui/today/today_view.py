"""The Today view: whom to reach today, why, and on which platform."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from models.history import Change
from models.operations.contact import set_answer, skip, snooze
from models.operations.rhythm import set_circle, set_no_rhythm
from models.queries import PeopleFilter, circles, counts, people_rows
from scheduler.outlook import ComingUp, coming_up, not_chosen_offer, week_load, wilting
from scheduler.today import Entry, todays_list
from ui.operations import Operations
from ui.shared.cards import Card, page_title, scrolling
from ui.shared.empty_state import RoundIcon
from ui.shared.labels import PlainLabel, SectionTitle
from ui.shared.snooze_menu import snooze_menu
from ui.today.entry_card import EntryCard
from ui.today.number_words import sentence_of_the_day
from ui.today.people_rows import ChoiceCard, RoomCard
from ui.today.reaching import follow_suggestion, log_reached_out
from ui.today.side_column import WIDTH, SideColumn
from ui.words import counted, long_day, say

if TYPE_CHECKING:
    from ui.welcome.welcome_view import WelcomeView

NARROW = 800
COMING_SHOWN = 4
_ROOM_SHOWN, _ROOM_STEP = 5, 20


class TodayView(QWidget):
    """Today's list with its actions, by mouse and by key: arrows, R, W, S, K, Enter."""

    person_opened = Signal(int)
    log_requested = Signal(list)
    import_requested = Signal()
    add_requested = Signal()
    people_requested = Signal(object)
    message = Signal(str, str, object)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Show the book's Today list."""
        super().__init__(parent)
        self._operations = operations
        self._entries: tuple[Entry, ...] = ()
        self._waiting: tuple[Entry, ...] = ()
        self._cards: list[EntryCard] = []
        self._current = 0
        self._room_shown = _ROOM_SHOWN
        self._stale = True
        self.setAccessibleName(self.tr("Today"))
        self._stack = QStackedLayout(self)
        self._area = self._build_page()
        self._welcome: WelcomeView | None = None
        self._stack.addWidget(self._area)
        operations.changed.connect(self._on_changed)

    # --- what others ask --------------------------------------------------------------------------------------

    @property
    def cards(self) -> list[EntryCard]:
        """The cards in their order."""
        return self._cards

    @property
    def current_entry(self) -> Entry | None:
        """The entry the keys act on."""
        return self._cards[self._current].entry if self._cards else None

    def chosen_people(self) -> list[int]:
        """Return the current person's id, for the log dialog."""
        entry = self.current_entry
        return [entry.contact_id] if entry is not None else []

    def refresh(self) -> None:
        """Read the book anew."""
        self._stale = False
        focused = QApplication.focusWidget()
        had_focus = focused is not None and (focused is self or self.isAncestorOf(focused))
        if self._wants_welcome() and self._welcome is not None:
            self._stack.setCurrentWidget(self._welcome)
            return
        self._stack.setCurrentWidget(self._area)
        book = self._operations.book
        today = book.clock.today()
        found = todays_list(book)
        self._entries, self._waiting = found.entries, found.with_room
        self._title.setText(long_day(today))
        self._sentence.setText(sentence_of_the_day(len(self._entries)))
        self._sentence.show()
        self._fill_list()
        self._fill_side(today)
        if had_focus:
            self._focus_current()

    # --- building ---------------------------------------------------------------------------------------------

    def _build_page(self) -> QScrollArea:
        """Lay out the list and the side column."""
        page = QWidget()
        self._columns = QHBoxLayout(page)
        self._columns.setContentsMargins(24, 22, 24, 24)
        self._columns.setSpacing(24)
        left = self._left = QVBoxLayout()
        left.setSpacing(11)
        head, self._title, self._sentence = page_title("")
        left.addWidget(head)
        left.addSpacing(6)
        self._cards_column = QVBoxLayout()
        self._cards_column.setSpacing(11)
        left.addLayout(self._cards_column)
        self._below = QVBoxLayout()
        left.addLayout(self._below)
        left.addStretch(1)
        self._columns.addLayout(left, 1)
        self._side = SideColumn()
        self._side.setFixedWidth(WIDTH)
        self._side.person_opened.connect(self.person_opened)
        self._side.wilting_asked.connect(
            lambda: self.people_requested.emit(PeopleFilter(ids=tuple(wilting(self._operations.book))))
        )
        self._columns.addWidget(self._side, 0)
        area = scrolling(page)
        area.setAccessibleName(self.tr("Today’s list"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return area

    def _wants_welcome(self) -> bool:
        """Return whether the first start or the empty book is shown; its view is made where it is needed."""
        if self._welcome is None and counts().everyone == 0:
            from ui.welcome.welcome_view import WelcomeView

            self._welcome = WelcomeView(self._operations)
            self._welcome.import_requested.connect(self.import_requested)
            self._welcome.add_requested.connect(self.add_requested)
            self._welcome.finished.connect(self._end_welcome)
            self._stack.addWidget(self._welcome)
        return self._welcome is not None and self._welcome.is_wanted

    def _end_welcome(self, sentence: str) -> None:
        """Show Today after the first start, with a sentence about what happens next."""
        if sentence:
            from ui.welcome.next_notice import NextNotice

            self._left.insertWidget(1, NextNotice(sentence))
        self.refresh()
        self._focus_current()

    def _fill_list(self) -> None:
        """Show the cards, or be glad that nobody is due."""
        index = self._index_to_keep()
        _empty(self._cards_column)
        self._cards = [self._card(entry) for entry in self._entries]
        for card in self._cards:
            self._cards_column.addWidget(card)
            # A layout shows new widgets a moment later, and only a shown one can take the focus.
            card.show()
        if not self._cards:
            self._cards_column.addWidget(self._glad_card())
        self._fill_below()
        self._make_current(index)

    def _index_to_keep(self) -> int:
        """Return the index of the current person in the new list, or the same place in it."""
        entry = self.current_entry
        ids = [one.contact_id for one in self._entries]
        if entry is not None and entry.contact_id in ids:
            return ids.index(entry.contact_id)
        return max(0, min(self._current, len(ids) - 1))

    def _card(self, entry: Entry) -> EntryCard:
        """Make the card of an entry and connect its actions."""
        card = EntryCard(entry)
        card.reached_out.connect(lambda: self._reach_out(entry))
        card.way_chosen.connect(lambda: self._follow(entry))
        card.snooze_asked.connect(lambda button: self._ask_snooze(entry.contact_id, button))
        card.skipped.connect(lambda: self._skip(entry.contact_id))
        card.opened.connect(lambda: self.person_opened.emit(entry.contact_id))
        card.answered.connect(
            lambda answer: self._operations.perform(set_answer, entry.unknown_answer, answer, initiator=self)
        )
        card.move_asked.connect(self._move)
        card.became_current.connect(lambda: self._make_current(self._cards.index(card)))
        return card

    def _glad_card(self) -> Card:
        """Return the card of a day without anybody due."""
        card = Card(margin=20)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(RoundIcon("sun", 48), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(PlainLabel(self.tr("Everybody is looked after today"), scale="name"))
        sentence = self.tr("Nobody is waiting to hear from you. Enjoy the day.")
        if self._waiting:
            sentence = self.tr("Nobody is due. If you feel like it, someone below would be glad to hear from you.")
        column.addWidget(PlainLabel(sentence, tone="secondary", wrap=True))
        row.addLayout(column, 1)
        card.body.addLayout(row)
        card.setAccessibleName(sentence)
        return card

    def _fill_below(self) -> None:
        """Show the offer to choose a rhythm and who waits until there is room."""
        _empty(self._below)
        self._below.setSpacing(11)
        book = self._operations.book
        offered = [(row.id, row.name) for row in people_rows(not_chosen_offer(book, book.clock.today()))]
        if offered:
            self._below.addWidget(self._choice_card(offered))
        waiting = self._waiting
        if not waiting:
            return
        title = SectionTitle(self.tr("When you have room"))
        title.setContentsMargins(0, 8, 0, 0)
        self._below.addWidget(title)
        shown = waiting[: self._room_shown]
        remaining = len(waiting) - len(shown)
        card = RoomCard(
            [(entry.contact_id, entry.name, say(entry.reason)) for entry in shown],
            remaining,
            counted("Show 1 more", "Show {n} more", min(remaining, _ROOM_STEP)),
        )
        by_id = {entry.contact_id: entry for entry in waiting}
        card.opened.connect(self.person_opened)
        card.reached_out.connect(lambda contact_id: self._reach_out(by_id[contact_id]))
        card.snooze_asked.connect(self._ask_snooze)
        card.more_wanted.connect(self._show_more)
        self._below.addWidget(card)

    def _choice_card(self, offered: list[tuple[int, str]]) -> ChoiceCard:
        """Return the card that offers rhythms."""
        rows = circles()
        days = {circle.id: counted("every day", "every {n} days", circle.days) for circle in rows}
        card = ChoiceCard(offered, rows, days)
        card.opened.connect(self.person_opened)
        card.circle_chosen.connect(
            lambda contact_id, circle_id: self._operations.perform(set_circle, [contact_id], circle_id, initiator=self)
        )
        card.no_rhythm_chosen.connect(
            lambda contact_id: self._operations.perform(set_no_rhythm, [contact_id], initiator=self)
        )
        return card

    def _fill_side(self, today: date) -> None:
        """Show the week, what comes up and who wilts."""
        book = self._operations.book
        first_weekday = QLocale().firstDayOfWeek().value
        first = today - timedelta(days=(today.isoweekday() - first_weekday) % 7)
        week = week_load(book, first)
        locale = QLocale()
        named = [
            (locale.standaloneDayName(load.day.isoweekday(), QLocale.FormatType.ShortFormat), load) for load in week
        ]
        self._side.set_week(named, today)
        self._side.set_coming(self._coming(), today)
        self._side.set_wilting(len(wilting(book)))

    def _coming(self) -> list[ComingUp]:
        """Return who comes up, each person once and nobody who is on today's list."""
        book = self._operations.book
        once: dict[int, ComingUp] = {}
        for coming in coming_up(book, book.clock.today()):
            once.setdefault(coming.contact_id, coming)
        for entry in self._entries:
            once.pop(entry.contact_id, None)
        return list(once.values())[:COMING_SHOWN]

    # --- acting -----------------------------------------------------------------------------------------------

    def _reach_out(self, entry: Entry) -> None:
        """Log that the user reached out."""
        log_reached_out(self._operations, entry.contact_id, entry.suggestion)

    def _follow(self, entry: Entry) -> None:
        """Open the suggested way and offer to log it."""
        follow_suggestion(
            entry, lambda sentence: self.message.emit(sentence, self.tr("Log it"), lambda: self._reach_out(entry))
        )

    def _ask_snooze(self, contact_id: int, button: QWidget) -> None:
        """Offer how long to snooze, below the button."""
        book = self._operations.book

        def chosen(until: datetime) -> None:
            self._operations.perform(snooze, [contact_id], until, initiator=self)

        menu = snooze_menu(book, chosen, self, calendar_below=button)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))
        menu.setActiveAction(menu.actions()[0])

    def _skip(self, contact_id: int) -> None:
        self._operations.perform(skip, [contact_id], initiator=self)

    def _show_more(self) -> None:
        self._room_shown += _ROOM_STEP
        self._fill_below()

    # --- keys and focus ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the current person by one key."""
        if not self._cards or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        card = self._cards[self._current]
        actions: dict[int, Callable[[], object]] = {
            Qt.Key.Key_R: lambda: self._reach_out(card.entry),
            Qt.Key.Key_W: lambda: self._follow(card.entry),
            Qt.Key.Key_S: lambda: self._ask_snooze(card.entry.contact_id, card.snooze_button),
            Qt.Key.Key_K: lambda: self._skip(card.entry.contact_id),
            Qt.Key.Key_Return: lambda: self.person_opened.emit(card.entry.contact_id),
            Qt.Key.Key_Enter: lambda: self.person_opened.emit(card.entry.contact_id),
        }
        action = actions.get(event.key())
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the book where it changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def focusInEvent(self, event: object) -> None:
        """Hand the focus to the current card."""
        self._focus_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the side column beneath the list on a narrow window."""
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        direction = QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)
            self._side.setMinimumWidth(0 if narrow else WIDTH)
            self._side.setMaximumWidth(16777215 if narrow else WIDTH)

    def _move(self, step: int) -> None:
        """Move to another card."""
        index = self._current + step
        if 0 <= index < len(self._cards):
            self._make_current(index)
            self._focus_current()

    def _make_current(self, index: int) -> None:
        """Mark one card as the one the keys act on."""
        self._current = index
        for place, card in enumerate(self._cards):
            card.set_current(current=place == index)

    def _focus_current(self) -> None:
        """Give the focus to the current card and bring it into sight; without one it stays with the view."""
        if self._welcome is not None and self._stack.currentWidget() is self._welcome:
            self._welcome.begin()
        elif self._cards:
            card = self._cards[self._current]
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            if self._current == 0:
                # With the first one, the day above it is seen as well.
                self._area.verticalScrollBar().setValue(0)
            else:
                self._area.ensureWidgetVisible(card, 0, 24)
        else:
            # Else it would go on to whatever comes next, and the next key would act there.
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, _change: Change, _initiator: object) -> None:
        """Read anew, at once or at the next showing."""
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True


def _empty(layout: QVBoxLayout) -> None:
    """Take everything out of a layout and delete it."""
    while layout.count():
        widget = layout.takeAt(0).widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
