"""A program with all that it started, told by a mark in their environment; from Linux's /proc."""

from __future__ import annotations

import os
import signal
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

_MARK = "TENDRIL_BENCH_START"
# It rests when all of it together took less of the processor in a second; in milliseconds.
_RESTING = 20


class Started:
    """The processes of one start. Services that a session bus starts inherit the mark as children do."""

    def __init__(self) -> None:
        """Think of a mark; the program is to be started with mark in its environment."""
        self.mark = {_MARK: uuid.uuid4().hex}
        self._bytes = f"{_MARK}={self.mark[_MARK]}".encode()

    def processes(self) -> Iterator[int]:
        """Yield those that live; one that ended and was not collected has no environment."""
        for folder in Path("/proc").iterdir():
            if folder.name.isdigit():
                try:
                    marked = self._bytes in (folder / "environ").read_bytes().split(b"\0")
                except (PermissionError, FileNotFoundError, ProcessLookupError):
                    continue  # Another's, or just gone.
                if marked:
                    yield int(folder.name)

    def milliseconds(self) -> float:
        """Return how much of the processor they took so far, with their children that ended."""
        ticks = 0
        for process in self.processes():
            # user, system, and both of the children that were waited for: proc_pid_stat(5).
            fields = _read(process, "stat").rpartition(")")[2].split()
            ticks += sum(map(int, fields[11:15]))
        return ticks * 1000 / os.sysconf("SC_CLK_TCK")

    def wait_for_rest(self, settling: float, timeout: float = 60) -> None:
        """Return when they do nothing any more, after settling seconds at the earliest and timeout at the latest."""
        end = time.monotonic() + timeout
        time.sleep(settling)
        before = self.milliseconds()
        while time.monotonic() < end:
            time.sleep(1)
            now = self.milliseconds()
            if now - before < _RESTING:
                return
            before = now

    def mebibytes(self, program: str) -> tuple[float, float]:
        """Return their memory and of it that of the processes that run a program, what is shared counted in part."""
        total = own = 0.0
        for process in self.processes():
            proportional = next((line for line in _read(process, "smaps_rollup").splitlines() if "Pss:" in line), "")
            mebibytes = int(proportional.split()[1]) / 1024 if proportional else 0.0
            total += mebibytes
            command = _read(process, "cmdline").split("\0")
            if program in [Path(part).name for part in command[:2]]:
                own += mebibytes
        return total, own

    def end(self) -> None:
        """End them all: ask, wait ten seconds, insist."""
        for order in (signal.SIGTERM, signal.SIGKILL):
            end = time.monotonic() + 10
            for process in list(self.processes()):
                try:
                    os.kill(process, order)
                except ProcessLookupError:
                    continue
            while list(self.processes()) and time.monotonic() < end:
                time.sleep(0.1)


def _read(process: int, name: str) -> str:
    """Return what /proc tells of a process, nothing where it is gone."""
    try:
        return Path(f"/proc/{process}/{name}").read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return ""
