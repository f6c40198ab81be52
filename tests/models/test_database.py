"""Opening, refusing, backing up and restoring the database file."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import apsw
import pytest
from playhouse.apsw_ext import APSWDatabase

from models import copying
from models import database as storage
from models.book import open_book
from models.connection import database
from models.errors import DamagedBookError, DataDirectoryError, ExportError, NewerBookError
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import counts, people_ids, people_rows
from models.schema import DERIVED, LOCAL, RECORDED
from tests.unprivileged import run_unprivileged

ROOT = Path(__file__).resolve().parents[2]
OPEN_AGAIN = """
import sys
from pathlib import Path
from models.book import open_book
from models.clock import SystemClock
from models.queries import circles
open_book(Path(sys.argv[1]), SystemClock())
print(len(circles()))
"""


@pytest.fixture
def folder(tmp_path):
    """A data directory that does not exist yet; the database is closed afterwards."""
    yield tmp_path / "data"
    if not database.is_closed():
        database.close()


def test_a_new_book_is_private_and_has_its_circles(folder, clock):
    os.umask(0)
    open_book(folder, clock)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    circles = list(database.execute_sql("SELECT name, days, weight FROM circle ORDER BY days"))
    assert circles == [
        ("Inner circle", 14, 5),
        ("Close", 30, 4),
        ("Network", 90, 3),
        ("Wider", 180, 2),
        ("Yearly", 365, 1),
    ]


def test_the_migrations_make_what_the_models_say(folder, clock, tmp_path):
    open_book(folder, clock)

    def layout() -> dict[str, list[tuple[object, ...]]]:
        names = [table._meta.table_name for table in (*RECORDED, *DERIVED, *LOCAL)]
        pragmas = ("table_info", "foreign_key_list", "index_list")
        return {
            f"{pragma} {name}": sorted(
                (tuple(row[1:]) for row in database.execute_sql(f"PRAGMA {pragma}({name})")), key=repr
            )
            for name in names
            for pragma in pragmas
        }

    migrated = layout()
    database.close()
    database.init(str(tmp_path / "models.sqlite3"))
    database.connect()
    database.create_tables([*RECORDED, *DERIVED, *LOCAL])
    assert layout() == migrated


def test_every_connection_is_careful(folder, clock):
    open_book(folder, clock)
    pragma = database.connection().pragma
    assert (pragma("foreign_keys"), pragma("journal_mode"), pragma("synchronous")) == (1, "wal", 2)


def test_a_newer_book_is_refused_untouched(folder, clock):
    open_book(folder, clock).close()
    path = folder / storage.FILE_NAME
    with apsw.Connection(str(path)) as newer:
        newer.pragma("user_version", 999)
    newer.close()
    before = path.read_bytes()
    with pytest.raises(NewerBookError, match="newer Tendril"):
        open_book(folder, clock)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"not a database at all", b"SQLite format 3\0" + b"\0" * 200])
def test_what_is_no_book_is_refused_untouched(folder, clock, content):
    folder.mkdir()
    path = folder / storage.FILE_NAME
    path.write_bytes(content)
    with pytest.raises(DamagedBookError, match="not a readable Tendril book"):
        open_book(folder, clock)
    assert path.read_bytes() == content


def test_a_foreign_database_without_a_name_is_refused_untouched(folder, clock):
    folder.mkdir()
    path = folder / storage.FILE_NAME
    foreign = apsw.Connection(str(path))
    foreign.execute("CREATE TABLE recipes (name); INSERT INTO recipes VALUES ('Soup')")
    foreign.close()
    before = path.read_bytes()
    with pytest.raises(DamagedBookError):
        open_book(folder, clock)
    assert path.read_bytes() == before


def test_a_book_is_known_while_another_program_has_just_made_it(folder, clock):
    open_book(folder, clock)
    command = [sys.executable, "-c", OPEN_AGAIN, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("5\n", 0), done.stderr


def test_two_programs_may_make_the_same_book(folder):
    command = [sys.executable, "-c", OPEN_AGAIN, str(folder)]
    programs = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert [program.communicate()[0] for program in programs] == ["5\n"] * 3


def test_a_book_that_another_program_is_making_at_this_moment_is_waited_for(folder, clock, monkeypatch):
    plainly, busy = APSWDatabase._add_conn_hooks, [apsw.BusyError("database is locked")] * 2

    def hooks(self, connection):
        if busy:
            raise busy.pop()
        plainly(self, connection)

    monkeypatch.setattr(APSWDatabase, "_add_conn_hooks", hooks)
    open_book(folder, clock)
    assert database.connection().pragma("journal_mode") == "wal"
    assert busy == []


def test_a_folder_whose_parent_is_missing_is_not_made(folder, clock):
    with pytest.raises(DataDirectoryError, match="does not exist"):
        open_book(folder / "deeper", clock)
    assert not folder.exists()


def test_a_file_is_no_folder(folder, clock):
    folder.write_text("mine")
    with pytest.raises(DataDirectoryError, match="is a file"):
        open_book(folder, clock)
    assert folder.read_text() == "mine"


OPEN = """
import sys
from pathlib import Path
from models.book import open_book
from models.clock import SystemClock
from models.errors import DataDirectoryError
try:
    open_book(Path(sys.argv[1]), SystemClock())
