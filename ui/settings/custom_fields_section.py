"""The fields the user invented: renamed in place, deleted, added."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from models.operations.custom_fields import add_custom_field, delete_custom_field, rename_custom_field
from models.queries import Counted, custom_fields_with_counts
from ui.operations import Operations
from ui.settings.section import Section, error_label, say_error
from ui.shared.buttons import icon_button, secondary_button
from ui.shared.labels import PlainLabel
from ui.words import counted, isolated, translate


class CustomFieldsSection(Section):
    """A line for each field with how many people have something in it, and a line to add one."""

    tables = frozenset({"custom_field", "custom_value", "contact"})

    def __init__(self, operations: Operations) -> None:
        """Show the fields in the book."""
        super().__init__(
            operations,
            self.tr("Your own fields"),
            self.tr("What you want to know of people besides, such as their dietary wishes or their dog’s name."),
        )
        self._holder = QWidget()
        self.lines: list[_FieldLine] = []
        self.body.addWidget(self._holder)
        self.new_name = QLineEdit()
        self.new_name.setPlaceholderText(self.tr("Another field"))
        self.new_name.setAccessibleName(self.tr("Name of a new field"))
        self.new_name.returnPressed.connect(self._add)
        self.add_button = secondary_button(self.tr("Add"), "plus")
        self.add_button.setAccessibleName(self.tr("Add the field"))
        self.add_button.clicked.connect(self._add)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.new_name, 1)
        line.addWidget(self.add_button)
        self.body.addLayout(line)
        self.error = error_label()
        self.body.addWidget(self.error)
        self.reload()

    def reload(self) -> None:
        """Show the fields in the book; a line stays itself while the same fields are there."""
        rows = custom_fields_with_counts()
        if [row.id for row in rows] == [line.row.id for line in self.lines]:
            for line, row in zip(self.lines, rows, strict=True):
                line.show_row(row)
            return
        new = QWidget()
        grid = QGridLayout(new)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        self.lines = [_FieldLine(self, grid, place, row) for place, row in enumerate(rows)]
        self.body.replaceWidget(self._holder, new)
        # Only now: what is shown without a parent is a window for a moment.
        new.setVisible(bool(rows))
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = new

    def rename(self, line: _FieldLine) -> None:
        """Take over a line's name; one that cannot be used is told and goes back."""
        if line.name.text().strip() == line.row.name:
            say_error(self.error, "")
            return
        change = self.attempt(self.error, rename_custom_field, line.row.id, line.name.text())
        if change is not None and change.operation_id is None:
            line.show_row(line.row)

    def delete(self, row: Counted) -> None:
        """Delete a field with what everybody has in it; undo brings it back."""
        self.attempt(self.error, delete_custom_field, row.id)

    def _add(self) -> None:
        change = self.attempt(self.error, add_custom_field, self.new_name.text())
        if change is not None and change.operation_id is not None:
            self.new_name.clear()
        self.new_name.setFocus()


class _FieldLine:
    """The name of one field, how many people have it, and the button that deletes it."""

    def __init__(self, section: CustomFieldsSection, grid: QGridLayout, place: int, row: Counted) -> None:
        self.name = QLineEdit()
        self.people = PlainLabel(tone="secondary")
        self.delete = icon_button("trash", translate("Delete"))
        for column, widget in enumerate((self.name, self.people, self.delete)):
            grid.addWidget(widget, place, column)
        self.show_row(row)
        self.name.editingFinished.connect(lambda: section.rename(self))
        self.delete.clicked.connect(lambda: section.delete(self.row))

    def show_row(self, row: Counted) -> None:
        """Show a field as it is in the book."""
        self.row = row
        if self.name.text() != row.name:
            self.name.setText(row.name)
        self.name.setAccessibleName(translate("Name of the field {name}").format(name=isolated(row.name)))
        self.people.setText(counted("1 person", "{n} people", row.people))
        self.delete.setAccessibleName(translate("Delete {name}").format(name=isolated(row.name)))
