"""How what is measured grows with the number of people: the start, the window's actions, and files."""

from __future__ import annotations

import json
import math
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.growth_plot import plot

SIZES = (1_000, 10_000, 100_000)
PLOT = Path("docs/growth.svg")
# Files of more people take minutes each; `--files 100000` measures them alone.
MOST_ROWS = 10_000
# What is measured in a larger book: what is done every day. A view's first showing counts all there is, once.
MOST_OF_ALL = 100_000
DAILY = ("lists", "persons", "changes", "planning")
_FILE_FORMAT = "linkedin-csv"
_BENCH = (sys.executable, "-m", "benchmarks")


@dataclass
class Growth:
    """What one thing costs by the number of people, in milliseconds of the processor."""

    what: str
    milliseconds: dict[int, float] = field(default_factory=dict)

    @property
    def exponent(self) -> float | None:
        """By which power of the number of people it grows: 0 not at all, 1 like their number; None of one size.

        The slope of the straight line through the logarithms of both, by least squares.
        """
        return _exponent(self.milliseconds)

    @property
    def last_exponent(self) -> float | None:
        """The same between the two largest sizes alone: what comes next, where small books hide it."""
        return _exponent(dict(sorted(self.milliseconds.items())[-2:]))


def measure(
    sizes: Sequence[int], times: int, seed: int, plotted: Path, *, book: Path | None = None, path: Path | None = None
) -> list[Growth]:
    """Measure at each size, print the table, draw it as SVG, and keep it as JSON where a path is given.

    book is the folder of a book of the largest size, where there is one; the others are built.
    """
    rows: dict[str, Growth] = {}
    for size in sorted(sizes):
        print(f"Measuring with {size:,} people…", file=sys.stderr)
        for what, milliseconds in {
            **_window(size, times, seed, book if size == max(sizes) else None),
            **_files(size, seed),
        }.items():
            rows.setdefault(what, Growth(what)).milliseconds[size] = milliseconds
    told = list(rows.values())
    print("\n".join(table(told, sorted(sizes))))
    plotted.write_text(plot(told, sorted(sizes)), encoding="utf-8")
    if path is not None:
        document = {"seed": seed, "times": times, "rows": [{**asdict(one), "exponent": one.exponent} for one in told]}
        path.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    return told


def table(rows: Sequence[Growth], sizes: Sequence[int]) -> list[str]:
    """Return the lines of the table; what was not measured at a size is a dash."""
    people = " | ".join(f"{size:,}" for size in sizes)
    lines = [f"| ms of processor with so many people | {people} | exponent | of the last step |"]
    lines.append("|---" + "|---:" * (len(sizes) + 2) + "|")
    for row in rows:
        costs = [f"{row.milliseconds[size]:.1f}" if size in row.milliseconds else "–" for size in sizes]
        powers = ["–" if power is None else f"{power:.2f}" for power in (row.exponent, row.last_exponent)]
        lines.append(f"| {' | '.join((row.what, *costs, *powers))} |")
    return lines


def _exponent(milliseconds: Mapping[int, float]) -> float | None:
    if len(milliseconds) < 2:
        return None
    sizes = [math.log(size) for size in milliseconds]
    costs = [math.log(max(cost, 0.01)) for cost in milliseconds.values()]
    return statistics.linear_regression(sizes, costs).slope


def _window(size: int, times: int, seed: int, book: Path | None) -> dict[str, float]:
    """Return what the start and each action in the window cost in a book of so many people, built where none is."""
    given = ("--book", book) if book is not None else ()
    parts = ("--parts", *DAILY) if size > MOST_OF_ALL else ()
    told = _bench("--people", size, "--times", times, "--seed", seed, *given, *parts)
    # Of the start, memory and time by the clock are told, too; on Linux alone.
    starts = {row["what"]: row["program"] for row in told["start"]}
    costs = {"start: exec to painted Today": starts["processor"]} if starts else {}
    costs |= {row["action"]: row["milliseconds"] for row in told["results"]}
    # How many are due grows with the book, and is no name.
    return {re.sub(r"\d+ due", "all due", what): milliseconds for what, milliseconds in costs.items()}


def _files(size: int, seed: int) -> dict[str, float]:
    """Return what each step with a file of so many people costs, nothing where they are too many."""
    if size > MOST_ROWS:
        return {}
    told = _bench("--files", size, "--formats", _FILE_FORMAT, "--seed", seed)
    return {f"{_FILE_FORMAT}, {row['step']}": row["seconds"] * 1000 for row in told["results"]}


def _bench(*arguments: object) -> dict[str, Any]:
    """Run the bench in a process of its own, as each size is to find the machine as the others did."""
    with tempfile.TemporaryDirectory(prefix="tendril-bench-") as folder:
        path = Path(folder) / "results.json"
        subprocess.run([*_BENCH, *map(str, arguments), "--json", str(path)], stdout=subprocess.DEVNULL, check=True)
        told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return told
