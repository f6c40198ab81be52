"""Everybody in the order of a column, put into groups of equals instead of being sorted.

Thousands share a day, a place or a kind, and those who do follow each other by name, in which order an index has
everybody. SQLite would sort everybody by both, which takes twice as long with 100,000 people and more.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain
from operator import itemgetter
from typing import Any

# Fewer people are sorted as fast; and ids with larger gaps between them would need a large table for a few people.
FEWEST, _MOST_GAPS = 5_000, 32


def can_group(count: int, largest: int) -> bool:
    """Whether so many people with ids up to the largest are put into groups faster than sorted."""
    return count >= FEWEST and largest <= _MOST_GAPS * count


def in_groups(
    by_name: Sequence[int], valued: Iterable[tuple[Any, ...]], largest: int, *, descending: bool = False
) -> list[int]:
    """Return people, given by name, in the order of values; equals stay by name.

    valued has everybody's id, of which none is above the largest, with one or several values to sort by; whoever has
    none (None) comes last, whichever way.
    """
    groups: dict[tuple[Any, ...], int] = {}
    group_of = array("I", bytes(array("I").itemsize * (largest + 1)))
    for row in valued:
        group_of[row[0]] = groups.setdefault(row[1:], len(groups))
    members: list[list[int]] = [[] for _ in groups]
    for id_ in by_name:
        members[group_of[id_]].append(id_)
    return list(chain.from_iterable(members[groups[values]] for values in _sorted(groups, descending=descending)))


def _sorted(groups: Iterable[tuple[Any, ...]], *, descending: bool) -> list[tuple[Any, ...]]:
    """Return the values of groups in their order: as SQL sorts by several columns with NULLS LAST."""
    ordered = list(groups)
    # By the last value first, as sorting keeps the order of equals.
    for place in reversed(range(len(ordered[0]) if ordered else 0)):
        told = [values for values in ordered if values[place] is not None]
        told.sort(key=itemgetter(place), reverse=descending)
        ordered = told + [values for values in ordered if values[place] is None]
    return ordered
