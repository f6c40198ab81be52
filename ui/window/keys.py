"""The table of keys: the window's shortcuts and the dialog that shows every key come from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.window.views import VIEWS

# What the keys that work everywhere ask for; the window answers each.
SEARCH, FILTER, ADD, LOG, IMPORT_FILE = "search", "filter", "add", "log", "import"
SETTINGS_KEY = "Ctrl+,"
SETTINGS_PAGE, UNDO, REDO, SHOW_KEYS, QUIT = "settings", "undo", "redo", "keys", "quit"


@dataclass(frozen=True)
class KeyEntry:
    """One action, the keys that do it, the first of which is shown, and what it means to a person."""

    action: str
    keys: tuple[str, ...]
    meaning: str


def window_keys() -> list[KeyEntry]:
    """Return the keys that work everywhere but for those of the views."""
    return [
        KeyEntry(SEARCH, ("Ctrl+K",), _tr("Find people, notes and commands")),
        KeyEntry(FILTER, ("Ctrl+F",), _tr("Search in People")),
        KeyEntry(ADD, ("Ctrl+N",), _tr("Add a person")),
        KeyEntry(LOG, ("Ctrl+L",), _tr("Log an interaction")),
        KeyEntry(IMPORT_FILE, ("Ctrl+I",), _tr("Import a file")),
        KeyEntry(SETTINGS_PAGE, (SETTINGS_KEY,), _tr("Settings")),
        KeyEntry(UNDO, ("Ctrl+Z",), _tr("Undo")),
        KeyEntry(REDO, ("Ctrl+Shift+Z", "Ctrl+Y"), _tr("Redo")),
        KeyEntry(SHOW_KEYS, ("F1",), _tr("Show the keys")),
        KeyEntry(QUIT, ("Ctrl+Q",), _tr("Quit")),
    ]


def view_keys() -> dict[str, str]:
    """Return the key of each view that stands at the top of the sidebar, from Ctrl+1 on."""
    tops = [entry.key for entry in VIEWS if entry.place == "top"]
    return {key: f"Ctrl+{number}" for number, key in enumerate(tops, 1)}


def make_shortcuts(
    window: QWidget, answers: dict[str, Callable[[], object]], show_view: Callable[[str], object]
) -> None:
    """Let a window answer its keys; answers names what each action does, and every action needs one."""
    for entry in window_keys():
        for key in entry.keys:
            QShortcut(QKeySequence(key), window).activated.connect(answers[entry.action])
    for view, key in view_keys().items():
        QShortcut(QKeySequence(key), window).activated.connect(lambda view=view: show_view(view))


def native(key: str) -> str:
    """Return a key as this system writes it; what is no key sequence (arrows, "1 … 5") stays as it is."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def shown(key: str) -> str:
    """Return a key as a hint shows it: Ctrl K, ⌘K, Ctrl ↵."""
    return native(key).replace("Return", "↵").replace("+", " ") if len(key) > 1 else key


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
