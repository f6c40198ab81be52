"""backups, restore --dry-run and salvage."""

from __future__ import annotations

from pathlib import Path

from models.database import FILE_NAME


def test_backups_are_listed_whether_the_book_can_be_opened_or_not(tendril) -> None:
    tendril.done("add", "Ada Lovelace")
    assert tendril.data("backups") == []
    folder = tendril.directory / "backups"
    folder.mkdir()
    tendril.done("backup", str(folder / "daily-2026-11-22-090000.sqlite3"))
    (tendril.directory / FILE_NAME).write_bytes(b"no book at all" * 400)
    [one] = tendril.data("backups")
    assert (one["written_at"], one["reason"]) == ("2026-11-22T09:00:00", "daily")
    assert one["bytes"] == Path(one["file"]).stat().st_size


def test_a_dry_run_says_who_would_come_back_and_go_and_changes_nothing(tendril, tmp_path: Path) -> None:
    tendril.done("add", "Ada Lovelace")
    copy = tmp_path / "copy.sqlite3"
    tendril.done("backup", str(copy))
    tendril.done("undo")
    tendril.done("add", "Grace Hopper")
    told = tendril.data("restore", str(copy), "--dry-run")
    assert (told["back"], told["gone"], told["changed"]) == (["Ada Lovelace"], ["Grace Hopper"], [])
    assert (told["interactions_gone"], told["steps_gone"]) == (0, 1)
    tendril.done("log", "Grace Hopper", "--medium", "call")
    said = tendril.done("restore", str(copy), "--dry-run").out
    assert "1 would go: Grace Hopper." in said
    assert "1 interaction would go." in said
    assert "2 steps done since then would be gone." in said
    assert set(tendril.people()) == {"Grace Hopper"}
    assert not list(tendril.directory.glob("before-restore-*"))


def test_a_damaged_book_is_salvaged_with_its_backup_and_kept(tendril) -> None:
    tendril.done("add", "Ada Lovelace")
    folder = tendril.directory / "backups"
    folder.mkdir()
    tendril.done("backup", str(folder / "daily-2026-11-22-090000.sqlite3"))
    book = tendril.directory / FILE_NAME
    broken = b"\0" * 4096 + book.read_bytes()[4096:]
    book.write_bytes(broken)
    told = tendril.data("salvage")
    assert told["people"] == 1
    assert Path(told["kept"]).read_bytes() == broken
    assert set(tendril.people()) == {"Ada Lovelace"}


def test_a_sound_book_is_left_alone_but_can_be_read_into_a_file(tendril, tmp_path: Path) -> None:
    tendril.done("add", "Ada Lovelace")
    assert "nothing to salvage" in tendril.refused("salvage")
    made = tmp_path / "made.sqlite3"
    told = tendril.data("salvage", str(made))
    assert told["whole"]
    assert made.is_file()
    assert "exists already" in tendril.refused("salvage", str(made))
    assert not list(tendril.directory.glob("damaged-*"))
