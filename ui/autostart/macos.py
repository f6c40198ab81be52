"""Start at login on macOS: a launch agent of the user's.

The keys are those of launchd.plist(5). Nothing is handed to launchctl: an agent is found at the next login, and
loading it now would start a second Tendril.
"""

from __future__ import annotations

import plistlib
import shlex
from collections.abc import Sequence
from pathlib import Path
from xml.parsers.expat import ExpatError

from ui.autostart.login_start import LoginStartError, LoginState, is_program_gone, is_same_book

LABEL = "tendril.start-at-login"


class MacLoginStart:
    """Starts a command by a property list in ~/Library/LaunchAgents."""

    def __init__(self, command: Sequence[str], folder: Path | None = None) -> None:
        """Take the words of the command; folder is the folder of launch agents where it is another one."""
        self._command = list(command)
        self._path = (folder or Path.home() / "Library" / "LaunchAgents") / f"{LABEL}.plist"

    def state(self) -> LoginState:
        """Read the agent; one that is missing or disabled starts nothing."""
        try:
            agent = plistlib.loads(self._path.read_bytes())
        except FileNotFoundError:
            return LoginState(is_on=False)
        except OSError as error:
            raise LoginStartError("{file} cannot be read: {reason}.", file=self._path, reason=error.strerror) from error
        except (plistlib.InvalidFileException, ExpatError, ValueError):
            return LoginState(is_on=False)
        command = agent.get("ProgramArguments") if isinstance(agent, dict) else None
        if not isinstance(command, list) or agent.get("Disabled") or not agent.get("RunAtLoad"):
            return LoginState(is_on=False)
        words = [str(word) for word in command]
        line, is_this = shlex.join(words), words == self._command
        is_gone = bool(words) and is_program_gone(words[0])
        is_moved = is_gone and not is_this and is_same_book(line, shlex.join(self._command))
        return LoginState(is_on=True, is_this=is_this, command=line, is_gone=is_gone, is_moved=is_moved)

    def switch(self, *, on: bool) -> None:
        """Write the agent, or remove it."""
        try:
            if not on:
                self._path.unlink(missing_ok=True)
                return
            self._path.parent.mkdir(parents=True, exist_ok=True)
            partial = self._path.with_name(f".{self._path.name}.partial")
            partial.write_bytes(
                plistlib.dumps(
                    {
                        "Label": LABEL,
                        "ProgramArguments": self._command,
                        "RunAtLoad": True,
                        "ProcessType": "Interactive",
                    }
                )
            )
            partial.replace(self._path)
        except OSError as error:
            raise LoginStartError(
                "{file} cannot be changed: {reason}. It is as it was before.", file=self._path, reason=error.strerror
            ) from error

    def place(self) -> str:
        """Return the path of the agent."""
        return str(self._path)
