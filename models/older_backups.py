"""Backups that are not locked as the book is now: in clear, or with a passphrase of before; rewritten or deleted."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from models import keys
from models.backup_lock import backups_held
from models.backups import KeptBackup, back_up_here, kept_in
from models.book import Book
from models.database import FILE_NAME, is_book
from models.errors import TendrilError
from models.record import Record


class OlderBackups(Record):
    """Backups whose lock is not the book's, the newest first: in clear, of a known and of an unknown passphrase."""

    in_clear: tuple[KeptBackup, ...] = ()
    of_before: tuple[KeptBackup, ...] = ()
    unknown: tuple[KeptBackup, ...] = ()

    @property
    def can_be_rewritten(self) -> tuple[KeptBackup, ...]:
        """Those that this process can read and so write anew."""
        return (*self.in_clear, *self.of_before)

    @property
    def all(self) -> tuple[KeptBackup, ...]:
        """All of them."""
        return (*self.can_be_rewritten, *self.unknown)

    @property
    def days(self) -> tuple[date, date]:
        """The days of the oldest and of the newest; there must be one."""
        days = [one.written_at.date() for one in self.all]
        return min(days), max(days)


@dataclass
class Outcome:
    """Which backups were rewritten or deleted, and which stay as they were because that failed."""

    done: list[Path] = field(default_factory=list)
    failed: list[Path] = field(default_factory=list)


def older_backups(directory: Path) -> OlderBackups:
    """Return the backups in a data directory that are not locked as its book is."""
    present = keys.salt_of(directory / FILE_NAME)
    others = [one for one in kept_in(directory) if keys.salt_of(one.path) != present]
    locked = [one for one in others if keys.is_locked(one.path)]
    return OlderBackups(
        # A database of another program that lies beside them is neither to be locked nor to be deleted.
        tuple(one for one in others if not keys.is_locked(one.path) and is_book(one.path)),
        tuple(one for one in locked if not keys.needs_passphrase(one.path)),
        tuple(one for one in locked if keys.needs_passphrase(one.path)),
    )


def rewrite(
    directory: Path,
    paths: Sequence[Path],
    on_progress: Callable[[int, int], None] = lambda _done, _total: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Outcome:
    """Lock backups as the book is locked now (in clear where it is not), each whole or not at all.

    Their times stay, by which those are told apart whose names say none. Raises LockedBookError where the book's own
    key is not known, BookBusyError where another program is long busy with them.
    """
    with backups_held(directory, is_cancelled):
        return _rewritten(directory, paths, on_progress, is_cancelled)


def _rewritten(
    directory: Path,
    paths: Sequence[Path],
    on_progress: Callable[[int, int], None],
    is_cancelled: Callable[[], bool],
) -> Outcome:
    key = keys.key_of(directory / FILE_NAME)
    outcome = Outcome()
    for number, path in enumerate(paths):
        if is_cancelled():
            break
        on_progress(number, len(paths))
        try:
            facts = path.stat()
            keys.lock_anew(path, key)
            os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
        except (OSError, TendrilError):
            outcome.failed.append(path)
        else:
            outcome.done.append(path)
    return outcome


def delete(book: Book, paths: Sequence[Path]) -> Outcome:
    """Delete backups once a new one of the open book is there; what cannot be deleted stays.

    Raises what writing a backup raises; then none is deleted.
    """
    back_up_here(book)
    outcome = Outcome()
    for path in paths:
        try:
            # The new one may have taken its place in the rota.
            path.unlink(missing_ok=True)
        except OSError:
            outcome.failed.append(path)
        else:
            outcome.done.append(path)
    return outcome
