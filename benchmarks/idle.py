"""What Tendril costs while nobody uses it: wakes and processor time at rest, and memory over weeks of days."""

from __future__ import annotations

import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.big_book import NOW, build
from models.book import Book

if TYPE_CHECKING:
    from ui.program import Program

PEOPLE, SECONDS, WEEKS = 3_000, 120.0, 26
# Until so many seconds after its start the program still settles in: it waits for a tray, looks at the clock for the
# first time, and Qt empties its cache of pictures.
_SETTLING = 150.0
_WARM_UP = 4
# What a week may leave and still be called flat: a view or a card that stays is many times that.
_FLAT_KIBIBYTES, _FLAT_OBJECTS = 32, 20
# Whoever becomes due is two objects (the turn, and its place in the order) and some 27 of Python's blocks (counted).
_OBJECTS_A_DUE, _KIBIBYTES_A_DUE = 2, 2
_ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Rest:
    """A time at rest: how often a thread of the program was woken a minute, and its processor time in milliseconds."""

    state: str
    wakes_a_minute: float
    milliseconds_a_minute: float
    mebibytes: float


@dataclass(frozen=True)
class Week:
    """The end of a week: memory in MiB, Python's objects, how many people are due, and the objects by their kind."""

    number: int
    mebibytes: float
    objects: int
    due: int
    kinds: Counter[str] = field(default_factory=Counter, repr=False)


