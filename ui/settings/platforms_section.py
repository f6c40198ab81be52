"""The platforms: those that come with the program, and the user's own."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from models.operations.settings import add_platform, delete_platform, edit_platform
from models.queries import PlatformRow, platforms
from models.vocabulary import Kind, Medium, MethodType
from ui import terms
from ui.operations import Operations
from ui.settings.fields import ChoiceField
from ui.settings.section import Section, error_label, say_error
from ui.shared.buttons import icon_button, secondary_button
from ui.shared.chips import PERSONAL, PROFESSIONAL, Chip
from ui.shared.flow import FlowLayout
from ui.shared.labels import PlainLabel, SectionTitle
from ui.words import counted, isolated, translate

# How someone is reached follows from what is written down of them there.
MEDIUM_OF = {
    MethodType.HANDLE: Medium.MESSAGE,
    MethodType.URL: Medium.MESSAGE,
    MethodType.EMAIL: Medium.EMAIL,
    MethodType.PHONE: Medium.CALL,
    MethodType.ADDRESS: Medium.LETTER,
}


class PlatformsSection(Section):
    """Chips by kind, a line for each of the user's own, and a line to add one."""

    tables = frozenset({"platform", "contact_method"})

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
        self._own_title = SectionTitle(self.tr("Your own"))
        self.body.addWidget(self._own_title)
        self._own = QWidget()
        self.lines: list[_PlatformLine] = []
        self.body.addWidget(self._own)
        self._adding()
        self.reload()

    def reload(self) -> None:
        """Show the platforms in the book."""
        for flow in self._flows.values():
            flow.clear()
        rows = platforms()
        for row in (row for row in rows if row.key is not None):
            kind = PROFESSIONAL if row.kind == Kind.PROFESSIONAL else PERSONAL
            self._flows[row.kind].addWidget(Chip(row.name, kind, icon=False))
        for flow in self._flows.values():
            flow.parentWidget().updateGeometry()
        self._show_own([row for row in rows if row.key is None])

    def _show_own(self, rows: list[PlatformRow]) -> None:
        """Show the user's own platforms; a line stays itself while the same platforms are there."""
        if [row.id for row in rows] == [line.row.id for line in self.lines]:
            for line, row in zip(self.lines, rows, strict=True):
                line.show_row(row)
        else:
            new = QWidget()
            grid = QGridLayout(new)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(12)
            grid.setVerticalSpacing(6)
            grid.setColumnStretch(0, 1)
            self.lines = [_PlatformLine(self, grid, place, row) for place, row in enumerate(rows)]
            self.body.replaceWidget(self._own, new)
            self._own.hide()
            self._own.deleteLater()
            self._own = new
        self._own.setVisible(bool(rows))
        self._own_title.setVisible(bool(rows))

    def edit(self, line: _PlatformLine) -> None:
        """Take over what a line says; a name that cannot be used is told and goes back."""
        name, kind = line.name.text(), str(line.kind.currentData())
        if (name.strip(), kind) == (line.row.name, line.row.kind):
            say_error(self.error, "")
            return
        change = self.attempt(self.error, edit_platform, line.row.id, name=name, kind=kind)
        if change is not None and change.operation_id is None:
            line.show_row(line.row)

    def delete(self, row: PlatformRow) -> None:
        """Delete one of the user's own platforms; undo brings it back."""
        self.attempt(self.error, delete_platform, row.id)

    def _adding(self) -> None:
        """Make the line in which a platform is added."""
        self.name_field = QLineEdit()
        self.name_field.setPlaceholderText(self.tr("Another platform"))
        self.name_field.setAccessibleName(self.tr("Name of a new platform"))
        self.kind_field = ChoiceField(self.tr("Kind of the new platform"), _kinds())
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


class _PlatformLine:
    """One of the user's own platforms: name, kind, how many people are there, delete."""

    def __init__(self, section: PlatformsSection, grid: QGridLayout, place: int, row: PlatformRow) -> None:
        self.row = row
        self.name = QLineEdit()
        self.kind = ChoiceField("", _kinds())
        self.people = PlainLabel(tone="secondary")
        self.delete = icon_button("trash", translate("Delete"))
        for column, widget in enumerate((self.name, self.kind, self.people, self.delete)):
            grid.addWidget(widget, place, column)
        self.show_row(row)
        self.name.editingFinished.connect(lambda: section.edit(self))
        self.kind.settled.connect(lambda _: section.edit(self))
        self.delete.clicked.connect(lambda: section.delete(self.row))

    def show_row(self, row: PlatformRow) -> None:
        """Show a platform as it is in the book."""
        self.row = row
        if self.name.text() != row.name:
            self.name.setText(row.name)
        self.kind.show_value(Kind(row.kind))
        self.people.setText(counted("1 person", "{n} people", row.people))
        self.name.setAccessibleName(translate("Name of the platform {name}").format(name=isolated(row.name)))
        self.kind.setAccessibleName(translate("Kind of {name}").format(name=isolated(row.name)))
        self.delete.setAccessibleName(translate("Delete {name}").format(name=isolated(row.name)))


def _kinds() -> list[tuple[str, object]]:
    """Return the kinds a platform can have, as words and value."""
    return [(terms.kind(kind), kind) for kind in (Kind.PROFESSIONAL, Kind.PERSONAL)]
