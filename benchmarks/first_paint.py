"""A process that ends with its first paint and tells what it took: `empty` window, or `program` with its options.

`hour` with how many minutes and the program's options goes on after it: so long a use, compressed (benchmarks/hour.py).
"""

from __future__ import annotations

import json
import os
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from ui.program import Program


def main() -> None:
    """Show the empty window, or run the program as its command does."""
    if sys.argv[1] == "empty":
        _show_empty()
    elif sys.argv[1] == "hour":
        sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
        from models import clock

        # The hour passes as its deeds do.
        clock.RunningClock = clock.FixedClock  # type: ignore[assignment, misc]
        _run_program(sys.argv[3:], partial(_live, int(sys.argv[2])))
    else:
        _run_program(sys.argv[2:], lambda _program: _tell_and_end())


def _show_empty() -> None:
    """Show a window with nothing but a list: what PySide6 itself takes."""
    from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QListWidget())
    window.resize(1280, 800)
    watch = _watch_paint(window, _tell_and_end)
    window.show()
    application.exec()
    del watch


def _run_program(options: list[str], when_painted: Callable[[Program], None]) -> None:
    """Run the program with options of its command line; everything is loaded in the order in which it does so.

    when_painted is called once all of the window was painted.
    """
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    sys.argv[0] = str(Path(__file__).resolve().parents[1] / "main.py")
    from main import main as run
    from ui.collecting import begin_start
    from ui.quick_import import import_plainly

    begin_start()
    import_plainly()
    import ui.application  # noqa: F401 - before its part, as the program does
    from ui.program import Program

    start = Program.start

    def start_watched(self: Program, *, minimized: bool, goes_on: bool = False) -> None:
        watch = _watch_paint(self.window, lambda: when_painted(self))
        self.first_paint = watch  # type: ignore[attr-defined]
        start(self, minimized=minimized, goes_on=goes_on)

    Program.start = start_watched  # type: ignore[method-assign]
    run(options)


def _live(minutes: int, program: Program) -> None:
    """Live so many minutes in the window, tell the memory at first and after each tenth, and end."""
    from benchmarks.hour import live

    print(json.dumps(memory()), flush=True)
    for _ in live(program, minutes):
        print(json.dumps(memory()), flush=True)
    os._exit(0)


def _watch_paint(window: QWidget, then: Callable[[], None]) -> QObject:
    """Call then as soon as all of a window was painted; what is returned is to be kept."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                # Comes when this paint is over, before any timer.
                QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), 2**30)
            return False

        def event(self, event: QEvent) -> bool:
            if event.type() == QEvent.Type.User:
                then()
            return super().event(event)

    watch = Watch()
    window.installEventFilter(watch)
    return watch


def _tell_and_end() -> None:
    """Print the moment, the processor time, the memory and what was loaded as JSON and end at once."""
    told = {"moment": time.clock_gettime(time.CLOCK_MONOTONIC), "processor": time.process_time(), **memory()}
    print(json.dumps({**told, "modules": sorted(sys.modules)}), flush=True)
    os._exit(0)


def memory() -> dict[str, int]:
    """Return KiB: resident, proportional (what is shared counted in part) and unique to this process; Linux only.

    https://docs.kernel.org/filesystems/proc.html, smaps_rollup
    """
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
    kibibytes = {line.split(":")[0]: int(line.split()[1]) for line in lines}
    unique = kibibytes["Private_Clean"] + kibibytes["Private_Dirty"]
    return {"resident": kibibytes["Rss"], "proportional": kibibytes["Pss"], "unique": unique}


if __name__ == "__main__":
    main()
