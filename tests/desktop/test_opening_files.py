"""Files that the desktop opens with Tendril: in a program that starts, and in one that runs already."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.desktop.virtual_desktop import PATIENCE, VirtualDesktop

ROOT = Path(__file__).resolve().parents[2]
NOON = "2026-11-23T12:00"


def names(folder: Path) -> list[str]:
    """Return the names of everybody in the book."""
    line = [sys.executable, str(ROOT / "main.py"), "--data-dir", str(folder), "people", "--json"]
    environment = {"TENDRIL_NOW": NOON, "PATH": "/usr/bin:/bin", "HOME": str(folder.parent), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(line, env=environment, capture_output=True, text=True, check=True, timeout=60)
    return [person["name"] for person in json.loads(done.stdout)]


def import_by_keys(desktop: VirtualDesktop, folder: Path, name: str) -> None:
    """Go through the steps of the import that is shown, until somebody is in the book."""
    desktop.activate(desktop.wait_for_window("Tendril$"))

    def is_imported() -> bool:
        desktop.key("ctrl+Return")
        return name in names(folder)

    desktop.wait_until(is_imported, what=f"{name} in the book")


def test_a_file_opens_the_import_in_the_first_start_and_in_one_that_runs(
    desktop: VirtualDesktop, tmp_path: Path
) -> None:
    book, environment = tmp_path / "book", {"TENDRIL_NOW": NOON}
    for name in ("Maya Okafor", "Tomás Lindqvist"):
        card = f"BEGIN:VCARD\nVERSION:4.0\nFN:{name}\nEND:VCARD\n"
        (tmp_path / f"{name}.vcf").write_text(card, encoding="utf-8")
    running = desktop.start_tendril("--data-dir", book, tmp_path / "Maya Okafor.vcf", environment=environment)
    import_by_keys(desktop, book, "Maya Okafor")
    desktop.wait_until(desktop.tray_icons, what="the icon in the tray")
    desktop.close_window(desktop.wait_for_window("Tendril$"))
    desktop.wait_until(lambda: desktop.find_window("Tendril$") is None, what="the window to close")
    second = desktop.start_tendril("--data-dir", book, tmp_path / "Tomás Lindqvist.vcf", environment=environment)
    assert second.wait(PATIENCE) == 0
    import_by_keys(desktop, book, "Tomás Lindqvist")
    assert running.poll() is None
    assert desktop.output() == ""
