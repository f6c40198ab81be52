"""A book with a passphrase: nothing in clear on the disk, a wrong passphrase harmless, a change whole or not at all."""

from __future__ import annotations

import io
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from models import database as storage
from models import keys
from models.backups import back_up_here, contents_of, restore_book
from models.book import open_book
from models.clock import Clock
from models.errors import BookBusyError, ExportError, LockedBookError, WrongPassphraseError
from models.exchange.working_copies import WorkingCopy
from models.operations.people import PersonFields, add_person

MARKER = "Zuleikamarker"
PASSPHRASE = "correct horse battery"


@pytest.fixture(autouse=True)
def _cheap_keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(keys, "_COST", 14)
    keys.forget_keys()
    yield
    keys.forget_keys()


@pytest.fixture
def path(tmp_path: Path, clock: Clock) -> Path:
    """A locked book with one person, closed."""
    book = open_book(tmp_path, clock)
    add_person(book, PersonFields(name=MARKER, interests=(MARKER,), notes=MARKER))
    book.close()
    keys.lock_anew(book.path, keys.new_key(PASSPHRASE))
    return book.path


def people(directory: Path, clock: Clock) -> int:
    book = open_book(directory, clock)
    try:
        return int(book.database.execute_sql("SELECT count(*) FROM contact").fetchone()[0])
    finally:
        book.close()


def files_with_marker(directory: Path) -> list[str]:
    wanted = [MARKER.encode(), MARKER.encode("utf-16-le"), MARKER.casefold().encode()]
    files = [file for file in directory.rglob("*") if file.is_file()]
    return [file.name for file in files if any(one in file.read_bytes() for one in wanted)]


def test_a_clear_book_would_be_found(tmp_path: Path, clock: Clock) -> None:
    book = open_book(tmp_path, clock)
    add_person(book, PersonFields(name=MARKER))
    book.close()
    assert files_with_marker(tmp_path) == [storage.FILE_NAME]


def test_nothing_is_in_clear_on_the_disk_while_the_book_is_open_and_afterwards(path: Path, clock: Clock) -> None:
    book = open_book(path.parent, clock)
    add_person(book, PersonFields(name=f"{MARKER} again"))
    book.undo()
    book.redo()
    restore_book(book, back_up_here(book))
    assert (path.parent / f"{path.name}-wal").stat().st_size > 0
    assert files_with_marker(path.parent) == []
    book.close()
    assert files_with_marker(path.parent) == []
    assert people(path.parent, clock) == 2


def test_every_file_is_its_owners_only(path: Path, clock: Clock) -> None:
    if os.name != "posix":
        pytest.skip("modes are POSIX's")
    before = os.umask(0)
    try:
        book = open_book(path.parent, clock)
        add_person(book, PersonFields(name="Somebody"))
        back_up_here(book)
        files = [file for file in path.parent.rglob("*") if file.is_file()]
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in files}
        book.close()
        keys.lock_anew(path, keys.new_key("another one entirely"))
    finally:
        os.umask(before)
    assert len(modes) >= 4
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_wrong_passphrase_is_refused_and_changes_nothing(path: Path, clock: Clock) -> None:
    keys.forget_keys()
    before = path.read_bytes()
    with pytest.raises(LockedBookError):
        open_book(path.parent, clock)
    with pytest.raises(WrongPassphraseError):
        keys.unlock(path, PASSPHRASE.upper())
    assert path.read_bytes() == before
    keys.unlock(path, PASSPHRASE)
    assert people(path.parent, clock) == 1


def test_a_kept_key_opens_its_own_book_only(path: Path, clock: Clock, tmp_path: Path) -> None:
    secret = keys.key_of(path).secret
    other = open_book(tmp_path / "other", clock)
    other.close()
    keys.lock_anew(other.path, keys.new_key(PASSPHRASE))
    keys.forget_keys()
    for wrong in (b"", secret[:-1], bytes(32)):
        with pytest.raises(WrongPassphraseError):
            keys.unlock_by_secret(path, wrong)
    with pytest.raises(WrongPassphraseError):
        keys.unlock_by_secret(other.path, secret)
    assert keys.needs_passphrase(path)
    keys.unlock_by_secret(path, secret)
    assert people(path.parent, clock) == 1


def test_the_passphrase_of_an_open_book_is_tried_without_touching_it(path: Path, clock: Clock) -> None:
    book = open_book(path.parent, clock)
    try:
        assert keys.is_passphrase(path, PASSPHRASE)
        assert not keys.is_passphrase(path, PASSPHRASE.upper())
    finally:
        book.close()
    keys.forget_keys()
    assert keys.is_passphrase(path, PASSPHRASE)
    assert not keys.is_passphrase(path, "another one")
    assert keys.needs_passphrase(path)
    assert not keys.is_passphrase(path.with_name("none"), PASSPHRASE)


def test_an_accent_is_the_same_however_it_was_typed(path: Path) -> None:
    keys.lock_anew(path, keys.new_key("caf\u00e9 au lait"))
    keys.forget_keys()
    keys.unlock(path, "cafe\u0301 au lait")
    assert keys.is_passphrase(path, "cafe\u0301 au lait")
    assert not keys.is_passphrase(path, "cafe au lait")


