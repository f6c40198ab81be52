"""The columns of a table with what each of them becomes, to be changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.exchange.column_match import ColumnMatch, MatchedColumn, Origin
from models.exchange.dates import Order
from models.exchange.meanings import told_meaning
from ui.importing.columns import NAME_ROLES, ColumnLine, as_read
from ui.importing.table_row import FIELD_HEIGHT, table_row
from ui.settings.fields import ChoiceField
from ui.shared.labels import Hairline, PlainLabel
from ui.words import say


class MatchRows(QWidget):
    """One row a column: its name, a choice of what it means, an example. `changed` carries the new ColumnMatch.

    The parts of a name are one row until the user wants to see each by itself.
    """

    changed = Signal(object)

    def __init__(
        self,
        match: ColumnMatch,
        numbered: Mapping[str, ColumnLine],
        sample: Sequence[Sequence[str]],
        most: int,
        parent: QWidget | None = None,
    ) -> None:
        """Show the columns that hold anything, at most so many.

        numbered tells of Google's entries of several columns, sample has the cells of the first rows.
        """
        super().__init__(parent)
        self.match = match
        self.fields: dict[int, ChoiceField] = {}
        # What is shown, row by row, as it was at first.
        self.lines: list[ColumnLine] = []
        self.name_field: ChoiceField | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        told = [entry for entry in match.columns if entry.examples]
        parts = _parts_of_name(told)
        rows: dict[str, QWidget] = {}
        for entry in told:
            number = entry.meaning.partition(":")[2] if entry.meaning.startswith("numbered:") else ""
            if entry in parts:
                if entry is parts[0]:
                    rows["name"] = self._name_row(parts, sample)
            elif number not in numbered:
                rows[f"{entry.index}"] = self._row(entry)
            elif number not in rows:
                self.lines.append(numbered[number])
                rows[number] = _fixed_row(numbered[number])
        self.left_out, self.empty = max(0, len(rows) - most), len(match.columns) - len(told)
        for row in list(rows.values())[:most]:
            column.addWidget(Hairline())
            column.addWidget(row)
        if not match.order_is_sure or match.order_is_chosen:
            column.addWidget(Hairline())
            column.addWidget(self._order_row())

    def _name_row(self, parts: Sequence[MatchedColumn], sample: Sequence[Sequence[str]]) -> QWidget:
        """Return the one row of the parts of a name, and below it, hidden, the row of each of them."""
        line = ColumnLine([_called(entry) for entry in parts], _tr("Name"), _whole_name(parts, sample))
        field = self.name_field = ChoiceField(
            _tr("{column} becomes").format(column=line.heading), [(line.meaning, False), (_tr("Each by itself"), True)]
        )
        field.setFixedHeight(FIELD_HEIGHT)
        field.setAccessibleDescription(_tr("For example {example}").format(example=line.example))
        label, example = PlainLabel(line.heading, elide=True), PlainLabel(line.example, tone="secondary", elide=True)
        joined = table_row(label, "arrow-right", field, example)
        holder, apart = QWidget(), QWidget()
        for widget, rows in ((holder, [joined, apart]), (apart, [self._row(entry) for entry in parts])):
            column = QVBoxLayout(widget)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            for row in rows:
                if widget is apart and row is not rows[0]:
                    column.addWidget(Hairline())
                column.addWidget(row)
        # What is shown is the one row.
        self.lines[len(self.lines) - len(parts) :] = [line]
        apart.hide()

        def take_apart() -> None:
            joined.hide()
            apart.show()
            self.fields[parts[0].index].setFocus()

        field.settled.connect(lambda is_apart: take_apart() if is_apart else None)
        return holder

    def _row(self, entry: MatchedColumn) -> QWidget:
        name = _called(entry)
        meanings: list[tuple[str, object]] = [(say(told_meaning(meaning)), meaning) for meaning in entry.allowed()]
        field = self.fields[entry.index] = ChoiceField(_tr("{column} becomes").format(column=name), meanings)
        field.show_value(entry.meaning)
        example = as_read(", ".join(entry.examples[:1]))
        self.lines.append(ColumnLine([name], field.currentText(), example))
        field.setMaxVisibleItems(16)
        field.setFixedHeight(FIELD_HEIGHT)
        field.setAccessibleDescription(_tr("For example {example}").format(example=example))
        field.settled.connect(lambda meaning, index=entry.index: self._choose(index, meaning))
        label = PlainLabel(name, elide=True)
        if entry.origin is Origin.REMEMBERED:
            label.setToolTip(_tr("As you chose for an earlier file with this header"))
        return table_row(label, "arrow-right", field, PlainLabel(example, tone="secondary", elide=True))

    def _order_row(self) -> QWidget:
        orders = [(_tr("Day before month"), Order.DAY_FIRST), (_tr("Month before day"), Order.MONTH_FIRST)]
        field = self.order_field = ChoiceField(_tr("Dates of numbers"), list(orders))
        field.show_value(self.match.order)
        field.setFixedHeight(FIELD_HEIGHT)
        field.settled.connect(lambda order: self._tell(self.match.with_order(order)))
        return table_row(
            PlainLabel(_tr("Dates of numbers"), elide=True),
            "arrow-right",
            field,
            PlainLabel(_tr("such as 03/04/2021"), tone="secondary", elide=True),
        )

    def _choose(self, index: int, meaning: str) -> None:
        if meaning != self.match.columns[index].meaning:
            self._tell(self.match.with_meaning(index, meaning))

    def _tell(self, match: ColumnMatch) -> None:
        self.match = match
        self.changed.emit(match)


def _parts_of_name(told: Sequence[MatchedColumn]) -> list[MatchedColumn]:
    """Return the columns that make one name together, none where another one holds the whole name."""
    parts = [entry for entry in told if entry.meaning in NAME_ROLES]
    meanings = [entry.meaning for entry in parts]
    whole = any(entry.meaning == "name" for entry in told)
    is_plain = len(set(meanings)) == len(meanings) and {"given_name", "family_name"} <= set(meanings)
    return parts if is_plain and not whole else []


def _whole_name(parts: Sequence[MatchedColumn], sample: Sequence[Sequence[str]]) -> str:
    """Return the name in the first row that has more than one part of it, in the order in which it is read."""
    ordered = sorted(parts, key=lambda entry: NAME_ROLES.index(entry.meaning))
    names = ([cells[entry.index].strip() for entry in ordered if entry.index < len(cells)] for cells in sample)
    found = [[part for part in name if part] for name in names]
    return as_read(" ".join(next((name for name in found if len(name) > 1), next(filter(None, found), []))))


def _called(entry: MatchedColumn) -> str:
    return entry.header or _tr("Column {number}").format(number=entry.index + 1)


def _fixed_row(line: ColumnLine) -> QWidget:
    """Return the row of columns that belong together and mean what they are called."""
    return table_row(
        PlainLabel(line.heading, elide=True),
        "arrow-right",
        PlainLabel(line.meaning, scale="strong", elide=True),
        PlainLabel(line.example, tone="secondary", elide=True),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("columns", text)
