"""The program: opens the window, or runs one command without it."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from models.errors import TendrilError
from ui.commands.directory import data_directory
from ui.commands.parser import parse


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks and return the exit status: 0 done, 1 an error told on stderr, 2 wrong usage."""
    arguments = parse(argv)
    if arguments.command is not None:
        from ui.commands.running import run_command

        return run_command(arguments)
    try:
        arguments.data_dir = data_directory(arguments)
        from ui.application import run

        return run(arguments)
    except TendrilError as error:
        print(f"tendril: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
