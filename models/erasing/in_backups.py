"""Erasing people from the backups in the data directory, by the same code as from the book."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import apsw

from models import copying, partial_files
from models.connection import open_file
from models.erasing.belongings import history_ids
from models.erasing.rows import erase_rows
from models.erasing.wiping import wipe
from models.errors import TendrilError

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class BackupsErased:
    """Which backups were written anew without the people, and which could not be and hold them still, perhaps."""

    rewritten: tuple[Path, ...] = ()
    failed: tuple[Path, ...] = ()


def erase_in_backups(paths: Iterable[Path], uids: frozenset[str]) -> BackupsErased:
    """Erase people, known by their lasting uids, from backups; those that never held them stay as they are.

    Each is written anew beside itself and put in its place, so that it is whole at every moment.
    """
    rewritten, failed = [], []
    for path in paths:
        try:
            if _erase_in(path, uids):
                rewritten.append(path)
        except (TendrilError, apsw.Error, OSError) as error:
            logger.warning("Somebody could not be erased from a backup: %s", error)
            failed.append(path)
    return BackupsErased(tuple(rewritten), tuple(failed))


def _erase_in(path: Path, uids: frozenset[str]) -> bool:
    """Erase people from one backup; returns False where it does not hold them."""
    partial = partial_files.partial_of(path)
    try:
        copying.copy_file(path, partial)
        with closing(open_file(partial, is_writable=True)) as copy:
            # Nothing of the copy but its end result matters, and no second file may hold what is erased.
            copy.pragma("journal_mode", "memory")
            copy.pragma("temp_store", "memory")
            copy.pragma("foreign_keys", 1)
            ids = _ids(copy, uids)
            if not ids:
                return False
            with copy:
                erase_rows(copy, ids)
            wipe(copy)
            copy.pragma("journal_mode", "delete")
        partial_files.put_in_place(partial, path)
    finally:
        partial_files.remove(partial)
    return True


def _ids(copy: apsw.Connection, uids: frozenset[str]) -> set[int]:
    """Return who is known by these uids in a backup: those in it, and those its history knows."""
    rows = copy.execute(
        "SELECT id FROM contact WHERE uid IN (SELECT value FROM json_each(?))", (json.dumps(sorted(uids)),)
    )
    found = {int(str(id_)) for (id_,) in rows}
    # Deleted before the backup was written: only its history still knows them.
    return found | history_ids(copy, uids)
