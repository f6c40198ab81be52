"""The wilting review: one person at a time, wholly by keyboard, and everything can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from models.deeds import done
from models.history import Change, newest
from models.operations.reviewing import plan_revival, slow_down
from models.operations.rhythm import set_status
from models.vocabulary import Status
from scheduler.review import Slower, day_with_room, review_of, to_review
from ui.operations import Operations
from ui.review.done_page import DonePage
from ui.review.review_page import KEYS, Decision, ReviewPage
from ui.shared.buttons import link_button, quiet_button, secondary_button
from ui.shared.labels import PlainLabel
from ui.theme.tokens import DIALOG_MARGINS
from ui.words import isolated, number, say

_SIZE = (660, 560)


@dataclass(frozen=True)
class Decided:
    """What was decided about a person; operation_id names the step it was, None for later."""

    decision: Decision
    operation_id: int | None
    words: str


class WiltingReview(QDialog):
    """Leads through whoever wilts: revive, slow down, pause, let go, or later."""

    person_opened = Signal(int)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Begin with the first one; the list is that of this moment."""
        super().__init__(parent)
        self._operations = operations
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Review together"))
        self._ids = list(to_review(operations.book).contact_ids)
        self._index = 0
        self._decided: dict[int, Decided] = {}
        self._drafting: int | None = None
        self.page: QWidget = QWidget()
        self._build()
        operations.changed.connect(self._on_changed)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self.undo)
        self.resize(*_SIZE)
        self._show()

    # --- what others ask --------------------------------------------------------------------------------------

    @property
    def current_id(self) -> int | None:
        """The person who is shown, None on the last page."""
        return self._ids[self._index] if self._index < len(self._ids) else None

    @property
    def decisions(self) -> dict[int, Decision]:
        """What was decided, by contact id."""
        return {contact_id: decided.decision for contact_id, decided in self._decided.items()}

    def decide(self, decision: Decision) -> None:
        """Decide about the person who is shown, and go on."""
        if isinstance(self.page, ReviewPage):
            self._actions()[decision](self.page)

    def undo(self) -> None:
        """Take the last decision back, and return to whom it was about."""
        last = next(reversed(self._decided), None)
        if last is None:
            return
        operation_id = self._decided[last].operation_id
        if operation_id is not None:
            present = newest(undone=False)
            if present is None or present.id != operation_id:
                self._say(self.tr("Something else was done since; History can take this back."))
                return
            # What is announced brings the page back, see _on_changed.
            self._operations.undo()
        else:
            del self._decided[last]
            self._go(self._ids.index(last))

    def back(self) -> None:
        """Return to the person before."""
        if self._index:
            self._go(self._index - 1)

    # --- building ---------------------------------------------------------------------------------------------

    def _build(self) -> None:
        """Lay out the head with its progress, the page, and the foot."""
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Review together"), scale="section"), 1)
        self.progress_words = PlainLabel(tone="secondary", scale="small")
        head.addWidget(self.progress_words)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        column.addLayout(head)
        column.addWidget(self.progress)
        column.addSpacing(6)
        self._place = QVBoxLayout()
        self._place.addWidget(self.page)
        column.addLayout(self._place, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.back_button = quiet_button(self.tr("Back"), "arrow-left")
        self.back_button.clicked.connect(self.back)
        self.said = PlainLabel(tone="secondary", elide=True)
        self.undo_button = link_button(self.tr("Undo"))
        self.undo_button.clicked.connect(self.undo)
        self.close_button = secondary_button(self.tr("Close"))
        self.close_button.clicked.connect(self.accept)
        foot.addWidget(self.back_button)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.undo_button)
        foot.addWidget(self.close_button)
        column.addSpacing(4)
        column.addLayout(foot)

    def _show(self) -> None:
        """Show the present person, or the last page."""
        contact_id = self.current_id
        review = review_of(self._operations.book, contact_id) if contact_id is not None else None
        if contact_id is not None and review is None:
            # Somebody deleted them meanwhile.
            del self._ids[self._index]
            self._show()
            return
        page: QWidget
        if review is None:
            page = DonePage([decided.decision for decided in self._decided.values()], len(self._ids))
        else:
            page = ReviewPage(review)
            page.decided.connect(lambda decision: self.decide(Decision(decision)))
            page.slower_chosen.connect(self._slow_down_to)
            page.person_wanted.connect(self._open_person)
        self._place.replaceWidget(self.page, page)
        self.page.hide()
        self.page.deleteLater()
        self.page = page
        page.show()
        self._show_progress()
        # Only at the end does Enter close, wherever the focus is.
        self.close_button.setDefault(review is None)
        first = page.buttons[Decision.REVIVE] if isinstance(page, ReviewPage) else self.close_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_progress(self) -> None:
        """Say how far the review is, and what was decided last."""
        total = len(self._ids)
        reached = min(self._index + 1, total)
        words = self.tr("{reached} of {total}").format(reached=number(reached), total=number(total))
        self.progress_words.setText(words if self.current_id is not None else "")
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(self._index if total else 1)
        self.progress.setAccessibleName(words)
        self.back_button.setEnabled(self._index > 0)
        last = next(reversed(self._decided.values()), None)
        self._say(last.words if last is not None else "")
        self.undo_button.setVisible(last is not None)

    def _say(self, words: str) -> None:
        """Say something at the foot."""
        self.said.setText(words)

    # --- deciding ---------------------------------------------------------------------------------------------

    def _actions(self) -> dict[Decision, Callable[[ReviewPage], None]]:
        """Return what each decision does."""
        return {
            Decision.REVIVE: lambda page: self._revive(page.review.contact_id),
            Decision.SLOW_DOWN: lambda page: self._slow_down_to(page.review.slower[0]),
            Decision.PAUSE: lambda page: self._set_status(page.review.contact_id, Status.PAUSED, Decision.PAUSE),
            Decision.LET_GO: lambda page: self._set_status(page.review.contact_id, Status.LET_GO, Decision.LET_GO),
            Decision.LATER: lambda page: self._later(page.review.name),
        }

    def _revive(self, contact_id: int) -> None:
        """Open a draft; when it was not sent at once, plan the next step."""
        self._drafting = contact_id
        draft = open_draft(self._operations, contact_id, self)
        draft.finished.connect(lambda _result: self._after_draft(contact_id))

    def _after_draft(self, contact_id: int) -> None:
        """Plan what comes next, unless they were written to at once."""
        if self._drafting != contact_id:
            return
        self._drafting = None
        page = self.page
        kind = page.review.kind if isinstance(page, ReviewPage) else ""
        day = day_with_room(self._operations.book, kind)
        text = self.tr("Get back in touch")
        change = self._operations.perform(plan_revival, contact_id, text, day, initiator=self)
        self._keep(contact_id, Decision.REVIVE, change)

    def _slow_down_to(self, slower: Slower) -> None:
        """Give the person a slower rhythm."""
        contact_id = self.current_id
        if contact_id is None:
            return
        days = slower.days if slower.circle_id is None else None
        change = self._operations.perform(slow_down, contact_id, circle_id=slower.circle_id, days=days, initiator=self)
        self._keep(contact_id, Decision.SLOW_DOWN, change)

    def _set_status(self, contact_id: int, status: Status, decision: Decision) -> None:
        self._keep(contact_id, decision, self._operations.perform(set_status, [contact_id], status, initiator=self))

    def _later(self, name: str) -> None:
        """Go on without a decision."""
        contact_id = self.current_id
        if contact_id is not None:
            words = self.tr("{name} stays as it was").format(name=isolated(name))
            self._note(contact_id, Decided(Decision.LATER, None, words))

    def _keep(self, contact_id: int, decision: Decision, change: Change | None) -> None:
        """Note a decision that was carried out, and go on; what failed was said by the window already."""
        if change is None:
            if self._operations.busy:
                words = self.tr("This is done as soon as the present work is over")
                self._note(contact_id, Decided(decision, None, words))
            return
        self._note(contact_id, Decided(decision, change.operation_id, say(done(change.name, change.details))))

    def _note(self, contact_id: int, decided: Decided) -> None:
        """Note a decision as the last one and go on."""
        self._decided.pop(contact_id, None)
        self._decided[contact_id] = decided
        self._go(self._ids.index(contact_id) + 1)

    def _go(self, index: int) -> None:
        self._index = index
        self._show()

    def _open_person(self) -> None:
        """Leave the review for the person's page."""
        contact_id = self.current_id
        if contact_id is not None:
            self.accept()
            self.person_opened.emit(contact_id)

    # --- what happens meanwhile -------------------------------------------------------------------------------

    def _on_changed(self, change: Change, _initiator: object) -> None:
        """Follow what was logged from the draft, what is undone, and who is not in the book any more."""
        if self._drafting is not None and change.name == "log_interaction" and not change.undone:
            if self._drafting in change.contact_ids:
                contact_id, self._drafting = self._drafting, None
                self._keep(contact_id, Decision.REVIVE, change)
            return
        if not change.undone:
            return
        for contact_id, decided in list(self._decided.items()):
            if decided.operation_id == change.operation_id:
                del self._decided[contact_id]
                self._go(self._ids.index(contact_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide by a letter, move by the arrows."""
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            super().keyPressEvent(event)
            return
        page = self.page
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        backwards = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        forwards = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        decision = next((one for one, key in KEYS.items() if event.text().upper() == key), None)
        if event.key() in steps and isinstance(page, ReviewPage):
            page.move_focus(steps[Qt.Key(event.key())])
        elif event.isAutoRepeat():
            # One press decides about one person, however long it lasts.
            return
        elif event.key() in (backwards, Qt.Key.Key_Backspace):
            self.back()
        elif event.key() == forwards and isinstance(page, ReviewPage):
            self.decide(Decision.LATER)
        elif decision is not None and isinstance(page, ReviewPage):
            choosing = decision == Decision.SLOW_DOWN and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            page.show_slower() if choosing else self.decide(decision)
        else:
            super().keyPressEvent(event)


def open_draft(operations: Operations, contact_id: int, parent: QWidget) -> QDialog:
    """Open a draft to somebody and return its dialog."""
    from models.advice.drafts import Purpose
    from ui.drafts.draft_dialog import DraftDialog

    draft = DraftDialog(operations, [contact_id], Purpose.REVIVE, parent=parent)
    draft.open()
    return draft


__all__ = ["Decision", "WiltingReview", "open_draft"]
