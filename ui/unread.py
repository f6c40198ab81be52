"""How the program speaks and looks while the book, which says so, cannot be read: it is locked or damaged."""

from __future__ import annotations

from ui.language import active_language
from ui.locking.wishes import LANGUAGE_FACT, LOOK_FACT
from ui.theme.theme import active_theme
from ui.window.window_memory import WindowMemory


def speak_and_look_as_last(memory: WindowMemory) -> None:
    """Speak and look as the last window did where that is remembered, else as the system does."""
    active_language().speak(memory.fact(LANGUAGE_FACT))
    active_theme().set_look(memory.fact(LOOK_FACT) or "system")
