"""Small parts of the person panel: when and why next, dates, notes, who knows whom."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.queries import DateRow, Person
from models.vocabulary import Answer, DateType, Medium, Status
from scheduler.cadence import next_due_on, next_yearly
from ui import terms
from ui.icons import pixmap, screen_ratio
from ui.shared.day_field import WrittenDay
from ui.shared.elided_button import ElidedButton
from ui.shared.labels import PlainLabel, as_tooltip
from ui.shared.lead_label import LeadLabel
from ui.words import ago_words, counted, day_words, exact_day


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


class DueBox(QFrame):
    """When a person is next and why: in the due colour when late, in green when to come."""

    def __init__(self, who: Person, today: date, parent: QWidget | None = None) -> None:
        """Say it for a person."""
        super().__init__(parent)
        lead, rest, late = due_words(who, today)
        self.has_words = bool(lead)
        self.setProperty("role", "notice-due" if late else "notice")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 8)
        label = LeadLabel(lead, rest, "due" if late else "primary")
        layout.addWidget(label)
        if who.plan.planned_on:
            self.setToolTip(as_tooltip(exact_day(who.plan.planned_on)))


def due_words(who: Person, today: date) -> tuple[str, str, bool]:
    """Return the lead and the rest of the sentence on when and why, and whether it is late."""
    spoke = _spoke(who, today)
    if who.status != Status.ACTIVE:
        words = {
            Status.PAUSED: _tr("Paused. No reminders until you look after them again."),
            Status.LET_GO: _tr("Let go. Only promises come up."),
            Status.DECEASED: "",
        }[Status(who.status)]
        return words, spoke if words else "", False
    planned = next_due_on(who.plan.planned_on, who.snoozed_until)
    if planned is None:
        if who.no_rhythm:
            return _tr("No rhythm."), spoke, False
        if who.circle or who.rhythm_days:
            return _tr("When you have room."), spoke, False
        return _tr("Rhythm not chosen yet."), spoke, False
    if planned < today:
        return _tr("Due {when}.").format(when=ago_words(planned, today)), spoke, True
    if who.snoozed_until is not None:
        return _tr("Snoozed until {when}.").format(when=day_words(planned, today)), spoke, False
    if planned == today:
        return _tr("Due today."), f"{_why(who)} {spoke}".strip(), False
    return _tr("Next: {when}.").format(when=day_words(planned, today)), f"{_why(who)} {spoke}".strip(), False


def _spoke(who: Person, today: date) -> str:
    """Return when and how the last interaction was."""
    if who.interactions:
        latest = who.interactions[0]
        if latest.answer == Answer.NO:
            told = _tr("You last tried {when}, {how}, without an answer.")
        elif latest.medium in (Medium.LETTER, Medium.GIFT):
            told = _tr("Last in touch {when}, {how}.")
        else:
            told = _tr("Last spoke {when}, {how}.")
        return told.format(when=day_words(latest.date, today), how=terms.by_medium(latest.medium))
    if who.estimated_on:
        return _tr("Last spoke about {when}.").format(when=ago_words(who.estimated_on, today))
    return _tr("Nothing logged yet.")


def _why(who: Person) -> str:
    """Return the rhythm that leads to the date."""
    days = who.plan.interval_days
    if days is None:
        return ""
    if who.circle and not who.rhythm_days:
        return counted("{circle}, every day.", "{circle}, every {n} days.", days, {"circle": who.circle})
    return counted("Every day.", "Every {n} days.", days)


class DateRows(QWidget):
    """A person's important dates with how far away the next one is."""

    def __init__(self, who: Person, today: date, parent: QWidget | None = None) -> None:
        """List a person's dates, the next first."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for row in sorted(who.dates, key=lambda row: next_yearly(row.month, row.day, today)):
            layout.addLayout(self._row(row, today))

    def _row(self, row: DateRow, today: date) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        mark = QLabel()
        name = "cake" if row.type == DateType.BIRTHDAY else "calendar-heart"
        mark.setPixmap(pixmap(name, 16, "gold", screen_ratio()))
        line.addWidget(mark)
        label = row.label or terms.date_type(row.type)
        written = WrittenDay(row.month, row.day, row.year).in_words(self.locale(), short=True)
        line.addWidget(PlainLabel(f"{label} · {written}", elide=True), 1)
        coming = next_yearly(row.month, row.day, today)
        words = day_words(coming, today)
        if row.year and row.type == DateType.BIRTHDAY and coming.year > row.year:
            words = counted("{when}, turns 1", "{when}, turns {n}", coming.year - row.year, {"when": words})
        when = PlainLabel(words, tone="gold" if (coming - today).days <= row.lead_days else "secondary", scale="small")
        when.setToolTip(as_tooltip(exact_day(coming)))
        line.addWidget(when)
        return line


class Knows(QWidget):
    """The people a person knows; `chosen` carries the id of one that was pressed."""

    chosen = Signal(int)

    def __init__(self, who: Person, parent: QWidget | None = None) -> None:
        """List a person's acquaintances."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for row in who.acquaintances:
            text = f"{row.name} · {row.how}" if row.how else row.name
            button = ElidedButton(text)
            button.clicked.connect(lambda _checked=False, id_=row.contact_id: self.chosen.emit(id_))
            layout.addWidget(button)


def noted(text: str, icon_name: str = "") -> QWidget:
    """Return a paragraph of the user's own words, which can be marked and copied."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    if icon_name:
        mark = QLabel()
        mark.setPixmap(pixmap(icon_name, 16, "ink2", screen_ratio()))
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    label = PlainLabel(text, wrap=True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setCursor(Qt.CursorShape.IBeamCursor)
    line.addWidget(label, 1)
    return holder


__all__ = ["DateRows", "DueBox", "Knows", "due_words", "noted"]
