"""One person somebody met, as a line: name, interests, a note, an address; and whether the book knows them."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.advice.met_lines import MetLine, is_more_than_a_name, listed, read_met_line, read_reach
from models.operations.events import MetPerson
from models.operations.said_methods import said_methods
from models.queries.events import namesakes
from models.text import fold
from ui.people.tag_fields import suggest_interests, suggest_people
from ui.shared.buttons import icon_button, link_button
from ui.shared.completion import Completion, Suggestion
from ui.shared.labels import PlainLabel, set_property
from ui.words import isolated

# How the width is shared by name, interests, note and address.
STRETCHES = (5, 5, 7, 5)


class MetRow(QWidget):
    """Fields of one person; a line that says more than a name is spread over them.

    entered asks for the next line, pasted carries further lines, removed asks to go, changed tells of every edit.
    """

    entered = Signal()
    pasted = Signal(list)
    removed = Signal()
    changed = Signal()

    def __init__(self, known_interests: Callable[[], Collection[str]], parent: QWidget | None = None) -> None:
        """Begin empty; known_interests gives the folded names of those in the book."""
        super().__init__(parent)
        self._known_interests = known_interests
        self._same_as: int | None = None
        self._offered: list[tuple[int, str]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(6)
        self.name = self._field(self.tr("Name"), self.tr("Name, or a whole line"))
        self.interests = self._field(self.tr("Interests"), self.tr("Chess, open data"))
        self.note = self._field(self.tr("Note"), self.tr("What you spoke about"))
        self.reach = self._field(self.tr("Email or profile"), self.tr("Email or profile"))
        self.fields = (self.name, self.interests, self.note, self.reach)
        for field, stretch in zip(self.fields, STRETCHES, strict=True):
            line.addWidget(field, stretch)
        self.remove_button = icon_button("x", self.tr("Take this line out"), colour="ink3")
        self.remove_button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.remove_button.clicked.connect(self.removed)
        line.addWidget(self.remove_button)
        column.addLayout(line)
        column.addWidget(self._build_known())
        self.problem = PlainLabel(tone="due", scale="small", wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)
        self.name.textChanged.connect(self._on_name)
        self.name.editingFinished.connect(self.settle)
        Completion(
            self.interests, self._open_suggestions, marks_sole=True, takes_left=True, part=_last_listed
        ).chosen.connect(self._take_interest)
        Completion(self.name, lambda text: suggest_people(text) if len(text) > 1 else []).chosen.connect(
            self._take_person
        )

    # --- what others ask --------------------------------------------------------------------------------------

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written."""
        return not any(field.text().strip() for field in self.fields)

    @property
    def same_as(self) -> int | None:
        """The id of whom the user said this is; None for somebody new."""
        return self._same_as

    def show_line(self, line: MetLine) -> None:
        """Show what a line says."""
        organization = f", {line.organization}" if line.organization else ""
        reach = " ".join(part for part in (line.email, line.profile, line.phone) if part)
        texts = (f"{line.name}{organization}", ", ".join(line.interests), line.note, reach)
        for field, text in zip(self.fields, texts, strict=True):
            if text and (field is self.name or not field.text().strip()):
                field.setText(text)
                field.home(False)
        self._look_for_namesakes()

    def show_person(self, contact_id: int, name: str) -> None:
        """Be about somebody the book knows."""
        self.name.setText(name)
        self._look_for_namesakes()
        if any(id_ == contact_id for id_, _ in self._offered):
            self._same_as = contact_id
            self._show_known()

    def settle(self) -> None:
        """Spread what the name's field says over the others, and look whether the book knows somebody of the name."""
        text = self.name.text()
        if is_more_than_a_name(text):
            self.show_line(read_met_line(text, self._known_interests()))
        else:
            self._look_for_namesakes()

    def person(self, kind: str, region: str) -> MetPerson | None:
        """Return whom the line is about, None where something is wrong, which it then says."""
        self.settle()
        named = read_met_line(self.name.text())
        reach = read_reach(self.reach.text())
        if not named.name:
            self._complain(self.name, self.tr("Who was it? A first name is enough."))
            return None
        if reach is None:
            self._complain(self.reach, self.tr("This is no email, web address or phone number with its country."))
            return None
        return MetPerson(
            name=named.name,
            interests=listed(self.interests.text()),
            note=self.note.text(),
            organization=named.organization,
            methods=said_methods(email=reach.email, profile=reach.profile, phone=reach.phone, kind=kind, region=region),
            contact_id=self._same_as,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on to the next line by Enter."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                return False
            self.settle()
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)

    # --- building ---------------------------------------------------------------------------------------------

    def _field(self, name: str, placeholder: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(placeholder)
        field.textChanged.connect(self._on_edited)
        # Before the completion, which comes later and is asked first.
        field.installEventFilter(self)
        return field

    def _build_known(self) -> QWidget:
        """Make the line that offers somebody the book knows."""
        self.known = QWidget()
        row = QHBoxLayout(self.known)
        row.setContentsMargins(4, 0, 0, 2)
        row.setSpacing(4)
        self.known_words = PlainLabel(tone="secondary", scale="small", elide=True)
        self.same_button = link_button(self.tr("The same person"))
        self.same_button.clicked.connect(self._say_same)
        row.addWidget(self.known_words)
        row.addWidget(self.same_button)
        row.addStretch(1)
        self.known.hide()
        return self.known

    # --- changing ---------------------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        self.problem.hide()
        for field in self.fields:
            set_property(field, "error", "false")
        self.changed.emit()

    def _on_name(self, text: str) -> None:
        """Take a text of several lines apart, however it came here; another name is another person."""
        # What is pasted into a line keeps the ends of its lines, in one of two spellings.
        lines = [line for line in text.replace("\u2029", "\n").splitlines() if line.strip()]
        if len(lines) > 1:
            self.name.setText(lines[0])
            self.settle()
            self.pasted.emit(lines[1:])
        elif self._same_as is not None or self._offered:
            self._same_as, self._offered = None, []
            self._show_known()

    def _look_for_namesakes(self) -> None:
        name = read_met_line(self.name.text()).name
        offered = namesakes([name]).get(fold(name), []) if name else []
        if offered != self._offered:
            self._same_as, self._offered = None, offered
        self._show_known()

    def _show_known(self) -> None:
        """Offer who is called so, one after another where there are several; nobody is taken without being said."""
        self.known.setVisible(bool(self._offered))
        if not self._offered:
            return
        name = read_met_line(self.name.text()).name
        if self._same_as is not None:
            told = dict(self._offered)[self._same_as]
            words = self.tr("{name}, whom you know ({what})") if told else self.tr("{name}, whom you know")
            self.same_button.setText(self.tr("Someone new"))
        else:
            told = self._offered[0][1]
            words = self.tr("You know a {name} ({what}).") if told else self.tr("You know somebody called {name}.")
            self.same_button.setText(self.tr("The same person"))
        self.known_words.setText(words.format(name=isolated(name), what=told))

    def _say_same(self) -> None:
        """Take the one who is offered, then the next one of that name, then somebody new again."""
        ids = [None, *(id_ for id_, _ in self._offered)]
        self._same_as = ids[(ids.index(self._same_as) + 1) % len(ids)]
        self._show_known()
        self.changed.emit()

    def _take_person(self, suggestion: Suggestion) -> None:
        """Take somebody the book knows, chosen from the list."""
        if isinstance(suggestion.value, int):
            self.show_person(suggestion.value, suggestion.text)
        self.interests.setFocus()

    def _open_suggestions(self, text: str) -> list[Suggestion]:
        """Return known interests without what is listed already."""
        held = {fold(name) for name in listed(self.interests.text().rpartition(",")[0])}
        return [found for found in suggest_interests(text) if fold(found.text) not in held]

    def _take_interest(self, suggestion: Suggestion) -> None:
        before = self.interests.text().rpartition(",")[0].strip()
        self.interests.setText(f"{before}, {suggestion.text}, " if before else f"{suggestion.text}, ")

    def _complain(self, field: QLineEdit, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()
        field.setAccessibleDescription(sentence)
        set_property(field, "error", "true")
        field.setFocus()


def _last_listed(text: str) -> str:
    """Return the last of what is listed, which is being typed."""
    return text.rpartition(",")[2].strip()
