"""Every format is written whole or not at all, beside the file that was there, and for its owner's eyes only."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from pathlib import Path
from typing import Any

import pytest

from models.book import Book
from models.errors import ExportError
from models.exchange.written import WRITTEN, WrittenFormat
from models.operations.fields import DateFields, PersonFields
from models.operations.people import add_person
from models.partial_files import ENDING
from models.schema import Contact

every_format = pytest.mark.parametrize("format_", WRITTEN, ids=lambda format_: format_.key)


@pytest.fixture
def people(book: Book) -> list[int]:
    """Return the ids of three people in a book."""
    day = (DateFields("birthday", 4, 12),)
    return [add_person(book, PersonFields(name=name, dates=day)).result for name in ("Ada", "Bo", "Cy")]


def left_in(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir() if path.is_file()}


@every_format
def test_all_and_a_selection(book: Book, people: list[int], tmp_path: Path, format_: WrittenFormat) -> None:
    told: list[tuple[int, int]] = []
    everybody, some = tmp_path / "all", tmp_path / "some"
    assert format_.write(book, None, everybody, progress=lambda *reached: told.append(reached)) == len(people)
    assert format_.write(book, [people[1]], some) == 1
    assert told[-1] == (3, 3)
    assert all(name in everybody.read_text("utf-8") for name in ("Ada", "Bo", "Cy"))
    assert "Bo" in some.read_text("utf-8")
    assert "Ada" not in some.read_text("utf-8")
    assert stat.S_IMODE(everybody.stat().st_mode) == stat.S_IMODE(some.stat().st_mode) == 0o600


@every_format
def test_nobody_is_written_too(book: Book, tmp_path: Path, format_: WrittenFormat) -> None:
    """But not as cards: a file without any is empty, which no program takes for a list of nobody."""
    if format_.ending == ".vcf":
        # Whoever was chosen may have been deleted meanwhile.
        for chosen in ([], [7_000, 7_001]):
            with pytest.raises(ExportError, match="nobody to export"):
                format_.write(book, chosen, tmp_path / "none")
            assert left_in(tmp_path) == {}
    else:
        assert format_.write(book, [], tmp_path / "none") == 0
        assert (tmp_path / "none").exists()


@every_format
def test_a_file_that_is_there_stays_unless_it_may_go(
    book: Book, people: list[int], tmp_path: Path, format_: WrittenFormat
) -> None:
    path = tmp_path / "people"
    path.write_text("mine")
    path.chmod(0o644)
    with pytest.raises(ExportError, match="exists already"):
        format_.write(book, None, path)
    assert left_in(tmp_path) == {"people": "mine"}
    format_.write(book, None, path, force=True)
    assert "Ada" in path.read_text("utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@every_format
@pytest.mark.parametrize("broken", ["write", "fsync", "replace"])
def test_a_full_disk_leaves_the_former_file(
    book: Book, people: list[int], tmp_path: Path, monkeypatch, format_: WrittenFormat, broken: str
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    path = tmp_path / "people"
    path.write_text("mine")
    if broken == "write":
        opened = Path.open

        def nearly_full(self: Path, *args: Any, **options: Any) -> Any:
            stream = opened(self, *args, **options)
            if ENDING in self.name:
                monkeypatch.setattr(stream, "write", full, raising=False)
            return stream

        monkeypatch.setattr(Path, "open", nearly_full)
    elif broken == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(ExportError, match=r"could not be written: the disk is full\. The book is unharmed"):
        format_.write(book, None, path, force=True)
    assert left_in(tmp_path) == {"people": "mine"}
    assert Contact.select().count() == len(people)


@every_format
def test_an_export_that_is_stopped_leaves_the_former_file(
    book: Book, people: list[int], tmp_path: Path, format_: WrittenFormat
) -> None:
    def stop(_reached: int, _total: int) -> None:
        raise ExportError("The export was stopped. Nothing was written.")

    path = tmp_path / "people"
    path.write_text("mine")
    with pytest.raises(ExportError, match="was stopped"):
        format_.write(book, None, path, force=True, progress=stop)
    assert left_in(tmp_path) == {"people": "mine"}


@every_format
def test_a_folder_that_vanishes_meanwhile_is_told(
    book: Book, people: list[int], tmp_path: Path, format_: WrittenFormat
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    with pytest.raises(ExportError, match="could not be written"):
        format_.write(book, None, folder / "people", progress=lambda *_: shutil.rmtree(folder))
    assert not folder.exists()
    with pytest.raises(ExportError, match="could not be written"):
        format_.write(book, None, folder / "people")
    with pytest.raises(ExportError, match="is a folder"):
        format_.write(book, None, tmp_path, force=True)
