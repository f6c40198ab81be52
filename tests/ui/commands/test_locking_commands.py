"""tendril lock and unlock, refused and, with the real program, done; and the backups beside a passphrase."""

from __future__ import annotations

import io
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from models import keys
from models.backups import kept_in
from models.database import FILE_NAME
from ui.calling import socket_name
from ui.commands import locking

ROOT = Path(__file__).resolve().parents[3]
PASSPHRASE = "correct horse battery"
_PATIENCE = 60

pytestmark = pytest.mark.usefixtures("cheap_keys")

posix = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="there are no sockets of this kind")


@pytest.fixture
def locked(tendril, tmp_path, monkeypatch):
    """Lock a book with Maya in it, name a file with its passphrase, and forget its key."""
    file = tmp_path / "passphrase"
    file.write_text(f"{PASSPHRASE}\n")
    file.chmod(0o600)
    tendril.done("add", "Maya")
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
    tendril.done("passphrase", "set")
    monkeypatch.setenv("TENDRIL_PASSPHRASE_FILE", str(file))
    keys.forget_keys()
    return tendril


def test_a_book_in_clear_has_nothing_to_lock_with(tendril):
    tendril.done("add", "Maya")
    for command in ("lock", "unlock"):
        assert "has no passphrase" in tendril.refused(command)


@posix
def test_without_a_program_it_is_locked_and_cannot_be_unlocked(locked):
    assert locked.data("lock") == {"locked": True, "running": False}
    assert "does not run" in locked.refused("unlock")


@posix
def test_a_wrong_passphrase_is_refused_before_anybody_is_told(locked, tmp_path, listener, monkeypatch):
    (tmp_path / "passphrase").write_text("not this one\n")
    monkeypatch.setattr(locking, "_PATIENCE", 0.2)
    assert "not the passphrase" in locked.refused("unlock")
    assert [json.loads(line)["order"] for line in listener().splitlines()] == ["tell"]


@posix
def test_somebody_elses_socket_is_told_nothing(locked, listener, monkeypatch):
    monkeypatch.setattr(locking, "is_mine", lambda _path: False)
    assert "does not run" in locked.refused("unlock")
    assert listener() == b""


@posix
@pytest.mark.skipif(not hasattr(socket, "SO_PEERCRED"), reason="this system does not tell who listens")
def test_a_program_of_somebody_else_is_told_nothing(locked, listener, monkeypatch):
    own = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: own + 1)
    assert "does not run" in locked.refused("unlock")
    assert listener() == b""


@posix
def test_a_program_that_says_nothing_is_not_believed(locked, listener, monkeypatch):
    monkeypatch.setattr(locking, "_PATIENCE", 0.2)
    assert "does not answer" in locked.refused("unlock")
    # The key was sent, and never the passphrase.
    asked, said = map(json.loads, listener().splitlines())
    assert asked["order"] == "tell"
    key = keys.unlock(locked.directory / FILE_NAME, PASSPHRASE)
    assert said["secret"] == key.secret.hex()
    assert PASSPHRASE not in json.dumps(said)


@pytest.fixture
def listener(locked):
    """Somebody who listens at the program's socket and answers nothing; calling it returns what was said."""
    address = Path(locking._address(locked.directory))
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(address))
    server.listen()
    server.settimeout(0.2)

    def heard() -> bytes:
        said = b""
        try:
            while True:
                line, _ = server.accept()
                line.settimeout(0.2)
                with line:
                    said += line.recv(1 << 16)
        except TimeoutError:
            return said

    yield heard
    server.close()
    address.unlink(missing_ok=True)


