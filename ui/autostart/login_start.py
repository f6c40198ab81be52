"""Whether Tendril starts at login: what every system's way can do, and the command that it starts."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from models.errors import TendrilError
from models.record import Record

log = logging.getLogger(__name__)

_MINIMIZED = "--minimized"


class LoginStartError(TendrilError):
    """The system would not take or tell whether Tendril starts at login."""


class LoginState(Record):
    """What the system says: whether something starts at login, and whether that is this Tendril or another one.

    command is what is started, as one line for people to read; empty where nothing is. A program that is_gone starts
    nothing, although the system has it on its list: it was removed, or, where it is_moved, started this very book.
    """

    is_on: bool
    is_this: bool = True
    command: str = ""
    is_gone: bool = False
    is_moved: bool = False


class LoginStart(Protocol):
    """One system's way to start a program at login; all methods raise LoginStartError with a sentence."""

    def state(self) -> LoginState:
        """Read from the system whether Tendril starts at login."""
        ...

    def switch(self, *, on: bool) -> None:
        """Start Tendril at login from now on, or not any more."""
        ...

    def place(self) -> str:
        """Return where the system keeps it, for people to read."""
        ...


def login_start(directory: Path, platform: str = sys.platform) -> LoginStart:
    """Return the way of a platform (as sys.platform says it) for the book in a data directory."""
    command = start_command(directory, platform)
    if platform == "win32":
        from ui.autostart.windows import WindowsLoginStart

        return WindowsLoginStart(command)
    if platform == "darwin":
        from ui.autostart.macos import MacLoginStart

        return MacLoginStart(command)
    from ui.autostart.freedesktop import FreedesktopLoginStart

    return FreedesktopLoginStart(command)


def start_command(
    directory: Path,
    platform: str = sys.platform,
    arguments: Sequence[str] | None = None,
) -> list[str]:
    """Return the words that start this Tendril in the tray with the book of a data directory.

    arguments are those this process was started with (sys.argv). An installed command is started by its own name, so
    that it still works after an update; Windows starts Python without a console, which the command would open. A bundle
    (sys.frozen, https://pyinstaller.org/en/stable/runtime-information.html) has no Python beside it, and an AppImage is
    mounted elsewhere each time, so that only the file $APPIMAGE names can be started again.
    """
    if bundle := _bundle():
        return [bundle, _MINIMIZED, *_book_options(directory)]
    script = Path((sys.argv if arguments is None else arguments)[0])
    main = Path(__file__).resolve().parents[2] / "main.py"
    is_command = script.suffix == "" and script.is_file() and os.access(script, os.X_OK)
    if platform != "win32" and is_command:
        words = [str(script.absolute())]
    else:
        words = [str(_windowed(Path(sys.executable)) if platform == "win32" else sys.executable), str(main)]
    return [*words, _MINIMIZED, *_book_options(directory)]


def follow_move(way: LoginStart) -> None:
    """Let this Tendril start at login where the one that was to start is gone and had the same book; see is_moved.

    It was moved, as a bundle from one folder to another, and nobody would be told of it at a login that starts nothing.
    """
    try:
        if way.state().is_moved:
            way.switch(on=True)
            log.info("What was to start at login is gone; this one starts from now on")
    except LoginStartError as error:
        log.info("What starts at login could not be looked at: %s", error)


def is_same_book(one: str, other: str) -> bool:
    """Return whether two commands, written alike, start a Tendril with the same book, whatever program that is."""
    return one.partition(_MINIMIZED)[1:] == other.partition(_MINIMIZED)[1:]


def is_program_gone(program: str) -> bool:
    """Return whether a program named by its whole path is not there any more; one named without is not looked for."""
    path = Path(program)
    return path.is_absolute() and not path.exists()


def _bundle() -> str:
    """Return the file that starts this program where it is a bundle, else an empty string."""
    if not getattr(sys, "frozen", False):
        return ""
    return os.environ.get("APPIMAGE") or sys.executable


def _windowed(python: Path) -> Path:
    """Return the Python without a console that stands beside the usual one, where there is one."""
    windowed = python.with_name(python.name.replace("python.exe", "pythonw.exe"))
    return windowed if windowed.is_file() else python


def _book_options(directory: Path) -> list[str]:
    """Return --data-dir where the book is not in the folder the next start would take by itself."""
    from platformdirs import user_data_dir

    from ui.commands.directory import APPLICATION

    # Not what the environment names: at login it may name nothing.
    own = Path(user_data_dir(APPLICATION, appauthor=False)).absolute()
    return [] if directory.absolute() == own else ["--data-dir", str(directory.absolute())]
