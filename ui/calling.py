"""What a second start says to the first program: come forward, import or open that. Strict: others can knock too."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

LONGEST = 64 * 1024
END = b"\n"
_FORMAT = 1
_MOST_FILES = 100
_LONGEST_TOKEN = 256
_KEYS = {"tendril", "files", "token"}
# What the desktop's menu of the program offers (resources/tendril.desktop), and --open on the command line.
OPEN_TODAY, OPEN_LOG, OPEN_ADD = WISHES = ("today", "log", "add")


@dataclass(frozen=True)
class Call:
    """Files to import, as absolute paths, the desktop's token that allows the window to come forward, and what to open.

    wish is one of WISHES, empty where only the window is wanted.
    """

    files: tuple[Path, ...] = ()
    token: str = ""
    wish: str = ""

    def to_bytes(self) -> bytes:
        """Return the call as one line of JSON; files that do not fit are left out."""
        files = [str(path) for path in self.files[:_MOST_FILES]]
        while True:
            content = {"tendril": _FORMAT, "files": files, "token": self.token if _is_token(self.token) else ""}
            # Named only where there is one: a program that was started before an update knows no wishes.
            content |= {"wish": self.wish} if self.wish else {}
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
    if not isinstance(content, dict) or set(content) - {"wish"} != _KEYS or content["tendril"] != _FORMAT:
        return None
    files, token, wish = content["files"], content["token"], content.get("wish", "")
    if "wish" in content and wish not in WISHES:
        return None
    if not isinstance(files, list) or len(files) > _MOST_FILES or not all(map(_is_path, files)):
        return None
    return Call(tuple(map(Path, files)), token, wish) if _is_token(token) else None


def _is_path(text: object) -> bool:
    """Tell whether it is the absolute path of something."""
    return isinstance(text, str) and "\x00" not in text and Path(text).is_absolute()


def _is_token(text: object) -> bool:
    """Tell whether it can be a token: short, and nothing but printable ASCII."""
    return isinstance(text, str) and len(text) <= _LONGEST_TOKEN and text.isascii() and (text.isprintable() or not text)
