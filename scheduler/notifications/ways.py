"""The chain of ways out: the desktop's service, plyer, the tray's bubble; Today and the tray's count always remain."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from socket import socket

from scheduler.notifications.freedesktop import FreedesktopWay
from scheduler.notifications.notification import Answer, Notification, WayOut
from scheduler.notifications.plyer_way import PlyerWay

log = logging.getLogger(__name__)

NO_WAY = ""
Bubble = Callable[[Notification], bool]


class TrayWay:
    """The third way out: the tray icon's bubble, a callable the window hands in that tells whether it was shown."""

    name = "tray"

    def __init__(self, bubble: Bubble | None = None) -> None:
        """Show through a bubble; None where there is no tray."""
        self.bubble = bubble

    def show(self, notification: Notification) -> bool:
        """Show the bubble; False where there is none."""
        return self.bubble is not None and self.bubble(notification)

    def withdraw(self, key: str) -> None:
        """Do nothing: a bubble goes by itself."""

    def describe(self) -> str:
        """Return whether a bubble can be shown."""
        if self.bubble is None:
            return "no tray icon is shown (the window brings one, where the desktop has a tray)"
        return "the tray icon shows a bubble; a click on it opens the person"


@dataclass(frozen=True)
class WayReport:
    """What one way did or would do: used is true for the one that showed it."""

    name: str
    used: bool
    sentence: str


class Ways:
    """Shows notifications by the first way that takes them and gathers the answers."""

    def __init__(self, ways: Sequence[WayOut]) -> None:
        """Try the ways in their order."""
        self._ways = tuple(ways)
        self._shown: dict[str, Notification] = {}

    @property
    def shown(self) -> tuple[Notification, ...]:
        """The notifications that were shown and neither answered nor withdrawn."""
        return tuple(self._shown.values())

    def show(self, notification: Notification) -> str:
        """Show it and return the name of the way that took it, NO_WAY ("") where none did."""
        for way in self._ways:
            if way.show(notification):
                self._shown[notification.key] = notification
                log.info("Reminder shown by %s", way.name)
                return way.name
        return NO_WAY

    def withdraw(self, key: str) -> None:
        """Take a notification back, because its matter is settled."""
        if self._shown.pop(key, None) is not None:
            for way in self._ways:
                way.withdraw(key)

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

    def test(self, notification: Notification) -> tuple[WayReport, ...]:
        """Show a notification and return which way was used and what the others would do."""
        used = self.show(notification)
        return tuple(WayReport(way.name, way.name == used, way.describe()) for way in self._ways)

    def _desktop(self) -> FreedesktopWay | None:
        return next((way for way in self._ways if isinstance(way, FreedesktopWay)), None)


def ways_out(icon: Path | None = None, bubble: Bubble | None = None, platform: str = sys.platform) -> Ways:
    """Return the chain for a platform: the desktop's service only where there can be one."""
    desktop: list[WayOut] = [] if platform in {"win32", "darwin"} else [FreedesktopWay(icon)]
    return Ways([*desktop, PlyerWay(icon, platform), TrayWay(bubble)])


def send_test_notification(icon: Path | None = None, bubble: Bubble | None = None) -> tuple[WayReport, ...]:
    """Show “Reminders work” by the first way that takes it, and return what every way did or would do."""
    ways = ways_out(icon, bubble)
    return ways.test(
        Notification("test", "Reminders reach this desktop", "This is how Tendril will tell you whom to tend today.")
    )
