"""The runner of a soak: parts by name, one table, and a status that tells whether anything was found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from soak.__main__ import main
from soak.fuzzing import running
from soak.parts import Allowance, Outcome, PartUnavailableError


def quiet(allowance: Allowance) -> Iterator[Outcome]:
    yield Outcome(f"{allowance.seconds:.0f} s, seed {allowance.seed}", 12_345, 678)


def finding(allowance: Allowance) -> Iterator[Outcome]:
    path = allowance.folder / "one.bin"
    path.write_bytes(b"x")
    path.with_suffix(".txt").write_text("what was wrong", encoding="utf-8")
    yield Outcome("readers", 1, None, (path,))


def missing(_allowance: Allowance) -> Iterator[Outcome]:
    raise PartUnavailableError("it needs something.")
    yield


PARTS = {"quiet": quiet, "finding": finding, "missing": missing}


def run(tmp_path: Path, *parts: str) -> int:
    arguments = ["--minutes", "1", "--folder", str(tmp_path)]
    return main([*arguments, *(word for part in parts for word in ("--part", part))], PARTS)


def test_a_soak_that_finds_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "quiet") == 0
    assert "| quiet: 60 s, seed 7 | 12,345 | 678 | 0 |" in capsys.readouterr().out


def test_a_finding_is_told_and_ends_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "quiet", "finding") == 1
    told = capsys.readouterr().out
    assert "| quiet: 30 s" in told
    assert f"{tmp_path / 'finding' / 'one.bin'}\nwhat was wrong" in told


def test_a_part_that_cannot_run_here_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "missing") == 2
    assert capsys.readouterr().err == "missing: it needs something.\n"


def test_without_the_fuzzer_there_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "find_spec", lambda _name: None)
    with pytest.raises(PartUnavailableError, match="Atheris"):
        list(running.fuzz(Allowance(1, 7, 1, tmp_path)))
