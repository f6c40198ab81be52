"""The view that finds who is in the book twice and asks about one pair after another."""

from __future__ import annotations

import threading
from collections import Counter
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from models.exchange.likeness import Strength
from models.history import Change
from models.operations.duplicates import keep_apart
from models.operations.merging import merge_people
from models.queries.duplicates import Duplicate, Found, different_pairs, find_duplicates, present_among
from models.queries.merging import conflicts, joined
from ui.duplicates.decision_bar import DIFFERENT, LATER, SAME, DecisionBar
from ui.duplicates.facts import facts_of, side_of_person
from ui.duplicates.pair_card import PairCard
from ui.importing.progress_panel import ProgressPanel
from ui.merging import merge_words
from ui.operations import Operations
from ui.shared.buttons import icon_button, primary_button, quiet_button, secondary_button
from ui.shared.cards import page_title
from ui.shared.empty_state import EmptyState
from ui.shared.fitting_area import FittingArea, FittingPage
from ui.shared.labels import PlainLabel
from ui.shared.undo_bar import keep_clear
from ui.words import counted, number

_MARGIN = 40
_WHAT_MATTERS = frozenset({"contact", "contact_method", "kept_property", "important_date"})


class DuplicatesView(QWidget):
    """Looks for duplicates when it is shown, and shows the most likely pair first.

    view_requested carries the key of the view to go on with; searched tells that a search has ended.
    """

    view_requested = Signal(str)
    searched = Signal()
    _progressed = Signal(int, int)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Wait to be shown."""
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._operations = operations
        self._background = operations.new_background()
        self._background.give_up_by(self._stop)
        self._stopping = threading.Event()
        self._found: Found | None = None
        self._is_stale = True
        self._later: set[tuple[int, int]] = set()
        self._decisions: Counter[str] = Counter()
        self._weakest = Strength.LIKELY
        self._place = 0
        self.pair: Duplicate | None = None
        self.card: PairCard | None = None
        self._build()
        self._progressed.connect(self.progress.show_progress)
        operations.changed.connect(self._on_changed)

    # --- looking ----------------------------------------------------------------------------------------------

    @property
    def is_searching(self) -> bool:
        """Whether duplicates are being looked for."""
        return self._background.busy

    def search(self) -> None:
        """Look for duplicates anew, beside the window."""
        stopping = self._stopping = threading.Event()
        self._is_stale = False
        self.progress.begin(self.tr("Looking for duplicates…"))
        self._show_page(self.progress_page)
        self.progress.cancel_button.setFocus()

        def look() -> tuple[Found, bool]:
            found = find_duplicates(self._progressed.emit, stopping.is_set)
            return found, stopping.is_set()

        self._background.ask("duplicates", look, self._on_found)

    def stop(self) -> None:
        """Stop looking, and show what was found until then."""
        self.progress.show_stopping()
        self._stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Look when the book has changed since the last time."""
        super().showEvent(event)
        if self._is_stale and not self.is_searching:
            self.search()

    def hideEvent(self, event: Any) -> None:
        """Stop looking when nobody waits for it."""
        super().hideEvent(event)
        if self.is_searching:
            self._is_stale = True
            self._stop()

    def _stop(self) -> None:
        self._stopping.set()

    def _on_found(self, answer: tuple[Found, bool]) -> None:
        self._found, stopped = answer
        self._is_stale = self._is_stale or stopped
        self._later.clear()
        self._decisions.clear()
        self._place = 0
        self._weakest = Strength.LIKELY
        self._show_next()
        self.searched.emit()

    # --- deciding ---------------------------------------------------------------------------------------------

    def open_pairs(self) -> list[Duplicate]:
        """Return the pairs that are still to be decided, the most likely first."""
        every = self._found.duplicates if self._found is not None else []
        there = present_among({id_ for pair in every for id_ in pair.ids})
        settled = different_pairs() | self._later
        return [pair for pair in every if there.issuperset(pair.ids) and pair.ids not in settled]

    def decide(self, decision: str) -> None:
        """Do with the pair that is shown what was decided."""
        pair, card = self.pair, self.card
        if pair is None or card is None:
            return
        self._decisions[decision] += 1
        if decision == LATER:
            self._later.add(pair.ids)
            self._show_next()
            return
        if decision == DIFFERENT:
            change = self._operations.perform(keep_apart, pair.one, pair.other, initiator=self)
        else:
            keep, other = (side.id for side in card.sides.sides)
            change = self._operations.perform(
                merge_people, keep, [other], card.choices(), merge_words.noted_words(), initiator=self
            )
        if change is None:
            self._decisions[decision] -= 1
            if self._operations.busy:
                # It is done as soon as what is being written now is.
                self._later.add(pair.ids)
                self._show_next()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide by a key; Page Up and Page Down go through the pairs, Escape stops looking."""
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() == Qt.Key.Key_Escape and self.is_searching:
            self.stop()
        elif event.key() in steps and self._pages.currentWidget() is self.pair_page:
            self._go(steps[Qt.Key(event.key())])
        elif self.pair is None or self._pages.currentWidget() is not self.pair_page or not self.bar.take_key(event):
            super().keyPressEvent(event)

    def _on_changed(self, change: Change, initiator: object) -> None:
        """Follow what was decided, undone or done elsewhere."""
        if not change.tables & _WHAT_MATTERS and change.name != "outside":
            return
        if initiator is not self:
            self._is_stale = True
            if change.undone and change.name in ("merge_people", "keep_apart"):
                self._decisions[SAME if change.name == "merge_people" else DIFFERENT] -= 1
        if self._found is not None and not self.is_searching:
            self._show_next()

    def _show_next(self) -> None:
        """Show the first pair that is not decided, or that there is none."""
        pairs = self.open_pairs()
        shown = [pair for pair in pairs if pair.likeness.strength >= self._weakest]
        self._place = max(0, min(self._place, len(shown) - 1))
        self.pair = shown[self._place] if shown else None
        if self.pair is None:
            self._show_end(len(pairs))
        else:
            self._show_pair(self.pair, len(shown))

    def _go(self, step: int) -> None:
        """Look at another pair that is not decided, without deciding about this one."""
        self._place += step
        self._show_next()

    def _show_pair(self, pair: Duplicate, left: int) -> None:
        done = sum(self._decisions[decision] for decision in (SAME, DIFFERENT)) + len(self._later)
        self.count.setText(
            self.tr("Pair {place} of {all}").format(place=number(done + self._place + 1), all=number(done + left))
        )
        for widget in (self.count, self.previous_button, self.following_button):
            widget.setVisible(done + left > 1)
        self.previous_button.setEnabled(self._place > 0)
        self.following_button.setEnabled(self._place < left - 1)
        # Whoever has the longer story stays.
        ids = sorted(pair.ids, key=lambda id_: -joined([id_]).interactions)
        sides = [side for id_ in ids if (side := side_of_person(id_)) is not None]
        facts = facts_of(ids, {}, self._operations.book.clock.today())
        card = PairCard(pair.likeness, sides, conflicts(ids), facts, merge_words.together(joined(ids)))
        if self.card is None:
            self._cards.addWidget(card)
        else:
            self._cards.replaceWidget(self.card, card)
            self.card.hide()
            self.card.deleteLater()
        self.card = card
        self.sentence.setText(counted("1 pair to look at.", "{n} pairs to look at, the most likely first.", left))
        self._show_page(self.pair_page)
        self._area.verticalScrollBar().setValue(0)
        if self.isVisible():
            (card.sides.first_choice or self.bar.same_button).setFocus()

    def _show_end(self, weak: int) -> None:
        """Say that there is nothing left to decide, and offer what is put off or hardly likely."""
        self.again_button.setVisible(bool(self._later))
        self.weak_button.setVisible(bool(weak))
        self.weak_button.setText(counted("Look at 1 pair of namesakes", "Look at {n} pairs of namesakes", weak))
        done = self._told()
        if done:
            self.end.set_texts(self.tr("That was every pair"), "\n".join(done))
        elif weak:
            self.end.set_texts(
                self.tr("Nobody seems to be here twice"),
                self.tr(
                    "Some share a name or an address, but little else speaks for their being one. They are never "
                    "joined by themselves."
                ),
            )
        else:
            self.end.set_texts(
                self.tr("Nobody seems to be here twice"),
                self.tr("People with names and addresses that resemble each other would be shown here, side by side."),
            )
        self.sentence.setText("")
        self._show_page(self.end)
        if self.isVisible():
            buttons = (self.again_button, self.weak_button, self.people_button)
            next(button for button in buttons if not button.isHidden()).setFocus()

    def _told(self) -> list[str]:
        """Return what was decided."""
        merged, apart, later = self._decisions[SAME], self._decisions[DIFFERENT], len(self._later)
        parts = (
            (merged, counted("1 pair is one person now.", "{n} pairs are one person each now.", merged)),
            (apart, counted("1 pair is kept apart.", "{n} pairs are kept apart.", apart)),
            (later, counted("1 pair waits for later.", "{n} pairs wait for later.", later)),
        )
        return [words for amount, words in parts if amount > 0]

    def _decide_put_off(self) -> None:
        self._later.clear()
        self._show_next()

    def _look_at_weak(self) -> None:
        self._weakest = Strength.WEAK
        self._place = 0
        self._show_next()

    # --- the parts --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        head, _, self.sentence = page_title(self.tr("Duplicates"), " ")
        self.search_button = quiet_button(self.tr("Look again"), "refresh-cw")
        self.search_button.clicked.connect(self.search)
        self.progress = ProgressPanel()
        self.progress.cancel_button.clicked.connect(self.stop)
        self._pages = QStackedWidget()
        self.progress_page = _with_margins(self.progress)
        self.pair_page = self._build_pair_page()
        self.end = self._build_end()
        for page in (self.progress_page, self.pair_page, self.end):
            self._pages.addWidget(page)
        top = QHBoxLayout()
        top.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        top.addWidget(head, 1)
        top.addWidget(self.search_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 22, 0, 24)
        column.setSpacing(18)
        column.addLayout(top)
        column.addWidget(self._pages, 1)

    def _build_pair_page(self) -> QWidget:
        page = QWidget()
        inner = FittingPage()
        self._cards = QVBoxLayout(inner)
        self._cards.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._area = FittingArea(inner)
        self.bar = DecisionBar(self.tr("Merge"))
        self.bar.decided.connect(self.decide)
        keep_clear(self.bar)
        hint = PlainLabel(
            self.tr(
                "Merged, they become one person with everything both have. What you do not choose is kept in the "
                "notes, and Undo brings both back."
            ),
            tone="hint",
            wrap=True,
        )
        foot = QVBoxLayout()
        foot.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        foot.setSpacing(10)
        foot.addWidget(self.bar)
        foot.addWidget(hint)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(self._build_count())
        column.addWidget(self._area)
        column.addLayout(foot)
        column.addStretch(1)
        return page

    def _build_count(self) -> QHBoxLayout:
        """Return the line that tells how far one is, with the ways to the neighbouring pairs."""
        self.count = PlainLabel(tone="secondary")
        self.previous_button = icon_button("chevron-left", self.tr("Previous pair"))
        self.following_button = icon_button("chevron-right", self.tr("Next pair"))
        self.previous_button.clicked.connect(lambda: self._go(-1))
        self.following_button.clicked.connect(lambda: self._go(1))
        line = QHBoxLayout()
        line.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        line.setSpacing(4)
        line.addWidget(self.count)
        line.addSpacing(8)
        line.addWidget(self.previous_button)
        line.addWidget(self.following_button)
        line.addStretch(1)
        return line

    def _build_end(self) -> EmptyState:
        self.people_button = primary_button(self.tr("Back to People"), "users", large=True)
        self.people_button.clicked.connect(lambda: self.view_requested.emit("people"))
        self.again_button = secondary_button(self.tr("Decide about those put off"), large=True)
        self.again_button.clicked.connect(self._decide_put_off)
        self.weak_button = secondary_button("", large=True)
        self.weak_button.clicked.connect(self._look_at_weak)
        buttons: list[QPushButton] = [self.again_button, self.weak_button, self.people_button]
        return EmptyState("users", "", "", buttons)

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.search_button.setEnabled(page is not self.progress_page)


def _with_margins(widget: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return page
