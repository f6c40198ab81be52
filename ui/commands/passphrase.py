"""Setting, changing and removing the passphrase, and asking for it where a command meets a locked book."""

from __future__ import annotations

import getpass
import os
import sys
from argparse import Namespace
from pathlib import Path

from models import database, keys
from models.book import open_book
from models.clock import clock_from_environment
from models.errors import InvalidValueError, LockedBookError
from ui.commands.answer import Answer
from ui.commands.directory import data_directory

FILE_VARIABLE = "TENDRIL_PASSPHRASE_FILE"
SHORTEST = 8


def passphrase(arguments: Namespace) -> Answer:
    """Set, change or remove the passphrase of the book."""
    directory = data_directory(arguments)
    path = directory / database.FILE_NAME
    had_one = keys.is_locked(path)
    if arguments.action == "set" and had_one:
        raise InvalidValueError("The book has a passphrase already. Use “tendril passphrase change”.")
    if arguments.action != "set" and not had_one:
        raise InvalidValueError("The book has no passphrase. Use “tendril passphrase set”.")
    ask_for(path)
    # A book of an older format is brought to this one, and a missing one is made.
    open_book(directory, clock_from_environment()).close()
    key = None if arguments.action == "remove" else keys.new_key(_new_passphrase())
    keys.lock_anew(path, key)
    data = {"book": str(path), "locked": key is not None}
    if key is None:
        return Answer(["The book has no passphrase any more, and backups are written in clear."], data)
    lines = [
        "The book is locked with the passphrase. If you forget it, nobody can open the book: there is no way around.",
        "Backups written before stay as they were, in clear or with the passphrase of then: delete them if need be.",
        "What was in clear on the disk can be found there until it is written over.",
    ]
    return Answer(lines, data)


def ask_for(path: Path) -> None:
    """Unlock a book or a backup with what the file in the environment holds, else what is typed, where it is locked.

    Raises WrongPassphraseError, or LockedBookError where nobody can be asked.
    """
    if not keys.needs_passphrase(path):
        return
    named = os.environ.get(FILE_VARIABLE)
    if named:
        keys.unlock(path, _from_file(Path(named)))
        return
    if not sys.stdin.isatty():
        raise LockedBookError(
            "{path} is locked with a passphrase. Name a file that holds it in {variable}, or use a terminal.",
            path=path,
            variable=FILE_VARIABLE,
        )
    keys.unlock(path, getpass.getpass(f"Passphrase of {path.name}: "))


def _new_passphrase() -> str:
    """Return a new passphrase: typed twice without echo, or a line of standard input."""
    if sys.stdin.isatty():
        text = getpass.getpass("New passphrase: ")
        if text != getpass.getpass("Once more: "):
            raise InvalidValueError("The two are not the same. Nothing was changed.")
    else:
        text = sys.stdin.readline().rstrip("\r\n")
    if len(text) < SHORTEST:
        raise InvalidValueError(
            "A passphrase has at least {n} characters; several words are best. Nothing was changed.", n=SHORTEST
        )
    return text


def _from_file(path: Path) -> str:
    """Return the first line of a file that only its owner can read."""
    try:
        if os.name == "posix" and path.stat().st_mode & 0o077:
            raise InvalidValueError("Others can read {path}. Make it yours alone: chmod 600.", path=path)
        with path.open(encoding="utf-8") as file:
            return file.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidValueError("The passphrase cannot be read from {path}.", path=path) from error
