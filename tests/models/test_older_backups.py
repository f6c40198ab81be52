"""Backups that are not locked as the book is: told of, rewritten whole or not at all, deleted after a new one."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from models import keys, older_backups
from models.backups import back_up_here, contents_of, kept_in
from models.book import open_book
from models.clock import FixedClock
from models.errors import ExportError, LockedBookError
from models.operations.people import PersonFields, add_person

NAME = "Zuleikamarker"
OF_THEN, OF_NOW = "passphrase of then", "passphrase of now"

pytestmark = pytest.mark.usefixtures("cheap_keys")


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    """A locked book with a backup in clear, one of another passphrase, and one of its own, a day between them."""
    for passphrase in (None, OF_THEN, OF_NOW):
        book = open_book(tmp_path, clock)
        add_person(book, PersonFields(name=NAME))
        book.close()
        if passphrase is not None:
            keys.lock_anew(book.path, keys.new_key(passphrase))
        book = open_book(tmp_path, clock)
        back_up_here(book)
        book.close()
        clock.set(clock.now() + timedelta(days=1))
    return tmp_path


def names(backups: tuple[object, ...]) -> list[date]:
    return [one.written_at.date() for one in backups]  # type: ignore[attr-defined]


def test_they_are_told_apart(folder: Path) -> None:
    found = older_backups.older_backups(folder)
    assert names(found.in_clear) == [date(2026, 11, 23)]
    assert names(found.of_before) == [date(2026, 11, 24)]
    assert found.unknown == ()
    assert found.days == (date(2026, 11, 23), date(2026, 11, 24))
    keys.forget_keys()
    keys.unlock(folder / "tendril.sqlite3", OF_NOW)
    found = older_backups.older_backups(folder)
    assert names(found.unknown) == [date(2026, 11, 24)]
    assert found.can_be_rewritten == found.in_clear


def test_rewritten_they_have_the_lock_of_the_book(folder: Path) -> None:
    found = older_backups.older_backups(folder)
    before = {one.path: one.path.stat().st_mtime_ns for one in kept_in(folder)}
    outcome = older_backups.rewrite(folder, [one.path for one in found.can_be_rewritten])
    assert (len(outcome.done), outcome.failed) == (2, [])
    assert not older_backups.older_backups(folder).all
    assert {one.path: one.path.stat().st_mtime_ns for one in kept_in(folder)} == before
    assert not [file for file in folder.rglob("*") if file.is_file() and NAME.encode() in file.read_bytes()]
    keys.forget_keys()
    keys.unlock(folder / "tendril.sqlite3", OF_NOW)
    assert sorted(contents_of(one.path).people for one in kept_in(folder)) == [1, 2, 3]


def test_without_a_passphrase_they_are_written_in_clear(folder: Path) -> None:
    keys.lock_anew(folder / "tendril.sqlite3", None)
    found = older_backups.older_backups(folder)
    assert len(found.of_before) == 2
    older_backups.rewrite(folder, [one.path for one in found.can_be_rewritten])
    keys.forget_keys()
    assert sorted(contents_of(one.path).people for one in kept_in(folder)) == [1, 2, 3]


def test_what_cannot_be_rewritten_stays_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = older_backups.older_backups(folder)
    before = found.in_clear[0].path.read_bytes()

    def fail(_path: Path, _key: object) -> None:
        raise ExportError("no room")

    monkeypatch.setattr(keys, "lock_anew", fail)
    outcome = older_backups.rewrite(folder, [found.in_clear[0].path])
    assert outcome.failed == [found.in_clear[0].path]
    assert found.in_clear[0].path.read_bytes() == before


def test_nothing_is_rewritten_without_the_key_of_the_book(folder: Path) -> None:
    found = older_backups.older_backups(folder)
    keys.forget_keys()
    with pytest.raises(LockedBookError):
        older_backups.rewrite(folder, [found.in_clear[0].path])
    assert not keys.is_locked(found.in_clear[0].path)


def test_one_that_is_no_book_is_left_as_it_is(folder: Path) -> None:
    broken = folder / "backups" / "daily-2026-01-01-080000.sqlite3"
    broken.write_bytes(b"no database " * 100)
    outcome = older_backups.rewrite(folder, [broken])
    assert outcome.failed == [broken]
    assert broken.read_bytes() == b"no database " * 100


def test_deleted_once_a_new_one_is_there(folder: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    found = older_backups.older_backups(folder)
    paths = [one.path for one in found.all]
    book = open_book(folder, clock)
    try:
        with monkeypatch.context() as patch:
            patch.setattr(older_backups, "back_up_here", _no_room)
            with pytest.raises(ExportError):
                older_backups.delete(book, paths)
        assert all(path.exists() for path in paths)
        outcome = older_backups.delete(book, paths)
    finally:
        book.close()
    assert outcome.done == paths
    assert not any(path.exists() for path in paths)
    assert [keys.salt_of(one.path) for one in kept_in(folder)] == [keys.salt_of(book.path)] * 2


def _no_room(_book: object) -> None:
    raise ExportError("no room")
