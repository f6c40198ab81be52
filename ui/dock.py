"""The icon in the dock of macOS: a click on it brings the window back that was closed or never shown."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

# So long after its start, in seconds, a program becomes active for having been started.
_STARTING = 5.0


class DockIcon(QObject):
    """Calls come_forward where the program becomes active on macOS and nothing of it can be seen.

    Qt tells of each click by this state, also of a program that is active (applicationShouldHandleReopen in its
    qcocoaapplicationdelegate.mm). Elsewhere an active program has a window, and nothing is done.
    """

    def __init__(
        self,
        application: QApplication,
        come_forward: Callable[[], object],
        parent: QObject | None = None,
        *,
        platform: str = sys.platform,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Listen from now on; monotonic gives seconds that only run forward."""
        super().__init__(parent)
        self._come_forward, self._monotonic, self._begun = come_forward, monotonic, monotonic()
        if platform == "darwin":
            application.applicationStateChanged.connect(self._on_state)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        is_start = self._monotonic() - self._begun < _STARTING
        is_seen = any(one.isVisible() and not one.isMinimized() for one in QApplication.topLevelWidgets())
        if state == Qt.ApplicationState.ApplicationActive and not is_seen and not is_start:
            self._come_forward()
