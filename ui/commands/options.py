"""What the options of all commands have in common."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from enum import StrEnum

SNOOZE_HELP = "tomorrow, 3 days, week, 2 weeks, month, 2026-12-01, or 2026-12-01T18:30"
PERSON_HELP = "an id, or a name that only one person answers to"


class Commands:
    """Makes the parser of each command, with the options that all of them have."""

    def __init__(self, parser: ArgumentParser) -> None:
        """Take the parser of the whole command line."""
        self._parsers = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def add(self, name: str, summary: str, description: str = "", examples: str = "") -> ArgumentParser:
        """Return a new command's parser; the summary is its line in the list of commands."""
        parser = self._parsers.add_parser(
            name,
            help=summary,
            description=description or f"{summary[0].upper()}{summary[1:]}.",
            epilog=f"examples:\n{examples}" if examples else None,
            formatter_class=RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        parser.add_argument("--json", action="store_true", help="answer as JSON, for other programs")
        # Suppressed, so that leaving it out here does not undo what was said before the command.
        parser.add_argument("--data-dir", metavar="DIR", default=SUPPRESS, help="the folder that holds the book")
        return parser


def words_of(words: type[StrEnum]) -> list[str]:
    """Return the words of an enumeration as plain text, which is how argparse shows them."""
    return [str(word) for word in words]


def word(text: str) -> str:
    """Allow in-person for in_person."""
    return text.replace("-", "_")


def number(text: str) -> int:
    """Return a whole number from 1 on; argparse tells of any other as wrong usage."""
    if not text.isascii() or not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"“{text}” is not a whole number from 1 on")
    return int(text)
