"""One running Tendril for each data directory: a second start raises the first window."""

from __future__ import annotations

import hashlib
import logging
import os
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

logger = logging.getLogger(__name__)

LOCK_FILE_NAME = "tendril.lock"
_PATIENCE = 2000
# The first one may just be opening a large book.
_LONG_PATIENCE = 10_000


class SingleInstance(QObject):
    """Holds the lock of a data directory; `raised` is emitted when someone starts the program again."""

    raised = Signal()

    def __init__(self, directory: Path, parent: QObject | None = None) -> None:
        """Prepare for a data directory, which must exist."""
        super().__init__(parent)
        directory = directory.resolve()
        self._lock = QLockFile(str(directory / LOCK_FILE_NAME))
        # A lock is stale when its process is gone, however young; never because it is old.
        self._lock.setStaleLockTime(0)
        digest = hashlib.sha256(str(directory).encode()).hexdigest()[:24]
        self._name = f"tendril-{digest}"
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Take the lock and listen; False where another Tendril holds it."""
        if not self._lock.tryLock(0):
            return False
        lock_file = Path(self._lock.fileName())
        if os.name == "posix" and lock_file.is_file():
            lock_file.chmod(0o600)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # With the lock held, a socket of this name is what a killed program left behind.
        QLocalServer.removeServer(self._name)
        if not server.listen(self._name):
            logger.warning("A second start cannot raise this window: %s", server.errorString())
        server.newConnection.connect(self._on_connection)
        self._server = server
        return True

    def raise_first(self) -> bool:
        """Ask the first Tendril to show its window; False where it does not answer within seconds."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE):
            return False
        # The system takes the knock also for a program that hangs; only a living one hangs up.
        unconnected = QLocalSocket.LocalSocketState.UnconnectedState
        return socket.waitForDisconnected(_LONG_PATIENCE) or socket.state() == unconnected

    def release(self) -> None:
        """Stop listening and give the lock back."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _on_connection(self) -> None:
        """Hear a second start knock."""
        if self._server is None:
            return
        socket = self._server.nextPendingConnection()
        if socket is None:
            return
        # Knocking is the whole message; nothing is read from the other side.
        socket.abort()
        socket.deleteLater()
        self.raised.emit()
