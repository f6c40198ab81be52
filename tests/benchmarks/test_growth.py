"""`make bench ARGS=--growth` in small: what is measured at several sizes, by which power it grows, and its picture."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks import growth
from benchmarks.growth_plot import plot

SIZES = (10, 100, 1000)
ROOT = Path(__file__).resolve().parents[2]
_SVG = "{http://www.w3.org/2000/svg}"
_BENCH = """
import json, sys
from dataclasses import asdict
from pathlib import Path
from benchmarks.import_memory import Cost
from benchmarks.measuring import Result
from benchmarks.starting import Row

size = int(sys.argv[2])
told = {
    "--people": {
        "start": [asdict(Row("processor", "ms", 500, 140)), asdict(Row("memory, unique", "MiB", 44, 18))],
        "results": [asdict(Result(f"plan a day: {size} due in order", 2 * size, "their rows in SQL", 1))],
    },
    "--files": {"results": [asdict(Cost("linkedin-csv", size, "import", 1.5, size / 10))]},
}
Path(sys.argv[sys.argv.index("--json") + 1]).write_text(json.dumps(told[sys.argv[1]]))
"""


@pytest.mark.parametrize("power", [0, 0.5, 1, 2])
def test_the_exponent_is_the_power_of_the_number_of_people(power):
    row = growth.Growth("it", {size: 3 * size**power for size in SIZES})
    assert row.exponent == pytest.approx(power)


def test_one_size_has_no_exponent_and_what_is_missing_is_a_dash():
    rows = [growth.Growth("all", {10: 1, 100: 10, 1000: 1000}), growth.Growth("some", {100: 2.5})]
    told = growth.table(rows, SIZES)
    assert told[0] == "| ms of processor with so many people | 10 | 100 | 1,000 | exponent | of the last step |"
    assert told[2:] == ["| all | 1.0 | 10.0 | 1000.0 | 1.50 | 2.00 |", "| some | – | 2.5 | – | – | – |"]


def test_the_picture_shows_each_row_with_its_points_inside():
    rows = [
        growth.Growth("a < b & c", {10: 0.0001, 100: 1, 1000: 1e9}),
        *(growth.Growth(f"row {number}", {10: 5.0, 1000: 70.0}) for number in range(8)),
        growth.Growth("one", {100: 1500.0}),
        growth.Growth("endless", {10: 1e9, 1000: 2e9}),
    ]
    picture = ElementTree.fromstring(plot(rows, SIZES))
    told = [text.text for text in picture.iter(f"{_SVG}text")]
    assert {row.what for row in rows} <= set(told)
    assert "1.5 s" in told
    assert told.count("70") == 8
    circles = list(picture.iter(f"{_SVG}circle"))
    assert len(circles) == sum(len(row.milliseconds) for row in rows)
    width, height = float(picture.get("width", 0)), float(picture.get("height", 0))
    assert all(0 < float(one.get("cx", 0)) < width and 0 < float(one.get("cy", 0)) < height for one in circles)
    # Twice the cost is higher up; more people are farther to the right.
    first, last = circles[3:5]
    assert float(first.get("cx", 0)) < float(last.get("cx", 0))
    assert float(first.get("cy", 0)) > float(last.get("cy", 0))


def test_the_window_and_files_stand_in_one_table(tmp_path, monkeypatch, capsys):
    # Its own processes, which answer what the bench does: that takes half a minute, and test_benchmarks.py runs it.
    bench = tmp_path / "bench.py"
    bench.write_text(_BENCH, encoding="utf-8")
    monkeypatch.setattr(growth, "_BENCH", (sys.executable, str(bench)))
    monkeypatch.setattr(growth, "MOST_ROWS", 20)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    path, plotted = tmp_path / "results.json", tmp_path / "growth.svg"
    growth.measure((40, 20), 1, 7, plotted, path=path)
    rows = {row["what"]: row for row in json.loads(path.read_text(encoding="utf-8"))["rows"]}
    assert {what: row["milliseconds"] for what, row in rows.items()} == {
        "start: exec to painted Today": {"20": 500.0, "40": 500.0},
        "plan a day: all due in order": {"20": 40.0, "40": 80.0},
        "linkedin-csv, import": {"20": 2000.0},
    }
    assert rows["plan a day: all due in order"]["exponent"] == pytest.approx(1)
    told = capsys.readouterr().out
    assert all(f"| {what} |" in told for what in rows)
    assert plotted.read_text(encoding="utf-8").count("<circle") == 5


def test_the_largest_book_may_be_there_and_of_a_very_large_one_the_daily_is_measured(tmp_path, monkeypatch):
    asked: list[tuple[str, ...]] = []

    def bench(*arguments: object) -> dict[str, list[dict[str, object]]]:
        asked.append(tuple(map(str, arguments)))
        return {"start": [], "results": [{"action": "a tick", "milliseconds": 1.0}]}

    monkeypatch.setattr(growth, "_bench", bench)
    monkeypatch.setattr(growth, "MOST_ROWS", 0)
    monkeypatch.setattr(growth, "MOST_OF_ALL", 200)
    growth.measure((300, 100, 200), 1, 7, tmp_path / "growth.svg", book=tmp_path)
    plain = [("--people", str(size), "--times", "1", "--seed", "7") for size in (100, 200, 300)]
    assert asked == [*plain[:2], (*plain[2], "--book", str(tmp_path), "--parts", *growth.DAILY)]
