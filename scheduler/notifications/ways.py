"""The chain of ways out: the desktop's service, plyer, the tray's bubble; Today and the tray's count always remain."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from models.harmless import Harmless
from models.record import Record
from models.sentences import Sentence
from scheduler.notifications.notification import Action, Answer, Notification, Trace, WayOut
from scheduler.notifications.plain_text import without_tags

if TYPE_CHECKING:
    from socket import socket

    from scheduler.notifications.freedesktop import FreedesktopWay

log = logging.getLogger(__name__)

NO_WAY = ""
DESKTOP, PLYER, TRAY = "desktop", "plyer", "tray"
Bubble = Callable[[Notification], bool]
Say = Callable[[Sentence], str]


class TrayWay:
    """The third way out: the tray icon's bubble, a callable the window hands in that tells whether it was shown."""

    name = TRAY

    def __init__(self, bubble: Bubble | None = None, has_tray: Callable[[], bool] = lambda: True) -> None:
        """Show through a bubble; None where there is no window, has_tray tells whether its icon is in a tray."""
        self.bubble = bubble
        self._has_tray = has_tray

    def show(self, notification: Notification) -> bool:
        """Show the bubble; False where there is none."""
        if self.bubble is None:
            return False
        # Where the bubble is the desktop's notification, Qt hands the text over as it is, and it is read as markup.
        title, body = without_tags(notification.title), without_tags(notification.body)
        return self.bubble(replace(notification, title=title, body=body))

    def withdraw(self, key: str) -> None:
        """Do nothing: a bubble goes by itself."""

    def is_open(self) -> bool:
        """Return whether there is a tray."""
        return self.bubble is not None and self._has_tray()

    def describe(self) -> Sentence:
        """Return whether a bubble can be shown."""
        if self.bubble is None:
            return Sentence("no tray icon is shown (the window brings one, where the desktop has a tray)")
        if not self.is_open():
            return Sentence("this desktop has no tray, or does not show its icons")
        return Sentence("the tray icon shows a bubble; a click on it opens what it is about")


class WayReport(Record):
    """What one way did or would do: used is true for the one that showed it."""

    name: str
    used: bool
    sentence: Sentence


class Ways:
    """Shows notifications by the first way that takes them and gathers the answers."""

    def __init__(self, ways: Iterable[WayOut], preferred: Callable[[], str] = lambda: NO_WAY) -> None:
        """Try the ways in their order, the one whose name preferred() returns at that moment before the others.

        They are taken from the iterable at the first need: a start need not wait for what some of them load.
        """
        self._given = ways
        self._preferred = preferred
        self._shown: dict[str, Notification] = {}

    @cached_property
    def _ways(self) -> tuple[WayOut, ...]:
        return tuple(self._given)

    @property
    def shown(self) -> tuple[Notification, ...]:
        """The notifications that were shown and neither answered nor withdrawn."""
        return tuple(self._shown.values())

    def show(self, notification: Notification) -> str:
        """Show it and return the name of the way that took it, NO_WAY ("") where none did."""
        notification = notification.plain()
        for way in self._ordered():
            if way.show(notification):
                self._shown[notification.key] = notification
                log.info("Reminder shown by %s", Harmless(way.name))
                return way.name
        return NO_WAY

    def withdraw(self, key: str) -> None:
        """Take a notification back, because its matter is settled."""
        if self._shown.pop(key, None) is not None:
            for way in self._ways:
                way.withdraw(key)

    def traces(self) -> tuple[Trace, ...]:
        """Return where what is up now can be found, should the program be killed."""
        desktop = self._desktop()
        return desktop.traces() if desktop is not None else ()

    def take_back(self, traces: Sequence[Trace]) -> bool:
        """Close what a killed run left on the screen; tell whether that is settled, so that it can be forgotten."""
        desktop = self._desktop()
        return desktop is None or desktop.take_back(traces)

    def socket(self) -> socket | None:
        """Return the socket to watch for answers, None where there is none at present."""
        desktop = self._desktop()
        return desktop.socket() if desktop is not None else None

    def answers(self) -> list[Answer]:
        """Return what the user answered since the last call, without waiting."""
        desktop = self._desktop()
        answers = desktop.answers() if desktop is not None else []
        for answer in answers:
            self._shown.pop(answer.notification.key, None)
        return answers

    def clicked(self, key: str) -> Answer | None:
        """Return the answer a click on the tray's bubble means: what the notification does by itself."""
        notification = self._shown.pop(key, None)
        return Answer(notification, notification.default) if notification is not None else None

    def close(self) -> None:
        """Take back what is still shown and leave the desktop's service."""
        self._shown.clear()
        desktop = self._desktop()
        if desktop is not None:
            desktop.close()

    def leave(self) -> None:
        """Leave the desktop's service and let stand what is shown."""
        desktop = self._desktop()
        if desktop is not None:
            desktop.leave()

    def test(self, notification: Notification) -> tuple[WayReport, ...]:
        """Show a notification and return which way was used and what the others would do."""
        used = self.show(notification)
        return tuple(WayReport(way.name, way.name == used, way.describe()) for way in self._ordered())

    def look(self) -> tuple[WayReport, ...]:
        """Return which way would be used now and what each would do, without showing anything."""
        used = next((way.name for way in self._ordered() if way.is_open()), NO_WAY)
        return tuple(WayReport(way.name, way.name == used, way.describe()) for way in self._ordered())

    def _ordered(self) -> tuple[WayOut, ...]:
        """Return the ways as they are tried: the preferred one first, none left out, so that no reminder is lost."""
        preferred = self._preferred()
        return tuple(sorted(self._ways, key=lambda way: way.name != preferred))

    def _desktop(self) -> FreedesktopWay | None:
        from scheduler.notifications.freedesktop import FreedesktopWay

        return next((way for way in self._ways if isinstance(way, FreedesktopWay)), None)


