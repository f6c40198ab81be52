"""Calling something once the event loop has its next turn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def call_soon(owner: QObject, call: Callable[[], object]) -> None:
    """Call something in the next turn of the event loop, unless its owner is gone by then.

    Where an owner goes before its turn, as a field does that is left because its window closes, PySide6 6.11 never lets
    go of what QTimer.singleShot(0, owner, call) was to call: with a bound method that is the owner and all it leads to.
    """
    timer = QTimer(owner, singleShot=True, interval=0)
    timer.timeout.connect(call)
    timer.timeout.connect(timer.deleteLater)
    timer.start()
