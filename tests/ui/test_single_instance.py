"""One Tendril a data directory, which a second start can call and nobody else."""

from __future__ import annotations

import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSysInfo
from PySide6.QtNetwork import QLocalSocket

from models.errors import DataDirectoryError
from ui import single_instance
from ui.calling import LOCK_FILE_NAME, LONGEST, SOCKET_NAME, Call
from ui.single_instance import SingleInstance

ROOT = Path(__file__).resolve().parents[2]
LATE_DOOR = """
import socket, sys
door = socket.socket(socket.AF_UNIX)
door.bind(sys.argv[1])
door.listen()
caller = door.accept()[0]
sys.stdout.buffer.write(caller.recv(65536))
caller.sendall(b"heard\\n")
caller.close()
"""
KNOCK = """
import sys
import tempfile
from pathlib import Path
from ui.calling import Call
from ui.single_instance import SingleInstance
sys.exit(not SingleInstance(Path(sys.argv[1])).raise_first(Call(tuple(map(Path, sys.argv[2:])), "a token")))
"""


@pytest.fixture
def first(qapp, tmp_path: Path) -> Iterator[SingleInstance]:
    instance = SingleInstance(tmp_path)
    assert instance.is_first()
    yield instance
    instance.release()


def heard(instance: SingleInstance) -> list[Call]:
    calls: list[Call] = []
    instance.raised.connect(calls.append)
    return calls


def knock(instance: SingleInstance) -> QLocalSocket:
    socket = QLocalSocket()
    socket.connectToServer(instance._name)
    assert socket.waitForConnected(1000)
    return socket


def test_a_second_start_raises_the_first_and_hands_its_files_over(first, tmp_path: Path, qtbot) -> None:
    assert not SingleInstance(tmp_path).is_first()
    files = [str(tmp_path / "a b.vcf"), "/x/ü.csv"]
    with subprocess.Popen([sys.executable, "-c", KNOCK, str(tmp_path), *files], cwd=ROOT) as knocking:
        with qtbot.waitSignal(first.raised, timeout=30_000) as raised:
            pass
        assert knocking.wait(30) == 0
    assert raised.args == [Call(tuple(map(Path, files)), "a token")]
    first.release()
    second = SingleInstance(tmp_path)
    assert second.is_first()
    second.release()


def test_a_second_start_into_the_tray_leaves_the_window_where_it_is(first, tmp_path: Path, qtbot) -> None:
    """A session that brings back what ran and starts what is to start at login does both."""
    calls = heard(first)
    line = [sys.executable, str(ROOT / "main.py"), "--data-dir", str(tmp_path), "--minimized"]
    for is_open in (False, True):
        first.is_open = is_open
        with subprocess.Popen(line, cwd=ROOT) as second:
            qtbot.waitUntil(lambda process=second: process.poll() is not None, timeout=30_000)
            assert second.returncode == 0
    assert calls == []
    with subprocess.Popen([*line, "--open", "log"], cwd=ROOT) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    assert [call.wish for call in calls] == ["log"]


def test_a_first_one_that_hangs_is_not_taken_for_raised(first, tmp_path: Path, monkeypatch, qtbot) -> None:
    monkeypatch.setattr(single_instance, "_LONG_PATIENCE", 100)
    # No event loop runs here, so the first one hears nothing.
    assert not SingleInstance(tmp_path).raise_first()
    calls = heard(first)
    assert SingleInstance(tmp_path).raise_or_follow(Call()) is None
    # Once it wakes up it does what it was asked for once, each time.
    qtbot.wait(50)
    qtbot.waitUntil(lambda: calls == [Call(), Call()])


@pytest.mark.skipif(sys.platform == "win32", reason="sockets of the file system")
def test_two_programs_that_start_at_once_find_each_other(qapp, near_folder: Path, monkeypatch) -> None:
    """The first one has the lock already, and its door a moment later."""
    monkeypatch.setattr(single_instance, "_PATIENCE", 20_000)
    call = Call((Path("/x/a.csv"),))
    script = [sys.executable, "-c", LATE_DOOR, str(near_folder / SOCKET_NAME)]
    with subprocess.Popen(script, stdout=subprocess.PIPE) as opening:
        assert SingleInstance(near_folder).raise_first(call)
        assert opening.communicate()[0] == call.to_bytes()


@pytest.mark.parametrize(
    "said", [b"\n", b"GET / HTTP/1.1\r\n\r\n", b'{"tendril": 1}\n', b"x" * (LONGEST + 10)], ids=lambda said: said[:20]
)
def test_whoever_says_something_else_is_hung_up_on(first, said: bytes, qtbot, caplog) -> None:
    calls, socket = heard(first), knock(first)
    socket.write(said)
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert not calls
    assert socket.readAll().data() == b""
    assert "GET" not in caplog.text