def ways_out(
    icon: Path | None = None,
    bubble: Bubble | None = None,
    platform: str = sys.platform,
    preferred: Callable[[], str] = lambda: NO_WAY,
    has_tray: Callable[[], bool] = lambda: True,
) -> Ways:
    """Return the chain for a platform: the desktop's service only where there can be one.

    preferred() is asked at each notification for the name of the way to try first (NO_WAY: their own order).
    """
    names = names_of_ways(platform)
    return Ways((way_named(name, icon, bubble, platform, has_tray) for name in names), preferred)


def names_of_ways(platform: str = sys.platform) -> tuple[str, ...]:
    """Return the names of a platform's ways in the order in which they are tried."""
    desktop = () if platform in {"win32", "darwin"} else (DESKTOP,)
    return (*desktop, PLYER, TRAY)


def way_named(
    name: str,
    icon: Path | None = None,
    bubble: Bubble | None = None,
    platform: str = sys.platform,
    has_tray: Callable[[], bool] = lambda: True,
) -> WayOut:
    """Return a way of the chain by its name."""
    if name == DESKTOP:
        from scheduler.notifications.freedesktop import FreedesktopWay

        return FreedesktopWay(icon)
    if name == PLYER:
        from scheduler.notifications.plyer_way import PlyerWay

        return PlyerWay(icon, platform)
    return TrayWay(bubble, has_tray)


def look_at_ways(
    icon: Path | None = None, bubble: Bubble | None = None, *, preferred: str = NO_WAY
) -> tuple[WayReport, ...]:
    """Return which way would be used at present and what every way would do; nothing is shown."""
    ways = ways_out(icon, bubble, preferred=lambda: preferred)
    try:
        return ways.look()
    finally:
        ways.close()


def send_test_notification(
    icon: Path | None = None,
    bubble: Bubble | None = None,
    *,
    say: Say = Sentence.english,
    preferred: str = NO_WAY,
) -> tuple[WayReport, ...]:
    """Show “Reminders work” by the first way that takes it, and return what every way did or would do."""
    ways = ways_out(icon, bubble, preferred=lambda: preferred)
    try:
        return ways.test(replace(sample_notification(say), outlives=True))
    finally:
        ways.leave()


def sample_notification(say: Say, actions: tuple[Action, ...] = (), default: str = "") -> Notification:
    """Return what is shown to see whether reminders arrive; a second one takes the place of the first."""
    title = Sentence("Reminders reach this desktop")
    body = Sentence("This is how Tendril will tell you whom to tend today.")
    return Notification("test", say(title), say(body), actions, default)
