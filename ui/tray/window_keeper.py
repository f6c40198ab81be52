"""The window and the tray: a click brings it or puts it away, and a tray that goes gives it back."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow

# Some panels take the keyboard from the window before they tell of the click.
_JUST_NOW = 0.4
# A panel that only starts anew is back by then; seconds.
PATIENCE = 45.0


class WindowKeeper(QObject):
    """Keeps the window reachable: come_forward brings it, tray_shown tells whether an icon leads to it."""

    def __init__(
        self,
        window: QMainWindow,
        come_forward: Callable[[], object],
        tray_shown: Callable[[], bool],
        parent: QObject | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Watch a window; monotonic gives seconds that only run forward."""
        super().__init__(parent)
        self._monotonic = monotonic
        self._window, self._come_forward, self._tray_shown = window, come_forward, tray_shown
        self._left_at = self._brought_at = self._gone_since = -math.inf
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when the window loses the keyboard."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self._left_at = self._monotonic()
        return super().eventFilter(watched, event)

    def toggle(self) -> None:
        """Put the window away where it is in front, else bring it; a window that waits for a dialog stays.

        Panels that show icons over the session bus tell a double click as two clicks: the second one lets the window
        stay that the first one brought.
        """
        now = self._monotonic()
        in_front = self._window.isActiveWindow() or now - self._left_at < _JUST_NOW
        is_seen = self._window.isVisible() and not self._window.isMinimized()
        is_second = now - self._brought_at < QApplication.doubleClickInterval() / 1000
        if is_seen and in_front and not is_second and self._tray_shown() and QApplication.activeModalWidget() is None:
            self._window.hide()
        else:
            self._come_forward()
            # Only now: the second click waits meanwhile.
            self._brought_at = self._monotonic()

    def look(self) -> None:
        """Give a hidden window back, minimised, where the tray it went into has been gone for a while."""
        now = self._monotonic()
        if self._window.isVisible() or self._tray_shown():
            self._gone_since = -math.inf
        elif self._gone_since == -math.inf:
            self._gone_since = now
        elif now - self._gone_since >= PATIENCE:
            self._window.showMinimized()
