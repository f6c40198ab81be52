"""A program killed in the middle of a change leaves the book as it was before, or with the whole change."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from models.book import open_book
from models.database import problems
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import counts

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = 400
# Tells when it begins to write, so that the kill falls into the work and not into Python's start.
PROGRAM = """
import sys
from pathlib import Path
from models.book import open_book
from models.clock import SystemClock
from models.operations.fields import PersonFields
from models.operations.people import add_person

book = open_book(Path(sys.argv[1]), SystemClock())
print("ready", flush=True)
with book.operation("import"):
    for number in range(int(sys.argv[2])):
        add_person(book, PersonFields(name=f"Person {number}", interests=(f"Interest {number % 7}",)))
        if number % 100 == 0:
            book.database.connection().cache_flush()
print("done", flush=True)
"""


def test_kill_9_in_the_middle_of_a_change(book):
    add_person(book, PersonFields(name="Ada"))
    directory, clock = book.directory, book.clock
    book.close()
    chance = random.Random(20261123)
    seen = set()
    for _ in range(12):
        command = [sys.executable, "-c", PROGRAM, str(directory), str(PEOPLE)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
            assert program.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0, 0.6))
            program.kill()
            finished = "done" in program.stdout.read()
        again = open_book(directory, clock)
        people = counts().everyone
        seen.add(people)
        assert people in (1, 1 + PEOPLE)
        assert people == 1 + PEOPLE or not finished
        assert problems() == []
        if people > 1:
            again.undo()
            assert counts().everyone == 1
        again.close()
    assert 1 in seen
