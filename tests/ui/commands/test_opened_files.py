"""What on the command line is a file to open, and what a command."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.commands.parser import parse


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("contacts.vcf", "people", "- odd.csv"):
        (tmp_path / name).write_text("x")
    return tmp_path


@pytest.mark.parametrize(
    ("words", "files"),
    [
        (["contacts.vcf"], ["contacts.vcf"]),
        (["--data-dir", "people", "contacts.vcf"], ["contacts.vcf"]),
        (["contacts.vcf", "--minimized", "./people"], ["contacts.vcf", "people"]),
        (["./people"], ["people"]),
        (["./- odd.csv"], ["- odd.csv"]),
        (["/not/there.vcf"], ["/not/there.vcf"]),
        ([], []),
        (["--minimized"], []),
    ],
    ids=str,
)
def test_files_are_for_the_window(folder: Path, words: list[str], files: list[str]) -> None:
    arguments = parse(words)
    assert arguments.command is None
    assert arguments.files == [folder / name for name in files]


def test_a_command_stays_one_where_a_file_has_its_name(folder: Path) -> None:
    arguments = parse(["people", "--query", "contacts.vcf"])
    assert (arguments.command, arguments.files) == ("people", [])
    assert parse(["import", "contacts.vcf"]).files == []


def test_what_is_neither_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        parse(["poeple"])
    assert stop.value.code == 2
    assert "poeple" in capsys.readouterr().err
