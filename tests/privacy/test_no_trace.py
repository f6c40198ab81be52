"""After a day with a locked book no byte on the disk tells of anybody, and everything is its owner's only."""

from __future__ import annotations

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from models import keys
from models.clock import FixedClock
from models.connection import database
from models.kept_writing import kept_writing
from scheduler.opening import open_planned_book
from tests.models.erasing.content import MARKS
from tests.privacy import living
from tests.privacy.living import PASSPHRASE, Folders
from tests.privacy.traces import traces_in, traces_in_bytes, traces_in_open_files
from ui.fault_log import FILE_NAME as FAULTS
from ui.logging_setup import FILE_NAME as LOG

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into Linux's /proc and kills"),
]
_SHARED = Path("/dev/shm")


@dataclass
class Life:
    """What a day with the program left behind: its folders, what it said, and what it had open when it was stopped."""

    folders: Folders
    said: str
    open_files: list[dict[str, list[str]]]
    shared: set[Path]


@pytest.fixture(scope="module")
def life() -> Iterator[Life]:
    """A day with a locked book, in a folder whose path is short enough for a socket."""
    folders = Folders(Path(tempfile.mkdtemp(prefix="tendril-day-")))
    seen: list[dict[str, list[str]]] = []
    before = _shared()
    try:
        living.prepare(folders)
        said = living.live(folders, is_locked=True, look=lambda process: seen.append(_open_files(process, folders)))
        yield Life(folders, said, seen, _shared() - before)
    finally:
        shutil.rmtree(folders.root, ignore_errors=True)


def test_no_byte_of_any_file_tells_of_anybody(life):
    assert traces_in(life.folders.programs) == {}
    assert traces_in_bytes(life.said.encode()) == []
    assert [found for found in life.open_files if found] == []
    assert len(life.open_files) == 3
    assert not any(traces_in_bytes(path.read_bytes()) for path in life.shared if path.is_file())


def test_no_core_is_left_of_the_crash(life):
    assert list((life.folders.root / "work").iterdir()) == []
    assert "ctypes" in (life.folders.data / FAULTS).read_text(encoding="utf-8")


def test_everything_is_its_owners_only(life):
    wrong = {
        str(path): oct(mode)
        for folder in (*life.folders.programs, life.folders.written)
        for path in folder.rglob("*")
        if (mode := stat.S_IMODE(path.lstat().st_mode)) != (0o700 if path.is_dir() else 0o600)
        # What the desktop reads at login is the desktop's, with the mode it was made with.
        and path.name != "tendril.desktop"
    }
    assert wrong == {}


def test_all_of_it_was_done(life):
    """What is not done leaves nothing, so the day is looked at too."""
    names = [path.name for path in _files(life.folders)]
    for kind in (
        "tendril.sqlite3",
        "tendril.log.1",
        "tendril.fault",
        "tendril.lock",
        "window.ini",
        "tendril.desktop",
        "before-import-",
        "before-restore-",
        "damaged-",
        "everybody.json",
        "everybody.csv",
        "backup.sqlite3",
    ):
        assert any(name.startswith(kind) for name in names), names
    log = "".join((life.folders.data / name).read_text(encoding="utf-8") for name in (LOG, f"{LOG}.1"))
    for line in ("Seen: …", "builtins.FileNotFoundError ENOENT", "builtins.KeyError", "builtins.ValueError"):
        assert line in log
    assert keys.is_locked(life.folders.book)
    keys.unlock(life.folders.book, PASSPHRASE)
    book = open_planned_book(life.folders.data, FixedClock(datetime(2026, 11, 23, 9, 30)))
    try:
        held = "".join(map(str, database.connection().execute("SELECT name, notes FROM contact")))
        assert {"Quexvor", "Zilmarth", "Vrundelkap"} <= {mark for mark in MARKS if mark in held}
        assert "Vrundelkap unfinished" in str(kept_writing())
    finally:
        book.close()
        keys.forget_keys()


def test_with_a_book_in_clear_the_same_look_finds_what_it_should():
    folders = Folders(Path(tempfile.mkdtemp(prefix="tendril-clear-")))
    seen: list[dict[str, list[str]]] = []
    try:
        living.prepare(folders)
        folders.data.mkdir(parents=True)
        living.killed(folders, "reading", lambda process: seen.append(_open_files(process, folders, clear=True)))
        living.killed(folders, "writing", lambda _process: None)
        assert any(name.startswith(str(folders.root / "tmp")) for name in seen[0]), seen
        assert any(name.startswith(str(folders.book)) for name in traces_in(folders.programs))
    finally:
        shutil.rmtree(folders.root, ignore_errors=True)


def _open_files(process: int, folders: Folders, *, clear: bool = False) -> dict[str, list[str]]:
    """Return what is in the files that a stopped program has open, besides the user's own."""
    return traces_in_open_files(process, [folders.root / "read", *((folders.home,) if clear else ())])


def _files(folders: Folders) -> list[Path]:
    return [path for folder in (folders.home, folders.written) for path in folder.rglob("*") if path.is_file()]


def _shared() -> set[Path]:
    """Return what is in the memory that processes share by name and is this user's."""
    if not _SHARED.is_dir():
        return set()
    return {path for path in _SHARED.iterdir() if path.lstat().st_uid == os.geteuid()}
