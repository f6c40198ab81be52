"""tendril erase: told before, done with --yes, in the backups too where that is asked for."""

from __future__ import annotations

import pytest

from models.backups import back_up_here
from models.clock import FixedClock
from models.operations.people import delete_people, edit_person
from models.queries import people_ids, person
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


def test_somebody_deleted_is_found_in_the_history(tendril, directory, clock):
    book = open_planned_book(directory, clock)
    delete_people(book, people_ids())
    book.close()
    assert tendril.data("people") == []
    out = tendril.done("erase", "Zilmarth").out
    assert out.startswith("Erasing Quexvor Zilmarth for good cannot be undone.")
    assert tendril.refused("erase", "Nobody") == "tendril: There is no person “Nobody”.\n"
    told = tendril.refused("erase", "Imported", status=1)
    assert "“Imported” could be 3 people whom only the history knows: Imported 2 (id " in told
    one = tendril.data("erase", told.split("Imported 2 (id ")[1].split(")")[0])
    assert (one["name"], one["erased"]) == ("Imported 2", False)
    tendril.done("erase", "Quexvor", "--yes", "--backups")
    assert marks_in(directory) == []
    assert tendril.refused("erase", "Quexvor") == "tendril: There is no person “Quexvor”.\n"
    tendril.done("undo")
    assert "Cara" in tendril.people()


def test_an_earlier_note_of_somebody_else_is_told(tendril, directory, clock):
    book = open_planned_book(directory, clock)
    [cara] = [id_ for id_ in people_ids() if person(id_).name == "Cara"]
    edit_person(book, cara, notes="With Quexvor")
    edit_person(book, cara, notes="")
    book.close()
    out = tendril.done("erase", "Quexvor").out
    assert f"  person of person {cara}, in an earlier version that the history has: With Quexvor" in out
    mention = {"where": "person", "person": cara, "words": "With Quexvor", "earlier": True}
    assert mention in tendril.data("erase", "Quexvor")["mentions"]


def test_a_backup_that_cannot_be_read_is_told_of(tendril, directory):
    broken = directory / "backups" / "tendril-2026-11-01-080000.sqlite3"
    broken.write_bytes(b"not a book")
    ran = tendril("erase", "Quexvor", "--yes", "--backups")
    assert ran.status == 1
    assert f"Not written anew, and still with them perhaps: {broken}" in ran.out
    assert "1 backup could not be written anew" in ran.err
    assert broken.read_bytes() == b"not a book"