def test_whoever_says_nothing_or_half_of_it_is_not_waited_for(first, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(single_instance, "_CALL_PATIENCE", 50)
    calls, silent, slow = heard(first), knock(first), knock(first)
    slow.write(b'{"tendril": 1,')
    for socket in (silent, slow):
        qtbot.waitUntil(lambda one=socket: one.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert not calls
    assert not first._callers


def test_many_at_once_are_turned_away_and_one_afterwards_is_heard(first, tmp_path: Path, qtbot) -> None:
    calls, crowd = heard(first), [knock(first) for _ in range(40)]
    qtbot.waitUntil(lambda: sum(one.state() == QLocalSocket.LocalSocketState.ConnectedState for one in crowd) == 8)
    for socket in crowd:
        socket.abort()
    qtbot.waitUntil(lambda: not first._callers)
    late = knock(first)
    late.write(Call().to_bytes())
    qtbot.waitUntil(lambda: calls == [Call()])


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe has no mode")
def test_only_the_same_user_can_knock(qapp, near_folder: Path) -> None:
    instance = SingleInstance(near_folder)
    assert instance.is_first()
    mode = (near_folder / SOCKET_NAME).stat().st_mode
    instance.release()
    assert stat.S_ISSOCK(mode)
    assert stat.S_IMODE(mode) & 0o077 == 0


def test_a_folder_with_a_long_path_is_reached_too(qapp, tmp_path: Path, qtbot) -> None:
    folder = tmp_path / ("long" * 30)
    folder.mkdir()
    instance = SingleInstance(folder)
    assert instance.is_first()
    calls, socket = heard(instance), knock(instance)
    socket.write(Call().to_bytes())
    qtbot.waitUntil(lambda: calls == [Call()])
    instance.release()


def test_other_directories_have_their_own(qapp, tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
    instances = [SingleInstance(folder) for folder in folders]
    assert all(instance.is_first() for instance in instances)
    for instance in instances:
        instance.release()


def test_what_a_killed_program_left_behind_does_not_matter(qapp, tmp_path: Path) -> None:
    # The number of a process that does not run, as QLockFile writes it.
    lock = f"999999999\ntendril\n{QSysInfo.machineHostName()}\n"
    (tmp_path / LOCK_FILE_NAME).write_text(lock, encoding="utf-8")
    (tmp_path / SOCKET_NAME).write_bytes(b"")
    instance = SingleInstance(tmp_path)
    assert not instance.raise_first()
    assert instance.is_first()
    instance.release()


def test_a_long_path_meets_in_the_users_own_folder_for_sockets(qapp, tmp_path: Path, monkeypatch) -> None:
    with tempfile.TemporaryDirectory() as runtime:
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        instance = SingleInstance(tmp_path / ("long" * 30))
        assert Path(instance._name).parent == Path(runtime)
    assert not Path(SingleInstance(tmp_path / ("long" * 30))._name).is_absolute()


def test_nobody_else_is_told_which_files_are_to_be_opened(first, tmp_path: Path, monkeypatch, qtbot) -> None:
    monkeypatch.setattr(single_instance, "is_mine", lambda _path: False)
    monkeypatch.setattr(single_instance, "_LONG_PATIENCE", 100)
    with qtbot.assertNotEmitted(first.raised, wait=200):
        assert not SingleInstance(tmp_path).raise_first(Call((Path("/x/maya.vcf"),)))


@pytest.mark.parametrize(
    ("full", "words"), [(True, "is full, so the window cannot be opened"), (False, "cannot be written")]
)
def test_a_lock_that_cannot_be_written_is_no_other_program(qapp, tmp_path: Path, monkeypatch, full, words) -> None:
    monkeypatch.setattr(single_instance, "is_full", lambda _folder: full)
    gone = SingleInstance(tmp_path / "gone")
    with pytest.raises(DataDirectoryError, match=words):
        gone.is_first()


ALONE = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.single_instance import SingleInstance
application = QCoreApplication([])
directory = Path(sys.argv[1])
instance = SingleInstance(directory)
assert instance.is_first()
(socket,) = directory.glob("*.socket")
print("PySide6.QtNetwork" in sys.modules, oct(socket.stat().st_mode & 0o777))
instance.release()
print(list(directory.glob("*.socket")))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="sockets of the file system")
def test_until_somebody_knocks_there_is_only_a_door_for_this_user_alone(near_folder):
    done = subprocess.run(
        [sys.executable, "-c", ALONE, str(near_folder)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.split("\n")[:2]) == (0, ["False 0o600", "[]"]), done.stderr


def test_where_no_door_can_be_set_up_the_window_opens_all_the_same(near_folder, qapp, caplog):
    (near_folder / "tendril.socket").mkdir()
    instance = SingleInstance(near_folder)
    assert instance.is_first()
    assert "cannot raise this window" in caplog.text
    instance.release()
