"""The part of a soak that kills the program, cuts its power, fills its disk and starts a second one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from soak.parts import Allowance, Outcome, PartUnavailableError

MOMENTS = 300
_ROOT = Path(__file__).resolve().parents[2]


def crash(allowance: Allowance) -> Iterator[Outcome]:
    """Try 300 moments, however long that takes, and yield each kind of work; what was lost is kept.

    In a program of its own, which is forked for every moment: this one may have loaded Qt, which nobody may fork.
    """
    if not hasattr(os, "fork"):
        raise PartUnavailableError("Programs can only be killed like this on systems that have fork().")
    command = [sys.executable, "-m", "soak.crashing", "--moments", str(MOMENTS), "--seed", str(allowance.seed)]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        for line in program.stdout:
            told = json.loads(line)
            findings = []
            for number, sentence in enumerate(told["wrong"]):
                found = allowance.folder / f"{told['name'].replace(', ', '-').replace(' ', '-')}-{number}"
                found.write_text(str(allowance.seed), encoding="utf-8")
                found.with_suffix(".txt").write_text(sentence, encoding="utf-8")
                findings.append(found)
            yield Outcome(told["name"], told["tried"], None, tuple(findings))
    if program.returncode not in (0, 1):
        raise PartUnavailableError("The program that kills others ended itself.")
