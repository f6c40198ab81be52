"""Where things are on a screen, read from what X tells and from pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Area:
    """A rectangle on the screen in pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        """Return the point to click at."""
        return self.x + self.width // 2, self.y + self.height // 2


def area_of_window(description: str) -> Area:
    """Return the rectangle xwininfo describes; an empty one where the window is gone."""
    numbers = re.search(
        r"Absolute upper-left X:\s+(-?\d+)\s+Absolute upper-left Y:\s+(-?\d+).*?Width: (\d+)\s+Height: (\d+)",
        description,
        re.DOTALL,
    )
    return Area(*map(int, numbers.groups())) if numbers else Area(0, 0, 0, 0)


def area_of_color(picture: bytes, color: tuple[int, int, int]) -> Area | None:
    """Return the rectangle around all pixels of one colour in a binary PPM picture, None where there are none."""
    header = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", picture)
    if not header:
        return None
    width, height = int(header[1]), int(header[2])
    pixels, wanted = picture[header.end() :], bytes(color)
    columns: list[int] = []
    rows: list[int] = []
    for row in range(height):
        line = pixels[row * width * 3 : (row + 1) * width * 3]
        here = [column for column in range(width) if line[column * 3 : column * 3 + 3] == wanted]
        if len(here) > 3:
            columns += (here[0], here[-1])
            rows.append(row)
    if len(rows) < 5:
        return None
    return Area(min(columns), rows[0], max(columns) - min(columns) + 1, rows[-1] - rows[0] + 1)
