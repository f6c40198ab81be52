"""make run where there is no display: pictures of the main views instead of a window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
VIEWS = ("today", "people", "person", "interests", "introductions", "insights", "import", "settings")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout that is set up, so that pictures do not land in this one."""
    for name in ("main.py", "models", "resources", "scheduler", "tools", "ui"):
        (tmp_path / name).symlink_to(ROOT / name)
    own = tmp_path / ".venv" / "bin" / "python"
    own.parent.mkdir(parents=True)
    own.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    own.chmod(0o755)
    return tmp_path


def run(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    command = [str(checkout / "tools" / "run"), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_there_are_pictures(checkout: Path) -> None:
    done = run(checkout, "--data-dir", str(checkout / "book"))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("There is no display here")
    pictures = [checkout / line for line in done.stdout.splitlines() if line.endswith(".png")]
    assert {picture.name.split("-")[0] for picture in pictures} == set(VIEWS)
    assert len(pictures) == len(VIEWS) * 2 * 2
    assert all(picture.stat().st_size > 5000 for picture in pictures)
    assert not (checkout / "book").exists()


def test_a_command_needs_no_display(checkout: Path) -> None:
    done = run(checkout, "--data-dir", str(checkout / "book"), "people", "--json")
    assert (done.returncode, done.stdout.strip()) == (0, "[]")
