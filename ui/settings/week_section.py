"""How much room the week has: people a day, working days, time off, and whether the rhythms fit in."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.operations.settings import add_time_off, delete_time_off
from models.queries.housekeeping import TimeOffRow, time_off
from models.queries.vocabulary import is_large
from models.settings import MOST_A_DAY
from scheduler.fitting import CirclePromise, read_circles, read_ways, ways_to_fit
from scheduler.outlook import promise_and_room
from ui.operations import Operations
from ui.settings.fields import NumberField
from ui.settings.section import Section, error_label, say_error
from ui.shared.buttons import icon_button, secondary_button
from ui.shared.day_field import DayField
from ui.shared.emptying import empty
from ui.shared.labels import PlainLabel, SectionTitle, set_property
from ui.shared.ways_to_fit import PromiseNotice, take_way
from ui.words import counted, exact_day, short_day


def weekdays() -> list[int]:
    """Return the weekdays (0 is Monday) in the order the user's week has."""
    first = QLocale().firstDayOfWeek().value - 1
    return [(first + offset) % 7 for offset in range(7)]


class WeekSection(Section):
    """Capacity and working days by weekday, promise beside room, and time off."""

    people_requested = Signal(object)
    tables = frozenset({"setting", "time_off", "circle", "contact"})

    def __init__(self, operations: Operations) -> None:
        """Show the week in the book."""
        super().__init__(
            operations,
            self.tr("Your week"),
            self.tr("How many people you want to reach on a day. Tendril plans no more than that."),
        )
        self.capacity: dict[int, NumberField] = {}
        self.working: dict[int, QCheckBox] = {}
        self.body.addLayout(self._week())
        # The rows before the columns, so that Tab goes through all numbers first.
        ordered = [*(self.capacity[day] for day in weekdays()), *(self.working[day] for day in weekdays())]
        for first, second in pairwise(ordered):
            QWidget.setTabOrder(first, second)
        self.promise = PromiseNotice()
        self.promise.ways.chosen.connect(lambda way: take_way(self.operations, way))
        self.promise.ways.people_requested.connect(self.people_requested)
        self.body.addWidget(self.promise)
        self.body.addSpacing(4)
        self.body.addWidget(SectionTitle(self.tr("Time off")))
        self._away = QVBoxLayout()
        self._away.setSpacing(2)
        self.body.addLayout(self._away)
        self._adding()
        self.reload()

    @property
    def first_capacity(self) -> NumberField:
        """How many people on the first day of the week."""
        return self.capacity[weekdays()[0]]

    @property
    def first_working(self) -> QCheckBox:
        """Whether the first day of the week is a working day."""
        return self.working[weekdays()[0]]

    def reload(self) -> None:
        """Show what is in the book."""
        settings = self.book.settings
        for day, field in self.capacity.items():
            field.show_value(settings.capacity[day])
        for day, box in self.working.items():
            with QSignalBlocker(box):
                box.setChecked(day in settings.working_days)
        self._show_promise()
        self._show_time_off()

    def _show_promise(self) -> None:
        """Show what is promised, and the ways to make it fit: read beside the window's thread in a large book."""
        found = self._promise = promise_and_room(self.book)
        if found.fits or not is_large():
            self.promise.show_promise(found, read_ways(self.book, found.promised))
        else:
            # Those of before stand there until then, so that nothing moves twice.
            self.promise.show_promise(found, self.promise.ways.ways)
            self.operations.background.ask("circles that do not fit", read_circles, self._show_ways)

    def _show_ways(self, circles: list[CirclePromise]) -> None:
        """Show the ways to make what is promised fit."""
        settings, promised = self.book.settings, self._promise.promised
        self.promise.ways.show_ways(ways_to_fit(promised, circles, settings.capacity, settings.working_days))

    def _week(self) -> QGridLayout:
        """Make the table of the week: names, people a day, working day or not."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.addWidget(PlainLabel(self.tr("People a day")), 1, 0)
        grid.addWidget(PlainLabel(self.tr("Working day")), 2, 0)
        grid.setColumnMinimumWidth(0, 100)
        for column, day in enumerate(weekdays(), start=1):
            name = QLocale().dayName(day + 1, QLocale.FormatType.LongFormat)
            short = PlainLabel(QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat), tone="secondary")
            grid.addWidget(short, 0, column, Qt.AlignmentFlag.AlignHCenter)
            field = NumberField(self.tr("People on {day}").format(day=name), 0, MOST_A_DAY)
            field.setMinimumWidth(60)
            field.settled.connect(self._change_capacity)
            grid.addWidget(field, 1, column)
            box = QCheckBox()
            box.setFixedWidth(24)  # without the room for a text, so that it stands below the day's name
            box.setAccessibleName(self.tr("{day} is a working day").format(day=name))
            box.setToolTip(box.accessibleName())
            box.toggled.connect(self._change_working_days)
            grid.addWidget(box, 2, column, Qt.AlignmentFlag.AlignHCenter)
            self.capacity[day], self.working[day] = field, box
            grid.setColumnStretch(column, 1)
        return grid

    def _change_capacity(self) -> None:
        self.change(capacity=tuple(self.capacity[day].value() for day in range(7)))

    def _change_working_days(self) -> None:
        self.change(working_days=tuple(day for day in range(7) if self.working[day].isChecked()))

    def _adding(self) -> None:
        """Make the line in which time off is added."""
        today = self.book.clock.today
        self.starts = DayField(self.tr("Time off from"), today, placeholder=self.tr("From"), earliest=today())
        self.ends = DayField(self.tr("Time off until"), today, placeholder=self.tr("Until"), earliest=today())
        for field in (self.starts, self.ends):
            field.setFixedWidth(168)
            field.field.returnPressed.connect(self._add)
            field.changed.connect(lambda: say_error(self.error, ""))
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("What for"))
        self.note.setAccessibleName(self.tr("What the time off is for"))
        self.note.returnPressed.connect(self._add)
        self.add_button = secondary_button(self.tr("Add"), "plus")
        self.add_button.setAccessibleName(self.tr("Add time off"))
        self.add_button.clicked.connect(self._add)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.starts)
        line.addWidget(self.ends)
        line.addWidget(self.note, 1)
        line.addWidget(self.add_button)
        self.body.addLayout(line)
        self.error: PlainLabel = error_label()
        self.body.addWidget(self.error)

    def _add(self) -> None:
        first = self.starts.coming_date
        last = self.ends.coming_date if not self.ends.is_empty else first
        for field, day in ((self.starts, first), (self.ends, last)):
            if day is None:
                say_error(self.error, self.tr("Write a day such as 21 December, or choose one from the calendar."))
                set_property(field.field, "error", "true")
                field.setFocus()
                return
        change = self.attempt(self.error, add_time_off, first, last, self.note.text())
        if change is not None and change.operation_id is not None:
            self.note.clear()
            self.starts.set_day(None)
            self.ends.set_day(None)

    def _show_time_off(self) -> None:
        empty(self._away)
        today = self.book.clock.today()
        coming = [row for row in time_off() if row.ends_on >= today]
        if not coming:
            self._away.addWidget(PlainLabel(self.tr("None planned. Nothing is planned on days off."), tone="hint"))
        for row in coming:
            self._away.addWidget(self._time_off_line(row, today))

    def _time_off_line(self, row: TimeOffRow, today: date) -> QWidget:
        """Return one time off: its days, what for, and a button to drop it."""
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        days = self.tr("{start} – {end}").format(
            start=short_day(row.starts_on, today), end=short_day(row.ends_on, today)
        )
        if row.starts_on == row.ends_on:
            days = short_day(row.starts_on, today)
        label = PlainLabel(days, scale="strong")
        label.setToolTip(f"{exact_day(row.starts_on)} – {exact_day(row.ends_on)}")
        length = counted("1 day", "{n} days", (row.ends_on - row.starts_on).days + 1)
        across.addWidget(label)
        across.addWidget(PlainLabel(length, tone="hint"))
        across.addWidget(PlainLabel(row.note, tone="secondary", elide=True), 1)
        remove = icon_button("x", self.tr("Remove time off {days}").format(days=days))
        remove.clicked.connect(lambda: self.attempt(None, delete_time_off, row.id))
        across.addWidget(remove)
        return line
