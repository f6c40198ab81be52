"""The start as a whole process, from exec to the first painted Today, beside an empty PySide6 window with one list.

Both are started in turn, so that whatever else the machine does meets both, and the medians are compared.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.big_book import NOW

_SCRIPT = Path(__file__).with_name("first_paint.py")
# What is measured, with its unit.
_ROWS = {
    "clock on the wall": "ms",
    "processor": "ms",
    "memory, resident": "MiB",
    "memory, proportional": "MiB",
    "memory, unique": "MiB",
}


@dataclass(frozen=True)
class Row:
    """A line of the table: the program's median, the empty window's, in a unit."""

    what: str
    unit: str
    program: float
    empty: float

    @property
    def ratio(self) -> float:
        """How many times the empty window's the program's is."""
        return self.program / self.empty

    @property
    def more(self) -> float:
        """By how much the program's is more."""
        return self.program - self.empty


def measure(directory: Path, times: int) -> list[Row]:
    """Start both so many times with the book of a directory, print the table and return its lines. Linux only."""
    rows = list(_rows(directory, times))
    print(
        "| start: exec to the first painted Today | Tendril | empty window | ratio | more |\n|---|---:|---:|---:|---:|"
    )
    for row in rows:
        values = f"{row.program:.0f} {row.unit} | {row.empty:.0f} {row.unit} | {row.ratio:.2f} | {row.more:+.1f}"
        print(f"| {row.what} | {values} |", flush=True)
    return rows


def _rows(directory: Path, times: int) -> Iterator[Row]:
    program, empty = ("program", "--data-dir", str(directory)), ("empty",)
    # Not counted: these compile the modules, and the day's list is fixed.
    _start(program)
    _start(empty)
    taken = [(_start(program), _start(empty)) for _ in range(times)]
    for place, (what, unit) in enumerate(_ROWS.items()):
        yield Row(what, unit, *(statistics.median(pair[which][place] for pair in taken) for which in (0, 1)))


def _start(arguments: Sequence[str]) -> tuple[float, ...]:
    """Start a process that ends with its first paint and return what it took, in the order and units of the rows."""
    environment = {**os.environ, "TENDRIL_NOW": NOW.isoformat(), "QT_QPA_PLATFORM": "offscreen"}
    # Who starts a program twice has its modules compiled, and a reminder is not to be shown on this desktop.
    for name in ("PYTHONDONTWRITEBYTECODE", "DBUS_SESSION_BUS_ADDRESS"):
        environment.pop(name, None)
    begun = time.clock_gettime(time.CLOCK_MONOTONIC)
    line = [sys.executable, str(_SCRIPT), *arguments]
    ended = subprocess.run(line, env=environment, capture_output=True, text=True, check=True)
    told = json.loads(ended.stdout.splitlines()[-1])
    memory = (told[name] / 1024 for name in ("resident", "proportional", "unique"))
    return ((told["moment"] - begun) * 1000, told["processor"] * 1000, *memory)
