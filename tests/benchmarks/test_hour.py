"""The hour of the bench in small: it is lived through, and each tenth tells the memory."""

from __future__ import annotations

import json
import sys

import pytest

from benchmarks.big_book import build
from benchmarks.hour import measure

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")


@pytest.mark.slow
def test_an_hour_is_lived_beside_an_empty_window(tmp_path, capsys):
    build(tmp_path / "book", 60)
    moments = measure(tmp_path / "book", 10, path=tmp_path / "hour.json")
    assert [one.minutes for one in moments] == list(range(11))
    told = capsys.readouterr().out
    assert all(f"| {one.minutes} | {one.resident:.1f} |" in told for one in moments)
    document = json.loads((tmp_path / "hour.json").read_text(encoding="utf-8"))
    assert len(document["moments"]) == 11
    assert 0 < document["empty"]["unique"] < min(one["unique"] for one in document["moments"])
