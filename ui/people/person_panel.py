"""Everything about one person: the panel beside the list, or a page of its own with two columns where there is room."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.history import Change
from ui.operations import Operations
from ui.people.actions import PeopleActions
from ui.people.in_place import Drafting
from ui.people.panel_head import Head
from ui.people.panel_section import LEFT, RIGHT, TOP, SectionBox, drafts_in, editors_in, is_under_way, resume
from ui.people.panel_sections import Sections
from ui.people.panel_view import PersonView, read_view
from ui.shared.buttons import icon_button, link_button, quiet_button
from ui.shared.cards import page_margins, scrolling
from ui.shared.column import Column
from ui.shared.empty_state import EmptyState
from ui.shared.fitting_area import lay_out_hidden, lay_out_waiting
from ui.shared.flow import FlowLayout
from ui.shared.labels import set_property
from ui.shared.tab_order import TabOrder
from ui.shared.undo_bar import CLEAR_OF_THE_BAR
from ui.theme.theme import active_theme

_ONE_COLUMN, _TWO_COLUMNS = 680, 1120
# From this width on a page has two columns.
_ROOM_FOR_TWO = 800
# What these hold is shown of everybody who shares it.
# Names among them: of whom they know, of who took part, of those they were introduced to.
_SHARED_TABLES = frozenset({"contact", "interest", "contact_interest", "circle", "platform", "custom_field"})


class PersonPanel(QFrame):
    """Shows a person and lets everything about them be changed.

    back_requested asks to leave the page, page_requested to open or leave it, step_requested for somebody before (-1)
    or after (1) in the list; edit_requested for the whole form; person_requested, interest_requested and
    group_requested to show others; log_requested and draft_requested for the dialogs of that; notice carries a
    sentence, offer a sentence, the text of a button and what it does.
    """

    back_requested = Signal()
    page_requested = Signal()
    step_requested = Signal(int)
    edit_requested = Signal(int)
    person_requested = Signal(int)
    interest_requested = Signal(str)
    group_requested = Signal(str)
    log_requested = Signal(list)
    draft_requested = Signal(list, str, object)
    notice = Signal(str)
    offer = Signal(str, str, object)

    def __init__(self, operations: Operations, actions: PeopleActions, parent: QWidget | None = None) -> None:
        """Show nobody yet."""
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAccessibleName(self.tr("Person"))
        self._operations = operations
        self._contact_id: int | None = None
        self._is_page, self._has_two = False, False
        # Empty sections of a panel that the user began to fill, and texts left unsaved with other people.
        self._opened: set[str] = set()
        self._drafts: dict[int, dict[str, Any]] = {}
        self._tab_order = TabOrder()
        self.sections = Sections(operations, actions, self)
        self._join_sections()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bar = self._make_bar()
        column.addWidget(self._bar)
        self._bar.hide()
        self._page = self._make_page()
        self._area = scrolling(self._page)
        self._area.viewport().setAutoFillBackground(False)
        self._area.widget().setAutoFillBackground(False)
        column.addWidget(self._area, 1)
        self._arrange()
        active_theme().changed.connect(self._dress)
        self.refresh()

    @property
    def contact_id(self) -> int | None:
        """The id of the person shown."""
        return self._contact_id

    @property
    def reached_button(self) -> QWidget | None:
        """The button that logs that the user reached out, None while nobody is shown or for somebody who has died."""
        return self.sections.reached_button if self._contact_id is not None else None

    def section(self, key: str) -> QWidget | None:
        """Return what a section holds at present."""
        return self._boxes[key].content

    def show_person(self, contact_id: int | None) -> None:
        """Show another person, or nobody; what is being written is saved, or kept for when they are shown again."""
        if contact_id == self._contact_id:
            self.refresh()
            return
        parts = self._holder.findChildren(QWidget)
        all_rest = not is_under_way(self._holder, parts)
        self._leave_person(parts)
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._holder.isAncestorOf(focused)
        self._contact_id = contact_id
        self._opened.clear()
        # Laid out once when all is there, and not with every section.
        self._page.hide()
        self._area.verticalScrollBar().setValue(0)
        self._show(anew=False, all_rest=all_rest)
        if had_focus:
            self.take_focus()
        drafts = self._drafts.pop(contact_id, None) if contact_id is not None else None
        if drafts:
            self._resume(drafts)

    def refresh(self) -> None:
        """Read the person anew; what is being written, the focus and the place in the page stay."""
        self._show(anew=False)

    def forget(self, contact_ids: Collection[int]) -> None:
        """Hold nothing of people who were erased, also not in what is kept to be given other words."""
        for contact_id in contact_ids:
            self._drafts.pop(contact_id, None)
        if self._contact_id in contact_ids:
            self._contact_id = None
        self._show(anew=True)
        if self._contact_id is None:
            for box in self._boxes.values():
                box.forget()

    def concerns(self, change: Change) -> bool:
        """Whether a change may have changed what is shown."""
        return self._contact_id in change.contact_ids or not change.contact_ids or bool(change.tables & _SHARED_TABLES)

    def set_page(self, is_page: bool) -> None:
        """Be a page with a way back, or a panel."""
        if is_page != self._is_page:
            self._is_page = is_page
            set_property(self, "whole", "true" if is_page else "false")
            self._bar.setVisible(is_page)
            self._arrange()
            self.refresh()
            self._area.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Put the focus on the first thing that can be done."""
        foremost = self.reached_button or self.sections.more_button
        if foremost is not None and self._contact_id is not None:
            foremost.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- building ---------------------------------------------------------------------------------------------

    def _join_sections(self) -> None:
        sections = self.sections
        sections.page_requested.connect(self.page_requested)
        sections.edit_requested.connect(self.edit_requested)
        sections.person_requested.connect(self.person_requested)
        sections.interest_requested.connect(self.interest_requested)
        sections.group_requested.connect(self.group_requested)
        sections.log_requested.connect(self.log_requested)
        sections.draft_requested.connect(self.draft_requested)
        sections.hint_put_away.connect(self.refresh)
        sections.notice.connect(self.notice)
        sections.offer.connect(self.offer)

    def _make_bar(self) -> QWidget:
        """Return the bar above a page: back, and the people before and after."""
        bar = QWidget()
        row = QHBoxLayout(bar)
        # What is written on the button stands above what is written on the page.
        row.setContentsMargins(5, 10, 14, 0)
        self.back_button = quiet_button(self.tr("Back to the list"), "arrow-left")
        self.back_button.setToolTip(self.tr("Escape or Alt+Left"))
        self.back_button.clicked.connect(self.back_requested)
        row.addWidget(self.back_button)
        row.addStretch(1)
        for icon_name, name, by in (
            ("chevron-up", self.tr("The person before (Alt+Up)"), -1),
            ("chevron-down", self.tr("The person after (Alt+Down)"), 1),
        ):
            button = icon_button(icon_name, name)
            button.clicked.connect(lambda _checked=False, by=by: self.step_requested.emit(by))
            row.addWidget(button)
        return bar

    def _make_page(self) -> QWidget:
        page = _Unhinted()
        outer = QHBoxLayout(page)
        outer.setContentsMargins(page_margins(20, 20, 20, CLEAR_OF_THE_BAR))
        self._holder = _Unhinted()
        outer.addWidget(self._holder)
        column = Column(self._holder, spacing=10)
        self._boxes = {section.key: SectionBox(section) for section in self.sections.all()}
        self._columns = {name: Column(spacing=10) for name in (TOP, LEFT, RIGHT)}
        column.addLayout(self._columns[TOP])
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addLayout(self._columns[LEFT], 3)
        self._gap = QWidget()
        self._gap.setFixedWidth(40)
        below.addWidget(self._gap)
        below.addLayout(self._columns[RIGHT], 2)
        column.addLayout(below)
        self._more = QWidget()
        self._more_flow = FlowLayout(self._more, spacing=4, line_spacing=2)
        self.add_buttons = {}
        for box in self._boxes.values():
            section = box.section
            if section.invitation:
                button = link_button(section.invitation, "plus")
                button.setAccessibleName(self.tr("Add: {what}").format(what=section.invitation))
                button.clicked.connect(lambda _checked=False, key=section.key: self.fill(key))
                self.add_buttons[section.key] = button
                self._more_flow.addWidget(button)
        column.addWidget(self._more)
        self._nobody = EmptyState(
            "user-round",
            self.tr("Nobody chosen"),
            self.tr("Choose someone in the list to see what you know of them."),
        )
        outer.addWidget(self._nobody)
        return page

    def _arrange(self) -> None:
        """Set the sections in one column, or on a page with room in two."""
        self._has_two = self._is_page and self.width() >= _ROOM_FOR_TWO
        self._holder.setMaximumWidth(_TWO_COLUMNS if self._has_two else _ONE_COLUMN)
        self._gap.setVisible(self._has_two)
        for box in self._boxes.values():
            # Not taken out as an item, which would go on being the one that is told of a new height.
            for layout in self._columns.values():
                layout.removeWidget(box)
        for box in self._boxes.values():
            self._columns[box.section.column if self._has_two else TOP].addWidget(box)

    def _show(self, *, anew: bool, all_rest: bool = False) -> None:
        """Show what is known now; all_rest where it is known already that nothing is under way in any section."""
        view = (
            read_view(self._operations.book, self._contact_id, self.sections.put_away, is_page=self._is_page)
            if self._contact_id is not None
            else None
        )
        if view is None:
            self._contact_id = None
        self._nobody.setVisible(view is None)
        if view is None:
            self._holder.hide()
            self._page.show()
            return
        differ = [
            box
            for key, box in self._boxes.items()
            if box.show_view(view, is_wanted=self._wants(box, view, key), anew=anew, rests=all_rest)
        ]
        if not differ and not self._holder.isHidden() and not self._page.isHidden():
            return
        offered = {
            key: self._boxes[key].content is None and not _is_told_in_story(key, view) for key in self.add_buttons
        }
        for key, button in self.add_buttons.items():
            button.setVisible(offered[key])
        self._more.setVisible(any(offered.values()) and not self._is_page)
        self._more_flow.invalidate()
        self._holder.show()
        lay_out_hidden(self._page)
        # It gets the height of what it holds now before it is seen, and is not laid out in that of another first.
        QApplication.sendEvent(self._area, QEvent(QEvent.Type.LayoutRequest))
        self._page.show()
        lay_out_waiting()
        self._tab_order.lead_through([self._bar, *self._boxes.values(), self._more])

    def _wants(self, box: SectionBox, view: PersonView, key: str) -> bool:
        """A page shows every section; a panel those with something in them, and those that are being filled."""
        if _is_told_in_story(key, view):
            return False
        always = self._is_page or not box.section.invitation
        return always or key in self._opened or not box.section.is_empty(view)

    def fill(self, key: str) -> None:
        """Show an empty section and begin to fill it."""
        self._opened.add(key)
        self.refresh()
        box = self._boxes[key]
        box.start()
        # It has its place only after a layout.
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(box))

    def _dress(self) -> None:
        """Draw everything in the new theme, whose icons are tinted."""
        self._show(anew=True)

    # --- outliving the program --------------------------------------------------------------------------------

    def settle(self) -> None:
        """Save what can be saved without asking."""
        contents = [box.content for box in self._boxes.values() if box.content is not None]
        for editor in (editor for content in contents for editor in editors_in(content)):
            editor.settle()

    def unsaved(self) -> dict[int, dict[str, Any]]:
        """Return what is being written, by person."""
        unsaved = dict(self._drafts)
        if self._contact_id is not None:
            contents = [box.content for box in self._boxes.values() if box.content is not None]
            drafts = {key: draft for content in contents for key, draft in drafts_in(content).items()}
            if drafts:
                unsaved[self._contact_id] = drafts
        return unsaved

    def hand_back(self, contact_id: int, drafts: dict[str, Any]) -> None:
        """Go on with what unsaved() returned: now, or once the person is shown."""
        if contact_id == self._contact_id:
            self._resume(drafts)
        else:
            self._drafts[contact_id] = drafts

    # --- leaving and coming back ------------------------------------------------------------------------------

    def _leave_person(self, parts: Iterable[QWidget]) -> None:
        """Save what is being written in any part, and keep what cannot be saved yet."""
        if self._contact_id is None:
            return
        left = self._contact_id
        editors = [one for one in parts if isinstance(one, Drafting)]
        if all(editor.draft() is None for editor in editors):
            return
        for editor in editors:
            editor.settle()
        drafts = drafts_in(self._holder)
        for left_over in editors_in(self._holder):
            left_over.abandon()
        if drafts:
            self._drafts[left] = drafts

    def _resume(self, drafts: dict[str, Any]) -> None:
        """Go on with what was left unsaved with this person."""
        if not self._is_page:
            self._opened |= set(drafts) & set(self.add_buttons)
            self.refresh()
        for box in self._boxes.values():
            if box.content is not None:
                resume(box.content, drafts)

    # --- Qt ---------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take two columns where there is room."""
        super().resizeEvent(event)
        if (self._is_page and self.width() >= _ROOM_FOR_TWO) != self._has_two:
            self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit the name by F2, take a photo from the clipboard by Ctrl+V."""
        head = self._boxes["head"].content
        if isinstance(head, Head) and event.key() == Qt.Key.Key_F2:
            head.name.edit()
        elif isinstance(head, Head) and event.matches(QKeySequence.StandardKey.Paste) and _holds_picture():
            head.photo.paste()
        else:
            super().keyPressEvent(event)


def _is_told_in_story(key: str, view: PersonView) -> bool:
    """Whether a section is left out, because with its day it stands at the beginning of the story."""
    return key == "how_met" and view.who.met_on is not None


class _Unhinted(QWidget):
    """What is scrolled: as narrow as the panel, whatever it holds, since nothing here scrolls sideways.

    Without hints of its own Qt would measure all that it holds at the width that would suit it best.
    """

    def sizeHint(self) -> QSize:
        """Take any width; the height follows from it."""
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        """Allow any width."""
        return QSize(0, 0)


def _holds_picture() -> bool:
    data = QGuiApplication.clipboard().mimeData()
    return data is not None and data.hasImage()
