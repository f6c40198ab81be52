"""Never missed, never twice: what befalls computer, program, desktop and book, and what is heard of each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

import apsw
import pytest
from peewee import OperationalError

from models.operations.contact import log_interaction
from models.operations.settings import change_settings
from models.schema import ReminderLog
from scheduler import reminder_book
from scheduler.ticking import PERIOD
from tests.scheduler.reminder_matrix.cells import SIDES, Begin, Cells, Script, lived

CELLS = Cells()
cell = CELLS.cell


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


@pytest.mark.parametrize(SIDES, CELLS)
def test_the_matrix(
    begin: Begin, script: Script, heard: tuple[str, ...], start: str, zone: str, settings: dict[str, object]
) -> None:
    assert lived(begin, script, start, zone, settings) == list(heard)


def _refused(words: str) -> Callable[..., None]:
    def refuse(*_arguments: object) -> None:
        raise OperationalError(words)

    return refuse
