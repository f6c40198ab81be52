"""The running program: started, started again, asked to end, and refused a book it cannot open."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import apsw
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from ui import application
from ui.calling import LOCK_FILE_NAME
from ui.language import ENGLISH, active_language
from ui.locking.wishes import LANGUAGE_FACT
from ui.single_instance import SingleInstance
from ui.window.window_memory import FILE_NAME, WindowMemory

_ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 30_000


def command(directory: Path) -> list[str]:
    return [sys.executable, str(_ROOT / "main.py"), "--data-dir", str(directory)]


@pytest.fixture
def program(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TENDRIL_NOW": "2026-11-23T08:00"}
    with subprocess.Popen(
        command(tmp_path / "book"), env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        yield process
        if process.poll() is None:
            process.kill()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGTERM to send")
def test_a_second_start_ends_at_once_and_sigterm_ends_the_first_cleanly(
    program: subprocess.Popen[str], tmp_path: Path, qapp, qtbot
) -> None:
    directory = tmp_path / "book"
    qtbot.waitUntil(lambda: (directory / LOCK_FILE_NAME).is_file(), timeout=_PATIENCE)
    knocking = SingleInstance(directory)
    qtbot.waitUntil(knocking.raise_first, timeout=_PATIENCE)
    second = subprocess.run(command(directory), capture_output=True, text=True, timeout=30, check=False)
    assert (second.returncode, second.stderr) == (0, "")
    program.send_signal(signal.SIGTERM)
    program.wait(timeout=30)
    assert program.returncode == 0, program.stderr.read()
    assert not (directory / LOCK_FILE_NAME).exists()
    assert (directory / FILE_NAME).is_file()
    assert not list(directory.glob("*-wal"))
    private = {path.name: path.stat().st_mode & 0o077 for path in directory.iterdir()}
    assert set(private.values()) == {0}, private


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGTERM to send, and no socket to look at")
@pytest.mark.parametrize("options", [(), ("--minimized",)])
def test_a_second_start_while_the_first_is_ending_waits_and_takes_its_place(
    near_folder: Path, qapp, qtbot, options: tuple[str, ...]
) -> None:
    directory = near_folder
    ending = SingleInstance(directory)
    assert ending.is_first()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TENDRIL_NOW": "2026-11-23T08:00"}
    with subprocess.Popen(
        [*command(directory), *options], env=environment, text=True, stderr=subprocess.PIPE
    ) as second:
        # Nobody answers whoever has knocked: the first one's event loop is over.
        assert select.select([ending._door._socket], [], [], _PATIENCE / 1000)[0]
        ending.release()
        knocking = SingleInstance(directory)
        qtbot.waitUntil(lambda: knocking._lock.getLockInfo()[0] == second.pid, timeout=_PATIENCE)
        assert knocking.raise_first()
        second.send_signal(signal.SIGTERM)
        assert second.wait(timeout=30) == 0, second.stderr.read()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep it elsewhere")
def test_a_program_that_was_moved_is_started_at_login_from_where_it_is(
    tmp_path: Path, qtbot, monkeypatch, request
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    entry = tmp_path / "settings/autostart/tendril.desktop"
    entry.parent.mkdir(parents=True)
    entry.write_text(
        f"[Desktop Entry]\nExec=/gone/tendril --minimized --data-dir {tmp_path / 'book'}\n", encoding="utf-8"
    )
    request.getfixturevalue("program")
    qtbot.waitUntil(lambda: str(_ROOT / "main.py") in entry.read_text(encoding="utf-8"), timeout=_PATIENCE)


@pytest.mark.skipif(os.name != "posix", reason="the locks of other systems belong to the descriptor")
def test_a_command_beside_the_window_leaves_it_its_journal(tmp_path: Path, qtbot, request) -> None:
    """Looked at, backed up and asked for on three threads: the window has its lock on the book all the time."""
    directory = tmp_path / "book"
    subprocess.run([*command(directory), "add", "Maya Okafor"], capture_output=True, timeout=60, check=True)
    program = request.getfixturevalue("program")
    qtbot.waitUntil(lambda: any((directory / "backups").glob("*.sqlite3")), timeout=_PATIENCE)
    subprocess.run([*command(directory), "people"], capture_output=True, timeout=60, check=True)
    assert program.poll() is None
    # Whoever takes himself for the last to close a book takes it away, and what the window writes to it then is lost.
    assert (directory / "tendril.sqlite3-wal").exists()


def test_a_file_that_is_no_book_is_refused_with_a_sentence(tmp_path: Path) -> None:
    directory = tmp_path / "book"
    directory.mkdir(mode=0o700)
    (directory / "tendril.sqlite3").write_bytes(b"this is no database at all, only a few words" * 20)
    before = (directory / "tendril.sqlite3").read_bytes()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    result = subprocess.run(
        command(directory), env=environment, capture_output=True, text=True, timeout=30, check=False
    )
    assert result.returncode == 1
    assert result.stderr.startswith("tendril: ")
    assert "Traceback" not in result.stderr
    assert (directory / "tendril.sqlite3").read_bytes() == before


def test_a_book_of_a_newer_tendril_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    directory = tmp_path / "book"
    subprocess.run([*command(directory), "add", "Maya Okafor"], capture_output=True, timeout=60, check=True)
    with closing(apsw.Connection(str(directory / "tendril.sqlite3"))) as book:
        book.pragma("user_version", 999)
        book.pragma("journal_mode", "delete")
    before = (directory / "tendril.sqlite3").read_bytes()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    result = subprocess.run(
        command(directory), env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert result.returncode == 1
    for words in ("was written by a newer Tendril", "Nothing was changed.", "Install the newer Tendril"):
        assert words in result.stderr
    assert "Traceback" not in result.stderr
    assert (directory / "tendril.sqlite3").read_bytes() == before
    # Nor is anything put beside it: no backup, no journal.
    assert not list(directory.glob("*-wal"))
    assert not list(directory.rglob("before-*"))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Nothing was changed. Install the newer Tendril to open it."),
        ("de", "Nichts wurde geändert. Installiere das neuere Tendril"),
    ],
)
def test_whoever_started_it_from_a_menu_reads_that_in_a_dialog(
    qapp, book, monkeypatch: pytest.MonkeyPatch, language: str, words: str
) -> None:
    """With the real dialog, which closes by its one button, in the language of the last window."""
    WindowMemory(book.directory).keep_fact(LANGUAGE_FACT, language)
    path = book.path
    book.close()
    with closing(apsw.Connection(str(path))) as file:
        file.pragma("user_version", 999)
    monkeypatch.setattr(QApplication, "platformName", lambda: "xcb")
    seen: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        assert box.textFormat() == Qt.TextFormat.PlainText
        QTest.keyClick(box, Qt.Key.Key_Return)

    QTimer.singleShot(0, look)
    options = Namespace(data_dir=path.parent, files=[], minimized=False, open=None)
    assert application.run(options) == 1
    active_language().speak(ENGLISH)
    [text] = seen
    assert words in text
    assert "999" in text


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
def test_without_a_display_it_says_so(tmp_path: Path) -> None:
    hidden = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    result = subprocess.run(command(tmp_path), env=environment, capture_output=True, text=True, timeout=30, check=False)
    assert result.returncode == 1
    assert "no display" in result.stderr
