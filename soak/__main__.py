"""Run the parts of a soak for a time and print what they found: python -m soak --minutes 30."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from soak.crashing.crashing import crash
from soak.damage.flipping import flip
from soak.fuzzing.running import fuzz
from soak.loading.loading import load
from soak.migrating.migrating import disturb
from soak.parts import Allowance, Outcome, Part, PartUnavailableError
from soak.reminding.living import live

PARTS: Mapping[str, Part] = {
    "fuzz": fuzz,
    "reminders": live,
    "crash": crash,
    "migration": disturb,
    "damage": flip,
    "load": load,
}
MINUTES, SEED = 30.0, 7
FOLDER = Path("soak-findings")


def main(arguments: Sequence[str] | None = None, parts: Mapping[str, Part] = PARTS) -> int:
    """Run the parts one after another, print a table of what they did, and return 1 where one of them found anything.

    The status is 2 where a part cannot run on this machine.
    """
    parser = argparse.ArgumentParser(prog="python -m soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=MINUTES, help=f"for all parts together (default: {MINUTES:g})")
    parser.add_argument("--seed", type=int, default=SEED, help=f"another number tries other things (default: {SEED})")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes at once (default: all cores)")
    parser.add_argument("--folder", type=Path, default=FOLDER, help=f"for what is found (default: {FOLDER})")
    parser.add_argument("--part", action="append", choices=sorted(parts), help="only this one; may be repeated")
    options = parser.parse_args(arguments)
    chosen = options.part or list(parts)
    outcomes: list[Outcome] = []
    print("| what | executions | edges | findings |\n|---|---:|---:|---:|")
    for name in chosen:
        allowance = Allowance(options.minutes * 60 / len(chosen), options.seed, options.jobs, options.folder / name)
        allowance.folder.mkdir(parents=True, exist_ok=True)
        try:
            for outcome in parts[name](allowance):
                print(_row(name, outcome), flush=True)
                outcomes.append(outcome)
        except PartUnavailableError as error:
            print(f"{name}: {error}", file=sys.stderr)
            return 2
    for path in (path for outcome in outcomes for path in outcome.findings):
        print(f"\n{path}\n{path.with_suffix('.txt').read_text(encoding='utf-8').rstrip()}")
    return int(any(outcome.findings for outcome in outcomes))


def _row(part: str, outcome: Outcome) -> str:
    reached = "" if outcome.reached is None else f"{outcome.reached:,}"
    return f"| {part}: {outcome.name} | {outcome.executions:,} | {reached} | {len(outcome.findings)} |"


if __name__ == "__main__":
    sys.exit(main())
