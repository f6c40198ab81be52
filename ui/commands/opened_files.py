"""Files on the command line that are to be opened in the window, as the desktop's “Open with” names them."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from pathlib import Path

_WITH_VALUE = {"--data-dir"}


def split_files(argv: Sequence[str], commands: Collection[str]) -> tuple[list[str], list[Path]]:
    """Return the arguments for the parser, and the absolute paths of the files to open.

    The first argument that is neither an option nor a command begins the files; all that follow are files as well, but
    for options. A file that is called like a command is opened by its path (./people).
    """
    for place, argument in enumerate(argv):
        if argument.startswith("-") or (place and argv[place - 1] in _WITH_VALUE):
            continue
        if argument in commands or not _is_file(argument):
            return list(argv), []
        options = [*argv[:place], *(one for one in argv[place:] if one.startswith("-"))]
        files = [one for one in argv[place:] if not one.startswith("-")]
        return options, [Path(os.path.abspath(one)) for one in files]  # noqa: PTH100 - a link stays the link it is
    return list(argv), []


def _is_file(argument: str) -> bool:
    """Tell whether an argument can only be meant as a file: one that is there, or that is written as a path."""
    try:
        return os.sep in argument or Path(argument).is_file()
    except ValueError:
        return False
