"""The card every group of settings is: a title, an explanation, labelled rows, and errors beside what caused them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from models.book import Book
from models.errors import InvalidValueError
from models.history import Change
from models.operations.settings import change_settings
from ui.operations import Operations
from ui.shared.cards import Card
from ui.shared.labels import PlainLabel
from ui.words import say

LABEL_WIDTH = 148


class Section(Card):
    """One group of settings.

    `tables` names the tables whose changes concern it; reload() brings what is shown in line with the book.
    """

    tables: frozenset[str] = frozenset({"setting"})

    def __init__(self, operations: Operations, title: str, explanation: str = "") -> None:
        """Make the card with its title and a sentence on what it is for."""
        super().__init__(margin=20, spacing=12)
        self.operations = operations
        self.name = title
        self.setAccessibleName(title)
        heading = QVBoxLayout()
        heading.setSpacing(2)
        self.heading = PlainLabel(title, scale="name")
        heading.addWidget(self.heading)
        if explanation:
            heading.addWidget(PlainLabel(explanation, tone="secondary", wrap=True))
        self.body.addLayout(heading)

    @property
    def book(self) -> Book:
        """The open book."""
        return self.operations.book

    def reload(self) -> None:
        """Show what is in the book; subclasses with something to show do so."""

    def concerns(self, change: Change) -> bool:
        """Whether a change may have changed what is shown."""
        return bool(self.tables & change.tables)

    def all_words(self) -> str:
        """Return every word that can be read in the section, by which it is found."""
        labels = [label.text() for label in self.findChildren(QLabel)]
        return " ".join([*labels, *(button.text() for button in self.findChildren(QAbstractButton))])

    def attempt(
        self, error_label: PlainLabel | None, function: Callable[..., Change], *arguments: Any, **keywords: Any
    ) -> Change | None:
        """Perform an operation; a value that does not fit is told in the label and what is shown goes back."""

        def guarded(book: Book, *passed: Any, **named: Any) -> Change:
            try:
                return function(book, *passed, **named)
            except InvalidValueError as error:
                if error_label is None:
                    raise
                say_error(error_label, say(error.sentence))
                return Change(None, "refused")

        if error_label is not None:
            say_error(error_label, "")
        return self.operations.perform(guarded, *arguments, initiator=self, **keywords)

    def change(self, **values: Any) -> None:
        """Change settings by name."""
        self.attempt(None, change_settings, **values)

    def row(self, label: str, *controls: QWidget, hint: str | PlainLabel = "", first_grows: bool = False) -> QWidget:
        """Add a line: a label, controls from the reading side, a hint below them; return the line.

        first_grows gives the first control what width is left.
        """
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        text = PlainLabel(label, wrap=True)
        text.setFixedWidth(LABEL_WIDTH)
        text.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        across.addWidget(text, 0, Qt.AlignmentFlag.AlignVCenter if not hint else Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        held = QHBoxLayout()
        held.setSpacing(8)
        for control in controls:
            held.addWidget(control, 1 if first_grows and control is controls[0] else 0)
        if not first_grows:
            held.addStretch(1)
        column.addLayout(held)
        if hint:
            column.addWidget(PlainLabel(hint, tone="hint", scale="small", wrap=True) if isinstance(hint, str) else hint)
        across.addLayout(column, 1)
        self.body.addWidget(line)
        if hint and controls:
            # The label stands beside the first line of what it names.
            text.setMinimumHeight(max(map(_height, controls)))
            text.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        return line


def _height(control: QWidget) -> int:
    """Return how high a control is: less than it would like where that is settled; of words one line."""
    if isinstance(control, QLabel):
        return control.fontMetrics().height()
    return min(control.sizeHint().height(), control.maximumHeight())


def error_label() -> PlainLabel:
    """Return an empty place for what went wrong in the field above it."""
    label = PlainLabel(tone="due", scale="small", wrap=True)
    label.hide()
    return label


def say_error(label: PlainLabel, sentence: str) -> None:
    """Show a sentence in the place for errors, or clear it."""
    label.setText(sentence)
    label.setAccessibleName(sentence)
    label.setVisible(bool(sentence))
