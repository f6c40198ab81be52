"""`make bench` in small: the same book for the same seed, and everything measured beside its floor."""

from __future__ import annotations

import json

import pytest

from benchmarks.__main__ import main
from benchmarks.big_book import LONG_STORY, NOW, build
from models.clock import FixedClock
from models.connection import database
from models.queries import person
from scheduler.opening import open_planned_book

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
def test_everything_is_measured_beside_its_floor(qapp, tmp_path, capsys):
    path = tmp_path / "results.json"
    assert main(["--people", "100", "--times", "1", "--json", str(path)]) == 0
    results = json.loads(path.read_text(encoding="utf-8"))["results"]
    told = capsys.readouterr().out
    assert len(results) >= 20
    assert all(one["milliseconds"] > 0 and one["floor_milliseconds"] > 0 for one in results)
    assert all(f"| {one['action']} |" in told for one in results)
