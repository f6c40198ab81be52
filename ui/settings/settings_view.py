"""The settings page: sections as cards in one column, found by an index or by searching, both always in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStyle, QVBoxLayout, QWidget

from models.history import Change
from models.text import fold
from scheduler.notifications.ways import send_test_notification
from ui.first_paint import when_painted
from ui.operations import Operations
from ui.settings.later_sections import LATER, title_of
from ui.settings.reminders_section import RemindersSection, SendTest
from ui.settings.section import Section
from ui.settings.start_section import StartSection
from ui.settings.week_section import WeekSection
from ui.shared.buttons import icon_button, quiet_button
from ui.shared.cards import ScrolledEdge, page_margins, page_title, scrolling
from ui.shared.fitting_area import FittingPage, lay_out_anew, lay_out_now
from ui.shared.labels import PlainLabel, set_property
from ui.shared.search_field import SearchField
from ui.shared.soon import call_soon
from ui.shared.tab_order import lead_through_before
from ui.shared.undo_bar import CLEAR_OF_THE_BAR
from ui.theme.tokens import SCROLL_BAR
from ui.window.keys import native

if TYPE_CHECKING:
    from ui.settings.about_section import AboutSection
    from ui.settings.backup_section import BackupSection
    from ui.settings.circles_section import CirclesSection
    from ui.settings.custom_fields_section import CustomFieldsSection
    from ui.settings.data_section import DataSection
    from ui.settings.history_section import HistorySection
    from ui.settings.interests_section import InterestsSection
    from ui.settings.look_section import LookSection, RegionSection
    from ui.settings.passphrase_section import PassphraseSection
    from ui.settings.platforms_section import PlatformsSection
    from ui.settings.templates_section import TemplatesSection

COLUMN_WIDTH = 720
INDEX_WIDTH = 168
_ROOM_FOR_INDEX = 940


class SettingsView(QWidget):
    """Every setting, applied at once and undoable.

    The sections that are not seen at first are made one by one once the others were painted, or when asked for.
    send_test and look_at_ways replace how the test notification is sent and the ways are looked at, so that the
    window can add its tray as a way. view_requested carries the key of a view that answers a wish made here,
    people_requested a filter of the people to be shown, export_requested None for everybody, passphrase_chosen the new
    passphrase or None; lock_wanted asks to lock the book.
    """

    view_requested = Signal(str)
    people_requested = Signal(object)
    export_requested = Signal(object)
    gone_requested = Signal()
    passphrase_chosen = Signal(object)
    lock_wanted = Signal()
    if TYPE_CHECKING:
        circles: CirclesSection
        platforms: PlatformsSection
        interests: InterestsSection
        custom_fields: CustomFieldsSection
        templates: TemplatesSection
        look: LookSection
        region: RegionSection
        backups: BackupSection
        passphrase: PassphraseSection
        data: DataSection
        history: HistorySection
        about: AboutSection

    def __init__(
        self,
        operations: Operations,
        parent: QWidget | None = None,
        *,
        send_test: SendTest = send_test_notification,
        look_at_ways: SendTest | None = None,
    ) -> None:
        """Make the first sections, and as many more as the window may show."""
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Settings"))
        self.reminders = RemindersSection(operations, send_test, look_at_ways)
        self.start = StartSection(operations)
        self.week = WeekSection(operations)
        self.week.people_requested.connect(self.people_requested)
        self._operations = operations
        self._made: list[Section] = [self.reminders, self.start, self.week]
        self._waiting = list(LATER)
        self._stale: set[Section] = set()
        # The section that was asked for, and how far below its top is scrolled to.
        self._held: tuple[Section, int] | None = None
        self._lay_out()
        operations.changed.connect(self._on_changed)
        while self._waiting and self._least_height() < self.window().height():
            self._make_next()
            self._made[-1].show()

    @property
    def sections(self) -> list[Section]:
        """All sections, from above; those that still wait are made now."""
        self._make_all()
        return self._made

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Return a section that still waited until it was asked for."""
            if all(entry.name != name for entry in vars(self).get("_waiting", ())):
                raise AttributeError(name)
            self._make_all()
            return vars(self)[name]

    def show_section(self, section: Section) -> None:
        """Scroll to a section; all are made, so that there is room enough to scroll."""
        self._make_all()
        self.search.field.clear()
        # What has just been shown may still wait to be laid out, and would push the section away.
        lay_out_now(self._page)
        top = section.mapTo(self._page, QPoint(0, 0)).y()
        bar = self._area.verticalScrollBar()
        above = -self._column.contentsMargins().top()
        bar.setValue(top + above)
        self._held = (section, above)
        self._mark_index()

    def show_setting(self, section: Section, control: QWidget) -> None:
        """Scroll to a section and give the focus to one of its controls, or to its first where that is not offered."""
        self.show_section(section)
        if not (control.isVisibleTo(section) and control.isEnabled()):
            offered = (one for one in section.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
            control = next((one for one in offered if one.isVisibleTo(section) and one.isEnabled()), control)
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._area.ensureWidgetVisible(control, 0, 24)
        self._hold(section)

    def focus_search(self) -> bool:
        """Put the cursor into the search field, which is always there."""
        self.search.field.setFocus()
        self.search.field.selectAll()
        return True

    def _hold(self, section: Section) -> None:
        """Keep a section where it is seen, until the user scrolls, whatever is still laid out above it."""
        bar = self._area.verticalScrollBar()
        self._held = (section, bar.value() - section.y())

    def _held_at(self, held: tuple[Section, int]) -> int:
        """Return where the bar stands for a section that is held, as far as the page reaches."""
        section, beside = held
        return min(section.y() + beside, self._area.verticalScrollBar().maximum())

    def _let_go(self, value: int) -> None:
        """Hold nothing any more once something else is scrolled to."""
        if self._held is not None and value != self._held_at(self._held):
            self._held = None

    def _keep_up(self) -> None:
        """Scroll to the section that is held as the page grows, and mark in the index what is seen now."""
        if self._held is not None:
            self._area.verticalScrollBar().setValue(self._held_at(self._held))
        self._mark_index()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll along where the section that is held is moved."""
        if event.type() == QEvent.Type.Move and self._held is not None and watched is self._held[0]:
            self._area.verticalScrollBar().setValue(self._held_at(self._held))
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while the page was hidden, and measure it."""
        super().showEvent(event)
        for section in (section for section in self._made if section in self._stale):
            section.reload()
        self._stale.clear()
        lay_out_now(self._page)
        self._place_index()
        if self._waiting:
            when_painted(self, self._go_on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the index give way to a menu first."""
        super().resizeEvent(event)
        # By the margin and not by a greatest width, which a layout forgets when it asks for heights.
        right = max(24, self.width() - 24 - COLUMN_WIDTH)
        self._column.setContentsMargins(page_margins(24, 8, right, CLEAR_OF_THE_BAR))
        # The head has no scroll bar beside it, and ends where the cards end.
        self._head_row.setContentsMargins(page_margins(24, 22, right + SCROLL_BAR, 7))
        has_room = self.width() >= _ROOM_FOR_INDEX
        self._index.setVisible(has_room)
        self.jump_button.setVisible(not has_room)
        self._place_index()

    def _place_index(self) -> None:
        """Set the index below the head and beside the cards; the head is measured right once it wears the style."""
        top = self._head.sizeHint().height() + 9
        width = min(max(INDEX_WIDTH, self._index.sizeHint().width()), self.width() - COLUMN_WIDTH - 56)
        place = QRect(COLUMN_WIDTH + 40, top, width, self.height() - top)
        self._index.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        self._page = FittingPage()
        # In its place before the sections come: whoever is moved is dressed anew with all it holds.
        self._head = self._make_head()
        self._area = scrolling(self._page)
        down.addWidget(self._head)
        down.addWidget(ScrolledEdge(self._area))
        down.addWidget(self._area, 1)
        column = self._column = QVBoxLayout(self._page)
        column.setSpacing(12)
        for section in self._made:
            column.addWidget(section)
            section.installEventFilter(self)
        self._nothing = PlainLabel(tone="secondary", wrap=True)
        self._nothing.hide()
        column.addWidget(self._nothing)
        column.addStretch(1)
        # Made after the page, so that Tab comes to it last.
        self._index = self._make_index()
        self._index.raise_()
        bar = self._area.verticalScrollBar()
        bar.valueChanged.connect(self._let_go)
        bar.valueChanged.connect(self._mark_index)
        bar.rangeChanged.connect(lambda _lowest, _highest: self._keep_up())
        self._mark(0)

    def _make_head(self) -> QWidget:
        """Make what stays above the sections: the title, the search, and on a narrow window the menu of sections."""
        head = QWidget()
        across = self._head_row = QHBoxLayout(head)
        across.setSpacing(12)
        at_once = self.tr("Everything applies at once, and {keys} takes it back.").format(keys=native("Ctrl+Z"))
        title, _, _ = page_title(self.tr("Settings"), at_once)
        across.addWidget(title, 1)
        self.search = SearchField(self.tr("Find a setting"))
        self.search.setFixedWidth(210)
        self.search.changed.connect(self._find)
        self.jump_button = icon_button("list", self.tr("Go to a section"))
        menu = QMenu(self)
        for number, name in enumerate(self._titles()):
            menu.addAction(name).triggered.connect(lambda _=False, number=number: self._jump(number))
        self.jump_button.setMenu(menu)
        across.addWidget(self.search, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(self.jump_button, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _titles(self) -> list[str]:
        """Return what all sections are called, from above."""
        return [*(section.name for section in self._made), *(title_of(entry.name) for entry in self._waiting)]

    def _jump(self, number: int) -> None:
        self.show_section(self.sections[number])

    def _least_height(self) -> int:
        """Return how high the sections are at least: they grow when they wear the style."""
        return sum(section.minimumSizeHint().height() for section in self._made)

    def _go_on(self) -> None:
        """Make one of the sections that wait, and go on when nothing else is to be done, while they are looked at."""
        if self._waiting and self.isVisible():
            self._make_next()
            if not self._waiting:
                self._show_later_ones()
            call_soon(self, self._go_on)

    def _make_all(self) -> None:
        """Make the sections that wait, and lay them out for whoever uses one of them at once."""
        if self._waiting:
            while self._waiting:
                self._make_next()
            self._show_later_ones()

    def _show_later_ones(self) -> None:
        """Show all sections together, so that nothing is squeezed or moves while they are made."""
        for section in self._made:
            section.show()
        if self.isVisible():
            lay_out_now(self._page)

    def _make_next(self) -> None:
        """Make the next section and put it below the others, also in the order of Tab."""
        entry = self._waiting.pop(0)
        section = entry.make(self._operations)
        setattr(self, entry.name, section)
        self._join(entry.name)
        self._column.insertWidget(len(self._made), section)
        self._made.append(section)
        section.installEventFilter(self)
        section.hide()
        lead_through_before(section, self._jumps[0])
        if self.isVisible():
            lay_out_anew(section)

    def _join(self, name: str) -> None:
        """Connect a section that asks something of the page or of the window."""
        if name == "backups":
            self.backups.preview.appeared.connect(self._show_preview)
        elif name == "passphrase":
            self.passphrase.passphrase_chosen.connect(self.passphrase_chosen)
            self.passphrase.lock_wanted.connect(self.lock_wanted)
        elif name == "data":
            self.data.duplicates_wanted.connect(lambda: self.view_requested.emit("duplicates"))
            self.data.export_wanted.connect(lambda: self.export_requested.emit(None))
        elif name == "history":
            self.history.gone_requested.connect(self.gone_requested)

    def _make_index(self) -> QWidget:
        """Make the list of sections, to jump to."""
        index = QWidget(self)
        column = QVBoxLayout(index)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._jumps: list[QPushButton] = []
        for number, name in enumerate(self._titles()):
            jump = quiet_button(name)
            # One padding for both roles a jump can have, so that marking it moves nothing.
            jump.setStyleSheet("QPushButton { padding: 5px 9px; } QPushButton:focus { padding: 4px 8px; }")
            jump.setAccessibleName(self.tr("Go to {section}").format(section=name))
            jump.clicked.connect(lambda _=False, number=number: self._jump(number))
            column.addWidget(jump, 0, Qt.AlignmentFlag.AlignLeft)
            self._jumps.append(jump)
        column.addStretch(1)
        return index

    def _find(self, text: str) -> None:
        """Show only the sections in which every word of a text stands."""
        words = fold(text).split()
        found = False
        for section, jump in zip(self.sections, self._jumps, strict=True):
            is_meant = all(word in fold(section.all_words()) for word in words)
            found = found or is_meant
            section.setVisible(is_meant)
            jump.setVisible(is_meant)
        self._nothing.setText(self.tr("No setting has “{text}” in it.").format(text=text))
        self._nothing.setVisible(not found)
        self._area.verticalScrollBar().setValue(0)
        lay_out_anew(self._page)
        self._mark_index()

    def _show_preview(self) -> None:
        """Scroll so far that a backup can be looked into and restored."""
        lay_out_now(self._page)
        self._area.ensureWidgetVisible(self.backups.preview.confirmed, 0, 24)

    def _mark_index(self) -> None:
        """Mark the section that was asked for, until the user scrolls, else the one at the top of what is seen."""
        if self._held is not None:
            # The last sections are seen together; the one that was asked for is meant.
            self._mark(self._made.index(self._held[0]))
            return
        bar = self._area.verticalScrollBar()
        seen = bar.value() + 60
        shown = [number for number, section in enumerate(self._made) if not section.isHidden()]
        current = next((number for number in reversed(shown) if self._made[number].y() <= seen), None)
        if shown and bar.maximum() and bar.value() == bar.maximum():
            current = shown[-1]
        self._mark(current if current is not None else next(iter(shown), 0))

    def _mark(self, current: int) -> None:
        """Mark one section in the index."""
        for number, jump in enumerate(self._jumps):
            set_property(jump, "role", "link" if number == current else "quiet")

    def _on_changed(self, change: Change, _initiator: object) -> None:
        """Let the sections that a change concerns look again, at once or at the next showing."""
        for section in self._made:
            if change.name in ("outside", "new_day") or section.concerns(change):
                if self.isVisible():
                    section.reload()
                else:
                    self._stale.add(section)
