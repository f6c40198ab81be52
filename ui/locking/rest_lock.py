"""Locking the book once nobody has used Tendril's windows for a while."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import cast

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication

from ui.operations import Operations

_STIRRING = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletMove,
    }
)


class RestLock(QObject):
    """Tells by due that no key was pressed and no mouse moved in the windows for as long as the settings say.

    look() asks, once a minute, and so the lock may come up to a minute later. Only the first stirring after each look
    is waited for: whatever else the user does costs nothing.
    """

    due = Signal()

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        """Take the gate to the book; there must be a QApplication."""
        super().__init__(parent)
        self._operations = operations
        self._application = cast("QApplication", QApplication.instance())
        # None where somebody has stirred since the last look, or where it is not to be locked.
        self._at_rest_since: datetime | None = None

    def look(self) -> None:
        """Tell where the rest is over; while something long is being written, it goes on first."""
        book = self._operations.book
        minutes = book.settings.lock_after
        if not minutes or book.database.key is None:
            self.stop()
            return
        now = book.clock.now()
        if self._at_rest_since is None:
            self._application.installEventFilter(self)
            self._at_rest_since = now
        elif now < self._at_rest_since:
            # The clock was set back.
            self._at_rest_since = now
        elif now - self._at_rest_since >= timedelta(minutes=minutes) and not self._operations.busy:
            self.due.emit()

    def stop(self) -> None:
        """Watch nobody any more."""
        self._application.removeEventFilter(self)
        self._at_rest_since = None

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:
        """Begin the rest anew where somebody stirs; what Qt makes up itself, as where a widget goes, is no stirring."""
        if event.type() in _STIRRING and event.spontaneous():
            self.stop()
        return super().eventFilter(receiver, event)
