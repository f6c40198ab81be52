"""The dialog in which several entries become one person: side by side, with a choice wherever they differ."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from models.exchange.identity import names_compatible
from models.operations.merging import merge_people
from models.queries import PersonRow, people_rows
from models.queries.merging import KIND, PHOTO, Conflict, conflicts, joined
from models.vocabulary import Kind
from ui import terms
from ui.merging import merge_words
from ui.operations import Operations
from ui.people.wording import subtitle
from ui.shared.avatar import Avatar
from ui.shared.buttons import primary_button, quiet_button
from ui.shared.labels import Hairline, PlainLabel, as_tooltip
from ui.words import counted

_COLUMN, _LABELS, _WIDEST, _HIGHEST = 200, 110, 800, 380
# The id of the choice that takes nobody's kind alone.
_BOTH = 0


class MergeDialog(QDialog):
    """Makes people one; person_opened carries the id of the one they became."""

    person_opened = Signal(int)

    def __init__(self, operations: Operations, ids: Sequence[int], parent: QWidget | None = None) -> None:
        """Put the people of the ids side by side, those with the longest story first."""
        super().__init__(parent)
        self._operations = operations
        self.people = sorted(people_rows(list(dict.fromkeys(ids))), key=lambda row: -joined([row.id]).interactions)
        self.groups: dict[str, QButtonGroup] = {}
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = counted("Merge 1 person", "Merge {n} people", len(self.people))
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(PlainLabel(title, scale="heading"))
        self._add_sentences(column)
        column.addWidget(self._side_by_side(), 1)
        together = PlainLabel(
            merge_words.together(joined([row.id for row in self.people])), tone="secondary", wrap=True
        )
        together.setAccessibleName(self.tr("What is joined"))
        column.addWidget(together)
        column.addLayout(self._buttons())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.merge)

    def choices(self) -> dict[str, int]:
        """Return whose value was chosen where they differ."""
        chosen = {key: group.checkedId() for key, group in self.groups.items()}
        return {key: contact_id for key, contact_id in chosen.items() if contact_id != _BOTH}

    def merge(self) -> None:
        """Make them one and close; the window then offers to undo it."""
        if len(self.people) < 2:
            return
        keep, *others = (row.id for row in self.people)
        change = self._operations.perform(
            merge_people, keep, others, self.choices(), merge_words.noted_words(), initiator=self
        )
        if change is None and not self._operations.busy:
            # Why it failed was said by the window; what was chosen stays.
            return
        self.accept()
        if change is not None:
            self.person_opened.emit(keep)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter in a choice for no more than a choice."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or self.merge_button.hasFocus():
            super().keyPressEvent(event)

    def _add_sentences(self, column: QVBoxLayout) -> None:
        """Say what will happen, and when it had better not."""
        words = self.tr(
            "They become one person with everything they have. Where they differ, choose what stands: names, work and "
            "the like that you do not choose are kept in the notes."
        )
        column.addWidget(PlainLabel(words, tone="secondary", wrap=True))
        first, *others = (row.name for row in self.people)
        if not all(names_compatible(first, other) for other in others):
            warning = self.tr("These names are not alike. Merge them only if they are one person.")
            column.addWidget(PlainLabel(warning, tone="due", wrap=True))

    def _side_by_side(self) -> QWidget:
        """Return the people beside each other, and below them what they have differently."""
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, _LABELS)
        for place, person in enumerate(self.people, start=1):
            grid.addWidget(_head(person), 0, place)
            grid.setColumnMinimumWidth(place, self._width)
            grid.setColumnStretch(place, 1)
        grid.addWidget(Hairline(), 1, 0, 1, len(self.people) + 1)
        found = conflicts([person.id for person in self.people])
        for conflict in found:
            self._add_row(grid, conflict)
        if not found:
            nothing = PlainLabel(
                self.tr("They differ in nothing that would have to be chosen."), tone="hint", wrap=True
            )
            grid.addWidget(nothing, grid.rowCount(), 0, 1, len(self.people) + 1)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        # The area fills what it is given; the sheet's own colour is to be seen.
        area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        wanted = inner.sizeHint()
        area.setMinimumSize(min(wanted.width(), _WIDEST) + 4, min(wanted.height(), _HIGHEST) + 4)
        return area

    def _add_row(self, grid: QGridLayout, conflict: Conflict) -> None:
        """Add the choices for one thing, the first person's chosen to begin with."""
        row = grid.rowCount()
        label = merge_words.title(conflict.key)
        grid.addWidget(PlainLabel(label, tone="secondary", elide=True), row, 0, Qt.AlignmentFlag.AlignVCenter)
        group = self.groups[conflict.key] = QButtonGroup(self)
        for place, person in enumerate(self.people, start=1):
            if person.id not in conflict.values:
                grid.addWidget(PlainLabel("–", tone="hint"), row, place)
                continue
            button = self._choice(conflict, person, label)
            group.addButton(button, person.id)
            grid.addWidget(button, row, place)
        wholes = [id_ for id_, value in conflict.values.items() if conflict.key == KIND and value[0] == Kind.BOTH]
        if wholes:
            group.button(wholes[0]).setChecked(True)
        elif conflict.key == KIND:
            both = QRadioButton(terms.kind(Kind.BOTH))
            both.setAccessibleName(merge_words.choice_words(label, both.text(), ""))
            group.addButton(both, _BOTH)
            grid.addWidget(both, row + 1, 1, 1, len(self.people))
            both.setChecked(True)
        else:
            group.buttons()[0].setChecked(True)

    def _choice(self, conflict: Conflict, person: PersonRow, label: str) -> QRadioButton:
        value = conflict.values[person.id]
        if conflict.key == PHOTO:
            button = QRadioButton()
            merge_words.show_photo(button, value[0])
            words = self.tr("this photo")
        else:
            words = merge_words.value(conflict.key, value)
            button = QRadioButton(self._cut(words).replace("&", "&&"))
            button.setToolTip(as_tooltip(words))
        button.setAccessibleName(merge_words.choice_words(label, words, person.name))
        return button

    @property
    def _width(self) -> int:
        """The width of one person's column in logical pixels."""
        return max(_COLUMN, 640 // max(1, len(self.people)))

    def _cut(self, words: str) -> str:
        """Return words that fit into a column."""
        line = " ".join(words.split())
        return self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self._width - 34)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        cancel = quiet_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.merge_button = primary_button(self.tr("Merge"), "merge")
        self.merge_button.setDefault(True)
        self.merge_button.setEnabled(len(self.people) > 1)
        self.merge_button.clicked.connect(self.merge)
        row.addWidget(cancel)
        row.addWidget(self.merge_button)
        return row


def _head(person: PersonRow) -> QWidget:
    """Return a person's picture, name and work."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(Avatar(person.name, 36), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(PlainLabel(person.name, scale="strong", elide=True))
    words.addWidget(PlainLabel(subtitle(person), tone="secondary", scale="small", elide=True))
    row.addLayout(words, 1)
    return holder
