"""A picture of growth: one small field a row, all with the same two scales, so that steepness can be compared."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import Protocol

_COLUMNS = 4
_WIDTH, _HEIGHT, _GAP, _TITLE = 264, 118, 18, 30
_MARGIN, _HEAD, _SIDE = 24, 60, 26
# The decades of milliseconds that a field shows, the highest at its top.
_LEAST, _MOST = 0.1, 100_000.0
_FRAME = 16.0
_INK, _FAINT, _LINE, _GROUND = "#21302a", "#66756d", "#2f6b4f", "#f6f5f0"


class Row(Protocol):
    """What is drawn of a row of the table."""

    what: str
    milliseconds: dict[int, float]

    @property
    def exponent(self) -> float | None:
        """By which power it grows."""


def plot(rows: Sequence[Row], sizes: Sequence[int]) -> str:
    """Return an SVG picture of all rows: people from left to right and milliseconds upwards, both logarithmic."""
    width = 2 * _MARGIN + _COLUMNS * (_WIDTH + _GAP) - _GAP
    height = _HEAD + math.ceil(len(rows) / _COLUMNS) * (_TITLE + _HEIGHT + _GAP) + _MARGIN
    people = ", ".join(f"{size:,}" for size in sizes)
    scales = f"{_LEAST:g} ms to {_MOST / 1000:g} s"
    head = (
        f"Milliseconds of processor with {people} people; both scales are logarithmic, {scales}.",
        "Dashed: one frame, 16 ms. Dotted: like the number of people. n^0.00 does not grow, n^1.00 grows like it.",
    )
    size = f'width="{width}" height="{height}"'
    font = 'font-family="Inter, Helvetica, Arial, sans-serif" font-size="11"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {height}" {font}>',
        f'<rect {size} fill="#ffffff"/>',
        *(_text(_MARGIN, 30 + 16 * number, line, _FAINT) for number, line in enumerate(head)),
    ]
    for number, row in enumerate(rows):
        x = _MARGIN + number % _COLUMNS * (_WIDTH + _GAP)
        y = _HEAD + number // _COLUMNS * (_TITLE + _HEIGHT + _GAP)
        parts += _field(row, sizes, x, y)
    return "\n".join([*parts, "</svg>", ""])


def _field(row: Row, sizes: Sequence[int], x: int, y: int) -> Iterator[str]:
    """Yield one row's title, ground, guides, line and numbers."""
    yield _text(x, y + 20, row.what, _INK, weight=600)
    top = y + _TITLE
    yield f'<rect x="{x}" y="{top}" width="{_WIDTH}" height="{_HEIGHT}" rx="6" fill="{_GROUND}"/>'
    if row.exponent is not None:
        yield _text(x + 10, top + 18, f"n^{row.exponent:.2f}", _FAINT)
    yield _line((x, _up(_FRAME, top)), (x + _WIDTH, _up(_FRAME, top)), _FAINT, 'stroke-dasharray="5 4"')
    costs = sorted(row.milliseconds.items())
    points = [(_across(size, sizes, x), _up(cost, top)) for size, cost in costs]
    least, cost = costs[0]
    # As far as the field goes.
    end = max(least, min(max(sizes), int(least * _MOST / max(cost, _LEAST))))
    like_people = (_across(end, sizes, x), _up(cost * end / least, top))
    yield _line(points[0], like_people, _FAINT, 'stroke-dasharray="1 4" stroke-linecap="round"')
    for one, other in pairwise(points):
        yield _line(one, other, _LINE, 'stroke-width="2"')
    for (across, up), (_size, milliseconds) in zip(points, costs, strict=True):
        yield f'<circle cx="{across:.1f}" cy="{up:.1f}" r="3" fill="{_LINE}"/>'
        # Below the point where there is no room above it.
        yield _text(across, up - 7 if up > top + 18 else up + 16, _shown(milliseconds), _INK, anchor="middle")


def _across(size: int, sizes: Sequence[int], x: int) -> float:
    """Return how far to the right a number of people is in a field that begins at x."""
    least, most = math.log(min(sizes)), math.log(max(sizes))
    share = (math.log(size) - least) / (most - least) if most > least else 0.5
    return x + _SIDE + share * (_WIDTH - 2 * _SIDE)


def _up(milliseconds: float, top: int) -> float:
    """Return how far down so many milliseconds are in a field with this top; what is off the scale is at its edge."""
    share = math.log(min(max(milliseconds, _LEAST), _MOST) / _LEAST) / math.log(_MOST / _LEAST)
    return top + _HEIGHT * (1 - share)


def _shown(milliseconds: float) -> str:
    """Return a cost in few characters: 0.3, 27, 1.4 s."""
    if milliseconds >= 1000:
        return f"{milliseconds / 1000:.1f} s"
    return f"{milliseconds:.1f}" if milliseconds < 10 else f"{milliseconds:.0f}"


def _line(one: tuple[float, float], other: tuple[float, float], colour: str, look: str) -> str:
    (x1, y1), (x2, y2) = one, other
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}" {look}/>'


def _text(x: float, y: float, text: str, colour: str, *, anchor: str = "start", weight: int = 400) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" fill="{colour}"'
    return f'<text {place} text-anchor="{anchor}" font-weight="{weight}">{escape(text)}</text>'
