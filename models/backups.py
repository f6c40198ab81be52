"""Backups seen from the user's side: written by themselves and on request, looked into, and gone back to."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from enum import StrEnum
from itertools import chain, count
from pathlib import Path
from typing import Any

import apsw

from models import backup_rota, copying
from models import database as storage
from models.backup_lock import backups_held
from models.book import Book
from models.connection import database, open_file
from models.errors import (
    DamagedBookError,
    ExportError,
    LockedBookError,
    MigrationError,
    NameTakenError,
    NoRoomError,
    TendrilError,
)
from models.private_modes import FOLDER_MODE, narrow_backups
from models.record import Record

logger = logging.getLogger(__name__)


class BackupContents(Record):
    """What a backup holds, to recognise it by; last_on is the day of its newest step or addition."""

    people: int
    interactions: int
    interests: int
    last_on: date | None


class Reason(StrEnum):
    """Why a backup was written."""

    ASKED = "asked"
    DAILY = "daily"
    IMPORTING = "importing"
    MERGING = "merging"
    RESTORING = "restoring"
    NEW_FORMAT = "new_format"


class KeptBackup(Record):
    """A backup in the data directory; written_at is local wall-clock time, size in bytes."""

    path: Path
    written_at: datetime
    size: int
    reason: Reason


# What the names of backups begin with, by the reason they were written for.
_BEGINNINGS = {
    "tendril-": Reason.ASKED,
    "daily-": Reason.DAILY,
    "before-import-": Reason.IMPORTING,
    "before-merge-": Reason.MERGING,
    "before-restore-": Reason.RESTORING,
    "before-format-": Reason.NEW_FORMAT,
}
# Those that make room for newer ones of their kind; what the user asked for never goes by itself.
_ROTATED = frozenset({Reason.DAILY, Reason.IMPORTING, Reason.MERGING})
# How often people were erased, a fact of this copy: what was read of the book before is not to be kept any more.
ERASINGS = "erasings"
_RESTORINGS_KEPT = 5
_STAMP = "%Y-%m-%d-%H%M%S"
_STAMPED = re.compile(r"\d{4}-\d\d-\d\d-\d{6}")
# Where the history of a book stands: steps are numbered for ever, and only undo and redo change which are undone.
_MARK = (
    "SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'operation'), "
    "(SELECT count(*) FROM operation WHERE undone), (SELECT user_version FROM pragma_user_version)"
)


def back_up_here(
    book: Book,
    reason: Reason = Reason.ASKED,
    is_cancelled: Callable[[], bool] = lambda: False,
    *,
    moment: apsw.Connection | None = None,
    finishes: bool = False,
) -> Path:
    """Write a checked backup into the folder for them in the data directory and return its path.

    It holds the book as it is now, or as it was at a moment that this_moment() kept, unless people were erased since;
    one that another program is writing, or erasing from, is waited for. Older ones that were written by
    themselves then make room. With finishes, only the wait can be cancelled. Raises ExportError, or DamagedBookError
    where the copy is not sound; then all that were there stay; BookBusyError where another program keeps it waiting
    for ten minutes.
    """
    with backups_held(book.directory, is_cancelled):
        if moment is not None and _erasings(moment) != _erasings(database.connection()):
            # Somebody was erased since, and would be in it.
            moment = None
        return _write_here(book, reason, (lambda: False) if finishes else is_cancelled, moment)


def _write_here(
    book: Book, reason: Reason, is_cancelled: Callable[[], bool], moment: apsw.Connection | None = None
) -> Path:
    folder = backup_folder(book)
    try:
        # Not the folders above it: where the book's own is gone, nothing is made in its place.
        folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
        narrow_backups(folder)
    except OSError as error:
        raise ExportError(
            "The folder {folder} cannot be made: {reason}. The book is unharmed.", folder=folder, reason=error.strerror
        ) from error
    beginning = next(each for each, meant in _BEGINNINGS.items() if meant is reason)
    target = _back_up_as(folder, f"{beginning}{book.clock.now():{_STAMP}}", is_cancelled=is_cancelled, source=moment)
    prune(book)
    return target


def this_moment(book: Book) -> apsw.Connection:
    """Return a connection that goes on seeing the book as it is now, for a backup that is written while others write.

    Any thread may use it; whoever has it closes it.
    """
    moment = open_file(book.path)
    try:
        moment.execute("BEGIN")
        # Not before something is read does SQLite stay at this moment.
        moment.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except BaseException:
        moment.close()
        raise
    return moment


def back_up_before(book: Book, reason: Reason, is_cancelled: Callable[[], bool] = lambda: False) -> Path | None:
    """Write a backup before an import where it is due, and return its path.

    Raises ExportError, also where it was cancelled, saying that what was to follow was not done.
    """
    if not is_backup_due(book, reason):
        return None
    try:
        return back_up_here(book, reason, is_cancelled)
    except (ExportError, DamagedBookError) as error:
        raise ExportError(
            "{trouble} The backup is written first, so nothing was changed.",
            trouble=error.sentence,
        ) from error


def is_backup_due(book: Book, reason: Reason = Reason.DAILY) -> bool:
    """Tell whether a backup is to be written by itself now: each day, and before an import or a merge.

    None is written of a book without a step, or where nothing was changed since the newest one; before a merge only
    where that is older than an hour.
    """
    if not book.settings.backups_on:
        return False
    now = _now(book)
    kept = kept_backups(book)
    if reason is Reason.MERGING and not backup_rota.is_due((one.written_at for one in kept), now, backup_rota.PAUSE):
        return False
    if reason is Reason.DAILY:
        # The user's own count: what is a day old is what matters.
        return backup_rota.is_due((one.written_at for one in kept), now) and _has_steps()
    newest = next((one for one in kept if one.written_at <= now), None)
    return _has_steps() and (newest is None or _mark_of(newest.path) != _present_mark())


def prune(book: Book) -> list[Path]:
    """Remove the backups whose time is over, and return which; what cannot be removed stays and is logged."""
    kept = kept_backups(book)
    rotated = [one for one in kept if one.reason in _ROTATED]
    staying = backup_rota.staying([one.written_at for one in rotated], _now(book))
    over = [one for one in rotated if one.written_at not in staying]
    over += [one for one in kept if one.reason is Reason.RESTORING][_RESTORINGS_KEPT:]
    gone = []
    for one in over:
        try:
            one.path.unlink()
        except OSError as error:
            logger.warning("An old backup could not be removed: %s", error)
        else:
            gone.append(one.path)
    return gone


def backup_folder(book: Book) -> Path:
    """Return the folder in the data directory where backups are kept."""
    return book.directory / "backups"


def kept_backups(book: Book) -> list[KeptBackup]:
    """Return the backups in the data directory, the newest first; what goes or cannot be read is left out."""
    return kept_in(book.directory)


def kept_in(directory: Path) -> list[KeptBackup]:
    """Return the backups in a data directory whose book need not be open, the newest first."""
    return sorted(_found_in(directory), key=lambda kept: (kept.written_at, kept.path.name), reverse=True)


def newest_sound(directory: Path) -> tuple[KeptBackup, BackupContents] | None:
    """Return the newest backup in a data directory that is sound, with what is in it; None where there is none."""
    for kept in kept_in(directory):
        try:
            return kept, contents_of(kept.path)
        except TendrilError as error:
            logger.info("A backup is passed over: %s", error)
    return None


def contents_of(path: Path) -> BackupContents:
    """Return what is in a backup without opening it as the book; raises DamagedBookError or NewerBookError."""
    storage.check_file(path)
    [(people, interactions, interests, last)] = _read(
        path,
        "SELECT (SELECT count(*) FROM contact), (SELECT count(*) FROM interaction), "
        "(SELECT count(*) FROM interest), "
        "max(coalesce((SELECT max(done_at) FROM operation), ''), "
        "coalesce((SELECT max(added_at) FROM contact), ''))",
    )
    newest = date.fromisoformat(str(last)[:10]) if last else None
    return BackupContents(int(str(people)), int(str(interactions)), int(str(interests)), newest)


def restore_book(book: Book, source: Path) -> Path:
    """Put a backup in the place of the open book's content and return where the present content was kept.

    Whoever calls this rebuilds what is derived afterwards. Raises DamagedBookError, NewerBookError, MigrationError,
    or ExportError where the present content cannot be kept; then nothing is changed.
    """
    storage.check_file(source)
    # Never over a file that is there: it could be the very backup that is restored.
    # Unchecked: a book that is not sound is the very reason to go back to a backup.
    with backups_held(book.directory):
        kept = _back_up_as(book.directory, f"before-restore-{book.clock.now():{_STAMP}}", is_checked=False)
    try:
        storage.restore(source)
    except (MigrationError, NoRoomError):
        storage.restore(kept)
        raise
    if source.parent != book.directory:
        # Not where this is the way back: the one before would go in favour of the one that was just left.
        prune(book)
    return kept


def unreadable(path: Path) -> DamagedBookError:
    """Return what is to be raised where a backup cannot be read."""
    return DamagedBookError("{path} cannot be read as a backup of a Tendril book. It was left as it is.", path=path)


def free_path(directory: Path, stem: str) -> Path:
    """Return a name for a kept book in a directory that no file has yet."""
    stems = chain([stem], (f"{stem}-{number}" for number in count(2)))
    return next(path for path in (directory / f"{one}.sqlite3" for one in stems) if not os.path.lexists(path))


def _back_up_as(directory: Path, stem: str, **options: Any) -> Path:
    """Write a backup under a name that no file has yet, also where another program takes names at the same moment."""
    while True:
        target = free_path(directory, stem)
        try:
            copying.backup(target, **options)
        except NameTakenError:
            continue
        return target


def _found_in(directory: Path) -> Iterator[KeptBackup]:
    for path in chain(directory.glob("before-*.sqlite3"), (directory / "backups").glob("*.sqlite3")):
        if path.name.startswith("."):
            continue
        try:
            facts = path.stat()
        except OSError:
            continue
        reason = next((meant for each, meant in _BEGINNINGS.items() if path.name.startswith(each)), Reason.ASKED)
        yield KeptBackup(path, _written_at(path, facts.st_mtime), facts.st_size, reason)


def _written_at(path: Path, changed: float) -> datetime:
    """Return when a backup was written: what its name says, since a copy of it has another time of its own."""
    if stamp := _STAMPED.search(path.name):
        try:
            return datetime.strptime(stamp[0], _STAMP)  # noqa: DTZ007 - local, as the name is
        except ValueError:
            logger.info("The name of a backup has no moment in it that there could be")
    return datetime.fromtimestamp(changed, UTC).astimezone().replace(tzinfo=None)


def _now(book: Book) -> datetime:
    return book.clock.now().replace(tzinfo=None)


def _has_steps() -> bool:
    """Tell whether anything was ever done in the open book, or is in it: an empty one needs no backup."""
    return bool(database.connection().execute("SELECT EXISTS (SELECT 1 FROM contact)").get) or _present_mark()[0] > 0


def _erasings(connection: apsw.Connection) -> object:
    """Return how often people were erased from a book."""
    return connection.execute("SELECT value FROM local_state WHERE key = ?", (ERASINGS,)).get


def _present_mark() -> tuple[int, int, int]:
    return _as_mark(database.connection().execute(_MARK).fetchall()[0])


def _mark_of(path: Path) -> tuple[int, int, int] | None:
    """Return where the history of a backup stands; None where it cannot be read, which is no backup then."""
    try:
        return _as_mark(_read(path, _MARK)[0])
    except (DamagedBookError, LockedBookError):
        # Locked with a passphrase of before, perhaps.
        return None


def _as_mark(row: tuple[object, ...]) -> tuple[int, int, int]:
    steps, undone, version = (int(str(value or 0)) for value in row)
    return steps, undone, version


def _read(path: Path, query: str) -> list[tuple[object, ...]]:
    """Return the rows of a query to a backup; raises DamagedBookError."""
    try:
        copy = open_file(path, is_alone=True)
        try:
            return [tuple(row) for row in copy.execute(query)]
        finally:
            copy.close()
    except apsw.Error as error:
        raise unreadable(path) from error
