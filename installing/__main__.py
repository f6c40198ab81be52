"""python -m installing: what tools/install and tools/package do once Python and the packages are there."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from models.errors import TendrilError


def main(argv: Sequence[str] | None = None) -> int:
    """Do one of the three things and return the exit status: 0 done, 1 an error told on stderr."""
    parser = argparse.ArgumentParser(prog="python -m installing", description=__doc__)
    parser.add_argument("what", choices=("install", "uninstall", "package"))
    parser.add_argument("--prefix", type=Path, default=Path("~/.local").expanduser())
    parser.add_argument("--destdir", default="")
    parser.add_argument("--packages", type=Path, help="the virtual environment for install")
    parser.add_argument("--directory", type=Path, default=Path("dist"), help="where packages go")
    arguments = parser.parse_args(argv)
    try:
        for sentence in _do(arguments):
            print(sentence)
    except (TendrilError, OSError) as error:
        print(f"tendril: {error}", file=sys.stderr)
        return 1
    return 0


def _do(arguments: argparse.Namespace) -> list[str]:
    if arguments.what == "package":
        from installing.package import package

        return package(arguments.directory)
    from installing.home import install, uninstall

    if arguments.what == "uninstall":
        return uninstall(arguments.prefix, arguments.destdir)
    return install(arguments.prefix, arguments.destdir, arguments.packages)


if __name__ == "__main__":
    sys.exit(main())
