"""Rows that cannot be read, for every kind of file: set aside with line, reason and text, mended, and brought in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.models.exchange.broken_files import CASES


def added_up(told: dict) -> bool:
    return told["rows"] == told["created"] + told["updated"] + told["unchanged"] + len(told["set_aside"])


@pytest.mark.parametrize("format_", CASES)
def test_what_is_set_aside_can_be_mended_and_comes_in_once(tendril, tmp_path: Path, format_: str) -> None:
    case = CASES[format_]
    path, aside = tmp_path / "people", tmp_path / f"aside{case.ending}"
    path.write_bytes(case.text.encode(case.encoding))
    told = tendril.data("import", str(path), "--set-aside", str(aside))
    format_ = format_.partition(",")[0]
    assert told["format"] == format_
    assert added_up(told)
    assert set(tendril.people()) == case.coming
    assert len(told["set_aside"]) == len(case.aside)
    lines = case.text.splitlines()
    for row, (line, reason, piece) in zip(told["set_aside"], case.aside, strict=True):
        assert row["line"] == line
        assert reason in row["reason"]
        assert row["reason"].endswith(".")
        assert piece in row["text"]
        assert row["text"].splitlines()[0].strip(",") == lines[line - 1].strip(" ,")

    # Unmended it changes nothing, and says the same again.
    again = tendril("import", str(aside), "--json")
    assert again.status == 1
    if case.has_header:
        assert again.data["created"] == 0
        assert [row["reason"] for row in again.data["set_aside"]] == [row["reason"] for row in told["set_aside"]]
    else:
        # Nothing that can be read is left to tell the columns by.
        assert again.err.endswith("choose that.\n")
    assert set(tendril.people()) == case.coming

    text = aside.read_bytes().decode("utf-8")
    for before, after in case.mending:
        assert before in text
        text = text.replace(before, after, 1)
    aside.write_bytes(text.encode())
    mended = tendril.data("import", str(aside))
    assert (mended["format"], mended["created"], mended["set_aside"]) == (format_, len(case.mended), [])
    assert added_up(mended)
    assert set(tendril.people()) == case.coming | case.mended
    for known in (aside, path):
        assert tendril.data("import", str(known))["created"] == 0
    assert len(tendril.data("people")) == len(case.coming | case.mended)


def test_a_broken_row_of_monica_costs_nobody_what_stands_behind_it(tendril, tmp_path: Path) -> None:
    path = tmp_path / "monica.json"
    lists = CASES["monica-json"].text.replace(
        '{"uuid": "c", "properties": {}}',
        ']},\n{"type": "contact", "values": [\n{"uuid": "c", "properties": {"nickname": "Cy"}}',
    )
    path.write_text(
        lists.replace(",\n]},", "\n]},").replace('"di@b.example", "type"', '"di on it", "type"'), encoding="utf-8"
    )
    told = tendril.data("import", str(path))
    assert (told["rows"], told["created"], len(told["set_aside"])) == (4, 3, 1)
    assert {"Ada Byron", "Cy", "Di Byron"} <= set(tendril.people())


@pytest.mark.parametrize(
    ("rows", "status"), [("", 0), ('"Bo,Byron,b@b.example\n', 1), ('Ada,Byron,a@b.example\n"Bo,Byron,b@b.example\n', 0)]
)
def test_it_is_an_error_only_where_nothing_could_be_understood(tendril, tmp_path: Path, rows: str, status: int) -> None:
    path = tmp_path / "people.csv"
    path.write_text(f"First Name,Last Name,E-mail Address\n{rows}", encoding="utf-8")
    assert tendril("import", str(path), "--json").status == status
    assert tendril("import", str(path), "--dry-run", "--json").status == status
