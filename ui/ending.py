"""Ending cleanly when the system asks: signals become an ordinary quit."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier


class EndingSignals(QObject):
    """Calls back on the GUI thread when SIGTERM, SIGINT or SIGHUP arrives.

    Python handles signals only between its own instructions, which an idle event loop never reaches; a byte
    written into a socket by the interpreter wakes it.
    """

    def __init__(self, ask_to_end: Callable[[], object], parent: QObject | None = None) -> None:
        """Listen from now on."""
        super().__init__(parent)
        self._ask_to_end = ask_to_end
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self._before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_byte)
        names = ("SIGTERM", "SIGINT", "SIGHUP")
        self._handlers = {
            getattr(signal, name): signal.signal(getattr(signal, name), self._on_signal)
            for name in names
            if hasattr(signal, name)
        }

    def close(self) -> None:
        """Give the signals back."""
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    def _on_byte(self) -> None:
        """Empty the socket; the handler has run by the time Python gets here."""
        try:
            self._reader.recv(64)
        except BlockingIOError:
            return

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._ask_to_end()
