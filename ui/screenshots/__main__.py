"""The command that makes the pictures."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ui.screenshots.taking import LOOKS, SIZES, VIEWS, Choice, take_pictures


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the pictures, print each one's path and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m ui.screenshots", description=__doc__)
    parser.add_argument("--directory", type=Path, default=Path("screenshots"), help="where the pictures go")
    parser.add_argument("--size", action="append", metavar="WIDTHxHEIGHT", help="instead of 1280x800 and 900x600")
    parser.add_argument("--look", action="append", choices=LOOKS, help="instead of light and dark")
    parser.add_argument("--only", action="append", metavar="NAME", help="only scenes whose name begins so")
    parser.add_argument("--views", action="store_true", help="only the main views, without dialogs and states")
    parser.add_argument("--language", default="en", metavar="CODE", help="en or de")
    parser.add_argument("--right-to-left", action="store_true", help="laid out from the right")
    parser.add_argument("--points", type=float, default=0.0, help="another size of the text")
    options = parser.parse_args(arguments)
    sizes = [_size(text, parser) for text in options.size or SIZES]
    # A picture must not depend on the screen it is made on, nor flash over somebody's work.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    options.directory.mkdir(parents=True, exist_ok=True)
    _silence_the_plugin()
    choice = Choice(
        tuple(sizes),
        tuple(options.look or LOOKS),
        VIEWS if options.views else tuple(options.only or ("",)),
        options.language,
        options.points,
        options.right_to_left,
    )
    for path in take_pictures(options.directory, choice):
        print(path)
    return 0


def _silence_the_plugin() -> None:
    """Keep what Qt says of its own offscreen plugin from whoever wants pictures; all else it says stays."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    def tell(_type: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if not message.startswith("This plugin does not support"):
            sys.stderr.write(f"{message}\n")

    qInstallMessageHandler(tell)


def _size(text: str, parser: argparse.ArgumentParser) -> tuple[int, int]:
    """Return a size such as 1280x800 as two numbers."""
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit()):
        parser.error(f"a size is written like 1280x800, not “{text}”")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main())
