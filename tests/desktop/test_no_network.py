"""The real program, watched by the system while it is used: it opens no connection to any network."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop.virtual_desktop import VirtualDesktop

ROOT = Path(__file__).resolve().parents[2]
_CALL = re.compile(r"(?:socket|connect|bind|sendto)\((?:\d+<.*?>, |\d+, )?(?:\{sa_family=)?((?:AF|PF)_\w+)")


def may_watch() -> bool:
    """Whether strace is there and may look at other programs; some containers forbid it."""
    program = shutil.which("strace")
    return program is not None and subprocess.run([program, "-qq", "true"], check=False).returncode == 0


@pytest.mark.skipif(not may_watch(), reason="strace is missing or may not watch: sudo apt install strace")
def test_the_program_is_used_and_opens_no_network_connection(desktop: VirtualDesktop, tmp_path: Path) -> None:
    calls, cards = tmp_path / "calls", tmp_path / "cards.vcf"
    cards.write_text(
        "BEGIN:VCARD\nVERSION:4.0\nFN:Maya Okafor\nEMAIL:maya@mail.example\nURL:https://maya.example/\n"
        "PHOTO:https://maya.example/photo.jpg\nLOGO:http://maya.example/logo.png\nEND:VCARD\n"
    )
    watched: list[str | Path] = ["strace", "-f", "-qq", "-e", "trace=socket,connect,bind,sendto", "-o", str(calls)]
    program: list[str | Path] = [sys.executable, ROOT / "main.py", "--data-dir", tmp_path / "book"]
    assert desktop.start([*watched, *program, "import", cards]).wait(120) == 0
    running = desktop.start([*watched, "-A", *program])
    window = desktop.wait_for_window("^Tendril$", timeout=60)
    desktop.activate(window)
    for view in "12345":
        desktop.key(f"ctrl+{view}")
    desktop.key("ctrl+2", "Return", "ctrl+k")
    desktop.type("maya")
    desktop.key("Return", "F11", "Escape")
    desktop.key("ctrl+q")
    assert running.wait(120) == 0
    families = {match[1].replace("PF_", "AF_") for match in _CALL.finditer(calls.read_text(errors="replace"))}
    assert "AF_UNIX" in families, "strace has seen nothing"
    assert families <= {"AF_UNIX", "AF_UNSPEC"}, families
