"""A book of the first format is brought to a made-up second one: whole, with every child, or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path

import apsw
import pytest

from models import copying
from models import database as storage
from models.backups import restore_book
from models.book import open_book
from models.connection import database
from models.errors import MigrationError

# Rows as the first format has them, written without the live models, which will move on.
CHILDREN = """
INSERT INTO contact (id, uid, name, sort_name, name_prefix, given_name, additional_name, family_name, name_suffix,
    nickname, phonetic_name, organization, department, title, place, kind, stage, stage_reason, status, circle_id,
    no_rhythm, how_met, better_not_mention, notes, sample, added_at, edited_at)
VALUES (7, 'u7', 'Maya', 'maya', '', 'Maya', '', '', '', '', '', '', '', '', '', 'both', 'relationship', '', 'active',
    3, 0, '', '', '', 0, '2026-01-01 08:00:00', '2026-01-01 08:00:00');
INSERT INTO contact_method (contact_id, platform_id, type, value, normalized, label, position)
VALUES (7, 1, 'email', 'maya@example.org', 'maya@example.org', '', 0);
INSERT INTO interaction (id, date, medium, direction, note, gave, asked, received, added_at)
VALUES (1, '2026-01-02', 'call', 'out', 'Slides', 0, 0, 0, '2026-01-02 08:00:00');
INSERT INTO interaction_contact (interaction_id, contact_id, counts) VALUES (1, 7, 1);
INSERT INTO follow_up (contact_id, text, due_on, added_at) VALUES (7, 'ring', '2026-02-01', '2026-01-02 08:00:00');
INSERT INTO planned_date (contact_id, base_on, unanswered) VALUES (7, '2026-01-02', 0);
INSERT INTO operation (id, name, details, done_at, undone) VALUES (1, 'add_person', '{}', '2026-01-01 08:00:00', 0);
INSERT INTO operation_change (operation_id, position, changeset) VALUES (1, 0, x'00');
"""
KEPT = ("contact_method", "interaction_contact", "follow_up", "planned_date")
# What rebuilds the parent table, which would cascade to its children with foreign keys on.
SECOND = """
from peewee import IntegerField, TextField

def up(migrator, db):
    migrator.migrate(
        migrator.add_column("contact", "colour", TextField(default="blue")),
        migrator.add_not_null("contact", "circle_id"),
    )
"""
ORPHANING = 'def up(migrator, db):\n    db.execute_sql("DELETE FROM contact")\n'
FAILING = (
    'def up(migrator, db):\n    db.execute_sql("ALTER TABLE contact ADD COLUMN x")\n    raise ZeroDivisionError("no")\n'
)


@pytest.fixture
def steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of migrations, which has only the first one at the beginning."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    shutil.copy(next(storage._MIGRATIONS.glob("0001*.py")), folder)
    monkeypatch.setattr(storage, "_MIGRATIONS", folder)
    return folder


@pytest.fixture
def old_book(tmp_path: Path, steps: Path, clock):
    """A folder with a book of the first format; the database is closed before and after."""
    open_book(tmp_path / "data", clock)
    database.connection().execute(CHILDREN)
    database.close()
    yield tmp_path / "data"
    if not database.is_closed():
        database.close()


def count(table: str) -> int:
    return int(database.execute_sql(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_a_parent_table_is_altered_and_its_children_stay(old_book, steps, clock):
    (steps / "0002_second.py").write_text(SECOND)
    open_book(old_book, clock)
    assert database.execute_sql("SELECT name, colour, circle_id FROM contact").fetchall() == [("Maya", "blue", 3)]
    assert {table: count(table) for table in KEPT} == dict.fromkeys(KEPT, 1)
    assert (count("operation"), count("operation_change")) == (0, 0)
    pragma = database.connection().pragma
    assert (pragma("user_version"), pragma("foreign_keys")) == (2, 1)
    assert storage.problems() == []


def test_the_older_book_is_kept_beside(old_book, steps, clock):
    (steps / "0002_second.py").write_text(SECOND)
    open_book(old_book, clock)
    copy = apsw.Connection(str(old_book / "before-format-2.sqlite3"))
    assert copy.pragma("user_version") == 1
    assert copy.execute("SELECT count(*) FROM operation").get == 1
    copy.close()


@pytest.mark.parametrize("third", [FAILING, ORPHANING], ids=["raises", "leaves orphans"])
def test_a_migration_that_fails_leaves_the_older_book_whole(old_book, steps, clock, third):
    before = (old_book / storage.FILE_NAME).read_bytes()
    (steps / "0002_second.py").write_text(SECOND)
    (steps / "0003_third.py").write_text(third)
    with pytest.raises(MigrationError, match="as it was before"):
        open_book(old_book, clock)
    assert (old_book / storage.FILE_NAME).read_bytes() == before
    for step in steps.glob("000[23]*.py"):
        step.unlink()
    open_book(old_book, clock)
    assert {table: count(table) for table in (*KEPT, "operation")} == dict.fromkeys((*KEPT, "operation"), 1)


def test_an_older_backup_that_cannot_be_migrated_changes_nothing(old_book, steps, clock, tmp_path):
    open_book(old_book, clock)
    old = tmp_path / "old.sqlite3"
    copying.backup(old)
    database.close()
    (steps / "0002_second.py").write_text(SECOND)
    book = open_book(old_book, clock)
    (steps / "0002_second.py").write_text(FAILING)
    with pytest.raises(MigrationError):
        restore_book(book, old)
    assert database.execute_sql("SELECT colour FROM contact").fetchall() == [("blue",)]
    assert database.connection().pragma("user_version") == 2


def test_the_older_book_is_kept_where_another_program_migrates_it_first(old_book, steps, clock, monkeypatch):
    (steps / "0002_second.py").write_text(SECOND)
    looked = storage._keep_older

    def late(path: Path, version: int) -> None:
        looked(path, version)
        # What is a step of this program is one of the other, too: it has read the version and waits.
        storage._run_migrations()
        looked(path, version)

    monkeypatch.setattr(storage, "_keep_older", late)
    open_book(old_book, clock).close()
    copy = apsw.Connection(str(old_book / "before-format-2.sqlite3"))
    assert copy.pragma("user_version") == 1
    copy.close()
