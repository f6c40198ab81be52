"""What files of many people cost: memory and time of a preview, an import, the same again, duplicates, export, undo.

Each step runs in a process of its own, whose highest memory is told by the system, beside what it had before the
step began.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from benchmarks.big_book import NOW
from benchmarks.people_files import write_people
from models.book import Book
from models.clock import FixedClock
from models.exchange.files import read_people
from models.exchange.preview import preview
from models.exchange.written import written_format
from models.operations.importing import import_people
from models.queries.duplicates import find_duplicates
from models.queries.remembered_columns import recalled
from models.schema import Circle
from models.vocabulary import DEFAULT_CIRCLE_KEY
from scheduler.opening import open_planned_book
from scheduler.planner import import_spread

_WRITTEN = ("csv", "vcf", "json")
STEPS = ("preview", "import", "the same again", "duplicates", *(f"export {key}" for key in _WRITTEN), "undo")
# The format whose steps stand beside what a short script takes.
WITH_FLOORS = "linkedin-csv"
# ru_maxrss counts bytes on macOS and KiB elsewhere.
_UNITS_IN_A_MIB = 1 << 20 if sys.platform == "darwin" else 1 << 10


@dataclass(frozen=True)
class Cost:
    """What a step took: MiB at most over what its process had before, and seconds of processor time.

    floor is the seconds that a short script takes for it (benchmarks.file_floors), None where there is none.
    """

    format: str
    rows: int
    step: str
    mebibytes: float
    seconds: float
    floor: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the floor the step takes."""
        return self.seconds / max(self.floor, 0.001) if self.floor is not None else None


def measure(formats: Sequence[str], rows: Sequence[int], seed: int) -> Iterator[Cost]:
    """Yield the costs of all steps with files of some formats, of so many rows each."""
    for format_ in formats:
        for count in rows:
            with tempfile.TemporaryDirectory(prefix="tendril-bench-") as folder:
                file = Path(folder, "people")
                write_people(file, format_, count, seed)
                costs = [_measured(file, Path(folder, "book"), format_, count, step) for step in STEPS[:-1]]
                floors = _floors(file, Path(folder)) if format_ == WITH_FLOORS else {}
                costs.append(_measured(file, Path(folder, "book"), format_, count, STEPS[-1]))
                yield from (replace(cost, floor=floors.get(cost.step)) for cost in costs)


def _floors(file: Path, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.file_floors", str(file), str(folder / "book"), str(folder / "floor")]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    told: dict[str, float] = json.loads(done.stdout)
    return told


def _measured(file: Path, directory: Path, format_: str, rows: int, step: str) -> Cost:
    command = [sys.executable, "-m", "benchmarks.import_memory", step, str(file), str(directory)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    told: dict[str, float] = json.loads(done.stdout)
    return Cost(format_, rows, step, **told)


def _do(step: str, file: Path, directory: Path) -> Cost:
    """Do one step in this process."""
    book = open_planned_book(directory, FixedClock(NOW))
    try:
        before, begun = _most_memory(), time.process_time()
        _step(step, file)(book)
        taken = time.process_time() - begun
        return Cost("", 0, step, _most_memory() - before, taken)
    finally:
        book.close()


def _step(step: str, file: Path) -> Callable[[Book], object]:
    if step == "undo":
        return Book.undo
    if step == "duplicates":
        return lambda _: find_duplicates()
    if step.startswith("export "):
        written = written_format(step.removeprefix("export "))
        if written is None:
            raise ValueError(step)
        write = written.write
        return lambda book: write(book, None, file.with_name("written"), force=True)
    return _preview(file) if step == "preview" else _import(file)


def _preview(file: Path) -> Callable[[Book], object]:
    def work(book: Book) -> object:
        read = recalled(read_people(file))
        # As the window asks.
        return preview(book, read, ask_duplicates=not read.tells_rhythms)

    return work


def _import(file: Path) -> Callable[[Book], object]:
    def work(book: Book) -> object:
        # A complete book brings its own circles.
        circle = Circle.get_or_none(Circle.key == DEFAULT_CIRCLE_KEY)
        circle_id = circle.id if circle is not None else None
        return import_people(book, recalled(read_people(file)), circle_id=circle_id, spread=import_spread)

    return work


def _most_memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _UNITS_IN_A_MIB


if __name__ == "__main__":
    step_, file_, directory_ = sys.argv[1:]
    cost_ = asdict(_do(step_, Path(file_), Path(directory_)))
    print(json.dumps({name: cost_[name] for name in ("mebibytes", "seconds")}))
