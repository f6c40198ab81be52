"""A seeded tenth of the moments at which the program is killed, and that what would be lost is noticed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.connection import database
from soak.crashing.crashing import crash
from soak.crashing.state import digest_of
from soak.parts import Allowance

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="programs are killed after fork()")

# Runs the moments after breaking what should hold.
BROKEN = """
import sys
from unittest.mock import patch
from soak.crashing.__main__ import main
sys.argv = ["crashing", "--moments", "12", "--seed", "7", "--work", {work!r}]
with patch({target!r}, {instead}):
    sys.exit(main())
"""


def broken(work: str, target: str, instead: str) -> str:
    program = BROKEN.format(work=work, target=target, instead=instead)
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 1, done.stderr
    return done.stdout


def test_nothing_is_lost_whenever_the_program_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("soak.crashing.crashing.MOMENTS", 27)
    outcomes = list(crash(Allowance(0, 20261129, 1, tmp_path)))
    told = [path.with_suffix(".txt").read_text() for one in outcomes for path in one.findings]
    assert told == []
    assert len(outcomes) == 9 * 5 + 1
    assert all(one.executions for one in outcomes)


def test_a_book_that_does_not_wait_for_the_disk_is_noticed() -> None:
    pragmas = [("foreign_keys", 1), ("journal_mode", "wal"), ("synchronous", "off"), ("busy_timeout", 5000)]
    told = broken("logging", "models.connection.database._pragmas", repr(pragmas))
    assert '"wrong": ["logging, power' in told
    assert "neither as before nor as after" in told


def test_a_changed_row_changes_the_digest(book) -> None:
    before = digest_of(book.path)
    database.execute_sql("UPDATE circle SET name = name || '!' WHERE id = 1")
    assert digest_of(book.path) != before
