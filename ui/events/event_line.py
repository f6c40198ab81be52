"""The fields of an event: its name completed from those in the book, its day as one says it, its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from models.operations.events import EventFields
from models.queries.events import EventRow, complete_event
from ui.people.form_parts import Field
from ui.shared.completion import Completion, Suggestion
from ui.shared.day_field import DayField, past_day
from ui.words import day_words


class EventLine(QWidget):
    """Name, day and place side by side.

    changed tells of every edit, known carries an event of the book that was chosen, entered asks to go on.
    """

    changed = Signal()
    known = Signal(object)
    entered = Signal()

    def __init__(self, today: Callable[[], date], *, past: bool = False, parent: QWidget | None = None) -> None:
        """Begin empty; past says that the event has been, so that a bare weekday is one gone by."""
        super().__init__(parent)
        self._today, self._past = today, past
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("DataConf, Anna’s birthday, the chess evening"))
        hint = self.tr("today, Thursday, 19 Nov") if past else self.tr("tomorrow, Thursday, 4 Dec")
        self.day = DayField(self.tr("Day"), today, placeholder=hint, latest=today() if past else None)
        self.place = QLineEdit()
        self.place.setPlaceholderText(self.tr("City or house"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.name_field = Field(self.tr("Event"), self.name)
        self.day_field = Field(self.tr("Day"), self.day)
        self.place_field = Field(self.tr("Place"), self.place)
        for field, stretch in ((self.name_field, 5), (self.day_field, 4), (self.place_field, 4)):
            row.addWidget(field, stretch)
        completion = Completion(self.name, self._suggest)
        completion.chosen.connect(self._take)
        for line in (self.name, self.day.field, self.place):
            line.returnPressed.connect(self.entered)
        self.name.textChanged.connect(lambda: self._on_edited(self.name_field))
        self.day.changed.connect(lambda: self._on_edited(self.day_field))
        self.place.textChanged.connect(lambda: self._on_edited(self.place_field))

    def show_event(self, name: str, on: date | None, place: str) -> None:
        """Show an event."""
        self.name.setText(name)
        self.day.set_day(on)
        self.place.setText(place)

    def written(self) -> list[str]:
        """Return name, day and place as they are typed."""
        return [line.text() for line in (self.name, self.day.field, self.place)]

    def show_written(self, written: Sequence[str]) -> None:
        """Show what written() returned."""
        for line, text in zip((self.name, self.day.field, self.place), written, strict=True):
            line.setText(text)

    def fields(self, notes: str = "") -> EventFields | None:
        """Return what is written, None where something is wrong, which is then said."""
        name = self.name.text().strip()
        if not name:
            self.name_field.complain(self.tr("What was it called?") if self._past else self.tr("What is it called?"))
            return None
        on = self.day.whole_date if self._past else self.day.coming_date
        if self._past and on is None and not self.day.is_empty:
            on = past_day(self.day.field.text(), self._today(), self.locale())
        if on is None and not self.day.is_empty:
            example = self.day.field.placeholderText()
            self.day_field.complain(self.tr("Write a day such as {example}.").format(example=example))
            return None
        if self._past and on is not None and on > self._today():
            self.day_field.complain(self.tr("This day has not come yet."))
            return None
        return EventFields(name, on, self.place.text().strip(), notes)

    def _suggest(self, text: str) -> list[Suggestion]:
        """Return events in the book for what was typed."""
        if not text:
            return []
        today = self._today()
        rows = complete_event(text, today)
        if self._past:
            rows = [row for row in rows if row.on is None or row.on <= today]
        return [Suggestion(row.name, row, _told(row, today)) for row in rows]

    def _take(self, suggestion: Suggestion) -> None:
        row = suggestion.value
        if isinstance(row, EventRow):
            self.show_event(row.name, row.on, row.place)
            self.known.emit(row)

    def _on_edited(self, field: Field) -> None:
        field.clear()
        self.changed.emit()


def _told(row: EventRow, today: date) -> str:
    return " · ".join(part for part in (day_words(row.on, today) if row.on else "", row.place) if part)
