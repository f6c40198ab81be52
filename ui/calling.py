"""What a second start or a command says to the running program, and where they meet. Strict: others can knock too."""

from __future__ import annotations

import json
import os
import re
from enum import StrEnum
from pathlib import Path

from models.record import Record

LONGEST = 64 * 1024
END = b"\n"
HEARD, OPEN = b"heard\n", b"open\n"
LOCK_FILE_NAME = "tendril.lock"
SOCKET_NAME = "tendril.socket"
# A socket's path has room for 108 bytes on Linux and 104 on macOS (sun_path in unix(7)), and Qt makes it under a longer
# name first.
_LONGEST_PATH = 85
_FORMAT = 1
_MOST_FILES = 100
_LONGEST_TOKEN = 256
_KEYS = {"tendril", "files", "token"}
_KEY_IN_HEX = "[0-9a-f]{64}"
# What the desktop's menu of the program offers (resources/tendril.desktop), and --open on the command line.
OPEN_TODAY, OPEN_LOG, OPEN_ADD = WISHES = ("today", "log", "add")


class Order(StrEnum):
    """What `tendril lock` and `tendril unlock` ask; nothing where somebody only started the program again.

    TELL asks whether the book is open, which is answered by OPEN; a program of before such a question says nothing.
    """

    NONE = ""
    TELL = "tell"
    LOCK = "lock"
    UNLOCK = "unlock"


class Call(Record):
    """Files to import, as absolute paths, the desktop's token that allows the window to come forward, and what to open.

    wish is one of WISHES, empty where only the window is wanted. order is what a command asks instead of all that;
    secret goes with the order to unlock: the key of the book. The passphrase itself is never sent.
    """

    # What it holds is nobody's business.
    __repr__ = object.__repr__

    files: tuple[Path, ...] = ()
    token: str = ""
    wish: str = ""
    order: Order = Order.NONE
    secret: bytes = b""

    def followed_by(self, later: Call) -> Call:
        """Return what both want: all files, and else what was asked for last; who locked wants it locked."""
        order = Order.LOCK if Order.LOCK in (self.order, later.order) else Order.NONE
        files = (*self.files, *later.files)
        return Call(files, later.token or self.token, later.wish or self.wish, order)

    def to_bytes(self) -> bytes:
        """Return the call as one line of JSON; files that do not fit are left out."""
        files = [str(path) for path in self.files[:_MOST_FILES]]
        while True:
            content: dict[str, object] = {
                "tendril": _FORMAT,
                "files": files,
                "token": self.token if _is_token(self.token) else "",
            }
            # Named only where there is one: a program that was started before an update knows neither.
            content |= {"wish": self.wish} if self.wish else {}
            if self.order is not Order.NONE:
                content |= {"order": str(self.order), "secret": self.secret.hex()}
            line = json.dumps(content, ensure_ascii=True).encode() + END
            if len(line) <= LONGEST or not files:
                return line
            files.pop()


def read_call(line: bytes) -> Call | None:
    """Return the call of a line without its end; None for anything that no Tendril has written."""
    if len(line) > LONGEST:
        return None
    try:
        content = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict) or content.get("tendril") != _FORMAT:
        return None
    if set(content) == _KEYS | {"order", "secret"}:
        return _read_order(content)
    if set(content) - {"wish"} != _KEYS:
        return None
    files, token, wish = content["files"], content["token"], content.get("wish", "")
    if "wish" in content and wish not in WISHES:
        return None
    if not isinstance(files, list) or len(files) > _MOST_FILES or not all(map(_is_path, files)):
        return None
    return Call(tuple(map(Path, files)), token, wish) if _is_token(token) else None


def socket_name(directory: Path) -> str:
    """Return where the programs of a directory meet: in it, or where that is too long, under a name made from it.

    That is in the user's folder for such things, where there is one, else where the system puts them.
    """
    directory = directory.resolve()
    path = directory / SOCKET_NAME
    if os.name == "posix" and len(os.fsencode(path)) <= _LONGEST_PATH:
        return str(path)
    import hashlib  # Few directories have such a long path.

    name = f"tendril-{hashlib.sha256(str(directory).encode()).hexdigest()[:24]}"
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "")) / name
    if os.name == "posix" and path.is_absolute() and len(os.fsencode(path)) <= _LONGEST_PATH and is_mine(path.parent):
        # Nobody else can put something of this name there, as they can into the folder for temporary files.
        return str(path)
    return name


def is_mine(path: Path) -> bool:
    """Tell whether a file or folder is there and this user's own; where there are no such owners, everything is."""
    if os.name != "posix":
        return True
    try:
        return path.lstat().st_uid == os.geteuid()
    except OSError:
        return False


def _read_order(content: dict[str, object]) -> Call | None:
    """Return the call of a command: to lock, to unlock with a key, or to tell; none asks for anything else."""
    order, secret = content["order"], content["secret"]
    if content["files"] != [] or content["token"] != "" or not isinstance(secret, str):
        return None
    if order in (Order.LOCK, Order.TELL) and secret == "":
        return Call(order=Order(str(order)))
    if order == Order.UNLOCK and re.fullmatch(_KEY_IN_HEX, secret):
        return Call(order=Order.UNLOCK, secret=bytes.fromhex(secret))
    return None


def _is_path(text: object) -> bool:
    """Tell whether it is the absolute path of something."""
    return isinstance(text, str) and "\x00" not in text and Path(text).is_absolute()


def _is_token(text: object) -> bool:
    """Tell whether it can be a token: short, and nothing but printable ASCII."""
    return isinstance(text, str) and len(text) <= _LONGEST_TOKEN and text.isascii() and (text.isprintable() or not text)
