"""The pause of reminders is told with its end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

import pytest
from PySide6.QtWidgets import QMenu

from models.operations.settings import change_settings
from scheduler.notifications.ways import Ways
from scheduler.reminding import Callbacks, Reminding
from ui.language import active_language
from ui.operations import Operations
from ui.window.pause_menu import RemindersState


@pytest.fixture
def reminders(operations: Operations) -> Iterator[RemindersState]:
    callbacks = Callbacks(lambda _id: None, lambda _id: None, lambda _id: None, lambda: None)
    reminding = Reminding(operations.book, Ways([]), callbacks)
    yield RemindersState(operations, reminding)
    reminding.stop()


def choose(reminders: RemindersState, words: str) -> None:
    menu = QMenu()
    reminders.fill(menu)
    next(action for action in menu.actions() if action.text() == words).trigger()


# The clock stands at Monday 2026-11-23 08:00.
@pytest.mark.parametrize(
    ("choice", "words", "sentence"),
    [
        ("Pause for an hour", "Paused until 09:00", "Reminders are paused until 09:00"),
        ("Pause for today", "Paused until tomorrow", "Reminders are paused until tomorrow 08:00"),
        ("Pause until next Monday, 30 Nov", "Paused until 30 Nov", "Reminders are paused until 30 Nov 08:00"),
        ("Pause until I resume", "Reminders paused", "Reminders are paused until you resume them"),
    ],
)
def test_each_pause_tells_its_end_and_can_be_ended(
    reminders: RemindersState, choice: str, words: str, sentence: str
) -> None:
    choose(reminders, choice)
    assert (f"{reminders.label()} {reminders.words()}", reminders.sentence()) == (words, sentence)
    assert reminders.is_silent
    choose(reminders, "Resume now")
    assert reminders.words() == "on"


def test_an_hour_over_midnight_tells_its_day(reminders: RemindersState, clock) -> None:
    clock.set(datetime(2026, 11, 23, 23, 30))
    choose(reminders, "Pause for an hour")
    assert reminders.sentence() == "Reminders are paused until tomorrow 00:30"
    assert reminders.words() == "until 00:30"
    clock.set(datetime(2026, 11, 24, 0, 15))
    assert reminders.sentence() == "Reminders are paused until 00:30"
    clock.set(datetime(2026, 11, 24, 0, 30))
    assert reminders.words() == "on"


@pytest.mark.parametrize(("day", "end"), [(26, "Monday 07:30"), (28, "Monday 07:30"), (29, "tomorrow 07:30")])
def test_monday_is_named_and_begins_when_the_quiet_hours_end(
    reminders: RemindersState, operations: Operations, clock, day: int, end: str
) -> None:
    operations.perform(change_settings, quiet_until=time(7, 30))
    clock.set(datetime(2026, 11, 26, 18))
    choose(reminders, "Pause until Monday")
    clock.set(datetime(2026, 11, day, 23, 59))
    assert reminders.sentence() == f"Reminders are paused until {end}"


def test_without_quiet_hours_the_day_is_told_alone(reminders: RemindersState, operations: Operations) -> None:
    operations.perform(change_settings, quiet_from=time(8), quiet_until=time(8))
    choose(reminders, "Pause until next Monday, 30 Nov")
    assert reminders.sentence() == "Reminders are paused until 30 Nov"


def test_the_end_is_told_in_german(reminders: RemindersState, qapp) -> None:
    choose(reminders, "Pause until next Monday, 30 Nov")
    active_language().speak("de")
    try:
        assert reminders.sentence() == "Erinnerungen sind bis 30. Nov. 08:00 pausiert"
    finally:
        active_language().speak("en")


def test_off_is_told_and_can_be_switched(reminders: RemindersState, operations: Operations) -> None:
    operations.perform(change_settings, reminders_on=False)
    assert reminders.words() == "off"
    choose(reminders, "Switch reminders on")
    assert reminders.words() == "on"
