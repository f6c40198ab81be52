"""Killed while it erases, the program leaves the person whole or absent, and the next start ends what was begun."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.backups import back_up_here
from tests.models.erasing.content import marked_person

# In steps of SQLite's virtual machine, over the reading, the transaction and the wiping; the last is after the end.
MOMENTS = (50, 5_000, 10_000, 14_000, 20_000, 25_000, 35_000, 100_000_000)


@pytest.mark.skipif(os.name != "posix", reason="a process is forked and killed")
def test_whole_or_absent(book, tmp_path):
    marked, *_ = marked_person(book)
    back_up_here(book)
    book.close()
    program = [sys.executable, "-m", "tests.models.erasing.killed", str(book.directory), str(tmp_path / "work")]
    root = Path(__file__).parents[3]
    ran = subprocess.run(
        [*program, str(marked), *map(str, MOMENTS)], capture_output=True, text=True, cwd=root, check=True, timeout=300
    )
    looks = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [one["steps"] for one in looks] == list(MOMENTS)
    for one in looks:
        assert (one["wrong"], one["unfinished"], one["marks"]) == ([], False, []), one
    assert looks[0]["died"]
    assert looks[0]["was_there"]
    assert not looks[-1]["died"]
    # Some died before the commit and some after it.
    assert {one["was_there"] for one in looks if one["died"]} == {True, False}
