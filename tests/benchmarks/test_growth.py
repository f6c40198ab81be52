"""`make bench ARGS=--growth` in small: what is measured at several sizes, by which power it grows, and its picture."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from benchmarks import growth
from benchmarks.growth_plot import plot
from benchmarks.import_memory import STEPS

SIZES = (10, 100, 1000)
_SVG = "{http://www.w3.org/2000/svg}"


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


@pytest.mark.slow
def test_files_and_the_window_stand_in_one_table(tmp_path, monkeypatch, capsys):
    bench = growth._bench

    def window_faked(*arguments: object) -> dict[str, object]:
        # The window takes ten seconds, and test_benchmarks.py opens it.
        if "--people" not in arguments:
            return bench(*arguments)
        size = int(str(arguments[1]))
        due = {"action": f"plan a day: {size} due in order", "milliseconds": 2.0 * size}
        start = [{"what": "processor", "program": 500.0}, {"what": "memory, unique", "program": 44.0}]
        return {"results": [due], "start": start}

    monkeypatch.setattr(growth, "_bench", window_faked)
    monkeypatch.setattr(growth, "MOST_ROWS", 20)
    path, plotted = tmp_path / "results.json", tmp_path / "growth.svg"
    growth.measure((40, 20), 1, 7, plotted, path=path)
    rows = {row["what"]: row for row in json.loads(path.read_text(encoding="utf-8"))["rows"]}
    assert rows["plan a day: all due in order"]["milliseconds"] == {"20": 40.0, "40": 80.0}
    assert rows["plan a day: all due in order"]["exponent"] == pytest.approx(1)
    assert rows["start: exec to painted Today"]["milliseconds"] == {"20": 500.0, "40": 500.0}
    files = [row for what, row in rows.items() if what.startswith("linkedin-csv, ")]
    assert len(files) == len(STEPS)
    assert all(list(row["milliseconds"]) == ["20"] and row["milliseconds"]["20"] > 0 for row in files)
    assert len(rows) == len(STEPS) + 2
    told = capsys.readouterr().out
    assert all(f"| {what} |" in told for what in rows)
    assert plotted.read_text(encoding="utf-8").count("<circle") == len(STEPS) + 4
