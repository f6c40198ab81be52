"""Opening the database file: private modes, pragmas, migrations, integrity, and going back to a copy."""

from __future__ import annotations

import os
from contextlib import closing, suppress
from pathlib import Path

import apsw
from peewee import DatabaseError, OperationalError

from models import copying, keys, migrating, private_modes
from models.connection import BookDatabase, database, note_restoring, open_file
from models.disk_trouble import disk_trouble
from models.errors import (
    BookBusyError,
    DamagedBookError,
    DataDirectoryError,
    MigrationError,
    NewerBookError,
    TendrilError,
)
from models.first_bytes import first_bytes
from models.sentences import Sentence

FILE_NAME = "tendril.sqlite3"
APPLICATION_ID = 0x546E646C  # "Tndl"
_MIGRATIONS = Path(__file__).parent / "migrations"


def schema_version() -> int:
    """Return the number of the newest migration this program has."""
    return max(int(path.name[:4]) for path in _MIGRATIONS.glob("[0-9]*.py"))


def is_book(path: Path) -> bool:
    """Tell whether a file that is not locked says of itself that it is a book or a backup of one."""
    try:
        return first_bytes(path, 72)[68:] == APPLICATION_ID.to_bytes(4, "big")
    except OSError:
        return False


def needs_migration(directory: Path) -> bool:
    """Tell whether the book of a directory, which is unlocked, is of an older format and sound as far as one sees.

    A cheap look, for whoever would say so before the book is opened; nothing is changed.
    """
    path = directory / FILE_NAME
    try:
        header = first_bytes(path, 100)
        if not header or (not keys.is_locked(path) and header[60:64] == schema_version().to_bytes(4, "big")):
            return False
        with closing(open_file(path)) as book:
            return book.pragma("application_id") == APPLICATION_ID and book.pragma("user_version") < schema_version()
    except (OSError, apsw.Error, TendrilError):
        # Whoever opens it next finds the same trouble, and tells of it.
        return False


def prepare_directory(directory: Path) -> None:
    """Make the data directory, readable by its owner only; its parent must exist unless it is the default one.

    What is in one that was there already becomes the owner's only too.
    Raises DataDirectoryError where it cannot be made, read or written.
    """
    try:
        directory.mkdir(mode=0o700, exist_ok=True)
    except FileExistsError:
        raise DataDirectoryError(
            "{directory} is a file, not a folder. Name a folder with --data-dir.", directory=directory
        ) from None
    except OSError as error:
        # Some file systems say "no such file" where they only mean no.
        if isinstance(error, FileNotFoundError) and not directory.parent.exists():
            raise DataDirectoryError(
                "The folder {parent} does not exist, so the data directory cannot be made in it. "
                "Make that folder first or name another one with --data-dir.",
                parent=directory.parent,
            ) from None
        raise DataDirectoryError(
            "The data directory {directory} cannot be made: {strerror}. Nothing was changed.",
            directory=directory,
            strerror=error.strerror,
        ) from error
    if not os.access(directory, os.R_OK | os.W_OK | os.X_OK):
        raise DataDirectoryError(
            "The data directory {directory} cannot be written. Nothing was changed. "
            "Give yourself the right to write there or name another folder with --data-dir.",
            directory=directory,
        )
    private_modes.narrow_ours(directory)


def connect(directory: Path) -> None:
    """Open the book's database in this directory, migrating an older one after a backup.

    Raises NewerBookError, DamagedBookError, MigrationError, LockedBookError, BookBusyError or DataDirectoryError;
    then the file is as it was.
    """
    path = directory / FILE_NAME
    try:
        private_modes.make_private_file(path)
    except OSError as error:
        raise DataDirectoryError(
            "{path} cannot be opened for writing: {strerror}. Nothing was changed.", path=path, strerror=error.strerror
        ) from error
    database.init(str(path))
    try:
        _check_before_opening(path)
        before = path.stat().st_ino
        database.connect()
        if path.stat().st_ino != before:
            # Its passphrase was changed at this very moment, and the file opened may be the old one.
            raise BookBusyError("The passphrase of this book is just being changed. Try again in a moment.")
        # Nobody can be about to change the passphrase of a book that is open here.
        keys.remove_remnant(path)
        _migrate(path)
        database.remember_file()
    except apsw.NotADBError as error:
        _close_quietly()
        raise _damaged(path) from error
    except OperationalError as error:
        _close_quietly()
        # Even reading needs room for SQLite's files beside the book, and SQLite does not always say that it is room.
        reason = Sentence("the disk is full") if copying.is_full(directory) else error
        raise DataDirectoryError(
            "The book {path} cannot be opened: {reason}. Nothing was changed.", path=path, reason=reason
        ) from error
    except DatabaseError as error:
        _close_quietly()
        raise _damaged(path) from error
    except BaseException:
        _close_quietly()
        raise


