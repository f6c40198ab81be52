"""A notification as every way out understands it, and the user's answer to one."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from models.record import Record
from models.sentences import Sentence
from scheduler.notifications.plain_text import plain_body, plain_title

APPLICATION_NAME = "Tendril"
DESKTOP_ENTRY = "tendril"


class Action(Record):
    """A button: the key comes back as the answer, the label is shown."""

    key: str
    label: str


class Notification(Record):
    """What to show: plain text without markup.

    key names the place it takes, a later one with the same key replaces it; default is the answer a click
    beside the buttons means; urgency is low throughout and no sound is ever asked for. outlives says that it is to
    stay up although the program that shows it ends at once, as a command does.
    """

    key: str
    title: str
    body: str = ""
    actions: tuple[Action, ...] = ()
    default: str = ""
    contact_ids: tuple[int, ...] = ()
    occurrences: tuple[str, ...] = ()
    outlives: bool = False

    def plain(self) -> Notification:
        """Return it in words that every service can take."""
        return replace(self, title=plain_title(self.title), body=plain_body(self.body))


class Trace(Record):
    """Where a notification can be found again: the bus's id, the service's unique name on it, its number there.

    Neither name comes twice in the life of a bus, so a number is never taken for that of another service.
    """

    bus: str
    service: str
    number: int


class Answer(Record):
    """The user pressed a button (action is its key) or clicked beside them (the notification's default).

    activation_token lets the window come to the front under Wayland; it is empty where there is none.
    """

    notification: Notification
    action: str
    activation_token: str = ""


class WayOut(Protocol):
    """One way to show notifications."""

    name: str

    def show(self, notification: Notification) -> bool:
        """Show it and return True, or return False where this way is closed at present; never raises."""
        ...

    def withdraw(self, key: str) -> None:
        """Take the notification with this key back if it can still be; never raises."""
        ...

    def is_open(self) -> bool:
        """Return whether it would probably be shown, without showing anything; never raises."""
        ...

    def describe(self) -> Sentence:
        """Return a sentence on what this way would do here and now."""
        ...
