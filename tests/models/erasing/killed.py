"""Erases somebody in a process that kills itself after so many steps of SQLite; run as a program of its own.

Called with a prepared folder, another one to work in, the person's id and the moments. Prints, for each moment, whether
it died, who was there afterwards and what was wrong.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from datetime import datetime
from pathlib import Path

from models.checking import index_problems
from models.clock import FixedClock
from models.connection import database
from models.database import problems
from models.erasing.wiping import is_unfinished
from models.operations.erasing import erase_people
from models.schema import Contact
from scheduler.opening import open_planned_book
from scheduler.plan_check import plan_problems
from tests.models.erasing.content import marks_in

CLOCK = FixedClock(datetime(2026, 11, 23, 8))


def die_while_erasing(folder: Path, contact_id: int, steps: int) -> bool:
    """Erase in a child that dies after so many steps; returns whether it did."""
    child = os.fork()
    if child == 0:
        book = open_planned_book(folder, CLOCK)
        left = iter(range(steps))

        def count() -> bool:
            if next(left, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)
            return False

        database.connection().set_progress_handler(count, 1)
        erase_people(book, [contact_id], in_backups=True)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def look(folder: Path, contact_id: int) -> dict[str, object]:
    """Open the book as the next start does and return what is in it and what is wrong."""
    book = open_planned_book(folder, CLOCK)
    try:
        is_there = Contact.select().where(Contact.id == contact_id).exists()
        wrong = [*problems(), *index_problems(), *plan_problems(book)]
        if is_there:
            # What was not done can be done again.
            erase_people(book, [contact_id], in_backups=True)
        unfinished = is_unfinished(database.connection())
    finally:
        book.close()
    return {"was_there": is_there, "wrong": wrong, "unfinished": unfinished, "marks": marks_in(folder)}


def main() -> None:
    """Try each moment on a fresh copy."""
    prepared, folder, contact_id = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    for steps in map(int, sys.argv[4:]):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(prepared, folder)
        died = die_while_erasing(folder, contact_id, steps)
        sys.stdout.write(json.dumps({"steps": steps, "died": died} | look(folder, contact_id)) + "\n")


if __name__ == "__main__":
    main()
