"""The settings page: sections as cards in one column, with an index beside them where there is room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.history import Change
from scheduler.notifications.ways import send_test_notification
from ui.operations import Operations
from ui.settings.about_section import AboutSection
from ui.settings.circles_section import CirclesSection
from ui.settings.data_section import DataSection
from ui.settings.history_section import HistorySection
from ui.settings.interests_section import InterestsSection
from ui.settings.look_section import LookSection, RegionSection
from ui.settings.platforms_section import PlatformsSection
from ui.settings.reminders_section import RemindersSection, SendTest
from ui.settings.section import Section
from ui.settings.week_section import WeekSection
from ui.shared.buttons import quiet_button
from ui.shared.cards import page_title, scrolling
from ui.shared.fitting_area import FittingPage, lay_out_anew
from ui.shared.labels import set_property

COLUMN_WIDTH = 720
INDEX_WIDTH = 168
_ROOM_FOR_INDEX = 940


class SettingsView(QWidget):
    """Every setting, applied at once and undoable.

    send_test replaces how the test notification is sent, so that the window can add its tray as a way.
    """

    def __init__(
        self, operations: Operations, parent: QWidget | None = None, *, send_test: SendTest = send_test_notification
    ) -> None:
        """Make all sections."""
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Settings"))
        self.reminders = RemindersSection(operations, send_test)
        self.week = WeekSection(operations)
        self.circles = CirclesSection(operations)
        self.platforms = PlatformsSection(operations)
        self.interests = InterestsSection(operations)
        self.look = LookSection(operations)
        self.region = RegionSection(operations)
        self.data = DataSection(operations)
        self.history = HistorySection(operations)
        self.about = AboutSection(operations)
        self.sections: list[Section] = [
            self.reminders,
            self.week,
            self.circles,
            self.platforms,
            self.interests,
            self.look,
            self.region,
            self.data,
            self.history,
            self.about,
        ]
        self._lay_out()
        operations.changed.connect(self._on_changed)

    def show_section(self, section: Section) -> None:
        """Scroll to a section."""
        top = section.mapTo(self._page, QPoint(0, 0)).y()
        bar = self._area.verticalScrollBar()
        bar.setValue(0 if section is self.sections[0] else top - 16)
        if bar.value() == bar.maximum():
            # The last sections are seen together; the one that was asked for is meant.
            self._mark(self.sections.index(section))

    def showEvent(self, event: QShowEvent) -> None:
        """Measure anew what changed while the page was hidden."""
        super().showEvent(event)
        lay_out_anew(self._page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the index give way first."""
        super().resizeEvent(event)
        # By the margin and not by a greatest width, which a layout forgets when it asks for heights.
        self._column.setContentsMargins(24, 20, max(24, self.width() - 24 - COLUMN_WIDTH), 32)
        self._index.setVisible(self.width() >= _ROOM_FOR_INDEX)
        self._index.setGeometry(COLUMN_WIDTH + 40, 76, INDEX_WIDTH, self._index.sizeHint().height())

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self._page = FittingPage()
        column = self._column = QVBoxLayout(self._page)
        column.setContentsMargins(24, 20, 24, 32)
        column.setSpacing(12)
        head, _, _ = page_title(self.tr("Settings"), self.tr("Everything applies at once, and Ctrl+Z takes it back."))
        column.addWidget(head)
        column.addSpacing(4)
        for section in self.sections:
            column.addWidget(section)
        column.addStretch(1)
        self._area = scrolling(self._page)
        across.addWidget(self._area, 1)
        # Made after the page, so that Tab comes to it last.
        self._index = self._make_index()
        self._index.raise_()
        self._area.verticalScrollBar().valueChanged.connect(self._mark_index)
        self._mark_index()

    def _make_index(self) -> QWidget:
        """Make the list of sections, to jump to."""
        index = QWidget(self)
        column = QVBoxLayout(index)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._jumps: list[QPushButton] = []
        for section in self.sections:
            jump = quiet_button(section.name)
            # One padding for both roles a jump can have, so that marking it moves nothing.
            jump.setStyleSheet("QPushButton { padding: 5px 9px; } QPushButton:focus { padding: 4px 8px; }")
            jump.setAccessibleName(self.tr("Go to {section}").format(section=section.name))
            jump.clicked.connect(lambda _=False, section=section: self.show_section(section))
            column.addWidget(jump, 0, Qt.AlignmentFlag.AlignLeft)
            self._jumps.append(jump)
        column.addStretch(1)
        return index

    def _mark_index(self) -> None:
        """Mark the section at the top of what is seen."""
        bar = self._area.verticalScrollBar()
        seen = bar.value() + 60
        current = 0
        for number, section in enumerate(self.sections):
            if section.y() <= seen:
                current = number
        if bar.maximum() and bar.value() == bar.maximum():
            current = len(self.sections) - 1
        self._mark(current)

    def _mark(self, current: int) -> None:
        """Mark one section in the index."""
        for number, jump in enumerate(self._jumps):
            set_property(jump, "role", "link" if number == current else "quiet")

    def _on_changed(self, change: Change, _initiator: object) -> None:
        """Let the sections that a change concerns look again."""
        for section in self.sections:
            if change.name == "outside" or section is self.history or section.tables & change.tables:
                section.reload()
