"""tendril passphrase, and other commands on a locked book."""

from __future__ import annotations

import io

import pytest

from models import keys
from models.database import FILE_NAME

PASSPHRASE = "correct horse battery"


@pytest.fixture(autouse=True)
def _cheap_keys(monkeypatch):
    monkeypatch.setattr(keys, "_COST", 14)
    keys.forget_keys()
    yield
    keys.forget_keys()


@pytest.fixture
def locked(tendril, monkeypatch):
    """Lock a book with Maya in it, and forget its key, as for the next command."""
    tendril.done("add", "Maya")
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
    tendril.done("passphrase", "set")
    keys.forget_keys()
    return tendril


@pytest.fixture
def file_of(tmp_path, monkeypatch):
    """Return a function that lets the environment name a private file with a passphrase."""

    def write(passphrase: str):
        file = tmp_path / "passphrase"
        file.write_text(f"{passphrase}\n")
        file.chmod(0o600)
        monkeypatch.setenv("TENDRIL_PASSPHRASE_FILE", str(file))
        keys.forget_keys()
        return file

    return write


def test_a_locked_book_wants_its_passphrase(locked, file_of):
    assert keys.is_locked(locked.directory / FILE_NAME)
    assert "locked with a passphrase" in locked.refused("people")
    file_of("not this one")
    assert "not the passphrase" in locked.refused("people")
    file_of(PASSPHRASE)
    assert list(locked.people()) == ["Maya"]


def test_a_passphrase_others_can_read_is_not_taken(locked, file_of):
    file_of(PASSPHRASE).chmod(0o644)
    assert "Others can read" in locked.refused("people")


def test_change_and_remove(locked, file_of, monkeypatch):
    file_of(PASSPHRASE)
    monkeypatch.setattr("sys.stdin", io.StringIO("another one entirely\n"))
    locked.done("passphrase", "change")
    keys.forget_keys()
    assert "not the passphrase" in locked.refused("people")
    file_of("another one entirely")
    assert locked.data("passphrase", "remove")["locked"] is False
    keys.forget_keys()
    monkeypatch.delenv("TENDRIL_PASSPHRASE_FILE")
    assert list(locked.people()) == ["Maya"]


def test_refused_without_a_change(tendril, monkeypatch):
    tendril.done("add", "Maya")
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    assert "at least 8 characters" in tendril.refused("passphrase", "set")
    # As where the file in the environment is taken for the new passphrase, too.
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert "by standard input" in tendril.refused("passphrase", "set")
    assert "has no passphrase" in tendril.refused("passphrase", "remove")
    assert not keys.is_locked(tendril.directory / FILE_NAME)


def test_a_book_whose_tables_are_past_reading_is_unlocked_and_salvaged(locked, file_of):
    file_of(PASSPHRASE)
    folder = locked.directory / "backups"
    folder.mkdir()
    locked.done("backup", str(folder / "daily-2026-11-22-090000.sqlite3"))
    book = locked.directory / FILE_NAME
    book.write_bytes(book.read_bytes()[:4096] + bytes(book.stat().st_size - 4096))
    keys.forget_keys()
    assert "not a readable Tendril book" in locked.refused("people")
    assert locked.data("salvage")["people"] == 1
    keys.forget_keys()
    assert list(locked.people()) == ["Maya"]
