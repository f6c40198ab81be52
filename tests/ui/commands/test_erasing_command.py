"""tendril erase: told before, done with --yes, in the backups too where that is asked for."""

from __future__ import annotations

import pytest

from models.backups import back_up_here
from models.clock import FixedClock
from scheduler.opening import open_planned_book
from tests.models.erasing.content import marked_person, marks_in


@pytest.fixture
def directory(tendril, clock: FixedClock):
    """A book with somebody who is in everything, and a backup of it."""
    book = open_planned_book(tendril.directory, clock)
    marked_person(book)
    back_up_here(book)
    book.close()
    return tendril.directory


def test_without_yes_nothing_is_changed(tendril, directory):
    for arguments in ((), ("--dry-run",), ("--dry-run", "--yes")):
        out = tendril.done("erase", "Quexvor", *arguments).out
        assert "cannot be undone" in out
        assert "Merged Doublename Zilmarth into Quexvor Zilmarth" in out
        assert "the saved view “About Quexvor Zilmarth”" in out
        assert "1 backup beside the book" in out
        assert out.endswith("Nothing was changed. With --yes it is done.\n")
    data = tendril.data("erase", "Quexvor")
    assert (data["erased"], data["interactions"], data["shared_interactions"]) == (False, 2, 1)
    assert tendril.data("people", "--query", "Quexvor")[0]["name"] == "Quexvor Zilmarth"


def test_with_yes_they_are_gone_but_for_the_backups(tendril, directory):
    out = tendril.done("erase", "Quexvor", "--yes").out
    assert out.startswith("Erased Quexvor Zilmarth for good.\n1 backup beside the book may still hold them")
    assert {name.split("-")[0] for _, name, _ in marks_in(directory)} == {"tendril"}
    assert tendril.refused("erase", "Quexvor") == "tendril: There is no person “Quexvor”.\n"
    tendril.done("check")
    tendril.done("undo")


def test_with_backups_no_byte_is_left(tendril, directory):
    data = tendril.data("erase", "Quexvor", "--yes", "--backups")
    assert (data["erased"], data["wiped"], len(data["backups_rewritten"])) == (True, True, 1)
    assert marks_in(directory) == []


def test_a_backup_that_cannot_be_read_is_told_of(tendril, directory):
    broken = directory / "backups" / "tendril-2026-11-01-080000.sqlite3"
    broken.write_bytes(b"not a book")
    ran = tendril("erase", "Quexvor", "--yes", "--backups")
    assert ran.status == 1
    assert f"Not written anew, and still with them perhaps: {broken}" in ran.out
    assert "1 backup could not be written anew" in ran.err
    assert broken.read_bytes() == b"not a book"
