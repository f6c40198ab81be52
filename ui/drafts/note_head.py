"""The head of a note: whom it is to, what it is about, and how many there are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.drafts.purposes import purpose_words
from ui.drafts.written_note import WrittenNote
from ui.shared.avatar import Avatar
from ui.shared.buttons import icon_button
from ui.shared.labels import PlainLabel
from ui.words import number, translate


class NoteHead(QWidget):
    """Avatar, heading, a line about the person; `moved` carries -1 or 1."""

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._avatar = Avatar("", 40)
        words = QVBoxLayout()
        words.setSpacing(1)
        self.title = PlainLabel(scale="heading", elide=True)
        self.subtitle = PlainLabel(tone="secondary", elide=True)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        self.progress = PlainLabel(tone="secondary", scale="small")
        self.back_button = icon_button("chevron-left", self.tr("The person before"))
        self.next_button = icon_button("chevron-right", self.tr("The next person"))
        self.back_button.clicked.connect(lambda: self.moved.emit(-1))
        self.next_button.clicked.connect(lambda: self.moved.emit(1))
        row.addWidget(self._avatar)
        row.addLayout(words, 1)
        for widget in (self.progress, self.back_button, self.next_button):
            row.addWidget(widget)

    def show_note(self, note: WrittenNote, other: str, index: int, count: int) -> None:
        """Show a note's head."""
        who = note.person
        self._avatar.set_person(who.name)
        self.title.setText(purpose_words(note.purpose, who.name, other))
        self.subtitle.setText(" · ".join(part for part in (str(who.title), str(who.organization)) if part))
        self.subtitle.setVisible(bool(self.subtitle.text()))
        several = count > 1
        words = translate("{index} of {count}").format(index=number(index + 1), count=number(count))
        self.progress.setText(words)
        for widget in (self.progress, self.back_button, self.next_button):
            widget.setVisible(several)
        self.back_button.setEnabled(index > 0)
        self.next_button.setEnabled(index < count - 1)
