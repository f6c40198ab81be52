"""The tray's submenu of one due person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from models.operations.contact import skip, snooze
from scheduler.cadence import snooze_until_day
from scheduler.today import Entry
from ui.operations import Operations
from ui.shared.menu_text import plain_row
from ui.today.reaching import is_openable, log_reached_out
from ui.words import say


class PersonMenu(QMenu):
    """Acts on whoever it was last given.

    It is made once and given another person later: PySide never lets go of the rows of a menu that is filled anew
    (measured with 6.11: 26 of them a minute), and panels that show the menu themselves are spared a new one.
    """

    person_opened = Signal(int)
    way_chosen = Signal(object)

    def __init__(self, operations: Operations, parent: QWidget, as_row: Callable[[str], str] = plain_row) -> None:
        """Make the rows, not to be seen before there is a person; as_row makes a row's text of any text."""
        super().__init__(parent)
        self._operations, self._as_row = operations, as_row
        self._entry: Entry | None = None
        self._add(self.tr("Reached out"), lambda entry: log_reached_out(operations, entry.contact_id, entry.suggestion))
        self._add(self.tr("Snooze until tomorrow"), lambda entry: self._snooze(entry, 1))
        self._add(self.tr("Snooze a week"), lambda entry: self._snooze(entry, 7))
        self._add(self.tr("Skip this time"), lambda entry: operations.perform(skip, [entry.contact_id]))
        self.addSeparator()
        self._add(self.tr("Open"), lambda entry: self.person_opened.emit(entry.contact_id))
        self._add("", self.way_chosen.emit)
        self._way = self.actions()[-1]
        self.put_away()

    def show_entry(self, entry: Entry, title: str) -> None:
        """Be about a person; the title is what the row says that leads here."""
        self._entry = entry
        self.setTitle(self._as_row(title))
        self.menuAction().setVisible(True)
        suggestion = entry.suggestion
        offered = suggestion is not None and is_openable(suggestion.link)
        self._way.setVisible(offered)
        if suggestion is not None and offered:
            self._way.setText(self._as_row(say(suggestion.label)))

    def put_away(self) -> None:
        """Be about nobody and not be seen."""
        self._entry = None
        self.menuAction().setVisible(False)

    def _add(self, text: str, act: Callable[[Entry], object]) -> None:
        """Add a row that does something with the person."""
        self.addAction(text).triggered.connect(lambda: self._act(act))

    def _act(self, act: Callable[[Entry], object]) -> None:
        """Do something with the person, unless nobody is left."""
        if self._entry is not None:
            act(self._entry)

    def _snooze(self, entry: Entry, days: int) -> None:
        """Snooze the person until the morning in so many days."""
        book = self._operations.book
        until = snooze_until_day(book.clock.today() + timedelta(days=days), book.settings.reminders_at)
        self._operations.perform(snooze, [entry.contact_id], until)
