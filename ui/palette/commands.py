"""The commands of the window as the palette lists them, with their keys and other words for the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from models.deeds import done
from models.history import details_of, newest
from ui.window import keys
from ui.window.views import SETTINGS, VIEWS, title_of
from ui.words import say


@dataclass(frozen=True)
class Command:
    """Something the window can do: identity for the memory, its words, other words, icon, key, and what it does.

    found_by are the words it is found by, where these are not its own: whom a step was about finds no undo of it.
    """

    identity: str
    words: str
    run: Callable[[], object]
    icon: str
    keys: str = ""
    synonyms: str = ""
    found_by: str = ""

    @property
    def is_step(self) -> bool:
        """Whether it takes back or does again what somebody did."""
        return self.identity in (keys.UNDO, keys.REDO)


def settings_pages() -> list[tuple[str, str, str]]:
    """Return widget name, title and other words of each page of the settings."""
    return [
        ("reminders", _tr("Reminders"), _tr("notification quiet hours morning time")),
        ("start", _tr("Start at login"), _tr("autostart session")),
        ("week", _tr("Your week"), _tr("capacity working days weekday time off holiday room")),
        ("circles", _tr("Circles"), _tr("rhythm how often days")),
        ("platforms", _tr("Platforms"), _tr("ways to reach email phone")),
        ("interests", _tr("Your interests"), _tr("topics mine")),
        ("custom_fields", _tr("Your own fields"), _tr("custom")),
        ("templates", _tr("Your templates"), _tr("notes drafts wording own words")),
        ("look", _tr("Look and language"), _tr("theme dark light colour German English")),
        ("region", _tr("Phone numbers"), _tr("country code region")),
        ("backups", _tr("Backups"), _tr("restore copy")),
        ("passphrase", _tr("Passphrase"), _tr("password encryption lock keyring secret")),
        ("data", _tr("Your data"), _tr("folder sample people export")),
        ("history", _tr("History"), _tr("undo import steps")),
        ("about", _tr("About"), _tr("version licence")),
    ]


def commands(
    answers: dict[str, Callable[[], object]],
    show_view: Callable[[str], object],
    show_settings_page: Callable[[str], object],
    others: list[Command],
    *,
    can_lock: bool,
) -> list[Command]:
    """Return every command: those with keys, the views, the settings' pages and what the window has besides.

    can_lock says whether the book has a passphrase to lock it with.
    """
    return [
        *(command for command in _with_keys(answers) if can_lock or command.identity != keys.LOCK),
        *others,
        *_views(show_view),
        *(
            Command(
                f"settings:{name}",
                _tr("Settings: {page}").format(page=title),
                lambda name=name: show_settings_page(name),
                "settings",
                synonyms=other_words,
            )
            for name, title, other_words in settings_pages()
        ),
    ]


def _with_keys(answers: dict[str, Callable[[], object]]) -> list[Command]:
    """Return the commands of the table of keys; undo and redo say what they would do, and are left out without."""
    icons = {
        keys.LOG: ("pencil", _tr("note call meeting email wrote spoke")),
        keys.ADD: ("user-plus", _tr("new contact create")),
        keys.MET: ("calendar-heart", _tr("event conference party after people add quick")),
        keys.FILTER: ("funnel", _tr("find list")),
        keys.IMPORT_FILE: ("upload", _tr("LinkedIn Google vCard CSV contacts")),
        keys.SHOW_KEYS: ("keyboard", _tr("shortcuts help")),
        keys.LOCK: ("lock", _tr("passphrase close hide away")),
        keys.QUIT: ("log-out", _tr("exit end")),
    }
    found = []
    order = list(icons)
    entries = sorted(keys.window_keys(), key=lambda e: order.index(e.action) if e.action in order else len(order))
    for entry in entries:
        key = keys.shown(entry.keys[0])
        if entry.action in icons:
            icon, synonyms = icons[entry.action]
            found.append(Command(entry.action, entry.meaning, answers[entry.action], icon, key, synonyms))
        elif entry.action in (keys.UNDO, keys.REDO):
            words = _step_words(undone=entry.action == keys.REDO)
            if words:
                icon = "undo-2" if entry.action == keys.UNDO else "redo-2"
                found.append(Command(entry.action, words, answers[entry.action], icon, key, found_by=entry.meaning))
    return found


def _step_words(*, undone: bool) -> str:
    """Return what undo (redo) would take back (do again), nothing where there is no such step."""
    operation = newest(undone=undone)
    if operation is None:
        return ""
    step = say(done(operation.name, details_of(operation)))
    return (_tr("Redo: {step}") if undone else _tr("Undo: {step}")).format(step=step)


def _views(show_view: Callable[[str], object]) -> list[Command]:
    """Return the commands that lead to the views."""
    view_keys = keys.view_keys() | {SETTINGS: keys.SETTINGS_KEY}
    return [
        Command(
            f"go:{entry.key}",
            title_of(entry.key),
            lambda key=entry.key: show_view(key),
            entry.icon,
            keys.shown(view_keys[entry.key]) if entry.key in view_keys else "",
            _tr("go to view"),
        )
        for entry in VIEWS
        if entry.place != "hidden"
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("palette", text)
