"""Never missed, never twice: hours, occasions, snoozes and pauses, and what is heard of each."""

from __future__ import annotations

from datetime import datetime, time

import pytest

from models.operations.contact import complete_follow_up, snooze
from models.operations.events import EventFields, add_event
from scheduler.reminders import PauseChoice
from tests.scheduler.reminder_matrix.cells import NO_QUIET, SIDES, Begin, Cells, Script, lived

CELLS = Cells()
cell = CELLS.cell


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


@cell(
    "an hour asked for on Friday is kept after professional hours",
    "Fri 27 17:30 Jonas, Maya",
    "Fri 27 18:40 Jonas, Maya",
    start="2026-11-27 07:00",
)
def _(days):
    for name in ("Maya", "Jonas"):
        days.promise(days.person(name, "professional"), "11-27", "17:30")
    days.pass_until("11-27 17:40")
    days.press("in_an_hour")
    days.pass_until("11-27 20:00")


@cell(
    "an hour asked for on Friday and slept over is no reason to speak of work on Saturday",
    "Fri 27 17:30 Jonas, Maya",
    "Mon 30 09:00 Jonas, Maya",
    start="2026-11-27 07:00",
)
def _(days):
    for name in ("Maya", "Jonas"):
        days.promise(days.person(name, "professional"), "11-27", "17:30")
    days.pass_until("11-27 17:40")
    days.press("in_an_hour")
    days.sleep_until("11-28 10:00")
    days.pass_until("11-28 20:30")
    days.sleep_until("11-30 08:30")
    days.pass_until("11-30 12:00")


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


@pytest.mark.parametrize(SIDES, CELLS)
def test_the_matrix(
    begin: Begin, script: Script, heard: tuple[str, ...], start: str, zone: str, settings: dict[str, object]
) -> None:
    assert lived(begin, script, start, zone, settings) == list(heard)
