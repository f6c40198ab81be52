"""Setting, changing and removing the passphrase, and asking for it where a command meets a locked book."""

from __future__ import annotations

import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

from models import database, keys
from models.backups import KeptBackup
from models.book import open_book
from models.clock import clock_from_environment
from models.errors import InvalidValueError, LockedBookError
from models.older_backups import Outcome, delete, older_backups, rewrite
from models.passphrases import require_long_enough
from ui.commands.answer import Answer
from ui.commands.directory import data_directory
from ui.locking.keyring import Found, KeyringError, forget_key, unlock_by_keyring

FILE_VARIABLE = "TENDRIL_PASSPHRASE_FILE"
KEEP, REWRITE, DELETE = "keep", "rewrite", "delete"


def passphrase(arguments: Namespace) -> Answer:
    """Set, change or remove the passphrase of the book, or do something about the backups it does not lock."""
    directory = data_directory(arguments)
    path = directory / database.FILE_NAME
    if arguments.action == "backups":
        ask_for(path)
        return _about_backups(directory, arguments.backups)
    had_one = keys.is_locked(path)
    if arguments.action == "set" and had_one:
        raise InvalidValueError("The book has a passphrase already. Use “tendril passphrase change”.")
    if arguments.action != "set" and not had_one:
        raise InvalidValueError("The book has no passphrase. Use “tendril passphrase set”.")
    ask_for(path)
    # A book of an older format is brought to this one, and a missing one is made.
    open_book(directory, clock_from_environment()).close()
    before = keys.salt_of(path)
    key = None if arguments.action == "remove" else keys.new_key(_new_passphrase())
    keys.lock_anew(path, key)
    _forget_in_keyring(before)
    about = _about_backups(directory, arguments.backups)
    data = {"book": str(path), "locked": key is not None, **about.data}
    if key is None:
        lines = ["The book has no passphrase any more: anyone who has the file, or a new backup, can read it."]
    else:
        lines = [
            "The book is locked with the passphrase.",
            "If you forget it, nobody can open the book: there is no way around.",
            "What was on the disk without a passphrase can be found there until it is written over.",
        ]
    return Answer([*lines, *about.lines], data, about.trouble)


def _forget_in_keyring(salt: bytes | None) -> None:
    """Take the key of before out of the keyring; one that stays there opens nothing any more."""
    if salt is not None:
        with suppress(KeyringError):
            forget_key(salt)


def _about_backups(directory: Path, wish: str) -> Answer:
    """Tell which backups are not locked as the book is, and rewrite or delete them where that is wished."""
    others = older_backups(directory)
    data = {
        "backups_in_clear": [str(one.path) for one in others.in_clear],
        "backups_of_before": [str(one.path) for one in (*others.of_before, *others.unknown)],
    }
    if not others.all:
        return Answer(["Every backup is as the book is."], data)
    outcome = Outcome()
    if wish == REWRITE:
        outcome = rewrite(directory, [one.path for one in others.can_be_rewritten])
    elif wish == DELETE:
        with closing(open_book(directory, clock_from_environment())) as book:
            outcome = delete(book, [one.path for one in others.all])
    data |= (
        {"rewritten" if wish == REWRITE else "deleted": [str(path) for path in outcome.done]} if wish != KEEP else {}
    )
    lines = [
        *_told(others.in_clear, "that anyone can read"),
        *_told(others.of_before + others.unknown, "with another passphrase"),
    ]
    if wish == KEEP:
        lines.append(
            "They stay as they are. With “tendril passphrase backups” they are written anew as the book is "
            "(--backups rewrite) or deleted (--backups delete)."
        )
    else:
        lines.append(f"{'Written anew' if wish == REWRITE else 'Deleted'}: {len(outcome.done)}.")
    stay = [*outcome.failed, *(one.path for one in others.unknown if wish == REWRITE)]
    trouble = f"They stay as they were: {', '.join(map(str, stay))}." if stay else ""
    return Answer(lines, data, trouble)


def _told(backups: Sequence[KeptBackup], how: str) -> list[str]:
    """Return a line on how many backups there are and from when; nothing where there is none."""
    if not backups:
        return []
    days = sorted(f"{one.written_at:%Y-%m-%d}" for one in backups)
    when = days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
    return [f"{len(backups)} backup{'s' if len(backups) > 1 else ''} {how}, from {when}."]


def ask_for(path: Path) -> None:
    """Unlock a book or a backup where it is locked: by the file in the environment, the keyring, or what is typed.

    Raises WrongPassphraseError, or LockedBookError where nobody can be asked.
    """
    if not keys.needs_passphrase(path):
        return
    named = os.environ.get(FILE_VARIABLE)
    if not named and unlock_by_keyring(path) is Found.KEY:
        return
    unlock_with_passphrase(path)


def unlock_with_passphrase(path: Path) -> keys.Key:
    """Unlock a file with what the file in the environment holds, else what is typed, and return its key.

    Raises WrongPassphraseError, or LockedBookError where nobody can be asked.
    """
    named = os.environ.get(FILE_VARIABLE)
    if named:
        return keys.unlock(path, _from_file(Path(named)))
    if not sys.stdin.isatty():
        raise LockedBookError(
            "{path} is locked with a passphrase. Name a file that holds it in {variable}, or use a terminal.",
            path=path,
            variable=FILE_VARIABLE,
        )
    return keys.unlock(path, getpass.getpass(f"Passphrase of {path.name}: "))


def _new_passphrase() -> str:
    """Return a new passphrase: typed twice without echo, or a line of standard input."""
    if sys.stdin.isatty():
        text = getpass.getpass("New passphrase: ")
        if text != getpass.getpass("Once more: "):
            raise InvalidValueError("The two are not the same. Nothing was changed.")
    else:
        text = sys.stdin.readline().rstrip("\r\n")
        if not text:
            raise InvalidValueError(
                "No new passphrase came by standard input, which is where it is read from. Nothing was changed."
            )
    require_long_enough(text)
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
