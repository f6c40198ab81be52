"""Erasing people for good: the one action that no undo brings back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

import apsw

from models.backup_lock import backups_held
from models.backups import ERASINGS, kept_backups
from models.book import Book
from models.connection import database
from models.deeds import ERASE_PEOPLE
from models.erasing.belongings import Belongings, read_belongings
from models.erasing.earlier import read_earlier
from models.erasing.gone import people_gone
from models.erasing.in_backups import BackupsErased, erase_in_backups
from models.erasing.log_lines import forget_in_logs
from models.erasing.mentions import Mention, read_mentions
from models.erasing.rows import erase_rows
from models.erasing.steps import rewrite_steps
from models.erasing.wiping import wipe
from models.history import RECORDED_NAMES, Change
from models.operations.people import unknown
from models.queries.housekeeping import OperationRow, operations_of

_COUNT_ERASING = "INSERT INTO local_state (key, value) VALUES (?, '1') ON CONFLICT DO UPDATE SET value = value + 1"
_IDS = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True)
class ErasingPlan:
    """What erasing people would do, to be said before.

    interactions go with them, shared ones stay for the others; steps_gone of the history cannot be undone any more,
    steps_shortened only for the others; views are the saved views that name them; mentions stay where they are;
    backups are those kept in the data directory, outside the damaged books that were put aside there.
    """

    names: tuple[str, ...]
    interactions: int
    shared: int
    steps_gone: tuple[OperationRow, ...]
    steps_shortened: tuple[OperationRow, ...]
    views: tuple[str, ...]
    mentions: tuple[Mention, ...]
    backups: tuple[Path, ...]
    outside: tuple[Path, ...]


@dataclass(frozen=True)
class ErasingResult:
    """What erasing people did: who is gone, and who had become one of them.

    is_wiped is False where another program held the log, which the next start empties.
    """

    contact_ids: frozenset[int]
    backups: BackupsErased
    is_wiped: bool


def plan_erasing(book: Book, contact_ids: Sequence[int]) -> ErasingPlan:
    """Return what erasing these people would do; nothing is changed. Raises UnknownPersonError."""
    connection = database.connection()
    names = _names(connection, contact_ids)
    belongings = read_belongings(connection, contact_ids)
    steps = rewrite_steps(connection, belongings, is_dry=True)
    ids = json.dumps(sorted(belongings.views))
    mentions = read_mentions(belongings)
    mentions += read_earlier(connection, belongings, mentions, steps.gone)
    return ErasingPlan(
        names,
        _counted("interaction", belongings.interactions),
        len(belongings.shared),
        tuple(operations_of(steps.gone)),
        tuple(operations_of(steps.shortened)),
        tuple(name for (name,) in database.execute_sql(f"SELECT name FROM saved_view WHERE id {_IDS}", (ids,))),
        tuple(mentions),
        tuple(kept.path for kept in kept_backups(book)),
        tuple(sorted(book.directory.glob("damaged-*.sqlite3"))),
    )


def erase_people(book: Book, contact_ids: Sequence[int], *, in_backups: bool = False) -> Change:
    """Erase people for good, with their steps in the history; the result is an ErasingResult.

    First the backups, where that is asked for, then the book in one transaction, so that whoever is still in the book
    can be erased once more after a break. Raises UnknownPersonError, BookBusyError; then the book is as it was.
    """
    names = _names(database.connection(), contact_ids)
    belongings = read_belongings(database.connection(), contact_ids)
    backups = BackupsErased()
    # Until they are erased from the book too: a backup that is written before would bring them back.
    with backups_held(book.directory) if in_backups else nullcontext():
        if in_backups:
            backups = erase_in_backups([kept.path for kept in kept_backups(book)], belongings.uids)
        with book.unrecorded() as connection:
            _names(connection, contact_ids)
            erased = erase_rows(connection, contact_ids)
            connection.execute(_COUNT_ERASING, (ERASINGS,))
            others = _others_in(erased.belongings)
            tables = {"contact", "important_date", "interaction", "interaction_contact"}
            book.derive(others | set(erased.belongings.contact_ids), tables)
    forget_in_logs(book.directory, [*belongings.names, *belongings.addresses])
    result = ErasingResult(erased.belongings.contact_ids, backups, wipe(database.connection()))
    details = {"name": names[0], "count": len(contact_ids)}
    return Change(-1, ERASE_PEOPLE, details, RECORDED_NAMES, erased.belongings.contact_ids | others, result)


def _names(connection: apsw.Connection, contact_ids: Sequence[int]) -> tuple[str, ...]:
    """Return what people are called, or were where only the history knows them; raises UnknownPersonError."""
    query = f"SELECT id, name FROM contact WHERE id {_IDS}"
    names = {int(str(id_)): str(name) for id_, name in connection.execute(query, (json.dumps(list(contact_ids)),))}
    if any(contact_id not in names for contact_id in contact_ids):
        names |= {gone.contact_id: gone.name for gone in people_gone(connection)}
    for contact_id in contact_ids:
        if contact_id not in names:
            raise unknown(contact_id)
    return tuple(names[contact_id] for contact_id in contact_ids)


def _others_in(belongings: Belongings) -> set[int]:
    """Return who else took part in the interactions that stay: an attempt may count for them now."""
    query = f"SELECT DISTINCT contact_id FROM interaction_contact WHERE interaction_id {_IDS}"
    rows = database.execute_sql(query, (json.dumps(sorted(belongings.shared)),))
    return {contact_id for (contact_id,) in rows}


def _counted(table: str, ids: frozenset[int]) -> int:
    query = f"SELECT count(*) FROM {table} WHERE id {_IDS}"
    return int(database.execute_sql(query, (json.dumps(sorted(ids)),)).fetchone()[0])
