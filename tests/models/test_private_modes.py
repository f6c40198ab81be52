"""What Tendril makes is its owner's only, whatever the umask says, and becomes so where it was not."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.backups import back_up_here
from models.book import open_book
from models.clock import Clock
from models.operations.people import PersonFields, add_person
from models.private_modes import make_folders, make_private_file, make_private_folder, narrow, private_opener

pytestmark = pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")


@pytest.fixture(autouse=True)
def no_umask() -> Iterator[None]:
    """Let everything be made as open as it is asked for."""
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_folder_is_private_with_those_above_it_that_were_missing(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    folder = tmp_path / "one" / "two" / "three"
    make_folders(folder)
    assert [mode(one) for one in (folder, *folder.parents[:3])] == [0o700, 0o700, 0o700, 0o755]


def test_a_folder_of_ours_is_narrowed_and_one_above_it_is_not(tmp_path: Path) -> None:
    above, folder = tmp_path / "above", tmp_path / "above" / "ours"
    above.mkdir(0o755)
    folder.mkdir(0o777)
    make_folders(folder)
    assert mode(folder) == 0o777
    make_private_folder(folder)
    assert [mode(folder), mode(above)] == [0o700, 0o755]


def test_a_file_is_private_from_its_first_byte_on(tmp_path: Path) -> None:
    with open(tmp_path / "file", "w", opener=private_opener) as file:
        assert mode(tmp_path / "file") == 0o600
        file.write("x")
    (tmp_path / "file").chmod(0o644)
    make_private_file(tmp_path / "file")
    assert mode(tmp_path / "file") == 0o600
    assert (tmp_path / "file").read_text() == "x"
    make_private_file(tmp_path / "file", fresh=True)
    assert (tmp_path / "file").read_text() == ""


def test_what_is_narrower_already_and_what_a_link_leads_to_stay(tmp_path: Path) -> None:
    narrower, meant = tmp_path / "narrower", tmp_path / "meant"
    narrower.touch(0o400)
    meant.touch(0o644)
    (tmp_path / "link").symlink_to(meant)
    for path in (narrower, tmp_path / "link", tmp_path / "missing"):
        narrow(path)
    assert [mode(narrower), mode(meant)] == [0o400, 0o644]


def opened_and_closed(directory: Path, clock: Clock) -> None:
    book = open_book(directory, clock)
    add_person(book, PersonFields(name="Somebody"))
    back_up_here(book)
    book.close()


def test_a_book_that_others_could_read_is_narrowed_with_all_that_is_beside_it(tmp_path: Path, clock: Clock) -> None:
    directory = tmp_path / "book"
    opened_and_closed(directory, clock)
    for name in ("tendril.log", "tendril.log.1", "window.ini", "before-restore-2026-01-01-000000.sqlite3"):
        (directory / name).touch()
    (directory / "damaged-2026-01-01-000000.sqlite3-wal").touch()
    (directory / ".restored.sqlite3").touch()
    everything = [directory, *directory.rglob("*")]
    for path in everything:
        path.chmod(0o777 if path.is_dir() else 0o666)
    open_book(directory, clock).close()
    assert {path.name: mode(path) for path in everything if path.is_file()} == {
        path.name: 0o600 for path in everything if path.is_file()
    }
    assert [mode(directory), mode(directory / "backups")] == [0o700, 0o700]


def test_a_folder_of_the_users_own_stays_as_open_as_it_is_but_for_the_book(tmp_path: Path, clock: Clock) -> None:
    directory = tmp_path / "documents"
    directory.mkdir(0o755)
    (directory / "letter.txt").touch(0o644)
    opened_and_closed(directory, clock)
    open_book(directory, clock).close()
    assert [mode(directory), mode(directory / "letter.txt")] == [0o755, 0o644]
    assert [mode(directory / "tendril.sqlite3"), mode(directory / "backups")] == [0o600, 0o700]


def test_what_only_looks_like_ours_stays_as_open_as_it_is(tmp_path: Path, clock: Clock) -> None:
    directory = tmp_path / "documents"
    (directory / "backups").mkdir(parents=True)
    theirs = [
        "before-the-wedding.jpg", "salvage.txt", "restored.jpg", "tendrils.pdf", "window.init", "backups/letters.tar",
    ]  # fmt: skip
    for name in theirs:
        (directory / name).touch(0o644)
    for path in (directory, directory / "backups"):
        path.chmod(0o755)
    opened_and_closed(directory, clock)
    open_book(directory, clock).close()
    assert {name: mode(directory / name) for name in theirs} == dict.fromkeys(theirs, 0o644)
    assert [mode(directory), mode(directory / "backups")] == [0o755, 0o755]
    assert {mode(path) for path in directory.rglob("*.sqlite3")} == {0o600}


def test_a_disk_that_knows_no_modes_keeps_no_book_closed(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    directory = tmp_path / "stick"
    opened_and_closed(directory, clock)
    (directory / "tendril.sqlite3").chmod(0o666)

    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", refuse)
    open_book(directory, clock).close()
    assert mode(directory / "tendril.sqlite3") == 0o666
