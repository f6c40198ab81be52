"""Qt's enumerations: without members until somebody asks for one, and in no way different then."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLAINLY = "from ui.quick_import import import_plainly\nimport_plainly()\n"
# One of each base, a plain and a mixed order, with aliases, with a value of none, and the largest.
ASKED = """
import enum, pickle, sys
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QFont, QImage, QPalette
from PySide6.QtWidgets import QDialogButtonBox, QFrame, QListWidgetItem, QMessageBox, QSizePolicy

asked = (
    Qt.AlignmentFlag, Qt.Key, Qt.KeyboardModifier, Qt.ItemDataRole, Qt.WindowType, Qt.GlobalColor, QEvent.Type,
    QLocale.Language, QFont.Weight, QImage.Format, QPalette.ColorRole, QDialogButtonBox.StandardButton, QFrame.Shape,
    QListWidgetItem.ItemType, QMessageBox.StandardButton, QSizePolicy.Policy, QSizePolicy.PolicyFlag,
)
"""
FIRST_LOOKS = {
    "a member": "asked[0].AlignLeft",
    "a value": "asked[0](1)",
    "a name": "asked[0]['AlignLeft']",
    "iteration": "list(asked[0])",
    "length": "len(asked[0])",
    "containment": "1 in asked[0]._value2member_map_",
    "listing": "dir(asked[0])",
    "Qt itself": "__import__('PySide6.QtWidgets').QtWidgets.QFrame().frameShape()",
}
TOLD = """
for one in asked:
    members = list(one)
    print(repr(one), one.__name__, one.__module__, one.__doc__, type(one), [base.__name__ for base in one.__mro__])
    print(sorted(vars(one)), sorted(dir(one)), len(one))
    print([(name, repr(member), member.value) for name, member in one.__members__.items()], members)
    for member in members:
        assert one(member.value) is member and one[member.name] is member and type(member) is one and member in one
        assert member.__objclass__ is one and pickle.loads(pickle.dumps(member)) is member
        hash(member)
    for value in (0, 12345):
        try:
            print(repr(one(value)))
        except ValueError as error:
            print(error)
    if issubclass(one, enum.Flag):
        both = members[0] | members[-1]
        print(both, ~members[0], both ^ members[0], both & members[0], list(both), bool(one(0)), members[0] in both)
    try:
        one.New = 1
        one[members[0].name]
        setattr(one, members[0].name, 1)
    except AttributeError as error:
        print(error)
"""
WAITS = """
from ui.waiting_enumerations import _waiting
print(all(one in _waiting for one in asked))
"""


def said(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_none_has_members_before_somebody_asks() -> None:
    assert said(PLAINLY + ASKED + WAITS).strip() == "True"


@pytest.mark.parametrize("look", FIRST_LOOKS.values(), ids=FIRST_LOOKS)
def test_they_are_what_enum_makes_whatever_is_asked_first(look: str) -> None:
    window = "from PySide6.QtWidgets import QApplication\napplication = QApplication(['t', '-platform', 'offscreen'])\n"
    script = f"{ASKED}{window}{look}\n{TOLD}"
    assert said(PLAINLY + script) == said(script)


EACH = """
import enum
import PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets

def told(value):
    if isinstance(value, dict):
        return [(name, told(one)) for name, one in value.items()]
    if isinstance(value, enum.Enum):
        return type(value).__qualname__, value.name, value.value, getattr(value, "_sort_order_", None)
    return repr(value).split(" at 0x")[0]

found = 0
for module in (PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets):
    for name in dir(module):
        owner = getattr(module, name)
        for one in [vars(owner)[name] for name in dir(owner) if name in vars(owner)] if isinstance(owner, type) else ():
            if isinstance(one, enum.EnumType):
                found += 1
                print(one.__qualname__, [told(member) for member in one], sorted(told(dict(vars(one)))))
assert found > 500
"""


def test_each_of_qts_is_what_enum_makes() -> None:
    assert said(PLAINLY + EACH) == said(EACH)


def test_others_are_made_at_once() -> None:
    script = "import enum\nColour = enum.Enum('Colour', [('RED', 1)], boundary=None)\nprint(type(vars(Colour)['RED']))"
    assert said(PLAINLY + script) == said(script)


def test_the_words_of_an_error_are_found_without_a_warning() -> None:
    # The signatures speak of Qt.CoarseTimer.
    script = (
        "from PySide6.QtCore import QDeadlineTimer, QObject\nfrom PySide6.support.signature import get_signature\n"
        "print(get_signature(QObject.startTimer), get_signature(QDeadlineTimer.setDeadline))"
    )
    assert said(PLAINLY + script) == said(script)
    assert "CoarseTimer" in said(script)


def test_threads_that_ask_together_all_find_it_whole() -> None:
    script = """
from threading import Barrier, Thread
together, found = Barrier(8), []
def ask():
    together.wait()
    found.append((asked[1].Key_A, len(asked[1]), asked[1](65)))
threads = [Thread(target=ask) for _ in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(len(found), len(set(found)))
"""
    assert said(PLAINLY + ASKED + script).split() == ["8", "1"]
