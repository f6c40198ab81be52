"""The first start in the real window, by keys alone, and what the tray does while the window is away."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.desktop.virtual_desktop import VirtualDesktop

ROOT = Path(__file__).resolve().parents[2]
MOMENT = "2026-11-23T09:30"


def people(folder: Path) -> list[dict[str, Any]]:
    """Return the people in the book, as the command line tells of them."""
    line = [sys.executable, str(ROOT / "main.py"), "--data-dir", str(folder), "people", "--json"]
    environment = {"TENDRIL_NOW": MOMENT, "PATH": "/usr/bin:/bin", "HOME": str(folder.parent), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(line, env=environment, capture_output=True, text=True, check=True, timeout=60)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def test_the_first_start_is_done_by_keys(desktop: VirtualDesktop, tmp_path: Path) -> None:
    folder = tmp_path / "book"
    program = desktop.start_tendril("--data-dir", folder, environment={"TENDRIL_NOW": MOMENT})
    desktop.activate(desktop.wait_for_window("^Tendril$"))
    desktop.type("Chess")
    desktop.key("Return", "Return")
    desktop.type("4")
    desktop.key("Return")
    desktop.type("Maya Okafor")
    # Professional, the circle after the first one offered, half a year ago.
    desktop.key("Tab", "Right", "Tab", "Right", "Tab", "Left", "Return")
    desktop.type("Tom Berg")
    desktop.key("Return")
    desktop.wait_until(lambda: len(people(folder)) == 2, what="both people")
    desktop.key("Return")
    desktop.wait_for_rest(program)
    # Today's own key: whoever was added as half a year ago is there to be reached.
    desktop.key("r")
    desktop.wait_until(lambda: people(folder)[0]["last_interaction_on"], what="Today")
    assert {row["name"]: row["circle"] for row in people(folder)} == {"Maya Okafor": "Network", "Tom Berg": "Network"}
    assert desktop.output() == ""


def test_the_tray_adds_and_logs_in_windows_of_their_own(desktop: VirtualDesktop, tmp_path: Path) -> None:
    folder = tmp_path / "book"
    program = desktop.start_tendril("--data-dir", folder, "--minimized", environment={"TENDRIL_NOW": MOMENT})
    icon = desktop.wait_for_tray_icon()

    def choose(rows_from_below: int, title: str) -> None:
        """Choose a row of the tray's menu, counted from below, and wait for the window it opens."""
        desktop.open_tray_menu(program, icon)
        desktop.key(*["Up"] * rows_from_below, "Return")
        desktop.activate(desktop.wait_for_window(title))

    choose(5, "^Add person")
    desktop.type("Maya Okafor")
    desktop.key("Return")
    desktop.wait_until(lambda: people(folder), what="the person")
    desktop.wait_until(lambda: not desktop.find_window("^Add person"), what="the window to go")
    choose(6, "^Log interaction")
    desktop.type("Maya")
    desktop.wait_for_rest(program)
    desktop.key("Return", "ctrl+Return")
    desktop.wait_until(lambda: people(folder)[0]["last_interaction_on"] == "2026-11-23", what="the log")
    desktop.wait_until(lambda: not desktop.find_window("^Log interaction"), what="the window to go")
    choose(4, "^Whom did you meet")
    desktop.key("Escape")
    assert desktop.find_window("^Tendril$") is None
    assert desktop.output() == ""
