"""The dialog in which several entries become one person: side by side, with a choice wherever they differ."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from models.exchange.identity import names_compatible
from models.operations.merging import merge_people
from models.queries import people_rows
from models.queries.merging import conflicts, joined
from ui.merging import merge_words
from ui.merging.side_by_side import Side, SideBySide
from ui.operations import Operations
from ui.people.wording import subtitle
from ui.shared.buttons import primary_button, quiet_button
from ui.shared.labels import PlainLabel
from ui.theme.tokens import DIALOG_MARGINS
from ui.words import counted

_WIDEST, _HIGHEST = 800, 380


class MergeDialog(QDialog):
    """Makes people one; person_opened carries the id of the one they became."""

    person_opened = Signal(int)

    def __init__(self, operations: Operations, ids: Sequence[int], parent: QWidget | None = None) -> None:
        """Put the people of the ids side by side, those with the longest story first."""
        super().__init__(parent)
        self._operations = operations
        self.people = sorted(people_rows(list(dict.fromkeys(ids))), key=lambda row: -joined([row.id]).interactions)
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = counted("Merge 1 person", "Merge {n} people", len(self.people))
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
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
        return self.sides.choices()

    @property
    def groups(self) -> dict[str, QButtonGroup]:
        """The choices by what they are about."""
        return self.sides.groups

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
        found = conflicts([person.id for person in self.people])
        self.sides = SideBySide([Side(person.id, person.name, subtitle(person)) for person in self.people], found)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.sides)
        # The area fills what it is given; the sheet's own colour is to be seen.
        area.viewport().setAutoFillBackground(False)
        self.sides.setAutoFillBackground(False)
        wanted = self.sides.sizeHint()
        area.setMinimumSize(min(wanted.width(), _WIDEST) + 4, min(wanted.height(), _HIGHEST) + 4)
        return area

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
