"""What going back to a backup would change: people by name, interactions and steps by number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import apsw

from models.backups import unreadable
from models.connection import database, open_file
from models.record import Record
from models.schema import (
    Acquaintance,
    ContactGroup,
    ContactInterest,
    ContactMethod,
    ContactPhoto,
    CustomValue,
    FollowUp,
    ImportantDate,
)


class Difference(Record):
    """What going back would do: who comes back, goes, or is as before again, by name and in their order.

    The same of interactions in numbers; steps_gone is the number of steps that were done since and are gone then, with
    all that they changed besides.
    """

    back: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    interactions_back: int = 0
    interactions_gone: int = 0
    interactions_changed: int = 0
    steps_gone: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether going back would change nothing that is known here."""
        return self == Difference()


# What of a person is theirs alone, besides their own row.
_THEIRS = (
    ContactMethod,
    ContactInterest,
    ContactGroup,
    ImportantDate,
    CustomValue,
    ContactPhoto,
    FollowUp,
    Acquaintance,
)
# The moment of an edit that was taken back differs, and nothing else.
_NOT_SAID = ("id", "uid", "contact_id", "edited_at")
# By what never changes first, then what may.
_INTERACTIONS = (
    "SELECT id, added_at, date, medium, direction, note, gave, asked, received, answer FROM interaction ORDER BY id"
)
_STEPS = "SELECT id, done_at, name FROM operation WHERE NOT undone ORDER BY id"


def difference(path: Path) -> Difference:
    """Return what going back to a backup would change in the open book; raises DamagedBookError, LockedBookError.

    Interactions and steps are read side by side, so that it needs no more memory where there are a million.
    """
    now = database.connection()
    try:
        with closing(open_file(path, is_alone=True)) as then:
            names_then, names_now = _names(then), _names(now)
            looks_then, looks_now = _looks(then, then), _looks(now, then)
            came, went, other = _compared(then.execute(_INTERACTIONS), now.execute(_INTERACTIONS))
            _, steps, redone = _compared(then.execute(_STEPS), now.execute(_STEPS))
    except apsw.Error as error:
        raise unreadable(path) from error
    both = [(uid, name) for uid, name in names_now.items() if uid in names_then]
    return Difference(
        back=tuple(name for uid, name in names_then.items() if uid not in names_now),
        gone=tuple(name for uid, name in names_now.items() if uid not in names_then),
        changed=tuple(name for uid, name in both if looks_then[uid] != looks_now[uid]),
        interactions_back=came,
        interactions_gone=went,
        interactions_changed=other,
        steps_gone=steps + redone,
    )


def _names(book: apsw.Connection) -> dict[str, str]:
    """Return everybody's name by their lasting uid, in the order of the names."""
    return dict(book.execute("SELECT uid, name FROM contact ORDER BY sort_name, id"))


def _looks(book: apsw.Connection, then: apsw.Connection) -> dict[str, int]:
    """Return, by uid, a number for all that is said of a person, in the columns that the backup has too."""
    looks: dict[str, int] = {}
    for table in ("contact", *(one._meta.table_name for one in _THEIRS)):
        columns = [name for (name,) in then.execute("SELECT name FROM pragma_table_info(?)", (table,))]
        said = ", ".join(f"{table}.{name}" for name in columns if name not in _NOT_SAID)
        whose = "" if table == "contact" else "JOIN contact ON contact.id = contact_id"
        if said:
            for uid, *row in book.execute(f"SELECT contact.uid, {said} FROM {table} {whose}"):
                # A sum, as the order of the rows says nothing.
                looks[uid] = looks.get(uid, 0) + hash((table, *row))
    return looks


def _compared(then: Iterable[Any], now: Iterable[Any]) -> tuple[int, int, int]:
    """Return how many rows are only then, only now, and in both but with another content.

    Rows come in the order of their ids; rows of one id that were added at different moments are different ones.
    """
    only_then = only_now = other = 0
    for old, new in _side_by_side(iter(then), iter(now)):
        if new is None:
            only_then += 1
        elif old is None:
            only_now += 1
        elif old[1] != new[1]:
            only_then, only_now = only_then + 1, only_now + 1
        elif old != new:
            other += 1
    return only_then, only_now, other


def _side_by_side(then: Iterator[Any], now: Iterator[Any]) -> Iterator[tuple[Any, Any]]:
    """Yield the rows of two sources in pairs of one id, with None where one source has none."""
    old, new = next(then, None), next(now, None)
    while old is not None or new is not None:
        if new is None or (old is not None and old[0] < new[0]):
            yield old, None
            old = next(then, None)
        elif old is None or new[0] < old[0]:
            yield None, new
            new = next(now, None)
        else:
            yield old, new
            old, new = next(then, None), next(now, None)
