"""The dialog that adds a person or edits one, saved as one step."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from models.exchange.normalize import region_or_default
from models.operations.fields import PersonFields
from models.operations.people import add_person, edit_person
from models.queries import Person, person
from models.vocabulary import Kind, Stage
from ui import terms
from ui.icons import application_icon
from ui.operations import Operations
from ui.people.date_rows import DateRowsEditor
from ui.people.form_parts import ChipChoice, Field, NameFields, RhythmField
from ui.people.method_rows import MethodRows
from ui.people.tag_fields import group_input, interest_input, interest_tags
from ui.people.written_person import Written, show_written, written_in
from ui.shared.buttons import link_button, primary_button, quiet_button
from ui.shared.cards import page_margins, scrolling
from ui.shared.day_field import DayField
from ui.shared.drafts import may_leave
from ui.shared.labels import Hairline, PlainLabel, SectionTitle
from ui.shared.tag_input import Tag
from ui.theme.tokens import DIALOG_MARGINS
from ui.window.keys import native
from ui.words import isolated, translate

_ESTIMATES = dict(terms.ESTIMATES)


class PersonDialog(QDialog):
    """The form of a person. Ctrl+Enter saves, Escape leaves; a draft that is left is offered back."""

    def __init__(self, operations: Operations, title: str, save_text: str, parent: QWidget | None = None) -> None:
        """Build an empty form."""
        super().__init__(parent)
        self.setProperty("role", "sheet")
        self.setWindowTitle(title)
        self.setWindowIcon(application_icon())
        self._operations = operations
        self._clean: dict[str, Any] = {}
        self._clean_fields: Written = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        page = QWidget()
        self._area = scrolling(page)
        self._area.viewport().setAutoFillBackground(False)
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
        page.setAutoFillBackground(False)
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(page_margins(*DIALOG_MARGINS))
        self.column.setSpacing(14)
        self.column.addWidget(PlainLabel(title, scale="heading"))
        outer.addWidget(self._area, 1)
        outer.addWidget(Hairline())
        outer.addWidget(self._foot(save_text))
        self._build(page)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        self.names.name.setFocus()
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Be as high as the screen lets it, up to the whole form."""
        parent = self.parentWidget()
        most = parent.height() - 40 if parent is not None else 720
        return QSize(720, max(480, min(most, 760)))

    # --- building ---------------------------------------------------------------------------------------------

    def _foot(self, save_text: str) -> QWidget:
        foot = QFrame()
        row = self.foot_row = QHBoxLayout(foot)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(8)
        self.problem = PlainLabel(tone="due", scale="small", wrap=True)
        self.cancel_button = quiet_button(self.tr("Cancel"))
        self.save_button = primary_button(save_text, "check")
        self.save_button.setToolTip(native("Ctrl+Enter"))
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        row.addWidget(self.problem, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        return foot

    def _build(self, page: QWidget) -> None:
        today = self._operations.book.clock.today
        self.names = NameFields()
        self.column.addWidget(self.names)
        self.title, self.organization, self.place = QLineEdit(), QLineEdit(), QLineEdit()
        self._row(
            (self.tr("Job title"), self.title),
            (self.tr("Organisation"), self.organization),
            (self.tr("Place"), self.place),
        )
        self.kind = ChipChoice(self.tr("Kind"), [(str(kind), terms.kind(kind), "") for kind in Kind])
        self.stage = ChipChoice(
            self.tr("Stage"), [(str(stage), terms.stage(stage), terms.stage_explained(stage)) for stage in Stage]
        )
        self._row((self.tr("You know each other"), self.kind))
        self._row((self.tr("Stage"), self.stage))
        self.rhythm = RhythmField()
        self._row((self.tr("Be in touch"), self.rhythm))
        self.estimate = ChipChoice(
            self.tr("When did you last speak?"),
            [(word, terms.estimate(word), "") for word, _days in terms.ESTIMATES],
        )
        self.estimate_field = self._row((self.tr("When did you last speak?"), self.estimate))
        self._section(self.tr("Ways to reach"))
        self.methods = MethodRows(region_or_default(self._operations.book.settings.region))
        self.column.addWidget(self.methods)
        self._section(self.tr("Common ground"))
        self.interests = interest_input(self.tr("Interests"))
        self.groups = group_input(self.tr("Groups"))
        self._row((self.tr("Interests"), self.interests))
        self._row((self.tr("Groups"), self.groups))
        self._section(self.tr("Dates"))
        self.dates = DateRowsEditor(today)
        self.column.addWidget(self.dates)
        self.met_on = DayField(self.tr("Met on"), today, latest=today(), placeholder=self.tr("12 March 2024"))
        self.how_met = QLineEdit()
        self.how_met.setPlaceholderText(self.tr("At a conference, through a friend…"))
        self.met_field = self._row((self.tr("Met on"), self.met_on), (self.tr("How you met"), self.how_met))
        self._section(self.tr("Notes"))
        self.notes = QPlainTextEdit()
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(96)
        self.better_not_mention = QLineEdit()
        self.better_not_mention.setPlaceholderText(self.tr("What they would rather not hear about"))
        self._row((self.tr("What is worth remembering"), self.notes))
        self._row((self.tr("Better not mention"), self.better_not_mention))
        self.custom: dict[str, QLineEdit] = {}
        self.column.addStretch(1)

    def _row(self, *fields: tuple[str, QWidget]) -> Field:
        """Set fields side by side and return the first."""
        row = QHBoxLayout()
        row.setSpacing(12)
        made = [Field(label, widget) for label, widget in fields]
        for field in made:
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        return made[0]

    def _section(self, title: str) -> None:
        self.column.addSpacing(4)
        self.column.addWidget(SectionTitle(title))

    # --- values -----------------------------------------------------------------------------------------------

    def values(self) -> dict[str, Any]:
        """Return everything that is written, under the names PersonFields has."""
        return {
            **self.names.values(),
            **self.rhythm.values(),
            "title": self.title.text().strip(),
            "organization": self.organization.text().strip(),
            "place": self.place.text().strip(),
            "kind": self.kind.value,
            "stage": self.stage.value,
            "met_on": self.met_on.whole_date,
            "how_met": self.how_met.text().strip(),
            "notes": self.notes.toPlainText().strip(),
            "better_not_mention": self.better_not_mention.text().strip(),
            "interests": self.interests.texts,
            "groups": self.groups.texts,
            "methods": self.methods.methods(),
            "dates": self.dates.dates(),
            **({"custom": {name: line.text().strip() for name, line in self.custom.items()}} if self.custom else {}),
        }

    def keep_as_clean(self) -> None:
        """Take what is written as the state without changes."""
        self._clean, self._clean_fields = self._state(), written_in(self)

    def is_changed(self) -> bool:
        """Whether anything was written since."""
        return self._state() != self._clean

    def written(self) -> Written:
        """Return the fields that were written in, by their names."""
        return {name: value for name, value in written_in(self).items() if value != self._clean_fields.get(name)}

    def take_back(self, kept: Written) -> None:
        """Show what was written; the other fields stay as they are."""
        show_written(self, kept["fields"])
        self.names.name.setFocus()

    def is_valid(self) -> bool:
        """Return whether it can be saved, saying at the field what is wrong."""
        self.problem.setText("")
        values = self.names.values()
        if not any((values["name"], values["nickname"], self.organization.text().strip())):
            self.names.name_field.complain(self.tr("A person needs a name."))
            return False
        self.met_field.clear()
        if not self.dates.is_valid():
            return False
        if not self.met_on.is_valid:
            self.met_field.complain(self.tr("Write the day with its year, like 12 March 2024, or leave it empty."))
            return False
        return True

    def save(self) -> None:
        """Save as one step and close."""
        raise NotImplementedError

    def _state(self) -> dict[str, Any]:
        typed = {
            "met": self.met_on.field.text(),
            "estimate": self.estimate.value,
            "days": tuple(row.day.field.text() for row in self.dates.rows),
        }
        return {**self.values(), **typed}

    # --- leaving ----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter in a line of one's own, which no field wanted."""
        by_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and (by_control or isinstance(self.focusWidget(), QLineEdit)):
            self.save()
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Leave; where something was written, offer it back instead of asking first."""
        leaves, lives_on = may_leave(self) if self.is_changed() else (True, False)
        if leaves:
            super().reject()
            if not lives_on:
                self.deleteLater()


class AddPersonDialog(PersonDialog):
    """Adds a person; a name and Enter are enough. `person_added` carries the id, `several_wanted` leads to an event."""

    kept_as = "add_person"
    person_added = Signal(int)
    several_wanted = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Offer an empty form."""
        super().__init__(operations, translate("Add person"), translate("Add person"), parent)
        self.several_button = link_button(self.tr("Met several people?"), "calendar-heart")
        self.several_button.clicked.connect(self._ask_for_several)
        self.foot_row.insertWidget(0, self.several_button)
        self.kind.set_value(str(Kind.BOTH))
        self.stage.set_value(str(Stage.RELATIONSHIP))
        self.estimate.set_value("")
        self.dates.show_dates(())
        self.keep_as_clean()

    def kept(self) -> Written | None:
        """Return what is written, None where nothing would be lost."""
        return {"fields": self.written()} if self.is_changed() else None

    def _ask_for_several(self) -> None:
        """Leave for the dialog that takes a line a person."""
        self.reject()
        self.several_wanted.emit()

    def save(self) -> None:
        """Add the person and close, or say what is missing."""
        if not self.is_valid():
            return
        values = self.values()
        days = _ESTIMATES.get(self.estimate.value)
        if days is not None:
            values["estimated_on"] = self._operations.book.clock.today() - timedelta(days=days)
        change = self._operations.perform(add_person, PersonFields(**values), initiator=self)
        if change is None and not self._operations.busy:
            return
        self.accept()
        self.deleteLater()
        if change is not None:
            self.person_added.emit(int(change.result))


class EditPersonDialog(PersonDialog):
    """Edits a person; only what was changed is written."""

    kept_as = "edit_person"

    def __init__(self, operations: Operations, contact_id: int, parent: QWidget | None = None) -> None:
        """Show a person; raises UnknownPersonError."""
        who = person(contact_id)
        super().__init__(operations, who.name, translate("Save"), parent)
        self.setWindowTitle(translate("Edit {name}").format(name=isolated(who.name)))
        self._contact_id, self._called = contact_id, who.name
        self.estimate_field.hide()
        self._show(who)
        self._before = self.values()
        self.keep_as_clean()

    def kept(self) -> Written | None:
        """Return whom it is about and what was changed, None where nothing would be lost."""
        return self._all_written() if self.is_changed() else None

    def save(self) -> None:
        """Write what changed as one step and close, or say what is wrong."""
        if not self.is_valid():
            return
        changes = {key: value for key, value in self.values().items() if value != self._before[key]}
        if changes:
            writing = self._all_written() | {"kind": self.kept_as}
            change = self._operations.perform(edit_person, self._contact_id, initiator=self, writing=writing, **changes)
            if change is None and not self._operations.busy:
                return
        self.accept()
        self.deleteLater()

    def _all_written(self) -> Written:
        return {"person": self._contact_id, "called": self._called, "fields": self.written()}

    def _show(self, who: Person) -> None:
        columns = dict(who.columns)
        self.names.show_columns(columns)
        for line, key in (
            (self.title, "title"),
            (self.organization, "organization"),
            (self.place, "place"),
            (self.how_met, "how_met"),
            (self.better_not_mention, "better_not_mention"),
        ):
            line.setText(columns[key])
        self.kind.set_value(who.kind)
        self.stage.set_value(who.stage)
        self.rhythm.show_values(columns["circle_id"], who.rhythm_days, no_rhythm=who.no_rhythm)
        self.methods.show_methods(who.methods)
        self.interests.set_tags(interest_tags([name for name, _mine in who.interests]))
        self.groups.set_tags(Tag(name) for name in who.groups)
        self.dates.show_dates(who.dates)
        self.met_on.set_day(who.met_on)
        self.notes.setPlainText(who.notes)
        if who.custom:
            self._section(self.tr("Your own fields"))
        for name, value in who.custom.items():
            line = QLineEdit(value)
            self.custom[name] = line
            self._row((name, line))


__all__ = ["AddPersonDialog", "EditPersonDialog", "PersonDialog"]
