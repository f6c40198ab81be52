"""Start at login on Linux and the BSDs: a desktop entry in the autostart folder.

https://specifications.freedesktop.org/autostart-spec/latest/ and, for the quoting of Exec,
https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from models.private_modes import make_folders
from ui.autostart.login_start import LoginStartError, LoginState, is_program_gone, is_same_book

FILE_NAME = "tendril.desktop"
_RESERVED = re.compile(r"""[\s"'\\><~|&;$*?#()`]""")
_OFF_KEYS = {"hidden": "true", "x-gnome-autostart-enabled": "false"}
_ENTRY = """[Desktop Entry]
Type=Application
Version=1.0
Name=Tendril
Comment=Whom to reach today, why, and what you have in common
TryExec={program}
Exec={command}
Icon=tendril
Terminal=false
StartupNotify=false
X-GNOME-Autostart-enabled=true
"""


class FreedesktopLoginStart:
    """Starts a command by an entry in $XDG_CONFIG_HOME/autostart."""

    def __init__(self, command: Sequence[str], folder: Path | None = None) -> None:
        """Take the words of the command; folder is the autostart folder where it is another one."""
        self._exec = exec_line(command)
        self._program = _escaped(command[0])
        self._path = (folder or autostart_folder()) / FILE_NAME

    def state(self) -> LoginState:
        """Read the entry; one that is missing, hidden or switched off by the desktop's own settings starts nothing."""
        try:
            text = self._path.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return LoginState(is_on=False)
        except OSError as error:
            raise LoginStartError("{file} cannot be read: {reason}.", file=self._path, reason=error.strerror) from error
        values = _values(text)
        command = values.get("exec", "")
        if not command or any(values.get(key, "").lower() == off for key, off in _OFF_KEYS.items()):
            return LoginState(is_on=False)
        is_gone = is_program_gone(_unescaped(values.get("tryexec", "")) or _first_word(command))
        return LoginState(
            is_on=True,
            is_this=command == self._exec,
            command=_readable(command),
            is_gone=is_gone,
            is_moved=is_gone and command != self._exec and is_same_book(command, self._exec),
        )

    def switch(self, *, on: bool) -> None:
        """Write the entry, or remove it."""
        try:
            if not on:
                self._path.unlink(missing_ok=True)
                return
            make_folders(self._path.parent)
            partial = self._path.with_name(f".{FILE_NAME}.partial")
            partial.write_text(_ENTRY.format(command=self._exec, program=self._program), encoding="utf-8")
            partial.replace(self._path)
        except OSError as error:
            raise LoginStartError(
                "{file} cannot be changed: {reason}. It is as it was before.", file=self._path, reason=error.strerror
            ) from error

    def place(self) -> str:
        """Return the path of the entry."""
        return str(self._path)


def autostart_folder() -> Path:
    """Return the user's autostart folder; a relative $XDG_CONFIG_HOME does not count, as the specification says."""
    named = os.environ.get("XDG_CONFIG_HOME", "")
    base = Path(named) if named and Path(named).is_absolute() else Path.home() / ".config"
    return base / "autostart"


def exec_line(command: Sequence[str]) -> str:
    """Return the value of Exec for a command: words quoted, field codes and the file's own escapes escaped."""
    return " ".join(_quoted(word) for word in command)


def _quoted(word: str) -> str:
    escaped = word.replace("%", "%%")
    if _RESERVED.search(escaped) or not escaped:
        escaped = '"' + re.sub(r'(["`$\\])', r"\\\1", escaped) + '"'
    # A string in a desktop entry has escapes of its own, undone before the quoting is looked at.
    return _escaped(escaped)


def _escaped(text: str) -> str:
    """Return a string as it stands in a desktop entry; a leading space would be taken for none."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def _unescaped(value: str) -> str:
    """Return what a string in a desktop entry says."""
    escapes = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
    return re.sub(r"\\([sntr\\])", lambda found: escapes[found[1]], value)


def _first_word(exec_value: str) -> str:
    """Return the program an Exec value starts, unquoted."""
    text = _unescaped(exec_value).lstrip()
    found = re.match(r'"((?:[^"\\]|\\.)*)"|(\S+)', text)
    if found is None:
        return ""
    word = re.sub(r"\\(.)", r"\1", found[1]) if found[1] is not None else found[2]
    return word.replace("%%", "%")


def _readable(exec_value: str) -> str:
    """Return an Exec value as a line people can read."""
    text = re.sub(r"\\([nrts\\])", lambda found: {"\\": "\\"}.get(found[1], " "), exec_value)
    return re.sub(r'\\(["`$\\])', r"\1", text).replace("%%", "%")


def _values(text: str) -> dict[str, str]:
    """Return the keys (in lower case) of the group [Desktop Entry] with their values as they stand."""
    values: dict[str, str] = {}
    group = ""
    for line in text.splitlines():
        stripped = line.strip()
        if stripped.startswith("["):
            group = stripped
        elif group == "[Desktop Entry]" and "=" in stripped and not stripped.startswith("#"):
            key, _, value = stripped.partition("=")
            values.setdefault(key.strip().lower(), value.strip())
    return values
