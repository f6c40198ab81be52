"""Version and build: what was written at installation, what git says of a clone, and what is unknown."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from ui.commands.version import BUILD_FILE, Build, build_text, program_build


def test_what_was_written_at_installation_is_told(tmp_path: Path) -> None:
    build = Build("abcdef012345", date(2026, 11, 23))
    (tmp_path / BUILD_FILE).write_text(build_text(build), encoding="utf-8")
    assert program_build(tmp_path) == build
    assert str(build) == "build abcdef012345 of 2026-11-23"


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"commit": "a", "day": "soon"}', "\x00"])
def test_a_damaged_file_is_a_build_that_is_unknown(tmp_path: Path, text: str) -> None:
    (tmp_path / BUILD_FILE).write_text(text, encoding="utf-8")
    assert str(program_build(tmp_path)) == "build unknown"


def test_a_clone_is_asked(tmp_path: Path) -> None:
    def git(*words: str) -> None:
        who = ["-c", "user.name=A", "-c", "user.email=a@home.example"]
        subprocess.run(["git", "-C", tmp_path, *who, *words], check=True, capture_output=True)

    git("init")
    assert program_build(tmp_path) == Build()
    git("commit", "--allow-empty", "--message", "one", "--date", "2026-11-23T12:00:00")
    build = program_build(tmp_path)
    assert len(build.commit) == 12
    assert build.day is not None


def test_a_folder_in_the_clone_of_something_else_is_unknown(tmp_path: Path) -> None:
    subprocess.run(["git", "-C", tmp_path, "init"], check=True, capture_output=True)
    (tmp_path / "inside").mkdir()
    assert program_build(tmp_path / "inside") == Build()


def test_without_git_it_is_unknown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert program_build(tmp_path) == Build()
