"""The introductions view: what is under way, what might be, what was, and who could introduce the user."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from models.advice.introductions import Idea, vouching
from models.history import Change
from models.operations.acquaintances import add_acquaintance
from models.operations.contact import add_follow_up
from models.operations.introductions import (
    add_introduction,
    delete_introduction,
    edit_introduction,
    move_introduction,
)
from models.queries import counts, people_rows
from models.queries.filtering import PeopleFilter
from models.queries.introductions import IntroductionRow, introductions
from models.queries.person import person
from models.queries.prospects import prospects
from models.queries.vocabulary import is_large
from models.queries.vouching import evidence_of, introduction_ideas, shared_interests
from models.vocabulary import IntroductionState, Stage
from ui.events.area_switch import AreaSwitch
from ui.introductions.history_list import HistoryList
from ui.introductions.idea_card import IdeaCard
from ui.introductions.introduction_card import IntroductionCard, MovingCard
from ui.introductions.introduction_words import Step, reminder_words
from ui.introductions.moving_cards import MovingCards
from ui.introductions.prospect_card import ProspectCard
from ui.introductions.way_finder import WayFinder
from ui.operations import Operations
from ui.shared.accessible_role import take_role
from ui.shared.buttons import primary_button, quiet_button, secondary_button
from ui.shared.cards import Card, page_margins, page_title, scrolling
from ui.shared.empty_state import EmptyState
from ui.shared.emptying import empty
from ui.shared.fitting_area import FittingPage, lay_out_now
from ui.shared.labels import PlainLabel, SectionTitle
from ui.shared.undo_bar import CLEAR_OF_THE_BAR
from ui.window.views import INTRODUCTIONS
from ui.words import counted

State = IntroductionState
_SIDE_WIDTH = 300
_NARROW = 860
_IDEAS_SHOWN = 6
_PROSPECTS_SHOWN = 6
# What a change must touch to be seen here.
_ABOUT = frozenset(
    {"introduction", "contact", "contact_interest", "interest", "interaction", "acquaintance", "group_member"}
)


class IntroductionsView(QWidget):
    """Cards one moves through by the arrows; Enter takes the next step."""

    person_opened = Signal(int)
    draft_requested = Signal(list, str, object)
    introduction_requested = Signal(list)
    add_requested = Signal()
    message = Signal(str, str, object)
    view_requested = Signal(str)
    people_requested = Signal(object)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Show the book's introductions."""
        super().__init__(parent)
        self._operations = operations
        self._stale = True
        # Where those come whom a large book is still asked for.
        self._prospects_place: QWidget | None = None
        self.setAccessibleName(self.tr("Introductions"))
        # Not by Tab, which would lead back to the first card instead of on.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        take_role(self, QAccessible.Role.Pane)
        self.finder = WayFinder(operations)
        self.finder.draft_requested.connect(self.draft_requested)
        self.finder.person_opened.connect(self.person_opened)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._build_page())
        self._stack.addWidget(self._build_empty())
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
        rows = introductions()
        ideas = introduction_ideas(today, _IDEAS_SHOWN)
        nobody = counts().everyone < 2
        self._stack.setCurrentIndex(1 if nobody and not rows else 0)
        focused = self._moving.focused_card()
        place = self.cards.index(focused) if focused is not None else None
        self._moving.clear()
        open_rows = [row for row in rows if row.is_open]
        self._show_sentence(len(open_rows), sum(row.hangs(today) for row in open_rows))
        # What waits the longest is the first to be looked at; what hangs comes before everything.
        open_rows.sort(key=lambda row: (not row.hangs(today), row.state == State.IDEA, row.state_on, row.id))
        shared = shared_interests([(row.a_id, row.b_id) for row in open_rows])
        for row in open_rows:
            self._add_card(self._card(row, shared.get((row.a_id, row.b_id), ())))
        if not open_rows:
            self._cards.addWidget(self._nothing_open())
        self._show_ideas(ideas)
        self._find_prospects()
        closed = [row for row in rows if not row.is_open]
        if closed:
            history = HistoryList(closed, today)
            history.reopened.connect(lambda id_: self._operations.perform(move_introduction, id_, State.IDEA))
            self._cards.addWidget(history)
        self.finder.refresh()
        if place is not None and focused is not None and self.cards:
            same = next((card for card in self.cards if card.key == focused.key), None)
            (same or self.cards[min(place, len(self.cards) - 1)]).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the introductions where something changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the finder go below the head where there is no room beside."""
        super().resizeEvent(event)
        self._place_finder(narrow=event.size().width() < _NARROW)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to the first card."""
        super().focusInEvent(event)
        if self.cards:
            self.cards[0].setFocus()

    # --- building ---------------------------------------------------------------------------------------------

    def _build_page(self) -> QWidget:
        """Make the head, the column of cards and the place of the finder."""
        page = FittingPage()
        row = QHBoxLayout(page)
        row.setContentsMargins(page_margins(24, 22, 24, CLEAR_OF_THE_BAR))
        row.setSpacing(24)
        column = QVBoxLayout()
        column.setSpacing(12)
        head = QHBoxLayout()
        title, _, self.sentence = page_title(self.tr("Introductions"), " ")
        head.addWidget(title, 1)
        self.new_button = secondary_button(self.tr("New introduction"), "plus")
        self.new_button.clicked.connect(lambda: self.introduction_requested.emit([]))
        head.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        switch = self.switch = AreaSwitch(INTRODUCTIONS)
        switch.chosen.connect(self.view_requested)
        column.addWidget(switch)
        self._above = QVBoxLayout()
        column.addLayout(self._above)
        self._moving = MovingCards()
        self._moving.became_current.connect(lambda card: self._area.ensureWidgetVisible(card, 0, 24))
        self._cards = self._moving.column
        column.addWidget(self._moving)
        column.addStretch(1)
        self._side = QVBoxLayout()
        row.addLayout(column, 1)
        row.addLayout(self._side)
        self._is_narrow: bool | None = None
        self._place_finder(narrow=False)
        self._area: QScrollArea = scrolling(page)
        return self._area

    def _build_empty(self) -> EmptyState:
        """Make what is shown while there is nobody to introduce."""
        add = primary_button(self.tr("Add someone"), "user-plus", large=True)
        add.clicked.connect(self.add_requested)
        return EmptyState(
            "handshake",
            self.tr("Bring people together"),
            self.tr(
                "Two people who share an interest and do not know each other yet: ask both, introduce them, and hear "
                "how it went. First add the people you know."
            ),
            (add,),
        )

    def _nothing_open(self) -> Card:
        """Say what an introduction is for while none is under way."""
        card = Card(spacing=8)
        words = self.tr(
            "No introduction is under way. Think of two people who would be glad of each other: ask both first, "
            "introduce them, and hear how it went."
        )
        card.body.addWidget(PlainLabel(words, tone="secondary", wrap=True))
        begin = primary_button(self.tr("Introduce two people"), "handshake")
        begin.clicked.connect(lambda: self.introduction_requested.emit([]))
        row = QHBoxLayout()
        row.addWidget(begin)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _place_finder(self, *, narrow: bool) -> None:
        """Put the finder beside the cards, or above them in a narrow window."""
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        for layout in (self._above, self._side):
            # Not taken out as an item, which would go on being the one that is told of a new height.
            layout.removeWidget(self.finder)
            empty(layout)
        if narrow:
            self.finder.setMinimumWidth(0)
            self.finder.setMaximumWidth(16777215)
            self._above.addWidget(self.finder)
        else:
            self.finder.setFixedWidth(_SIDE_WIDTH)
            self._side.addWidget(self.finder)
            self._side.addStretch(1)

    # --- showing ----------------------------------------------------------------------------------------------

    def _show_sentence(self, open_count: int, hanging: int) -> None:
        words = self.tr("Introduce only whom you can vouch for: both are asked first, and thanked afterwards.")
        if open_count:
            words = counted("1 introduction is under way.", "{n} introductions are under way.", open_count)
        if hanging:
            waiting = counted("1 has waited for 30 days or more.", "{n} have waited for 30 days or more.", hanging)
            words = f"{words} {waiting}"
        self.sentence.setText(words)

    def _card(self, row: IntroductionRow, shared: Sequence[str]) -> IntroductionCard:
        """Return the card of an open introduction, its wishes connected."""
        perform = self._operations.perform
        card = IntroductionCard(row, shared, self._operations.book.clock.today())
        card.step_asked.connect(lambda: self._take_step(card.step, row))
        card.moved.connect(lambda state: perform(move_introduction, row.id, state))
        card.edit_asked.connect(lambda: self._edit(row))
        card.swap_asked.connect(lambda: perform(edit_introduction, row.id, swapped=True))
        card.delete_asked.connect(lambda: perform(delete_introduction, row.id))
        card.reminder_asked.connect(lambda days: self._remind(row, days))
        card.person_opened.connect(self.person_opened)
        return card

    def _show_ideas(self, ideas: Sequence[Idea]) -> None:
        """Show who might be introduced to whom."""
        if not ideas:
            return
        self._cards.addSpacing(8)
        self._cards.addWidget(SectionTitle(self.tr("Who should know whom")))
        today = self._operations.book.clock.today()
        ids = sorted({id_ for idea in ideas for id_ in (idea.a_id, idea.b_id)})
        names = {row.id: row.name for row in people_rows(ids)}
        evidence = evidence_of(ids, today)
        for idea in ideas:
            told = vouching(evidence[idea.a_id], evidence[idea.b_id], today)
            card = IdeaCard(idea, (names[idea.a_id], names[idea.b_id]), told)
            card.taken.connect(lambda idea=idea: self._operations.perform(add_introduction, idea.a_id, idea.b_id))
            card.acquainted.connect(lambda idea=idea: self._operations.perform(add_acquaintance, idea.a_id, idea.b_id))
            card.dismissed.connect(
                lambda idea=idea: self._operations.perform(add_introduction, idea.a_id, idea.b_id, state=State.DROPPED)
            )
            self._add_card(card)

    def _find_prospects(self) -> None:
        """Look whom the user would like to know; in a large book that goes through everybody, and they follow."""
        if not is_large():
            self._show_prospects(prospects(_PROSPECTS_SHOWN), self._cards)
            return
        holder = self._prospects_place = QWidget()
        place = QVBoxLayout(holder)
        place.setContentsMargins(0, 0, 0, 0)
        place.setSpacing(self._cards.spacing())
        holder.hide()
        self._cards.addWidget(holder)
        found = partial(prospects, _PROSPECTS_SHOWN)
        self._operations.background.ask("prospects", found, self._show_prospects_late, self._find_prospects_here)

    def _find_prospects_here(self) -> None:
        """Look where it did not work beside the window: what is wrong is told like any other fault."""
        self._show_prospects_late(prospects(_PROSPECTS_SHOWN))

    def _show_prospects_late(self, found: tuple[list[int], int]) -> None:
        """Show whom a large book has, where the view was not made anew meanwhile, which asks again."""
        holder = self._prospects_place
        place = holder.layout() if holder is not None and isValid(holder) else None
        if holder is not None and isinstance(place, QVBoxLayout):
            self._show_prospects(found, place)
            holder.setVisible(bool(found[0]))
            lay_out_now(self._moving)

    def _show_prospects(self, found: tuple[list[int], int], place: QVBoxLayout) -> None:
        """Show whom the user would like to know, with the next step."""
        ids, total = found
        if not ids:
            return
        place.addSpacing(8)
        place.addWidget(SectionTitle(self.tr("Whom you would like to know")))
        for contact_id in ids:
            card = ProspectCard(person(contact_id))
            card.opened.connect(lambda id_=contact_id: self.person_opened.emit(id_))
            card.step_asked.connect(
                lambda purpose, other, id_=contact_id: self.draft_requested.emit([id_], purpose, other)
            )
            self._moving.add_card(card, place)
        if total > len(ids):
            button = quiet_button(counted("Show the 1 prospect", "Show all {n} prospects", total))
            button.clicked.connect(lambda: self.people_requested.emit(PeopleFilter(stages=(str(Stage.PROSPECT),))))
            place.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_card(self, card: MovingCard) -> None:
        """Append a card the arrows reach."""
        self._moving.add_card(card)

    # --- acting -----------------------------------------------------------------------------------------------

    def _take_step(self, step: Step | None, row: IntroductionRow) -> None:
        """Draft the note that comes next; logging it moves the introduction on."""
        if step is None:
            return
        ids = [row.a_id, row.b_id] if row.state == State.ASKED_B and step.contact_id == row.a_id else [step.contact_id]
        self.draft_requested.emit(ids, str(step.purpose), step.other_id)

    def _edit(self, row: IntroductionRow) -> None:
        """Open the form of an introduction."""
        from ui.introductions.introduction_dialog import IntroductionDialog

        IntroductionDialog(self._operations, parent=self.window(), row=row).open()

    def _remind(self, row: IntroductionRow, days: int) -> None:
        """Promise to come back to it, so that Today says so."""
        day = self._operations.book.clock.today() + timedelta(days=days)
        contact_id = row.b_id if row.state == State.ASKED_B else row.a_id
        self._operations.perform(add_follow_up, contact_id, reminder_words(row), day)

    def _on_changed(self, change: Change, _initiator: object) -> None:
        """Read anew where people, their interests, contacts or introductions changed."""
        if change.name not in ("outside", "new_day") and not change.tables & _ABOUT:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
