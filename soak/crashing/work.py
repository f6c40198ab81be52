"""What the program is doing when it is killed: each kind a folder to begin with and deeds, the same every time."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from models import copying, search
from models import database as storage
from models.backups import Reason, back_up_before, back_up_here, restore_book
from models.book import Book
from models.clock import FixedClock
from models.connection import database
from models.exchange.files import read_people
from models.exchange.written import format_of_ending
from models.history import newest
from models.operations.contact import log_interaction, snooze
from models.operations.fields import PersonFields
from models.operations.importing import import_people
from models.operations.merging import merge_people
from models.operations.people import add_person, delete_people, edit_person
from models.operations.rhythm import set_rhythm_days
from models.operations.tags import tag_people, untag_people
from models.operations.undoing import undo_import
from scheduler.opening import open_planned_book
from scheduler.planner import import_spread, rebuild

NOW = datetime(2026, 11, 23, 9, 30).astimezone()
_MIGRATIONS = storage._MIGRATIONS  # noqa: SLF001
_PEOPLE = 60
_FIRST_FORMAT = "0001*.py"

Deed = Callable[[Book], object]


@dataclass(frozen=True)
class Work:
    """A kind of work: what makes the folder it begins with, and its deeds, each acknowledged when it is done."""

    name: str
    prepare: Callable[[Path], None]
    deeds: Sequence[Deed]


def opened(folder: Path) -> Book:
    """Open the book of a folder at the one moment at which all of this happens."""
    return open_planned_book(folder, FixedClock(NOW))


def people_table(first: int, count: int) -> bytes:
    """Return a table of so many people, numbered from first on."""
    rows = [
        f"Person {number},P{number},Family{number},p{number}@example.org,Company {number % 9},{'A note. ' * 12}"
        for number in range(first, first + count)
    ]
    return "\n".join(["Name,First Name,Last Name,E-mail Address,Company,Notes", *rows, ""]).encode()


def _import(first: int, count: int) -> Deed:
    def work(book: Book) -> None:
        back_up_before(book, Reason.IMPORTING)
        file = read_people(people_table(first, count), "DE", name="people.csv")
        import_people(book, file, circle_id=1, spread=import_spread)

    return work


def make_book(folder: Path) -> None:
    """Make a book with people, a story, a step that is undone, and files that exports and backups will replace."""
    book = opened(folder)
    _import(0, _PEOPLE)(book)
    log_interaction(book, [1, 2, 3], medium="call", note="Slides")
    tag_people(book, [4, 5, 6], interests=["Bread"], groups=["Bakers"])
    for ending in ("csv", "json"):
        _export(ending)(book)
    copying.backup(folder / "old.sqlite3")
    back_up_here(book)
    book.close()


def _old_book(folder: Path) -> None:
    """Make a book of the first format, as it was released."""
    steps = folder.with_name(f"{folder.name}-steps")
    steps.mkdir()
    shutil.copy(next(_MIGRATIONS.glob(_FIRST_FORMAT)), steps)
    storage._MIGRATIONS = steps  # noqa: SLF001 - for the book of an older program
    try:
        folder.mkdir(mode=0o700)
        storage.connect(folder)
        with database.atomic():
            _add_plainly()
            search.rebuild()
        database.close()
    finally:
        storage._MIGRATIONS = _MIGRATIONS  # noqa: SLF001
    shutil.rmtree(steps)


def _add_plainly() -> None:
    """Add people by the columns that the format has, without the live models, which move on."""
    at = "2026-01-01 08:00:00"
    facts = database.execute_sql("PRAGMA table_info(contact)").fetchall()
    needed = [(name, kind) for _, name, kind, strict, default, key in facts if strict and default is None and not key]
    for number in range(1, _PEOPLE):
        given: dict[str, object] = {name: 0 if kind.upper().startswith("INT") else "" for name, kind in needed}
        given |= {"uid": f"u{number}", "name": f"Person {number}", "sort_name": f"person {number}", "kind": "both"}
        given |= {"stage": "relationship", "status": "active", "added_at": at, "edited_at": at, "circle_id": 1}
        columns, places = ", ".join(given), ", ".join("?" * len(given))
        database.execute_sql(f"INSERT INTO contact ({columns}) VALUES ({places})", tuple(given.values()))


def _undo(book: Book) -> None:
    book.undo()


def _redo(book: Book) -> None:
    book.redo()


def _undo_first_import(book: Book) -> None:
    undo_import(book, 1)


def _restore(book: Book) -> None:
    restore_book(book, book.directory / "old.sqlite3")
    rebuild(book)


def _export(ending: str) -> Deed:
    def work(book: Book) -> None:
        target = book.directory / f"old.{ending}"
        written = format_of_ending(target)
        assert written is not None
        written.write(book, None, target, force=True)

    return work


_LOGGING: Sequence[Deed] = (
    lambda book: add_person(book, PersonFields(name="Ada", interests=("Engines",))),
    lambda book: edit_person(book, 7, notes="Met on the train", place="Köln"),
    lambda book: log_interaction(book, [8], medium="in_person", note="Coffee"),
    lambda book: tag_people(book, list(range(1, 40)), interests=["Bread"], groups=["Bakers"]),
    lambda book: snooze(book, list(range(1, 20)), datetime(2026, 12, 1, 9)),  # noqa: DTZ001 - local
    lambda book: set_rhythm_days(book, list(range(1, 50)), 30),
    lambda book: untag_people(book, [4], interests=["Bread"]),
    lambda book: delete_people(book, [9, 10]),
)
WORK: Sequence[Work] = (
    Work("import", make_book, (_import(_PEOPLE, 90), _import(200, 20))),
    Work("merge", make_book, (lambda book: merge_people(book, 1, [2, 3]), lambda book: merge_people(book, 4, [1, 5]))),
    Work("logging", make_book, _LOGGING),
    Work("undo and redo", make_book, (_undo, _undo, _redo, _undo, _undo, _redo, _redo, _LOGGING[0], _undo)),
    Work("undo of an import out of order", make_book, (_undo_first_import, _undo, _redo)),
    Work("migration", _old_book, ()),
    Work("backup", make_book, (back_up_here, lambda book: copying.backup(book.directory / "old.sqlite3", force=True))),
    Work("restore", make_book, (_LOGGING[0], _restore, _LOGGING[1])),
    Work("export", make_book, (_LOGGING[0], _export("csv"), _export("json"), _export("vcf"))),
)


def has_steps() -> bool:
    """Tell whether there is something to undo in the open book."""
    return newest(undone=False) is not None
