"""What Tendril costs while nobody uses it: wakes and processor time at rest, and memory over weeks of days."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks import weeks
from benchmarks.big_book import NOW, build
from benchmarks.measuring import resident

SECONDS = 120.0
# Until so many seconds after its start the program still settles in: it waits for a tray, looks at the clock for the
# first time, and Qt empties its cache of pictures.
_SETTLING = 150.0
_ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Rest:
    """A time at rest: how often a thread of the program was woken a minute, and its processor time in milliseconds."""

    state: str
    wakes_a_minute: float
    milliseconds_a_minute: float
    mebibytes: float


def measure(seed: int, *, seconds: float = SECONDS, path: Path | None = None) -> None:
    """Measure with 3,000 people, print the tables, and keep them as JSON where a path is given. Linux only."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="tendril-bench-") as folder:
        build(Path(folder), weeks.PEOPLE, seed)
        print("| at rest | wakes a minute | ms of processor a minute | MiB |\n|---|---:|---:|---:|")
        rests = [at_rest(Path(folder), seconds, minimized=minimized) for minimized in (True, False)]
        for rest in rests:
            cost = f"{rest.wakes_a_minute:.0f} | {rest.milliseconds_a_minute:.0f} | {rest.mebibytes:.0f}"
            print(f"| {rest.state} | {cost} |", flush=True)
    lived = weeks.measure(seed)
    if path is not None:
        document = {"rest": [asdict(rest) for rest in rests], "weeks": weeks.told(lived)}
        path.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


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
        memory = resident(program.pid)
        program.terminate()
    wakes, milliseconds = (later - earlier for later, earlier in zip(after, before, strict=True))
    return Rest("in the tray" if minimized else "window shown", wakes / minutes, milliseconds / minutes, memory)


def _counted(process: int) -> tuple[int, float]:
    """Return how often the threads of a process gave up the processor by themselves, and its milliseconds of it."""
    wakes = 0
    for thread in Path(f"/proc/{process}/task").iterdir():
        status = (thread / "status").read_text(encoding="ascii")
        wakes += int(status.split("\nvoluntary_ctxt_switches:")[1].split()[0])
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return wakes, (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")
