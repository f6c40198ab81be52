"""Panels that show icons by org.kde.StatusNotifierItem: those of Plasma, Xfce, Cinnamon, Budgie and GNOME's extension.

Qt speaks with them, but for two things (seen with 6.11):

* Under X11 the making of a QSystemTrayIcon settles for good whether it goes to such a panel or to a tray of the older
  kind (XEmbed). One made before the panel was there, as at login, never comes, while isSystemTrayAvailable() says that
  all is well (https://github.com/evilsocket/opensnitch/issues/1659). Elsewhere one made early comes late by itself.
* Plasma keeps the list of icons (the watcher) in another process than the panel (the host); Qt takes the one for the
  other.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal
from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusServiceWatcher, QDBusVariant
from PySide6.QtGui import QGuiApplication

log = logging.getLogger(__name__)

WATCHER = "org.kde.StatusNotifierWatcher"
_BUS = "org.freedesktop.DBus"
_PROPERTIES = "org.freedesktop.DBus.Properties"
# In milliseconds; a panel that hangs must not hold the window up.
_PATIENCE = 500


class NotifierWatch(QObject):
    """Tells when the panels' list of icons comes and goes (is_there), and whether a panel shows what is on it."""

    came_or_went = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen on the session bus; where there is none, nothing comes or goes."""
        super().__init__(parent)
        self._bus = QDBusConnection.sessionBus()
        mode = QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange
        self._watcher = QDBusServiceWatcher(WATCHER, self._bus, mode, self)
        self._watcher.serviceOwnerChanged.connect(self._on_owner)
        bus = QDBusMessage.createMethodCall(_BUS, "/org/freedesktop/DBus", _BUS, "NameHasOwner")
        self.is_there = self._ask(bus, WATCHER) == [True]

    def is_shown(self) -> bool:
        """Return whether a panel shows what is on the list; one that does not tell is believed to be there."""
        question = QDBusMessage.createMethodCall(WATCHER, "/StatusNotifierWatcher", _PROPERTIES, "Get")
        told = self._ask(question, WATCHER, "IsStatusNotifierHostRegistered")
        return self.is_there and [one.variant() for one in told if isinstance(one, QDBusVariant)] != [False]

    def _ask(self, question: QDBusMessage, *values: str) -> list[object]:
        """Return what is answered, nothing where nobody does."""
        question.setArguments(list(values))
        # A question must not start anything.
        question.setAutoStartService(False)
        answer = self._bus.call(question, QDBus.CallMode.Block, _PATIENCE)
        return answer.arguments() if answer.type() == QDBusMessage.MessageType.ReplyMessage else []

    def _on_owner(self, _service: str, _before: str, after: str) -> None:
        """Tell of it."""
        self.is_there = bool(after)
        log.info("A list of icons %s", "came" if after else "went")
        self.came_or_went.emit()


def notifier_watch(parent: QObject | None = None) -> NotifierWatch | None:
    """Return a watch where there can be such panels, None on Windows, macOS and without a screen."""
    return NotifierWatch(parent) if QGuiApplication.platformName() in ("xcb", "wayland") else None
