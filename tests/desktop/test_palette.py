"""The command palette by the keys of a real keyboard: found misspelt, opened, logged with, undone."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.virtual_desktop import VirtualDesktop

ROOT = Path(__file__).resolve().parents[2]
NOON = "2026-11-23T12:00"


def command(folder: Path, *arguments: str) -> Any:
    """Run a command on the same book and return what it prints as JSON."""
    environment = {"TENDRIL_NOW": NOON, "PATH": "/usr/bin:/bin", "HOME": str(folder.parent), "LC_ALL": "C.UTF-8"}
    line = [sys.executable, str(ROOT / "main.py"), "--data-dir", str(folder), *arguments, "--json"]
    done = subprocess.run(line, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data directory of the program under test, with two people."""
    command(tmp_path / "book", "add", "Maya Okafor")
    command(tmp_path / "book", "add", "Jonas Berg")
    return tmp_path / "book"


def test_somebody_is_found_misspelt_and_logged_with_by_keys(desktop: VirtualDesktop, folder: Path) -> None:
    """Ctrl+K, a misspelt name, Ctrl+L and Ctrl+Enter log an interaction with the right person."""
    program = desktop.start_tendril("--data-dir", folder, environment={"TENDRIL_NOW": NOON})
    window = desktop.wait_for_window("^Tendril$")
    desktop.activate(window)
    desktop.key("ctrl+k")
    desktop.type("oakfor")
    desktop.wait_for_rest(program)
    desktop.key("ctrl+l")
    dialog = desktop.wait_for_window("Log interaction")
    desktop.activate(dialog)
    desktop.key("ctrl+Return")

    def is_logged() -> bool:
        with closing(sqlite3.connect(folder / "tendril.sqlite3")) as book:
            names = book.execute("SELECT name FROM interaction_contact JOIN contact ON contact.id = contact_id")
            return [name for (name,) in names] == ["Maya Okafor"]

    desktop.wait_until(is_logged, what="the interaction with Maya")
