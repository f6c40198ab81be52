"""Runs commands in this process as the terminal would."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import main


@dataclass(frozen=True)
class Ran:
    """What a command printed and the status it ended with."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The answer as JSON."""
        return json.loads(self.out)


class Terminal:
    """Runs commands on a book of its own."""

    def __init__(self, directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.directory = directory
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Ran:
        """Run a command and return what became of it, whichever way it ended."""
        self._capsys.readouterr()
        try:
            status = main.main(list(arguments))
        except SystemExit as stop:
            status = int(stop.code or 0)
        captured = self._capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    def done(self, *arguments: str) -> Ran:
        """Run a command that must succeed."""
        ran = self(*arguments)
        assert (ran.status, ran.err) == (0, ""), ran
        return ran

    def data(self, *arguments: str) -> Any:
        """Run a command that must succeed and return its JSON."""
        return self.done(*arguments, "--json").data

    def refused(self, *arguments: str, status: int = 1) -> str:
        """Run a command that must fail, without a word on stdout, and return what it said."""
        ran = self(*arguments)
        assert (ran.status, ran.out) == (status, ""), ran
        assert "Traceback" not in ran.err
        assert ran.err.startswith("tendril: " if status == 1 else "usage: ")
        return ran.err

    def people(self) -> dict[str, Any]:
        """Return everyone in the book by name."""
        return {person["name"]: person for person in self.data("people")}


@pytest.fixture
def tendril(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Return a terminal on Monday 23 November 2026, eight in the morning, with an empty book."""
    monkeypatch.setenv("TENDRIL_NOW", "2026-11-23T08:00")
    monkeypatch.setenv("TENDRIL_DATA_DIR", str(tmp_path / "book"))
    return Terminal(tmp_path / "book", capsys)