def restore(source: Path) -> None:
    """Replace the content of the open book with a backup's, through the SQLite backup API.

    Raises DamagedBookError or NewerBookError where the file is no sound book of this program; the book then stays.
    Raises MigrationError where it is an older one that cannot be brought to this format; the book is then the older.
    """
    check_file(source)
    book = Path(database.database)
    if keys.is_locked(source) == keys.is_locked(book):
        _take_over(source)
    else:
        # The pages of a locked book have another size inside than those of a book in clear.
        between = book.with_name(f".{book.name}.restoring")
        copy = open_file(source)
        try:
            keys.copy_locked(copy, between, keys.key_of(book))
            _take_over(between)
        finally:
            copy.close()
            between.unlink(missing_ok=True)
    # The older file is there still, and what was in the book has been kept: nothing to back up.
    _migrate(book, is_kept=True)


def _take_over(source: Path) -> None:
    copy = open_file(source)
    try:
        with database.connection().backup("main", copy, "main") as progress:
            progress.step()
    finally:
        copy.close()
        note_restoring()


def check_file(path: Path) -> None:
    """Raise DamagedBookError or NewerBookError unless the file is a sound book this program can read.

    Raises LockedBookError where its passphrase is not known.
    """
    if not path.is_file():
        raise DamagedBookError("There is no file {path}.", path=path)
    try:
        copy = open_file(path)
        try:
            if copy.pragma("application_id") != APPLICATION_ID:
                raise _damaged(path)
            _refuse_newer(path, copy.pragma("user_version"))
            if copy.pragma("integrity_check") != "ok":
                raise _damaged(path)
        finally:
            copy.close()
    except apsw.Error as error:
        raise _damaged(path) from error


def problems() -> list[str]:
    """Return what integrity_check and foreign_key_check find in the open book; empty when it is sound."""
    found = _found_by("integrity_check")
    return found or _broken_references()


def quick_problems() -> list[str]:
    """Return what quick_check finds in the open book; empty when it is sound, as far as that looks.

    It sees every page that cannot be read as what it should be, but no changed letter inside a text.
    """
    return _found_by("quick_check")


def _found_by(check: str) -> list[str]:
    try:
        lines = [str(row[0]) for row in database.connection().execute(f"PRAGMA {check}")]
    except (apsw.CorruptError, apsw.NotADBError) as error:
        return [str(error)]
    return [line for whole in lines if whole != "ok" for line in whole.splitlines()]


def _broken_references() -> list[str]:
    return [
        f"{table} row {row} refers to a missing row of {parent}"
        for table, row, parent, _ in database.connection().execute("PRAGMA foreign_key_check")
    ]


def _check_before_opening(path: Path) -> None:
    """Look at the file's header without opening a database, so that what is refused stays untouched.

    The offsets are those of https://www.sqlite.org/fileformat2.html#the_database_header
    """
    header = first_bytes(path, 100)
    if not header:
        return
    if keys.is_locked(path):
        # What is in its header is seen once it is unlocked.
        keys.key_of(path)
        return
    if not header.startswith(b"SQLite format 3\0") or len(header) < 100:
        raise _damaged(path)
    application_id = int.from_bytes(header[68:72], "big")
    if application_id == 0:
        _check_unnamed(path)
    elif application_id != APPLICATION_ID:
        raise _damaged(path)
    _refuse_newer(path, int.from_bytes(header[60:64], "big"))


