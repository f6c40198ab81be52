"""Backups seen from the user's side: what is in one, and going back to it without losing the present book."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from itertools import chain, count
from pathlib import Path

import apsw

from models import database as storage
from models import keys
from models.book import Book
from models.errors import DamagedBookError, ExportError, MigrationError


@dataclass(frozen=True)
class BackupContents:
    """What a backup holds, to recognise it by; last_on is the day of its newest step or addition."""

    people: int
    interactions: int
    interests: int
    last_on: date | None


class Reason(StrEnum):
    """Why a backup was written."""

    ASKED = "asked"
    RESTORING = "restoring"
    NEW_FORMAT = "new_format"


@dataclass(frozen=True)
class KeptBackup:
    """A backup in the data directory; written_at is local wall-clock time, size in bytes."""

    path: Path
    written_at: datetime
    size: int
    reason: Reason


# What the names of backups begin with, by the reason they were written for.
_BEGINNINGS = {
    "tendril-": Reason.ASKED,
    "before-restore-": Reason.RESTORING,
    "before-format-": Reason.NEW_FORMAT,
}


def back_up_here(book: Book) -> Path:
    """Write a backup into the folder for them in the data directory and return its path; raises ExportError."""
    folder = backup_folder(book)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise ExportError(
            "The folder {folder} cannot be made: {reason}. The book is unharmed.", folder=folder, reason=error.strerror
        ) from error
    target = free_path(folder, f"tendril-{book.clock.now():%Y-%m-%d-%H%M%S}")
    storage.backup(target)
    return target


def backup_folder(book: Book) -> Path:
    """Return the folder in the data directory where backups are kept that the user asked for."""
    return book.directory / "backups"


def kept_backups(book: Book) -> list[KeptBackup]:
    """Return the backups in the data directory, the newest first; what goes or cannot be read is left out."""
    found = []
    for path in chain(book.directory.glob("before-*.sqlite3"), backup_folder(book).glob("*.sqlite3")):
        try:
            facts = path.stat()
        except OSError:
            continue
        beginning = next((each for each in _BEGINNINGS if path.name.startswith(each)), "tendril-")
        written_at = datetime.fromtimestamp(facts.st_mtime, UTC).astimezone().replace(tzinfo=None)
        found.append(KeptBackup(path, written_at, facts.st_size, _BEGINNINGS[beginning]))
    return sorted(found, key=lambda kept: (kept.written_at, kept.path.name), reverse=True)


def contents_of(path: Path) -> BackupContents:
    """Return what is in a backup without opening it as the book; raises DamagedBookError or NewerBookError."""
    storage.check_file(path)
    try:
        # immutable: a backup is a whole file by itself, and looking at it must leave no files beside it.
        copy = apsw.Connection(
            f"{path.absolute().as_uri()}?immutable=1", flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
        )
        try:
            if (key := keys.key_of(path)) is not None:
                copy.pragma("key", key.pragma())
            people, interactions, interests, last = copy.execute(
                "SELECT (SELECT count(*) FROM contact), (SELECT count(*) FROM interaction), "
                "(SELECT count(*) FROM interest), "
                "max(coalesce((SELECT max(done_at) FROM operation), ''), "
                "coalesce((SELECT max(added_at) FROM contact), ''))"
            ).fetchall()[0]
        finally:
            copy.close()
    except apsw.Error as error:
        raise DamagedBookError(
            "{path} cannot be read as a backup of a Tendril book. It was left as it is.", path=path
        ) from error
    newest = date.fromisoformat(str(last)[:10]) if last else None
    return BackupContents(int(str(people)), int(str(interactions)), int(str(interests)), newest)


def restore_book(book: Book, source: Path) -> Path:
    """Put a backup in the place of the open book's content and return where the present content was kept.

    Whoever calls this rebuilds what is derived afterwards. Raises DamagedBookError, NewerBookError, MigrationError,
    or ExportError where the present content cannot be kept; then nothing is changed.
    """
    storage.check_file(source)
    # Never over a file that is there: it could be the very backup that is restored.
    kept = free_path(book.directory, f"before-restore-{book.clock.now():%Y-%m-%d-%H%M%S}")
    storage.backup(kept)
    try:
        storage.restore(source)
    except MigrationError:
        storage.restore(kept)
        raise
    return kept


def free_path(directory: Path, stem: str) -> Path:
    """Return a name for a kept book in a directory that no file has yet."""
    stems = chain([stem], (f"{stem}-{number}" for number in count(2)))
    return next(path for path in (directory / f"{one}.sqlite3" for one in stems) if not path.exists())