@pytest.fixture
def program(locked) -> Iterator[subprocess.Popen[str]]:
    """The real program, started into the tray of a screen that nobody sees."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("TENDRIL_PASSPHRASE_FILE")
    command = [sys.executable, str(ROOT / "main.py"), "--data-dir", str(locked.directory), "--minimized"]
    with subprocess.Popen(
        command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        yield process
        process.terminate()
        assert process.wait(_PATIENCE) == 0, process.stderr.read()


def until(condition, what: str) -> None:
    end = time.monotonic() + _PATIENCE
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.05)


@posix
def test_the_running_program_is_unlocked_and_locked(locked, program, monkeypatch):
    write_ahead_log = locked.directory / f"{FILE_NAME}-wal"
    until(lambda: locked("lock", "--json").data["running"], "the program")
    assert not write_ahead_log.exists()
    assert locked.data("unlock") == {"locked": False, "running": True}
    until(write_ahead_log.exists, "the open book")
    # Asked again, it wants no passphrase: there is nothing to open.
    until(lambda: locked("unlock").out == "Tendril is open already.\n", "the window")
    with monkeypatch.context() as without:
        without.delenv("TENDRIL_PASSPHRASE_FILE")
        assert locked.data("unlock") == {"locked": False, "running": True}
    assert locked.data("lock") == {"locked": True, "running": True}
    until(lambda: not write_ahead_log.exists(), "the closed book")
    # Now that nobody has it open, it can be given another passphrase, by which it is opened again.
    (locked.directory.parent / "passphrase").write_text(f"{PASSPHRASE}\n")
    monkeypatch.setattr("sys.stdin", io.StringIO("another one entirely\n"))
    locked.done("passphrase", "change")
    keys.forget_keys()
    (locked.directory.parent / "passphrase").write_text("another one entirely\n")
    locked.done("unlock")
    until(write_ahead_log.exists, "the open book")
    log = (locked.directory / "tendril.log").read_text()
    assert PASSPHRASE not in log
    assert keys.key_of(locked.directory / FILE_NAME).secret.hex() not in log


def test_the_name_of_the_meeting_place_is_that_of_the_program(tmp_path, qapp):
    from ui.single_instance import SingleInstance

    for folder in (tmp_path / "short", tmp_path / ("long" * 30)):
        folder.mkdir()
        instance = SingleInstance(folder)
        assert instance._name == socket_name(folder)
        if hasattr(socket, "AF_UNIX"):
            assert instance.is_first()
            assert Path(locking._address(folder)).is_socket()
            instance.release()


class TestBackups:
    """The backups that are not locked as the book is, in the terminal."""

    @pytest.fixture
    def with_backup(self, tendril, monkeypatch):
        """A locked book with a backup in clear."""
        tendril.done("add", "Maya")
        (tendril.directory / "backups").mkdir(mode=0o700)
        tendril.done("backup", str(tendril.directory / "backups" / "daily-2026-11-20-080000.sqlite3"))
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
        return tendril

    def test_they_are_told_of_and_stay(self, with_backup):
        ran = with_backup.done("passphrase", "set")
        assert "1 backup that anyone can read, from 2026-11-20." in ran.out
        assert "stay as they are" in ran.out
        [kept] = kept_in(with_backup.directory)
        assert not keys.is_locked(kept.path)
        assert with_backup.data("passphrase", "backups")["backups_in_clear"] == [str(kept.path)]

    def test_they_are_written_anew_on_request(self, with_backup):
        data = with_backup.data("passphrase", "set", "--backups", "rewrite")
        [kept] = kept_in(with_backup.directory)
        assert data["rewritten"] == [str(kept.path)]
        assert keys.is_locked(kept.path)
        assert "Every backup is as the book is." in with_backup.done("passphrase", "backups").out

    def test_they_are_deleted_on_request_after_a_new_one(self, with_backup):
        with_backup.done("passphrase", "set")
        [old] = kept_in(with_backup.directory)
        with_backup.done("passphrase", "backups", "--backups", "delete")
        [new] = kept_in(with_backup.directory)
        assert new.path != old.path
        assert keys.is_locked(new.path)

    def test_what_cannot_be_written_anew_is_named(self, with_backup, monkeypatch, tmp_path):
        with_backup.done("passphrase", "set", "--backups", "rewrite")
        [kept] = kept_in(with_backup.directory)
        file = tmp_path / "passphrase"
        file.write_text(f"{PASSPHRASE}\n")
        file.chmod(0o600)
        monkeypatch.setenv("TENDRIL_PASSPHRASE_FILE", str(file))
        monkeypatch.setattr("sys.stdin", io.StringIO("another one entirely\n"))
        with_backup.done("passphrase", "change")
        file.write_text("another one entirely\n")
        keys.forget_keys()
        ran = with_backup("passphrase", "backups", "--backups", "rewrite")
        assert ran.status == 1
        assert f"They stay as they were: {kept.path}" in ran.err
