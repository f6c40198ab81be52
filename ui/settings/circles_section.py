"""The circles: named rhythms, edited in place."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QMenu, QWidget

from models.operations.settings import add_circle, delete_circle, edit_circle, move_circle
from models.queries import CircleRow, circles
from ui.operations import Operations
from ui.settings.fields import NumberField
from ui.settings.section import Section, error_label, say_error
from ui.shared.buttons import icon_button, secondary_button
from ui.shared.labels import PlainLabel
from ui.shared.menu_text import plain_row
from ui.words import counted, isolated, number, translate

LONGEST_RHYTHM = 3650
_PEOPLE = 3


class CirclesSection(Section):
    """A line for each circle: name, days, weight, how many people, order, delete; and a line to add one."""

    tables = frozenset({"circle", "contact"})

    def __init__(self, operations: Operations) -> None:
        """Show the circles in the book."""
        super().__init__(
            operations,
            self.tr("Circles"),
            self.tr("How often to be in touch. When a day is full, the heavier circle comes first."),
        )
        self._holder = QWidget()
        self._lines: dict[int, _CircleLine] = {}
        self.body.addWidget(self._holder)
        self.error = error_label()
        self.body.addWidget(self.error)
        self.reload()

    @property
    def lines(self) -> list[_CircleLine]:
        """The lines of the circles, the closest circle first."""
        return list(self._lines.values())

    def reload(self) -> None:
        """Show the circles in the book; a line stays itself while the same circles are there."""
        rows = circles()
        if [row.id for row in rows] == list(self._lines):
            for row in rows:
                self._lines[row.id].show_row(row)
            return
        focused = next((id_ for id_, line in self._lines.items() if line.has_focus()), None)
        self._build(rows)
        if focused in self._lines:
            self._lines[focused].name.setFocus()

    def _build(self, rows: list[CircleRow]) -> None:
        """Make the table anew."""
        new = QWidget()
        grid = QGridLayout(new)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for column, text in enumerate((self.tr("Name"), self.tr("Every"), self.tr("Weight"), self.tr("People"))):
            title = PlainLabel(text, scale="section")
            title.setAlignment(Qt.AlignmentFlag.AlignRight if column == _PEOPLE else Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(title, 0, column)
        self._lines = {}
        for place, row in enumerate(rows, start=1):
            line = self._lines[row.id] = _CircleLine(self, grid, place, row)
            line.up.setEnabled(place > 1)
            line.down.setEnabled(place < len(rows))
        self._add_line(grid, len(rows) + 1)
        self.body.replaceWidget(self._holder, new)
        self._holder.deleteLater()
        self._holder = new

    def _add_line(self, grid: QGridLayout, number: int) -> None:
        """Make the line in which a circle is added."""
        self.new_name = QLineEdit()
        self.new_name.setPlaceholderText(self.tr("Another circle"))
        self.new_name.setAccessibleName(self.tr("Name of a new circle"))
        self.new_days = _days_field(self.tr("Days of the new circle"), 60)
        self.new_weight = NumberField(self.tr("Weight of the new circle"), 1, 5)
        self.new_weight.setValue(3)
        self.add_button = secondary_button(self.tr("Add"), "plus")
        self.add_button.setAccessibleName(self.tr("Add the circle"))
        self.add_button.clicked.connect(self._add)
        self.new_name.returnPressed.connect(self._add)
        grid.setRowMinimumHeight(number, 40)
        for column, widget in enumerate((self.new_name, self.new_days, self.new_weight)):
            grid.addWidget(widget, number, column)
        grid.addWidget(self.add_button, number, 3, 1, 2, Qt.AlignmentFlag.AlignRight)

    def _add(self) -> None:
        change = self.attempt(
            self.error,
            add_circle,
            name=self.new_name.text(),
            days=self.new_days.value(),
            weight=self.new_weight.value(),
        )
        if change is None or change.operation_id is None:
            self.new_name.setFocus()

    def edit(self, line: _CircleLine) -> None:
        """Take over what a line says; a name that cannot be used is told and goes back."""
        row = line.row
        name, days, weight = line.name.text(), line.days.value(), line.weight.value()
        if (name.strip(), days, weight) == (row.name, row.days, row.weight):
            say_error(self.error, "")
            return
        change = self.attempt(self.error, edit_circle, row.id, name=name, days=days, weight=weight)
        if change is not None and change.operation_id is None:
            line.show_row(row)

    def delete(self, row: CircleRow) -> None:
        """Delete a circle, asking where its people go where there are any; undo brings it back."""
        if row.people == 0:
            self.attempt(self.error, delete_circle, row.id)
            return
        button = self._lines[row.id].delete
        menu = self.where_to(row)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))
        menu.setActiveAction(menu.actions()[2])

    def where_to(self, row: CircleRow) -> QMenu:
        """Return the menu of where the people of a circle that is deleted can go."""
        menu = QMenu(self)
        values = {"name": row.name}
        title = counted(
            "Delete “{name}”; its 1 person goes to", "Delete “{name}”; its {n} people go to", row.people, values
        )
        menu.addAction(plain_row(title)).setEnabled(False)
        menu.addSeparator()
        for other in circles():
            if other.id != row.id:
                action = menu.addAction(plain_row(other.name))
                action.triggered.connect(lambda _=False, to=other.id: self._delete_to(row.id, to))
        menu.addSeparator()
        menu.addAction(self.tr("Not chosen yet")).triggered.connect(lambda: self._delete_to(row.id, None))
        return menu

    def _delete_to(self, circle_id: int, move_to: int | None) -> None:
        self.attempt(self.error, delete_circle, circle_id, move_to)

    def reorder(self, row: CircleRow, step: int) -> None:
        """Show a circle one place nearer to the first (-1) or the last (1), and stay with it."""
        place = list(self._lines).index(row.id) + step
        self.attempt(self.error, move_circle, row.id, place)
        line = self._lines.get(row.id)
        if line is not None:
            (line.up if (step < 0 and line.up.isEnabled()) or not line.down.isEnabled() else line.down).setFocus()


class _CircleLine:
    """The fields of one circle in the table."""

    def __init__(self, section: CirclesSection, grid: QGridLayout, place: int, row: CircleRow) -> None:
        self.row = row
        self.name = QLineEdit()
        self.days = _days_field("", row.days)
        self.weight = NumberField("", 1, 5)
        self.people = PlainLabel(tone="secondary")
        # Ones below ones, as numbers are read in a column.
        self.people.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.delete = icon_button("trash", "")
        self.up = icon_button("chevron-up", "")
        self.down = icon_button("chevron-down", "")
        for button in (self.up, self.down, self.delete):
            button.setIconSize(QSize(16, 16))
        for column, widget in enumerate((self.name, self.days, self.weight, self.people)):
            grid.addWidget(widget, place, column)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in (self.up, self.down, self.delete):
            buttons.addWidget(button)
        grid.addLayout(buttons, place, 4)
        self.show_row(row)
        self.name.editingFinished.connect(lambda: section.edit(self))
        self.days.settled.connect(lambda _: section.edit(self))
        self.weight.settled.connect(lambda _: section.edit(self))
        self.up.clicked.connect(lambda: section.reorder(self.row, -1))
        self.down.clicked.connect(lambda: section.reorder(self.row, 1))
        self.delete.clicked.connect(lambda: section.delete(self.row))

    def show_row(self, row: CircleRow) -> None:
        """Show a circle as it is in the book."""
        self.row = row
        if self.name.text() != row.name:
            self.name.setText(row.name)
        self.days.show_value(row.days)
        self.weight.show_value(row.weight)
        self.people.setText(number(row.people))
        self.people.setAccessibleName(counted("1 person", "{n} people", row.people))
        words = {
            self.name: translate("Name of the circle {name}"),
            self.days: translate("Days of {name}"),
            self.weight: translate("Weight of {name}"),
            self.up: translate("Move {name} up"),
            self.down: translate("Move {name} down"),
            self.delete: translate("Delete {name}"),
        }
        for widget, template in words.items():
            widget.setAccessibleName(template.format(name=isolated(row.name)))
        self.up.setToolTip(translate("Move up"))
        self.down.setToolTip(translate("Move down"))
        self.delete.setToolTip(
            translate("Delete; you choose where its people go") if row.people else translate("Delete")
        )

    def has_focus(self) -> bool:
        """Tell whether one of the fields has the focus."""
        return any(widget.hasFocus() for widget in (self.name, self.days, self.weight, self.up, self.down, self.delete))


def _days_field(name: str, days: int) -> NumberField:
    """Return a field for days, with the word in it."""
    field = NumberField(name, 1, LONGEST_RHYTHM)
    field.setSuffix(translate(" days"))
    field.show_value(days)
    return field
