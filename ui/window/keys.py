"""The table of keys: the window's shortcuts and the dialog that shows every key come from it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from models.record import Record
from ui.window.views import VIEWS

# What the keys that work everywhere ask for; the window answers each.
SEARCH, FILTER, ADD, LOG, MET, IMPORT_FILE = "search", "filter", "add", "log", "met", "import"
SETTINGS_KEY = "Ctrl+,"
SETTINGS_PAGE, UNDO, REDO, SHOW_KEYS, LOCK, QUIT = "settings", "undo", "redo", "keys", "lock", "quit"

_GLYPHS = {"Return": "↵", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


class KeyEntry(Record):
    """One action, the keys that do it, the first of which is shown, and what it means to a person."""

    action: str
    keys: tuple[str, ...]
    meaning: str


def window_keys() -> list[KeyEntry]:
    """Return the keys that work everywhere but for those of the views."""
    return [
        KeyEntry(SEARCH, ("Ctrl+K",), _tr("Find people, notes and commands")),
        KeyEntry(FILTER, ("Ctrl+F",), _tr("Search here or in People")),
        KeyEntry(ADD, ("Ctrl+N",), _tr("Add a person")),
        KeyEntry(LOG, ("Ctrl+L",), _tr("Log an interaction")),
        KeyEntry(MET, ("Ctrl+M",), _tr("Note whom you met")),
        KeyEntry(IMPORT_FILE, ("Ctrl+I",), _tr("Import a file")),
        KeyEntry(SETTINGS_PAGE, (SETTINGS_KEY,), _tr("Settings")),
        KeyEntry(UNDO, ("Ctrl+Z",), _tr("Undo")),
        KeyEntry(REDO, ("Ctrl+Shift+Z", "Ctrl+Y"), _tr("Redo")),
        KeyEntry(SHOW_KEYS, ("F1",), _tr("Show the keys")),
        KeyEntry(LOCK, ("Ctrl+Shift+L",), _tr("Lock now")),
        KeyEntry(QUIT, ("Ctrl+Q",), _tr("Quit")),
    ]


class KeySection(Record):
    """Keys that work in one place, under its name."""

    title: str
    entries: tuple[KeyEntry, ...]


def sections() -> list[KeySection]:
    """Return every key there is, as the dialog of keys shows them."""
    tops = list(view_keys().values())
    views = KeyEntry("views", (f"{native(tops[0])} … {len(tops)}",), _tr("Go to a view"))
    everywhere = [*window_keys(), KeyEntry("undo_bar", ("F6",), _tr("To the bar that offers Undo"))]
    everywhere.insert(6, views)
    return [
        KeySection(_tr("Everywhere"), tuple(everywhere)),
        KeySection(_tr("In Today"), today_keys()),
        KeySection(_tr("In People"), people_keys()),
        KeySection(_tr("In Interests"), interests_keys()),
        KeySection(_tr("In Introductions"), introductions_keys()),
        KeySection(_tr("In Events"), events_keys()),
        KeySection(_tr("In Insights"), insights_keys()),
        KeySection(_tr("In Duplicates"), duplicates_keys()),
        KeySection(_tr("While writing a note"), draft_keys()),
        KeySection(_tr("In the review"), review_keys()),
        KeySection(_tr("In the command palette"), palette_keys()),
    ]


def today_keys() -> tuple[KeyEntry, ...]:
    """Return the keys of Today."""
    return (
        KeyEntry("move", ("↑ ↓",), _tr("Move between people")),
        KeyEntry("reached_out", ("R",), _tr("Reached out")),
        KeyEntry("way", ("W",), _tr("Reach them the suggested way")),
        KeyEntry("snooze", ("S",), _tr("Snooze")),
        KeyEntry("skip", ("K",), _tr("Skip this time")),
        KeyEntry("answer", ("Y", "N"), _tr("They answered last time, or not")),
        KeyEntry("circle", ("C",), _tr("Choose a rhythm, where there is none")),
        KeyEntry("open", ("↵",), _tr("Open the person")),
        KeyEntry("review", ("V",), _tr("Review who wilts")),
    )


def people_keys() -> tuple[KeyEntry, ...]:
    """Return the keys of the list of people and of a person."""
    return (
        KeyEntry("open", ("↵",), _tr("Open the person")),
        KeyEntry("page", ("F11",), _tr("The person as a page, or beside the list")),
        KeyEntry("step", ("Alt+Up", "Alt+Down"), _tr("The person before or after")),
        KeyEntry("everybody", ("Ctrl+A",), _tr("Select everybody")),
        KeyEntry("delete", ("Del",), _tr("Delete")),
        KeyEntry("rename", ("F2",), _tr("Change what has the focus")),
        KeyEntry("back", ("Esc",), _tr("Back to the list")),
    )


def interests_keys() -> tuple[KeyEntry, ...]:
    """Return the keys of the list of interests."""
    return (
        KeyEntry("mine", ("Space",), _tr("Mine or not")),
        KeyEntry("rename", ("F2",), _tr("Rename")),
        KeyEntry("merge", ("M",), _tr("Merge those chosen")),
        KeyEntry("share", ("S",), _tr("Share something")),
        KeyEntry("people", ("↵",), _tr("Show the people")),
        KeyEntry("delete", ("Del",), _tr("Delete")),
    )


def introductions_keys() -> tuple[KeyEntry, ...]:
    """Return the keys of the cards of introductions."""
    return (
        KeyEntry("move", ("↑ ↓",), _tr("Move between introductions")),
        KeyEntry("step", ("↵",), _tr("The next step")),
    )


def events_keys() -> tuple[KeyEntry, ...]:
    """Return the keys of the cards of events, and of the lines of whom one met."""
    return (
        KeyEntry("move", ("↑ ↓",), _tr("Move between events")),
        KeyEntry("step", ("↵",), _tr("Note whom you met there")),
        KeyEntry("save", ("Ctrl+Return",), _tr("While noting: save")),
    )


def draft_keys() -> tuple[KeyEntry, ...]:
    """Return the keys of the dialog that helps to write; it makes its shortcuts of them."""
    return (
        KeyEntry("log", ("Ctrl+Return",), _tr("Log it as sent")),
        KeyEntry("copy", ("Ctrl+Shift+C",), _tr("Copy the text")),
        KeyEntry("open", ("Ctrl+O",), _tr("Open where it is sent")),
        KeyEntry("another", ("Ctrl+R",), _tr("Another wording")),
        KeyEntry("step", ("Ctrl+PgUp", "Ctrl+PgDown"), _tr("The person before or after")),
    )


def review_keys() -> tuple[KeyEntry, ...]:
    """Return the keys of the review of those who wilt."""
    return (
        KeyEntry("revive", ("R",), _tr("Revive")),
        KeyEntry("slow_down", ("S",), _tr("Slow down")),
        KeyEntry("slower", ("Shift+S",), _tr("Choose another rhythm")),
        KeyEntry("pause", ("P",), _tr("Pause")),
        KeyEntry("let_go", ("L",), _tr("Let go")),
        KeyEntry("later", ("K",), _tr("Decide later")),
        KeyEntry("back", ("←",), _tr("Back to the one before")),
    )


def insights_keys() -> tuple[KeyEntry, ...]:
    """Return the keys of the year's days and of the map."""
    return (
        KeyEntry("move", ("↑ ↓ ← →",), _tr("Move between days, or between people on the map")),
        KeyEntry("open", ("↵",), _tr("Show the people of the day, or open the person")),
        KeyEntry("around", ("Space",), _tr("On the map: show who is around the person")),
        KeyEntry("zoom", ("+", "-"), _tr("On the map: larger, smaller")),
        KeyEntry("all", ("0",), _tr("On the map: show all")),
    )