def _check_unnamed(path: Path) -> None:
    """Refuse a database that does not say whose it is, unless it is empty or its log says that it is ours.

    A book that another program is making at this moment has its name in the write-ahead log only.
    """
    look = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    # The other program locks the file for a moment when it is done.
    look.set_busy_timeout(5000)
    try:
        is_empty = look.execute("SELECT count(*) FROM sqlite_master").get == 0
        if not is_empty and look.pragma("application_id") != APPLICATION_ID:
            raise _damaged(path)
    finally:
        look.close()


def _refuse_newer(path: Path, version: int) -> None:
    if version > schema_version():
        raise newer_book(path, version)


def newer_book(path: Path, version: int) -> NewerBookError:
    """Return what is to be raised where a book is of a format that this program does not know yet."""
    return NewerBookError(
        "The book {path} was written by a newer Tendril (its format is {version}, this program knows "
        "{schema_version}). Nothing was changed. Install the newer Tendril to open it.",
        path=path,
        version=version,
        schema_version=schema_version(),
    )


def _migrate(path: Path, *, is_kept: bool = False) -> None:
    """Bring the open database to this program's format, after a backup of an older one that is not kept yet."""
    connection = database.connection()
    version = connection.pragma("user_version")
    _refuse_newer(path, version)
    if version == schema_version():
        return
    if version == 0:
        _make()
        return
    try:
        with migrating.turn(path):
            # Another program may have done it while this one waited for its turn.
            version = connection.pragma("user_version")
            _refuse_newer(path, version)
            if version < schema_version():
                if not is_kept:
                    _keep_older(path)
                migrating.run(_MIGRATIONS, schema_version())
    except TendrilError:
        raise
    except Exception as error:
        if (trouble := disk_trouble(error)) is not None:
            raise trouble from error
        raise MigrationError(
            "The book {path} could not be brought to the format of this Tendril: {error}. It is as it was before. "
            "Go on with the Tendril you had and report this, please.",
            path=path,
            error=error,
        ) from error


def _keep_older(path: Path) -> None:
    """Write a checked backup of the book that is about to be changed beside it."""
    # By a connection of its own: SQLite copies nothing by one that is about to write.
    with closing(open_file(path)) as older:
        copying.backup(path.with_name(f"before-format-{schema_version()}.sqlite3"), force=True, source=older)


def _run_scripts(on: BookDatabase = database) -> None:
    # Most starts meet a book that is up to date and need not wait for what migrating loads.
    from playhouse.migrations import Runner

    Runner(on, str(_MIGRATIONS)).up()


def _make() -> None:
    """Make a new book, whole or not at all, once even if two programs begin at the same moment."""
    connection = database.connection()
    with database.atomic("IMMEDIATE"):
        if connection.pragma("user_version") == 0:
            _run_scripts()
            connection.pragma("application_id", APPLICATION_ID)
            connection.pragma("user_version", schema_version())
    # Out of the log and into the file's header, where it is read before the file is opened. Busy means that another
    # program is doing the same.
    with suppress(apsw.BusyError):
        connection.wal_checkpoint()


def make_file(path: Path, key: keys.Key | None = None) -> BookDatabase:
    """Make an empty book of this format in a file beside the open one and return it, open and without foreign keys.

    With a key it is locked from its first byte on.
    """
    private_modes.make_private_file(path, fresh=True)
    if key is not None:
        with closing(open_file(path, is_writable=True, key=key)) as locked:
            locked.execute("VACUUM")
    made = BookDatabase(str(path), pragmas={"foreign_keys": 0, "journal_mode": "delete", "synchronous": "full"})
    made.connect()
    with made.atomic("IMMEDIATE"):
        _run_scripts(made)
        made.connection().pragma("application_id", APPLICATION_ID)
        made.connection().pragma("user_version", schema_version())
    return made


def _damaged(path: Path) -> DamagedBookError:
    return DamagedBookError(
        "{path} is not a readable Tendril book. It was left as it is. "
        "Restore a backup with “tendril restore FILE”, or move the file away to start anew.",
        path=path,
    )


def _close_quietly() -> None:
    if not database.is_closed():
        database.close()
