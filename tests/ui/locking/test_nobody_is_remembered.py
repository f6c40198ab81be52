"""After a lock nothing in the program's memory names anybody of the book, whatever was looked at before.

In a process of its own, in which nothing but the program holds anything.
"""

from __future__ import annotations

import pytest

from models.forgetting import forget_people
from models.operations.people import PersonFields, add_person
from models.queries import filtering
from models.text import _folded_before, fold
from ui.shared.avatar import avatar_look

# The mark is put together only where it is needed, so that the script itself does not hold it.
SCRIPT = """
import gc, os, sys
from argparse import Namespace
from datetime import timedelta
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from models import keys
from models.operations.contact import add_follow_up, log_interaction
from models.operations.people import PersonFields, add_person
from models.operations.tags import set_my_interests
from ui import application
from ui.locking.locked_program import LockedProgram
from ui.program import Program

keys._COST = 14
VIEWS = "today interests introductions insights events duplicates import settings people".split()
PARTS, directory, windows = ("zorb", "quax"), Path(sys.argv[1]), []
show, wait = Program.start, LockedProgram.begin

def marked(text):
    return text.replace("@", "".join(PARTS))

def settle(program):
    QTest.qWait(20)
    while program.operations.background.busy or program.operations.busy:
        QTest.qWait(20)

def use(program):
    window, operations = program.window, program.operations
    today = program.book.clock.today()
    operations.perform(set_my_interests, [marked("Chess@"), marked("Tea@")])
    ids = []
    for number in range(30):
        fields = PersonFields(
            name=marked(f"Maya@{number} Okafor"), title=marked("Boss@"), organization=marked(f"Firm@{number}"),
            place=marked("Town@"), notes=marked("A secret of @"), groups=(marked("Team@"),),
            interests=(marked("Chess@"), marked(f"Own@{number}")), kind="personal",
        )
        ids.append(operations.perform(add_person, fields).result)
    day = today - timedelta(days=200)
    operations.perform(log_interaction, ids[:3], medium="email", on=day, note=marked("We spoke of @"))
    operations.perform(add_follow_up, ids[0], marked("Send the list of @"), today)
    for key in VIEWS:
        window.show_view(key)
        settle(program)
    window.view("insights").show_page("map")
    window.view("people").open_person(ids[1])
    settle(program)
    window.finding.search_here()
    QTest.keyClicks(window.topbar.search.field, marked("maya@"))
    settle(program)
    for words in ("may @1", "mzya@1"):
        window.finding.open_palette(marked(words))
        settle(program)
    window.finding.palette.dismiss()
    path = directory.parent / "people.csv"
    rows = (marked(f"Import@{number} Person,one@{number}") + "@x.example\\n" for number in range(20))
    path.write_text("Name,Email\\n" + "".join(rows))
    program.open_files([path])
    settle(program)
    window.show_view("people").edit_person(ids[2])
    window.log_interaction()
    settle(program)
    for dialog in window.findChildren(QDialog):
        dialog.reject()
    operations.undo()
    settle(program)

def started(program, *, minimized, goes_on):
    show(program, minimized=minimized, goes_on=goes_on)
    windows.append(None)
    program.first_look.ended.connect(lambda: act(program))

def act(program):
    if len(windows) == 1:
        program.change_passphrase("correct horse battery")
    else:
        use(program)
        program.lock()

def named():
    # As type() tells: a proxy of a package says it is of the class that it would have to load.
    mark = "".join(PARTS)
    for one in gc.get_objects():
        if type(one) is not type(sys._getframe()):
            for held in gc.get_referents(one):
                if (type(held) is str and mark in held.casefold()) or (type(held) is bytes and mark.encode() in held):
                    yield f"{type(one).__module__}.{type(one).__qualname__}"

def locked(waiting):
    wait(waiting)
    QTimer.singleShot(100, look)

def look():
    print("locked", len(windows))
    print(sorted(named()))
    sys.stdout.flush()
    # Nobody unlocks it.
    os._exit(0)

Program.start, LockedProgram.begin = started, locked
application.run(Namespace(data_dir=directory, files=[], minimized=False))
"""


def test_after_a_lock_nothing_in_memory_names_anybody(run_alone) -> None:
    ran = run_alone(SCRIPT)
    assert ran.stdout.splitlines() == ["locked 2", "[]"], ran.stderr


def test_what_modules_remember_is_forgotten_through_one_door(book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filtering.known_order, "SMALLEST", 1)
    add_person(book, PersonFields(name="Zoë Çelik"))
    filtering.people_ids(filtering.PeopleFilter())
    fold("Zoë Çelik")
    avatar_look("Zoë Çelik")
    assert filtering.known_order._ids
    forget_people()
    assert not filtering.known_order._ids
    assert _folded_before.cache_info().currsize == avatar_look.cache_info().currsize == 0
