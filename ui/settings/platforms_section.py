"""The platforms: those that come with the program, and the user's own."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from models.operations.settings import add_platform, delete_platform
from models.queries import PlatformRow, platforms
from models.vocabulary import Kind, Medium, MethodType
from ui.operations import Operations
from ui.settings.fields import ChoiceField
from ui.settings.section import Section, error_label
from ui.shared.buttons import secondary_button
from ui.shared.chips import PERSONAL, PROFESSIONAL, Chip, ChipButton
from ui.shared.flow import FlowLayout
from ui.shared.labels import PlainLabel, SectionTitle

# How someone is reached follows from what is written down of them there.
MEDIUM_OF = {
    MethodType.HANDLE: Medium.MESSAGE,
    MethodType.URL: Medium.MESSAGE,
    MethodType.EMAIL: Medium.EMAIL,
    MethodType.PHONE: Medium.CALL,
    MethodType.ADDRESS: Medium.LETTER,
}


class PlatformsSection(Section):
    """Chips by kind, own ones with a cross, and a line to add one."""

    tables = frozenset({"platform"})

    def __init__(self, operations: Operations) -> None:
        """Show the platforms in the book."""
        super().__init__(
            operations,
            self.tr("Platforms"),
            self.tr("Where people are reached. People known through work are written to on professional ones."),
        )
        self._flows: dict[str, FlowLayout] = {}
        for kind, title in ((Kind.PROFESSIONAL, self.tr("Professional")), (Kind.PERSONAL, self.tr("Personal"))):
            self.body.addWidget(SectionTitle(title))
            holder = QWidget()
            self._flows[kind] = FlowLayout(holder)
            self.body.addWidget(holder)
        self._adding()
        self.reload()

    def reload(self) -> None:
        """Show the platforms in the book."""
        for flow in self._flows.values():
            flow.clear()
        for row in platforms():
            self._flows[row.kind].addWidget(self._chip(row))
        for flow in self._flows.values():
            flow.parentWidget().updateGeometry()

    def _chip(self, row: PlatformRow) -> QWidget:
        """Return a platform's chip; the user's own can be removed."""
        kind = PROFESSIONAL if row.kind == Kind.PROFESSIONAL else PERSONAL
        if row.key is not None:
            return Chip(row.name, kind, icon=False)
        chip = ChipButton(row.name, kind, removable=True, icon=False)
        chip.setToolTip(self.tr("Your own platform. The cross removes it."))
        chip.removed.connect(lambda: self.attempt(None, delete_platform, row.id))
        return chip

    def _adding(self) -> None:
        """Make the line in which a platform is added."""
        self.name_field = QLineEdit()
        self.name_field.setPlaceholderText(self.tr("Another platform"))
        self.name_field.setAccessibleName(self.tr("Name of a new platform"))
        self.kind_field = ChoiceField(
            self.tr("Kind of the new platform"),
            [(self.tr("Professional"), Kind.PROFESSIONAL), (self.tr("Personal"), Kind.PERSONAL)],
        )
        self.type_field = ChoiceField(
            self.tr("What is written down of people there"),
            [
                (self.tr("by name or handle"), MethodType.HANDLE),
                (self.tr("by web address"), MethodType.URL),
                (self.tr("by email address"), MethodType.EMAIL),
                (self.tr("by phone number"), MethodType.PHONE),
                (self.tr("by postal address"), MethodType.ADDRESS),
            ],
        )
        self.add_button = secondary_button(self.tr("Add"), "plus")
        self.add_button.setAccessibleName(self.tr("Add the platform"))
        self.add_button.clicked.connect(self._add)
        self.name_field.returnPressed.connect(self._add)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.name_field, 1)
        for widget in (self.kind_field, self.type_field, self.add_button):
            line.addWidget(widget)
        self.body.addSpacing(4)
        self.body.addLayout(line)
        self.error: PlainLabel = error_label()
        self.body.addWidget(self.error)

    def _add(self) -> None:
        kind = self.type_field.currentData()
        change = self.attempt(
            self.error,
            add_platform,
            name=self.name_field.text(),
            kind=str(self.kind_field.currentData()),
            type=str(kind),
            medium=str(MEDIUM_OF[MethodType(kind)]),
        )
        if change is not None and change.operation_id is not None:
            self.name_field.clear()
        else:
            self.name_field.setFocus()
