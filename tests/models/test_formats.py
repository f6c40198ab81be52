"""Every released format, kept as SQL text, is brought to the present one: each row, each step, the very same layout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from models import database as storage
from models import history, keys, migrating
from models.backups import contents_of, restore_book
from models.book import open_book
from models.checking import index_problems
from models.connection import database, open_file
from models.database import FILE_NAME, schema_version
from models.errors import MigrationError, NewerBookError
from models.operations.erasing import erase_people
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import counts
from models.schema import RECORDED
from scheduler.opening import open_planned_book
from scheduler.plan_check import plan_problems
from tests.models.content import recorded_content
from tests.models.formats.released_book import FORMATS, HOSTILE, as_sql, live, make

NUMBERS = range(1, schema_version() + 1)
OLDER = NUMBERS[:-1]
# What migrating itself writes.
OWN = {"schema_migration", "sqlite_sequence"}


@pytest.fixture(autouse=True)
def nothing_stays_open() -> Iterator[None]:
    yield
    keys.forget_keys()
    if not database.is_closed():
        database.close()


def released(number: int) -> str:
    return (FORMATS / f"{number}.sql").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """The folder of a book of the format that the test is run for."""
    make(tmp_path / "book", released(request.node.callspec.params["number"]))
    return tmp_path / "book"


def rows_of(path: Path, tables: dict[str, list[str]] | None = None) -> dict[str, tuple[list[str], list[object]]]:
    """Return the columns and the rows of every table of a book, or of these tables the rows in these columns."""
    with closing(open_file(path)) as book:
        if tables is None:
            names = [
                name
                for name, sql in book.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
                if not sql.startswith("CREATE VIRTUAL") and name not in OWN
            ]
            tables = {name: [row[1] for row in book.execute(f"PRAGMA table_info({name})")] for name in names}
        return {
            name: (columns, sorted(book.execute(f"SELECT {', '.join(columns)} FROM {name}"), key=repr))
            for name, columns in tables.items()
        }


def layout_of(path: Path) -> set[tuple[str, ...]]:
    """Return all that a book is made of, with the spelling of its statements left out."""
    with closing(open_file(path)) as book:
        entries = book.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema").fetchall()
        return {(kind, name, table, re.sub(r"[\s\"]+", "", sql).lower()) for kind, name, table, sql in entries}


def test_every_format_is_kept():
    # Whoever raises the format writes the one before with tests/models/formats/released_book.py, before anything else.
    assert sorted(int(path.stem) for path in FORMATS.glob("*.sql")) == list(NUMBERS)


@pytest.mark.parametrize("number", NUMBERS)
def test_each_has_rows_in_every_table_and_hostile_texts(folder, number):
    rows = rows_of(folder / FILE_NAME)
    assert [name for name, (_, found) in rows.items() if not found] == []
    assert set(HOSTILE) & {row[2] for row in rows["contact"][1]} >= set(HOSTILE[3:])
    with closing(open_file(folder / FILE_NAME)) as book:
        assert book.pragma("user_version") == number
        assert {undone for (undone,) in book.execute("SELECT undone FROM operation")} == {0, 1}


@pytest.mark.parametrize("number", NUMBERS)
def test_every_row_survives_and_references_hold(folder, number, clock):
    before = rows_of(folder / FILE_NAME)
    open_book(folder, clock)
    assert storage.problems() == []
    assert database.connection().pragma("user_version") == schema_version()
    assert rows_of(folder / FILE_NAME, {name: columns for name, (columns, _) in before.items()}) == before


@pytest.mark.parametrize("number", NUMBERS)
def test_the_layout_is_that_of_a_new_book(folder, number, clock, tmp_path):
    open_book(folder, clock).close()
    open_book(tmp_path / "new", clock).close()
    assert layout_of(folder / FILE_NAME) == layout_of(tmp_path / "new" / FILE_NAME)


@pytest.mark.parametrize("number", NUMBERS)
def test_search_and_plan_agree_with_the_people(folder, number, clock):
    book = open_planned_book(folder, clock)
    assert [*index_problems(), *plan_problems(book)] == []


@pytest.mark.parametrize("number", NUMBERS)
def test_each_old_step_can_be_undone_and_done_again(folder, number, clock):
    book = open_planned_book(folder, clock)
    with_undone = recorded_content()
    steps = database.execute_sql("SELECT count(*) FROM operation").fetchone()[0]
    assert steps > 40
    book.redo()
    at_last = recorded_content()
    for _ in range(steps):
        book.undo()
        assert storage.problems() == []
    assert history.newest(undone=False) is None
    assert counts().everyone == 0
    for _ in range(steps):
        book.redo()
    assert recorded_content() == at_last
    book.undo()
    assert recorded_content() == with_undone
    assert [*storage.problems(), *index_problems(), *plan_problems(book)] == []
    # And it goes on from there.
    add_person(book, PersonFields(name="Li"))
    assert history.newest(undone=True) is None


@pytest.mark.parametrize("number", OLDER)
def test_the_older_book_is_kept_beside_and_can_be_gone_back_to(folder, number, clock):
    before = rows_of(folder / FILE_NAME)
    book = open_planned_book(folder, clock)
    kept = folder / f"before-format-{schema_version()}.sqlite3"
    assert rows_of(kept) == before
    with closing(open_file(kept)) as older:
        assert older.pragma("user_version") == number
    people = contents_of(kept).people
    add_person(book, PersonFields(name="Li"))
    restore_book(book, kept)
    assert counts().everyone == people
    assert database.connection().pragma("user_version") == schema_version()
    assert storage.problems() == []


@pytest.mark.parametrize("number", OLDER)
def test_a_locked_book_is_brought_over_too(folder, number, clock):
    before = rows_of(folder / FILE_NAME)
    keys.lock_anew(folder / FILE_NAME, keys.new_key("not the cat"))
    open_book(folder, clock).close()
    kept = folder / f"before-format-{schema_version()}.sqlite3"
    assert rows_of(folder / FILE_NAME, {name: columns for name, (columns, _) in before.items()}) == before
    assert rows_of(kept) == before
    for path in folder.glob("*.sqlite3*"):
        assert b"SQLite format 3" not in path.read_bytes()[:20]
        assert path.stat().st_mode & 0o077 == 0


def test_the_columns_stand_where_the_models_say(tmp_path, clock):
    # A step of the history knows them by their places.
    open_book(tmp_path / "book", clock)
    for table in RECORDED:
        places = [row[1] for row in database.execute_sql(f"PRAGMA table_info({table._meta.table_name})")]
        assert places == list(table._meta.columns), table


def test_the_text_makes_the_same_book(tmp_path):
    live(tmp_path / "book")
    path = tmp_path / "book" / FILE_NAME
    make(tmp_path / "again", ";\n".join(as_sql(path)))
    assert rows_of(tmp_path / "again" / FILE_NAME) == rows_of(path)
    assert layout_of(tmp_path / "again" / FILE_NAME) == layout_of(path)
    with closing(open_file(tmp_path / "again" / FILE_NAME)) as book:
        assert book.pragma("integrity_check") == "ok"


@pytest.fixture
def next_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Give the program one more migration, whose script is told."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    for script in storage._MIGRATIONS.glob("[0-9]*.py"):
        (folder / script.name).write_bytes(script.read_bytes())
    monkeypatch.setattr(storage, "_MIGRATIONS", folder)

    def add(*statements: str) -> None:
        lines = [f"    db.execute_sql({statement!r})" for statement in statements]
        script = "\n".join(["def up(migrator, db):", *lines, ""])
        (folder / f"{schema_version() + 1:04d}_next.py").write_text(script)

    return add


@pytest.mark.parametrize(
    ("statement", "stays"),
    [
        ("ALTER TABLE contact ADD COLUMN colour TEXT", True),
        ("ALTER TABLE contact ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'", True),
        ("CREATE INDEX contact_title ON contact (title)", True),
        ("ALTER TABLE contact DROP COLUMN title", False),
        ("ALTER TABLE contact RENAME COLUMN title TO role", False),
        ("ALTER TABLE contact_group RENAME TO label", False),
        ("DROP TABLE planned_date", True),
    ],
)
def test_the_history_stays_where_it_still_fits(tmp_path, clock, next_format, statement, stays):
    make(tmp_path / "book", released(NUMBERS[-1]))
    next_format(statement)
    open_book(tmp_path / "book", clock)
    kept = database.execute_sql("SELECT count(*) FROM operation_change").fetchone()[0]
    assert (kept > 40) == stays
    assert bool(kept) == stays
    assert (database.execute_sql("SELECT count(*) FROM operation").fetchone()[0] > 40) == stays


def test_steps_from_before_a_new_column_are_undone_and_people_erased_from_them(tmp_path, clock, next_format):
    make(tmp_path / "book", released(NUMBERS[-1]))
    next_format("ALTER TABLE contact ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'")
    book = open_planned_book(tmp_path / "book", clock)
    before = recorded_content()
    [(ada,)] = database.execute_sql("SELECT id FROM contact WHERE name = 'Ada Example'")
    steps = database.execute_sql("SELECT count(*) FROM operation WHERE undone = 0").fetchone()[0]
    for _ in range(steps):
        book.undo()
    for _ in range(steps):
        book.redo()
    assert recorded_content() == before
    erase_people(book, [ada])
    assert storage.problems() == []
    while history.newest(undone=False) is not None:
        book.undo()
    assert storage.problems() == []
    assert b"Ada Example" not in b"".join(
        bytes(row[0]) for row in database.execute_sql("SELECT changeset FROM operation_change")
    )


def test_an_open_program_writes_nothing_once_another_one_has_raised_the_format(book):
    add_person(book, PersonFields(name="Ada"))
    other = apsw.Connection(str(book.path))
    other.pragma("user_version", schema_version() + 1)
    other.close()
    for attempt in (lambda: add_person(book, PersonFields(name="Li")), book.undo):
        with pytest.raises(NewerBookError, match="Start Tendril anew"):
            attempt()
    assert counts().everyone == 1


def test_a_newer_format_that_stands_in_the_log_only_is_refused(tmp_path, clock):
    make(tmp_path / "book", released(NUMBERS[-1]))
    path = tmp_path / "book" / FILE_NAME
    newer = apsw.Connection(str(path))
    newer.pragma("user_version", 999)
    # As a killed program leaves it: the file says the present format, the log the newer one.
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for name in (FILE_NAME, f"{FILE_NAME}-wal"):
        (crashed / name).write_bytes((path.parent / name).read_bytes())
    newer.close()
    before = rows_of(path)
    with pytest.raises(NewerBookError):
        open_book(crashed, clock)
    assert rows_of(crashed / FILE_NAME) == before


def test_a_history_that_cannot_be_read_holds_no_migration_up(tmp_path, clock, next_format):
    make(tmp_path / "book", released(NUMBERS[-1]) + "UPDATE operation_change SET changeset = x'00';")
    next_format("ALTER TABLE contact DROP COLUMN title")
    open_book(tmp_path / "book", clock)
    assert history.newest(undone=False) is None


def test_a_program_that_holds_the_book_for_too_long_is_told_of(tmp_path, clock, monkeypatch):
    make(tmp_path / "book", released(OLDER[0]))
    monkeypatch.setattr(migrating, "PATIENCE", 0.001)
    other = apsw.Connection(str(tmp_path / "book" / FILE_NAME))
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(Exception, match="Another program has been writing") as told:
            open_book(tmp_path / "book", clock)
    finally:
        other.close()
    assert not isinstance(told.value, MigrationError)
    assert sorted(path.name for path in (tmp_path / "book").glob("before-*")) == []
    assert open_book(tmp_path / "book", clock).database.connection().pragma("user_version") == schema_version()
