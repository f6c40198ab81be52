"""A locked book on a real desktop: nothing comes up at login, the tray says so, and it is opened."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.virtual_desktop import PATIENCE, VirtualDesktop

ROOT = Path(__file__).resolve().parents[2]
NOON = "2026-11-23T12:00"
PASSPHRASE = "otter violin gravel teacup"
LOCKED, WINDOW = "^Tendril is locked$", "^Tendril$"


def command(folder: Path, *arguments: str, stdin: str = "", **environment: str) -> str:
    """Run a command on the book and return what it prints."""
    variables = {"TENDRIL_NOW": NOON, "PATH": os.environ["PATH"], "HOME": str(folder.parent), "LC_ALL": "C.UTF-8"}
    line = [sys.executable, str(ROOT / "main.py"), "--data-dir", str(folder), *arguments]
    done = subprocess.run(
        line, env=variables | environment, input=stdin, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def folder() -> Iterator[Path]:
    """The data directory of a locked book with somebody on Today's list.

    Its path is short enough for a socket in it: else program and command would meet in the folder that each is told for
    such things, and the two are told different ones here.
    """
    with tempfile.TemporaryDirectory(prefix="tendril-locked-") as made:
        folder = Path(made, "book")
        command(folder, "add", "Maya Okafor", "--kind", "personal", "--birthday", "11-24")
        command(folder, "passphrase", "set", stdin=f"{PASSPHRASE}\n")
        yield folder


def start(desktop: VirtualDesktop, folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """Start the program at noon."""
    return desktop.start_tendril("--data-dir", folder, *arguments, environment={"TENDRIL_NOW": NOON})


def test_started_at_login_it_waits_in_the_tray_until_a_second_start(desktop: VirtualDesktop, folder: Path) -> None:
    start(desktop, folder, "--minimized")
    desktop.wait_until(desktop.tray_icons, what="the icon in the tray")
    assert desktop.find_window(LOCKED) is None
    assert desktop.find_window(WINDOW) is None
    assert start(desktop, folder).wait(PATIENCE) == 0
    dialog = desktop.wait_for_window(LOCKED)
    desktop.activate(dialog)
    height = desktop.area(dialog).height
    desktop.type("not this one")
    desktop.key("Return")
    # What is typed while the wrong one is still being tried is not heard.
    desktop.wait_until(lambda: desktop.area(dialog).height > height, what="the sentence that it is wrong")
    desktop.type(PASSPHRASE)
    desktop.key("Return")
    desktop.wait_for_window(WINDOW)


def test_locked_by_a_key_its_window_is_gone_and_a_command_brings_it_back(
    desktop: VirtualDesktop, folder: Path, tmp_path: Path
) -> None:
    file = tmp_path / "passphrase"
    file.write_text(f"{PASSPHRASE}\n")
    file.chmod(0o600)
    start(desktop, folder)
    desktop.activate(desktop.wait_for_window(LOCKED))
    desktop.type(PASSPHRASE)
    desktop.key("Return")
    desktop.activate(desktop.wait_for_window(WINDOW))

    def is_locked() -> int | None:
        desktop.key("ctrl+shift+l")
        return desktop.find_window(LOCKED)

    desktop.wait_until(is_locked, what="the dialog")
    assert desktop.find_window(WINDOW) is None
    assert "Tendril is unlocked." in command(folder, "unlock", TENDRIL_PASSPHRASE_FILE=str(file))
    desktop.wait_for_window(WINDOW)
    assert desktop.find_window(LOCKED) is None
