"""plyer, wrapped: what reaches it on every platform, and what it may do wrong."""

from __future__ import annotations

import stat
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from scheduler.notifications.notification import Notification
from scheduler.notifications.plain_text import shortened
from scheduler.notifications.plyer_way import NIIF_NOSOUND, PlyerWay

NASTY = Notification("x", "-u critical\n Maya", "--icon <b>R&D</b>", default="open")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="runs a shell script as notify-send")


@pytest.fixture
def notify_send(tmp_path, monkeypatch):
    """A notify-send that writes its arguments, one a line, and ends as it is told."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "notify-send"

    def make(ending="exit 0"):
        program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {tmp_path}/arguments\n{ending}\n')
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
        return lambda: (tmp_path / "arguments").read_text().splitlines()

    return make


def test_linux_goes_through_notify_send(notify_send):
    said = notify_send()
    assert PlyerWay().show(Notification("x", "Time to reach out", "You share R&D."))
    assert said()[:2] == ["Time to reach out", "You share R&amp;D."]
    assert "notify-send" in PlyerWay().describe().english()


def test_a_leading_dash_is_no_option(notify_send):
    said = notify_send()
    PlyerWay().show(NASTY)
    assert said()[:2] == [" -u critical Maya", " --icon &lt;b&gt;R&amp;D&lt;/b&gt;"]


def test_a_failing_program_is_noticed_and_logged_once_without_names(notify_send, caplog):
    notify_send("exit 1")
    caplog.set_level("INFO")
    way = PlyerWay()
    assert not way.show(NASTY)
    assert not way.show(NASTY)
    assert len(caplog.records) == 1
    assert "status 1" in caplog.text
    assert "Maya" not in caplog.text


def test_a_hanging_program_is_left(notify_send, monkeypatch):
    monkeypatch.setattr("scheduler.notifications.plyer_way._LONGEST_WAIT", 0.2)
    notify_send("exec sleep 30")
    assert not PlyerWay().show(NASTY)


def test_without_any_means(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not PlyerWay().show(NASTY)
    assert "no way" in PlyerWay().describe().english()


class FakeBackend:
    def __init__(self):
        self.told = []

    def notify(self, **arguments):
        self.told.append(arguments)


def told(monkeypatch, way, notification):
    backend = FakeBackend()
    monkeypatch.setattr(way, "_backend", lambda: backend)
    assert way.show(notification)
    return backend.told[0]


def test_windows_gets_no_more_than_its_fields_hold(monkeypatch, tmp_path):
    long = Notification("x", "T" * 100, "🌱" * 200)
    arguments = told(monkeypatch, PlyerWay(tmp_path / "tendril.ico", "win32"), long)
    assert arguments["title"] == "T" * 62 + "…"
    assert len(arguments["message"].encode("utf-16-le")) // 2 <= 255
    assert arguments["app_icon"].endswith("tendril.ico")


@pytest.fixture
def windows(monkeypatch):
    """plyer's modules for Windows as they are called there, with what its system calls are told."""
    told, failing = [], []

    def balloon_tip(title, message, **_more):
        if failing:
            raise RuntimeError(f"Shell_NotifyIconW failed for {title}")
        api.get_NOTIFYICONDATAW(0, 0, 0, 1, 0, 0, "Tendril", 0, 0, message, 4, title, 4, None, None)

    def instance():
        class WindowsNotification:
            def notify(self, **arguments):
                threads.append(module.thread(target=balloon_tip, kwargs=arguments))
                threads[-1].start()

        return WindowsNotification()

    threads = []
    api = SimpleNamespace(get_NOTIFYICONDATAW=lambda *fields: told.append(fields))
    module = SimpleNamespace(thread=threading.Thread, instance=instance)
    modules = {
        "plyer.platforms.win.notification": module,
        "plyer.platforms.win.libs.balloontip": SimpleNamespace(win_api_defs=api),
    }
    monkeypatch.setattr("scheduler.notifications.plyer_way.importlib.import_module", modules.__getitem__)
    return SimpleNamespace(told=told, failing=failing, threads=threads)


def test_windows_makes_no_sound(windows):
    way = PlyerWay(None, "win32")
    for _ in range(2):
        assert way.show(NASTY)
    for thread in windows.threads:
        thread.join(5)
    assert [fields[12] for fields in windows.told] == [4 | NIIF_NOSOUND] * 2


def test_what_fails_in_plyer_s_thread_on_windows_is_logged_without_names(windows, caplog):
    caplog.set_level("INFO")
    windows.failing.append(True)
    PlyerWay(None, "win32").show(NASTY)
    windows.threads[0].join(5)
    assert "RuntimeError" in caplog.text
    assert "Maya" not in caplog.text


def test_windows_refuses_other_icons_and_reads_no_markup(monkeypatch, tmp_path):
    arguments = told(monkeypatch, PlyerWay(tmp_path / "tendril.png", "win32"), NASTY)
    assert "app_icon" not in arguments
    assert arguments["message"] == "--icon <b>R&D</b>"


def test_mac_gets_plain_text(monkeypatch):
    assert told(monkeypatch, PlyerWay(None, "darwin"), NASTY)["message"] == "--icon <b>R&D</b>"


def test_mac_without_its_bridge_is_closed():
    assert not PlyerWay(None, "darwin").show(NASTY)


def test_flatpak_gets_nothing_that_ends_its_quotes(monkeypatch):
    monkeypatch.setattr("scheduler.notifications.plyer_way._FLATPAK", Path("/"))
    arguments = told(monkeypatch, PlyerWay(None, "linux"), Notification("x", "Maya's \\ plan", "'>, 'x': <'"))
    assert "'" not in arguments["title"] + arguments["message"]
    assert "\\" not in arguments["title"]


@pytest.mark.parametrize(
    ("text", "most", "expected"), [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("a🌱b", 3, "a…"), ("", 3, "")]
)
def test_shortened(text, most, expected):
    assert shortened(text, most) == expected
