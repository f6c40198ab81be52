"""The story so far of a person, newest first: what was logged, promises kept, introductions, how they met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from models.operations import contact
from models.operations.introductions import delete_introduction
from models.operations.people import edit_person
from models.queries import FollowUpRow, InteractionRow, Person
from models.queries.introductions import IntroductionRow
from models.vocabulary import Answer, Direction
from scheduler.cadence import ATTEMPT_MEDIA
from ui.operations import Operations
from ui.people.story_entries import GROUPS, Moment, group_words, moments_of, told
from ui.people.story_row import StoryRow, row_fonts
from ui.shared.buttons import link_button
from ui.shared.chips import ChipButton
from ui.shared.column import Column
from ui.shared.flow import FlowLayout
from ui.shared.kept import KeptRow, Wanted
from ui.shared.labels import PlainLabel
from ui.shared.menu_text import plain_row
from ui.words import counted, isolated

SHOWN_AT_FIRST, SHOWN_MORE = 20, 50
# From this many entries on, the story is told by years and can be narrowed.
_LONG = 12


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


@dataclass
class StoryState:
    """How much of a person's story is unfolded, and which group of entries it is narrowed to ("": all)."""

    shown: int = SHOWN_AT_FIRST
    group: str = ""


def _year(year: int) -> Wanted:
    """Return the year that stands above its rows."""
    return Wanted("year", lambda: PlainLabel(tone="hint", scale="section"), lambda label: label.setText(str(year)))


