"""`make bench` in small: the same book for the same seed, and everything measured beside its floor."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.big_book import LONG_STORY, NOW, build
from benchmarks.import_memory import STEPS
from benchmarks.people_files import FORMATS, write_people
from models.clock import FixedClock
from models.connection import database
from models.database import FILE_NAME
from models.exchange.files import read_people
from models.exchange.records import PersonRecord
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
    document = json.loads(path.read_text(encoding="utf-8"))
    results, told = document["results"], done.stdout
    if sys.platform == "linux":
        assert len(document["start"]) == 5
        assert all(row["program"] > row["empty"] > 0 for row in document["start"])
        assert all(f"| {row['what']} |" in told for row in document["start"])
    assert len(results) >= 20
    assert all(one["milliseconds"] > 0 and one["floor_milliseconds"] > 0 for one in results)
    assert all(f"| {one['action']} |" in told for one in results)


@pytest.mark.slow
def test_a_book_that_is_there_is_measured_in_parts_and_stays_as_it_was(tmp_path):
    build(tmp_path / "book", 100)
    before = (tmp_path / "book" / FILE_NAME).read_bytes()
    path = tmp_path / "results.json"
    command = [sys.executable, "-m", "benchmarks", "--book", str(tmp_path / "book"), "--parts", "planning"]
    command += ["--times", "1", "--json", str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    actions = [one["action"] for one in json.loads(path.read_text(encoding="utf-8"))["results"]]
    assert actions[0] == "make the window and paint Today"
    assert any(action.startswith("plan a day") for action in actions)
    assert not [action for action in actions if "first showing" in action or "log" in action or "sort" in action]
    assert (tmp_path / "book" / FILE_NAME).read_bytes() == before


@pytest.mark.slow
def test_every_step_with_a_file_is_measured(tmp_path):
    path = tmp_path / "results.json"
    command = [sys.executable, "-m", "benchmarks", "--files", "30", "--formats", "vcard-4", "--json", str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    results = json.loads(path.read_text(encoding="utf-8"))["results"]
    assert [one["step"] for one in results] == list(STEPS)
    assert all(one["rows"] == 30 and one["seconds"] > 0 and one["mebibytes"] >= 0 for one in results)
    assert all(f"| vcard-4 | 30 | {one['step']} |" in done.stdout for one in results)


@pytest.mark.parametrize("format_", FORMATS)
def test_files_of_every_format_hold_as_many_people(tmp_path, format_):
    files = [tmp_path / "one", tmp_path / "two"]
    for path in files:
        write_people(path, format_, 25, 7)
    assert files[0].read_bytes() == files[1].read_bytes()
    entries = list(read_people(files[0]).entries())
    assert len(entries) == 25
    assert all(isinstance(entry, PersonRecord) for entry in entries)
