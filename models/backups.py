"""Backups seen from the user's side: what is in one, and going back to it without losing the present book."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import chain, count
from pathlib import Path

import apsw

from models import database as storage
from models.book import Book
from models.errors import DamagedBookError, MigrationError


@dataclass(frozen=True)
class BackupContents:
    """What a backup holds, to recognise it by; last_on is the day of its newest step or addition."""

    people: int
    interactions: int
    interests: int
    last_on: date | None


def contents_of(path: Path) -> BackupContents:
    """Return what is in a backup without opening it as the book; raises DamagedBookError or NewerBookError."""
    storage.check_file(path)
    try:
        # immutable: a backup is a whole file by itself, and looking at it must leave no files beside it.
        copy = apsw.Connection(
            f"{path.absolute().as_uri()}?immutable=1", flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
        )
        try:
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
