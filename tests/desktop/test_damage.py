"""A damaged book in the real program: the page, its main choice by key, and the window on the mended book."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.desktop.virtual_desktop import PATIENCE, VirtualDesktop

ROOT = Path(__file__).resolve().parents[2]
NOON = {"TENDRIL_NOW": "2026-11-23T12:00"}
PAGE = 4096


def run(folder: Path, *arguments: str) -> str:
    """Run a command on the book and return what it prints."""
    line = [sys.executable, str(ROOT / "main.py"), "--data-dir", str(folder), *arguments]
    environment = {**NOON, "PATH": "/usr/bin:/bin", "HOME": str(folder.parent), "LC_ALL": "C.UTF-8"}
    return subprocess.run(line, env=environment, capture_output=True, text=True, check=True, timeout=60).stdout


def test_what_can_be_read_of_a_damaged_book_takes_its_place(desktop: VirtualDesktop, tmp_path: Path) -> None:
    folder, book = tmp_path / "book", tmp_path / "book" / "tendril.sqlite3"
    for name in ("Maya Okafor", "Jonas Berg"):
        run(folder, "add", name)
    (folder / "backups").mkdir(mode=0o700)
    run(folder, "backup", str(folder / "backups" / "tendril-2026-11-22-120000.sqlite3"))
    content = bytearray(book.read_bytes())
    for page in range(3, len(content) // PAGE, 5):
        content[page * PAGE : page * PAGE + 200] = b"\xff" * 200
    book.write_bytes(content)
    program = desktop.start_tendril("--data-dir", folder, environment=NOON)
    desktop.activate(desktop.wait_for_window("^Your book is damaged$"))

    def is_mended() -> int | None:
        desktop.key("Return")
        return desktop.find_window("^Tendril$")

    desktop.wait_until(is_mended, what="the window on the mended book")
    [kept] = folder.glob("damaged*.sqlite3")
    assert kept.read_bytes() == content
    assert "Traceback" not in desktop.output()
    program.terminate()
    assert program.wait(PATIENCE) == 0
    assert "Maya Okafor" in run(folder, "people")
    assert "is sound" in run(folder, "check")
