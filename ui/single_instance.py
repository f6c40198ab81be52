"""One running Tendril for each data directory: a second start raises the first window, and hands its files over."""

from __future__ import annotations

import logging
import os
import socket
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QLockFile,
    QObject,
    QSocketNotifier,
    QThread,
    QTimer,
    Signal,
)

from models.copying import is_full
from models.errors import DataDirectoryError
from models.harmless import Harmless
from models.private_modes import narrow
from ui.calling import END, HEARD, LOCK_FILE_NAME, LONGEST, OPEN, Call, Order, is_mine, read_call, socket_name
from ui.ending import EndingApplication

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

logger = logging.getLogger(__name__)

# In milliseconds; two programs that start at once find no door at first.
_PATIENCE, _AGAIN = 2000, 20
# The first one may just be opening a large book, or finishing what it writes before it ends.
_LONG_PATIENCE = 20_000
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
        # Until somebody knocks there is only the door: Qt's network, which a start need not load, comes then.
        self._door: _Door | None = None
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
        if Path(self._name).is_absolute():
            self._set_up_door()
        else:
            self._listen()
        return True

    def _set_up_door(self) -> None:
        """Be there for whoever knocks, who is let in as soon as the event loop runs."""
        try:
            self._door = _Door(Path(self._name), self)
        except OSError as error:
            logger.warning("A second start cannot raise this window: %s", error.strerror or type(error).__name__)
        else:
            self._door.knocked.connect(self._listen)

    def _listen(self) -> None:
        """Listen at the door, where there is one, or under the name that Qt makes a place for."""
        from PySide6.QtNetwork import QLocalServer

        server = self._server = QLocalServer(self)
        server.newConnection.connect(self._on_connection)
        if self._door is not None:
            listens = server.listen(self._door.hand_over())
            self._door = None
        else:
            server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
            # With the lock held, a socket of this name is what a killed program left behind.
            QLocalServer.removeServer(self._name)
            listens = server.listen(self._name)
        if not listens:
            logger.warning("A second start cannot raise this window: %s", Harmless(server.serverError().name))

    def raise_or_follow(self, call: Call) -> bool | None:
        """Raise the first Tendril, or take its place where it was just ending and is gone now.

        Return True where it has heard, False where this is the first one from now on, None where it does not answer.
        """
        patience = QDeadlineTimer(_LONG_PATIENCE)
        while not self.raise_first(call):
            if self.is_first():
                return False
            # Whoever had the whole time and still has the door open may hear the call yet: it is not called twice.
            if patience.hasExpired():
                return None
            QThread.msleep(_AGAIN)
        return True

    def raise_first(self, call: Call | None = None) -> bool:
        """Ask the first Tendril for what the call says, its window above all; False where it does not hear it."""
        first = self._knock()
        if first is None:
            return False
        if os.name == "posix" and not is_mine(Path(first.fullServerName())):
            # Somebody else listens under this name, and would be told which files are to be opened.
            first.abort()
            return False
        first.write((call or Call()).to_bytes())
        first.flush()
        # The system takes the knock also for a program that hangs; only a living one answers.
        while not first.canReadLine():
            if not first.waitForReadyRead(_LONG_PATIENCE):
                return False
        return bytes(first.readLine().data()) in (HEARD, OPEN)

    def _knock(self) -> QLocalSocket | None:
        """Knock at the first one's door, which it sets up a moment after it took the lock; None where there is none."""
        from PySide6.QtNetwork import QLocalSocket

        first, patience = QLocalSocket(), QDeadlineTimer(_PATIENCE)
        first.connectToServer(self._name)
        while not first.waitForConnected(max(0, patience.remainingTime())):
            if patience.hasExpired():
                return None
            QThread.msleep(_AGAIN)
            first.connectToServer(self._name)
        return first

    def release(self) -> None:
        """Stop listening and give the lock back."""
        for caller in list(self._callers):
            caller.hang_up()
        if self._door is not None:
            self._door.close()
            self._door = None
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _on_connection(self) -> None:
        """Listen to whoever knocks, as long as there are few."""
        while self._server is not None and (knocking := self._server.nextPendingConnection()) is not None:
            if len(self._callers) >= _MOST_CALLERS:
                knocking.abort()
                knocking.deleteLater()
                continue
            caller = _Caller(knocking, self)
            self._callers.append(caller)
            caller.called.connect(self.raised)
            caller.gone.connect(lambda gone=caller: self._callers.remove(gone))
            caller.listen()


class _Door(QObject):
    """A socket of the file system, for this user alone, that waits for the first who knocks; POSIX only."""

    knocked = Signal()

    def __init__(self, path: Path, parent: QObject) -> None:
        """Put the socket there, in the place of what a killed program left behind; OSError where that cannot be."""
        super().__init__(parent)
        self._path = path
        path.unlink(missing_ok=True)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        before = os.umask(0o177)
        try:
            self._socket.bind(str(path))
        except OSError:
            self._socket.close()
            raise
        finally:
            os.umask(before)
        # As many as Qt lets wait.
        self._socket.listen(50)
        # Where its owner goes without having closed it.
        weakref.finalize(self, self._socket.close)
        self._watch = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self.knocked)

    def hand_over(self) -> int:
        """Give the socket, which is somebody else's to close from now on, with whoever waits before it."""
        self._watch.setEnabled(False)
        self.deleteLater()
        return self._socket.detach()

    def close(self) -> None:
        """Take the socket away."""
        self._watch.setEnabled(False)
        self._socket.close()
        with suppress(OSError):
            self._path.unlink()
        self.deleteLater()


class _Caller(QObject):
    """Somebody who knocked: heard out once, for a few seconds, and hung up on where it is no Tendril."""

    called = Signal(object)
    gone = Signal()

    def __init__(self, knocking: QLocalSocket, parent: SingleInstance) -> None:
        super().__init__(parent)
        self._instance = parent
        self._socket: QLocalSocket | None = knocking
        knocking.setParent(self)
        knocking.setReadBufferSize(LONGEST)
        knocking.readyRead.connect(self.listen)
        knocking.disconnected.connect(self.hang_up)
        QTimer.singleShot(_CALL_PATIENCE, self, self.hang_up)

    def listen(self) -> None:
        """Read what has come; answer a whole line, and wait for the rest of a part of one."""
        knocking = self._socket
        if knocking is None or not (knocking.canReadLine() or knocking.bytesAvailable() >= LONGEST):
            return
        call = read_call(bytes(knocking.readLine(LONGEST).data()).removesuffix(END))
        if call is None:
            logger.warning("Somebody knocked who is no Tendril; nothing was done")
        else:
            is_question = call.order is Order.TELL
            knocking.write(OPEN if is_question and self._instance.is_open else HEARD)
            knocking.flush()
        self.hang_up()
        if call is not None and call.order is not Order.TELL:
            self.called.emit(call)

    def hang_up(self) -> None:
        """End the call; what was answered is still sent."""
        knocking, self._socket = self._socket, None
        if knocking is None:
            return
        knocking.disconnectFromServer()
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
