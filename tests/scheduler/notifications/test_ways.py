"""The chain: the first way that takes a notification shows it, and every other one says what it would do."""

from __future__ import annotations

import subprocess
import sys

import pytest

from scheduler.notifications.freedesktop import FreedesktopWay
from scheduler.notifications.notification import Notification
from scheduler.notifications.plyer_way import PlyerWay
from scheduler.notifications.ways import NO_WAY, TrayWay, Ways, send_test_notification, ways_out

MAYA = Notification("person-1", "Time to reach out to Maya Okafor", default="open", contact_ids=(1,))


class FakeWay:
    def __init__(self, name, *, works):
        self.name, self.works = name, works
        self.shown, self.withdrawn = [], []

    def show(self, notification):
        self.shown.append(notification)
        return self.works

    def withdraw(self, key):
        self.withdrawn.append(key)

    def is_open(self):
        return self.works

    def describe(self):
        return "works" if self.works else "does not work"


def test_the_first_way_that_works_is_taken():
    closed, open_, spare = FakeWay("a", works=False), FakeWay("b", works=True), FakeWay("c", works=True)
    ways = Ways([closed, open_, spare])
    assert ways.show(MAYA) == "b"
    assert (len(closed.shown), len(open_.shown), len(spare.shown)) == (1, 1, 0)
    assert ways.shown == (MAYA,)


def test_no_way():
    ways = Ways([FakeWay("a", works=False), TrayWay()])
    assert ways.show(MAYA) == NO_WAY
    assert ways.shown == ()


def test_withdrawing_once():
    way = FakeWay("a", works=True)
    ways = Ways([way])
    ways.show(MAYA)
    ways.withdraw("person-1")
    ways.withdraw("person-1")
    assert way.withdrawn == ["person-1"]


def test_a_click_on_the_bubble_opens_the_person_once():
    bubbles = []
    ways = Ways([TrayWay(lambda notification: bubbles.append(notification) or True)])
    assert ways.show(MAYA) == "tray"
    assert bubbles == [MAYA]
    answer = ways.clicked("person-1")
    assert (answer.notification, answer.action) == (MAYA, "open")
    assert ways.clicked("person-1") is None


def test_the_bubble_gets_no_tags():
    bubbles = []
    TrayWay(lambda notification: bubbles.append(notification) or True).show(Notification("x", "<b>Maya</b>", "<a>R&D"))
    assert (bubbles[0].title, bubbles[0].body) == ("‹b›Maya‹/b›", "‹a›R&D")


def test_without_a_tray_the_bubble_is_no_way():
    way = TrayWay(lambda _notification: False, has_tray=lambda: False)
    assert not way.is_open()
    assert way.describe().english() == "this desktop has no tray, or does not show its icons"
    assert "no tray icon" in TrayWay().describe().english()


def test_the_test_notification_tells_of_every_way(monkeypatch, tmp_path):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    reports = send_test_notification(bubble=lambda notification: True)
    assert [(report.name, report.used) for report in reports] == [("desktop", False), ("plyer", False), ("tray", True)]
    assert all(report.sentence for report in reports)
    assert not any(report.used for report in send_test_notification())


def test_the_preferred_way_is_tried_first_and_the_others_remain():
    chosen = ["b"]
    first, second = FakeWay("a", works=True), FakeWay("b", works=True)
    ways = Ways([first, second], lambda: chosen[0])
    assert ways.show(MAYA) == "b"
    second.works = False
    assert ways.show(MAYA) == "a"
    second.works, chosen[0] = True, NO_WAY
    assert ways.show(MAYA) == "a"


def test_looking_shows_nothing_and_names_the_way_that_would_be_used():
    first, second = FakeWay("a", works=False), FakeWay("b", works=True)
    reports = Ways([first, second]).look()
    assert [(report.name, report.used) for report in reports] == [("a", False), ("b", True)]
    assert first.shown == second.shown == []


@pytest.mark.parametrize(
    ("platform", "expected"),
    [
        ("linux", [FreedesktopWay, PlyerWay, TrayWay]),
        ("freebsd14", [FreedesktopWay, PlyerWay, TrayWay]),
        ("win32", [PlyerWay, TrayWay]),
        ("darwin", [PlyerWay, TrayWay]),
    ],
)
def test_the_order_of_the_ways(platform, expected):
    assert [type(way) for way in ways_out(platform=platform)._ways] == expected


def test_the_chain_needs_no_qt():
    program = "import sys, scheduler.notifications.ways; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
