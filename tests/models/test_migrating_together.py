"""Two programs that bring one book to the same format: one does it, the others wait and go on."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from models.book import open_book
from models.connection import database
from models.database import FILE_NAME, schema_version
from soak.migrating.faults import Statements, state_of
from tests.models.formats.released_book import FORMATS, make

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
def folder(tmp_path: Path) -> Iterator[Path]:
    """The folder of a book of the first format."""
    make(tmp_path / "book", (FORMATS / "1.sql").read_text(encoding="utf-8"))
    yield tmp_path / "book"
    if not database.is_closed():
        database.close()


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


def test_what_waits_for_another_program_keeps_no_copy_of_the_new_format(folder, clock):
    other = apsw.Connection(str(folder / FILE_NAME))

    def be_overtaken(_connection: object) -> None:
        # The very moment between reading the format and holding the book.
        other.execute(f"CREATE TABLE note_template (id); PRAGMA user_version = {schema_version()}")
        other.close()

    with Statements(1, be_overtaken).heard():
        open_book(folder, clock)
    assert not (folder / BACKUP).exists()
