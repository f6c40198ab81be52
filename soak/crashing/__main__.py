"""Try moments in rounds and print one line of JSON for each: python -m soak.crashing --rounds 12 --seed 7."""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
import traceback
from pathlib import Path

from soak.crashing.trials import GROUPS, Trial, Trials

_MANY = 1_000_000


def main() -> int:
    """Try all kinds of trouble round after round; the status is 1 where something was lost."""
    parser = argparse.ArgumentParser(prog="python -m soak.crashing", description=__doc__)
    parser.add_argument("--rounds", type=int, default=_MANY, help="of every kind of trouble so many (default: no end)")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="no trial is begun after them")
    parser.add_argument("--share", type=float, default=1.0, help="of each round only so much, by lot (default: 1)")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--group", action="append", choices=GROUPS, help="only this one; may be repeated")
    parser.add_argument("--only", default="", help="only what has this in its name")
    options = parser.parse_args()
    os.environ["TZ"] = "Europe/Berlin"
    time.tzset()
    end, found = time.monotonic() + options.seconds, False
    with tempfile.TemporaryDirectory(prefix="tendril-crash-") as place:
        trials = Trials(Path(place), options.seed)
        for number in range(options.rounds):
            chance = random.Random(f"{options.seed} {number} share")
            for trial in trials.round(number, frozenset(options.group or GROUPS)):
                if options.only not in trial.name or chance.random() >= options.share:
                    continue
                if time.monotonic() > end:
                    break
                found = _try(trial, chance.randrange(1 << 30)) or found
            if time.monotonic() > end:
                break
        if left := trials.end():
            found = True
            _print("after all", [left])
    return int(found)


def _try(trial: Trial, seed: int) -> bool:
    """Try, print and tell whether anything was wrong."""
    try:
        wrong = trial.attempt(seed)
    except Exception:  # noqa: BLE001 - a program that says nothing is a finding too
        wrong = f"seed {seed}: {traceback.format_exc()}"
    _print(trial.name, [wrong] if wrong else [])
    return bool(wrong)


def _print(name: str, wrong: list[str]) -> None:
    print(json.dumps({"name": name, "tried": 1, "wrong": wrong}), flush=True)


if __name__ == "__main__":
    sys.exit(main())
