"""Runs one command: finds it, opens the book for it, prints its answer and turns trouble into an exit status."""

from __future__ import annotations

import importlib
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from models.clock import Clock
from models.errors import TendrilError
from ui.commands.answer import complain, show
from ui.commands.directory import data_directory

if TYPE_CHECKING:
    from models.book import Book

INTERRUPTED = 130  # 128 and the number of the signal, as shells count it.
READER_GONE = 141

# Imported only when asked for: every command starts with what it needs itself.
_COMMANDS = {
    "people": ("ui.commands.people", "list_people"),
    "add": ("ui.commands.people", "add"),
    "tag": ("ui.commands.people", "tag"),
    "erase": ("ui.commands.erasing", "erase"),
    "due": ("ui.commands.due", "due"),
    "log": ("ui.commands.touch", "log"),
    "snooze": ("ui.commands.touch", "snooze"),
    "skip": ("ui.commands.touch", "skip"),
    "show": ("ui.commands.person", "show"),
    "review": ("ui.commands.tending", "review"),
    "rhythm": ("ui.commands.tending", "rhythm"),
    "answer": ("ui.commands.tending", "answer"),
    "promise": ("ui.commands.tending", "promise"),
    "health": ("ui.commands.tending", "health"),
    "share": ("ui.commands.giving", "share"),
    "introductions": ("ui.commands.giving", "list_introductions"),
    "way": ("ui.commands.giving", "way"),
    "draft": ("ui.commands.giving", "draft"),
    "events": ("ui.commands.events", "list_events"),
    "event": ("ui.commands.events", "add"),
    "met": ("ui.commands.events", "met"),
    "import": ("ui.commands.files", "import_file"),
    "export": ("ui.commands.files", "export"),
    "undo": ("ui.commands.book", "undo"),
    "redo": ("ui.commands.book", "redo"),
    "backup": ("ui.commands.book", "backup"),
    "restore": ("ui.commands.book", "restore"),
    "backups": ("ui.commands.backups", "list_backups"),
    "salvage": ("ui.commands.backups", "salvage_book"),
    "passphrase": ("ui.commands.passphrase", "passphrase"),
    "lock": ("ui.commands.locking", "lock"),
    "unlock": ("ui.commands.locking", "unlock"),
    "check": ("ui.commands.book", "check"),
    "notify-test": ("ui.commands.notifying", "notify_test"),
}


def run_command(arguments: Namespace) -> int:
    """Run the command of the arguments, print its answer and return the exit status."""
    module, function = _COMMANDS[arguments.command]
    try:
        answer = getattr(importlib.import_module(module), function)(arguments)
        return show(answer, as_json=arguments.json)
    except TendrilError as error:
        complain(str(error))
        return 1
    except KeyboardInterrupt:
        complain("Stopped. What was under way was not written.")
        return INTERRUPTED
    except BrokenPipeError:
        # Python flushes stdout at its end, and would fail and complain once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE
    except Exception as error:  # noqa: BLE001 - a bug is shown whole, and told as one
        told = _told(error)
        if not told:
            _show_whole(error)
        complain(told or "This is a mistake in Tendril itself. Please report it with the lines above.")
        return 1


# What no disk should do to a book, by the names of apsw's exceptions.
_DAMAGE = {
    "CorruptError": "The book is damaged. Look with “tendril check”, or restore a backup with “tendril restore FILE”.",
    "NotADBError": "The book is damaged. Restore a backup with “tendril restore FILE”.",
}


def _show_whole(error: Exception) -> None:
    """Show what an error said, which is for the user alone, and then the lines for a report, which name nobody."""
    from ui.error_report import report_of

    report = report_of(error)
    complain(f"What went wrong, which may name people of your book: {report.words}")
    print(report.text(), file=sys.stderr)


def _told(error: BaseException) -> str:
    """Return the sentence for trouble of the disk, whatever has wrapped it; empty for anything else."""
    # Imported only now: a command that finds no trouble starts without it.
    from models.disk_trouble import disk_trouble

    one: BaseException | None = error
    while one is not None:
        if type(one).__module__ == "apsw" and type(one).__name__ in _DAMAGE:
            return _DAMAGE[type(one).__name__]
        one = one.__cause__ or one.__context__
    return str(disk_trouble(error) or "")


@contextmanager
def opened_book(arguments: Namespace, clock: Clock) -> Iterator[Book]:
    """Open the planned book of the arguments and close it afterwards; raises what opening it raises."""
    from models.database import FILE_NAME, needs_migration
    from scheduler.opening import open_planned_book
    from ui.commands.passphrase import ask_for

    directory = data_directory(arguments)
    ask_for(directory / FILE_NAME)
    if needs_migration(directory):
        # Where there are many people nothing else would be said for a while.
        complain("The book is brought to the format of this Tendril. It is kept beside as it was.")
    book = open_planned_book(directory, clock)
    try:
        yield book
    finally:
        book.close()