class Story(QWidget):
    """A person's story.

    edit_requested carries an interaction's row, person_requested the id of somebody in an introduction,
    log_requested asks to log an interaction.
    """

    edit_requested = Signal(object)
    person_requested = Signal(int)
    log_requested = Signal()

    def __init__(
        self,
        operations: Operations,
        person: Person,
        introductions: Sequence[IntroductionRow],
        state: StoryState,
        parent: QWidget | None = None,
    ) -> None:
        """Show a person's story as far as the state unfolds it."""
        super().__init__(parent)
        self._operations = operations
        self._fonts = row_fonts()
        self._layout = Column(self, spacing=2)
        self.chips: dict[str, Any] = {}
        self._filter = QWidget(self)
        self._filter.hide()
        flow = FlowLayout(self._filter, spacing=6, line_spacing=6)
        flow.setContentsMargins(0, 0, 0, 4)
        self._filter_chips = KeptRow(flow)
        rows = Column(spacing=2)
        self._layout.addLayout(rows)
        self.more_button = link_button("")
        self.more_button.clicked.connect(self._show_more)
        self._layout.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._list = KeptRow(rows)
        self.show_person(person, introductions, state)

    def show_person(self, person: Person, introductions: Sequence[IntroductionRow], state: StoryState) -> None:
        """Show another person's story as far as the state unfolds it, while no note is being edited."""
        self.person, self._state = person, state
        self._today = self._operations.book.clock.today()
        self._moments = moments_of(person, introductions)
        self._offer_groups()
        self._fill()

    def start_adding(self) -> None:
        """Ask for the dialog that logs an interaction."""
        self.log_requested.emit()

    @property
    def rows(self) -> list[StoryRow]:
        """The rows shown, the newest first."""
        return [widget for widget in self._list.widgets if isinstance(widget, StoryRow)]

    # --- what is shown ----------------------------------------------------------------------------------------

    def _offer_groups(self) -> None:
        """Offer the groups there are entries of, where the story is long."""
        numbers = Counter(moment.group for moment in self._moments)
        present = [group for group in GROUPS if numbers[group]]
        offered = ["", *present] if len(self._moments) > _LONG and len(present) > 1 else []
        if offered != list(self.chips):
            self._show_filter(offered)
        for group, chip in self.chips.items():
            chip.set_text(group_words(group, numbers[group]) if group else _tr("All"))
            chip.setChecked(group == self._state.group)

    def _show_filter(self, groups: Sequence[str]) -> None:
        """Show a chip of each group above the rows, and nothing where there are none."""
        if self.chips:
            self._layout.removeWidget(self._filter)
        self._filter_chips.show([self._group(group) for group in groups])
        self.chips = dict(zip(groups, self._filter_chips.widgets, strict=True))
        self._filter.setVisible(bool(groups))
        if groups:
            self._layout.insertWidget(0, self._filter)
            # Tab comes to it before the rows.
            self._filter.lower()

    def _group(self, group: str) -> Wanted:
        def make() -> ChipButton:
            chip = ChipButton("", checkable=True)
            chip.clicked.connect(lambda: self._narrow(group))
            return chip

        return Wanted(group, make)

    def _narrow(self, group: str) -> None:
        self._state.group, self._state.shown = group, SHOWN_AT_FIRST
        for name, chip in self.chips.items():
            chip.setChecked(name == group)
        # Whatever is open in a row is left.
        self._list.clear()
        self._fill()

    def _fill(self) -> None:
        """Show the rows that the state unfolds."""
        chosen = [moment for moment in self._moments if self._state.group in ("", moment.group)]
        by_year = len(chosen) > _LONG
        wanted = []
        year = self._today.year
        for moment in chosen[: self._state.shown]:
            if by_year and moment.day.year != year:
                wanted.append(_year(moment.day.year))
            year = moment.day.year
            wanted.append(self._row(moment))
        if not chosen:
            words = _tr("Nothing yet. What you log is told here, newest first.")
            wanted.append(Wanted("nothing", lambda: PlainLabel(words, tone="hint", wrap=True)))
        self._list.show(wanted)
        if self.isVisible():
            # A layout would show it only later, too late to have the focus.
            for widget in self._list.widgets:
                widget.show()
        left = max(0, len(chosen) - self._state.shown)
        self.more_button.setVisible(left > 0)
        self.more_button.setText(counted("Show 1 more", "Show {n} more", min(left, SHOWN_MORE)))
        self.more_button.setToolTip(counted("1 older entry", "{n} older entries", left))

    def _show_more(self) -> None:
        first_new = len(self.rows)
        self._state.shown += SHOWN_MORE
        self._fill()
        rows = self.rows
        if first_new < len(rows):
            rows[first_new].setFocus()

    # --- rows -------------------------------------------------------------------------------------------------

    def _row(self, moment: Moment) -> Wanted:
        entry = told(moment, self.person)

        def make() -> StoryRow:
            row = StoryRow(entry, self._today, self._fonts, lambda _parent: self._menu(row))
            row.note_saved.connect(lambda note: self._save_note(row.subject, note))
            row.delete_requested.connect(lambda: self._delete(row.subject))
            return row

        def say(row: StoryRow) -> None:
            row.subject = moment.subject
            row.show_entry(entry, self._today)

        return Wanted("row", make, say)

    def _menu(self, row: StoryRow) -> QMenu:
        subject = row.subject
        if isinstance(subject, InteractionRow):
            return self._interaction_menu(subject, row, row)
        if isinstance(subject, FollowUpRow):
            return self._kept_menu(subject, row)
        if isinstance(subject, IntroductionRow):
            return self._introduction_menu(subject, row)
        return self._note_menu(row, row)

    def _interaction_menu(self, row: InteractionRow, shown: StoryRow, parent: QWidget) -> QMenu:
        menu = self._note_menu(shown, parent)
        menu.addAction(_tr("Edit…")).triggered.connect(lambda: self.edit_requested.emit(row))
        if row.direction == Direction.OUT and row.medium in ATTEMPT_MEDIA and not row.others:
            answers = menu.addMenu(_tr("Did they answer?"))
            for words, answer in (
                (_tr("Yes"), Answer.YES),
                (_tr("No"), Answer.NO),
                (_tr("Not needed"), Answer.NOT_NEEDED),
            ):
                action = answers.addAction(words)
                action.setCheckable(True)
                action.setChecked(row.answer == answer)
                action.triggered.connect(
                    lambda _checked=False, answer=answer: self._operations.perform(
                        contact.set_answer, row.id, str(answer)
                    )
                )
        menu.addSeparator()
        menu.addAction(_tr("Delete")).triggered.connect(
            lambda: self._operations.perform(contact.delete_interaction, row.id)
        )
        return menu

    def _note_menu(self, shown: StoryRow, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        edit = menu.addAction(_tr("Edit the note"))
        edit.setShortcut("F2")
        edit.triggered.connect(shown.edit_note)
        return menu

    def _kept_menu(self, row: FollowUpRow, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.addAction(_tr("Not kept yet")).triggered.connect(
            lambda: self._operations.perform(contact.reopen_follow_up, row.id)
        )
        menu.addAction(_tr("Delete")).triggered.connect(
            lambda: self._operations.perform(contact.delete_follow_up, row.id)
        )
        return menu

    def _introduction_menu(self, row: IntroductionRow, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        other_id, other = row.other_of(self.person.id)
        menu.addAction(plain_row(_tr("Show {name}").format(name=isolated(other)))).triggered.connect(
            lambda: self.person_requested.emit(other_id)
        )
        menu.addAction(_tr("Delete")).triggered.connect(lambda: self._operations.perform(delete_introduction, row.id))
        return menu

    def _save_note(self, subject: object, note: str) -> None:
        if isinstance(subject, InteractionRow):
            self._operations.perform(contact.edit_interaction, subject.id, note=note)
        elif isinstance(subject, FollowUpRow) and note:
            self._operations.perform(contact.edit_follow_up, subject.id, note, subject.due_on, subject.due_at)
        elif subject is None:
            self._operations.perform(edit_person, self.person.id, how_met=note)

    def _delete(self, subject: object) -> None:
        if isinstance(subject, InteractionRow):
            self._operations.perform(contact.delete_interaction, subject.id)
        elif isinstance(subject, FollowUpRow):
            self._operations.perform(contact.delete_follow_up, subject.id)
        elif isinstance(subject, IntroductionRow):
            self._operations.perform(delete_introduction, subject.id)


__all__ = ["Story", "StoryRow", "StoryState"]
