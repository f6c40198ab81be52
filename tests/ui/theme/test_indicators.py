"""The marks of check boxes as files: gone at the end, and a disk without room for them is told in a sentence."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from models.errors import NoRoomError
from ui.theme.indicators import Indicators
from ui.theme.tokens import LIGHT

ROOT = Path(__file__).resolve().parents[3]
DRAW = "from ui.theme.indicators import Indicators as I; from ui.theme.tokens import LIGHT; i = I(); i.draw(LIGHT)"


def test_they_are_gone_when_the_program_ends(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    subprocess.run([sys.executable, "-c", DRAW], cwd=ROOT, check=True)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_room_for_them_is_told(monkeypatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    marks = Indicators()
    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(NoRoomError, match=r"temporary files in .*: the disk is full\. Nothing was changed"):
        marks.draw(LIGHT)


def test_a_folder_that_is_not_there_is_told(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "gone"))
    with pytest.raises(NoRoomError, match="Make room there"):
        Indicators()
