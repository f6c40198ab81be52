"""A fortnight lived with the window by keys, the clock moved day by day: what Today promises holds on each of them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from models.book import Book
from models.clock import FixedClock
from models.exchange.files import read_people
from models.operations.importing import import_people
from models.operations.sample import add_sample_people
from models.operations.settings import add_time_off, change_settings
from models.queries import person
from scheduler.cadence import interval
from scheduler.plan_reader import read_calendar
from scheduler.planner import import_spread
from scheduler.ranking import Source
from scheduler.today import Entry
from ui.interactions.log_dialog import LogDialog
from ui.operations import Operations
from ui.window.main_window import PEOPLE, TODAY, MainWindow
from ui.window.pause_menu import RemindersState

MONDAY = date(2026, 11, 23)
OFF = (MONDAY + timedelta(days=3), MONDAY + timedelta(days=4))
IMPORT_ON = MONDAY + timedelta(days=7)
# From Monday on: so few that some have to wait.
CAPACITY = (3, 3, 3, 3, 3, 1, 1)
DUE = (Source.RHYTHM, Source.FIRST_CONTACT)
CONTROL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


@dataclass
class Diary:
    """What was done so far: reached occurrences, until when people were put off, and on which day skipped."""

    reached: set[str] = field(default_factory=set)
    away_until: dict[int, date] = field(default_factory=dict)
    skipped_on: dict[int, date] = field(default_factory=dict)
    imported: set[int] = field(default_factory=set)
    days_with_waiting: int = 0

    def forget(self, contact_id: int) -> None:
        self.away_until.pop(contact_id, None)
        self.skipped_on.pop(contact_id, None)


class Fortnight:
    """The window as somebody at the keyboard has it."""

    def __init__(self, window: MainWindow, clock: FixedClock, qtbot) -> None:
        self.window, self.clock, self.qtbot = window, clock, qtbot
        self.diary = Diary()

    @property
    def ids(self) -> list[int]:
        return [card.entry.contact_id for card in self.window.view(TODAY).cards]

    @property
    def entry(self) -> Entry:
        entry = self.window.view(TODAY).current_entry
        assert entry is not None
        return entry

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        target: QWidget = QApplication.activePopupWidget() or QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifier)

    def begin(self, day: date) -> list[int]:
        """Let a day begin as the program's tick does, and return whom its list shows."""
        self.clock.set(datetime.combine(day, time(9, 30)))
        self.window.look_again()
        self.press(Qt.Key.Key_1, CONTROL)
        self.qtbot.waitUntil(lambda: self.window.present_view == TODAY)
        return self.ids

    # --- what a person does -----------------------------------------------------------------------------------

    def reach_out(self) -> None:
        entry = self.entry
        self.press(Qt.Key.Key_R)
        assert person(entry.contact_id).interactions[0].date == self.clock.today()
        self.diary.reached.add(entry.occurrence)
        self.diary.forget(entry.contact_id)

    def log(self) -> None:
        entry = self.entry
        self.press(Qt.Key.Key_L, CONTROL)
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, LogDialog) and one.isVisible())
        assert dialog.contact_ids == [entry.contact_id]
        QTest.keyClicks(dialog.note, "We spoke for an hour")
        with self.qtbot.waitSignal(dialog.finished):
            QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        assert person(entry.contact_id).interactions[0].note == "We spoke for an hour"
        self.diary.reached.add(entry.occurrence)
        self.diary.forget(entry.contact_id)

    def snooze(self) -> None:
        entry = self.entry
        self.press(Qt.Key.Key_S)
        assert isinstance(QApplication.activePopupWidget(), QMenu)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
            self.press(key)
        self.diary.forget(entry.contact_id)
        self.diary.away_until[entry.contact_id] = self.clock.today() + timedelta(days=3)

    def skip(self) -> None:
        entry = self.entry
        self.press(Qt.Key.Key_K)
        self.diary.forget(entry.contact_id)
        if entry.source in DUE:
            self.diary.skipped_on[entry.contact_id] = self.clock.today()

    def undo_and_redo(self) -> None:
        """Take the last step back and do it again: the list is what it was each time."""
        after = self.ids
        self.press(Qt.Key.Key_Z, CONTROL)
        before = self.ids
        assert [one for one in before if one in after] == after
        assert len(before) == len(after) + 1
        self.press(Qt.Key.Key_Z, CONTROL | SHIFT)
        assert self.ids == after

    def look_at_the_person(self) -> None:
        """Open the current person and come back to the same card."""
        entry = self.entry
        self.press(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.window.present_view == PEOPLE)
        assert self.window.view(PEOPLE).panel.contact_id == entry.contact_id
        self.press(Qt.Key.Key_1, CONTROL)
        assert self.entry == entry

    def bring_people(self) -> None:
        """Import sixty people in the midst of it."""
        rows = [f"Ada{n},Lind{n},https://www.linkedin.com/in/ada-{n},,,,{1 + n % 28:02} May 2024" for n in range(57)]
        rows += [f"New{n},Lind{n},https://www.linkedin.com/in/new-{n},,,,{26 + n} Nov 2026" for n in range(3)]
        file = read_people((HEAD + "\n".join(rows) + "\n").encode(), "US", name="Connections.csv")
        everybody = _everybody(self.window.operations.book)
        change = self.window.operations.perform(import_people, file, circle_id=2, spread=import_spread)
        assert change is not None
        self.diary.imported = _everybody(self.window.operations.book) - everybody
        assert len(self.diary.imported) == 60

    # --- what Today promises ----------------------------------------------------------------------------------

    def check_morning(self, day: date) -> None:
        ids, entries = self.ids, [card.entry for card in self.window.view(TODAY).cards]
        calendar = read_calendar(self.window.operations.book)
        assert len(set(ids)) == len(ids), "nobody appears twice"
        assert self.window.sidebar.views[TODAY].badge == len(ids)
        due = [one for one in entries if one.source in DUE]
        # Dated things and chosen days use room and are never cut.
        assert not due or len(ids) <= calendar.capacity_on(day)
        assert all(calendar.allows(one.kind, day) for one in due)
        order = [one.source in (Source.FOLLOW_UP, Source.BIRTHDAY, Source.DATE) for one in entries]
        assert order == sorted(order, reverse=True), "dated things come first"
        for one in entries:
            assert one.occurrence not in self.diary.reached, "whoever was reached is not asked for again"
            skipped_on = self.diary.skipped_on.get(one.contact_id)
            if skipped_on is not None and one.source in DUE:
                assert (day - skipped_on).days >= 0.85 * _interval(one.contact_id), "skipped until the next time"
        for contact_id, until in list(self.diary.away_until.items()):
            assert (contact_id in ids) == (day >= until), "back on the day that was chosen, and not before"
        if day == IMPORT_ON:
            assert self.diary.imported.isdisjoint(ids), "an import makes nobody due at once"
        self.diary.days_with_waiting += bool(self.window.view(TODAY)._below.lines)

    def do(self, action: str) -> None:
        """Act on the current person; the others stay where they are, and nobody takes the place."""
        before, gone = self.ids, self.entry.contact_id
        getattr(self, action)()
        assert self.ids == [one for one in before if one != gone]
        assert self.window.sidebar.views[TODAY].badge == len(self.ids)
        if self.ids:
            card = self.window.view(TODAY)._column.current_card
            self.qtbot.waitUntil(lambda: self.window.focusWidget() is card)


