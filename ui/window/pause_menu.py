"""The menu that pauses and resumes reminders, for the sidebar and the tray."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu

from models.history import Change
from models.operations.settings import change_settings
from scheduler.reminders import Pause, PauseChoice, is_quiet
from scheduler.reminding import Reminding
from ui.operations import Operations
from ui.words import clock_time, coming_day, short_day

_A_WEEK = timedelta(days=7)


class RemindersState(QObject):
    """Whether reminders are on, paused or off, as one place for window and tray; `changed` tells."""

    changed = Signal()

    def __init__(self, operations: Operations, reminding: Reminding | None, parent: QObject | None = None) -> None:
        """Watch the book's settings and the reminding (None where nothing reminds, as in pictures)."""
        super().__init__(parent)
        self._operations, self._reminding = operations, reminding
        operations.changed.connect(self._on_changed)
        if reminding is not None:
            reminding.pause_changed.connect(self.changed)
            reminding.ticked.connect(self.changed)

    @property
    def is_on(self) -> bool:
        """Whether reminders are switched on in the settings."""
        return self._operations.book.settings.reminders_on

    @property
    def are_to_come(self) -> bool:
        """Whether this program is to remind, now or when a pause ends."""
        return self.is_on and self._reminding is not None

    @property
    def pause(self) -> Pause | None:
        """The pause that holds at present."""
        return None if self._reminding is None else self._reminding.pause

    @property
    def is_silent(self) -> bool:
        """Whether nothing is said at present because the user wants it so."""
        return not self.is_on or self.pause is not None

    def label(self) -> str:
        """Return what is to stand before words(), short where the end of a pause needs the room."""
        return _tr("Reminders") if self.pause is None or self.pause.until is None or not self.is_on else _tr("Paused")

    def words(self) -> str:
        """Return the state in a word or two, after label(): on, off, paused, until 10:30, until Monday."""
        if not self.is_on:
            return _tr("off")
        pause = self.pause
        if pause is None:
            return _tr("on")
        if pause.until is None:
            return _tr("paused")
        # A time here is within the hour, so that its day is known.
        today = self._operations.book.clock.today()
        end = _coming(pause.until.date(), today) if pause.until.time() == time() else clock_time(pause.until)
        return _tr("until {end}").format(end=end)

    def sentence(self) -> str:
        """Return the state as a sentence."""
        if not self.is_on:
            return _tr("Reminders are off")
        pause = self.pause
        if pause is None:
            at = clock_time(self._operations.book.settings.reminders_at)
            return _tr("Reminders are on, at {time}").format(time=at)
        if pause.until is None:
            return _tr("Reminders are paused until you resume them")
        return _tr("Reminders are paused until {end}").format(end=self._end(pause.until))

    def fill(self, menu: QMenu) -> None:
        """Put what can be done about reminders into a menu: switch on, resume, or pause."""
        menu.clear()
        menu.addAction(self.sentence()).setEnabled(False)
        menu.addSeparator()
        if not self.is_on:
            menu.addAction(_tr("Switch reminders on")).triggered.connect(lambda: self._switch(on=True))
            return
        reminding = self._reminding
        if reminding is not None:
            if self.pause is not None:
                menu.addAction(_tr("Resume now")).triggered.connect(lambda: reminding.resume())
                menu.addSeparator()
            for words, choice in (
                (_tr("Pause for an hour"), PauseChoice.AN_HOUR),
                (_tr("Pause for today"), PauseChoice.TODAY),
                (self._words_until_monday(), PauseChoice.UNTIL_MONDAY),
                (_tr("Pause until I resume"), PauseChoice.UNTIL_RESUMED),
            ):
                action = menu.addAction(words)
                action.triggered.connect(lambda _checked=False, chosen=choice: reminding.pause_reminders(chosen))
            menu.addSeparator()
        menu.addAction(_tr("Switch reminders off")).triggered.connect(lambda: self._switch(on=False))

    def _words_until_monday(self) -> str:
        """Offer a pause until Monday, which on a Monday is named by its date too."""
        today = self._operations.book.clock.today()
        if today.weekday():
            return _tr("Pause until Monday")
        return _tr("Pause until next Monday, {day}").format(day=short_day(today + _A_WEEK, today))

    def _end(self, until: datetime) -> str:
        """Return when a pause ends: 10:30, tomorrow 00:30, Monday 08:00, or the day alone where its midnight is meant.

        Nothing is said in the quiet hours, so that a pause up to midnight ends with them.
        """
        settings, today = self._operations.book.settings, self._operations.book.clock.today()
        if until.time() == time() and is_quiet(settings, until.time()):
            until = datetime.combine(until, settings.quiet_until)
        if until.date() == today:
            return clock_time(until)
        day = _coming(until.date(), today)
        return day if until.time() == time() else _tr("{day} {time}").format(day=day, time=clock_time(until))

    def _switch(self, *, on: bool) -> None:
        """Switch reminders on or off in the settings."""
        self._operations.perform(change_settings, reminders_on=on)

    def _on_changed(self, change: Change, _initiator: object) -> None:
        """Tell, where the settings may have changed."""
        if "setting" in change.tables or change.name == "outside":
            self.changed.emit()


def _coming(day: date, today: date) -> str:
    """Return a day ahead by its name; a week ahead, which has today's name, by its date."""
    return short_day(day, today) if day - today == _A_WEEK else coming_day(day, today)


def _tr(text: str) -> str:
    return QCoreApplication.translate("reminders", text)
