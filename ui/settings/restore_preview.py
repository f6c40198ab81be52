"""What is in a backup and what going back to it would change, before anything is replaced."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.backup_difference import Difference
from ui.shared.buttons import primary_button, quiet_button
from ui.shared.labels import Hairline, PlainLabel
from ui.words import counted, isolated, translate

_MOST_NAMED = 5


class RestorePreview(QFrame):
    """A backup's name and content, who and how much would be missing, come back or change, and whether to do it.

    appeared says that it is to be seen now.
    """

    appeared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until a backup is shown."""
        super().__init__(parent)
        self.setProperty("role", "notice-gold")
        self.name = PlainLabel(scale="strong", wrap=True)
        self.words = PlainLabel(tone="secondary", wrap=True)
        self.gone, self.back, self.changed, self.steps = (PlainLabel(wrap=True) for _ in range(4))
        self.nothing = PlainLabel(self.tr("It holds just what is in Tendril now: nothing would change."), wrap=True)
        self.explanation = PlainLabel(
            self.tr("Restoring replaces what is in Tendril now. That is kept as a backup, so that you can go back."),
            tone="secondary",
            wrap=True,
        )
        self.lock = PlainLabel(tone="secondary", wrap=True)
        self.confirmed = primary_button(self.tr("Restore it"))
        self.cancelled = quiet_button(self.tr("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        column.addWidget(self.name)
        column.addWidget(self.words)
        column.addWidget(Hairline())
        column.addLayout(self._changes())
        column.addWidget(self.nothing)
        column.addWidget(Hairline())
        column.addWidget(self.explanation)
        column.addWidget(self.lock)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.confirmed)
        buttons.addWidget(self.cancelled)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.hide()

    def show_contents(self, source: Path, words: str, found: Difference, lock: str = "") -> None:
        """Show a backup's file name, what is in it, what going back would change and, where it differs, its lock."""
        self.name.setText(source.name)
        self.words.setText(words)
        self.lock.setText(lock)
        self.lock.setVisible(bool(lock))
        shown = {
            self.gone: _told(found.gone, found.interactions_gone),
            self.back: _told(found.back, found.interactions_back),
            self.changed: _told(found.changed, found.interactions_changed),
            self.steps: _steps(found.steps_gone),
        }
        for label, text in shown.items():
            label.setText(text)
            label.setVisible(bool(text))
            self._titles[label].setVisible(bool(text))
        self.nothing.setVisible(found.is_nothing)
        self.show()
        self.confirmed.setFocus()
        self.appeared.emit()

    def _changes(self) -> QGridLayout:
        """Make the lines on what would change, each with what it is about before it."""
        titles = {
            self.gone: self.tr("Would be missing"),
            self.back: self.tr("Would come back"),
            self.changed: self.tr("Would be as before"),
            self.steps: self.tr("Done since then"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._titles: dict[PlainLabel, PlainLabel] = {}
        for row, (label, title) in enumerate(titles.items()):
            self._titles[label] = PlainLabel(title, tone="secondary")
            label.setAccessibleName(title)
            grid.addWidget(self._titles[label], row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, row, 1)
        return grid


def _steps(steps: int) -> str:
    return counted("1 step, which would be gone", "{n} steps, which would be gone", steps) if steps else ""


def _told(names: Sequence[str], interactions: int) -> str:
    """Say how many people with the first names, and how many interactions; nothing where there are none."""
    parts = []
    if names:
        shown = ", ".join(isolated(name) for name in names[:_MOST_NAMED])
        more = len(names) - _MOST_NAMED
        if more > 0:
            shown = counted("{names} and 1 more", "{names} and {n} more", more, {"names": shown})
        people = counted("1 person", "{n} people", len(names))
        parts.append(translate("{people}: {names}").format(people=people, names=shown))
    if interactions:
        parts.append(counted("1 interaction", "{n} interactions", interactions))
    return " · ".join(parts)
