"""A file is on the disk before it gets its name, and what killed programs left half written goes."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from models import partial_files
from models.copying import backup
from models.errors import ExportError
from models.exchange.writing import write_file


def _orders(monkeypatch) -> list[str]:
    done: list[str] = []
    sync, replace, link = os.fsync, Path.replace, os.link

    def fsync(handle: int) -> None:
        facts = os.fstat(handle)
        done.append("folder" if facts.st_mode & 0o040000 else "file")
        sync(handle)

    def renamed(self: Path, target: Path) -> Path:
        done.append("name")
        return replace(self, target)

    def linked(partial: Path, target: Path) -> None:
        done.append("name")
        link(partial, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", renamed)
    monkeypatch.setattr(os, "link", linked)
    return done


def test_an_export_and_a_backup_are_on_the_disk_before_they_get_their_names(book, tmp_path, monkeypatch) -> None:
    done = _orders(monkeypatch)
    write_file(tmp_path / "people.csv", ["a"], force=False)
    backup(tmp_path / "copy.sqlite3")
    write_file(tmp_path / "people.csv", ["a"], force=True)
    assert done == ["file", "name", "folder"] * 3


def test_remnants_an_hour_old_go_and_what_is_under_way_stays(book, tmp_path) -> None:
    old = tmp_path / f".old.sqlite3{partial_files.ENDING}"
    journal, young = Path(f"{old}-journal"), tmp_path / f".young.csv.abc{partial_files.ENDING}"
    beside = book.directory / f".before.sqlite3{partial_files.ENDING}"
    mine = tmp_path / ".mine.partial"
    for path in (old, journal, young, beside, mine):
        path.write_text("half")
    for path in (old, journal, beside, mine):
        os.utime(path, (0, 0))
    backup(tmp_path / "copy.sqlite3")
    assert [path.exists() for path in (old, journal, beside, young, mine)] == [False, False, False, True, True]
    os.utime(young, (0, 0))
    write_file(tmp_path / "people.csv", ["a"], force=False)
    assert not young.exists()


def test_two_programs_write_one_file_under_names_of_their_own(tmp_path) -> None:
    target = tmp_path / "copy.sqlite3"
    one, other = partial_files.partial_of(target), partial_files.partial_of(target)
    assert one != other
    assert stat.S_IMODE(one.stat().st_mode) == 0o600


def _no_links(*_: object) -> None:
    raise OSError(errno.EPERM, "Operation not permitted")


@pytest.mark.parametrize("has_links", [True, False])
def test_a_name_that_is_taken_in_the_last_moment_stays_whose_it_is(tmp_path, monkeypatch, has_links) -> None:
    """On file systems without links, as USB sticks have them, too."""
    if not has_links:
        monkeypatch.setattr(os, "link", _no_links)
    target = tmp_path / "copy.sqlite3"
    mine = partial_files.partial_of(target)
    mine.write_text("mine")
    target.write_text("of another program")
    with pytest.raises(FileExistsError):
        partial_files.put_in_place(mine, target, may_replace=False)
    assert target.read_text() == "of another program"
    target.unlink()
    partial_files.put_in_place(mine, target, may_replace=False)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("copy.sqlite3", "mine")]


def test_an_export_never_takes_the_place_of_a_file_that_came_meanwhile(tmp_path) -> None:
    target = tmp_path / "people.csv"

    def chunks():
        target.write_text("of another program")
        yield "mine"

    with pytest.raises(ExportError, match="exists already and was left as it is"):
        write_file(target, chunks(), force=False)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("people.csv", "of another program")]


def test_a_disk_that_goes_while_it_is_written_is_told(tmp_path, monkeypatch) -> None:
    def gone(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", gone)
    monkeypatch.setattr(Path, "unlink", gone)
    with pytest.raises(ExportError, match="could not be written: Input/output error"):
        write_file(tmp_path / "people.csv", ["a"], force=False)
