"""The real program as a guest of the desktop: it comes, is called, goes, and says why where it cannot come."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.virtual_desktop import PATIENCE, VirtualDesktop

ROOT = Path(__file__).resolve().parents[2]
NOON = "2026-11-23T12:00"
QT_DOUBLE_CLICK = 0.6


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data directory of the program under test, with somebody on Today's list."""
    command(tmp_path / "book", "add", "Maya Okafor", "--kind", "personal", "--birthday", "11-24")
    return tmp_path / "book"


def command(folder: Path, *arguments: str) -> Any:
    """Run a command on the same book and return what it prints as JSON."""
    environment = {"TENDRIL_NOW": NOON, "PATH": "/usr/bin:/bin", "HOME": str(folder.parent), "LC_ALL": "C.UTF-8"}
    line = [sys.executable, str(ROOT / "main.py"), "--data-dir", str(folder), *arguments, "--json"]
    done = subprocess.run(line, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def start(desktop: VirtualDesktop, folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """Start the program at noon."""
    return desktop.start_tendril("--data-dir", folder, *arguments, environment={"TENDRIL_NOW": NOON})


def shown(desktop: VirtualDesktop) -> int | None:
    """Return the program's window where it can be seen."""
    return desktop.find_window("^Tendril$")


@pytest.mark.parametrize("order", [signal.SIGTERM, signal.SIGINT, "ctrl+q"])
def test_it_ends_cleanly_with_the_window_open(
    desktop: VirtualDesktop, folder: Path, order: signal.Signals | str
) -> None:
    """The window only goes into the tray when it is closed; that must not keep the program from ending."""
    program = start(desktop, folder)
    window = desktop.wait_for_window("^Tendril$")
    desktop.wait_until(desktop.tray_icons, what="the icon in the tray")
    if isinstance(order, str):
        desktop.activate(window)

        def is_over() -> bool:
            desktop.key(order)
            return program.poll() is not None

        desktop.wait_until(is_over, what="the end")
    else:
        program.send_signal(order)
    assert program.wait(PATIENCE) == 0
    assert not list(folder.glob("*-wal"))
    assert desktop.output() == ""


@pytest.mark.parametrize("order", [signal.SIGTERM, signal.SIGHUP])
def test_what_is_being_written_outlives_the_end(desktop: VirtualDesktop, folder: Path, order: signal.Signals) -> None:
    """The log dialog holds a note when the session ends; the next start offers it, and it can be saved."""
    program = start(desktop, folder)
    desktop.activate(desktop.wait_for_window("^Tendril$"))

    def is_asked() -> int | None:
        desktop.key("ctrl+l")
        return desktop.find_window("^Log interaction$")

    desktop.activate(desktop.wait_until(is_asked, what="the log dialog"))
    desktop.type("Maya")
    desktop.key("Return", "Return")
    desktop.type("Spoke of the harbour")
    desktop.wait_for_rest(program)
    program.send_signal(order)
    assert program.wait(PATIENCE) == 0
    assert command(folder, "people")[0]["last_interaction_on"] is None
    start(desktop, folder)
    desktop.activate(desktop.wait_for_window("^Tendril$"))

    def is_back() -> int | None:
        desktop.key("F6", "space")
        return desktop.find_window("^Log interaction$")

    desktop.activate(desktop.wait_until(is_back, what="the log dialog with the note"))
    desktop.key("ctrl+Return")

    def is_logged() -> bool:
        return bool(command(folder, "people")[0]["last_interaction_on"] == "2026-11-23")

    desktop.wait_until(is_logged, what="the note to be saved")
    assert desktop.output() == ""


def test_an_event_being_noted_outlives_a_kill(desktop: VirtualDesktop, folder: Path) -> None:
    """Nothing tells the program that it is killed; what was written is kept once nobody has written for a moment."""
    program = start(desktop, folder)
    desktop.activate(desktop.wait_for_window("^Tendril$"))
    desktop.key("ctrl+k")
    desktop.type("Add an event")
    desktop.wait_for_rest(program)
    desktop.key("Return")
    desktop.activate(desktop.wait_for_window("^Add event$"))
    desktop.type("Regatta")
    desktop.wait_until(lambda: "Regatta" in local_state(folder).get("kept_writing", ""), what="its name to be kept")
    program.kill()
    program.wait(PATIENCE)
    start(desktop, folder)
    desktop.activate(desktop.wait_for_window("^Tendril$"))

    def is_back() -> int | None:
        desktop.key("F6", "space")
        return desktop.find_window("^Add event$")

    desktop.activate(desktop.wait_until(is_back, what="the dialog with the event"))
    desktop.key("ctrl+Return")
    desktop.wait_until(lambda: "Regatta" in [one["name"] for one in command(folder, "events")], what="the event")
    assert desktop.output() == ""


def local_state(folder: Path) -> dict[str, str]:
    """Return the facts about this copy of the book."""
    with closing(sqlite3.connect(folder / "tendril.sqlite3")) as book:
        return dict(book.execute("SELECT key, value FROM local_state"))


def test_sigterm_ends_it_with_a_menu_open(desktop: VirtualDesktop, folder: Path) -> None:
    program = start(desktop, folder, "--minimized")
    icon = desktop.wait_for_tray_icon()
    desktop.open_tray_menu(program, icon)
    program.terminate()
    assert program.wait(PATIENCE) == 0
    assert not list(folder.glob("*-wal"))
    assert desktop.output() == ""


def test_started_again_it_raises_the_window_also_after_one_was_killed(desktop: VirtualDesktop, folder: Path) -> None:
    killed = start(desktop, folder, "--minimized")
    desktop.wait_until(desktop.tray_icons, what="the icon in the tray")
    killed.kill()
    killed.wait(PATIENCE)
    desktop.wait_until(lambda: not desktop.tray_icons(), what="the icon to go")
    program = start(desktop, folder, "--minimized")
    desktop.wait_until(desktop.tray_icons, what="the icon in the tray")
    assert shown(desktop) is None
    assert start(desktop, folder, "--minimized").wait(PATIENCE) == 0
    desktop.wait_for_rest(program)
    assert shown(desktop) is None
    assert start(desktop, folder).wait(PATIENCE) == 0
    desktop.wait_until(lambda: shown(desktop), what="the window")
    assert program.poll() is None
    assert desktop.output() == ""


def test_actions_of_the_menu_reach_the_program_that_runs_or_start_it(desktop: VirtualDesktop, folder: Path) -> None:
    program = start(desktop, folder, "--minimized")
    desktop.wait_until(desktop.tray_icons, what="the icon in the tray")
    assert start(desktop, folder, "--open", "log").wait(PATIENCE) == 0
    desktop.wait_for_window("^Log interaction")
    assert shown(desktop) is None
    assert start(desktop, folder, "--open", "today").wait(PATIENCE) == 0
    desktop.wait_until(lambda: shown(desktop), what="the window")
    program.terminate()
    assert program.wait(PATIENCE) == 0
    started = start(desktop, folder, "--open", "add")
    desktop.wait_for_window("^Add person$")
    assert shown(desktop) is not None
    started.terminate()
    assert started.wait(PATIENCE) == 0
    assert desktop.output() == ""


def test_the_tray_acts_while_the_window_is_away(desktop: VirtualDesktop, folder: Path) -> None:
    program = start(desktop, folder, "--minimized")
    icon = desktop.wait_for_tray_icon()
    desktop.click(*icon.middle)
    desktop.activate(desktop.wait_until(lambda: shown(desktop), what="the window"))
    # Sooner it would be a double click, which brings the window only.
    time.sleep(QT_DOUBLE_CLICK)
    desktop.click(*icon.middle)
    desktop.wait_until(lambda: shown(desktop) is None, what="the window to go")
    desktop.open_tray_menu(program, icon)
    # The first row tells the number, the second leads to what can be done about Maya.
    desktop.key("Down", "Down", "Right", "Return")
    desktop.wait_until(lambda: command(folder, "people")[0]["last_interaction_on"] == "2026-11-23", what="the log")
    assert shown(desktop) is None
    assert program.poll() is None


def test_a_book_that_cannot_be_opened_is_told_in_a_dialog_and_on_stderr(desktop: VirtualDesktop, folder: Path) -> None:
    book = folder / "tendril.sqlite3"
    book.write_bytes(b"no book at all" * 400)
    before = book.read_bytes()
    program = start(desktop, folder)
    dialog = desktop.wait_for_window("^Your book is damaged$")
    assert "is not a readable Tendril book" in desktop.output()
    assert desktop.output().count("\n") == 1
    desktop.activate(dialog)
    desktop.key("Escape")
    assert program.wait(PATIENCE) == 1
    assert book.read_bytes() == before
