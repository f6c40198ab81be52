"""Memory after an hour of use: the real program with a large book, used as one does in an hour, beside an empty window.

The hour is lived in a process of its own, by its clock, in as short a time as the deeds take: every minute the look at
the clock, a view and a person; in the hour twenty logged contacts, five undone, and searches, filters, sorting and the
palette, each with its letters typed. What is done in the background is waited for.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.big_book import NOW

if TYPE_CHECKING:
    from ui.program import Program

MINUTES = 60
_SCRIPT = Path(__file__).with_name("first_paint.py")
_WORDS = ("mari", "chess", "oslo", "northwind", "a")


@dataclass(frozen=True)
class Moment:
    """The memory after so many minutes of use, in MiB: resident, proportional (what is shared in part) and unique."""

    minutes: int
    resident: float
    proportional: float
    unique: float


def measure(directory: Path, minutes: int = MINUTES, *, path: Path | None = None) -> list[Moment]:
    """Live an hour, or as many minutes (ten or more), with the book of a directory, and print the table.

    Needs Linux; path is a file for the same as JSON. The first moment is that of the first painted Today. What is done
    stays in the book.
    """
    (beside,) = (_moment(0, told) for told in _told(("empty",)))
    print(
        "| minutes of use | RSS, MiB | more | PSS, MiB | more | USS, MiB | more |\n|---:|---:|---:|---:|---:|---:|---:|"
    )
    print(f"| an empty window | {' | | '.join(f'{size:.1f}' for size in _sizes(beside))} | |", flush=True)
    moments: list[Moment] = []
    for told in _told(("hour", str(minutes), "--data-dir", str(directory))):
        moments.append(_moment(len(moments) * (minutes // 10), told))
        pairs = zip(_sizes(moments[-1]), _sizes(beside), strict=True)
        cells = " | ".join(f"{mine:.1f} | {mine - empty:+.1f}" for mine, empty in pairs)
        print(f"| {moments[-1].minutes} | {cells} |", flush=True)
    if path is not None:
        document = {"empty": asdict(beside), "moments": [asdict(one) for one in moments]}
        path.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    return moments


def live(program: Program, minutes: int) -> Iterator[int]:
    """Use the window as one does in an hour, yielding after each tenth how many minutes have passed."""
    from benchmarks.weeks import show_no_reminder
    from models.clock import FixedClock
    from models.operations.reaching import reach_out
    from models.queries import PeopleFilter, people_ids
    from ui.window.views import VIEWS

    show_no_reminder(program)
    operations, clock = program.operations, program.book.clock
    assert isinstance(clock, FixedClock)
    settle(program)
    everybody = people_ids(PeopleFilter(statuses=("active",)))
    people = cycle(everybody[:: max(1, len(everybody) // 120)])
    del everybody
    views, words = cycle(VIEWS), cycle(_WORDS)
    filters = cycle((PeopleFilter(interests=("Chess",)), PeopleFilter(kinds=("personal",)), PeopleFilter()))
    columns = cycle(("last", "name", "warmth", "next"))
    # What is done every so many minutes, from which one on.
    deeds: tuple[tuple[int, int, Callable[[], object]], ...] = (
        (1, 0, lambda: program.window.show_view(next(views).key)),
        (1, 0, lambda: program.window.open_person(next(people))),
        (3, 0, lambda: operations.perform(reach_out, next(people), medium="message", platform_id=None)),
        (12, 0, operations.undo),
        (5, 1, lambda: _search(program, next(words))),
        (10, 2, lambda: _people(program).apply_filter(next(filters))),
        (10, 4, lambda: _people(program).look.sort_by(next(columns))),
        (10, 6, lambda: _find_in_palette(program, next(words))),
    )
    for minute in range(1, minutes + 1):
        for every, first, deed in deeds:
            if minute % every == first:
                deed()
                settle(program)
        clock.move(minutes=1)
        program.reminding.look()
        settle(program)
        if minute % (minutes // 10) == 0:
            yield minute


def _people(program: Program) -> Any:
    return program.window.show_view("people")


def _search(program: Program, word: str) -> None:
    """Type a word into the search of People, and take it away again."""
    view = _people(program)
    for end in range(1, len(word) + 1):
        view.set_search(word[:end])
        settle(program)
    view.set_search("")


def _find_in_palette(program: Program, word: str) -> None:
    """Type a word into the palette, and close it."""
    from PySide6.QtTest import QTest

    finding = program.window.finding
    finding.open_palette()
    if finding.palette is not None:
        for letter in word:
            QTest.keyClicks(finding.palette.field, letter)
            settle(program)
        finding.palette.dismiss()


def settle(program: Program) -> None:
    """Let what is done in the background come to its end, and let go of what is not shown any more."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtTest import QTest

    QTest.qWait(1)
    while program.operations.busy or program.operations.background.busy:
        QTest.qWait(5)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _told(arguments: Sequence[str]) -> Iterator[dict[str, int]]:
    """Run a process that tells its memory in KiB, a line each time."""
    environment = {**os.environ, "TENDRIL_NOW": NOW.isoformat(), "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
    line = [sys.executable, str(_SCRIPT), *arguments]
    with subprocess.Popen(line, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for told in process.stdout:
            yield json.loads(told)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, line)


def _moment(minutes: int, told: dict[str, int]) -> Moment:
    return Moment(minutes, *(told[kind] / 1024 for kind in ("resident", "proportional", "unique")))


def _sizes(moment: Moment) -> tuple[float, float, float]:
    return moment.resident, moment.proportional, moment.unique
