"""The pause of reminders is told with its end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtWidgets import QMenu

from models.operations.settings import change_settings
from scheduler.notifications.ways import Ways
from scheduler.reminding import Callbacks, Reminding
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
        ("Pause for today", "Paused until tomorrow", "Reminders are paused until tomorrow"),
        ("Pause until Monday", "Paused until 30 Nov", "Reminders are paused until 30 Nov"),
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


def test_an_hour_over_midnight_tells_the_hour(reminders: RemindersState, clock) -> None:
    clock.set(datetime(2026, 11, 23, 23, 30))
    choose(reminders, "Pause for an hour")
    assert reminders.words() == "until 00:30"
    clock.set(datetime(2026, 11, 24, 0, 30))
    assert reminders.words() == "on"


def test_off_is_told_and_can_be_switched(reminders: RemindersState, operations: Operations) -> None:
    operations.perform(change_settings, reminders_on=False)
    assert reminders.words() == "off"
    choose(reminders, "Switch reminders on")
    assert reminders.words() == "on"
