"""What an action costs: processor time of the window's thread, beside a floor that was measured in the same run.

Processor time and not the clock on the wall, because other programs run meanwhile. What another thread does, the
window need not wait for, and it is not counted.
"""

from __future__ import annotations

import gc
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

# What is measured in the window besides making it, in this order.
PARTS = ("views", "lists", "persons", "changes", "palette", "planning")


@dataclass(frozen=True)
class Result:
    """An action's cost and its floor's in milliseconds, the medians of several times, and what the floor is."""

    action: str
    milliseconds: float
    floor: str
    floor_milliseconds: float

    @property
    def ratio(self) -> float:
        """How many times the floor the action costs."""
        return self.milliseconds / max(self.floor_milliseconds, 0.001)


def slow_cost(action: Callable[[], object], times: int, after: Callable[[], object] = lambda: None) -> float:
    """Return in milliseconds what 95 of 100 times of an action do not exceed; there must be two times or more."""
    taken = [cost(action, 1, after) for _ in range(times)]
    return statistics.quantiles(taken, n=20, method="inclusive")[-1]


def cost(action: Callable[[], object], times: int, after: Callable[[], object] = lambda: None) -> float:
    """Return the median cost of an action in milliseconds; after runs behind each time and is not measured."""
    taken = []
    for _ in range(times):
        gc.collect()
        begun = time.thread_time()
        action()
        taken.append((time.thread_time() - begun) * 1000)
        after()
    return statistics.median(taken)


def resident(process: int) -> float:
    """Return the resident memory of a process in MiB."""
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