def _interval(contact_id: int) -> int:
    who = person(contact_id)
    return interval(who.rhythm_days or who.circle_days, 0) or 0


def _everybody(book: Book) -> set[int]:
    return {contact_id for (contact_id,) in book.database.execute_sql("SELECT id FROM contact")}


@pytest.fixture
def fortnight(operations: Operations, clock: FixedClock, qtbot, no_window_left) -> Iterator[Fortnight]:
    operations.perform(change_settings, capacity=CAPACITY)
    operations.perform(add_sample_people)
    operations.perform(add_time_off, *OFF, "Wedding")
    window = MainWindow(operations, RemindersState(operations, None))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    qtbot.waitUntil(window.isActiveWindow)
    yield Fortnight(window, clock, qtbot)
    window.hide()


def test_a_fortnight_of_doing_what_today_says(fortnight: Fortnight) -> None:
    chance = random.Random(20261123)
    done: dict[str, int] = dict.fromkeys(("reach_out", "log", "snooze", "skip"), 0)
    for day in (MONDAY + timedelta(days=number) for number in range(14)):
        fortnight.begin(day)
        if day == IMPORT_ON:
            fortnight.bring_people()
        fortnight.check_morning(day)
        if fortnight.ids and day.weekday() == 1:
            fortnight.look_at_the_person()
        # On some days somebody is left for the next one.
        while len(fortnight.ids) > day.toordinal() % 2:
            action = chance.choices(list(done), (4, 2, 3, 2))[0]
            fortnight.do(action)
            done[action] += 1
            if chance.random() < 0.3:
                fortnight.undo_and_redo()
        # What was shown this morning is all there is today, also when the list is read anew.
        shown = fortnight.ids
        fortnight.clock.move(hours=5)
        fortnight.window.look_again()
        assert fortnight.ids == shown
    assert all(done.values()), done
    assert fortnight.diary.days_with_waiting, "room was short on some day"
