"""The dialog that adds an event, or changes one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from models.operations.events import add_event, edit_event
from models.queries import people_rows
from models.queries.events import EventRow
from ui.events.event_line import EventLine
from ui.operations import Operations
from ui.people.tag_fields import people_input
from ui.shared.buttons import primary_button, quiet_button
from ui.shared.drafts import LeavingDialog
from ui.shared.labels import PlainLabel
from ui.shared.tag_input import Tag
from ui.theme.tokens import DIALOG_MARGINS
from ui.window.keys import native
from ui.words import translate

_WIDTH = 620


class EventDialog(LeavingDialog):
    """Asks what an event is called, when and where it is, and who will be there."""

    kept_as = "event"

    def __init__(self, operations: Operations, row: EventRow | None = None, parent: QWidget | None = None) -> None:
        """Begin with an event of the book, or with a new one."""
        super().__init__(parent)
        self._operations, self._row = operations, row
        title = translate("Edit event") if row is not None else translate("Add event")
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(10)
        column.addWidget(PlainLabel(title, scale="heading"))
        today = operations.book.clock.today
        # Of one that was, a weekday is one gone by, as it was when it was noted.
        is_past = row is not None and row.on is not None and row.on < today()
        self.event_line = EventLine(today, past=is_past)
        self.people = people_input(self.tr("Who will be there"), placeholder=self.tr("Who will be there? Type a name"))
        # Not setVisible(): what is shown without a parent is a window for a moment.
        if row is not None:
            self.people.hide()
        self.notes = QPlainTextEdit()
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setPlaceholderText(self.tr("Notes: who takes part, what you want to find out"))
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(84)
        for widget in (self.event_line, self.people, self.notes):
            column.addWidget(widget)
        column.addLayout(self._buttons())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        if row is not None:
            self.event_line.show_event(row.name, row.on, row.place)
            self.notes.setPlainText(row.notes)
        self._before = self._written()
        self.event_line.name.setFocus()

    def has_draft(self) -> bool:
        """Whether anything was written or changed."""
        return self._written() != self._before

    def kept(self) -> dict[str, Any] | None:
        """Return what is written as plain values, None where nothing would be lost."""
        if not self.has_draft():
            return None
        return {"event": self._row.id if self._row is not None else None, **self._written()}

    def take_back(self, kept: dict[str, Any]) -> None:
        """Show what kept() returned."""
        self.event_line.show_written(kept["line"])
        self.people.set_tags(Tag(row.name, row.id) for row in people_rows(kept["people"]))
        self.notes.setPlainText(kept["notes"])

    def save(self) -> None:
        """Keep it as one step and close, or say what is missing."""
        fields = self.event_line.fields(self.notes.toPlainText())
        if fields is None:
            return
        if self._row is not None:
            change = self._operations.perform(edit_event, self._row.id, fields, initiator=self)
        else:
            change = self._operations.perform(add_event, fields, self._people_there(), initiator=self)
        if change is not None or self._operations.busy:
            self.accept()

    def _people_there(self) -> list[int]:
        return [value for value in self.people.values if isinstance(value, int)]

    def _written(self) -> dict[str, Any]:
        people, notes = self._people_there(), self.notes.toPlainText().strip()
        return {"line": self.event_line.written(), "people": people, "notes": notes}

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self.cancel_button = quiet_button(self.tr("Cancel"))
        self.save_button = primary_button(self.tr("Save"), "check")
        self.save_button.setToolTip(native("Ctrl+Enter"))
        self.save_button.setDefault(True)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        return row
