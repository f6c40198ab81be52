"""Locking and unlocking the running program from outside, over the socket by which a second start calls the first.

The key that is made from the passphrase is sent, never the passphrase, and only to a socket that belongs to the same
user, in a program that runs as the same user: a name in the folder for temporary files could be anybody's.
"""

from __future__ import annotations

import os
import socket
import struct
import tempfile
from argparse import Namespace
from pathlib import Path

from models import keys
from models.database import FILE_NAME
from models.errors import InvalidValueError, TendrilError
from ui.calling import HEARD, OPEN, Call, Order, is_mine, socket_name
from ui.commands.answer import Answer
from ui.commands.directory import data_directory
from ui.commands.passphrase import unlock_with_passphrase

# In seconds: the program may just be opening a large book.
_PATIENCE = 10.0


class NotRunningError(TendrilError):
    """No program of this user has the book open, or it does not answer."""


def lock(arguments: Namespace) -> Answer:
    """Let the running program close the book; where none runs, it is closed already."""
    directory = data_directory(arguments)
    _require_locked(directory)
    is_running = _is_there(directory)
    if is_running:
        _say(directory, Call(order=Order.LOCK))
    line = "Tendril is locked." if is_running else "Tendril does not run, so the book is closed and locked."
    return Answer([line], {"locked": True, "running": is_running})


def unlock(arguments: Namespace) -> Answer:
    """Let the running program open the book with a passphrase that is asked for here, and tried here first."""
    directory = data_directory(arguments)
    _require_locked(directory)
    if not _is_there(directory):
        raise NotRunningError(
            "Tendril does not run for this book. Start it with “tendril”; it asks for the passphrase."
        )
    if _is_open(directory):
        return Answer(["Tendril is open already."], {"locked": False, "running": True})
    key = unlock_with_passphrase(directory / FILE_NAME)
    _say(directory, Call(order=Order.UNLOCK, secret=key.secret))
    return Answer(["Tendril is unlocked."], {"locked": False, "running": True})


def _require_locked(directory: Path) -> None:
    if not keys.is_locked(directory / FILE_NAME):
        raise InvalidValueError("The book has no passphrase. Use “tendril passphrase set”.")


def _address(directory: Path) -> Path:
    """Return the socket's path; a name without a folder is in that for temporary files, where Qt puts it."""
    return Path(tempfile.gettempdir()) / socket_name(directory)


def _is_there(directory: Path) -> bool:
    """Tell whether somebody listens for this book."""
    if not hasattr(socket, "AF_UNIX"):
        raise NotRunningError("On this system Tendril is locked and unlocked in its window only.")
    try:
        _connected(_address(directory)).close()
    except OSError:
        return False
    return True


def _is_open(directory: Path) -> bool:
    """Ask the running program whether the book is open; one that does not understand is taken for locked."""
    try:
        return _answer(directory, Call(order=Order.TELL)) == OPEN
    except OSError:
        return False


def _say(directory: Path, call: Call) -> None:
    """Say something to the running program; raises NotRunningError where it does not hear it."""
    try:
        answer = _answer(directory, call)
    except OSError as error:
        raise _deaf() from error
    if answer != HEARD:
        raise _deaf()


def _answer(directory: Path, call: Call) -> bytes:
    """Return what the running program answers to a call; raises OSError where it does not hear it."""
    with _connected(_address(directory)) as line:
        line.sendall(call.to_bytes())
        return line.makefile("rb").readline(max(map(len, (HEARD, OPEN))) + 1)


def _deaf() -> NotRunningError:
    return NotRunningError("The Tendril that has this book open does not answer. Nothing was changed.")


def _connected(address: Path) -> socket.socket:
    """Return a connection to the user's own program; raises OSError, also where it is somebody else's."""
    if not is_mine(address):
        raise PermissionError("this socket is somebody else's")
    line = socket.socket(socket.AF_UNIX)
    try:
        line.settimeout(_PATIENCE)
        line.connect(str(address))
        _require_own_peer(line)
    except BaseException:
        line.close()
        raise
    return line


def _require_own_peer(line: socket.socket) -> None:
    """Raise PermissionError where the program at the other end is not the user's, as far as the system tells.

    Source: SO_PEERCRED in unix(7); elsewhere the owner of the socket's file has been looked at.
    """
    option = getattr(socket, "SO_PEERCRED", None)
    if option is None:
        return
    _process, user, _group = struct.unpack("3i", line.getsockopt(socket.SOL_SOCKET, option, struct.calcsize("3i")))
    if user != os.getuid():
        raise PermissionError("somebody else's program listens there")
