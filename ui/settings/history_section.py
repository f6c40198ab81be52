"""What was done last, with undo of the newest step, and of imports whenever they were."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.deeds import done
from models.history import Change
from models.operations.undoing import undo_import
from models.queries.housekeeping import OperationRow, newest_operations, standing_imports
from ui.operations import Operations
from ui.settings.section import Section
from ui.shared.buttons import link_button, secondary_button
from ui.shared.emptying import empty
from ui.shared.labels import Hairline, PlainLabel, SectionTitle
from ui.shared.tab_order import lead_through_before
from ui.window.keys import native
from ui.words import clock_time, day_words, exact_day, say

MOST_SHOWN = 8
MOST_IMPORTS = 20
# Undoing an import of so many people takes long enough to be done on the worker.
MANY_PEOPLE = 3000


class HistorySection(Section):
    """The newest steps, the latest first; the newest can be undone from here, and every import, out of order.

    gone_requested asks for those who were deleted and are still in it.
    """

    gone_requested = Signal()

    def __init__(self, operations: Operations) -> None:
        """Show the history in the book."""
        super().__init__(
            operations,
            self.tr("History"),
            self.tr(
                "Every change is kept and can be taken back, step by step ({keys}), also tomorrow. An import can be "
                "taken back at any time: whom you have edited or met since stays."
            ).format(keys=native("Ctrl+Z")),
        )
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)
        self.sentences: list[str] = []
        self.import_buttons: dict[int, QPushButton] = {}
        # Those of the lines, from above.
        self._buttons: list[QPushButton] = []
        self.undo_button = secondary_button(self.tr("Undo"), "undo-2")
        self.gone_button = link_button(self.tr("Erase somebody who was deleted…"), flush=True)
        self.gone_button.clicked.connect(lambda: self.gone_requested.emit())
        self.body.addWidget(self.gone_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.reload()

    def concerns(self, _change: Change) -> bool:
        """Every change is a step."""
        return True

    def reload(self) -> None:
        """Show the newest steps, with the keyboard at the line it was at, or at its neighbour."""
        focused = self.window().focusWidget()
        place = next((place for place, button in enumerate(self._buttons) if button is focused), None)
        if place is not None:
            # Else the keyboard goes on to another section with the button that goes.
            self.setFocus()
        empty(self._lines)
        self.sentences, self.import_buttons, self._buttons = [], {}, []
        rows, imports = newest_operations(MOST_SHOWN), standing_imports(MOST_IMPORTS)
        if not rows:
            self._lines.addWidget(PlainLabel(self.tr("Nothing has been done yet."), tone="hint"))
        standing = {row.id for row in imports}
        for index, row in enumerate(rows):
            if index:
                self._lines.addWidget(Hairline())
            self._lines.addWidget(self._line(row, newest=index == 0, is_import=row.id in standing))
        earlier = [row for row in imports if rows and row.id < rows[-1].id]
        if earlier:
            title = SectionTitle(self.tr("Earlier imports"))
            title.setContentsMargins(0, 12, 0, 4)
            self._lines.addWidget(title)
        for row in earlier:
            self._lines.addWidget(self._line(row, newest=False, is_import=True))
        for button in self._buttons:
            lead_through_before(button, self.gone_button)
        if place is not None:
            (self._buttons[min(place, len(self._buttons) - 1)] if self._buttons else self.gone_button).setFocus()

    def _line(self, row: OperationRow, *, newest: bool, is_import: bool) -> QWidget:
        """Return one step: when, what, and undo beside the newest and beside imports."""
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
            self._buttons.append(self.undo_button)
        elif is_import:
            button = self.import_buttons[row.id] = secondary_button(self.tr("Undo this import"), "undo-2")
            button.setAccessibleName(self.tr("Undo: {step}").format(step=sentence))
            button.clicked.connect(lambda: self._undo_import(row, sentence))
            across.addWidget(button)
            self._buttons.append(button)
        return line

    def _undo_import(self, row: OperationRow, sentence: str) -> None:
        """Take an import back out of order; the step that this is tells who went and who stayed."""
        people = int(row.details.get("created", 0)) + int(row.details.get("updated", 0))
        if people < MANY_PEOPLE:
            self.operations.perform(undo_import, row.id)
        elif self.operations.busy:
            self.operations.failed.emit(self.tr("Something else is being written. Try again when it is done."))
        else:
            self.operations.run_long(
                lambda book, _progress, _cancelled: undo_import(book, row.id),
                on_progress=lambda _done, _total: None,
                on_done=lambda _change: None,
                on_failed=self.operations.failed.emit,
                sentence=self.tr("Undoing: {step}").format(step=sentence),
            )
