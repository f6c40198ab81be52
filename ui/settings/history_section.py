"""What was done last, with undo of the newest step."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.deeds import done
from models.queries.housekeeping import OperationRow, newest_operations
from ui.operations import Operations
from ui.settings.section import Section
from ui.shared.buttons import secondary_button
from ui.shared.labels import Hairline, PlainLabel
from ui.words import clock_time, day_words, exact_day, say

MOST_SHOWN = 8


class HistorySection(Section):
    """The newest steps, the latest first; only the newest can be undone from here."""

    def __init__(self, operations: Operations) -> None:
        """Show the history in the book."""
        super().__init__(
            operations,
            self.tr("History"),
            self.tr("Every change is kept and can be taken back, step by step (Ctrl+Z), also tomorrow."),
        )
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)
        self.sentences: list[str] = []
        self.undo_button = secondary_button(self.tr("Undo"), "undo-2")
        self.reload()

    def reload(self) -> None:
        """Show the newest steps."""
        while self._lines.count():
            old = self._lines.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.sentences = []
        rows = newest_operations(MOST_SHOWN)
        if not rows:
            self._lines.addWidget(PlainLabel(self.tr("Nothing has been done yet."), tone="hint"))
        for index, row in enumerate(rows):
            if index:
                self._lines.addWidget(Hairline())
            self._lines.addWidget(self._line(row, newest=index == 0))

    def _line(self, row: OperationRow, *, newest: bool) -> QWidget:
        """Return one step: when, what, and undo beside the newest."""
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 7, 0, 7)
        across.setSpacing(12)
        day, today = row.done_at.date(), self.book.clock.today()
        when = clock_time(row.done_at) if day == today else day_words(day, today)
        time = PlainLabel(when, tone="hint", scale="small")
        time.setToolTip(f"{exact_day(day)} {clock_time(row.done_at)}")
        time.setFixedWidth(84)
        sentence = say(done(row.name, row.details))
        self.sentences.append(sentence)
        across.addWidget(time)
        across.addWidget(PlainLabel(sentence, elide=True), 1)
        if newest:
            self.undo_button = secondary_button(self.tr("Undo"), "undo-2")
            self.undo_button.setAccessibleName(self.tr("Undo: {step}").format(step=sentence))
            self.undo_button.clicked.connect(self.operations.undo)
            across.addWidget(self.undo_button)
        return line
