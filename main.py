"""The program: opens the window, or runs one command without it."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from models.errors import TendrilError
from ui.collecting import begin_start, end_start
from ui.commands.answer import complain
from ui.commands.directory import data_directory
from ui.commands.parser import parse

# Where apt has no access, `make run` says the same; this is for an installation by pipx.
_PACKAGES = "libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1"


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks and return the exit status: 0 done, 1 an error told on stderr, 2 wrong usage."""
    arguments = parse(argv)
    from ui.log_text import values_kept_from_stderr

    with values_kept_from_stderr():
        return _run(arguments)


def _run(arguments: Namespace) -> int:
    if arguments.command is not None:
        from ui.commands.running import run_command

        return run_command(arguments)
    return _open_window(arguments)


def _open_window(arguments: Namespace) -> int:
    begin_start()
    try:
        arguments.data_dir = data_directory(arguments)
        from ui.quick_import import import_plainly

        import_plainly()
        from ui.application import run

        return run(arguments)
    except TendrilError as error:
        complain(str(error))
    except ImportError as error:
        if not (error.name or "").startswith(("PySide6", "shiboken6")):
            raise
        complain(
            f"Qt, which draws the window, cannot be loaded: {error}. On Debian and Ubuntu: "
            f"sudo apt install {_PACKAGES}. The commands work without it: see tendril --help."
        )
    finally:
        end_start()
    return 1


def _use_own_environment() -> None:
    """Go on with the Python of .venv, which `make run` fills, where the one that was called lacks the packages."""
    if find_spec("apsw") is not None:
        return
    own = Path(__file__).resolve().parent / ".venv" / "bin" / "python"
    if not own.exists():
        complain("The packages Tendril needs are not installed for this Python. “make run” installs them.")
        sys.exit(1)
    os.execv(own, [str(own), *sys.argv])  # noqa: S606 - no shell is wanted


if __name__ == "__main__":
    _use_own_environment()
    sys.exit(main())
