"""A fault that Python cannot catch is told at the next start, and a good end leaves nothing."""

from __future__ import annotations

import errno
import stat
import subprocess
import sys
from pathlib import Path

from ui.fault_log import FILE_NAME, FaultLog

_PROGRAM = """
import ctypes, resource, sys
from pathlib import Path
from ui.fault_log import FaultLog
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
log = FaultLog(Path(sys.argv[1]))
print(log.begin())
def stumble():
    ctypes.string_at(0)
if sys.argv[2] == "stumble":
    stumble()
log.end()
"""


def run(folder: Path, how: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-c", _PROGRAM, str(folder), how]
    return subprocess.run(line, capture_output=True, text=True, check=False, timeout=60)


def test_a_fault_is_told_to_the_next_program(tmp_path: Path) -> None:
    assert run(tmp_path, "stumble").returncode != 0
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600
    told = run(tmp_path, "end")
    assert "in stumble" in told.stdout
    assert told.returncode == 0
    assert not (tmp_path / FILE_NAME).exists()


def test_a_good_end_leaves_nothing(tmp_path: Path) -> None:
    assert run(tmp_path, "end").stdout.strip() == ""
    assert not (tmp_path / FILE_NAME).exists()


def test_a_disk_that_may_only_be_read_by_the_end_does_not_matter(tmp_path: Path, monkeypatch) -> None:
    faults = FaultLog(tmp_path)
    faults.begin()

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    with monkeypatch.context() as turned:
        turned.setattr(Path, "unlink", refuse)
        faults.end()
    following = FaultLog(tmp_path)
    assert following.begin() == ""
    following.end()
