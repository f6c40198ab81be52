"""The running program: started, started again, asked to end, and refused a book it cannot open."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.calling import LOCK_FILE_NAME
from ui.single_instance import SingleInstance
from ui.window.window_memory import FILE_NAME

_ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 30_000


def command(directory: Path) -> list[str]:
    return [sys.executable, str(_ROOT / "main.py"), "--data-dir", str(directory)]


@pytest.fixture
def program(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TENDRIL_NOW": "2026-11-23T08:00"}
    with subprocess.Popen(
        command(tmp_path / "book"), env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        yield process
        if process.poll() is None:
            process.kill()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGTERM to send")
def test_a_second_start_ends_at_once_and_sigterm_ends_the_first_cleanly(
    program: subprocess.Popen[str], tmp_path: Path, qapp, qtbot
) -> None:
    directory = tmp_path / "book"
    qtbot.waitUntil(lambda: (directory / LOCK_FILE_NAME).is_file(), timeout=_PATIENCE)
    knocking = SingleInstance(directory)
    qtbot.waitUntil(knocking.raise_first, timeout=_PATIENCE)
    second = subprocess.run(command(directory), capture_output=True, text=True, timeout=30, check=False)
    assert (second.returncode, second.stderr) == (0, "")
    program.send_signal(signal.SIGTERM)
    program.wait(timeout=30)
    assert program.returncode == 0, program.stderr.read()
    assert not (directory / LOCK_FILE_NAME).exists()
    assert (directory / FILE_NAME).is_file()
    assert not list(directory.glob("*-wal"))
    private = {path.name: path.stat().st_mode & 0o077 for path in directory.iterdir()}
    assert set(private.values()) == {0}, private


@pytest.mark.skipif(os.name != "posix", reason="the locks of other systems belong to the descriptor")
def test_a_command_beside_the_window_leaves_it_its_journal(tmp_path: Path, qtbot, request) -> None:
    """Looked at, backed up and asked for on three threads: the window has its lock on the book all the time."""
    directory = tmp_path / "book"
    subprocess.run([*command(directory), "add", "Maya Okafor"], capture_output=True, timeout=60, check=True)
    program = request.getfixturevalue("program")
    qtbot.waitUntil(lambda: any((directory / "backups").glob("*.sqlite3")), timeout=_PATIENCE)
    subprocess.run([*command(directory), "people"], capture_output=True, timeout=60, check=True)
    assert program.poll() is None
    # Whoever takes himself for the last to close a book takes it away, and what the window writes to it then is lost.
    assert (directory / "tendril.sqlite3-wal").exists()


def test_a_file_that_is_no_book_is_refused_with_a_sentence(tmp_path: Path) -> None:
    directory = tmp_path / "book"
    directory.mkdir(mode=0o700)
    (directory / "tendril.sqlite3").write_bytes(b"this is no database at all, only a few words" * 20)
    before = (directory / "tendril.sqlite3").read_bytes()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    result = subprocess.run(
        command(directory), env=environment, capture_output=True, text=True, timeout=30, check=False
    )
    assert result.returncode == 1
    assert result.stderr.startswith("tendril: ")
    assert "Traceback" not in result.stderr
    assert (directory / "tendril.sqlite3").read_bytes() == before


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
def test_without_a_display_it_says_so(tmp_path: Path) -> None:
    hidden = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    result = subprocess.run(command(tmp_path), env=environment, capture_output=True, text=True, timeout=30, check=False)
    assert result.returncode == 1
    assert "no display" in result.stderr
