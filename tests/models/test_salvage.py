"""What can be read of a damaged book is put together with a backup into a whole one."""

from __future__ import annotations

import random

import apsw
import pytest

from models import copying, keys
from models import database as storage
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.sample import add_sample_people
from models.salvage import salvage


@pytest.fixture
def damaged(book, tmp_path):
    """A closed book with a backup of a moment before, and how many people are in both."""
    add_sample_people(book)
    copying.backup(tmp_path / "backup.sqlite3")
    add_person(book, PersonFields(name="Late Person"))
    book.close()
    return book.path


def names(path) -> set[str]:
    with apsw.Connection(str(path)) as made:
        found = {row[0] for row in made.execute("SELECT name FROM contact")}
    made.close()
    return found


def test_of_a_sound_book_everything_is_read_and_the_file_stays_as_it_is(damaged, tmp_path):
    before = damaged.read_bytes()
    salvaged = salvage(damaged, tmp_path / "made.sqlite3", None)
    assert salvaged.is_whole
    assert "Late Person" in names(tmp_path / "made.sqlite3")
    assert damaged.read_bytes() == before


def test_without_a_readable_description_the_backup_tells_the_tables(damaged, tmp_path):
    data = bytearray(damaged.read_bytes())
    data[100:400] = bytes(300)
    damaged.write_bytes(data)
    salvage(damaged, tmp_path / "made.sqlite3", tmp_path / "backup.sqlite3")
    assert "Late Person" in names(tmp_path / "made.sqlite3")


def test_damage_at_any_place_leaves_everybody_of_the_backup_in_a_sound_book(damaged, tmp_path):
    whole, chance = damaged.read_bytes(), random.Random(20261123)
    everybody = len(names(tmp_path / "backup.sqlite3"))
    for _ in range(20):
        data = bytearray(whole)
        data[chance.randrange(len(data))] ^= chance.randrange(1, 256)
        damaged.write_bytes(data)
        salvaged = salvage(damaged, tmp_path / "made.sqlite3", tmp_path / "backup.sqlite3")
        assert salvaged.people >= everybody
        storage.check_file(tmp_path / "made.sqlite3")


def test_a_locked_book_whose_tables_are_past_reading_is_salvaged_with_its_backup(damaged, tmp_path):
    key = keys.new_key("not the cat")
    for path in (damaged, tmp_path / "backup.sqlite3"):
        keys.lock_anew(path, key)
    # Every page but the first, where the passphrase is tried.
    damaged.write_bytes(damaged.read_bytes()[:4096] + bytes(damaged.stat().st_size - 4096))
    keys.forget_keys()
    assert keys.unlock(damaged, "not the cat") == key
    salvaged = salvage(damaged, tmp_path / "made.sqlite3", tmp_path / "backup.sqlite3")
    assert salvaged.people > 0
    assert not salvaged.is_whole
    assert keys.is_locked(tmp_path / "made.sqlite3")
    storage.check_file(tmp_path / "made.sqlite3")
