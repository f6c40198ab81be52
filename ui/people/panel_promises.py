"""Open promises of a person, each to be ticked off, edited or deleted, and a line to add another."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from models.operations import contact
from models.queries import FollowUpRow, Person
from ui.operations import Operations
from ui.people.in_place import Editor
from ui.shared.buttons import icon_button, link_button, primary_button, quiet_button
from ui.shared.column import Column
from ui.shared.day_field import DayField
from ui.shared.labels import PlainLabel, as_tooltip, set_property
from ui.words import ago_words, clock_time, day_words, exact_day


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


class Promises(Editor):
    """Open promises, each to be ticked off, edited or deleted, and a line to add another."""

    def __init__(self, operations: Operations, person: Person, parent: QWidget | None = None) -> None:
        """Show a person's open promises, the next first."""
        super().__init__(parent)
        self.draft_key = "promises"
        self._operations, self._person = operations, person
        self._today = operations.book.clock.today()
        layout = Column(self, spacing=2)
        for row in sorted((row for row in person.follow_ups if row.done_on is None), key=lambda row: row.due_on):
            layout.addWidget(self._promise(row))
        self.add_button = link_button(_tr("Add a follow-up"), "plus", flush=True)
        self.add_button.clicked.connect(lambda: self._start(None))
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._is_empty = all(row.done_on is not None for row in person.follow_ups)
        if not self._is_empty:
            self.add_button.hide()
        self.form = _PromiseForm(operations)
        self.form.cancelled.connect(self._stop)
        self.form.saved.connect(self._save)
        layout.addWidget(self.form)
        self.form.hide()

    def start_adding(self) -> None:
        """Offer to write a promise."""
        self._start(None)

    def draft(self) -> Any:
        """Return the promise as it is being written."""
        if self.form.isHidden():
            return None
        row = self.form.row
        return (row.id if row else None, self.form.text.text(), self.form.day.field.text())

    def resume(self, draft: Any) -> None:
        """Go on writing a promise."""
        id_, text, day = draft
        self._start(next((row for row in self._person.follow_ups if row.id == id_), None))
        self.form.text.setText(text)
        self.form.day.field.setText(day)

    def _promise(self, row: FollowUpRow) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        done = icon_button("circle", _tr("Done: {text}").format(text=row.text), colour="ink2")
        done.setToolTip(_tr("Done"))
        done.clicked.connect(lambda: self._operations.perform(contact.complete_follow_up, row.id))
        line.addWidget(done, 0, Qt.AlignmentFlag.AlignTop)
        text = PlainLabel(row.text, wrap=True)
        line.addWidget(text, 1)
        words = ago_words(row.due_on, self._today) if row.due_on < self._today else day_words(row.due_on, self._today)
        if row.due_at is not None:
            words = f"{words}, {clock_time(row.due_at)}"
        when = PlainLabel(words, tone="due" if row.due_on < self._today else "secondary", scale="small")
        when.setToolTip(as_tooltip(exact_day(row.due_on)))
        line.addWidget(when)
        more = icon_button("ellipsis", _tr("Edit or delete: {text}").format(text=row.text), colour="ink3")
        more.setToolTip(_tr("Edit or delete"))
        more.clicked.connect(lambda: self._menu(row, more))
        line.addWidget(more)
        return holder

    def _menu(self, row: FollowUpRow, below: QWidget) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_tr("Edit")).triggered.connect(lambda: self._start(row))
        menu.addAction(_tr("Delete")).triggered.connect(
            lambda: self._operations.perform(contact.delete_follow_up, row.id)
        )
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    def _start(self, row: FollowUpRow | None) -> None:
        self.add_button.hide()
        self.form.start(row)

    def _stop(self) -> None:
        self.form.hide()
        if self._is_empty:
            self.add_button.show()
        self.focusNextPrevChild(False)

    def _save(self, row: FollowUpRow | None, text: str, due_on: date) -> None:
        self._stop()
        if row is None:
            self._operations.perform(contact.add_follow_up, self._person.id, text, due_on)
        else:
            self._operations.perform(contact.edit_follow_up, row.id, text, due_on, row.due_at)


class _PromiseForm(QWidget):
    """What was promised and until when; Enter saves, Escape leaves."""

    cancelled = Signal()
    saved = Signal(object, str, object)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self.row: FollowUpRow | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(6)
        self.text = QLineEdit()
        self.text.setPlaceholderText(_tr("What did you promise?"))
        self.text.setAccessibleName(_tr("What did you promise?"))
        today = operations.book.clock.today
        self.day = DayField(_tr("When"), today, placeholder=_tr("When? tomorrow, 5 December…"), earliest=today())
        self.problem = PlainLabel(tone="due", scale="small", wrap=True)
        self.problem.hide()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        cancel, save = quiet_button(_tr("Cancel")), primary_button(_tr("Add"))
        self.save_button = save
        cancel.clicked.connect(self.cancelled)
        save.clicked.connect(self._save)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        for widget in (self.text, self.day, self.problem):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.text.returnPressed.connect(self._save)
        self.day.field.returnPressed.connect(self._save)

    def start(self, row: FollowUpRow | None) -> None:
        """Offer to write a promise, or to change one."""
        self.row = row
        self.text.setText(row.text if row else "")
        self.day.set_day(row.due_on if row else None)
        self.save_button.setText(_tr("Save") if row else _tr("Add"))
        self.problem.hide()
        self.show()
        self.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        day = self.day.coming_date
        if not self.text.text().strip():
            self._complain(self.text, _tr("Say what was promised."))
        elif day is None:
            self._complain(self.day.field, _tr("Say when, for example 5 December, or tomorrow."))
        else:
            self.saved.emit(self.row, self.text.text().strip(), day)

    def _complain(self, field: QLineEdit, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()
        set_property(field, "error", "true")
        field.setFocus()


__all__ = ["Promises"]
