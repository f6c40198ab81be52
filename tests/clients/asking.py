"""Asking programs of the system, with the Python that its packages are made for."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

_PROGRAMS = Path(__file__).parent / "programs"
_SYSTEM_PYTHON = "/usr/bin/python3"


def needs(*, modules: str = "", program: str = "", packages: str) -> None:
    """Skip the test, with the command to type, where a program or the modules for the system's Python are missing."""
    there = not program or shutil.which(program) is not None
    if not there or (modules and not _has(modules)):
        pytest.skip(f"not installed; type: sudo apt-get install {packages}")


def ask(script: str, *arguments: str | Path) -> Any:
    """Return what a script in programs/ prints as JSON."""
    done = subprocess.run(
        [_SYSTEM_PYTHON, str(_PROGRAMS / script), *map(str, arguments)],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def _has(modules: str) -> bool:
    if not Path(_SYSTEM_PYTHON).exists():
        return False
    return subprocess.run([_SYSTEM_PYTHON, "-c", modules], capture_output=True, check=False).returncode == 0