def duplicates_keys() -> tuple[KeyEntry, ...]:
    """Return the keys that decide about two who may be one, in the book and before an import."""
    return (
        KeyEntry("same", ("M",), _tr("They are the same person")),
        KeyEntry("different", ("N",), _tr("They are not the same")),
        KeyEntry("later", ("L",), _tr("Decide later")),
    )


def palette_keys() -> tuple[KeyEntry, ...]:
    """Return the keys of the palette."""
    return (
        KeyEntry("open", ("↵",), _tr("Open what is marked")),
        KeyEntry("second", ("Ctrl+Return",), _tr("Its second action")),
        KeyEntry("log", ("Ctrl+L",), _tr("Log with that person")),
        KeyEntry("close", ("Esc",), _tr("Close")),
    )


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
            _once(key, window).activated.connect(answers[entry.action])
    for view, key in view_keys().items():
        _once(key, window).activated.connect(lambda view=view: show_view(view))


def _once(key: str, window: QWidget) -> QShortcut:
    """Return a shortcut that answers once, however long its keys are held."""
    shortcut = QShortcut(QKeySequence(key), window)
    shortcut.setAutoRepeat(False)
    return shortcut


def native(key: str) -> str:
    """Return a key as this system writes it; what is no key sequence (arrows, "1 … 5") stays as it is."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def shown(key: str) -> str:
    """Return a key as a hint shows it: Ctrl K, ⌘K, Ctrl ↵, Alt ↑."""
    if len(key) == 1:
        return key
    last = key.rpartition("+")[2]
    return native(key).replace(native(last), _GLYPHS.get(last, native(last))).replace("+", " ")


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
