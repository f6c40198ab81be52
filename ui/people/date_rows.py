"""Rows to write important dates in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.operations.fields import DateFields
from models.queries import DateRow
from models.vocabulary import DateType
from ui import terms
from ui.shared.buttons import icon_button, link_button
from ui.shared.day_field import DayField, WrittenDay
from ui.shared.labels import PlainLabel, set_property
from ui.shared.tab_order import lead_through_before


class DateRowsEditor(QWidget):
    """Birthday and other dates, one a row, the year optional; `changed` tells of every edit."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """Begin with an empty birthday."""
        super().__init__(parent)
        self._today = today
        self.rows: list[DateFieldsRow] = []
        self._stored: Mapping[int, DateRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self.add_button = link_button(self.tr("Add a date"), "plus", flush=True)
        self.add_button.clicked.connect(self.add_row)
        self._layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.problem = PlainLabel(tone="due", scale="small", wrap=True)
        self.problem.hide()
        self._layout.addWidget(self.problem)

    def show_dates(self, dates: Sequence[DateRow]) -> None:
        """Show someone's dates; without a birthday, an empty row for it."""
        self._stored = {row.id: row for row in dates}
        for row in dates:
            self._append(row)
        if not any(row.type == DateType.BIRTHDAY for row in dates):
            self._append(None)

    def add_row(self) -> None:
        """Offer an empty row."""
        row = self._append(None)
        has_birthday = any(other.type == DateType.BIRTHDAY for other in self.rows[:-1])
        row.choose(DateType.ANNIVERSARY if has_birthday else DateType.BIRTHDAY)
        row.day.setFocus()
        self.changed.emit()

    def written(self) -> list[list[Any]]:
        """Return what is written, a row each, as plain values that outlive the program."""
        return [row.written() for row in self.rows]

    def show_written(self, rows: Sequence[list[Any]]) -> None:
        """Show what written() returned in place of what is shown."""
        for row in list(self.rows):
            self._remove(row)
        for written in rows:
            self._append(self._stored.get(written[0])).show_written(written)

    def dates(self) -> tuple[DateFields, ...]:
        """Return what is written, empty rows left out; call is_valid() first."""
        return tuple(fields for row in self.rows if (fields := row.fields()) is not None)

    def is_valid(self) -> bool:
        """Return whether every day can be understood, leading to the first that cannot."""
        wrong = next((row for row in self.rows if not row.day.is_valid), None)
        self.problem.setVisible(wrong is not None)
        if wrong is not None:
            self.problem.setText(
                self.tr("“{text}” is no day. Write it like 12 April 1990, or 12 April.").format(
                    text=wrong.day.field.text().strip()
                )
            )
            set_property(wrong.day.field, "error", "true")
            wrong.day.setFocus()
        return wrong is None

    def _append(self, stored: DateRow | None) -> DateFieldsRow:
        row = DateFieldsRow(self._today, stored)
        row.changed.connect(self._on_changed)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._layout.insertWidget(self._layout.count() - 2, row)
        # A layout would show it only later, too late to have the focus.
        row.show()
        lead_through_before(row, self.add_button)
        return row

    def _on_changed(self) -> None:
        self.problem.hide()
        self.changed.emit()

    def _remove(self, row: DateFieldsRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self.add_button.setFocus()
        self._on_changed()


class DateFieldsRow(QWidget):
    """What the date is about, the day, a label, remove; in one line, or in a narrow place without remove in two."""

    changed = Signal()
    removed = Signal()

    def __init__(self, today: Callable[[], date], stored: DateRow | None, *, is_narrow: bool = False) -> None:
        """Show a date, or an empty birthday."""
        super().__init__()
        self._stored = stored
        self.about = QComboBox()
        self.about.setAccessibleName(self.tr("What the date is"))
        for kind in DateType:
            self.about.addItem(terms.date_type(kind), str(kind))
        self.day = DayField(self.tr("Day, the year may be left out"), today, year_optional=True, latest=None)
        self.label = QLineEdit()
        self.label.setAccessibleName(self.tr("Label of the date"))
        self.label.setPlaceholderText(self.tr("Label"))
        if is_narrow:
            self._lay_out_narrow()
        else:
            self._lay_out_wide()
        if stored is not None:
            self.choose(stored.type)
            self.day.set_day(WrittenDay(stored.month, stored.day, stored.year))
            self.label.setText(stored.label)
        self.about.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.day.changed.connect(self.changed)
        self.label.textEdited.connect(lambda _text: self.changed.emit())

    def _lay_out_wide(self) -> None:
        """Set all in one line."""
        self.about.setFixedWidth(160)
        self.label.setFixedWidth(150)
        remove = icon_button("x", self.tr("Remove this date"))
        remove.clicked.connect(self.removed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for widget, stretch in ((self.about, 0), (self.day, 1), (self.label, 0), (remove, 0)):
            line.addWidget(widget, stretch)

    def _lay_out_narrow(self) -> None:
        """Set what it is about and the label above the day."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.about, 1)
        line.addWidget(self.label, 1)
        column.addLayout(line)
        column.addWidget(self.day)

    def written(self) -> list[Any]:
        """Return the id of the stored date, what it is about, the day as it is typed, the label."""
        stored_id = self._stored.id if self._stored is not None else None
        return [stored_id, self.type, self.day.field.text(), self.label.text()]

    def show_written(self, written: list[Any]) -> None:
        """Show what written() returned."""
        _stored_id, kind, day, label = written
        self.choose(kind)
        self.day.field.setText(day)
        self.label.setText(label)

    @property
    def type(self) -> str:
        """What the date is about."""
        return str(self.about.currentData())

    def choose(self, kind: str) -> None:
        """Say what the date is about."""
        self.about.setCurrentIndex(max(0, self.about.findData(str(kind))))

    def fields(self) -> DateFields | None:
        """Return what is written, None for an empty row."""
        day = self.day.day
        if day is None:
            return None
        usual = 7 if self.type == DateType.BIRTHDAY else 3
        lead = self._stored.lead_days if self._stored is not None and self._stored.type == self.type else usual
        return DateFields(self.type, day.month, day.day, day.year, self.label.text().strip(), lead)


__all__ = ["DateRowsEditor"]
