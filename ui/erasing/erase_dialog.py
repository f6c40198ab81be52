"""The dialog before people are erased for good: the one thing that cannot be undone, and so is asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.erasing.mentions import Mention
from models.errors import UnknownPersonError
from models.history import Change
from models.operations.erasing import ErasingPlan, erase_people, plan_erasing
from models.queries import people_rows
from ui.erasing import erasing_words
from ui.operations import Operations
from ui.shared.buttons import link_button, quiet_button, secondary_button
from ui.shared.emptying import empty
from ui.shared.fitting_area import FittingPage
from ui.shared.labels import PlainLabel
from ui.theme.tokens import DIALOG_MARGINS
from ui.words import counted

_SIZE = (560, 500)
_MOST_NAMED = 20


class EraseDialog(QDialog):
    """Says what erasing people means, and does it on the worker; person_opened carries the id of one who names them.

    What goes is read beside the window's thread, since it is read from the whole history. message is a sentence about
    what could not be done.
    """

    person_opened = Signal(int)
    message = Signal(str, str, object)

    def __init__(self, operations: Operations, ids: Sequence[int], parent: QWidget | None = None) -> None:
        """Ask about the people of the ids."""
        super().__init__(parent)
        self._operations, self._ids = operations, list(ids)
        self.plan: ErasingPlan | None = None
        names = [row.name for row in people_rows(self._ids[:1])]
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._heading = PlainLabel(scale="heading", wrap=True)
        # Of somebody the history alone knows the name is read with the rest.
        self._name("".join(names))
        self.resize(*_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(10)
        column.addWidget(self._heading)
        warning = self.tr("This cannot be undone.")
        column.addWidget(PlainLabel(warning, tone="due", scale="strong"))
        difference = self.tr(
            "Delete is the gentle way: it can be undone, and so the file still holds a deleted person. Erasing takes "
            "them out of the file and its history."
        )
        column.addWidget(PlainLabel(difference, tone="secondary", wrap=True))
        self._lists = QVBoxLayout()
        column.addWidget(self._area(), 1)
        self.in_backups = QCheckBox()
        self.in_backups.hide()
        column.addWidget(self.in_backups)
        column.addLayout(self._buttons())
        self._add_lines(self.tr("Looking through the history…"), [])
        self._operations.background.ask("erasing", self._read, self._show_plan)

    def erase(self) -> None:
        """Do it, and close once it is done; where it fails the window says why and everything stays."""
        if self._operations.busy:
            self.message.emit(self.tr("This works again when the present work is done."), "", None)
            return
        in_backups = self.in_backups.isChecked()
        ids = self._ids
        self.setEnabled(False)
        self._operations.run_long(
            lambda book, _progress, _cancelled: erase_people(book, ids, in_backups=in_backups),
            on_progress=lambda _done, _total: None,
            on_done=self._end,
            on_failed=self._fail,
            sentence=counted("Erasing 1 person", "Erasing {n} people", len(ids)),
        )

    def reject(self) -> None:
        """Close without doing anything, unless it is being done."""
        if self.isEnabled():
            super().reject()

    def _read(self) -> ErasingPlan | None:
        try:
            return plan_erasing(self._operations.book, self._ids)
        except UnknownPersonError:
            return None

    def _show_plan(self, plan: ErasingPlan | None) -> None:
        if plan is None:
            self.message.emit(self.tr("Whom this was for is not in the book any more. Nothing was changed."), "", None)
            self.reject()
            return
        self.plan = plan
        self._name(plan.names[0])
        empty(self._lists)
        self._add_lines(self.tr("What goes"), erasing_words.going(plan))
        self._add_lines(self.tr("What stays"), erasing_words.staying(plan))
        self._add_mentions(plan.mentions)
        self._lists.addStretch(1)
        if plan.backups:
            self.in_backups.setText(
                counted(
                    "Erase them in the backup beside the book too",
                    "Erase them in the {n} backups beside the book too",
                    len(plan.backups),
                )
            )
            self.in_backups.show()
        self.erase_button.setEnabled(True)

    def _name(self, name: str) -> None:
        """Say whom it is about."""
        title = counted("Erase {name} for good", "Erase {n} people for good", len(self._ids), {"name": name or "…"})
        self.setWindowTitle(title)
        self._heading.setText(title)

    def _add_lines(self, heading: str, lines: Iterable[str]) -> None:
        if self._lists.count():
            self._lists.addSpacing(8)
        self._lists.addWidget(PlainLabel(heading, scale="strong"))
        for line in filter(None, lines):
            self._lists.addWidget(PlainLabel(line, tone="secondary", wrap=True))

    def _add_mentions(self, mentions: Sequence[Mention]) -> None:
        """Tell of the places of others that may name them, each with a link to whose it is."""
        if not mentions:
            return
        self._add_lines(
            counted(
                "1 place that may name them stays as it is",
                "{n} places that may name them stay as they are",
                len(mentions),
            ),
            [],
        )
        for mention in mentions[:_MOST_NAMED]:
            self._lists.addWidget(PlainLabel(erasing_words.named_in(mention), tone="secondary", wrap=True))
            if mention.contact_id is not None:
                for row in people_rows([mention.contact_id]):
                    link = link_button(row.name, flush=True)
                    link.clicked.connect(lambda _checked=False, id_=row.id: self._open(id_))
                    self._lists.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _open(self, contact_id: int) -> None:
        self.reject()
        self.person_opened.emit(contact_id)

    def _area(self) -> QScrollArea:
        inside = FittingPage()
        inside.setLayout(self._lists)
        self._lists.setContentsMargins(0, 0, 8, 0)
        self._lists.setSpacing(5)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("What goes and what stays"))
        area.setWidget(inside)
        # The sheet's own colour is to be seen.
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        return area

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = quiet_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.erase_button = secondary_button(self.tr("Erase for good"), "eraser")
        self.erase_button.clicked.connect(self.erase)
        self.erase_button.setEnabled(False)
        # Enter does nothing that cannot be undone.
        self.erase_button.setAutoDefault(False)
        cancel.setDefault(True)
        row.addWidget(cancel)
        row.addWidget(self.erase_button)
        cancel.setFocus()
        return row

    def _end(self, change: Change) -> None:
        if trouble := erasing_words.afterwards(change.result):
            self.message.emit(trouble, "", None)
        self.accept()

    def _fail(self, sentence: str) -> None:
        self.setEnabled(True)
        self.message.emit(sentence, "", None)
