"""Everything about one person: the panel beside the list, or a page of its own on a narrow window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from models.errors import UnknownPersonError
from models.history import Change
from models.operations.reaching import reach_out
from models.queries import InteractionRow, Person, person
from models.queries.introductions import introductions_of
from models.schema import ContactPhoto
from models.vocabulary import Kind, Medium, Status
from ui import terms
from ui.operations import Operations
from ui.people import wording
from ui.people.actions import PeopleActions
from ui.people.panel_ground import CommonGround, Groups
from ui.people.panel_parts import DateRows, DueBox, Knows, noted
from ui.people.panel_promises import Promises
from ui.people.panel_story import Story, StoryState
from ui.people.panel_ways import WaysToReach, suggestion_for
from ui.shared.avatar import Avatar
from ui.shared.buttons import icon_button, link_button, primary_button, quiet_button, secondary_button
from ui.shared.cards import scrolling
from ui.shared.chips import DUE, NEUTRAL, PERSONAL, PROFESSIONAL, Chip, ChipButton
from ui.shared.empty_state import EmptyState
from ui.shared.flow import FlowLayout
from ui.shared.labels import PlainLabel, SectionTitle
from ui.theme.theme import active_theme

_PAGE_WIDTH = 680
# What these hold is shown of everybody who shares it.
_SHARED_TABLES = frozenset({"interest", "contact_interest", "circle", "platform", "custom_field"})


class PersonPanel(QFrame):
    """Shows a person and lets everything about them be changed.

    back_requested asks to leave the page, page_requested to open or leave it, step_requested for somebody before (-1)
    or after (1) in the list; edit_requested for the editor; person_requested, interest_requested and
    group_requested to show others; notice carries a sentence.
    """

    back_requested = Signal()
    page_requested = Signal()
    step_requested = Signal(int)
    edit_requested = Signal(int)
    person_requested = Signal(int)
    interest_requested = Signal(str)
    group_requested = Signal(str)
    notice = Signal(str)

    def __init__(self, operations: Operations, actions: PeopleActions, parent: QWidget | None = None) -> None:
        """Show nobody yet."""
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAccessibleName(self.tr("Person"))
        self._operations, self._actions = operations, actions
        self._contact_id: int | None = None
        self._whole_story = False
        self._content: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(14, 10, 14, 0)
        self.back_button = quiet_button(self.tr("Back to the list"), "arrow-left")
        self.back_button.clicked.connect(self.back_requested)
        bar.addWidget(self.back_button)
        bar.addStretch(1)
        self._layout.addWidget(self._bar)
        self._bar.hide()
        self._area = scrolling(QWidget())
        self._area.viewport().setAutoFillBackground(False)
        self._layout.addWidget(self._area, 1)
        self.reached_button: QWidget | None = None
        active_theme().changed.connect(self.refresh)
        self.refresh()

    @property
    def contact_id(self) -> int | None:
        """The id of the person shown."""
        return self._contact_id

    def show_person(self, contact_id: int | None) -> None:
        """Show another person, or nobody."""
        if contact_id != self._contact_id:
            self._whole_story = False
        self._contact_id = contact_id
        self._build(keep_place=False)

    def refresh(self) -> None:
        """Read the person anew, keeping the place in the page."""
        self._build(keep_place=True)

    def concerns(self, change: Change) -> bool:
        """Whether a change may have changed what is shown."""
        return self._contact_id in change.contact_ids or not change.contact_ids or bool(change.tables & _SHARED_TABLES)

    def set_page(self, is_page: bool) -> None:
        """Be a page with a way back, or a panel."""
        self._bar.setVisible(is_page)

    def take_focus(self) -> None:
        """Put the focus on the first thing that can be done."""
        if self.reached_button is not None:
            self.reached_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- building ---------------------------------------------------------------------------------------------

    def _build(self, *, keep_place: bool) -> None:
        place = self._area.verticalScrollBar().value()
        had_focus = self._content is not None and self._content.isAncestorOf(self.focusWidget() or self)
        self.reached_button = None
        content = QWidget()
        found = self._read()
        if found is None:
            column = QVBoxLayout(content)
            column.addWidget(
                EmptyState(
                    "user-round",
                    self.tr("Nobody chosen"),
                    self.tr("Choose someone in the list to see what you know of them."),
                )
            )
        else:
            self._fill(content, found)
        self._content = content
        # What started this may be a button on the old page, in the midst of its own event.
        old = self._area.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self._area.setWidget(content)
        # The area fills its page with the window's ground, where the panel's own should show.
        content.setAutoFillBackground(False)
        if keep_place:
            # The new page has its height only after a layout.
            content.layout().activate()
            self._area.verticalScrollBar().setValue(place)
        if had_focus and keep_place:
            self.take_focus()

    def _read(self) -> Person | None:
        if self._contact_id is None:
            return None
        try:
            return person(self._contact_id)
        except UnknownPersonError:
            self._contact_id = None
            return None

    def _fill(self, content: QWidget, who: Person) -> None:
        outer = QHBoxLayout(content)
        outer.setContentsMargins(20, 20, 20, 24)
        holder = QWidget()
        holder.setMaximumWidth(_PAGE_WIDTH)
        outer.addWidget(holder)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._head(who))
        column.addWidget(self._chips(who))
        today = self._operations.book.clock.today()
        due = DueBox(who, today)
        if due.has_words:
            column.addWidget(due)
        column.addLayout(self._buttons(who))
        for title, widget in self._sections(who):
            column.addSpacing(6)
            column.addWidget(SectionTitle(title))
            column.addWidget(widget)
        column.addStretch(1)

    def _sections(self, who: Person) -> list[tuple[str, QWidget]]:
        today = self._operations.book.clock.today()
        ground = CommonGround(self._operations, who)
        ground.chosen.connect(self.interest_requested)
        promises = Promises(self._operations, who)
        sections: list[tuple[str, QWidget]] = []
        if who.methods:
            ways = WaysToReach(who)
            ways.copied.connect(self.notice)
            sections.append((self.tr("Ways to reach"), ways))
        else:
            add = link_button(self.tr("Add a way to reach"), "plus")
            add.clicked.connect(lambda: self.edit_requested.emit(who.id))
            add.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            sections.append((self.tr("Ways to reach"), add))
        sections.append((self.tr("Common ground"), ground))
        if who.better_not_mention:
            sections.append((self.tr("Better not mention"), noted(who.better_not_mention, "eye-off")))
        if who.notes:
            sections.append((self.tr("Notes"), noted(who.notes)))
        if who.dates:
            sections.append((self.tr("Dates"), DateRows(who, today)))
        sections.append((self.tr("Follow-ups"), promises))
        story = Story(self._operations, who, introductions_of(who.id), StoryState())
        story.edit_requested.connect(lambda row: self._edit_interaction(who, row))
        sections.append((self.tr("Story so far"), story))
        if who.acquaintances:
            knows = Knows(who)
            knows.chosen.connect(self.person_requested)
            sections.append((self.tr("Knows"), knows))
        groups = Groups(self._operations, who)
        groups.chosen.connect(self.group_requested)
        sections.append((self.tr("Groups"), groups))
        for name, value in who.custom.items():
            sections.append((name, noted(value)))
        return sections

    def _head(self, who: Person) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        avatar = Avatar(who.name, 52)
        if who.has_photo:
            photo = ContactPhoto.get_or_none(ContactPhoto.contact == who.id)
            if photo is not None and not QPixmap().loadFromData(bytes(photo.image)):
                photo = None
            avatar.set_person(who.name, bytes(photo.image) if photo is not None else None)
        row.addWidget(avatar, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(PlainLabel(who.name, scale="heading", wrap=True))
        lines = [wording.work_line(who.title, who.organization)]
        if who.nickname:
            lines.append(f"“{who.nickname}”")
        lines.append(who.place)
        for line in filter(None, lines):
            words.addWidget(PlainLabel(line, tone="secondary", wrap=True))
        words.addStretch(1)
        row.addLayout(words, 1)
        edit = icon_button("pencil", self.tr("Edit"))
        edit.clicked.connect(lambda: self.edit_requested.emit(who.id))
        row.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _chips(self, who: Person) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder)
        ids = [who.id]
        kinds = {Kind.PROFESSIONAL: PROFESSIONAL, Kind.PERSONAL: PERSONAL}
        choices: list[tuple[str, str, Callable[[], QMenu], str]] = [
            (
                terms.kind(who.kind),
                kinds.get(Kind(who.kind), NEUTRAL),
                lambda: self._actions.kind_menu(ids, who.kind),
                self.tr("Kind"),
            ),
            (terms.stage(who.stage), NEUTRAL, lambda: self._actions.stage_menu(ids, who.stage), self.tr("Stage")),
            (
                wording.rhythm_words(who),
                NEUTRAL,
                lambda: self._actions.circle_menu(ids, who.circle, no_rhythm=who.no_rhythm),
                self.tr("Rhythm"),
            ),
        ]
        for text, kind, menu, name in choices:
            chip = ChipButton(text, kind)
            chip.setAccessibleName(f"{name}: {text}")
            chip.setToolTip(self.tr("Change"))
            chip.clicked.connect(lambda _checked=False, menu=menu, chip=chip: self._actions.run(menu(), below=chip))
            flow.addWidget(chip)
        if who.status != Status.ACTIVE:
            chip = ChipButton(terms.status(who.status), DUE)
            chip.clicked.connect(lambda: self._actions.run(self._status_menu(who), below=chip))
            flow.addWidget(chip)
        if who.sample:
            flow.addWidget(Chip(self.tr("Sample person"), NEUTRAL))
        return holder

    def _status_menu(self, who: Person) -> QMenu:
        menu = QMenu(self)
        self._actions.add_status_actions(menu, [who.id], who.status)
        return menu

    def _buttons(self, who: Person) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        reached = primary_button(self.tr("Reached out"), "check")
        reached.setToolTip(self.tr("Log it in one step; Log interaction has room for a note"))
        reached.clicked.connect(lambda: self._reached_out(who))
        snooze = secondary_button(self.tr("Snooze"), "clock")
        snooze.clicked.connect(lambda: self._actions.run(self._actions.snooze_menu([who.id], snooze), below=snooze))
        more = icon_button("ellipsis", self.tr("More"))
        more.clicked.connect(lambda: self._actions.run(self._actions.more_menu(who.id, who.status), below=more))
        for button in (reached, snooze, more):
            row.addWidget(button)
        row.addStretch(1)
        self.reached_button = reached
        return row

    def _reached_out(self, who: Person) -> None:
        """Log an interaction by the way that was suggested; the note can be added in the story."""
        best = suggestion_for(who)
        self._operations.perform(
            reach_out,
            who.id,
            medium=best.medium if best else str(Medium.MESSAGE),
            platform_id=best.platform_id if best else None,
        )

    def _edit_interaction(self, who: Person, row: InteractionRow) -> None:
        from ui.interactions.log_dialog import EditInteractionDialog

        EditInteractionDialog(self._operations, who.id, row, self.window()).open()
