"""Ending cleanly when the user or the system asks: by a signal, by the session, from the menu.

QApplication.quit() asks every window to close first and stays where one refuses, as a window does that only goes
into the tray. So nothing here asks the windows.
"""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Sequence
from types import FrameType

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from ui.theme.theme import STYLE


def end_event_loop() -> None:
    """End the event loop and those inside it, with status 0, as soon as it runs; no window is asked."""
    # Before the loop runs, exit() would be forgotten.
    QTimer.singleShot(0, lambda: QCoreApplication.exit(0))


class EndingApplication(QApplication):
    """An application that ends when its session does, whatever its windows say to being closed.

    file_opened carries the path of a file that macOS wants to be opened, which comes as an event there.
    """

    file_opened = Signal(str)
    # By the command line: setStyle() returns the style, and PySide6 makes 600 names of styles' parts for it.
    wears_fusion = True

    def __init__(self, arguments: Sequence[str]) -> None:
        """Take what the program was called with."""
        super().__init__([*arguments, "-style", STYLE])

    def event(self, event: QEvent) -> bool:
        """Take the session's word that it is over (and the system menu's Quit) for a quit."""
        if event.type() == QEvent.Type.Quit:
            end_event_loop()
            return True
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(event.file())
            return True
        return super().event(event)


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
