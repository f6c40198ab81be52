"""The Today view: whom to reach today, why, and on which platform."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QStackedLayout,
    QWidget,
)

from models.operations.contact import set_answer, skip, snooze
from models.operations.hints import dismiss_hint
from models.operations.rhythm import set_circle, set_no_rhythm
from models.queries import PeopleFilter, circles, people_rows
from models.queries.photos import photos_of
from models.queries.vocabulary import has_people, is_large
from models.vocabulary import Answer
from scheduler.before_event import met_hint
from scheduler.outlook import next_to_come, not_chosen_offer
from scheduler.review import ReviewList, to_review
from scheduler.today import Entry, Today, todays_list
from ui.first_paint import when_painted
from ui.operations import Operations
from ui.shared.accessible_role import take_role
from ui.shared.fitting_area import lay_out_anew, lay_out_now, lay_out_waiting
from ui.shared.snooze_menu import snooze_menu
from ui.shared.tab_order import TabOrder
from ui.today.below_column import SHOWN, STEP
from ui.today.entry_card import EntryCard
from ui.today.number_words import sentence_of_the_day
from ui.today.reaching import LogOffer, follow_suggestion, log_reached_out
from ui.today.side_filling import fill_side
from ui.today.today_page import TodayPage
from ui.words import long_day

if TYPE_CHECKING:
    from ui.welcome.welcome_view import WelcomeView


class TodayView(QWidget):
    """Today's list with its actions, by mouse and by key: arrows, R, W, S, K, Y, N, Enter; V reviews who wilts."""

    person_opened = Signal(int)
    log_requested = Signal(list)
    import_requested = Signal()
    add_requested = Signal()
    people_requested = Signal(object)
    review_requested = Signal()
    view_requested = Signal(str)
    event_opened = Signal(int)
    met_requested = Signal(object)
    message = Signal(str, str, object)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Show the book's Today list."""
        super().__init__(parent)
        self._operations = operations
        self._room_shown = SHOWN
        self._tab_order = TabOrder()
        self._stale, self._needs_layout, self._is_painted, self._was_shown = True, False, False, False
        # Before the first paint only what is seen is made.
        self._lacks_below = False
        self.setAccessibleName(self.tr("Today"))
        # Not by Tab, which would lead back to the current card instead of on.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        take_role(self, QAccessible.Role.Pane)
        self._stack = QStackedLayout(self)
        self._page = page = TodayPage(self._stack)
        self._column, self._below, self._side, self._glad = page.column, page.below, page.side, page.glad
        self._connect()
        self._welcome: WelcomeView | None = None
        operations.changed.connect(self._refresh_or_wait)
        when_painted(self, self._go_on)

    # --- what others ask --------------------------------------------------------------------------------------

    @property
    def cards(self) -> list[EntryCard]:
        """The cards in their order."""
        return self._column.cards

    @property
    def current_entry(self) -> Entry | None:
        """The entry the keys act on."""
        card = self._column.current_card
        return card.entry if card is not None else None

    def chosen_people(self) -> list[int]:
        """Return the id of whom the focus is on, else of the current person, for the log dialog."""
        line = self._below.focused_line
        if line is not None:
            return [line.contact_id]
        entry = self.current_entry
        return [entry.contact_id] if entry is not None else []

    def prepare(self) -> None:
        """Read the book where it changed meanwhile; before it is shown, so that everything is laid out once."""
        if self._stale:
            self.refresh()
            self._needs_layout = True

    def refresh(self) -> None:
        """Read the book anew."""
        self._stale = False
        # The window's own focus, which it has while a dialog in front of it logs something, too.
        focused = self.window().focusWidget()
        had_focus = focused is not None and (focused is self or self.isAncestorOf(focused))
        # Asked now: a card that goes hands its focus to what is next, and the next key would act there.
        was_below = self._below.focused_line is not None
        if self._wants_welcome() and self._welcome is not None:
            self._stack.setCurrentWidget(self._welcome)
            return
        self._stack.setCurrentWidget(self._page.area)
        today = self._operations.book.clock.today()
        found = todays_list(self._operations.book)
        self._page.title.setText(long_day(today))
        self._page.sentence.setText(sentence_of_the_day(len(found.contact_ids)))
        self._page.sentence.show()
        self._column.show_entries(found.entries, photos_of(found.contact_ids))
        if not found.contact_ids:
            self._glad.tell(tended=found.tended, waiting=bool(found.waiting_ids), room=bool(found.room))
        self._page.glad_slot.setVisible(not found.contact_ids)
        keeps_focus = False
        self._lacks_below = not self._is_painted and (self._column.is_growing or self._column.seems_to_fill_the_window)
        if not self._lacks_below:
            keeps_focus = self._fill_below(found) and was_below
        self._fill_side(today, found)
        self._order_tabs()
        if had_focus and not keeps_focus:
            self._focus_current()

    def _order_tabs(self) -> None:
        """Let Tab lead through the cards, what is below them and what is beside."""
        self._tab_order.lead_through(
            [*self.cards, self._below, self._side.met, *self._side.lines, self._side.introductions, self._side.wilting]
        )

    # --- building ---------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        """Join the parts."""
        column, below, perform = self._column, self._below, self._operations.perform
        column.reached_out.connect(self._reach_out)
        column.way_chosen.connect(self._follow)
        column.snooze_asked.connect(lambda entry, button: self._ask_snooze(entry.contact_id, button))
        column.skipped.connect(lambda entry: self._skip(entry.contact_id))
        column.opened.connect(lambda entry: self.person_opened.emit(entry.contact_id))
        column.answered.connect(self._answer)
        column.move_asked.connect(self._move)
        column.closed.connect(self._on_closed)
        column.grown.connect(self._order_tabs)
        below.opened.connect(self.person_opened)
        below.reached_out.connect(self._reach_out)
        below.way_chosen.connect(self._follow)
        below.snooze_asked.connect(self._ask_snooze)
        below.skipped.connect(self._skip)
        below.circle_chosen.connect(lambda person, circle: perform(set_circle, [person], circle, initiator=self))
        below.no_rhythm_chosen.connect(lambda person: perform(set_no_rhythm, [person], initiator=self))
        below.more_wanted.connect(self._show_more)
        below.move_asked.connect(self._move)
        self._side.person_opened.connect(self.person_opened)
        self._side.move_asked.connect(self._move)
        self._side.review_asked.connect(self.review_requested)
        self._side.wilting_asked.connect(self._show_wilting)
        self._side.introductions_asked.connect(lambda: self.view_requested.emit("introductions"))
        self._side.event_opened.connect(self.event_opened)
        self._side.met_asked.connect(self.met_requested)
        self._side.met_put_away.connect(self._put_away_event)

    def _wants_welcome(self) -> bool:
        """Return whether the first start or the empty book is shown; its view is made where it is needed."""
        if self._welcome is None and not has_people():
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

            self._page.add_notice(NextNotice(self._operations, sentence))
        self.refresh()
        self._focus_current()

    def _fill_below(self, found: Today) -> bool:
        """Show the offer to choose a rhythm and who waits until there is room; return whether that has the focus."""
        book = self._operations.book
        offered = [(row.id, row.name) for row in people_rows(not_chosen_offer(book, book.clock.today()))]
        waiting = found.first_with_room(self._room_shown)
        return self._below.fill(offered, circles() if offered else [], waiting, len(found.waiting_ids) - len(waiting))

    def _fill_below_late(self) -> None:
        """Fill what is below the cards, where it was left out."""
        self._lacks_below = False
        self._fill_below(todays_list(self._operations.book))
        self._order_tabs()

    def _make_the_next(self) -> None:
        """Make what follows the last card where it is still to come: a key may be faster than that."""
        if self._column.is_growing:
            self._column.grow_into(0)
        elif self._lacks_below:
            self._fill_below_late()
        else:
            return
        self._order_tabs()
        lay_out_now(self._page.area)

    def _fill_the_room(self) -> None:
        """Make what was left out and would be seen at the first paint, as the cards are smaller than most are."""
        while self._lacks_below and (room := self._page.room_below()) > 0:
            if self._column.is_growing:
                self._column.grow_into(room)
            else:
                self._fill_below_late()
            lay_out_now(self._page.area)

    def _fill_side(self, today: date, found: Today) -> None:
        """Show the week, what comes up, introductions without news and who wilts."""
        coming = fill_side(self._side, self._operations.book, today, found)
        self._glad.tell_next(next_to_come(today, coming) if not found.contact_ids else None, today)
        self._look_who_wilts()

    def _look_who_wilts(self) -> None:
        """Show who wilts; in a large book a moment later, and not before the first paint."""
        book = self._operations.book
        if not is_large():
            self._tell_wilting(to_review(book))
        elif self._is_painted:
            self._operations.background.ask("who wilts", lambda: to_review(book), self._tell_wilting)

    def _tell_wilting(self, review: ReviewList) -> None:
        self._side.set_wilting(len(review.contact_ids), len(review.unanswered))

    def _go_on(self) -> None:
        """Show what the first paint did not wait for."""
        self._is_painted = True
        if self._lacks_below:
            self._fill_below_late()
        # Also where nothing is lacking yet: the list may become long, or is not read before the window is shown.
        self._column.go_on()
        if is_large():
            self._look_who_wilts()

    # --- acting -----------------------------------------------------------------------------------------------

    def _reach_out(self, entry: Entry) -> None:
        """Log that the user reached out."""
        log_reached_out(self._operations, entry.contact_id, entry.suggestion)

    def _follow(self, entry: Entry) -> None:
        """Open the suggested way and offer to log it."""
        offer = LogOffer(self._operations, entry.contact_id, entry.suggestion)
        follow_suggestion(entry, lambda sentence: self.message.emit(sentence, self.tr("Log it"), offer))

    def _answer(self, entry: Entry, answer: str) -> None:
        """Note whether they answered the last attempt."""
        self._operations.perform(set_answer, entry.unknown_answer, answer, initiator=self)

    def _put_away_event(self, event_id: int) -> None:
        """Ask no more whom the user met at an event."""
        self._operations.perform(dismiss_hint, met_hint(event_id))
        self.refresh()

    def _show_wilting(self) -> None:
        """Show in People who wilts."""
        ids = to_review(self._operations.book).contact_ids
        self.people_requested.emit(PeopleFilter(ids=ids, ids_words=self.tr("Wilting")))

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
        """Show more of those who wait, and go on with the first of them."""
        shown = len(self._below.lines)
        self._room_shown += STEP
        self._fill_below(todays_list(self._operations.book))
        if len(self._below.lines) > shown:
            self._below.lines[shown].setFocus(Qt.FocusReason.OtherFocusReason)

    # --- keys and focus ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the current person by one key."""
        action = None
        if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            action = self._actions().get(event.key())
        if action is not None and event.isAutoRepeat() and event.key() not in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            # A finger that stayed on R must not reach out to one after the other.
            return
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def _actions(self) -> dict[int, Callable[[], object]]:
        """Return what each key does where the focus is."""
        actions: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Down: lambda: self._move(1),
            Qt.Key.Key_Up: lambda: self._move(-1),
        }
        if self._side.wilting.isVisible():
            actions[Qt.Key.Key_V] = self.review_requested.emit
        card, focused = self._column.current_card, QApplication.focusWidget()
        elsewhere = any(part.isAncestorOf(focused) for part in (self._below, self._side)) if focused else False
        if card is None or elsewhere:
            # Whoever has the focus there is not the person on the current card.
            return actions
        entry = card.entry
        if entry.unknown_answer is not None:
            actions[Qt.Key.Key_Y] = lambda: self._answer(entry, Answer.YES)
            actions[Qt.Key.Key_N] = lambda: self._answer(entry, Answer.NO)
        if not isinstance(focused, QAbstractButton):
            # A button that Tab led to is pressed by Enter, as everywhere.
            for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                actions[key] = lambda: self.person_opened.emit(entry.contact_id)
        return actions | {
            Qt.Key.Key_R: lambda: self._reach_out(entry),
            Qt.Key.Key_W: lambda: self._follow(entry),
            Qt.Key.Key_S: lambda: self._ask_snooze(entry.contact_id, card.snooze_button),
            Qt.Key.Key_K: lambda: self._skip(entry.contact_id),
        }

    def showEvent(self, event: QShowEvent) -> None:
        """Read the book where it changed meanwhile."""
        super().showEvent(event)
        self.prepare()
        if self._needs_layout:
            self._needs_layout = False
            if self._was_shown:
                lay_out_anew(self._page.area)
            # At the first showing nothing has been measured before it had its fonts: all is laid out once.
            lay_out_waiting()
            self._fill_the_room()
        self._was_shown = True

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._column.clear()
            self._below.clear()
            self._side.clear()
            self._refresh_or_wait()

    def focusInEvent(self, event: object) -> None:
        """Hand the focus to the current card."""
        self._focus_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the side column beneath the list on a narrow window."""
        super().resizeEvent(event)
        self._page.arrange(event.size().width())

    def _move(self, step: int) -> None:
        """Move among the cards, the lines below them and those beside."""
        if step > 0 and self._column.current == len(self.cards) - 1:
            self._make_the_next()
        stops: list[QWidget] = [*self.cards, *self._below.lines, *self._side.lines]
        focused = QApplication.focusWidget()
        places = (
            index for index, stop in enumerate(stops) if focused and (stop is focused or stop.isAncestorOf(focused))
        )
        at = next(places, None)
        index = (at if at is not None else self._column.current if self.cards else -1) + step
        if not 0 <= index < len(stops):
            return
        stop = stops[index]
        if isinstance(stop, EntryCard):
            self._column.make_current(index)
        stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.bring_into_sight(stop, is_first=index == 0)

    def _focus_current(self) -> None:
        """Give the focus to the current card and bring it into sight; without one it stays with the view."""
        card = self._column.current_card
        if self._welcome is not None and self._stack.currentWidget() is self._welcome:
            self._welcome.begin()
        elif card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.bring_into_sight(card, is_first=self._column.current == 0)
        else:
            # Else it would go on to whatever comes next, and the next key would act there.
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_closed(self) -> None:
        """Bring the current card into sight once the place of the one before it is closed."""
        focused, card = QApplication.focusWidget(), self._column.current_card
        if card is not None and focused is card:
            self._page.bring_into_sight(card, is_first=self._column.current == 0)

    def _refresh_or_wait(self, *_change_and_initiator: object) -> None:
        """Read anew, at once or at the next showing."""
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
