"""Signals by the thousand do not end the program."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
from scheduler.immortal_constants import make_constants_immortal
make_constants_immortal()
make_constants_immortal()
from PySide6.QtCore import QObject, Signal, QTimer
class Source(QObject):
    told = Signal(object)
source = Source()
heard = []
source.told.connect(heard.append)
for number in range(20_000):
    source.told.emit(number)
timer = QTimer()
for number in range(50_000):
    timer.stop()
print(len(heard), None, True, False)
"""


def test_twenty_thousand_signals():
    result = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout) == (0, "20000 None True False\n"), result.stderr
