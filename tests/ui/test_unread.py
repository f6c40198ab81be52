"""How the program speaks and looks while the book cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.language import active_language
from ui.locking.wishes import LANGUAGE_FACT, LOOK_FACT
from ui.theme.theme import active_theme
from ui.unread import speak_and_look_as_last
from ui.window.window_memory import WindowMemory


@pytest.fixture(autouse=True)
def as_before(qapp) -> Iterator[None]:
    wanted, look = active_language().wanted, active_theme().look
    yield
    active_language().speak(wanted)
    active_theme().set_look(look)


def test_as_the_last_window_did(tmp_path: Path) -> None:
    memory = WindowMemory(tmp_path)
    memory.keep_fact(LANGUAGE_FACT, "de")
    memory.keep_fact(LOOK_FACT, "dark")
    speak_and_look_as_last(memory)
    assert (active_language().spoken, active_theme().look) == ("de", "dark")


def test_as_the_system_where_nothing_is_remembered(tmp_path: Path) -> None:
    active_language().speak("de")
    active_theme().set_look("dark")
    speak_and_look_as_last(WindowMemory(tmp_path))
    assert (active_language().wanted, active_theme().look) == ("", "system")
