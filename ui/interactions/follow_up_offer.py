"""The offer of a reminder after a day that was mentioned, or for any day the user likes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from models.operations.contact import FollowUpFields
from ui.icons import pixmap, screen_ratio
from ui.interactions.mentioned_dates import Mention, find_mention
from ui.shared.buttons import icon_button, link_button
from ui.shared.day_field import DayField
from ui.shared.labels import PlainLabel, set_property
from ui.words import translate, whole_month_day


class FollowUpOffer(QWidget):
    """A quiet link, an offer drawn from the note, or the follow-up itself to be edited; `changed` tells of each."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """Begin with the link."""
        super().__init__(parent)
        self._today = today
        self._mention: Mention | None = None
        self._dismissed = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.link = link_button(self.tr("Add a follow-up"), "calendar-plus")
        self.link.clicked.connect(lambda: self._start("", None))
        layout.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self.offer = self._offer_box()
        layout.addWidget(self.offer)
        self.editor = self._editor_box()
        layout.addWidget(self.editor)
        self.problem = PlainLabel(tone="due", scale="small", wrap=True)
        layout.addWidget(self.problem)
        self._show()

    @property
    def is_taken(self) -> bool:
        """Whether there is a follow-up to be saved."""
        return self.editor.isVisibleTo(self)

    def written(self) -> list[str] | None:
        """Return the text and the day as they are being written, None where there is no follow-up."""
        return [self.text.text(), self.day.field.text()] if self.is_taken else None

    def write(self, text: str, day: str) -> None:
        """Go on with a text and a day as they were being written."""
        self._start(text, None)
        self.day.field.setText(day)

    def look_at(self, note: str) -> None:
        """Offer a reminder where a note names a coming day."""
        before = self._mention
        self._mention = find_mention(note, self._today())
        if self._mention is not None and self._mention.words == self._dismissed:
            self._mention = None
        if self._mention != before:
            self._show()
            self.changed.emit()

    def follow_up(self) -> FollowUpFields | None:
        """Return the follow-up to be saved, None without one; call is_complete() first."""
        day = self.day.coming_date
        if not self.is_taken or day is None:
            return None
        return FollowUpFields(self.text.text().strip(), day)

    def is_complete(self) -> bool:
        """Return whether what is there can be saved, saying at the field what is missing."""
        self.problem.hide()
        if not self.is_taken:
            return True
        if not self.text.text().strip():
            return self._complain(self.text, self.tr("Say what to be reminded of, or take the follow-up away."))
        day = self.day.coming_date
        if day is None or day < self._today():
            return self._complain(self.day.field, self.tr("Say when, for example 5 December, or tomorrow."))
        return True

    def _offer_box(self) -> QFrame:
        box = QFrame()
        box.setProperty("role", "notice")
        row = QHBoxLayout(box)
        row.setContentsMargins(11, 8, 5, 8)
        row.setSpacing(9)
        self._mark = QLabel()
        self._mark.setPixmap(pixmap("calendar-plus", 16, "primary", screen_ratio()))
        self.words = PlainLabel(tone="primary", wrap=True)
        self.add_button = link_button(self.tr("Add"))
        self.add_button.clicked.connect(self._take)
        dismiss = icon_button("x", self.tr("No reminder"), colour="primary")
        dismiss.clicked.connect(self._dismiss)
        row.addWidget(self._mark)
        row.addWidget(self.words, 1)
        row.addWidget(self.add_button)
        row.addWidget(dismiss)
        return box

    def _editor_box(self) -> QFrame:
        box = QFrame()
        box.setProperty("role", "notice")
        row = QHBoxLayout(box)
        row.setContentsMargins(8, 8, 5, 8)
        row.setSpacing(6)
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("What to be reminded of"))
        self.text.setAccessibleName(self.tr("What to be reminded of"))
        self.day = DayField(
            self.tr("When to be reminded"), self._today, placeholder=self.tr("When"), earliest=self._today()
        )
        self.day.setFixedWidth(170)
        self.text.textEdited.connect(lambda: set_property(self.text, "error", "false"))
        remove = icon_button("x", self.tr("Take the follow-up away"), colour="primary")
        remove.clicked.connect(self._remove)
        row.addWidget(self.text, 1)
        row.addWidget(self.day)
        row.addWidget(remove)
        box.hide()
        return box

    def _take(self) -> None:
        if self._mention is not None:
            self._start(self._mention.task, self._mention.remind_on)

    def _start(self, text: str, day: date | None) -> None:
        self.text.setText(text)
        self.day.set_day(day or self._today() + timedelta(days=7))
        self.editor.show()
        self._show()
        self.text.setFocus()
        self.text.selectAll()
        self.changed.emit()

    def _dismiss(self) -> None:
        self._dismissed = self._mention.words if self._mention is not None else ""
        self._mention = None
        self._show()
        self.changed.emit()

    def _remove(self) -> None:
        self.editor.hide()
        self._dismiss()

    def _show(self) -> None:
        taken = self.is_taken
        self.problem.setVisible(taken and self.problem.isVisibleTo(self))
        self.offer.setVisible(self._mention is not None and not taken)
        self.link.setVisible(self._mention is None and not taken)
        if self._mention is not None:
            day = self._mention.remind_on
            written = whole_month_day(day, with_year=day.year != self._today().year)
            words = (
                translate("Remind me on {day}: {task}")
                if self._mention.is_for_the_day
                else translate("Remind me the day after, on {day}: {task}")
            )
            self.words.setText(words.format(day=written, task=self._mention.task))
        self.updateGeometry()

    def _complain(self, field: QLineEdit, words: str) -> bool:
        self.problem.setText(words)
        self.problem.show()
        set_property(field, "error", "true")
        field.setFocus()
        return False
