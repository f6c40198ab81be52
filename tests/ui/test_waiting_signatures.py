"""PySide6's knowledge of signatures: not loaded by a start, and in no way different once it is asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WRONG_CALLS = """
import threading
from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget


def told(call):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


told(lambda: QSize("a", "b"))
told(lambda: QSize(1, 2, 3))
told(lambda: QTimer.singleShot("x"))
told(lambda: QObject(3))
told(lambda: QObject(unknown=1))
other = threading.Thread(target=told, args=(lambda: QColor(1.5, [], {}),))
other.start()
other.join()
print(QWidget.resize.__doc__)
from PySide6.support.signature import get_signature

print(get_signature(QSize.scaled))
import PySide6.support.signature.lib.pyi_generator as generator

print(generator.__name__, generator.generate_pyi.__name__)
"""
PLAINLY = "from ui.quick_import import import_plainly\nimport_plainly()\n"
LOOK = """
import sys
import PySide6.QtWidgets
from ui.waiting_signatures import WAITING
for package, names in WAITING.items():
    for name in names:
        print(name, sys.modules[f"{package}.{name}"]._awaited is not None)
"""


def said(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_wrong_calls_are_told_in_the_same_words() -> None:
    words = said(PLAINLY + WRONG_CALLS)
    assert words == said(WRONG_CALLS)
    assert "Supported signatures" in words


def test_a_start_loads_none_of_it() -> None:
    lines = said(PLAINLY + LOOK).splitlines()
    assert len(lines) == 6
    assert all(line.endswith(" True") for line in lines), lines


def test_where_pyside_was_loaded_before_nothing_changes() -> None:
    asked = "print(sys.modules['shibokensupport.signature.parser'].__class__.__name__)"
    assert said("import sys\nimport PySide6.QtCore\n" + PLAINLY + asked).strip() == "module"


def test_the_import_is_pythons_own_afterwards() -> None:
    script = "import builtins\nplain = builtins.__import__\n" + PLAINLY + "print(builtins.__import__ is plain)"
    assert said(script).strip() == "True"
