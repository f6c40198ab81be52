"""The part of a soak that kills the program, cuts its power, fills its disk and starts a second one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from soak.crashing.mounting import why_not, with_own_mounts
from soak.parts import Allowance, Outcome, PartUnavailableError

_ROOT = Path(__file__).resolve().parents[2]


def crash(allowance: Allowance) -> Iterator[Outcome]:
    """Try round after round of moments for the time allowed and yield each kind of trouble; what was lost is kept."""
    if reason := why_not():
        print(f"crash: small, read-only and vanishing disks are left out. {reason}", file=sys.stderr)
    yield from crash_by(allowance, "--seconds", str(allowance.seconds))


def crash_by(allowance: Allowance, *options: str) -> Iterator[Outcome]:
    """Try moments as the options of python -m soak.crashing say, and yield each kind of trouble.

    In a program of its own, which is forked for every moment: this one may have loaded Qt, which nobody may fork.
    """
    if not hasattr(os, "fork"):
        raise PartUnavailableError("Programs can only be killed like this on systems that have fork().")
    command = [sys.executable, "-m", "soak.crashing", "--seed", str(allowance.seed), *options]
    command, environment = with_own_mounts(command)
    tried: Counter[str] = Counter()
    wrong: dict[str, list[str]] = {}
    with subprocess.Popen(command, cwd=_ROOT, env=environment, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        for line in program.stdout:
            told = json.loads(line)
            tried[told["name"]] += told["tried"]
            wrong.setdefault(told["name"], []).extend(told["wrong"])
    if program.returncode not in (0, 1):
        raise PartUnavailableError("The program that kills others ended itself.")
    for name in sorted(tried):
        yield Outcome(name, tried[name], None, _kept(allowance, name, wrong[name]))


def _kept(allowance: Allowance, name: str, sentences: Sequence[str]) -> tuple[Path, ...]:
    """Keep what is wrong, each in a file of its own."""
    findings = []
    for number, sentence in enumerate(sentences):
        found = allowance.folder / f"{name.replace(', ', '-').replace(' ', '-')}-{number}"
        found.write_text(str(allowance.seed), encoding="utf-8")
        found.with_suffix(".txt").write_text(sentence, encoding="utf-8")
        findings.append(found)
    return tuple(findings)
