"""A program that knows a passphrase leaves no picture of its memory where it crashes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from models import core_dumps

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads Linux's /proc")

_PROGRAM = """
import ctypes, resource, sys
from pathlib import Path
from models import keys
resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY,) * 2)
# As a program begins: a process inherits it, and the tests' own may know a passphrase.
Path("/proc/self/coredump_filter").write_text("0x33")
if sys.argv[1] == "locked":
    keys._COST = 14
    keys.new_key("correct horse battery")
print(resource.getrlimit(resource.RLIMIT_CORE)[0], int(Path("/proc/self/coredump_filter").read_text(), 16), flush=True)
name = "Quexvor" + " Zilmarth"
ctypes.string_at(0)
"""


def crashed(folder: Path, how: str) -> tuple[list[str], list[Path]]:
    """Crash in a folder and return what the program said of its limits, and the cores that are there."""
    root = Path(core_dumps.__file__).parents[1]
    ran = subprocess.run(
        [sys.executable, "-c", _PROGRAM, how],
        cwd=folder,
        env={"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if "ValueError" in ran.stderr:
        pytest.skip("cores are not allowed here at all")
    assert ran.returncode < 0, ran.stderr
    return ran.stdout.split(), list(folder.glob("*core*"))


def test_where_there_is_no_passphrase_the_system_decides(tmp_path: Path) -> None:
    limits, cores = crashed(tmp_path, "clear")
    assert limits[0] == "-1"
    assert limits[1] != "0"
    if Path("/proc/sys/kernel/core_pattern").read_text().strip() == "core" and cores:
        assert b"Quexvor Zilmarth" in cores[0].read_bytes()


def test_with_a_passphrase_there_is_no_core_and_nothing_would_be_in_it(tmp_path: Path) -> None:
    assert crashed(tmp_path, "locked") == (["0", "0"], [])
