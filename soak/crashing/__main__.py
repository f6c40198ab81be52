"""Try moments and print one line of JSON for each kind of work: python -m soak.crashing --moments 300 --seed 7."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

from soak.crashing.faulty_disk import Fault
from soak.crashing.trying import apart, know, try_end, try_full, try_two
from soak.crashing.work import WORK

_WAYS = (None, Fault.KILL, Fault.TORN, Fault.POWER, Fault.FULL)


def main() -> int:
    """Try the moments of all kinds of work, half of the kills by time; the status is 1 where something was lost."""
    parser = argparse.ArgumentParser(prog="python -m soak.crashing", description=__doc__)
    parser.add_argument("--moments", type=int, default=300, help="by SIGKILL, over all kinds of work (default: 300)")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--work", help="only this kind")
    options = parser.parse_args()
    os.environ["TZ"] = "Europe/Berlin"
    time.tzset()
    chosen = [work for work in WORK if options.work in (None, work.name)]
    # Of each kind and way as many, and of the three ways to be killed together as many as were asked for.
    each = max(1, -(-options.moments // (len(chosen) * 3)))
    found = False
    with tempfile.TemporaryDirectory(prefix="tendril-crash-") as place:
        for number, work in enumerate(chosen):
            folder = Path(place) / str(number)
            known = know(work, folder)
            for way in _WAYS:
                first = (options.seed * 1000 + number) * 10_000 + _WAYS.index(way) * 1000
                tried = [
                    try_full(work, known, folder, seed)
                    if way is Fault.FULL
                    else try_end(work, known, folder, way, seed)
                    for seed in range(first, first + each)
                ]
                wrong = [one for one in tried if one]
                found = found or bool(wrong)
                _print(f"{work.name} ({known.steps} steps), {way or 'at a time'}", each, wrong)
        if options.work is None:
            folder = Path(place) / "two"
            apart(lambda: WORK[0].prepare(folder))
            wrong = [one for seed in range(each) if (one := try_two(folder, options.seed * 1000 + seed))]
            found = found or bool(wrong)
            _print("two programs", each, wrong)
    return int(found)


def _print(name: str, tried: int, wrong: list[str]) -> None:
    print(json.dumps({"name": name, "tried": tried, "wrong": wrong}), flush=True)


if __name__ == "__main__":
    sys.exit(main())
