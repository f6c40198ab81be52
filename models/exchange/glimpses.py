"""A row looked at just so far that somebody who has all of it already is found; a person is made where nobody has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from models.exchange.records import PersonRecord


class Glimpse(NamedTuple):
    """A row that tells nothing but a name, work, some other columns, and ways to reach someone that are sure keys.

    keys, platforms and values are those of its ways to reach someone, alike what it says under the columns of
    models.exchange.known.ALIKE with BETWEEN between them, others under other columns that it has. make makes the
    person in the row, with the source key.
    """

    line: int
    keys: tuple[str, ...]
    platforms: tuple[str, ...]
    values: tuple[str, ...]
    alike: str
    others: Mapping[str, Any]
    make: Callable[[Glimpse], PersonRecord]

    def whole(self) -> PersonRecord:
        """Return the person in the row."""
        return self.make(self)
