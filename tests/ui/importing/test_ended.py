"""The real program is told to end in the midst of an import: it ends at once, and the book is as it was before."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
# Presses the main button wherever it can be pressed, and tells what is seen.
PROGRAM = """
import sys
from argparse import Namespace
from pathlib import Path
from PySide6.QtCore import QTimer
from models.operations.broken_off import broken_off_import
from ui.application import run
from ui.program import Program
from ui.window.views import IMPORT

begin = Program.start

def start(program, *, minimized, goes_on=False):
    program.window.undo_bar.said.connect(lambda sentence: print(sentence, flush=True))
    program.first_look.ended.connect(lambda: print("ready", flush=True))
    program.pressing = QTimer(program, interval=20)
    program.pressing.timeout.connect(lambda: press(program))
    program.pressing.start()
    begin(program, minimized=minimized, goes_on=goes_on)

def press(program):
    view = program.window.view(IMPORT)
    if view.is_working and broken_off_import() is not None:
        program.pressing.stop()
        print("importing", flush=True)
    elif not view.is_working and view.next_button.isVisible():
        view.next_button.click()

Program.start = start
sys.exit(run(Namespace(data_dir=Path(sys.argv[1]), files=[Path(path) for path in sys.argv[2:]])))
"""


@contextmanager
def started(folder: Path, *files: Path) -> Iterator[subprocess.Popen[str]]:
    """Start the program; it is gone afterwards, and has said nothing of a mistake."""
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(folder), *map(str, files)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "TMPDIR": str(folder.parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield program
        _said, trouble = program.communicate(timeout=60)
        assert (program.returncode, [line for line in trouble.splitlines() if "Traceback" in line]) == (0, [])
    finally:
        program.kill()
        program.communicate()


def hears(program: subprocess.Popen[str], words: str) -> str:
    """Return the first line in which the program says these words."""
    assert program.stdout is not None
    return next(line for line in program.stdout if words in line)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGTERM to send")
def test_sigterm_in_an_import_leaves_nothing_but_a_word_for_the_next_start(tmp_path: Path) -> None:
    folder, table = tmp_path / "book", tmp_path / "Connections.csv"
    rows = [f"Ada{number % 90},Lindgren{number},https://www.linkedin.com/in/ada-{number}" for number in range(5000)]
    table.write_text("\n".join(["First Name,Last Name,URL", *rows]), encoding="utf-8")
    with started(folder, table) as program:
        hears(program, "importing")
        program.terminate()
    left = {path.name for path in folder.iterdir() if path.is_file()}
    assert left <= {"tendril.sqlite3", "tendril.log", "window.ini"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Connections.csv", "book"]
    with closing(sqlite3.connect(folder / "tendril.sqlite3")) as book:
        assert book.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert book.execute("SELECT count(*) FROM contact").fetchall() == [(0,)]
        [(mark,)] = book.execute("SELECT value FROM local_state WHERE key = 'import.under_way'").fetchall()
    assert json.loads(mark) == "Connections.csv"
    with started(folder) as program:
        assert "because Tendril ended meanwhile" in hears(program, "Connections.csv")
        program.terminate()
    with started(folder) as program:
        # It has been told.
        hears(program, "ready")
        program.terminate()
        assert program.stdout is not None
        assert "Connections.csv" not in program.stdout.read()
