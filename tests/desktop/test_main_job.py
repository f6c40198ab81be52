"""The main job in the real program: from a contacts file to a reminder, and from its button to a logged interaction."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.virtual_desktop import PATIENCE, VirtualDesktop

ROOT = Path(__file__).resolve().parents[2]
CONNECTIONS = """Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Maya,Okafor,https://www.linkedin.com/in/maya-okafor-example,,Northwind,Staff engineer,05 Mar 2021
"""


@pytest.fixture
def book_folder(tmp_path: Path) -> Path:
    """The data directory of the program under test."""
    return tmp_path / "book"


def tendril(folder: Path, *arguments: str, now: str) -> Any:
    """Run a command on the same book and return what it prints as JSON."""
    environment = {"TENDRIL_NOW": now, "PATH": "/usr/bin:/bin", "HOME": str(folder.parent), "LC_ALL": "C.UTF-8"}
    command = [sys.executable, str(ROOT / "main.py"), "--data-dir", str(folder), *arguments, "--json"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_from_a_file_to_a_reminder_to_a_logged_interaction(
    desktop: VirtualDesktop, book_folder: Path, tmp_path: Path
) -> None:
    monday = "2026-11-23T08:30"
    file = tmp_path / "Connections.csv"
    file.write_text(CONNECTIONS, encoding="utf-8")

    # A person imports the file by the keyboard alone.
    program = desktop.start_tendril("--data-dir", book_folder, environment={"TENDRIL_NOW": monday})
    window = desktop.wait_for_window("^Tendril")
    desktop.activate(window)
    desktop.key("ctrl+i")
    desktop.key("Return")
    desktop.activate(desktop.wait_for_window("Choose a file of people"))
    desktop.type(str(file))
    # While it still looks through the folder for what the letters may become, Qt's dialog takes Return as the folder's.
    desktop.wait_for_rest(program)
    desktop.key("Return")
    desktop.wait_until(lambda: desktop.find_window("Choose a file of people") is None, what="the dialog to close")
    people: list[Any] = []

    def is_imported() -> bool:
        # Continue, then Import; a key too many does nothing on the last page but open the list.
        desktop.key("ctrl+Return")
        people[:] = tendril(book_folder, "people", now=monday)
        return bool(people)

    desktop.wait_until(is_imported, what="the import")
    (maya,) = people
    assert (maya["name"], maya["organization"], maya["circle"]) == ("Maya Okafor", "Northwind", "Network")
    assert maya["last_interaction_on"] is None
    due_on = maya["next_due_on"]
    assert due_on > "2026-11-23"

    # With the window closed the program stays in the tray, and quits from there on request.
    desktop.wait_until(desktop.tray_icons, what="the icon in the tray")
    desktop.close_window(window)
    desktop.wait_until(lambda: desktop.find_window("^Tendril$") is None, what="the window to close")
    assert program.poll() is None
    program.terminate()
    assert program.wait(PATIENCE) == 0

    # On the morning she is due the reminder comes at its hour, and its first button logs the contact.
    morning = f"{due_on}T08:59:47"
    program = desktop.start_tendril("--data-dir", book_folder, "--minimized", environment={"TENDRIL_NOW": morning})
    desktop.wait_until(desktop.notifications, 90, "the notification")
    desktop.press_notification_button(0)
    later = f"{due_on}T10:00"

    def is_logged() -> bool:
        people[:] = tendril(book_folder, "people", now=later)
        return people[0]["last_interaction_on"] == due_on

    desktop.wait_until(is_logged, what="the logged interaction")
    assert people[0]["next_due_on"] > due_on
    assert tendril(book_folder, "due", now=later) == []
    assert tendril(book_folder, "undo", now=later)
    assert tendril(book_folder, "people", now=later)[0]["last_interaction_on"] is None


def test_the_same_occurrence_does_not_come_again_after_a_restart(desktop: VirtualDesktop, book_folder: Path) -> None:
    before, after = "2026-11-24T08:59:47", "2026-11-24T09:00:10"
    tendril(book_folder, "add", "Tomás Lindqvist", "--kind", "personal", "--birthday", "--11-25", now=before)
    program = desktop.start_tendril("--data-dir", book_folder, "--minimized", environment={"TENDRIL_NOW": before})
    desktop.wait_until(desktop.notifications, 90, "the notification")
    program.terminate()
    assert program.wait(PATIENCE) == 0
    desktop.wait_until(lambda: not desktop.notifications(), what="the notification to be withdrawn")
    desktop.start_tendril("--data-dir", book_folder, "--minimized", environment={"TENDRIL_NOW": after}, settling=2)
    # What was missed is told once the program has settled; this was not missed.
    desktop.wait_until(desktop.tray_icons, what="the icon in the tray")
    desktop.watch_that_never(desktop.notifications, 8, "a notification")
    assert "Traceback" not in desktop.output()
