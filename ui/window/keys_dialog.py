"""The dialog that shows every key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.shared.buttons import secondary_button
from ui.shared.labels import PlainLabel, SectionTitle, key_label
from ui.window.views import VIEWS


class KeysDialog(QDialog):
    """Lists the keys that work everywhere and those of each view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the list."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addWidget(PlainLabel(self.tr("Keys"), scale="heading"))
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addLayout(self._column(self.tr("Everywhere"), self._everywhere()))
        columns.addLayout(self._column(self.tr("In Today"), self._today()))
        lists = self._column(self.tr("In People"), self._people(), stretch=False)
        lists.addSpacing(8)
        lists.addLayout(self._column(self.tr("In Interests"), self._interests()))
        columns.addLayout(lists)
        layout.addLayout(columns)
        close = secondary_button(self.tr("Close"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _everywhere(self) -> list[tuple[str, str]]:
        """Return keys and what they do in every view."""
        return [
            ("Ctrl+K", self.tr("Search")),
            ("Ctrl+N", self.tr("Add a person")),
            ("Ctrl+L", self.tr("Log an interaction")),
            ("Ctrl+I", self.tr("Import a file")),
            (f"Ctrl+1 … {sum(entry.place == 'top' for entry in VIEWS)}", self.tr("Go to a view")),
            ("Ctrl+,", self.tr("Settings")),
            ("Ctrl+Z", self.tr("Undo")),
            ("Ctrl+Shift+Z", self.tr("Redo")),
            ("F1", self.tr("Show the keys")),
            ("Ctrl+Q", self.tr("Quit")),
        ]

    def _today(self) -> list[tuple[str, str]]:
        """Return keys and what they do in Today."""
        return [
            ("↑ ↓", self.tr("Move between people")),
            ("R", self.tr("Reached out")),
            ("W", self.tr("Reach them the suggested way")),
            ("S", self.tr("Snooze")),
            ("K", self.tr("Skip this time")),
            ("↵", self.tr("Open the person")),
        ]

    def _people(self) -> list[tuple[str, str]]:
        """Return keys and what they do in the list of people."""
        return [
            ("↵", self.tr("Open the person")),
            ("Ctrl+A", self.tr("Select everybody")),
            ("Del", self.tr("Delete")),
            ("Esc", self.tr("Back to the list")),
        ]

    def _interests(self) -> list[tuple[str, str]]:
        """Return keys and what they do in the list of interests."""
        return [
            ("Space", self.tr("Mine or not")),
            ("F2", self.tr("Rename")),
            ("M", self.tr("Merge two")),
            ("↵", self.tr("Show the people")),
        ]

    def _column(self, title: str, keys: list[tuple[str, str]], *, stretch: bool = True) -> QVBoxLayout:
        """Return a titled list of keys."""
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(SectionTitle(title))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for row, (key, meaning) in enumerate(keys):
            native = key if "…" in key else QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
            grid.addWidget(key_label(native), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(PlainLabel(meaning), row, 1)
        column.addLayout(grid)
        if stretch:
            column.addStretch(1)
        return column
