"""What need not be there before the window is seen: done as soon as it was painted for the first time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

# A window on another desktop is not painted before somebody goes there.
_PATIENCE = 2000


def when_painted(window: QWidget, action: Callable[[], object]) -> None:
    """Call action once the window was painted, or after two seconds where nobody sees it; never once it is gone."""
    _Watch(window, action)


class _Watch(QObject):
    """Lives with its window until the action was called."""

    def __init__(self, window: QWidget, action: Callable[[], object]) -> None:
        super().__init__(window)
        self._action = action
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self._act)
        self._timer.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint, and then until all of it is on the screen."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start(0)
        return False

    def _act(self) -> None:
        self.deleteLater()
        self._action()
