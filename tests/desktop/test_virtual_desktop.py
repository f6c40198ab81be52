"""The invisible desktop is one: a screen, a tray, and notifications whose buttons answer."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest
from jeepney import DBusAddress, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.desktop.virtual_desktop import HEIGHT, WIDTH, VirtualDesktop

NOTIFICATIONS = DBusAddress(
    "/org/freedesktop/Notifications", "org.freedesktop.Notifications", "org.freedesktop.Notifications"
)
ACTIONS = ["done", "Reached out", "tomorrow", "Tomorrow", "open", "Open"]
TRAY_PROGRAM = """
import sys
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
application = QApplication(sys.argv)
pixmap = QPixmap(22, 22)
pixmap.fill("red")
icon = QSystemTrayIcon(QIcon(pixmap))
icon.activated.connect(lambda reason: print("activated", reason.name))
icon.show()
print("available", icon.isSystemTrayAvailable())
application.exec()
"""


def _connect(desktop: VirtualDesktop) -> DBusConnection:
    return open_dbus_connection(desktop.environment["DBUS_SESSION_BUS_ADDRESS"])


def _notify(connection: DBusConnection, title: str) -> int:
    body: tuple[object, ...] = ("tendril-test", 0, "", title, "6 days late", ACTIONS, {}, -1)
    call = new_method_call(NOTIFICATIONS, "Notify", "susssasa{sv}i", body)
    return connection.send_and_get_reply(call, timeout=10).body[0]


def test_the_screen_is_up(desktop: VirtualDesktop, tmp_path: Path) -> None:
    from PySide6.QtGui import QImage

    picture = QImage(str(desktop.screenshot(tmp_path / "screen.png")))
    assert (picture.width(), picture.height()) == (WIDTH, HEIGHT)


def test_an_icon_in_the_tray_can_be_clicked(desktop: VirtualDesktop) -> None:
    assert desktop.tray_owner()
    desktop.start([sys.executable, "-c", TRAY_PROGRAM])
    icon = desktop.wait_for_tray_icon()
    desktop.wait_until(lambda: "available True" in desktop.output(), what="what the program sees")
    desktop.click(*icon.middle)
    desktop.wait_until(lambda: "activated Trigger" in desktop.output(), what="the click on the icon")


@pytest.mark.parametrize(("number", "key"), [(0, "done"), (1, "tomorrow"), (2, "open")])
def test_a_button_of_a_notification_answers(desktop: VirtualDesktop, number: int, key: str) -> None:
    with _connect(desktop) as connection:
        rule = MatchRule(type="signal", interface=NOTIFICATIONS.interface, member="ActionInvoked")
        connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=10)
        with connection.filter(rule) as answers:
            identifier = _notify(connection, "Maya Okafor")
            desktop.press_notification_button(number)
            answer = connection.recv_until_filtered(answers, timeout=10)
    assert answer.body == (identifier, key)


def test_a_notification_does_not_outlive_its_test(desktop: VirtualDesktop) -> None:
    with _connect(desktop) as connection:
        _notify(connection, "Tomás Lindqvist")
    desktop.wait_until(desktop.notifications, what="the notification")
    desktop.stop_programs()
    assert desktop.notifications() == []


def test_programs_end_with_the_test(desktop: VirtualDesktop) -> None:
    process = desktop.start(["sh", "-c", "sleep 1000 & echo started; sleep 1000"])
    desktop.wait_until(lambda: "started" in desktop.output())
    desktop.stop_programs()
    # At the first asking: nobody had to insist.
    assert process.poll() == -signal.SIGTERM
