"""The events view: those to come with whom to look up there, and those that were with whom one met."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from models.advice.drafts import Purpose
from models.history import Change
from models.operations.events import delete_event, expect_at_event, not_expect_at_event
from models.operations.hints import dismiss_hint
from models.queries.events import EventRow, events, people_at
from models.queries.filtering import PeopleFilter
from models.queries.hints import dismissed_hints
from models.queries.person import person
from models.vocabulary import Stage
from scheduler.before_event import ASKED_DAYS, look_up, met_hint
from ui.events.area_switch import AreaSwitch
from ui.events.event_card import AheadCard, EventCard, PastCard
from ui.events.event_dialog import EventDialog
from ui.introductions.introduction_card import MovingCard
from ui.introductions.moving_cards import MovingCards
from ui.operations import Operations
from ui.shared.accessible_role import take_role
from ui.shared.buttons import primary_button, secondary_button
from ui.shared.cards import page_margins, page_title, scrolling
from ui.shared.empty_state import EmptyState
from ui.shared.fitting_area import FittingPage
from ui.shared.labels import SectionTitle
from ui.shared.undo_bar import CLEAR_OF_THE_BAR
from ui.window.views import EVENTS
from ui.words import counted

_PAST_SHOWN = 20
# What a change must touch to be seen here.
_ABOUT = frozenset(
    {"event", "event_contact", "contact", "contact_interest", "interest", "interaction", "group_member", "follow_up"}
)


class EventsView(QWidget):
    """Cards one moves through by the arrows; Enter notes whom one met."""

    person_opened = Signal(int)
    people_requested = Signal(object)
    view_requested = Signal(str)
    draft_requested = Signal(list, str, object)
    met_requested = Signal(object)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Show the book's events."""
        super().__init__(parent)
        self._operations = operations
        self._stale = True
        self.setAccessibleName(self.tr("Events"))
        # Not by Tab, which would lead back to the first card instead of on.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        take_role(self, QAccessible.Role.Pane)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._build_page())
        operations.changed.connect(self._on_changed)

    # --- what others ask --------------------------------------------------------------------------------------

    @property
    def cards(self) -> list[MovingCard]:
        """The cards in their order."""
        return self._moving.cards

    def refresh(self) -> None:
        """Read everything anew, and keep the focus where it was."""
        self._stale = False
        today = self._operations.book.clock.today()
        rows = events()
        focused = self._moving.focused_card()
        place = self.cards.index(focused) if focused is not None else None
        self._moving.clear()
        ahead = sorted(
            (row for row in rows if not row.is_over(today)),
            key=lambda row: (row.on is None, row.on or today, row.id),
        )
        past = [row for row in rows if row.is_over(today)]
        self._show_sentence(len(ahead))
        self._empty.setVisible(not rows)
        for row in ahead:
            self._add_card(self._ahead_card(row, today))
        if past:
            self._cards.addSpacing(8)
            self._cards.addWidget(SectionTitle(self.tr("What was")))
        hints = dismissed_hints()
        for row in past[:_PAST_SHOWN]:
            asks = not row.noted and (today - row.on).days <= ASKED_DAYS if row.on is not None else False
            self._add_card(self._past_card(row, today, asks=asks and met_hint(row.id) not in hints))
        if place is not None and self.cards:
            self.cards[min(place, len(self.cards) - 1)].setFocus()

    def open_event(self, event_id: int) -> None:
        """Show an event among the others."""
        if self._stale:
            self.refresh()
        card = next((card for card in self.cards if card.key == ("event", event_id)), None)
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            self._bring_into_sight(card)

    def add_event(self) -> None:
        """Ask for a new event."""
        EventDialog(self._operations, parent=self.window()).open()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the events where something changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to the first card."""
        super().focusInEvent(event)
        if self.cards:
            self.cards[0].setFocus()

    # --- building ---------------------------------------------------------------------------------------------

    def _build_page(self) -> QScrollArea:
        """Make the head, what is said while there is no event, and the column of cards."""
        page = FittingPage()
        column = QVBoxLayout(page)
        column.setContentsMargins(page_margins(24, 22, 24, CLEAR_OF_THE_BAR))
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(8)
        title, _, self.sentence = page_title(self.tr("Events"), " ")
        head.addWidget(title, 1)
        self.add_button = secondary_button(self.tr("New event"), "plus")
        self.add_button.clicked.connect(self.add_event)
        self.met_button = primary_button(self.tr("Note whom you met"), "user-plus")
        self.met_button.clicked.connect(lambda: self.met_requested.emit(None))
        head.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.met_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self.switch = AreaSwitch(EVENTS)
        self.switch.chosen.connect(self.view_requested)
        column.addWidget(self.switch)
        self._empty = EmptyState(
            "calendar-heart",
            self.tr("Where you meet people"),
            self.tr(
                "A conference, a course, a birthday: add it, and see beforehand whom to look up there and how to "
                "begin. Afterwards note whom you met, a line a person, and nobody is forgotten."
            ),
            (),
        )
        column.addWidget(self._empty)
        self._moving = MovingCards()
        self._moving.became_current.connect(self._bring_into_sight)
        self._cards = self._moving.column
        column.addWidget(self._moving)
        column.addStretch(1)
        self._area = scrolling(page)
        return self._area

    # --- showing ----------------------------------------------------------------------------------------------

    def _show_sentence(self, ahead: int) -> None:
        if ahead:
            self.sentence.setText(counted("1 event to come.", "{n} events to come.", ahead))
        else:
            self.sentence.setText(self.tr("Where you met people, and where you will."))

    def _ahead_card(self, row: EventRow, today: date) -> AheadCard:
        """Return the card of an event to come, its wishes connected."""
        perform = self._operations.perform
        card = AheadCard(row, people_at(row.id), look_up(self._operations.book, row.id), today)
        card.expected.connect(lambda ids: perform(expect_at_event, row.id, ids))
        card.not_expected.connect(lambda id_: perform(not_expect_at_event, row.id, id_))
        card.write_asked.connect(self._write)
        return card

    def _past_card(self, row: EventRow, today: date, *, asks: bool) -> PastCard:
        """Return the card of an event that was."""
        people = people_at(row.id)
        card = PastCard(row, people, today, asks=asks)
        ids = tuple(id_ for id_, _ in people)
        card.people_asked.connect(lambda: self.people_requested.emit(PeopleFilter(ids=ids, ids_words=row.name)))
        card.put_away.connect(lambda: self._put_away(row))
        return card

    def _add_card(self, card: EventCard) -> None:
        """Append a card the arrows reach."""
        row = card.row
        card.edit_asked.connect(lambda: EventDialog(self._operations, row, self.window()).open())
        card.delete_asked.connect(lambda: self._operations.perform(delete_event, row.id))
        card.met_asked.connect(lambda: self.met_requested.emit(row.id))
        card.person_opened.connect(self.person_opened)
        self._moving.add_card(card)

    def _bring_into_sight(self, card: MovingCard) -> None:
        """Show a card; of one that is higher than the window its head, and above the first one that of the view."""
        if self.cards and card is self.cards[0]:
            self._area.verticalScrollBar().setValue(0)
        elif card.height() < self._area.viewport().height():
            self._area.ensureWidgetVisible(card, 0, 24)
        else:
            self._area.ensureVisible(0, card.y(), 0, 24)

    # --- acting -----------------------------------------------------------------------------------------------

    def _write(self, contact_id: int) -> None:
        """Draft a note to somebody before the event."""
        is_first = person(contact_id).stage == Stage.PROSPECT
        purpose = Purpose.FIRST_MESSAGE if is_first else Purpose.KEEP_IN_TOUCH
        self.draft_requested.emit([contact_id], str(purpose), None)

    def _put_away(self, row: EventRow) -> None:
        """Ask no more whom the user met at an event."""
        self._operations.perform(dismiss_hint, met_hint(row.id))
        self.refresh()

    def _on_changed(self, change: Change, _initiator: object) -> None:
        """Read anew where events or people changed."""
        if change.name not in ("outside", "new_day") and not change.tables & _ABOUT:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
