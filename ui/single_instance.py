"""One running Tendril for each data directory: a second start raises the first window, and hands its files over."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLockFile, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from models.copying import is_full
from models.errors import DataDirectoryError
from models.harmless import Harmless
from models.private_modes import narrow
from ui.calling import END, HEARD, LOCK_FILE_NAME, LONGEST, OPEN, Call, Order, is_mine, read_call, socket_name
from ui.ending import EndingApplication

logger = logging.getLogger(__name__)

_PATIENCE = 2000
# The first one may just be opening a large book.
_LONG_PATIENCE = 10_000
# Whoever has knocked says what it wants within so many milliseconds.
_CALL_PATIENCE = 3000
_MOST_CALLERS = 8


class SingleInstance(QObject):
    """Holds the lock of a data directory; `raised` carries the Call of someone who starts the program again."""

    raised = Signal(object)

    def __init__(self, directory: Path, parent: QObject | None = None) -> None:
        """Prepare for a data directory, which must exist."""
        super().__init__(parent)
        # Whether there is a window with the book open; a command that would unlock it asks.
        self.is_open = False
        directory = directory.resolve()
        self._lock = QLockFile(str(directory / LOCK_FILE_NAME))
        # A lock is stale when its process is gone, however young; never because it is old.
        self._lock.setStaleLockTime(0)
        self._name = socket_name(directory)
        self._server: QLocalServer | None = None
        self._callers: list[_Caller] = []

    def is_first(self) -> bool:
        """Take the lock and listen; False where another Tendril holds it.

        Raises DataDirectoryError where there can be no lock: the disk is full, or may not be written.
        """
        if not self._lock.tryLock(0):
            if self._lock.error() == QLockFile.LockError.LockFailedError:
                return False
            raise _cannot_be_locked(Path(self._lock.fileName()).parent)
        narrow(Path(self._lock.fileName()))
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # With the lock held, a socket of this name is what a killed program left behind.
        QLocalServer.removeServer(self._name)
        if not server.listen(self._name):
            logger.warning("A second start cannot raise this window: %s", Harmless(server.serverError().name))
        server.newConnection.connect(self._on_connection)
        self._server = server
        return True

    def raise_first(self, call: Call | None = None) -> bool:
        """Ask the first Tendril for what the call says, its window above all; False where it does not hear it."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE):
            return False
        if os.name == "posix" and not is_mine(Path(socket.fullServerName())):
            # Somebody else listens under this name, and would be told which files are to be opened.
            socket.abort()
            return False
        socket.write((call or Call()).to_bytes())
        socket.flush()
        # The system takes the knock also for a program that hangs; only a living one answers.
        while not socket.canReadLine():
            if not socket.waitForReadyRead(_LONG_PATIENCE):
                return False
        return bytes(socket.readLine().data()) in (HEARD, OPEN)

    def release(self) -> None:
        """Stop listening and give the lock back."""
        for caller in list(self._callers):
            caller.hang_up()
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _on_connection(self) -> None:
        """Listen to whoever knocks, as long as there are few."""
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            if len(self._callers) >= _MOST_CALLERS:
                socket.abort()
                socket.deleteLater()
                continue
            caller = _Caller(socket, self)
            self._callers.append(caller)
            caller.called.connect(self.raised)
            caller.gone.connect(lambda gone=caller: self._callers.remove(gone))
            caller.listen()


class _Caller(QObject):
    """Somebody who knocked: heard out once, for a few seconds, and hung up on where it is no Tendril."""

    called = Signal(object)
    gone = Signal()

    def __init__(self, socket: QLocalSocket, parent: SingleInstance) -> None:
        super().__init__(parent)
        self._instance = parent
        self._socket: QLocalSocket | None = socket
        socket.setParent(self)
        socket.setReadBufferSize(LONGEST)
        socket.readyRead.connect(self.listen)
        socket.disconnected.connect(self.hang_up)
        QTimer.singleShot(_CALL_PATIENCE, self, self.hang_up)

    def listen(self) -> None:
        """Read what has come; answer a whole line, and wait for the rest of a part of one."""
        socket = self._socket
        if socket is None or not (socket.canReadLine() or socket.bytesAvailable() >= LONGEST):
            return
        call = read_call(bytes(socket.readLine(LONGEST).data()).removesuffix(END))
        if call is None:
            logger.warning("Somebody knocked who is no Tendril; nothing was done")
        else:
            is_question = call.order is Order.TELL
            socket.write(OPEN if is_question and self._instance.is_open else HEARD)
            socket.flush()
        self.hang_up()
        if call is not None and call.order is not Order.TELL:
            self.called.emit(call)

    def hang_up(self) -> None:
        """End the call; what was answered is still sent."""
        socket, self._socket = self._socket, None
        if socket is None:
            return
        socket.disconnectFromServer()
        self.gone.emit()
        self.deleteLater()


@contextmanager
def calls_kept(instance: SingleInstance) -> Iterator[list[Call]]:
    """Keep what is called for while there is no window that could answer, for the one that comes next."""
    kept: list[Call] = []

    def hear(call: Call) -> None:
        kept.append(call)

    def hear_path(path: str) -> None:
        kept.append(Call((Path(path),)))

    application = QCoreApplication.instance()
    instance.raised.connect(hear)
    if isinstance(application, EndingApplication):
        application.file_opened.connect(hear_path)
    try:
        yield kept
    finally:
        instance.raised.disconnect(hear)
        if isinstance(application, EndingApplication):
            application.file_opened.disconnect(hear_path)


def _cannot_be_locked(directory: Path) -> DataDirectoryError:
    """Return why there is no lock: Qt knows only that it is no other program."""
    if is_full(directory):
        return DataDirectoryError(
            "The disk that holds {directory} is full, so the window cannot be opened. Nothing was changed. "
            "Make room there and start again.",
            directory=directory,
        )
    return DataDirectoryError(
        "The data directory {directory} cannot be written. Nothing was changed. "
        "Give yourself the right to write there or name another folder with --data-dir.",
        directory=directory,
    )
