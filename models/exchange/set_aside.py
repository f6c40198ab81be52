"""Rows that are set aside, as many as a file has of them: the first in the memory, the others beside it."""

from __future__ import annotations

import pickle
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from models.exchange.records import SetAside
from models.exchange.working_copies import WorkingCopy

# More than anybody looks at.
_MOST_HELD = 1000
_IN_A_BLOCK = 200


class SetAsideRows(Sequence[SetAside]):
    """The rows set aside, in the order of the file; a row beyond the first thousand takes a few bytes of memory."""

    def __init__(self, name: str = "") -> None:
        """Begin with none; name is what the file is called."""
        self._name = name
        self.clear()

    def __len__(self) -> int:
        """Return how many there are."""
        return self._count

    @overload
    def __getitem__(self, index: int) -> SetAside: ...
    @overload
    def __getitem__(self, index: slice) -> list[SetAside]: ...
    def __getitem__(self, index: int | slice) -> SetAside | list[SetAside]:
        """Return one row, or some."""
        places = range(self._count)[index]
        return self._row(places) if isinstance(places, int) else [self._row(place) for place in places]

    def __iter__(self) -> Iterator[SetAside]:
        """Yield all of them."""
        yield from self._first
        for number in range(len(self._starts) - 1):
            yield from self._block(number)
        yield from self._waiting

    def __eq__(self, other: object) -> bool:
        """Return whether another sequence holds the same rows."""
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        """Return the first of them."""
        return f"SetAsideRows({self._first[:5]!r}, {self._count} in all)"

    def extend(self, rows: Iterable[SetAside]) -> None:
        """Add rows; raises UnreadableFileError where there is no room for them."""
        for row in rows:
            self._count += 1
            if len(self._first) < _MOST_HELD:
                self._first.append(row)
                continue
            self._waiting.append(row)
            if len(self._waiting) == _IN_A_BLOCK:
                self._put_away()

    def clear(self) -> None:
        """Forget them all."""
        self._count = 0
        self._first: list[SetAside] = []
        self._waiting: list[SetAside] = []
        self._copy: WorkingCopy | None = None
        self._starts = array("Q", [0])

    def _put_away(self) -> None:
        self._copy = self._copy or WorkingCopy(self._name)
        self._copy.write(pickle.dumps(self._waiting, pickle.HIGHEST_PROTOCOL))
        self._starts.append(self._copy.size)
        self._waiting = []

    def _row(self, place: int) -> SetAside:
        if place < len(self._first):
            return self._first[place]
        number, at = divmod(place - len(self._first), _IN_A_BLOCK)
        return self._block(number)[at] if number < len(self._starts) - 1 else self._waiting[at]

    def _block(self, number: int) -> list[SetAside]:
        if self._copy is None:
            return []
        start, stop = self._starts[number : number + 2]
        # Written by this very process, into a file nobody else can open.
        rows: list[SetAside] = pickle.loads(self._copy.read(start, stop - start))  # noqa: S301
        return rows