except DataDirectoryError as error:
    print(error)
"""


def test_an_unwritable_folder_is_refused(folder):
    folder.mkdir(mode=0o500)
    told = run_unprivileged(["-c", OPEN, str(folder)])
    assert "cannot be written. Nothing was changed." in told.stdout, told.stderr
    assert list(folder.iterdir()) == []


def test_a_backup_has_what_is_only_in_the_log_yet(folder, clock, tmp_path):
    book = open_book(folder, clock)
    add_person(book, PersonFields(name="Ada"))
    target = tmp_path / "copy.sqlite3"
    copying.backup(target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    copy = apsw.Connection(str(target))
    assert list(copy.execute("SELECT name FROM contact")) == [("Ada",)]
    copy.close()
    with pytest.raises(ExportError, match="exists already"):
        copying.backup(target)


def test_restoring_brings_the_backup_back(folder, clock, tmp_path):
    book = open_book(folder, clock)
    add_person(book, PersonFields(name="Ada"))
    target = tmp_path / "copy.sqlite3"
    copying.backup(target)
    add_person(book, PersonFields(name="Grace"))
    storage.restore(target)
    assert [row.name for row in people_rows(people_ids())] == ["Ada"]
    assert storage.problems() == []


def test_a_damaged_backup_is_refused_and_the_book_stays(folder, clock, tmp_path):
    book = open_book(folder, clock)
    add_person(book, PersonFields(name="Ada"))
    broken = tmp_path / "broken.sqlite3"
    copying.backup(broken)
    data = bytearray(broken.read_bytes())
    data[5000:9000] = b"\xff" * 4000
    broken.write_bytes(data)
    with pytest.raises(DamagedBookError):
        storage.restore(broken)
    assert counts().everyone == 1


def test_ids_are_never_used_again(folder, clock):
    book = open_book(folder, clock)
    first = add_person(book, PersonFields(name="Ada")).result
    book.undo()
    assert add_person(book, PersonFields(name="Grace")).result > first


def test_a_backup_needs_a_folder_that_is_there(folder, clock, tmp_path):
    open_book(folder, clock)
    with pytest.raises(ExportError, match="nowhere does not exist"):
        copying.backup(tmp_path / "nowhere" / "copy.sqlite3")


def test_a_backup_never_replaces_the_book_itself(folder, clock):
    book = open_book(folder, clock)
    with pytest.raises(ExportError, match="is the book itself"):
        copying.backup(book.path, force=True)