def measure(seed: int, *, seconds: float = SECONDS, weeks: int = WEEKS, path: Path | None = None) -> None:
    """Measure with 3,000 people, print both tables, and keep them as JSON where a path is given. Linux only."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="tendril-bench-") as folder:
        build(Path(folder) / "rest", PEOPLE, seed)
        print("| at rest | wakes a minute | ms of processor a minute | MiB |\n|---|---:|---:|---:|")
        rests = [at_rest(Path(folder) / "rest", seconds, minimized=minimized) for minimized in (True, False)]
        for rest in rests:
            cost = f"{rest.wakes_a_minute:.0f} | {rest.milliseconds_a_minute:.0f} | {rest.mebibytes:.0f}"
            print(f"| {rest.state} | {cost} |", flush=True)
        build(Path(folder) / "weeks", PEOPLE, seed)
        lived = live_weeks(Path(folder) / "weeks", weeks)
    if path is not None:
        document = {"rest": [asdict(rest) for rest in rests], "weeks": [asdict(week) for week in lived]}
        path.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


def live_weeks(directory: Path, weeks: int) -> list[Week]:
    """Live so many weeks with the book of a directory, print how they end, and say whether anything grows."""
    print("\n| week | MiB | objects | who is due |\n|---:|---:|---:|---:|")
    lived = []
    # Kinds are compared between these two; kept of every week they would be growth themselves.
    compared = {_WARM_UP + max(weeks - _WARM_UP, 0) // 2 + 1, weeks}
    for week in weeks_of_days(directory, weeks):
        lived.append(week if week.number in compared else replace(week, kinds=Counter()))
        if week.number in (1, _WARM_UP) or week.number % 4 == 2 or week.number == weeks:
            print(f"| {week.number} | {week.mebibytes:.1f} | {week.objects:,} | {week.due:,} |", flush=True)
    print(f"\n{verdict(lived)}")
    return lived


def verdict(lived: list[Week]) -> str:
    """Say by how much memory and objects grow, what of that the book itself brings, and so whether it is flat.

    Whoever becomes due is an object of the list of who is due, until everybody is.
    """
    warm = lived[_WARM_UP:]
    half = warm[len(warm) // 2 :]
    if len(half) < 2:
        return "Too few weeks to tell."
    objects = _median_slope([(week.number, week.objects) for week in warm])
    due = _median_slope([(week.number, week.due) for week in warm])
    first, last = half[0], half[-1]
    grown = {kind: (count - first.kinds[kind]) / (last.number - first.number) for kind, count in last.kinds.items()}
    told = ", ".join(f"{kind} {number:+.1f}" for kind, number in sorted(grown.items(), key=lambda one: -one[1])[:6])
    memory, late = slope(lived), slope([*lived[:_WARM_UP], *half])
    more = late - due * _KIBIBYTES_A_DUE
    rest = objects - due * _OBJECTS_A_DUE
    return (
        f"{memory:+.0f} KiB a week after the first {_WARM_UP}, {late:+.0f} in the second half of them, of which up to "
        f"{due * _KIBIBYTES_A_DUE:.0f} are the {due:.0f} people a week who became due.\n"
        f"Objects: {objects:+.0f} a week, {rest:+.0f} beside who is due. By kind, late: {told}.\n"
        f"{'Flat' if more < _FLAT_KIBIBYTES and rest < _FLAT_OBJECTS else 'It grows'}: flat is less than "
        f"{_FLAT_KIBIBYTES} KiB and {_FLAT_OBJECTS} objects a week beside who is due."
    )


def at_rest(directory: Path, seconds: float, *, minimized: bool) -> Rest:
    """Start the real program, let it settle, and count what it does in some seconds in which nobody touches it."""
    line = [sys.executable, str(_ROOT / "main.py"), "--data-dir", str(directory)]
    environment = {**os.environ, "TENDRIL_NOW": NOW.isoformat()}
    environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
    with subprocess.Popen([*line, *(["--minimized"] if minimized else [])], env=environment) as program:
        time.sleep(_SETTLING)
        before, begun = _counted(program.pid), time.monotonic()
        time.sleep(seconds)
        after, minutes = _counted(program.pid), (time.monotonic() - begun) / 60
        memory = _mebibytes(program.pid)
        program.terminate()
    wakes, milliseconds = (later - earlier for later, earlier in zip(after, before, strict=True))
    return Rest("in the tray" if minimized else "window shown", wakes / minutes, milliseconds / minutes, memory)


def weeks_of_days(directory: Path, weeks: int) -> Iterator[Week]:
    """Let days pass in the real window: each brings its reminder, a logged contact, and a look at two views."""
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    from models.clock import FixedClock
    from models.operations.contact import log_interaction
    from models.vocabulary import Medium
    from scheduler.opening import open_planned_book
    from scheduler.today import todays_list
    from ui.window.views import VIEWS

    application = QApplication.instance() or QApplication(sys.argv[:1])
    clock = FixedClock(NOW)
    book = open_planned_book(directory, clock)
    with running_program(directory, book) as program:
        for day in range(weeks * 7):
            clock.move(days=1)
            program.reminding.look()
            for entry in todays_list(book).entries[:3]:
                program.operations.perform(log_interaction, [entry.contact_id], medium=Medium.CALL)
            program.operations.undo()
            program.window.setVisible(day % 2 == 0)
            for view in (VIEWS[day % len(VIEWS)], VIEWS[(day * 3 + 1) % len(VIEWS)]):
                program.window.show_view(view.key)
            for hour in range(8):
                clock.move(hours=1)
                program.reminding.look()
                if hour == 7:
                    clock.move(hours=-8)
            application.processEvents()
            application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if day % 7 == 6:
                yield _end_of_week(program, day // 7 + 1)


def _end_of_week(program: Program, number: int) -> Week:
    """Bring the window to what it shows at each week's end, and count.

    Views take turns, and who is shown differs: compared at whatever a week happened to end with, they would tell that.
    """
    from benchmarks.rounds import settle
    from scheduler.ranking import Due
    from ui.window.views import TODAY

    program.window.setVisible(True)
    for _ in range(2):
        # As a minute later: what the day's backup read is closed, and what was freed is given back.
        program.window.show_view(TODAY)
        settle(program)
        gc.collect()
        program.reminding.look()
    kinds = Counter(f"{type(one).__module__}.{type(one).__qualname__}" for one in gc.get_objects())
    due = kinds[f"{Due.__module__}.{Due.__qualname__}"]
    return Week(number, _mebibytes(os.getpid()), kinds.total(), due, kinds)


def slope(weeks: list[Week]) -> float:
    """Return by how many KiB memory grows a week once it is warm: the median of the slopes between any two weeks.

    A week that happens to end with more on the screen, before one with less, does not count (Theil and Sen).
    """
    warm = weeks[_WARM_UP:] or weeks
    return _median_slope([(week.number, week.mebibytes) for week in warm]) * 1024


def _median_slope(points: list[tuple[int, float]]) -> float:
    """Return the median of the slopes between any two points (number, value); 0 for a single one."""
    slopes = [(later[1] - earlier[1]) / (later[0] - earlier[0]) for earlier, later in combinations(points, 2)]
    return statistics.median(slopes) if slopes else 0.0


@contextmanager
def running_program(directory: Path, book: Book) -> Iterator[Program]:
    """The real program with a desktop that shows every reminder."""
    from ui.program import Program
    from ui.single_instance import SingleInstance

    instance = SingleInstance(directory)
    program = Program(book, instance)
    show_no_reminder(program)
    program.start(minimized=False)
    try:
        yield program
    finally:
        program.end()
        instance.release()


def show_no_reminder(program: Program) -> None:
    """Let the program take each reminder for shown: what is measured must show nothing on a desktop."""
    from models.sentences import Sentence
    from scheduler.notifications.ways import Ways

    class Shown:
        name = "tray"

        def show(self, _notification: object) -> bool:
            return True

        def withdraw(self, _key: str) -> None:
            """Nothing stays up here."""

        def is_open(self) -> bool:
            return True

        def describe(self) -> Sentence:
            return Sentence("no notification service answers ({trouble})", values={"trouble": "measured"})

    program.reminding._ways = Ways([Shown()])  # noqa: SLF001 - there is no other way in


def _counted(process: int) -> tuple[int, float]:
    """Return how often the threads of a process gave up the processor by themselves, and its milliseconds of it."""
    wakes = 0
    for thread in Path(f"/proc/{process}/task").iterdir():
        status = (thread / "status").read_text(encoding="ascii")
        wakes += int(status.split("\nvoluntary_ctxt_switches:")[1].split()[0])
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return wakes, (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def _mebibytes(process: int) -> float:
    """Return the resident memory of a process in MiB."""
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
