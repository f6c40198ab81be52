"""Whom did you meet? A line a person after an event, kept as one step with their first follow-ups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.advice.met_lines import read_met_line
from models.operations.events import meet_people
from models.queries import circles
from models.queries.events import EventRow, event, people_at
from models.queries.palette import interest_names
from models.text import fold
from models.vocabulary import DEFAULT_CIRCLE_KEY, Kind
from ui import terms
from ui.events.event_line import EventLine
from ui.events.met_row import MetRow
from ui.icons import application_icon
from ui.interactions.option_chip import OptionChip
from ui.operations import Operations
from ui.people.form_parts import ChipChoice
from ui.shared.buttons import primary_button, quiet_button
from ui.shared.cards import page_margins, scrolling
from ui.shared.chips import NEUTRAL, ChipButton
from ui.shared.drafts import LeavingDialog
from ui.shared.flow import FlowLayout
from ui.shared.labels import PlainLabel
from ui.theme.tokens import DIALOG_MARGINS
from ui.window.keys import native
from ui.words import counted, isolated

_SIZE = (840, 500)


class MeetingDialog(LeavingDialog):
    """The event above, a line a person below; Enter makes the next line, several lines can be pasted."""

    kept_as = "met"

    def __init__(self, operations: Operations, event_id: int | None = None, parent: QWidget | None = None) -> None:
        """Begin with an event of the book, or with none."""
        super().__init__(parent)
        self._operations = operations
        self._today = operations.book.clock.today
        self._event: EventRow | None = None
        self._interests: frozenset[str] | None = None
        self.rows: list[MetRow] = []
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("Whom did you meet?"))
        self.setWindowIcon(application_icon())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        self.add_row()
        self._show_event(event(event_id) if event_id is not None else None)
        self.resize(*_SIZE)
        (self.rows[0].name if self._event is not None else self.event_line.name).setFocus()

    # --- what others ask --------------------------------------------------------------------------------------

    def has_draft(self) -> bool:
        """Whether somebody would be lost."""
        return any(not row.is_empty for row in self.rows)

    def kept(self) -> dict[str, Any] | None:
        """Return what is written as plain values, None where nothing would be lost."""
        if not self.has_draft():
            return None
        return {
            "event": self._event.id if self._event is not None else None,
            "line": self.event_line.written(),
            "kind_of_people": self.kind.value,
            "rows": [[field.text() for field in row.fields] for row in self.rows if not row.is_empty],
        }

    def take_back(self, kept: dict[str, Any]) -> None:
        """Show what kept() returned in the empty dialog."""
        self.event_line.show_written(kept["line"])
        self.kind.set_value(kept["kind_of_people"])
        for place, texts in enumerate(kept["rows"]):
            row = self.rows[place] if place < len(self.rows) else self.add_row()
            for field, text in zip(row.fields, texts, strict=True):
                field.setText(text)
        self._tell()

    def add_row(self) -> MetRow:
        """Add an empty line and return it."""
        row = MetRow(self._known_interests)
        row.entered.connect(lambda: self._go_on(row))
        row.pasted.connect(lambda lines: self._paste(row, lines))
        row.removed.connect(lambda: self._remove(row))
        row.changed.connect(self._tell)
        self.rows.append(row)
        self._lines.insertWidget(self._lines.count() - 1, row)
        return row

    def save(self) -> None:
        """Keep them as one step and close, or say what is missing."""
        fields = self.event_line.fields()
        if fields is None:
            return
        written = [row for row in self.rows if not row.is_empty]
        if not written:
            self.problem.setText(self.tr("Write at least one name."))
            self.problem.show()
            self.rows[0].name.setFocus()
            return
        kind, region = self.kind.value, self._operations.book.settings.region
        people = [row.person(kind, region) for row in written]
        if any(person is None for person in people):
            return
        same = self._event is not None and fold(self._event.name) == fold(fields.name)
        change = self._operations.perform(
            meet_people,
            fields,
            [person for person in people if person is not None],
            kind=kind,
            circle_id=self._circle_id,
            event_id=self._event.id if same and self._event is not None else None,
            initiator=self,
        )
        if change is not None or self._operations.busy:
            self.accept()

    # --- building ---------------------------------------------------------------------------------------------

    def _build(self) -> None:
        """Lay out the event, the choices, the lines and the buttons."""
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.windowTitle(), scale="heading"))
        self.event_line = EventLine(self._today, past=True)
        self.event_line.known.connect(self._show_event)
        self.event_line.entered.connect(lambda: self.rows[0].name.setFocus(Qt.FocusReason.TabFocusReason))
        column.addWidget(self.event_line)
        self._expected_holder = QWidget()
        self._expected_holder.setAccessibleName(self.tr("Whom you expected there"))
        self._expected = FlowLayout(self._expected_holder, spacing=6, line_spacing=6)
        self._expected_holder.hide()
        column.addWidget(self._expected_holder)
        self.expected_chips: list[ChipButton] = []
        column.addLayout(self._build_choices())
        hint = PlainLabel(
            self.tr(
                "A line a person; Enter makes the next. You can also write or paste whole lines: "
                "Priya Sundaram – open data, pottery – asked about my checklist"
            ),
            tone="secondary",
            scale="small",
            wrap=True,
        )
        column.addWidget(hint)
        holder = QWidget()
        self._lines = QVBoxLayout(holder)
        self._lines.setContentsMargins(page_margins(0, 2, 12, 2))
        self._lines.setSpacing(6)
        self._lines.addStretch(1)
        self._area = scrolling(holder)
        column.addWidget(self._area, 1)
        self.problem = PlainLabel(tone="due", scale="small", wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)
        column.addLayout(self._build_foot())

    def _build_choices(self) -> QHBoxLayout:
        """Make the choice of the kind and of the circle, once for everybody."""
        row = QHBoxLayout()
        row.setSpacing(8)
        explained = [(str(kind), terms.kind(kind), "") for kind in Kind]
        self.kind = ChipChoice(self.tr("Kind"), explained)
        self.kind.set_value(str(Kind.PROFESSIONAL))
        row.addWidget(self.kind, 1)
        default = next((circle for circle in circles() if circle.key == DEFAULT_CIRCLE_KEY), None)
        self._circle_id = default.id if default is not None else None
        self.circle_chip = OptionChip(default.name if default is not None else self.tr("No circle yet"), "repeat")
        self.circle_chip.setToolTip(self.tr("The circle of those who are new"))
        self.circle_chip.clicked.connect(self._choose_circle)
        row.addWidget(self.circle_chip)
        return row

    def _build_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.hint = PlainLabel(tone="secondary", scale="small", wrap=True)
        self.cancel_button = quiet_button(self.tr("Cancel"))
        self.save_button = primary_button(self.tr("Save"), "check")
        self.save_button.setToolTip(native("Ctrl+Enter"))
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        row.addWidget(self.hint, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        return row

    # --- changing ---------------------------------------------------------------------------------------------

    def _show_event(self, row: EventRow | None) -> None:
        """Take an event of the book; those who were expected there are offered as chips that make a line."""
        self._event = row
        self._expected.clear()
        self.expected_chips = []
        people = people_at(row.id) if row is not None else []
        for contact_id, name in people:
            chip = ChipButton(name, NEUTRAL, icon=False)
            chip.setAccessibleName(self.tr("{name} was there").format(name=isolated(name)))
            chip.clicked.connect(lambda _checked=False, id_=contact_id, chip=chip: self._add_known(id_, chip))
            self._expected.addWidget(chip)
            self.expected_chips.append(chip)
        self._expected_holder.setVisible(bool(people))
        if row is None:
            self.event_line.day.set_day(self._today())
            return
        self.event_line.show_event(row.name, row.on or self._today(), row.place)
        self._tell()

    def _add_known(self, contact_id: int, chip: ChipButton) -> None:
        """Make a line of somebody who was expected."""
        row = next((one for one in self.rows if one.is_empty), None) or self.add_row()
        row.show()
        row.show_person(contact_id, chip.text())
        chip.hide()
        row.note.setFocus()

    def _choose_circle(self) -> None:
        self.circle_chip.setChecked(False)
        menu = QMenu(self)
        for circle in circles():
            action = menu.addAction(circle.name.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, one=circle: self._take_circle(one.id, one.name))
        menu.addSeparator()
        none = menu.addAction(self.tr("No circle yet"))
        none.triggered.connect(lambda: self._take_circle(None, self.tr("No circle yet")))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.circle_chip.mapToGlobal(QPoint(0, self.circle_chip.height() + 4)))
        menu.setActiveAction(menu.actions()[0])

    def _take_circle(self, circle_id: int | None, name: str) -> None:
        self._circle_id = circle_id
        self.circle_chip.set_words(name, "repeat")
        self._tell()

    def _known_interests(self) -> frozenset[str]:
        """Return the folded names of the interests in the book, read once."""
        if self._interests is None:
            self._interests = frozenset(fold(name) for _, name, _ in interest_names())
        return self._interests

    def _go_on(self, row: MetRow) -> None:
        """Lead to the line after one, made where it is the last."""
        if row.is_empty:
            return
        place = self.rows.index(row) + 1
        following = self.rows[place] if place < len(self.rows) else self.add_row()
        following.show()
        following.name.setFocus()
        # Once the new line has its place.
        QTimer.singleShot(0, following, lambda: self._area.ensureWidgetVisible(following))

    def _paste(self, row: MetRow, lines: Sequence[str]) -> None:
        """Put further lines that were pasted into lines of their own, below."""
        last = row
        for text in lines:
            read = read_met_line(text, self._known_interests())
            if read.name:
                last = next((one for one in self.rows if one.is_empty), None) or self.add_row()
                last.show()
                last.show_line(read)
        self._go_on(last)
        self._tell()

    def _remove(self, row: MetRow) -> None:
        """Take a line out; the last one only becomes empty."""
        place = self.rows.index(row)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        if not self.rows:
            self.add_row().show()
        self.rows[min(place, len(self.rows) - 1)].name.setFocus()
        self._tell()

    def _tell(self) -> None:
        """Say how many they are and what follows from it."""
        self.problem.hide()
        count = sum(not row.is_empty for row in self.rows)
        if not count:
            self.hint.setText("")
            return
        words = counted("1 person", "{n} people", count)
        if self._circle_id is None:
            self.hint.setText(self.tr("{people}, without a rhythm for now.").format(people=words))
        else:
            told = self.tr("{people}. Whoever is new comes up for a first follow-up within 3 days.")
            self.hint.setText(told.format(people=words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take no plain Enter for the end."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
