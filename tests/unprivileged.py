"""A program without root's right to read and write everything, so that what is forbidden is forbidden in tests too."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
# Gives up what lets root pass over the modes of files, for good from the next program on, and becomes that program.
# PR_CAPBSET_DROP, CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: prctl(2), capabilities(7).
_BEFORE = """
import ctypes, os, sys
if os.geteuid() == 0:
    for right in (1, 2):
        ctypes.CDLL(None).prctl(24, right, 0, 0, 0)
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""
_PROBE = """
import os, pathlib, tempfile
folder = pathlib.Path(tempfile.mkdtemp())
folder.chmod(0o500)
print(os.access(folder, os.W_OK))
folder.rmdir()
"""


def run_unprivileged(
    arguments: Sequence[str], environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run Python with these arguments, as the same user but bound by the modes of files; skips where that cannot be."""
    if not _is_bound():
        pytest.skip("nobody takes root's rights away here")
    return _run(arguments, environment)


def _run(arguments: Sequence[str], environment: Mapping[str, str] | None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", _BEFORE, *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)


@cache
def _is_bound() -> bool:
    """Tell whether a program that gave its rights up is bound by modes: some systems ask for more than this."""
    return hasattr(os, "geteuid") and _run(["-c", _PROBE], None).stdout == "False\n"