def test_changed_and_removed(path: Path, clock: Clock) -> None:
    keys.lock_anew(path, keys.new_key("another one entirely"))
    keys.forget_keys()
    with pytest.raises(WrongPassphraseError):
        keys.unlock(path, PASSPHRASE)
    keys.unlock(path, "another one entirely")
    assert people(path.parent, clock) == 1
    keys.lock_anew(path, None)
    keys.forget_keys()
    assert not keys.is_locked(path)
    assert people(path.parent, clock) == 1


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), apsw.FullError("database or disk is full")])
def test_a_change_that_breaks_off_leaves_the_book_as_it_was(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def break_off(_copy: Path) -> None:
        raise error

    monkeypatch.setattr(keys, "_check", break_off)
    with pytest.raises(ExportError, match="the disk is full"):
        keys.lock_anew(path, keys.new_key("another one entirely"))
    keys.forget_keys()
    keys.unlock(path, PASSPHRASE)
    assert people(path.parent, clock) == 1
    assert not list(path.parent.glob(".*.locking"))


_CHANGE = """
import os, signal, sys
from pathlib import Path
from models import keys
keys._COST = 14
path = Path(sys.argv[1])
keys.unlock(path, sys.argv[2])
def die(*_): os.kill(os.getpid(), signal.SIGKILL)
if sys.argv[3] == "checking": keys._check = die
elif sys.argv[3] == "replacing": Path.replace = die
else: keys.Path.replace, keys.write_through = Path.rename, lambda one: die() if one.is_dir() else None
keys.lock_anew(path, None)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX's")
@pytest.mark.parametrize("moment", ["checking", "replacing", "replaced"])
def test_killed_while_the_passphrase_is_removed(path: Path, clock: Clock, moment: str) -> None:
    folder = Path(keys.__file__).parents[1]
    killed = subprocess.run(
        [sys.executable, "-c", _CHANGE, str(path), PASSPHRASE, moment], cwd=folder, check=False, capture_output=True
    )
    assert killed.returncode == -9, killed.stderr
    keys.forget_keys()
    assert keys.is_locked(path) is (moment != "replaced")
    if moment != "replaced":
        keys.unlock(path, PASSPHRASE)
    assert people(path.parent, clock) == 1
    # What was written in clear is gone with the next opening.
    assert files_with_marker(path.parent) == ([] if moment != "replaced" else [path.name])


def test_a_book_that_is_open_elsewhere_is_not_changed(path: Path, clock: Clock) -> None:
    book = open_book(path.parent, clock)
    before = path.stat().st_ino
    with pytest.raises(BookBusyError):
        keys.lock_anew(path, None)
    assert path.stat().st_ino == before
    add_person(book, PersonFields(name="Written afterwards"))
    book.close()
    assert people(path.parent, clock) == 2


@pytest.mark.parametrize("of_then", [None, "passphrase of then"])
def test_a_backup_of_before_is_taken_into_a_locked_book(tmp_path: Path, clock: Clock, of_then: str | None) -> None:
    book = open_book(tmp_path, clock)
    add_person(book, PersonFields(name="Of then"))
    book.close()
    if of_then is not None:
        keys.lock_anew(book.path, keys.new_key(of_then))
    book = open_book(tmp_path, clock)
    backup = back_up_here(book)
    add_person(book, PersonFields(name=MARKER))
    book.close()
    keys.lock_anew(book.path, keys.new_key(PASSPHRASE))
    keys.forget_keys()
    keys.unlock(book.path, PASSPHRASE)
    if of_then is not None:
        with pytest.raises(LockedBookError):
            contents_of(backup)
        keys.unlock(backup, of_then)
    assert contents_of(backup).people == 1
    book = open_book(tmp_path, clock)
    restore_book(book, backup)
    book.close()
    keys.forget_keys()
    assert keys.is_locked(book.path)
    keys.unlock(book.path, PASSPHRASE)
    assert people(tmp_path, clock) == 1


def test_a_locked_backup_is_taken_into_a_book_without_a_passphrase(path: Path, clock: Clock) -> None:
    book = open_book(path.parent, clock)
    backup = back_up_here(book)
    book.close()
    keys.lock_anew(path, None)
    book = open_book(path.parent, clock)
    restore_book(book, backup)
    book.close()
    assert not keys.is_locked(path)
    assert people(path.parent, clock) == 1


def test_an_import_keeps_its_copies_in_memory(path: Path) -> None:
    assert not keys.may_write_in_clear()
    copy = WorkingCopy("people.csv")
    copy.write(b"x" * (2 << 20))
    assert isinstance(copy._file._file, io.BytesIO)
    keys.forget_keys()
    copy = WorkingCopy("people.csv")
    copy.write(b"x" * (2 << 20))
    assert not isinstance(copy._file._file, io.BytesIO)


def test_a_changed_byte_is_noticed(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 + 100] ^= 1
    path.write_bytes(content)
    look = keys.opened_copy(path)
    with pytest.raises(apsw.Error):
        look.execute("SELECT group_concat(sql) FROM sqlite_master; PRAGMA integrity_check").fetchall()
    look.close()


def test_more_of_a_locked_book_is_kept_than_of_another(path: Path, tmp_path: Path, clock: Clock) -> None:
    def kept(directory: Path) -> int:
        book = open_book(directory, clock)
        try:
            return -int(book.database.connection().pragma("cache_size"))
        finally:
            book.close()

    assert kept(path.parent) == 64 * 1024
    assert kept(tmp_path / "plain") == 16 * 1024
