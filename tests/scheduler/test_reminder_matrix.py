"""Never missed, never twice: each situation and disturbance by name, and what is heard of it.

What is expected was written by hand from the rules, and knows nothing of the code that decides. Where a cell says
nothing else the settings are the built-in ones: nine o'clock, quiet from 20:00 to 08:00, professional matters on
working days from nine to six. 23 November 2026 is a Monday.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, time
from pathlib import Path

import apsw
import pytest
from peewee import OperationalError

from models.operations.contact import complete_follow_up, log_interaction, snooze
from models.operations.events import EventFields, add_event
from models.operations.settings import change_settings
from models.schema import ReminderLog
from scheduler import quiet_writing, reminder_book
from scheduler.reminders import PauseChoice
from scheduler.ticking import PERIOD
from tests.scheduler.simulated_days import Days

Script = Callable[[Days], object]
CELLS: list[object] = []
MONDAY = "2026-11-23 07:00"
NO_QUIET = {"quiet_from": time(0), "quiet_until": time(0), "personal_from": time(0), "personal_until": time(0)}


def cell(rule: str, *heard: str, start: str = MONDAY, zone: str = "Europe/Berlin", **settings: object) -> Callable:
    """Add a cell: the rule by which it is known, all that is heard, and what the script begins with."""

    def add(script: Script) -> Script:
        CELLS.append(pytest.param(script, heard, start, zone, settings, id=rule))
        return script

    return add


@pytest.fixture
def begin(qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Days]]:
    # Who waits five seconds for a lock in a test waits in vain.
    monkeypatch.setattr(quiet_writing, "_USUAL_PATIENCE", 0)
    begun: list[Days] = []

    def start(*arguments: object, **settings: object) -> Days:
        begun.append(Days(tmp_path / "book", *arguments, **settings))
        begun[0].book.database.connection().set_busy_timeout(0)
        return begun[0]

    yield start
    for days in begun:
        days.close()


# --- hours ----------------------------------------------------------------------------------------------------


@cell("the round is at nine, and once", "Mon 23 09:00 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.pass_until("11-23 23:00")


@cell("several are one digest", "Mon 23 09:00 Jonas, Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.person("Jonas", due="11-23")
    days.pass_until("11-23 12:00")


@cell("a round set into the quiet hours comes as they end", "Mon 23 08:00 Maya", reminders_at=time(7))
def _(days):
    days.person("Maya", due="11-23")
    days.pass_until("11-23 10:00")


@cell("professional matters wait for their hours", "Mon 23 09:00 Maya", "Mon 23 10:00 Jonas",
      professional_from=time(10))  # fmt: skip
def _(days):
    days.person("Maya", due="11-23")
    days.person("Jonas", "professional", due="11-23")
    days.pass_until("11-23 12:00")


@cell("professional matters of a Saturday wait for Monday, private ones do not", "Sat 28 09:00 Maya",
      "Mon 30 09:00 Jonas", start="2026-11-28 07:00")  # fmt: skip
def _(days):
    days.promise(days.person("Maya"), "11-28")
    days.promise(days.person("Jonas", "professional"), "11-28")
    days.pass_until("11-28 21:00")
    days.off_until("11-30 08:00")
    days.pass_until("11-30 10:00")


@cell("a working Saturday is like any working day", "Sat 28 09:00 Jonas", start="2026-11-28 07:00",
      working_days=(0, 5))  # fmt: skip
def _(days):
    days.promise(days.person("Jonas", "professional"), "11-28")
    days.pass_until("11-28 10:00")


# --- promises with a time ---------------------------------------------------------------------------------------


@cell("a promise with a time comes at it", "Mon 23 14:30 Maya")
def _(days):
    days.promise(days.person("Maya"), "11-23", "14:30")
    days.pass_until("11-23 18:00")


@cell("a time the user chose is kept outside professional hours", "Mon 23 18:45 Maya")
def _(days):
    days.promise(days.person("Maya", "professional"), "11-23", "18:45")
    days.pass_until("11-23 20:00")


@cell("a time the user chose is kept on a day off", "Sat 28 11:00 Maya", start="2026-11-28 07:00")
def _(days):
    days.promise(days.person("Maya", "professional"), "11-28", "11:00")
    days.pass_until("11-28 12:00")


@cell("a time before the quiet hours end comes as they end", "Mon 23 08:00 Maya")
def _(days):
    days.promise(days.person("Maya"), "11-23", "06:30")
    days.pass_until("11-23 10:00")


@cell("a time after the quiet hours began comes in the next round", "Tue 24 09:00 Maya")
def _(days):
    days.promise(days.person("Maya"), "11-23", "22:00")
    days.pass_until("11-24 10:00")


@cell("without quiet hours any time is kept", "Mon 23 23:10 Maya", **NO_QUIET)
def _(days):
    days.promise(days.person("Maya"), "11-23", "23:10")
    days.pass_until("11-24 10:00")


# --- more than one occasion ---------------------------------------------------------------------------------------


@cell("a second promise behind an older one comes on its day", "Mon 23 09:00 Maya", "Tue 24 09:00 Maya")
def _(days):
    maya = days.person("Maya")
    days.promise(maya, "11-23")
    days.promise(maya, "11-24")
    days.pass_until("11-23 10:00")
    days.off_until("11-24 08:30")
    days.pass_until("11-24 12:00")


@cell("a birthday behind an old promise comes on its day", "Mon 23 09:00 Maya", "Tue 24 09:00 Maya")
def _(days):
    maya = days.person("Maya")
    days.promise(maya, "11-02")
    days.birthday(maya, "11-25", lead_days=1)
    days.pass_until("11-23 10:00")
    days.off_until("11-24 08:30")
    days.pass_until("11-24 12:00")
    assert "irthday" in days.shown[-1][1].body


@cell("a rhythm behind an old promise comes on its day", "Mon 23 09:00 Maya", "Tue 24 09:00 Maya")
def _(days):
    maya = days.person("Maya", due="11-24")
    days.promise(maya, "11-20")
    days.pass_until("11-23 10:00")
    days.off_until("11-24 08:30")
    days.pass_until("11-24 12:00")


@cell("what was said as a further promise is not said again once it is the first", "Mon 23 14:00 Maya",
      "Mon 23 15:00 Maya")  # fmt: skip
def _(days):
    maya = days.person("Maya")
    snooze(days.book, [maya], datetime(2026, 11, 23, 14))
    first = days.promise(maya, "11-20")
    days.promise(maya, "11-23", "15:00")
    days.pass_until("11-23 16:00")
    complete_follow_up(days.book, first)
    days.pass_until("11-23 18:00")


@cell("a birthday is told once in all of its lead", "Mon 23 09:00 Maya")
def _(days):
    days.birthday(days.person("Maya"), "11-27")
    for day in range(23, 30):
        days.off_until(f"11-{day} 08:50")
        days.pass_until(f"11-{day} 09:10")


@cell("an event is told the day before, and not again on its day", "Mon 23 09:00 A fair tomorrow")
def _(days):
    add_event(days.book, EventFields("A fair", datetime(2026, 11, 24).date()), [])
    days.pass_until("11-23 10:00")
    days.off_until("11-24 08:50")
    days.pass_until("11-24 10:00")


@cell("an event that could not be told the day before is told on its day", "Tue 24 09:00 A fair today")
def _(days):
    add_event(days.book, EventFields("A fair", datetime(2026, 11, 24).date()), [])
    days.off_until("11-24 08:50")
    days.pass_until("11-24 10:00")


# --- snoozes and “in an hour” -------------------------------------------------------------------------------------


@cell("a snooze ends at its moment", "Mon 23 14:20 Maya")
def _(days):
    snooze(days.book, [days.person("Maya", due="11-23")], datetime(2026, 11, 23, 14, 20))
    days.pass_until("11-23 18:00")


@cell("a snooze that ends in the quiet hours is told in the next round", "Tue 24 09:00 Maya")
def _(days):
    snooze(days.book, [days.person("Maya", due="11-23")], datetime(2026, 11, 23, 21))
    days.pass_until("11-24 10:00")


@cell("a snooze that ends after professional hours is told in the next round", "Tue 24 09:00 Maya")
def _(days):
    snooze(days.book, [days.person("Maya", "professional", due="11-23")], datetime(2026, 11, 23, 19))
    days.pass_until("11-24 10:00")


@cell("a digest comes again in an hour, once, also after a restart", "Mon 23 09:00 Jonas, Maya",
      "Mon 23 10:05 Jonas, Maya")  # fmt: skip
def _(days):
    days.person("Maya", due="11-23")
    days.person("Jonas", due="11-23")
    days.pass_until("11-23 09:05")
    days.press("in_an_hour")
    days.start()
    days.pass_until("11-23 20:00")


@cell("an hour that ends in the quiet hours waits for their end", "Mon 23 19:30 Jonas, Maya",
      "Tue 24 08:00 Jonas, Maya")  # fmt: skip
def _(days):
    for name in ("Maya", "Jonas"):
        days.promise(days.person(name), "11-23", "19:30")
    days.pass_until("11-23 19:40")
    days.press("in_an_hour")
    days.pass_until("11-24 12:00")


@cell("an hour asked for while the clock was a year ahead is not a year", "Tue 23 09:00 Jonas, Maya",
      "Mon 23 09:20 Jonas, Maya")  # fmt: skip
def _(days):
    days.person("Maya", due="11-23")
    days.person("Jonas", due="11-23")
    days.set_clock(days=365)
    days.pass_until("11-23 09:10")
    days.press("in_an_hour")
    days.pass_until("11-23 09:20")
    days.set_clock()
    days.pass_until("11-23 12:00")


# --- pauses -----------------------------------------------------------------------------------------------------


@cell("a pause of an hour ends by itself", "Mon 23 09:30 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.pass_until("11-23 08:30")
    days.reminding.pause_reminders(PauseChoice.AN_HOUR)
    days.pass_until("11-23 12:00")


@cell("a pause for today ends with tomorrow's round", "Tue 24 09:00 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.reminding.pause_reminders(PauseChoice.TODAY)
    days.pass_until("11-24 10:00")


@cell("a pause until Monday holds over the weekend", "Mon 30 09:00 Maya", start="2026-11-27 07:00")
def _(days):
    days.person("Maya", due="11-27")
    days.reminding.pause_reminders(PauseChoice.UNTIL_MONDAY)
    for day in (27, 28, 29):
        days.pass_until(f"11-{day} 12:00")
        days.off_until(f"11-{day + 1} 08:30")
    days.pass_until("11-30 10:00")


@cell("a pause until resumed holds over restarts, and ends when it is", "Tue 24 10:15 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.reminding.pause_reminders(PauseChoice.UNTIL_RESUMED)
    days.pass_until("11-23 12:00")
    days.off_until("11-24 08:30")
    days.pass_until("11-24 10:15")
    days.reminding.resume()
    days.pass_until("11-24 12:00")


@cell("a pause that ends while the computer sleeps is over afterwards", "Mon 23 11:00 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.pass_until("11-23 08:40")
    days.reminding.pause_reminders(PauseChoice.AN_HOUR)
    days.sleep_until("11-23 11:00")
    days.pass_until("11-23 12:00")


@cell("a promise's time within a pause is told when the pause ends", "Mon 23 10:20 Maya")
def _(days):
    days.promise(days.person("Maya"), "11-23", "10:00")
    days.pass_until("11-23 09:20")
    days.reminding.pause_reminders(PauseChoice.AN_HOUR)
    days.pass_until("11-23 12:00")


@cell("a pause made while the clock was a year ahead is over once it is right", "Mon 23 09:00 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.set_clock(days=365)
    days.reminding.pause_reminders(PauseChoice.TODAY)
    days.pass_until("11-23 07:30")
    days.set_clock()
    days.pass_until("11-23 12:00")


# --- summer time ------------------------------------------------------------------------------------------------


@cell("a time that the clocks skip comes right after it", "Sun 29 03:00 Maya", start="2026-03-29 00:30", **NO_QUIET)
def _(days):
    days.promise(days.person("Maya"), "03-29", "02:30")
    days.pass_until("03-29 05:00")


@cell("a time that the clocks skip in the quiet hours comes as they end", "Sun 29 08:00 Maya", start="2026-03-29 00:30")
def _(days):
    days.promise(days.person("Maya"), "03-29", "02:30")
    days.pass_until("03-29 10:00")


@cell("a time that comes twice is told the first time", "Sun 25 02:30 Maya", start="2026-10-25 00:30", **NO_QUIET)
def _(days):
    days.promise(days.person("Maya"), "10-25", "02:30")
    days.pass_until("10-25 05:00")


@cell("a program started in the second of two equal hours says nothing again", "Sun 25 02:30 Maya",
      start="2026-10-25 00:30", **NO_QUIET)  # fmt: skip
def _(days):
    days.promise(days.person("Maya"), "10-25", "02:30")
    days.pass_until("10-25 02:59")
    days.start()
    days.pass_until("10-25 05:00")


@cell("nine o'clock is nine o'clock on the days the clocks change", "Sun 29 09:00 Maya", "Mon 30 09:00 Jonas",
      start="2026-03-28 21:00")  # fmt: skip
def _(days):
    days.promise(days.person("Maya"), "03-29")
    days.promise(days.person("Jonas"), "03-30")
    days.pass_until("03-29 10:00")
    days.off_until("03-30 08:50")
    days.pass_until("03-30 10:00")


@cell("slept over the end of summer time, nothing is told twice", "Sat 24 09:00 Maya", start="2026-10-24 08:00")
def _(days):
    days.promise(days.person("Maya"), "10-24")
    days.pass_until("10-24 10:00")
    days.sleep_until("10-25 10:00")
    days.pass_until("10-25 12:00")


# --- the computer and the program -------------------------------------------------------------------------------


@cell("killed before it was shown: never rather than twice, and Today has it")
def _(days):
    days.person("Maya", due="11-23")
    days.desktop.crash = "before"
    days.pass_until("11-23 20:00")
    assert [matter.name for matter in reminder_book.matters(days.book)] == ["Maya"]


@cell("killed after it was shown, before that is noted: not again", "Mon 23 09:00 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.desktop.crash = "after"
    days.pass_until("11-23 20:00")


@cell("killed within the half minute of settling", "Mon 23 10:00 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.off_until("11-23 10:00")
    days.pass_until("11-23 10:00:20")
    days.start()
    days.pass_until("11-23 12:00")


@cell("restarted right after it was said", "Mon 23 09:00 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.pass_until("11-23 09:01")
    days.start()
    days.pass_until("11-23 12:00")


@cell("killed while a button is answered: what was asked for is kept or was never asked", "Mon 23 09:00 Jonas, Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.person("Jonas", due="11-23")
    days.pass_until("11-23 09:05")
    with days.locked():
        days.press("in_an_hour")
        days.start()
    days.pass_until("11-23 12:00")


@cell("asleep over the hour: half a minute after waking", "Mon 23 09:20 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.pass_until("11-23 08:58")
    days.sleep_until("11-23 09:20")
    days.pass_until("11-23 12:00")


@cell("asleep over midnight: one digest of what is still true", "Tue 24 10:00 Jonas, Maya")
def _(days):
    days.promise(days.person("Maya"), "11-23", "19:30")
    days.person("Jonas", due="11-24")
    days.pass_until("11-23 19:00")
    days.sleep_until("11-24 10:00")
    days.pass_until("11-24 12:00")


@cell("asleep for days: one digest of what is still true", "Thu 26 10:00 Jonas, Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.person("Jonas", due="11-25")
    days.sleep_until("11-26 10:00")
    days.pass_until("11-26 12:00")


@cell("woken in the quiet hours: their end and the round are waited for", "Wed 25 09:00 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.sleep_until("11-25 03:00")
    days.pass_until("11-25 12:00")


@cell("stopped over the hour and continued", "Mon 23 09:45 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.pass_until("11-23 08:58")
    days.freeze_until("11-23 09:45")
    days.pass_until("11-23 12:00")


@cell("switched off for three weeks: one digest, and the birthday of the last days belatedly",
      "Mon 14 10:00 Ada, Jonas, Maya")  # fmt: skip
def _(days):
    days.person("Maya", due="11-23")
    days.person("Jonas", due="12-01")
    days.birthday(days.person("Ada"), "12-12", lead_days=0)
    days.off_until("12-14 10:00")
    days.pass_until("12-14 20:00")


# --- clocks -----------------------------------------------------------------------------------------------------


@cell("set ten minutes forward over the hour", "Mon 23 09:05 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.pass_until("11-23 08:55")
    days.set_clock(minutes=10)
    days.pass_until("11-23 12:00")


@cell("set an hour back before the last reminder was said", "Mon 23 09:00 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.pass_until("11-23 09:30")
    days.set_clock(hours=-1)
    days.pass_until("11-23 12:00")


@cell("set a day back: the day comes again, its reminders do not", "Mon 23 09:00 Maya", "Tue 24 09:00 Jonas")
def _(days):
    days.person("Maya", due="11-23")
    days.person("Jonas", due="11-24")
    days.pass_until("11-23 10:00")
    days.off_until("11-24 08:30")
    days.pass_until("11-24 10:00")
    days.set_clock(days=-1)
    days.pass_until("11-24 12:00")
    days.set_clock()
    days.pass_until("11-24 14:00")


@cell("set a day ahead and right again: today's round is still held", "Tue 24 09:00 Jonas", "Mon 23 09:10 Maya")
def _(days):
    days.promise(days.person("Jonas"), "11-24")
    days.set_clock(days=1)
    days.pass_until("11-23 09:10")
    days.set_clock()
    days.promise(days.person("Maya"), "11-23")
    days.pass_until("11-23 09:30")
    days.start()
    days.pass_until("11-23 12:00")
    days.off_until("11-24 08:30")
    days.pass_until("11-24 12:00")


@cell("a year back, as a dead battery sets it, and right again", "Mon 23 09:10 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.set_clock(days=-365)
    days.start()
    days.pass_until("11-23 09:10")
    days.set_clock()
    days.pass_until("11-23 12:00")


@cell("a year ahead, right again within the half minute of settling: nothing was said too early", "Mon 23 09:00 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.promise(days.person("Jonas"), "12-24")
    days.pass_until("11-23 08:58")
    days.set_clock(days=365, hours=1)
    days.pass_until("11-23 08:58:20")
    days.set_clock()
    days.pass_until("11-23 12:00")


# --- zones ------------------------------------------------------------------------------------------------------


@cell("flown west: nine o'clock comes again, the reminder does not", "Mon 23 09:00 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.pass_until("11-23 12:00")
    days.fly("America/New_York")
    days.pass_until("11-23 12:00")


@cell("flown east over nine o'clock: half a minute after landing", "Mon 23 12:25 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.pass_until("11-23 07:55")
    days.fly("Asia/Kolkata")
    days.pass_until("11-23 14:00")


@cell("flown over the date line westward: the day that was skipped is made up", "Tue 24 17:55 Maya",
      zone="Pacific/Honolulu")  # fmt: skip
def _(days):
    days.promise(days.person("Maya"), "11-23", "20:30")
    days.pass_until("11-23 17:55")
    days.fly("Pacific/Kiritimati")
    days.pass_until("11-24 19:00")


@cell("flown over the date line eastward: the day comes again, its reminders do not", "Mon 23 09:00 Maya",
      zone="Pacific/Kiritimati")  # fmt: skip
def _(days):
    days.person("Maya", due="11-23")
    days.pass_until("11-23 12:00")
    days.fly("Pacific/Honolulu")
    days.pass_until("11-23 12:00")


# --- the desktop, the book and other programs -------------------------------------------------------------------


@cell("no notification service at login: the look after it came", "Mon 23 09:40 Maya")
def _(days):
    days.period = PERIOD
    days.person("Maya", due="11-23")
    days.desktop.works = False
    days.off_until("11-23 08:59")
    days.pass_until("11-23 09:40")
    days.desktop.works = True
    days.pass_until("11-23 12:00")


@cell("no notification service until the next morning", "Tue 24 08:00 Maya")
def _(days):
    days.promise(days.person("Maya"), "11-23", "10:00")
    days.desktop.works = False
    days.pass_until("11-23 20:30")
    assert ReminderLog.select().count() == 0
    days.desktop.works = True
    change_settings(days.book, reminders_at=time(8))
    days.pass_until("11-24 12:00")


@cell("another program is writing at nine: the look after it ended", "Mon 23 09:03 Maya")
def _(days):
    days.period = PERIOD
    days.person("Maya", due="11-23")
    days.pass_until("11-23 08:59:30")
    with days.locked():
        days.pass_until("11-23 09:03")
    days.pass_until("11-23 12:00")


@cell("the book is locked just when nothing could show it", "Mon 23 09:02 Maya")
def _(days):
    days.period = PERIOD
    days.person("Maya", due="11-23")
    days.desktop.works = False
    take_back = reminder_book.take_back
    locked = pytest.MonkeyPatch()
    locked.setattr(reminder_book, "take_back", _refused("database is locked"))
    days.pass_until("11-23 09:00:30")
    assert ReminderLog.select().count() == 1
    locked.undo()
    assert reminder_book.take_back is take_back
    days.pass_until("11-23 09:02")
    days.desktop.works = True
    days.pass_until("11-23 12:00")


@cell("the disk is full: once there is room", "Mon 23 09:10 Maya")
def _(days):
    days.period = PERIOD
    days.person("Maya", due="11-23")
    full = pytest.MonkeyPatch()
    full.setattr(reminder_book, "note_said", _refused("database or disk is full"))
    days.pass_until("11-23 09:10")
    full.undo()
    days.pass_until("11-23 12:00")


@cell("a long import of its own is under way: the look after it", "Mon 23 09:07 Maya")
def _(days):
    days.period = PERIOD
    days.person("Maya", due="11-23")
    days.is_busy = True
    days.pass_until("11-23 09:07")
    days.is_busy = False
    days.pass_until("11-23 12:00")


@cell("settled by another program a minute before")
def _(days):
    promise = days.promise(days.person("Maya"), "11-23")
    days.pass_until("11-23 08:59")
    other = apsw.Connection(str(days.book.path))
    other.execute("UPDATE follow_up SET done_on = '2026-11-23' WHERE id = ?", (promise,))
    other.close()
    days.pass_until("11-23 12:00")


@cell("settled within the half minute after waking", "Mon 23 10:00 Jonas")
def _(days):
    maya = days.person("Maya", due="11-23")
    days.person("Jonas", due="11-23")
    days.sleep_until("11-23 10:00")
    days.pass_until("11-23 10:00:15")
    log_interaction(days.book, [maya], medium="call")
    days.pass_until("11-23 12:00")


@cell("two programs on one folder that look in the same instant: one of them says it", "Mon 23 09:00 Maya")
def _(days):
    days.person("Maya", due="11-23")
    days.pass_until("11-23 08:59")
    nothing_said = reminder_book.memory()
    days.pass_until("11-23 09:01")
    # The second one had read what was said before the first one noted anything.
    late = pytest.MonkeyPatch()
    late.setattr(reminder_book, "memory", lambda: nothing_said)
    days.start()
    days.pass_until("11-23 09:02")
    late.undo()
    days.pass_until("11-23 12:00")


@pytest.mark.parametrize(("script", "heard", "start", "zone", "settings"), CELLS)
def test_the_matrix(
    begin: Callable[..., Days], script: Script, heard: tuple[str, ...], start: str, zone: str, settings: dict
) -> None:
    days = begin(start, zone, **settings)
    script(days)
    assert days.said == list(heard)


def _refused(words: str) -> Callable[..., None]:
    def refuse(*_arguments: object) -> None:
        raise OperationalError(words)

    return refuse
