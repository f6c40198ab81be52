"""`make bench ARGS=--beside` in small: a window is waited for until it is painted, and all that starts is counted."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from benchmarks import beside
from benchmarks.big_book import NOW
from benchmarks.started import Started
from models.clock import FixedClock
from models.connection import database
from models.text import fold
from scheduler.opening import open_planned_book
from tests.desktop.virtual_desktop import DesktopMissingError, VirtualDesktop

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are read from /proc")

# A window that is blank until there is a file, and has started something that outlives it.
_WINDOW = """
import subprocess, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

def look():
    if Path(sys.argv[1]).exists():
        inner.setStyleSheet("background: qlineargradient(x1: 0, x2: 1, stop: 0 #000, stop: 1 #fff)")
        timer.stop()

subprocess.Popen(["sleep", "60"], start_new_session=True)
application = QApplication([])
window, inner = QWidget(), QWidget()
QVBoxLayout(window).addWidget(inner)
window.resize(400, 300)
window.show()
timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
application.exec()
"""


@pytest.mark.slow
@pytest.mark.desktop
@pytest.mark.xdist_group("desktop")
def test_a_start_lasts_until_the_window_is_painted(tmp_path):
    try:
        desktop = VirtualDesktop("none")
    except DesktopMissingError as error:
        pytest.skip(str(error))
    file, furniture = tmp_path / "paint", desktop.managed_windows()
    program = beside.Program("window", "nothing", (sys.executable, "-c", _WINDOW, str(file)))
    started = Started()
    try:
        desktop.start(program.command, started.mark)
        window = desktop.wait_until(lambda: max(desktop.managed_windows() - furniture, default=0))
        assert not desktop.is_painted(window)
        file.touch()
        desktop.wait_until(lambda: desktop.is_painted(window))
        started.end()
        desktop.wait_until(lambda: desktop.managed_windows() == furniture)
        start = beside.start(desktop, program, tmp_path / "home", settling=0)
        assert start.clock > 0
        assert start.processor > 0
        # The one that sleeps and the bus are counted, and are not the program's own.
        assert start.mebibytes > start.own > 1
        desktop.wait_until(lambda: desktop.managed_windows() == furniture)
    finally:
        started.end()
        desktop.close()


def test_whatever_was_started_is_counted_and_ended():
    started = Started()
    busy = "import subprocess; subprocess.Popen(['sleep', '60'], start_new_session=True); print(sum(range(10**7)))"
    command = [sys.executable, "-c", f"{busy}; input()"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env={**os.environ, **started.mark}, stdin=pipe, stdout=pipe) as program:
        assert program.stdout is not None
        program.stdout.readline()
        assert len(list(started.processes())) == 2
        assert started.milliseconds() > 0
        total, own = started.mebibytes("sleep")
        assert total > own > 0
        started.end()
    assert list(started.processes()) == []


@pytest.mark.slow
def test_the_same_search_is_asked_of_all(tmp_path):
    books = beside.books_of(tmp_path, 150, 7)
    assert list(books) == [0, 150]
    searches = list(beside.searched(tmp_path, books, 1))
    assert searches[0].program == "Tendril"
    assert len(searches) == (3 if shutil.which("khard") else 1)
    assert all(one.people == 150 and one.processor > 0 and one.clock > 0 for one in searches)
    book = open_planned_book(books[150], FixedClock(NOW))
    try:
        names = [name for (name,) in database.execute_sql("SELECT name FROM contact")]
    finally:
        book.close()
    found, *by_khard = [one.found for one in searches]
    # Tendril finds accented names, too, and khard what is inside of words.
    assert found == sum(" mari" in f" {fold(name)}" for name in names) > 0
    assert all(count == sum("mari" in name.lower() for name in names) for count in by_khard)


def test_what_is_not_installed_is_left_out_and_told(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    found = list(beside.programs({0: tmp_path / "none", 5: tmp_path / "some", 9: tmp_path / "all"}))
    assert [(one.name, one.holds) for one in found] == [("Tendril", "0 people"), ("Tendril", "9 people")]
    told = capsys.readouterr().err
    assert all(name in told for name in ("Vorta", "KAddressBook", "GNOME Contacts"))
