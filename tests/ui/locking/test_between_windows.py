"""The whole program: one window sets the passphrase, the next ones fail to change it, lock the book, and remove it.

In a process of its own, since it runs and ends the application's event loop several times.
"""

from __future__ import annotations

import json
from pathlib import Path

SCRIPT = """
import json, sys
from argparse import Namespace
from pathlib import Path
from PySide6.QtCore import QTimer
from models import keys
from models.operations.people import PersonFields, add_person
from ui import application
from ui.locking.locked_program import LockedProgram
from ui.people.person_dialog import AddPersonDialog
from ui.program import Program

keys._COST = 14
directory, told, programs = Path(sys.argv[1]), [], []
show, wait = Program.start, LockedProgram.begin

def fail(*_):
    raise OSError(28, "No space left on device")

def in_first(program):
    program.operations.perform(add_person, PersonFields(name="Maya"))
    program.window.wishes.add_person("Half written")
    program.change_passphrase("correct horse battery")

def in_second(program):
    program.check, keys._check = keys._check, fail
    programs[0] = program.check
    program.change_passphrase("another one entirely")

def in_third(program):
    keys._check = programs[0]
    program.operations.undo()
    program.lock()

def in_fourth(program):
    program.change_passphrase(None)

def written(program):
    dialogs = program.window.findChildren(AddPersonDialog)
    return [dialog.names.name.text() for dialog in dialogs if dialog.isVisible()]

def started(program, *, minimized, goes_on):
    show(program, minimized=minimized, goes_on=goes_on)
    programs.append(program)
    section = program.window.view("settings").passphrase
    told.append(["window", program.book.database.key is not None])
    todo = [in_first, in_second, in_third, in_fourth, lambda last: last.quit()][len(programs) - 1]
    def outcome():
        tone = section.outcome.property("tone")
        told.append([program.window.present_view, section.outcome.text(), tone, written(program)])
        todo(program)
    # Once the first look is over and the book may be written.
    program.first_look.ended.connect(outcome)

def locked(waiting):
    wait(waiting)
    windows = [one for one in application.QApplication.topLevelWidgets() if one.isVisible()]
    told.append(["locked", keys.may_write_in_clear(), [one.windowTitle() for one in windows]])
    waiting.dialog.field.setText("correct horse battery")
    QTimer.singleShot(0, waiting.dialog.open_button.click)

Program.start, LockedProgram.begin = started, locked
status = application.run(Namespace(data_dir=directory, files=[], minimized=False))
print(json.dumps({"status": status, "told": told, "locked": keys.is_locked(directory / "tendril.sqlite3")}))
"""


def test_it_is_set_kept_after_a_failure_locked_opened_and_removed(tmp_path: Path, run_alone) -> None:
    ran = run_alone(SCRIPT)
    assert ran.returncode == 0, ran.stderr
    result = json.loads(ran.stdout)
    set_words = "The book is locked with the new passphrase."
    failed = "The book could not be written anew beside the present one: the disk is full. It is as it was."
    half = ["Half written"]
    assert result["told"] == [
        ["window", False],
        ["today", "", "primary", []],
        ["window", True],
        ["settings", set_words, "primary", half],
        ["window", True],
        ["settings", failed, "due", half],
        ["locked", True, ["Tendril is locked"]],
        ["window", True],
        ["today", "", "primary", half],
        ["window", False],
        ["settings", "The book has no passphrase any more.", "primary", half],
    ], ran.stderr
    assert (result["status"], result["locked"]) == (0, False)
    assert "Traceback" not in ran.stderr
    assert "correct horse" not in (tmp_path / "book" / "tendril.log").read_text()
