"""Reminders against the real notification service of Xfce, whose buttons are clicked with the mouse."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scheduler.notifications.freedesktop import FreedesktopWay
from scheduler.notifications.notification import Action, Notification
from tests.desktop.virtual_desktop import PATIENCE, VirtualDesktop

ROOT = Path(__file__).parents[2]
Remind = Callable[..., subprocess.Popen[bytes]]

# What main.py does, with nothing but the reminders: a book, a clock two seconds before nine, and the buttons' answers.
PROGRAM = """
import signal, sys
from datetime import datetime
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from models.clock import FixedClock, RunningClock
from models.operations.contact import log_interaction
from models.operations.fields import PersonFields
from models.operations.people import add_person
from scheduler.notifications.ways import ways_out
from scheduler.opening import open_planned_book
from scheduler.reminder_book import kept_traces
from scheduler.reminding import Callbacks, Reminding

folder, icon, *names = sys.argv[1:]
clock = FixedClock(datetime(2026, 10, 24, 12))
book = open_planned_book(Path(folder), clock)
for name in names:
    person = add_person(book, PersonFields(name=name, kind="personal", rhythm_days=30, interests=("Chess",))).result
    log_interaction(book, [person], medium="call", note="R&D <b>talk</b> got accepted.")
book.clock = RunningClock(datetime(2026, 11, 23, 8, 59, 58))
application = QCoreApplication([])
callbacks = Callbacks(
    lambda person: print("reached out", person), lambda person: print("tomorrow", person),
    lambda person: print("open", person), lambda: print("open today"),
)
reminding = Reminding(book, ways_out(Path(icon)), callbacks)
reminding.start()
signal.signal(signal.SIGTERM, lambda *_: application.quit())
awake = QTimer()
awake.start(50)
told = set()

def tell():
    up = len(kept_traces())
    if up not in told:
        told.add(up)
        print("up:", up)

awake.timeout.connect(tell)
print("started", flush=True)
application.exec()
reminding.stop()
book.close()
print("ended")
"""


@pytest.fixture
def remind(desktop: VirtualDesktop, tmp_path: Path) -> Remind:
    """Start a program that reminds of people by name."""
    environment = {"PYTHONPATH": str(ROOT)}

    def start(*names: str, expected: str | None = "the reminder") -> subprocess.Popen[bytes]:
        icon = ROOT / "resources/icons/tendril.svg"
        arguments: list[str | Path] = [sys.executable, "-c", PROGRAM, tmp_path / "book", icon, *names]
        process = desktop.start(arguments, environment)
        desktop.wait_until(lambda: "started" in desktop.output(), what="the program")
        if expected is not None:
            desktop.wait_until(desktop.notifications, what=expected)
        return process

    return start


@pytest.fixture
def way(desktop: VirtualDesktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[FreedesktopWay]:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.environment["DBUS_SESSION_BUS_ADDRESS"])
    way = FreedesktopWay()
    yield way
    way.close()


@pytest.mark.parametrize(("button", "answer"), [(0, "reached out 1"), (1, "tomorrow 1"), (2, "open 1")])
def test_the_buttons_of_a_reminder(desktop: VirtualDesktop, remind: Remind, button: int, answer: str) -> None:
    remind("Maya Okafor")
    desktop.press_notification_button(button)
    desktop.wait_until(lambda: answer in desktop.output(), what=answer)
    desktop.wait_until(lambda: not desktop.notifications(), what="the end of the notification")


def test_a_digest_opens_today(desktop: VirtualDesktop, remind: Remind) -> None:
    remind("Tomás Lindqvist", "Priya Sundaram", "Maya Okafor", "Jonas Berg")
    desktop.press_notification_button(0)
    desktop.wait_until(lambda: "open today" in desktop.output(), what="open today")


def test_the_end_of_the_program_takes_its_notification_along(desktop: VirtualDesktop, remind: Remind) -> None:
    process = remind("Maya Okafor")
    process.terminate()
    desktop.wait_until(lambda: "ended" in desktop.output(), what="a clean end")
    desktop.wait_until(lambda: not desktop.notifications(), what="the end of the notification")


def test_after_kill_9_the_next_run_takes_its_notification_back(desktop: VirtualDesktop, remind: Remind) -> None:
    process = remind("Maya Okafor")
    # Its trace is in the book by then: the callbacks' program says so before it is killed.
    desktop.wait_until(lambda: "up: 1" in desktop.output(), what="the trace in the book")
    process.kill()
    process.wait(PATIENCE)
    assert desktop.notifications(), "xfce4-notifyd leaves it up, with buttons nobody hears"
    remind(expected=None)
    desktop.wait_until(lambda: not desktop.notifications(), what="the end of what was left")


def test_the_service_tells_what_it_can(way: FreedesktopWay) -> None:
    assert "Xfce" in way.describe().english()
    assert way.describe().english().endswith("shows it with buttons")


def test_replaced_instead_of_piled_up_and_withdrawn(desktop: VirtualDesktop, way: FreedesktopWay) -> None:
    for title in ("One", "Two", "Three"):
        assert way.show(Notification("today", title, "R&D <b>", (Action("open", "Open"),), "open", (1,)))
    desktop.wait_until(lambda: len(desktop.notifications()) == 1, what="one notification")
    way.withdraw("today")
    desktop.wait_until(lambda: not desktop.notifications(), what="the end of the notification")
