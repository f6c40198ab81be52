"""Waiting for the desktop's tray, and what becomes of the window where there is none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from ui.autostart.login_start import LoginStart, LoginStartError
from ui.window.main_window import MainWindow
from ui.words import say

# At login a panel may come some seconds after the programs it has room for.
_TRIES = 12
_SECOND = 1000


class TrayWait(QObject):
    """Looks for the tray for some seconds; without one a program started in the tray shows its window minimised.

    The first time it also says that closing the window minimises it, so that reminders still come, and offers to start
    at login.
    """

    def __init__(
        self,
        window: MainWindow,
        tray_shown: Callable[[], bool],
        login: LoginStart,
        parent: QObject | None = None,
        pause: int = _SECOND,
    ) -> None:
        """Take the window; pause is the time between two looks in milliseconds."""
        super().__init__(parent)
        self._window, self._tray_shown, self._login, self._pause = window, tray_shown, login, pause
        self._tries = 0
        self._is_minimized = False

    def begin(self, *, minimized: bool) -> None:
        """Look now and then once a second; minimized says that the window is not shown yet."""
        self._is_minimized = minimized
        self._look()

    def _look(self) -> None:
        if self._tray_shown():
            return
        self._tries += 1
        if self._tries <= _TRIES:
            QTimer.singleShot(self._pause, self, self._look)
            return
        if self._is_minimized and not self._window.isVisible():
            self._window.showMinimized()
        if self._window.memory.first_time("no-tray"):
            self._tell()

    def _tell(self) -> None:
        """Say that there is no tray, with Start at login where that is not so yet."""
        sentence = _tr("This desktop has no tray. Closing the window minimises it, so that reminders still come.")
        try:
            offered = "" if self._login.state().is_on else _tr("Start at login")
        except LoginStartError:
            offered = ""
        self._window.undo_bar.offer(sentence, offered, self._start_at_login)

    def _start_at_login(self) -> None:
        try:
            self._login.switch(on=True)
        except LoginStartError as error:
            self._window.operations.failed.emit(say(error.sentence))


def _tr(text: str) -> str:
    return QCoreApplication.translate("tray", text)
