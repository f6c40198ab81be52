"""Whether memory stays flat: the process's pages and Python's objects over the steps, by the slope of a line."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

_MEBIBYTE = 1 << 20
# What caches may still gain after the warm-up: SQLite's alone takes up to 64 MiB a connection.
_ROOM, _SHARE = 48.0, 0.10
_OBJECTS_ROOM = 30_000
_FEWEST = 12
_WARM_UP = 0.5


@dataclass
class Memory:
    """Samples of how much is held after so many steps: mebibytes of pages, and objects the collector knows."""

    steps: list[int] = field(default_factory=list)
    pages: list[float] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)

    @property
    def is_enough(self) -> bool:
        """Whether there are samples enough to tell a slope."""
        return len(self.steps) >= _FEWEST

    def sample(self, steps: int) -> None:
        """Collect what nobody holds and look."""
        gc.collect()
        self.steps.append(steps)
        self.pages.append(_resident())
        self.objects.append(len(gc.get_objects()))

    def growth(self) -> tuple[float, float]:
        """Return how many mebibytes and objects were gained after the warm-up, by the slope; 0 for few samples."""
        start = int(len(self.steps) * _WARM_UP)
        span = self.steps[-1] - self.steps[start] if self.is_enough else 0
        late = self.steps[start:]
        return slope(late, self.pages[start:]) * span, slope(late, self.objects[start:]) * span

    def problems(self) -> list[str]:
        """Return what grows as it should not, as sentences; none for few samples."""
        if not self.is_enough:
            return []
        pages, objects = self.growth()
        start = int(len(self.steps) * _WARM_UP)
        found = []
        if pages > _ROOM + _SHARE * self.pages[start]:
            found.append(f"Memory grew by {pages:.0f} MiB from {self.pages[start]:.0f} MiB after the warm-up")
        if objects > _OBJECTS_ROOM + _SHARE * self.objects[start]:
            found.append(f"Objects grew by {objects:.0f} from {self.objects[start]} after the warm-up")
        return found


def slope(across: Sequence[float], up: Sequence[float]) -> float:
    """Return the slope of the line of least squares through some points, 0 where they stand in one place."""
    if not across:
        return 0.0
    middle, height = sum(across) / len(across), sum(up) / len(up)
    spread = sum((one - middle) ** 2 for one in across)
    shared = sum((one - middle) * (other - height) for one, other in zip(across, up, strict=True))
    return shared / spread if spread else 0.0


def _resident() -> float:
    """Return the mebibytes of memory this process holds; 0 where the system does not say (no /proc)."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / _MEBIBYTE
