"""The dialog that lists who was deleted and is still in the history, so that they can be erased for good."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.connection import database
from models.erasing.gone import GonePerson, people_gone
from ui.operations import Operations
from ui.shared.buttons import quiet_button, secondary_button
from ui.shared.labels import PlainLabel
from ui.theme.tokens import DIALOG_MARGINS
from ui.words import day_words, isolated

_SIZE = (460, 420)
_ID = Qt.ItemDataRole.UserRole


class GoneDialog(QDialog):
    """Lists whom only the history knows; erase_requested carries the ids of the chosen.

    They are read beside the window's thread, since the whole history is read.
    """

    erase_requested = Signal(list)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Read them and show them, the last first."""
        super().__init__(parent)
        self._today = operations.book.clock.today()
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Who was deleted")
        self.setWindowTitle(title)
        self.resize(*_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(10)
        column.addWidget(PlainLabel(title, scale="heading"))
        self.sentence = PlainLabel(self.tr("Looking through the history…"), tone="secondary", wrap=True)
        column.addWidget(self.sentence)
        self.people = QListWidget()
        self.people.setAccessibleName(title)
        self.people.setProperty("role", "choices")
        # A long name is read by reading on, not by scrolling sideways.
        self.people.setWordWrap(True)
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.people.setFrameShape(QFrame.Shape.NoFrame)
        self.people.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.people.itemSelectionChanged.connect(self._on_chosen)
        self.people.itemDoubleClicked.connect(self._erase)
        column.addWidget(self.people, 1)
        column.addLayout(self._buttons())
        operations.background.ask("gone", lambda: people_gone(database.connection()), self._show)

    def _show(self, gone: list[GonePerson]) -> None:
        if not gone:
            self.sentence.setText(self.tr("Nobody who was deleted is in the history any more."))
            return
        self.sentence.setText(
            self.tr(
                "These people are in no list any more, but the history still holds them, so that deleting them can be "
                "undone. Choose whom to erase from it for good."
            )
        )
        for one in gone:
            words = self.tr("{name} · last changed {day}")
            item = QListWidgetItem(words.format(name=isolated(one.name), day=day_words(one.last_on, self._today)))
            item.setData(_ID, one.contact_id)
            self.people.addItem(item)
        self.people.setCurrentRow(0)
        self.people.setFocus()

    def _on_chosen(self) -> None:
        any_chosen = bool(self.people.selectedItems())
        self.erase_button.setEnabled(any_chosen)
        # Enter goes on with the chosen; nothing is erased before the next dialog has said what that means.
        (self.erase_button if any_chosen else self._close).setDefault(True)

    def _erase(self) -> None:
        """Hand over the chosen; what erasing means is said before anything is done."""
        ids = [item.data(_ID) for item in self.people.selectedItems()]
        self.accept()
        self.erase_requested.emit(ids)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        self._close = quiet_button(self.tr("Close"))
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.reject)
        self.erase_button = secondary_button(self.tr("Erase for good…"), "eraser")
        self.erase_button.clicked.connect(self._erase)
        self.erase_button.setEnabled(False)
        self.erase_button.setAutoDefault(False)
        self._close.setDefault(True)
        row.addWidget(self._close)
        row.addWidget(self.erase_button)
        return row
