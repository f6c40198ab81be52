"""The third step: the first people, from a file, by hand one after another, or made up."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.operations.fields import PersonFields
from models.operations.people import add_person, delete_people
from models.queries import CircleRow, PersonRow, circles, people_rows
from models.vocabulary import Kind
from ui import terms
from ui.operations import Operations
from ui.people.tag_fields import interest_input
from ui.shared.avatar import Avatar
from ui.shared.buttons import icon_button, link_button, primary_button, set_button_role
from ui.shared.cards import Card
from ui.shared.emptying import empty
from ui.shared.flow import FlowLayout
from ui.shared.labels import Hairline, PlainLabel
from ui.welcome.choice_row import ChoiceRow
from ui.welcome.step_page import StepPage
from ui.words import counted, day_words, exact_day, isolated, translate

_LABEL_WIDTH = 172
# Somebody one wants to be in touch with, neither too often nor too seldom to begin with.
_FIRST_CIRCLE = "close"


class PeopleStep(StepPage):
    """A short form that adds one person after another, those added so far, and the other two ways to begin."""

    import_requested = Signal()
    samples_requested = Signal()
    people_changed = Signal()
    about_to_add = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Ask for the first people."""
        super().__init__(
            self.tr("Whom would you like to keep in touch with?"),
            self.tr("A name is enough. Begin with two or three people who come to mind; the others can follow."),
            parent,
        )
        self._operations = operations
        self._ids: list[int] = []
        self.card = Card(margin=16, spacing=10)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnStretch(1, 1)
        self._make_fields()
        self._grid.addWidget(self._make_buttons(), self._grid.rowCount(), 1)
        self.card.body.addLayout(self._grid)
        self.body.addWidget(self.card)
        self._added = QVBoxLayout()
        self._added.setSpacing(0)
        self.body.addLayout(self._added)

    @property
    def added_ids(self) -> list[int]:
        """The people added here who are still in the book, in the order they came."""
        return list(self._ids)

    @property
    def has_name(self) -> bool:
        """Whether somebody is being written down."""
        return bool(self.name.text().strip())

    def begin(self) -> None:
        """Let the user type a name."""
        self.reload()
        self.name.setFocus()

    def reload(self) -> None:
        """Show who was added and is still there."""
        rows = people_rows(self._ids)
        self._ids = [row.id for row in rows]
        empty(self._added)
        for row in reversed(rows):
            line = _AddedLine(row, self._when(row))
            line.remove_button.clicked.connect(lambda _=False, id_=row.id: self._remove(id_))
            self._added.addWidget(line)
            self._added.addWidget(Hairline())
        set_button_role(self.add_button, "primary" if self.has_name or not rows else "secondary", "user-plus")
        self.people_changed.emit()

    def add(self) -> None:
        """Add the person who is written down, and make place for the next one."""
        if not self.has_name:
            self.problem.setText(self.tr("A person needs a name."))
            self.problem.show()
            self.name.setFocus()
            return
        days = next(days for word, days in terms.ESTIMATES if word == self.estimate.value)
        today = self._operations.book.clock.today()
        circle = self.circle.value
        words = self.name.text().split()
        fields = PersonFields(
            name=" ".join(words),
            given_name=words[0],
            additional_name=" ".join(words[1:-1]),
            family_name=words[-1] if len(words) > 1 else "",
            kind=str(self.kind.value),
            circle_id=circle if isinstance(circle, int) else None,
            interests=self.interests.texts,
            estimated_on=None if days is None else today - timedelta(days=days),
        )
        # Before the book tells that somebody is in it now, which is the sign to leave the first start.
        self.about_to_add.emit()
        change = self._operations.perform(add_person, fields, initiator=self)
        if change is None:
            self.people_changed.emit()
            return
        self._ids.append(int(change.result))
        self.name.clear()
        self.interests.set_tags(())
        self.estimate.reset()
        self.begin()

    def _remove(self, contact_id: int) -> None:
        """Take somebody back; undo brings them again."""
        self._operations.perform(delete_people, [contact_id])
        self.name.setFocus()

    def _make_fields(self) -> None:
        """Make the lines of the form."""
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("First and last name"))
        self.name.returnPressed.connect(self._on_enter)
        self.name.textChanged.connect(self._on_name)
        self.problem = PlainLabel(tone="due", scale="small")
        self.problem.hide()
        self.kind = ChoiceRow(
            self.tr("You know each other"),
            [(str(kind), terms.kind(kind), "") for kind in (Kind.PERSONAL, Kind.PROFESSIONAL, Kind.BOTH)],
            str(Kind.PERSONAL),
        )
        rows = circles()
        choices: list[tuple[object, str, str]] = [(row.id, row.name, _every(row)) for row in rows]
        first = next((row.id for row in rows if row.key == _FIRST_CIRCLE), rows[0].id if rows else None)
        self.circle = ChoiceRow(
            self.tr("Be in touch"), [*choices, (None, self.tr("Not chosen yet"), "")], first if rows else None
        )
        self.rhythm = PlainLabel(tone="hint", scale="small")
        self.circle.changed.connect(self._say_rhythm)
        self._days = {row.id: _every(row) for row in rows}
        self.estimate = ChoiceRow(
            self.tr("When did you last speak?"), [(word, terms.estimate(word), "") for word, _ in terms.ESTIMATES], ""
        )
        self.interests = interest_input(self.tr("Interests"), placeholder=self.tr("What they like, if you know"))
        self.interests.submitted.connect(self._on_enter)
        self._line(self.tr("Name"), self.name, self.problem)
        self._line(self.tr("You know each other"), self.kind)
        self._line(self.tr("Be in touch"), self.circle, self.rhythm)
        self._line(self.tr("When did you last speak?"), self.estimate)
        self._line(self.tr("Interests"), self.interests)
        for row in (self.kind, self.circle, self.estimate):
            row.submitted.connect(self._on_enter)
        self._say_rhythm()

    def _line(self, label: str, widget: QWidget, below: QWidget | None = None) -> None:
        """Add a line to the form, its label beside it."""
        row = self._grid.rowCount()
        text = PlainLabel(label, wrap=True)
        text.setFixedWidth(_LABEL_WIDTH)
        # A row of chips says its height only once it is as wide as it becomes.
        text.setMinimumHeight(28 if isinstance(widget, ChoiceRow) else max(28, widget.sizeHint().height()))
        text.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        if not widget.accessibleName():
            widget.setAccessibleName(label)
        self._grid.addWidget(text, row, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(widget)
        if below is not None:
            column.addWidget(below)
        self._grid.addLayout(column, row, 1)

    def _make_buttons(self) -> QWidget:
        """Make the button that adds, and the two other ways to begin."""
        # In a flow, since three buttons side by side are wider than a narrow window in some languages.
        line = QWidget()
        flow = FlowLayout(line, spacing=8)
        self.add_button = primary_button(self.tr("Add"), "user-plus")
        self.add_button.setAccessibleName(self.tr("Add this person"))
        self.add_button.clicked.connect(self.add)
        self.import_button = link_button(self.tr("Import a file"), "upload")
        self.import_button.clicked.connect(self.import_requested)
        self.samples_button = link_button(self.tr("Try with sample people"), "sprout")
        self.samples_button.clicked.connect(self.samples_requested)
        for button in (self.add_button, self.import_button, self.samples_button):
            flow.addWidget(button)
        return line

    def _when(self, row: PersonRow) -> str:
        """Return when a person comes up."""
        if row.next_on is None:
            return self.tr("no rhythm yet") if not row.circle else self.tr("when you have room")
        today = self._operations.book.clock.today()
        return self.tr("comes up {day}").format(day=day_words(max(row.next_on, today), today))

    def _say_rhythm(self) -> None:
        circle = self.circle.value
        words = self._days.get(circle, "") if isinstance(circle, int) else ""
        self.rhythm.setText(words or self.tr("Tendril asks you later."))

    def _on_name(self) -> None:
        self.problem.hide()
        set_button_role(self.add_button, "primary" if self.has_name or not self._ids else "secondary", "user-plus")
        self.people_changed.emit()

    def _on_enter(self) -> None:
        """Add by Enter; with no name any more and somebody added, go on."""
        if self._ids and not self.has_name:
            self.submitted.emit()
        else:
            self.add()


class _AddedLine(QWidget):
    """Somebody who was added: avatar, name, and when they come up."""

    def __init__(self, row: PersonRow, when: str) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(4, 6, 4, 6)
        across.setSpacing(10)
        across.addWidget(Avatar(row.name, 26))
        across.addWidget(PlainLabel(row.name, scale="strong", elide=True), 1)
        label = PlainLabel(when, tone="secondary", scale="small")
        if row.next_on is not None:
            label.setToolTip(exact_day(row.next_on))
        across.addWidget(label)
        self.remove_button = icon_button("x", translate("Remove {name}").format(name=isolated(row.name)))
        across.addWidget(self.remove_button)


def _every(row: CircleRow) -> str:
    """Return a circle's rhythm in words."""
    return counted("Every day", "Every {n} days", row.days)
