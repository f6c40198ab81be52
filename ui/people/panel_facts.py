"""A person's dates, and whom they know."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from models.operations.acquaintances import add_acquaintance, delete_acquaintance, edit_acquaintance
from models.operations.dates import add_date, delete_date, edit_date
from models.queries import AcquaintanceRow, DateRow, Person
from models.vocabulary import DateType
from scheduler.cadence import next_yearly
from ui import terms
from ui.icons import pixmap, screen_ratio
from ui.operations import Operations
from ui.people.date_rows import DateFieldsRow
from ui.people.form_foot import FormFoot
from ui.people.in_place import InPlace, Part
from ui.people.panel_list import ListSection
from ui.people.tag_fields import suggest_people
from ui.shared.avatar import Avatar
from ui.shared.completion import Completion, Suggestion
from ui.shared.day_field import WrittenDay
from ui.shared.elided_button import ElidedButton
from ui.shared.kept import KeptRow, Wanted
from ui.shared.labels import PlainLabel, as_tooltip
from ui.words import counted, day_words, exact_day


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


class DatesSection(ListSection):
    """A person's important dates with how far away the next one is, the next first."""

    def __init__(self, operations: Operations, person: Person) -> None:
        """List a person's dates."""
        super().__init__(operations, person, "dates", _tr("Add a date"))
        self._today = operations.book.clock.today()
        self._edited: int | None = None
        self._dates = KeptRow(self.rows, following=(self.add_button,))
        self.finish()
        self.show_person(person)

    def show_person(self, person: Person) -> None:
        """List another person's, while no form is open."""
        self._person = person
        rows = sorted(person.dates, key=lambda row: next_yearly(row.month, row.day, self._today))
        self._dates.show([self._dated(row) for row in rows])
        self.offer_to_add(is_empty=not rows)

    def start_adding(self) -> None:
        """Offer a form for another date, a birthday first."""
        self._start(None)

    def draft(self) -> Any:
        """Return the date as it is being written."""
        if self.form is None:
            return None
        fields = self.fields
        return self._edited, fields.about.currentIndex(), fields.day.field.text(), fields.label.text()

    def resume(self, draft: Any) -> None:
        """Go on writing a date."""
        id_, about, day, label = draft
        self._start(next((row for row in self._person.dates if row.id == id_), None))
        self.fields.about.setCurrentIndex(about)
        self.fields.day.field.setText(day)
        self.fields.label.setText(label)

    def _dated(self, row: DateRow) -> Wanted:
        return Wanted("date", lambda: self._make(row), lambda dated: dated.show_date(row))

    def _make(self, row: DateRow) -> _Dated:
        """Return a row with what can be done with the date that it tells at the time."""
        actions = [
            (_tr("Edit"), lambda: self._start(dated.row)),
            (_tr("Delete"), lambda: self._operations.perform(delete_date, dated.row.id)),
        ]
        dated: _Dated = _Dated(row, self._today, self.more_button("", actions))
        return dated

    def _start(self, row: DateRow | None) -> None:
        self._edited = row.id if row is not None else None
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(6)
        self.fields = DateFieldsRow(lambda: self._today, row, is_narrow=True)
        if row is None and any(other.type == DateType.BIRTHDAY for other in self._person.dates):
            self.fields.choose(DateType.ANNIVERSARY)
        column.addWidget(self.fields)
        self.foot = FormFoot(_tr("Save") if row is not None else _tr("Add"))
        self.foot.cancelled.connect(self.close_form)
        self.foot.saved.connect(self._save)
        self.fields.day.field.returnPressed.connect(self._save)
        self.fields.label.returnPressed.connect(self._save)
        column.addWidget(self.foot)
        self.open_form(form)
        self.fields.day.setFocus()

    def _save(self) -> None:
        fields = self.fields.fields()
        if fields is None:
            self.foot.complain(self.fields.day.field, _tr("Write the day like 12 April 1990, or 12 April."))
            return
        id_ = self._edited
        self.close_form()
        if id_ is None:
            self._operations.perform(add_date, self._person.id, fields)
        else:
            self._operations.perform(edit_date, id_, fields)


class _Dated(QWidget):
    """An important date, and how far away the next one is."""

    def __init__(self, row: DateRow, today: date, more: QPushButton) -> None:
        """Tell a date; more is the button of what can be done with it."""
        super().__init__()
        self._today, self._more = today, more
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self._mark = QLabel()
        line.addWidget(self._mark)
        self._shown = PlainLabel(elide=True)
        line.addWidget(self._shown, 1)
        self._when = PlainLabel(scale="small")
        line.addWidget(self._when)
        line.addWidget(more)
        self.show_date(row)

    def show_date(self, row: DateRow) -> None:
        """Tell another date."""
        self.row = row
        name = "cake" if row.type == DateType.BIRTHDAY else "calendar-heart"
        self._mark.setPixmap(pixmap(name, 16, "gold", screen_ratio()))
        label = row.label or terms.date_type(row.type)
        coming = next_yearly(row.month, row.day, self._today)
        words = day_words(coming, self._today)
        tells_age = bool(row.year) and row.type == DateType.BIRTHDAY and coming.year > (row.year or 0)
        year = None if tells_age else row.year
        written = WrittenDay(row.month, row.day, year).in_words(self.locale(), short=True)
        told = _tr("{what} · {day}").format(what=label, day=written)
        self._shown.setText(told)
        self._shown.tell_what_is_cut()
        if tells_age and row.year:
            words = counted("{when}, turns 1", "{when}, turns {n}", coming.year - row.year, {"when": words})
        is_near = (coming - self._today).days <= row.lead_days
        self._when.set_tone("gold" if is_near else "secondary")
        self._when.setText(words)
        self._when.setToolTip(as_tooltip(exact_day(coming)))
        more = _tr("Edit or delete: {text}").format(text=told)
        self._more.setAccessibleName(more)
        self._more.setToolTip(as_tooltip(more))


