"""The first step: where a file comes from, and choosing it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.importing.drop_zone import DropZone
from ui.shared.buttons import secondary_button
from ui.shared.cards import Card
from ui.shared.empty_state import RoundIcon
from ui.shared.labels import PlainLabel


class ChooseStep(QWidget):
    """The drop zone, what went wrong with the last file, and where files are to be had."""

    paths_chosen = Signal(object)
    next_requested = Signal()
    text_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Wait for a file."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.trouble = _Trouble()
        self._follows = False
        # While a file is read nobody is asked for another one: it comes a moment later.
        self.is_reading = False
        self.trouble.button.clicked.connect(lambda: self.next_requested.emit() if self._follows else self.ask())
        self.trouble.hide()
        self.zone = DropZone()
        self.zone.files_dropped.connect(self.paths_chosen)
        self.zone.text_dropped.connect(self.text_given)
        self.zone.choose_button.clicked.connect(self.ask)
        self.zone.paste_button.clicked.connect(self.paste)
        column.addWidget(self.trouble)
        column.addWidget(self.zone)
        column.addLayout(self._sources())
        column.addStretch(1)

    def ask(self) -> None:
        """Ask for a file, or several, by the system's dialog."""
        if self.is_reading:
            return
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Choose a file of people"),
            str(Path.home()),
            self.tr("Files of people (*.csv *.tsv *.txt *.zip *.vcf *.vcard *.json *.ldif);;All files (*)"),
        )
        if names:
            self.paths_chosen.emit([Path(name) for name in names])

    def paste(self) -> None:
        """Take a file or a table from the clipboard, or say that there is none."""
        data = QGuiApplication.clipboard().mimeData()
        if data is None or not self.zone.take(data):
            self.show_trouble(
                self.tr("The clipboard holds no file and no text. Copy a table with its header line first.")
            )

    def show_trouble(self, sentence: str, following: str = "") -> None:
        """Say why a file could not be read; an empty sentence clears it. following names the file that comes next."""
        self._follows = bool(following)
        go_on = self.tr("Go on with {file}").format(file=following)
        self.trouble.button.setText(go_on if following else self.tr("Choose another file"))
        self.trouble.label.setText(sentence)
        self.trouble.setAccessibleName(sentence)
        self.trouble.setVisible(bool(sentence))
        if sentence:
            self.trouble.button.setFocus()

    def _sources(self) -> QGridLayout:
        """Return the cards that say where a file comes from."""
        grid = QGridLayout()
        grid.setSpacing(12)
        texts = (
            (
                "briefcase-business",
                "LinkedIn",
                self.tr(
                    "Settings → Data privacy → Get a copy of your data. The archive that comes by mail holds "
                    "Connections.csv; give Tendril either."
                ),
            ),
            (
                "contact-round",
                "Google Contacts",
                self.tr("contacts.google.com → Export → Google CSV. Labels become groups, birthdays come along."),
            ),
            (
                "table-2",
                self.tr("Phone, address book or any table"),
                self.tr(
                    "vCards (.vcf) from an iPhone, Android, iCloud, Outlook, Thunderbird or Nextcloud; Tendril's own "
                    "export; any table of names, addresses and numbers."
                ),
            ),
        )
        for place, (icon, title, text) in enumerate(texts):
            grid.addWidget(_source_card(icon, title, text), 0, place)
            grid.setColumnStretch(place, 1)
        return grid


class _Trouble(QFrame):
    """Why the last file could not be read."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice-due")
        across = QHBoxLayout(self)
        across.setContentsMargins(14, 10, 10, 10)
        across.setSpacing(12)
        across.addWidget(RoundIcon("triangle-alert", 32, ink="due", ground="due_soft"))
        self.label = PlainLabel(tone="due", wrap=True)
        self.button = secondary_button(self.tr("Choose another file"))
        across.addWidget(self.label, 1)
        across.addWidget(self.button)


def _source_card(icon: str, title: str, text: str) -> QWidget:
    """Return a card on one source of files."""
    card = Card(spacing=6)
    card.setAccessibleName(title)
    # Of the same width, whatever the words in them.
    card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    head = QHBoxLayout()
    head.setSpacing(10)
    head.addWidget(RoundIcon(icon, 30, ink="ink2", ground="muted"))
    head.addWidget(PlainLabel(title, scale="strong", wrap=True), 1)
    card.body.addLayout(head)
    label = PlainLabel(text, tone="secondary", scale="small", wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    card.body.addWidget(label, 1)
    return card
