"""Never missed, never twice: summer time, clocks that are set and flights, and what is heard of each."""

from __future__ import annotations

import pytest

from tests.scheduler.reminder_matrix.cells import NO_QUIET, SIDES, Begin, Cells, Script, lived

CELLS = Cells()
cell = CELLS.cell


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


@pytest.mark.parametrize(SIDES, CELLS)
def test_the_matrix(
    begin: Begin, script: Script, heard: tuple[str, ...], start: str, zone: str, settings: dict[str, object]
) -> None:
    assert lived(begin, script, start, zone, settings) == list(heard)
