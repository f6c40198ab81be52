"""A migration that is disturbed at any of its statements leaves the older book, and the next start does it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from models import partial_files
from models.book import open_book
from models.connection import database
from models.database import FILE_NAME, schema_version
from models.errors import TendrilError
from tests.models.formats.faults import UNSYNCED, Statements, counted, state_of
from tests.models.formats.released_book import make

ROOT = Path(__file__).resolve().parents[2]
BACKUP = f"before-format-{schema_version()}.sqlite3"
MIGRATE = """
import sys
from pathlib import Path
from models.book import open_book
from models.clock import SystemClock
from models.connection import database
from models.operations.fields import PersonFields
from models.operations.people import add_person
print("ready", flush=True)
sys.stdin.read(1)
book = open_book(Path(sys.argv[1]), SystemClock())
add_person(book, PersonFields(name="By " + sys.argv[2]))
print(database.connection().pragma("user_version"))
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a book of the first format."""
    monkeypatch.setattr(database, "_pragmas", UNSYNCED)
    monkeypatch.setattr(partial_files, "write_through", lambda _path: None)
    make(tmp_path / "book", (Path(__file__).parent / "formats" / "1.sql").read_text(encoding="utf-8"))
    yield tmp_path / "book"
    if not database.is_closed():
        database.close()


def statements_of(folder: Path, copy: Path, clock) -> int:
    """Return how many statements the migration has, found on a copy."""
    copy.mkdir()
    (copy / FILE_NAME).write_bytes((folder / FILE_NAME).read_bytes())
    with counted(Statements()) as statements:
        open_book(copy, clock)
    return statements.count


def look(folder: Path, old: dict[str, object], content: bytes, clock) -> bool:
    """Look at what is left, and that the next start goes on; return whether the migration was done."""
    left = state_of(folder / FILE_NAME)
    is_done = left["format"] == schema_version()
    if not is_done:
        assert (folder / FILE_NAME).read_bytes() == content
    if (folder / BACKUP).exists():
        assert state_of(folder / BACKUP) == old
    open_book(folder, clock).close()
    new = state_of(folder / FILE_NAME)
    assert (new["format"], new["broken"]) == (schema_version(), [])
    rows = old["rows"]
    assert isinstance(rows, dict)
    assert {name: new["rows"][name] for name in rows if name != "sqlite_sequence"} == {
        name: found for name, found in rows.items() if name != "sqlite_sequence"
    }
    for path in folder.iterdir():
        path.unlink()
    (folder / FILE_NAME).write_bytes(content)
    return is_done


def raise_a_fault(_connection: apsw.Connection) -> None:
    raise ZeroDivisionError("a fault")


def fill_the_disk(connection: apsw.Connection) -> None:
    """Let the file behind a connection grow no more."""
    connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').get}")


def test_an_error_at_each_statement_leaves_the_older_book(folder, tmp_path, clock):
    old, content = state_of(folder / FILE_NAME), (folder / FILE_NAME).read_bytes()
    count = statements_of(folder, tmp_path / "copy", clock)
    assert count > 30
    done = []
    for at in range(1, count + 1):
        with counted(Statements(at, raise_a_fault)), pytest.raises((TendrilError, ZeroDivisionError)):
            open_book(folder, clock)
        done.append(look(folder, old, content, clock))
    # What comes after the commit comes too late to take it back.
    assert done == sorted(done)
    assert not all(done)


def test_a_disk_that_is_full_from_a_statement_on_leaves_the_older_book(folder, tmp_path, clock):
    old, content = state_of(folder / FILE_NAME), (folder / FILE_NAME).read_bytes()
    refused = []
    for at in range(1, statements_of(folder, tmp_path / "copy", clock) + 1):
        with counted(Statements(at, fill_the_disk)):
            try:
                open_book(folder, clock)
            except TendrilError as error:
                refused.append(str(error))
        assert look(folder, old, content, clock) or refused
    assert refused
    assert all("full" in sentence for sentence in refused)
    assert not any("report this" in sentence for sentence in refused)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked and killed")
def test_a_kill_at_each_statement_leaves_the_older_book_or_the_new_one(folder, tmp_path, clock):
    count = statements_of(folder, tmp_path / "copy", clock)
    program = [sys.executable, "-m", "tests.models.formats.faults", str(folder), str(tmp_path / "work")]
    ran = subprocess.run(
        [*program, *map(str, range(1, count + 2))], capture_output=True, text=True, cwd=ROOT, check=True, timeout=300
    )
    looks = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [one["died"] for one in looks] == [True] * count + [False]
    assert all(one["old"] or one["new"] for one in looks)
    assert all(one["backup"] and one["goes_on"] for one in looks)
    assert looks[0]["old"]
    assert looks[-1]["new"]


def test_two_programs_at_once_one_migrates_and_the_other_goes_on(folder):
    old = state_of(folder / FILE_NAME)
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", MIGRATE, str(folder), name],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for name in ("one", "another", "a third")
    ]  # fmt: skip
    for program in programs:
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        program.stdin.write("x")
        program.stdin.flush()
    ended = [program.communicate(timeout=120) for program in programs]
    assert [(out, error) for out, error in ended] == [(f"{schema_version()}\n", "")] * 3
    # Kept by the one that migrated, and not once more by those that came after it.
    assert state_of(folder / BACKUP) == old
    people = state_of(folder / FILE_NAME)["rows"]["contact"]
    assert sum("'By " in row for row in people) == 3


def test_what_waits_for_another_program_keeps_no_copy_of_the_new_format(folder, clock, monkeypatch):
    old = state_of(folder / FILE_NAME)
    other = apsw.Connection(str(folder / FILE_NAME))

    def be_overtaken(connection: apsw.Connection) -> None:
        # The very moment between reading the format and holding the book.
        other.execute("CREATE TABLE note_template (id); PRAGMA user_version = 2")
        other.close()

    with counted(Statements(1, be_overtaken)):
        open_book(folder, clock)
    assert not (folder / BACKUP).exists()
    assert old["format"] == 1
