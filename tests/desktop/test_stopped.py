"""The real program, stopped over the moment of a reminder and continued, and a notification service that comes late."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.desktop.virtual_desktop import PATIENCE, VirtualDesktop

ROOT = Path(__file__).resolve().parents[2]
BEFORE = "2026-11-23T08:59:40"
# Seconds from there until nine is over.
OVER_NINE = 23


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data directory of the program under test, with a birthday to be reminded of at nine."""
    line = [sys.executable, str(ROOT / "main.py"), "--data-dir", str(tmp_path / "book"), "add", "Maya Okafor"]
    environment = {"TENDRIL_NOW": BEFORE, "PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    arguments = [*line, "--kind", "personal", "--birthday", "--11-24"]
    subprocess.run(arguments, env=environment, check=True, capture_output=True, timeout=60)
    return tmp_path / "book"


def test_stopped_over_the_hour_it_speaks_once_when_it_goes_on(desktop: VirtualDesktop, folder: Path) -> None:
    began = time.monotonic()
    now = {"TENDRIL_NOW": BEFORE}
    program = desktop.start_tendril("--data-dir", folder, "--minimized", environment=now, settling=3)
    desktop.wait_until(desktop.tray_icons, what="the icon in the tray")
    program.send_signal(signal.SIGSTOP)
    # Nine o'clock passes while nobody is there to look at the clock.
    desktop.watch_that_never(desktop.notifications, began + OVER_NINE - time.monotonic(), "a notification")
    program.send_signal(signal.SIGCONT)
    desktop.wait_until(desktop.notifications, what="the notification")
    desktop.watch_that_never(lambda: len(desktop.notifications()) > 1, 3, "a second one")
    program.terminate()
    assert program.wait(PATIENCE) == 0
    assert "Traceback" not in desktop.output()


@pytest.mark.skipif(not os.environ.get("TENDRIL_LONG"), reason="takes a minute and a half; TENDRIL_LONG=1 runs it")
def test_a_service_that_comes_after_the_hour_still_gets_it(desktop: VirtualDesktop, folder: Path) -> None:
    desktop.stop_tray()
    desktop.stop_service()
    program = desktop.start_tendril("--data-dir", folder, environment={"TENDRIL_NOW": "2026-11-23T08:59:47"})
    log = folder / "tendril.log"
    in_vain = "Nothing could show the reminder"
    desktop.wait_until(lambda: log.exists() and in_vain in log.read_text(), what="a reminder in vain")
    desktop.start_service()
    desktop.wait_until(desktop.notifications, 75, "the notification")
    assert log.read_text().count(in_vain) == 1
    program.terminate()
    assert program.wait(PATIENCE) == 0
