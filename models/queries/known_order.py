"""The order of everybody, kept until something about people is written, and the lists that were picked from it."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Collection, Hashable, Sequence

from models.connection import Mark, people_mark

# So many lists picked from one order are kept: about as many as letters are typed and taken back.
LISTS_KEPT = 12
# Ids with large gaps between them are looked up in a set; else a byte for each is faster and smaller.
_MOST_GAPS = 32


class KnownOrder(threading.local):
    """The order of a large unfiltered list, so that a narrower one need not be sorted again while nothing changes.

    Each thread has its own, as it has a connection of its own.
    """

    SMALLEST = 5_000

    def __init__(self) -> None:
        """Know nothing yet."""
        self._key: Hashable = None
        self._mark: Mark | None = None
        self._ids: list[int] = []
        self._largest = 0
        self._picked: OrderedDict[Hashable, list[int]] = OrderedDict()

    def of(self, key: Hashable) -> list[int] | None:
        """Return the order kept under this key; None where it is not known, or not any more."""
        # None inside a transaction, whose changes may still be taken back.
        mark = people_mark()
        if mark is None or self._mark is None or key != self._key:
            return None
        if self._mark != mark:
            self.forget()
            return None
        return self._ids

    def keep(self, key: Hashable, ids: Sequence[int], mark: Mark | None) -> None:
        """Keep the order of everybody where the list is long; mark is the people_mark() from before it was read."""
        if len(ids) >= self.SMALLEST:
            self._key, self._mark, self._ids, self._largest = key, mark, list(ids), max(ids)
            self._picked.clear()

    def before_changes(self, key: Hashable) -> list[int] | None:
        """Return the order kept under this key as it was when asked for last, if only this connection wrote since."""
        mark, kept = people_mark(), self._mark
        if mark is None or kept is None or key != self._key:
            return None
        return self._ids if (mark.connection, mark.others) == (kept.connection, kept.others) else None

    def forget(self) -> None:
        """Know nothing any more."""
        self._mark, self._ids = None, []
        self._picked.clear()

    def picked(self, what: Hashable) -> list[int] | None:
        """Return a list that was picked from the order that is known."""
        if what in self._picked:
            self._picked.move_to_end(what)
        return self._picked.get(what)

    def pick(self, what: Hashable, found: Collection[int]) -> list[int]:
        """Return those of the order who are among the found, and keep them."""
        picked = self._picked[what] = _in_order(self._ids, found, self._largest)
        if len(self._picked) > LISTS_KEPT:
            self._picked.popitem(last=False)
        return picked


def _in_order(ordered: Sequence[int], found: Collection[int], largest: int) -> list[int]:
    """Return those of an order, whose largest id is told, who are among the found."""
    # Another program may have added somebody who is found in the meantime.
    largest = max(largest, max(found, default=0))
    if largest > _MOST_GAPS * len(ordered):
        chosen = set(found)
        return [id_ for id_ in ordered if id_ in chosen]
    # A fifth of the time that a set takes where nearly everybody was found.
    is_found = bytearray(largest + 1)
    for id_ in found:
        is_found[id_] = 1
    return [id_ for id_ in ordered if is_found[id_]]
