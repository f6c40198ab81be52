"""Memory over weeks of days in the real window: of a book that is looked after, and of one that is left alone.

Looked after, nobody waits at the end of a day, so that as many are due in the last week as in the first: what grows
then is no part of the book. Left alone, ever more people become due, and each is known to be.
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import statistics
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.big_book import NOW, build
from benchmarks.measuring import resident
from models.book import Book

if TYPE_CHECKING:
    from scheduler.today import Today
    from ui.program import Program

PEOPLE, WEEKS = 3_000, 26
LOOKED_AFTER, LEFT_ALONE = "looked after", "left alone"
_WARM_UP = 4
# What a week may leave and still be called flat: a view or a card that stays is many times that.
_FLAT_KIBIBYTES = 20
# Whoever becomes due is two objects (the turn, and its place in the order) and some 27 of Python's blocks (counted).
_OBJECTS_A_DUE, _KIBIBYTES_A_DUE = 2, 2


@dataclass(frozen=True)
class Week:
    """The end of a week: pages held and what the C library has given out of them, in MiB; Python's objects; the due.

    kinds are the objects by their kind.
    """

    number: int
    mebibytes: float
    in_use: float
    objects: int
    due: int
    kinds: Counter[str] = field(default_factory=Counter, repr=False)


def measure(seed: int, weeks: int = WEEKS, *, path: Path | None = None) -> dict[str, list[Week]]:
    """Live so many weeks with 3,000 people, looked after and left alone, and print how they end. Linux only.

    path is a file for the same as JSON.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    lived = {}
    for how in (LOOKED_AFTER, LEFT_ALONE):
        # Each in a process of its own: what the first has made would be there for the second.
        with (
            tempfile.TemporaryDirectory(prefix="tendril-bench-") as folder,
            ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process,
        ):
            build(Path(folder), PEOPLE, seed)
            lived[how] = process.submit(live_weeks, Path(folder), weeks, how).result()
    if path is not None:
        path.write_text(json.dumps(told(lived), indent=2) + "\n", encoding="utf-8")
    return lived


def told(lived: Mapping[str, Sequence[Week]]) -> dict[str, list[dict[str, object]]]:
    """Return weeks as JSON has them."""
    # Not by asdict(), which makes of a Counter one of its pairs.
    return {how: [dict(vars(week)) for week in weeks] for how, weeks in lived.items()}


def live_weeks(directory: Path, weeks: int, how: str) -> list[Week]:
    """Live so many weeks with the book of a directory, print how they end, and say whether anything grows."""
    print(f"\n| week, {how} | MiB | in use | objects | who is due |\n|---:|---:|---:|---:|---:|")
    lived = []
    # Kinds are compared between these two; kept of every week they would be growth themselves.
    compared = {_WARM_UP + max(weeks - _WARM_UP, 0) // 2 + 1, weeks}
    for week in weeks_of_days(directory, weeks, is_looked_after=how == LOOKED_AFTER):
        lived.append(week if week.number in compared else replace(week, kinds=Counter()))
        if week.number in (1, _WARM_UP) or week.number % 4 == 2 or week.number == weeks:
            cells = f"{week.mebibytes:.1f} | {week.in_use:.1f} | {week.objects:,} | {week.due:,}"
            print(f"| {week.number} | {cells} |", flush=True)
    print(f"\n{verdict(lived)}", flush=True)
    return lived


def verdict(lived: Sequence[Week]) -> str:
    """Say by how much memory and objects grow, what of that the book itself brings, and so whether it is flat.

    By the line of least squares through the weeks after the first four. Whoever becomes due is an object of the list of
    who is due, until everybody is.
    """
    warm = lived[_WARM_UP:]
    compared = [week for week in warm if week.kinds]
    if len(compared) < 2:
        return "Too few weeks to tell."
    first, last = compared[0], compared[-1]
    grown = {kind: (count - first.kinds[kind]) / (last.number - first.number) for kind, count in last.kinds.items()}
    by_kind = ", ".join(f"{kind} {number:+.1f}" for kind, number in sorted(grown.items(), key=lambda one: -one[1])[:6])
    numbers = [week.number for week in warm]
    memory = slope(numbers, [week.mebibytes for week in warm]) * 1024
    in_use = slope(numbers, [week.in_use for week in warm]) * 1024
    objects = slope(numbers, [week.objects for week in warm])
    due = slope(numbers, [week.due for week in warm])
    of_due = max(due, 0) * _KIBIBYTES_A_DUE
    is_flat = memory - of_due < _FLAT_KIBIBYTES
    return (
        f"{memory:+.0f} KiB a week after the first {_WARM_UP}, of which up to {of_due:.0f} are the {due:+.0f} people "
        f"who are due; of what is in use of the heap {in_use:+.0f}.\n"
        f"Objects: {objects:+.0f} a week, {objects - due * _OBJECTS_A_DUE:+.0f} beside who is due. By kind, late: "
        f"{by_kind}.\n"
        f"{'Flat' if is_flat else 'It grows'}: flat is less than {_FLAT_KIBIBYTES} KiB a week beside who is due."
    )


def slope(numbers: Sequence[int], values: Sequence[float]) -> float:
    """Return by how much values grow from one number to the next, by the line of least squares."""
    return statistics.linear_regression(numbers, values).slope


def weeks_of_days(directory: Path, weeks: int, *, is_looked_after: bool = False) -> Iterator[Week]:
    """Let days pass in the real window: each brings its reminder, three logged contacts, and a look at two views.

    Looked after, whoever waits for a day with more room is called too.
    """
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
            # Nobody may hold the morning's reading: who was due then would be counted too.
            for contact_id in _called(todays_list(book), is_looked_after=is_looked_after):
                program.operations.perform(log_interaction, [contact_id], medium=Medium.CALL)
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


def _called(today: Today, *, is_looked_after: bool) -> list[int]:
    """Return whom to call: the first three of the day's list, and whoever waits for a day with more room."""
    return [*today.contact_ids[:3], *(today.waiting_ids if is_looked_after else ())]


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
    return Week(number, resident(os.getpid()), _given_out(), kinds.total(), due, kinds)


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


class _Heap(ctypes.Structure):
    """What the C library tells of its heap, in bytes: https://man7.org/linux/man-pages/man3/mallinfo.3.html."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()
    )


def _given_out() -> float:
    """Return how much glibc has given out, in MiB: of its heap, and by itself; 0 with another C library."""
    ask = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if ask is None:
        return 0.0
    ask.restype = _Heap
    heap = ask()
    return float(heap.uordblks + heap.hblkhd) / 2**20
