"""The one notification that says, after a start into the tray, that the book is locked and reminders wait."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Signal

from models.clock import Clock
from models.settings import Settings
from scheduler.notifications.notification import Action, Notification
from scheduler.notifications.ways import NO_WAY, Ways
from scheduler.reminders import Memory, is_silent

logger = logging.getLogger(__name__)

_KEY, _UNLOCK = "locked", "unlock"


class LockedNotice(QObject):
    """Shows the notification once, outside the quiet hours everybody begins with: those of the book cannot be read.

    answered says that the user wants to unlock, with the token that lets a window come forward.
    """

    answered = Signal(str)

    def __init__(self, clock: Clock, ways: Ways, parent: QObject | None = None) -> None:
        """Take the clock and the ways out."""
        super().__init__(parent)
        self._clock, self._ways = clock, ways
        self.is_told = False
        self._notifier: QSocketNotifier | None = None

    def look(self) -> None:
        """Show it where that has not been done and it is no quiet hour; where nothing can show it, at a later look."""
        now = self._clock.now().replace(tzinfo=None)
        if self.is_told or is_silent(now, Settings(), Memory()):
            return
        notification = Notification(
            _KEY,
            _tr("Tendril is locked"),
            _tr("Unlock it to be reminded."),
            (Action(_UNLOCK, _tr("Unlock…")),),
            _UNLOCK,
        )
        self.is_told = self._ways.show(notification) != NO_WAY
        self._watch()

    def clicked(self) -> None:
        """Take a click on the tray's bubble for the wish to unlock."""
        if self._ways.clicked(_KEY) is not None:
            self.answered.emit("")

    def end(self) -> None:
        """Take the notification back."""
        self._unwatch()
        self._ways.close()

    def _watch(self) -> None:
        self._unwatch()
        watched = self._ways.socket()
        if watched is not None:
            self._notifier = QSocketNotifier(watched.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._listen)

    def _unwatch(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None

    def _listen(self) -> None:
        answers = self._ways.answers()
        if self._ways.socket() is None:
            self._unwatch()
        for answer in answers:
            self.answered.emit(answer.activation_token)


def _tr(text: str) -> str:
    return QCoreApplication.translate("locking", text)
