"""Fields of the user's own, with what a person has in them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.operations.custom_fields import (
    add_custom_field,
    delete_custom_field,
    rename_custom_field,
    set_custom_value,
)
from models.queries import Person
from models.queries.custom_fields import CustomRow, complete_custom_field
from ui.operations import Operations
from ui.people.form_foot import FormFoot
from ui.people.in_place import InPlace, Part
from ui.people.panel_list import ListSection
from ui.shared.completion import Completion, Suggestion
from ui.shared.labels import PlainLabel
from ui.shared.name_dialog import NameDialog
from ui.words import counted


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


class CustomSection(ListSection):
    """What a person has in the fields the user invented; on a page, the empty ones too."""

    def __init__(self, operations: Operations, person: Person, fields: list[CustomRow], *, with_empty: bool) -> None:
        """List the fields."""
        super().__init__(operations, person, "custom", _tr("Add a field"))
        for row in fields:
            if row.value or with_empty:
                self.rows.addWidget(self._row(row))
        self.finish()

    def start_adding(self) -> None:
        """Offer to name a field and to write this person's value in it."""
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(6)
        self.name, self.value = QLineEdit(), QLineEdit()
        for field, words in (
            (self.name, _tr("Name of the field: dog, shoe size…")),
            (self.value, _tr("What it is here")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
            column.addWidget(field)
        Completion(self.name, lambda text: [Suggestion(name) for name in complete_custom_field(text)]).chosen.connect(
            self._choose
        )
        self.name.returnPressed.connect(self.value.setFocus)
        self.value.returnPressed.connect(self._save)
        self.foot = FormFoot(_tr("Add"))
        self.foot.cancelled.connect(self.close_form)
        self.foot.saved.connect(self._save)
        column.addWidget(self.foot)
        self.open_form(form)
        self.name.setFocus()

    def draft(self) -> Any:
        """Return what is being written."""
        return (self.name.text(), self.value.text()) if self.form is not None else None

    def resume(self, draft: Any) -> None:
        """Go on writing."""
        self.start_adding()
        self.name.setText(draft[0])
        self.value.setText(draft[1])

    def _choose(self, suggestion: Suggestion) -> None:
        self.name.setText(suggestion.text)
        self.value.setFocus()

    def _save(self) -> None:
        name, value = self.name.text().strip(), self.value.text().strip()
        if not name:
            self.foot.complain(self.name, _tr("Name the field."))
        elif not value:
            self.foot.complain(self.value, _tr("Say what it is for this person."))
        else:
            self.close_form()
            self._operations.perform(add_custom_field, name, self._person.id, value)

    def _row(self, row: CustomRow) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(PlainLabel(row.name, tone="secondary", scale="small", wrap=True))
        value = InPlace(f"custom:{row.id}", [Part("value", row.name, row.value)], invitation=_tr("Nothing yet"))
        value.saved.connect(
            lambda changes: self._operations.perform(set_custom_value, self._person.id, row.id, changes["value"])
        )
        column.addWidget(value)
        line.addLayout(column, 1)
        actions = [
            (_tr("Rename the field…"), lambda: self._rename(row)),
            (
                _tr("Remove here"),
                lambda: self._operations.perform(set_custom_value, self._person.id, row.id, ""),
            ),
            (_tr("Remove the field from everyone"), lambda: self._operations.perform(delete_custom_field, row.id)),
        ]
        more = self.more_button(_tr("Rename or remove: {text}").format(text=row.name), actions)
        line.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _rename(self, row: CustomRow) -> None:
        NameDialog(
            self._operations,
            _tr("Rename the field"),
            lambda book, name: rename_custom_field(book, row.id, name),
            name=row.name,
            hint=counted("1 person has it.", "{n} people have it.", row.people),
            parent=self.window(),
        ).open()


__all__ = ["CustomSection"]
