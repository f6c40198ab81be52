"""The part of a soak that fuzzes: every target in a process of its own, as many at once as there are cores."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from soak.fuzzing.targets import TARGETS, Target
from soak.parts import Allowance, Outcome, PartUnavailableError

ROOT = Path(__file__).resolve().parents[2]
_DONE = re.compile(r"^#\d+\s+\w+\s+cov: (\d+)", re.MULTILINE)
_EXECUTED = re.compile(r"^stat::number_of_executed_units: (\d+)", re.MULTILINE)
# A process starts, makes what it begins with, and ends a little late.
_START_SECONDS, _LATE_SECONDS = 5, 120


@dataclass
class _Run:
    """What the processes of one target did; a hang ends a process, and the time that is left goes to another one."""

    executions: int = 0
    reached: int = 0


def fuzz(allowance: Allowance) -> Iterator[Outcome]:
    """Yield what became of each target; the time is shared evenly among them.

    Raises PartUnavailableError where Atheris, which counts what is reached, is not installed.
    """
    if find_spec("atheris") is None:
        raise PartUnavailableError(
            "fuzzing needs Atheris, which “make soak” installs on Linux on x86-64 with Python 3.11 to 3.13."
        )
    seconds = allowance.seconds * allowance.jobs / len(TARGETS)
    with ThreadPoolExecutor(max_workers=allowance.jobs) as workers:
        yield from workers.map(lambda target: _fuzz_one(target, seconds, allowance), TARGETS)


def _fuzz_one(target: Target, seconds: float, allowance: Allowance) -> Outcome:
    began, run = time.monotonic(), _Run()
    for number in range(100):
        left = int(seconds - (time.monotonic() - began))
        if left < 1 or (number and left < _START_SECONDS):
            break
        _run_once(target, left, allowance, number, run)
    kept = [*allowance.folder.glob(f"{target.name}-*.bin")]
    for path in allowance.folder.glob(f"{target.name}-*"):
        if path.suffix not in (".bin", ".txt"):
            # A hang or a flood of memory, which libFuzzer keeps.
            path.with_suffix(".txt").write_text(
                f"{path.name.split('-')[-2]}: see {target.name}.log\n", encoding="utf-8"
            )
            kept.append(path)
    return Outcome(target.name, run.executions, run.reached, tuple(sorted(kept)))


def _run_once(target: Target, seconds: int, allowance: Allowance, number: int, run: _Run) -> None:
    log = allowance.folder / f"{target.name}.log"
    command = [
        sys.executable, "-m", "soak.fuzzing.guided", target.name, "--seconds", str(seconds),
        "--seed", str(allowance.seed + number), "--folder", str(allowance.folder.resolve()),
    ]  # fmt: skip
    with log.open("a", encoding="utf-8") as stream:
        start = stream.tell()
        try:
            process = subprocess.run(
                command, cwd=ROOT, stdout=stream, stderr=stream, check=False, timeout=seconds + _LATE_SECONDS
            )
            ended = f"with {process.returncode}"
        except subprocess.TimeoutExpired:
            ended = "because it did not end by itself"
    with log.open(encoding="utf-8", errors="replace") as stream:
        stream.seek(start)
        said = stream.read()
    counted, executed = _DONE.findall(said), _EXECUTED.findall(said)
    if not executed:
        path = allowance.folder / f"{target.name}-process-{number}.bin"
        path.write_bytes(b"")
        path.with_suffix(".txt").write_text(f"The process ended {ended}:\n{said[-2000:]}", encoding="utf-8")
        return
    run.executions += int(executed[-1])
    run.reached = max([run.reached, *map(int, counted)])