class KnowsSection(ListSection):
    """The people a person knows and how; `chosen` carries the id of one that was pressed."""

    chosen = Signal(int)

    def __init__(self, operations: Operations, person: Person) -> None:
        """List a person's acquaintances."""
        super().__init__(operations, person, "knows", _tr("Add someone they know"))
        self._other: int | None = None
        self._known = KeptRow(self.rows, following=(self.add_button,))
        self.finish()
        self.show_person(person)

    def show_person(self, person: Person) -> None:
        """List another person's, while no form is open."""
        self._person = person
        self._known.show([self._known_one(row) for row in person.acquaintances])
        self.offer_to_add(is_empty=not person.acquaintances)

    def start_adding(self) -> None:
        """Offer to name somebody in the book, and how the two know each other."""
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(6)
        self.who, self.how = QLineEdit(), QLineEdit()
        for field, words in (
            (self.who, _tr("Whom they know")),
            (self.how, _tr("How, if you like: same team, married…")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
            column.addWidget(field)
        self._other = None
        self.completion = Completion(self.who, self._suggest, first_marked=True)
        self.completion.chosen.connect(self._choose)
        self.who.textEdited.connect(self._forget)
        self.who.returnPressed.connect(self.how.setFocus)
        self.how.returnPressed.connect(self._save)
        self.foot = FormFoot(_tr("Add"))
        self.foot.cancelled.connect(self.close_form)
        self.foot.saved.connect(self._save)
        column.addWidget(self.foot)
        self.open_form(form)
        self.who.setFocus()

    def draft(self) -> Any:
        """Return what is being written."""
        return (self.who.text(), self.how.text(), self._other) if self.form is not None else None

    def resume(self, draft: Any) -> None:
        """Go on writing."""
        self.start_adding()
        who, how, self._other = draft
        self.who.setText(who)
        self.how.setText(how)

    def _suggest(self, text: str) -> list[Suggestion]:
        there = {self._person.id, *(row.contact_id for row in self._person.acquaintances)}
        return [found for found in suggest_people(text) if found.value not in there]

    def _choose(self, suggestion: Suggestion) -> None:
        self.who.setText(suggestion.text)
        self._other = suggestion.value if isinstance(suggestion.value, int) else None
        self.how.setFocus()

    def _forget(self) -> None:
        self._other = None

    def _save(self) -> None:
        if self._other is None:
            self.foot.complain(self.who, _tr("Type a name and choose it from the list: only people in the book."))
            return
        other, how = self._other, self.how.text()
        self.close_form()
        self._operations.perform(add_acquaintance, self._person.id, other, how)

    def _known_one(self, row: AcquaintanceRow) -> Wanted:
        return Wanted("known", lambda: self._make(row), lambda known: known.show_known(row))

    def _make(self, row: AcquaintanceRow) -> _Known:
        """Return a row with what can be done with whoever it names at the time."""
        actions = [
            (_tr("Say how they know each other"), lambda: known.say_how()),
            (_tr("Remove"), lambda: self._operations.perform(delete_acquaintance, known.row.id)),
        ]
        known: _Known = _Known(row, self.more_button("", actions))
        known.name.clicked.connect(lambda: self.chosen.emit(known.row.contact_id))
        known.how.saved.connect(
            lambda changes: self._operations.perform(edit_acquaintance, known.row.id, changes["how"])
        )
        return known


class _Known(QWidget):
    """Somebody they know, and how."""

    def __init__(self, row: AcquaintanceRow, more: QPushButton) -> None:
        """Name somebody; more is the button of what can be done with that."""
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        self._avatar = Avatar(row.name, 22)
        line.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.name = ElidedButton(row.name)
        column.addWidget(self.name)
        self.how = InPlace("", [], tone="ink2", invitation=_tr("How they know each other"))
        self.how.layout().setContentsMargins(4, 0, 0, 0)
        column.addWidget(self.how)
        line.addLayout(column, 1)
        self._more = more
        line.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        self.show_known(row)

    def show_known(self, row: AcquaintanceRow) -> None:
        """Name somebody else."""
        self.row = row
        self._avatar.set_person(row.name)
        self.name.set_text(row.name)
        self.name.setToolTip(as_tooltip(row.name))
        self.how.draft_key = f"how:{row.id}"
        self.how.show_parts([Part("how", _tr("How they know each other"), row.how)])
        self.how.setHidden(not row.how)
        words = _tr("Edit or remove: {text}").format(text=row.name)
        self._more.setAccessibleName(words)
        self._more.setToolTip(as_tooltip(words))

    def say_how(self) -> None:
        """Let the user write how they know each other."""
        self.how.show()
        self.how.edit()


__all__ = ["DatesSection", "KnowsSection"]
