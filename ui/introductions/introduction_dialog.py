"""The dialog that begins an introduction, or changes why it is a good idea."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPlainTextEdit, QVBoxLayout, QWidget

from models.advice.introductions import vouching
from models.operations.introductions import add_introduction, edit_introduction, open_between
from models.queries.drafting import common_interests
from models.queries.introductions import IntroductionRow
from models.queries.listing import people_rows
from models.queries.person import person
from models.queries.vouching import evidence_of, know_each_other
from ui.introductions.introduction_card import shared_chips
from ui.introductions.introduction_words import in_one, names_of_pair
from ui.operations import Operations
from ui.people.tag_fields import people_input
from ui.shared.buttons import primary_button, quiet_button
from ui.shared.drafts import LeavingDialog
from ui.shared.fitting_area import lay_out_anew
from ui.shared.labels import PlainLabel
from ui.shared.tag_input import Tag
from ui.theme.tokens import DIALOG_MARGINS
from ui.window.keys import native
from ui.words import isolated, translate

_WIDTH = 500


class IntroductionDialog(LeavingDialog):
    """Asks who is to meet whom and why; says kindly what speaks against it, and never blocks."""

    kept_as = "introduction"

    def __init__(
        self,
        operations: Operations,
        contact_ids: Sequence[int] = (),
        parent: QWidget | None = None,
        *,
        row: IntroductionRow | None = None,
    ) -> None:
        """Begin with some people chosen, or with an introduction to be changed."""
        super().__init__(parent)
        self._operations, self._row = operations, row
        title = translate("New introduction") if row is None else names_of_pair(row)
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        # Wrapped words would else keep it as high as they are in the narrowest window.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(10)
        column.addWidget(PlainLabel(title, scale="heading"))
        self.people = people_input(self.tr("Who should know each other"), placeholder=self.tr("Two people"))
        # Not setVisible(): what is shown without a parent is a window for a moment.
        if row is not None:
            self.people.hide()
        self.problem = PlainLabel(tone="due", scale="small", wrap=True)
        self.problem.hide()
        self._chips = QVBoxLayout()
        self._shared: QWidget | None = None
        self.advice = PlainLabel(tone="secondary", wrap=True)
        self.reason = _text_field(self.tr("Why"), self.tr("Why? It goes into the notes you draft to both."), 66)
        self.note = _text_field(self.tr("Note to yourself"), self.tr("A note to yourself"), 46)
        column.addWidget(self.people)
        column.addWidget(self.problem)
        column.addLayout(self._chips)
        for widget in (self.advice, self.reason, self.note):
            column.addWidget(widget)
        column.addLayout(self._buttons())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        if row is not None:
            self.reason.setPlainText(row.reason)
            self.note.setPlainText(row.note)
        self.people.set_tags(Tag(one.name, one.id) for one in people_rows(list(contact_ids)[:2]))
        self.people.changed.connect(self._on_people)
        self._on_people()
        (self.reason if row is not None or len(self.pair) == 2 else self.people).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as what is shown needs, which is known once everything is dressed."""
        super().showEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Grow with what comes to be shown later: the interests of two who were just chosen, a complaint."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.resize(self.width(), max(self.height(), self.layout().totalHeightForWidth(self.width())))
        return handled

    def _fit(self) -> None:
        lay_out_anew(self)
        self.resize(self.width(), self.layout().totalHeightForWidth(self.width()))

    @property
    def pair(self) -> list[int]:
        """The ids of the people chosen; whoever is asked first comes first."""
        if self._row is not None:
            return [self._row.a_id, self._row.b_id]
        return [value for value in self.people.values if isinstance(value, int)]

    def save(self) -> None:
        """Begin the introduction, or change it, and close; or say what is missing."""
        reason, note = self.reason.toPlainText().strip(), self.note.toPlainText().strip()
        if self._row is not None:
            change = self._operations.perform(edit_introduction, self._row.id, reason=reason, note=note, initiator=self)
        elif self._complaint():
            self.problem.setText(self._complaint())
            self.problem.show()
            self.people.setFocus()
            return
        else:
            change = self._operations.perform(add_introduction, *self.pair, reason, note=note, initiator=self)
        if change is not None or self._operations.busy:
            self.accept()

    def kept(self) -> dict[str, Any] | None:
        """Return what is written as plain values, None where nothing would be lost."""
        if not self.has_draft():
            return None
        written = {"reason": self.reason.toPlainText(), "note": self.note.toPlainText()}
        return {"introduction": self._row.id if self._row is not None else None, "people": self.pair, **written}

    def take_back(self, kept: dict[str, Any]) -> None:
        """Show what kept() returned."""
        self.reason.setPlainText(kept["reason"])
        self.note.setPlainText(kept["note"])

    def has_draft(self) -> bool:
        """Whether the reason or the note was changed."""
        known = (self._row.reason, self._row.note) if self._row is not None else ("", "")
        return (self.reason.toPlainText().strip(), self.note.toPlainText().strip()) != known

    def _complaint(self) -> str:
        """Return what keeps it from being saved, "" where nothing does."""
        pair = self.pair
        if len(pair) != 2:
            return self.tr("Choose two people. Whoever you ask first comes first.")
        if open_between(*pair) is not None:
            return self.tr("There is an open introduction of these two already.")
        return ""

    def _on_people(self) -> None:
        """Say what the two share, what the user can vouch with, and what speaks against it."""
        self.problem.hide()
        if self._shared is not None:
            self._chips.removeWidget(self._shared)
            self._shared.hide()
            self._shared.deleteLater()
            self._shared = None
        pair = self.pair
        if len(pair) != 2:
            self.advice.setText(self.tr("Introduce only whom you can vouch for; both are asked first."))
            return
        first, second = person(pair[0]), person(pair[1])
        shared = common_interests(first, second)
        if shared:
            self._shared = shared_chips(shared)
            self._chips.addWidget(self._shared)
        self.advice.setText(self._advice(pair, (first.name, second.name)))
        if self.isVisible():
            self._fit()

    def _advice(self, pair: Sequence[int], names: tuple[str, str]) -> str:
        """Return what is worth knowing before one begins, thin evidence told plainly."""
        today = self._operations.book.clock.today()
        evidence = evidence_of(pair, today)
        parts = []
        how = know_each_other(pair[0], pair[1])
        if how is not None:
            values = {"a": isolated(names[0]), "b": isolated(names[1]), "how": isolated(how)}
            words = (
                self.tr("{a} and {b} seem to know each other already ({how}).")
                if how
                else self.tr("{a} and {b} seem to know each other already.")
            )
            parts.append(words.format(**values))
        told = in_one(vouching(evidence[pair[0]], evidence[pair[1]], today))
        if told:
            parts.append(told)
        if any(one.is_thin(today) for one in evidence.values()):
            parts.append(self.tr("That is little to vouch with; perhaps get in touch first."))
        return " ".join(parts)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        cancel = quiet_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save_button = primary_button(self.tr("Save"))
        self.save_button.setToolTip(native("Ctrl+Enter"))
        self.save_button.clicked.connect(self.save)
        row.addWidget(cancel)
        row.addWidget(self.save_button)
        return row


def _text_field(name: str, hint: str, height: int) -> QPlainTextEdit:
    """Return a field for a few lines, so high in pixels, that Tab leaves."""
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setFixedHeight(height)
    field.setAccessibleName(name)
    field.setPlaceholderText(hint)
    return field
