"""Migrations disturbed at some of their statements, and that a migration that is not whole is noticed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from soak.migrating.migrating import disturb
from soak.parts import Allowance

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="programs are disturbed after fork()")

# Runs the part after breaking what should hold.
BROKEN = """
import sys
from unittest.mock import patch
from soak.migrating.__main__ import main
sys.argv = ["migrating", "--every", "{every}"]
with patch({target!r}, {instead}):
    sys.exit(main())
"""


def broken(target: str, instead: str, every: int) -> list[str]:
    program = BROKEN.format(target=target, instead=instead, every=every)
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 1, done.stderr
    return [sentence for line in done.stdout.splitlines() for sentence in json.loads(line)["wrong"]]


def test_whatever_disturbs_a_migration_the_older_book_or_the_new_one_is_left(tmp_path: Path) -> None:
    outcomes = list(disturb(Allowance(0, 7, 1, tmp_path), every=37))
    told = [path.with_suffix(".txt").read_text() for one in outcomes for path in one.findings]
    assert told == []
    assert len(outcomes) % 3 == 0
    assert all(one.executions > 1 for one in outcomes)


def test_a_migration_that_is_no_transaction_is_noticed() -> None:
    told = broken(
        "models.migrating._layout", "lambda book: book.in_transaction and book.execute('COMMIT') and dict()", 9
    )
    assert any("neither the old one nor the new one" in sentence for sentence in told)


def test_a_backup_of_what_is_new_already_is_noticed() -> None:
    told = broken("models.database._keep_older", "lambda path: None", 40)
    assert any("the backup is not the old book" in sentence for sentence in told)
