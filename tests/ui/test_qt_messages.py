"""What Qt says of texts it was given goes to no file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import qWarning

from ui.qt_messages import values_kept_from_qt, without_values

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ('QString::arg: Argument missing: "Maya Okafor", 3', "QString::arg"),
        ("QFile::open: Cannot open /home/maya/letters.vcf", "QFile::open"),
        ("Could not parse stylesheet of object QLabel(0x55d0, name = Maya)", "QLabel"),
        ("Quentin Okafor, Quay 4", "…"),
        ("This plugin does not support propagateSizeHints()", "This plugin does not support propagateSizeHints()"),
        ("This plugin does not support Maya", "…"),
    ],
)
def test_only_its_own_names_are_written(message: str, told: str) -> None:
    assert without_values("default", message) == f"Qt: {told}"
    assert without_values("qt.svg", message) == f"Qt: qt.svg: {told}"


def test_a_warning_names_nobody(capsys, qtlog) -> None:
    with values_kept_from_qt():
        qWarning("QLabel::setText: Maya Okafor, maya@northwind.example")
    assert capsys.readouterr().err == "Qt: QLabel::setText\n"
    assert qtlog.records == []


@pytest.mark.parametrize("trouble", [BrokenPipeError, ValueError])
def test_a_terminal_that_is_gone_troubles_nobody(monkeypatch, trouble: type[Exception]) -> None:
    tried = []

    def refuse(text: str) -> None:
        tried.append(text)
        raise trouble

    monkeypatch.setattr(sys, "stderr", SimpleNamespace(write=refuse, flush=lambda: None))
    with values_kept_from_qt():
        qWarning("QLabel: Maya Okafor")
    assert tried
    assert "Maya" not in "".join(tried)


def test_the_window_runs_with_it(tmp_path: Path) -> None:
    script = (
        "from main import main; from ui import application; from PySide6.QtCore import qWarning\n"
        "application._run_in = lambda *_, **__: qWarning('QLabel: Maya Okafor') or 0\n"
        f"raise SystemExit(main(['--data-dir', {str(tmp_path / 'book')!r}]))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert ran.returncode == 0, ran.stderr
    assert "Maya" not in ran.stderr
    assert "Qt: QLabel" in ran.stderr
