"""Start at login on Windows: a value under the user's Run key.

A command there may have 260 characters: https://learn.microsoft.com/windows/win32/setupapi/run-and-runonce-registry-keys
What Settings and the Task Manager switch off stays there and is marked under StartupApproved, where an odd first
byte means off.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Sequence
from subprocess import list2cmdline
from typing import Any

from ui.autostart.login_start import LoginStartError, LoginState, is_program_gone, is_same_book

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
NAME = "Tendril"
LONGEST = 260


class WindowsLoginStart:
    """Starts a command by a value of the registry."""

    def __init__(self, command: Sequence[str], registry: Any = None) -> None:
        """Take the words of the command; registry is the module winreg or what stands in for it."""
        self._line = list2cmdline(command)
        self._registry = importlib.import_module("winreg") if registry is None else registry

    def state(self) -> LoginState:
        """Read the value and whether Windows has switched it off."""
        try:
            line = self._read(RUN)
            mark = self._read(APPROVED)
        except OSError as error:
            raise LoginStartError("The registry cannot be read: {reason}.", reason=error.strerror or error) from error
        is_off = isinstance(mark, bytes) and len(mark) > 0 and bool(mark[0] & 1)
        if not isinstance(line, str) or is_off:
            return LoginState(is_on=False)
        is_this, is_gone = line == self._line, is_program_gone(_program_of(line))
        is_moved = is_gone and not is_this and is_same_book(line, self._line)
        return LoginState(is_on=True, is_this=is_this, command=line, is_gone=is_gone, is_moved=is_moved)

    def switch(self, *, on: bool) -> None:
        """Write the value and take Windows' own mark away, or remove both."""
        if on and len(self._line) > LONGEST:
            raise LoginStartError(
                "Windows starts commands of at most {most} characters at login, and this one is longer: {command}",
                most=LONGEST,
                command=self._line,
            )
        try:
            self._remove(APPROVED)
            if on:
                with self._registry.CreateKey(self._registry.HKEY_CURRENT_USER, RUN) as key:
                    self._registry.SetValueEx(key, NAME, 0, self._registry.REG_SZ, self._line)
            else:
                self._remove(RUN)
        except OSError as error:
            raise LoginStartError(
                "The registry cannot be changed: {reason}.", reason=error.strerror or error
            ) from error

    def place(self) -> str:
        """Return the value's key."""
        return f"HKEY_CURRENT_USER\\{RUN}"

    def _read(self, path: str) -> object:
        """Return the value under a key, None where there is none."""
        try:
            with self._registry.OpenKey(self._registry.HKEY_CURRENT_USER, path) as key:
                return self._registry.QueryValueEx(key, NAME)[0]
        except FileNotFoundError:
            return None

    def _remove(self, path: str) -> None:
        """Delete the value under a key where there is one."""
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, path, 0, registry.KEY_SET_VALUE) as key:
                registry.DeleteValue(key, NAME)
        except FileNotFoundError:
            return


def _program_of(line: str) -> str:
    """Return the program that a command line starts; its name can hold no quotation mark."""
    found = re.match(r'\s*(?:"([^"]*)"|(\S+))', line)
    return (found[1] or found[2] or "") if found is not None else ""
