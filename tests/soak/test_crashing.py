"""A sample of the moments at which a program is killed or has no room, and that what would be lost is noticed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from models.connection import database
from soak.crashing.crashing import crash, crash_by
from soak.crashing.mounting import why_not
from soak.crashing.programs import ROOT
from soak.crashing.state import content_of, digest_of
from soak.parts import Allowance, Outcome

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="programs are killed after fork()")

# Runs the moments after breaking what should hold.
BROKEN = """
import sys
from unittest.mock import patch
from soak.crashing.__main__ import main
sys.argv = ["crashing", "--rounds", "{rounds}", "--seed", "7", "--only", {only!r}]
with patch({target!r}, {instead}):
    sys.exit(main())
"""


def broken(only: str, target: str, instead: str, rounds: int = 4) -> str:
    program = BROKEN.format(only=only, target=target, instead=instead, rounds=rounds)
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 1, done.stderr
    return done.stdout


def tried(tmp_path: Path, *options: str, rounds: int = 1) -> Sequence[Outcome]:
    outcomes = list(crash_by(Allowance(0, 20261129, 1, tmp_path), "--rounds", str(rounds), *options))
    told = [path.with_suffix(".txt").read_text() for one in outcomes for path in one.findings]
    assert told == []
    return outcomes


def test_nothing_is_lost_whenever_the_program_ends(tmp_path: Path) -> None:
    assert sum(one.executions for one in tried(tmp_path, "--group", "work", "--share", "0.15")) > 3


def test_nothing_is_lost_where_a_real_disk_is_full(tmp_path: Path) -> None:
    """On a file system of some MiB where one can be mounted, and everywhere under a limit on the size of files."""
    assert sum(one.executions for one in tried(tmp_path, "--group", "disk", "--share", "0.2")) > 1


def test_two_programs_on_one_folder_lose_nothing(tmp_path: Path) -> None:
    assert len(tried(tmp_path, "--group", "two")) == 5


def test_the_real_command_and_the_real_window_are_killed(tmp_path: Path) -> None:
    assert {one.name: one.executions for one in tried(tmp_path, "--group", "programs")} == {
        "the command killed": 3,
        "the window killed": 1,
        "the first start killed": 1,
    }


@pytest.mark.slow
@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_the_folder_goes_while_the_real_window_is_open(tmp_path: Path) -> None:
    assert len(tried(tmp_path, "--only", "goes and comes back")) == 1


@pytest.mark.slow
@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_the_disk_turns_read_only_under_the_real_window(tmp_path: Path) -> None:
    """As it does when it finds an error; only root has such a disk."""
    if not (outcomes := tried(tmp_path, "--only", "turns read-only", rounds=5)):
        pytest.skip("Nobody may mount an ext4 file system in a file here.")
    assert sum(one.executions for one in outcomes) == 1


def test_a_book_that_does_not_wait_for_the_disk_is_noticed() -> None:
    pragmas = [("foreign_keys", 1), ("journal_mode", "wal"), ("synchronous", "off"), ("busy_timeout", 5000)]
    told = broken("logging, power", "models.connection.database._pragmas", repr(pragmas))
    assert '"wrong": ["logging, power' in told
    assert "neither as before nor as after" in told


def test_two_programs_that_write_under_one_name_are_noticed() -> None:
    """As it was before: the name under which a backup is written was the same for everybody."""
    one = "lambda target: target.with_name(f'.{target.name}.tendril-partial')"
    assert "could not be written" in broken("two programs migrate", "models.partial_files.partial_of", one, rounds=6)


def test_the_time_that_is_allowed_is_kept(tmp_path: Path) -> None:
    """What was begun is ended, and nothing is begun afterwards."""
    assert list(crash(Allowance(0, 7, 1, tmp_path))) == []


def test_a_changed_row_changes_the_digests(book) -> None:
    before, content = digest_of(book.path), content_of(book.path)
    database.execute_sql("UPDATE circle SET name = name || '!' WHERE id = 1")
    assert digest_of(book.path) != before
    assert content_of(book.path) != content
