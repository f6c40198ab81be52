"""`make bench` in small: the same book for the same seed, and everything measured beside its floor."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.big_book import LONG_STORY, NOW, build
from models.clock import FixedClock
from models.connection import database
from models.queries import person
from scheduler.opening import open_planned_book

ROOT = Path(__file__).resolve().parents[2]
_CONTENT = "SELECT (SELECT group_concat(name) FROM contact), (SELECT sum(length(note)) FROM interaction)"


def test_the_same_seed_makes_the_same_people(tmp_path):
    books = []
    for name in ("one", "two"):
        build(tmp_path / name, 60)
        book = open_planned_book(tmp_path / name, FixedClock(NOW))
        try:
            books.append(database.execute_sql(_CONTENT).fetchone())
            assert len(person(1).interactions) == LONG_STORY
        finally:
            book.close()
    assert books[0] == books[1]


@pytest.mark.slow
def test_everything_is_measured_beside_its_floor(tmp_path):
    # In a process of its own: the windows it opens would answer the changes of the tests that follow.
    path = tmp_path / "results.json"
    command = [sys.executable, "-m", "benchmarks", "--people", "100", "--times", "1", "--json", str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    results = json.loads(path.read_text(encoding="utf-8"))["results"]
    told = done.stdout
    assert len(results) >= 20
    assert all(one["milliseconds"] > 0 and one["floor_milliseconds"] > 0 for one in results)
    assert all(f"| {one['action']} |" in told for one in results)
