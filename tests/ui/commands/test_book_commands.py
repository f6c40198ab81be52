"""backup, restore, check and notify-test."""

from __future__ import annotations

import stat

import apsw
import pytest

from models.database import FILE_NAME, schema_version
from models.sentences import Sentence
from tests.models.formats.released_book import FORMATS, make


def test_backup_and_restore(tendril, tmp_path):
    copy = tmp_path / "copy.sqlite3"
    tendril.done("add", "Maya")
    assert tendril.data("backup", str(copy)) == {"file": str(copy), "bytes": copy.stat().st_size}
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    tendril.done("add", "Later")
    restored = tendril.data("restore", str(copy))
    assert list(tendril.people()) == ["Maya"]
    tendril.done("restore", restored["kept"])
    assert list(tendril.people()) == ["Later", "Maya"]
    assert tendril.data("check")["sound"]
    assert "Added Later" in tendril.done("undo").out


def test_a_backup_replaces_a_file_only_when_told(tendril, tmp_path):
    copy = tmp_path / "copy.sqlite3"
    copy.write_text("mine")
    assert "--force" in tendril.refused("backup", str(copy))
    assert copy.read_text() == "mine"
    tendril.done("backup", str(copy), "--force")
    assert copy.read_bytes().startswith(b"SQLite")


def test_backups_that_cannot_be(tendril, tmp_path):
    tendril.done("add", "Maya")
    assert "is the book itself" in tendril.refused("backup", str(tendril.directory / FILE_NAME), "--force")
    assert "does not exist" in tendril.refused("backup", str(tmp_path / "nowhere" / "copy.sqlite3"))
    tendril.refused("backup", str(tmp_path), "--force")
    assert list(tendril.people()) == ["Maya"]
    assert [path.name for path in tmp_path.iterdir()] == ["book"]


@pytest.mark.parametrize("content", [None, b"", b"no database", b"SQLite format 3\0" + bytes(200)])
def test_only_a_sound_backup_is_restored(tendril, tmp_path, content):
    tendril.done("add", "Maya")
    source = tmp_path / "copy.sqlite3"
    if content is not None:
        source.write_bytes(content)
    before = sorted(path.name for path in tendril.directory.iterdir())
    assert "Nothing was changed" in tendril.refused("restore", str(source))
    assert list(tendril.people()) == ["Maya"]
    assert sorted(path.name for path in tendril.directory.iterdir()) == before


def test_the_book_is_no_backup_of_itself(tendril):
    tendril.done("add", "Maya")
    assert "is the book itself" in tendril.refused("restore", str(tendril.directory / FILE_NAME))
    assert list(tendril.people()) == ["Maya"]


def _newer(path):
    connection = apsw.Connection(str(path))
    connection.pragma("user_version", schema_version() + 1)
    connection.close()


def test_an_older_book_is_brought_over_and_that_is_said_once(tendril):
    make(tendril.directory, (FORMATS / "1.sql").read_text(encoding="utf-8"))
    ran = tendril("people")
    assert ran.status == 0
    assert "Maya Okafor" in ran.out
    assert ran.err == "tendril: The book is brought to the format of this Tendril. It is kept beside as it was.\n"
    assert (tendril.directory / f"before-format-{schema_version()}.sqlite3").exists()
    assert tendril.done("undo").out
    assert tendril.done("check")


def test_what_a_newer_program_wrote_is_left_alone(tendril, tmp_path):
    copy = tmp_path / "copy.sqlite3"
    tendril.done("add", "Maya")
    tendril.done("backup", str(copy))
    _newer(copy)
    assert "newer" in tendril.refused("restore", str(copy))
    path = tendril.directory / FILE_NAME
    _newer(path)
    before = path.read_bytes()
    good = tmp_path / "good.sqlite3"
    for command in (["people"], ["add", "Li"], ["check"], ["undo"], ["backup", str(good)]):
        assert "newer Tendril" in tendril.refused(*command)
    assert path.read_bytes() == before


def test_a_damaged_book_is_moved_aside_by_a_restore(tendril, tmp_path):
    copy = tmp_path / "copy.sqlite3"
    tendril.done("add", "Maya")
    tendril.done("backup", str(copy))
    path = tendril.directory / FILE_NAME
    path.write_bytes(b"spilled coffee" * 100)
    told = tendril.refused("people")
    assert "not a readable Tendril book" in told
    assert "tendril restore" in told
    assert path.read_bytes().startswith(b"spilled coffee")
    restored = tendril.data("restore", str(copy))
    assert "damaged-2026-11-23" in restored["kept"]
    assert list(tendril.people()) == ["Maya"]
    assert tendril.done("check").out == f"{path} is sound.\n"


def test_check_finds_what_disagrees_and_repairs_it(tendril, tmp_path):
    tendril.done("add", "Maya", "--circle", "Close")
    tendril.done("add", "Li")
    connection = apsw.Connection(str(tendril.directory / FILE_NAME))
    connection.execute("DELETE FROM contact_search WHERE rowid = 1")
    connection.execute("UPDATE planned_date SET interval_days = 5 WHERE contact_id = 1")
    connection.execute("DELETE FROM planned_date WHERE contact_id = 2")
    connection.close()
    found = tendril("check", "--json")
    assert found.status == 1
    assert "has 2 problems" in found.err
    assert found.data["sound"] is False
    index, plan = found.data["problems"]
    assert index.startswith("The search index does not agree with 1 person (id 1).")
    assert plan.startswith("The plan does not agree with 2 people (ids 1, 2).")
    assert tendril("check").out.splitlines() == found.data["problems"]
    assert tendril.data("check", "--repair")["sound"]
    assert tendril.data("check")["sound"]


def test_check_finds_rows_without_their_person(tendril):
    tendril.done("add", "Maya")
    connection = apsw.Connection(str(tendril.directory / FILE_NAME))
    connection.execute("INSERT INTO source_key VALUES ('x', 77)")
    connection.close()
    assert "source_key" in tendril("check").out


def test_the_test_notification_says_which_way_it_took(tendril, monkeypatch):
    from scheduler.notifications import ways

    reports = (
        ways.WayReport("desktop", True, Sentence("dunst shows it")),
        ways.WayReport("tray", False, Sentence("no tray")),
    )
    monkeypatch.setattr("ui.commands.notifying.send_test_notification", lambda: reports)
    answer = tendril.data("notify-test")
    assert answer["used"] == "desktop"
    assert answer["ways"][1] == {"name": "tray", "used": False, "sentence": "no tray"}
    assert "dunst shows it" in tendril.done("notify-test").out
    assert not tendril.directory.exists()


def test_where_no_way_is_left_the_test_fails(tendril, monkeypatch):
    from scheduler.notifications import ways

    reports = (ways.WayReport("tray", False, Sentence("no tray")),)
    monkeypatch.setattr("ui.commands.notifying.send_test_notification", lambda: reports)
    ran = tendril("notify-test", "--json")
    assert (ran.status, ran.data["used"]) == (1, None)
    assert "can show a notification" in ran.err


def test_every_kept_book_has_a_name_of_its_own(tendril, tmp_path):
    copy = tmp_path / "copy.sqlite3"
    for name in ("Maya", "Li", "Bo"):
        tendril.done("add", name)
        tendril.done("backup", str(copy), "--force")
    kept = [tendril.data("restore", str(copy))["kept"] for _ in range(3)]
    assert len(set(kept)) == 3
    tendril.done("restore", kept[0])
    assert len(tendril.people()) == 3
