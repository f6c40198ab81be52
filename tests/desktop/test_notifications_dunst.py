"""The same against dunst, where a click takes the default action and the notification stays up by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.notifications.freedesktop import FreedesktopWay
from scheduler.notifications.notification import Action, Notification
from tests.desktop.virtual_desktop import VirtualDesktop

pytestmark = pytest.mark.notification_service("dunst")

MAYA = Notification("today", "Time to reach out to Maya", "R&D <b>", (Action("open", "Open"),), "open", (1,))


def test_a_click_opens_and_the_notification_goes(
    desktop: VirtualDesktop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.environment["DBUS_SESSION_BUS_ADDRESS"])
    way = FreedesktopWay()
    assert "dunst" in way.describe().english()
    assert way.show(MAYA)
    [window] = desktop.wait_until(desktop.notifications, what="the notification")
    desktop.click(*desktop.area(window).middle)
    [answer] = desktop.wait_until(way.answers, what="the answer")
    assert (answer.notification, answer.action) == (MAYA, "open")
    desktop.wait_until(lambda: not desktop.notifications(), what="the end of the notification")
    way.close()
