"""Panels that show icons over the session bus: there at the start, late, started anew, and gone for good."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.notifier_host import NotifierHost, Row
from tests.desktop.test_program import ROOT, command, shown
from tests.desktop.virtual_desktop import PATIENCE, VirtualDesktop
from ui.tray.panel_icon import SILENT
from ui.tray.tray_icon import BADGE, SPROUT

pytestmark = pytest.mark.notification_service("none")

# What marks keys in menus is in her name.
NAME = "Maya_R & D & Co"
NOON = {"TENDRIL_NOW": "2026-11-23T12:00"}
# The program, looking at the clock every half second, and patient with a panel that is gone for one second only.
HURRIED = """
import sys
from datetime import timedelta
from scheduler import ticking
from ui.tray import window_keeper
ticking.PERIOD = timedelta(seconds=0.5)
window_keeper.PATIENCE = 1.0
from main import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data directory of the program under test, with somebody on Today's list."""
    command(tmp_path / "book", "add", NAME, "--kind", "personal", "--birthday", "11-24")
    return tmp_path / "book"


@pytest.fixture
def bare(desktop: VirtualDesktop) -> Iterator[VirtualDesktop]:
    """The desktop without a tray of the older kind."""
    desktop.stop_tray()
    yield desktop
    desktop.stop_programs()


def panel(desktop: VirtualDesktop) -> NotifierHost:
    """Start a panel."""
    return NotifierHost(desktop.environment["DBUS_SESSION_BUS_ADDRESS"])


def words(rows: tuple[Row, ...]) -> list[str]:
    """Return what the rows say, without the lines between them."""
    return [row.words for row in rows if row.words]


def colors(host: NotifierHost) -> set[str]:
    """Return the colours in the newest icon's largest picture as #RRGGBB, where nothing shines through."""
    _width, _height, pixels = max(host.property("IconPixmap"))
    return {f"#{pixels[at + 1 : at + 4].hex().upper()}" for at in range(0, len(pixels), 4) if pixels[at] == 255}


def hurried(desktop: VirtualDesktop, folder: Path) -> subprocess.Popen[bytes]:
    """Start the program whose seconds are short."""
    line: list[str | Path] = [sys.executable, "-c", HURRIED, "--data-dir", folder]
    return desktop.start(line, {**NOON, "PYTHONPATH": str(ROOT)})


def put_away(desktop: VirtualDesktop, window: int) -> None:
    """Close the window into the tray, from where it is in no list of windows."""
    desktop.close_window(window)
    desktop.wait_until(lambda: shown(desktop) is None, what="the window to go")
    desktop.wait_until(lambda: desktop.state_of(window) == "", what="the window to be in no list")


def test_the_icon_and_its_menu_are_the_same_as_in_a_tray(bare: VirtualDesktop, folder: Path) -> None:
    with panel(bare) as host:
        program = bare.start_tendril("--data-dir", folder, "--minimized", environment=NOON)
        bare.wait_until(lambda: host.icons, what="the icon")
        assert (host.property("Title"), host.property("Status")) == ("Tendril", "Active")
        assert host.tooltip() == "Tendril\n1 to tend today"
        assert {BADGE, SPROUT} <= colors(host)
        rows = host.open_menu()
        assert words(rows) == [
            "1 to tend today",
            f"{NAME}, birthday tomorrow",
            "Log interaction…",
            "Add person…",
            "Note whom you met…",
            "Pause reminders",
            "Open Tendril",
            "Quit",
        ]
        assert words(rows[1].rows) == [
            "Reached out",
            "Snooze until tomorrow",
            "Snooze a week",
            "Skip this time",
            "Open",
        ]
        host.choose("Pause reminders", "Pause until next Monday")
        told = "Reminders are paused until 30 Nov 8:00"
        begin = f"Tendril\n1 to tend today\n{told}"
        bare.wait_until(lambda: host.tooltip().startswith(begin), what="the pause in the tooltip")
        assert any(row.startswith(told) for row in words(host.open_menu()))
        assert {BADGE, SILENT} <= colors(host)
        assert SPROUT not in colors(host)
        host.choose("Maya", "Reached out")
        bare.wait_until(
            lambda: host.tooltip().startswith("Tendril\nNobody to tend today"), what="nobody in the tooltip"
        )
        assert command(folder, "people")[0]["last_interaction_on"] == "2026-11-23"
        assert BADGE not in colors(host)
        assert words(host.open_menu())[:2] == ["Nobody to tend today", "Log interaction…"]
        assert shown(bare) is None
        host.click()
        bare.wait_until(lambda: shown(bare), what="the window")
        host.choose("Quit", closes=False)
        assert program.wait(PATIENCE) == 0
    assert bare.output() == ""


def test_a_panel_that_comes_late_or_starts_anew_gets_the_icon(bare: VirtualDesktop, folder: Path) -> None:
    program = bare.start_tendril("--data-dir", folder, environment=NOON)
    window = bare.wait_for_window("^Tendril$")
    for _start in range(2):
        with panel(bare) as host:
            bare.wait_until(lambda: host.icons, what="the icon")
            assert host.tooltip() == "Tendril\n1 to tend today"
            assert len(words(host.open_menu())) == 8
            put_away(bare, window)
            host.click()
            window = bare.wait_until(lambda: shown(bare), what="the window")
            assert len(host.icons) == 1
    # A tray of the older kind takes its place.
    bare.start_tray()
    bare.wait_until(bare.tray_icons, what="the icon in the tray")
    with panel(bare) as host:
        bare.wait_until(lambda: host.icons, what="the icon")
        bare.wait_until(lambda: not bare.tray_icons(), what="the icon in the tray to go")
    program.terminate()
    assert program.wait(PATIENCE) == 0
    assert bare.output() == ""


def test_a_hidden_window_comes_back_where_its_tray_is_gone(desktop: VirtualDesktop, folder: Path) -> None:
    """In the list of windows: it does not jump into what the user is at."""
    hurried(desktop, folder)
    window = desktop.wait_for_window("^Tendril$")
    desktop.wait_until(desktop.tray_icons, what="the icon")
    put_away(desktop, window)
    desktop.stop_tray()
    desktop.wait_until(lambda: desktop.state_of(window) == "Iconic", what="the window, minimised")
    assert desktop.output() == ""


def test_a_hidden_window_comes_back_where_its_panel_is_gone(bare: VirtualDesktop, folder: Path) -> None:
    """Also where only what shows the icons is gone, and their list is kept."""
    with panel(bare) as host:
        hurried(bare, folder)
        window = bare.wait_for_window("^Tendril$")
        bare.wait_until(lambda: host.icons, what="the icon")
        put_away(bare, window)
        host.has_host = False
        bare.wait_until(lambda: bare.state_of(window) == "Iconic", what="the window, minimised")
        host.has_host = True
        host.click()
        put_away(bare, bare.wait_until(lambda: shown(bare), what="the window"))
    bare.wait_until(lambda: bare.state_of(window) == "Iconic", what="the window, minimised")
    assert bare.output() == ""
