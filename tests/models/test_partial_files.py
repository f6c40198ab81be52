"""A file is on the disk before it gets its name, and what killed programs left half written goes."""

from __future__ import annotations

import os
from pathlib import Path

from models import partial_files
from models.copying import backup
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
