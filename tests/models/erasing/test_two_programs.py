"""Erasing from backups beside another program that is writing one, or erasing somebody else from the same."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from models import backup_lock
from models.backups import Reason, back_up_here, kept_backups, this_moment
from models.book import Book
from models.errors import BookBusyError, ExportError
from models.operations.erasing import erase_people
from models.operations.people import PersonFields, add_person
from models.queries import people_ids

ROOT = Path(__file__).parents[3]
# The other program stops in the midst, says so, and goes on once it is told.
OTHER = """
import sys
from pathlib import Path
from models import copying, partial_files
from models.backups import back_up_here
from models.book import open_book
from models.clock import clock_from_environment
from models.operations.erasing import erase_people

def stop(*arguments, **options):
    print("in the midst", flush=True)
    sys.stdin.readline()
    return real(*arguments, **options)

real, partial_files.put_in_place = partial_files.put_in_place, stop
book = open_book(Path(sys.argv[1]), clock_from_environment())
if sys.argv[2] == "backup":
    back_up_here(book)
else:
    erase_people(book, [int(sys.argv[2])], in_backups=True)
book.close()
"""


def named(book: Book) -> list[tuple[str, ...]]:
    """Return who is in each of the backups."""
    names = []
    for kept in kept_backups(book):
        with closing(apsw.Connection(str(kept.path))) as backup:
            names.append(tuple(name for (name,) in backup.execute("SELECT name FROM contact ORDER BY name")))
    return names


def beside(book: Book, what: str, do: Callable[[], object]) -> None:
    """Do something while another program is in the midst of something, which goes on only then."""
    command = [sys.executable, "-c", OTHER, str(book.directory), what]
    with subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == "in the midst\n"
        doing = threading.Thread(target=do)
        doing.start()
        # Whoever waits for nobody is done by then.
        doing.join(3)
        other.stdin.write("\n" * 9)
        other.stdin.close()
        doing.join(120)
        assert not doing.is_alive()
        assert other.wait(120) == 0


@pytest.fixture
def people(book: Book) -> dict[str, int]:
    """Maya and Wei."""
    return {name: int(add_person(book, PersonFields(name=name)).result) for name in ("Maya", "Wei")}


def test_a_backup_that_another_program_is_writing_is_not_missed(book: Book, people: dict[str, int]) -> None:
    def erase() -> None:
        erase_people(book, [people["Maya"]], in_backups=True)
        book.database.close()

    beside(book, "backup", erase)
    assert named(book) == [("Wei",)]


def test_two_programs_erase_from_one_backup(book: Book, people: dict[str, int]) -> None:
    back_up_here(book)

    def erase() -> None:
        erase_people(book, [people["Maya"]], in_backups=True)
        book.database.close()

    beside(book, str(people["Wei"]), erase)
    assert named(book) == [()]
    assert people_ids() == []


def test_what_was_read_before_somebody_was_erased_is_not_kept(book: Book, people: dict[str, int]) -> None:
    """As before a merge: the book is read at that moment, and written afterwards."""
    with closing(this_moment(book)) as moment:
        erase_people(book, [people["Maya"]], in_backups=True)
        back_up_here(book, Reason.MERGING, moment=moment)
    assert named(book) == [("Wei",)]


def test_whoever_is_kept_waiting_too_long_is_told_and_may_give_up(
    book: Book, people: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_lock, "_LONGEST_WAIT", 0.0)
    with backup_lock.backups_held(book.directory):
        with pytest.raises(BookBusyError, match="Another program is busy with the backups"):
            erase_people(book, [people["Maya"]], in_backups=True)
        with pytest.raises(ExportError, match="not finished"):
            back_up_here(book, is_cancelled=lambda: True)
    assert len(people_ids()) == 2
    assert named(book) == []
    assert (book.directory / backup_lock.FILE_NAME).stat().st_mode & 0o077 == 0


GETS_IT = """
import sys
from pathlib import Path
from models import backup_lock
from models.errors import BookBusyError

backup_lock._LONGEST_WAIT = 0.0
try:
    with backup_lock.backups_held(Path(sys.argv[1])):
        print("held")
except BookBusyError:
    print("busy")
"""


def test_whoever_waits_in_this_program_takes_the_lock_from_nobody(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """Closing any descriptor of a file lets go of all locks of a program on it: see models.first_bytes."""

    def seen_by_another() -> str:
        asked = [sys.executable, "-c", GETS_IT, str(book.directory)]
        return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()

    def wait() -> None:
        with pytest.raises(BookBusyError), backup_lock.backups_held(book.directory):
            pass

    monkeypatch.setattr(backup_lock, "_LONGEST_WAIT", 0.0)
    with backup_lock.backups_held(book.directory):
        waiting = threading.Thread(target=wait)
        waiting.start()
        waiting.join()
        assert seen_by_another() == "busy"
    assert seen_by_another() == "held"


@pytest.mark.parametrize("is_folder", [True, False])
def test_what_is_no_lock_is_told_of_in_a_sentence(book: Book, *, is_folder: bool) -> None:
    path = book.directory / backup_lock.FILE_NAME
    if is_folder:
        path.mkdir()
    else:
        path.write_text("something else " * 200)
    with pytest.raises(ExportError, match="cannot be written"):
        back_up_here(book)
