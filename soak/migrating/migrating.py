"""The part of a soak that disturbs the migrations of all released formats."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from soak.parts import Allowance, Outcome, PartUnavailableError

_ROOT = Path(__file__).resolve().parents[2]


def disturb(allowance: Allowance, every: int = 1) -> Iterator[Outcome]:
    """Try each (or every so many-th) statement, however long that takes, and yield each format and kind of fault.

    In a program of its own, which is forked for every statement: this one may have loaded Qt, which nobody may fork.
    """
    if not hasattr(os, "fork"):
        raise PartUnavailableError("Programs can only be disturbed like this on systems that have fork().")
    command = [sys.executable, "-m", "soak.migrating", "--every", str(every)]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        for line in program.stdout:
            told = json.loads(line)
            findings = []
            for number, sentence in enumerate(told["wrong"]):
                found = allowance.folder / f"{told['name'].replace(', ', '-').replace(' ', '-')}-{number}"
                found.write_text(sentence.split(":")[0], encoding="utf-8")
                found.with_suffix(".txt").write_text(sentence, encoding="utf-8")
                findings.append(found)
            yield Outcome(told["name"], told["tried"], None, tuple(findings))
    if program.returncode not in (0, 1):
        raise PartUnavailableError("The program that disturbs migrations ended itself.")
