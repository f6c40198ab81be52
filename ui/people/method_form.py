"""A small form for one way to reach somebody, as it stands in the panel."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.queries import MethodRow, platforms
from ui.people.form_foot import FormFoot
from ui.people.method_rows import WayFields, first_offered


class MethodForm(QWidget):
    """Platform, value, label and preference of one way; Enter saves, Escape leaves.

    saved carries the method's id (None for a new one) and its MethodFields.
    """

    cancelled = Signal()
    saved = Signal(object, object)

    def __init__(self, row: MethodRow | None, region: str | None, used: Collection[str]) -> None:
        """Show a way, or an empty one on the first platform that is not used yet."""
        super().__init__()
        self._region = region
        self.method_id = row.id if row is not None else None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(6)
        self.fields = WayFields(platforms(), row, is_narrow=True)
        if row is None:
            self.fields.choose(first_offered(used))
        column.addWidget(self.fields)
        self.foot = FormFoot(self.tr("Save") if row is not None else self.tr("Add"))
        self.foot.cancelled.connect(self.cancelled)
        self.foot.saved.connect(self._save)
        column.addWidget(self.foot)
        for line in (self.fields.value, self.fields.label):
            line.returnPressed.connect(self._save)

    def take_focus(self) -> None:
        """Put the cursor where the address is written."""
        self.fields.value.setFocus()
        self.fields.value.selectAll()

    def state(self) -> Any:
        """Return what is written."""
        fields = self.fields
        return (
            fields.where.currentIndex(),
            fields.value.text(),
            fields.label.text(),
            fields.preference.currentIndex(),
        )

    def set_state(self, state: Any) -> None:
        """Write what was written."""
        where, value, label, preference = state
        self.fields.where.setCurrentIndex(where)
        self.fields.value.setText(value)
        self.fields.label.setText(label)
        self.fields.preference.setCurrentIndex(preference)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        fields = self.fields.fields(self._region)
        if fields is None:
            self.foot.complain(self.fields.value, self.tr("Write the address, the number or the name there."))
        else:
            self.saved.emit(self.method_id, fields)
