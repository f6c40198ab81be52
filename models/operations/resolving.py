"""Doing in an import what the user said of likely duplicates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.book import Book
from models.exchange.resolving import Resolution
from models.operations.duplicates import keep_apart
from models.operations.merging import merge_people
from models.queries.duplicates import present_among
from models.queries.merging import KIND, RHYTHM, STAGE, STATUS

# What a row of a file only guesses does not change somebody who is known.
_KEPT = (KIND, STAGE, STATUS, RHYTHM)


class Resolver:
    """Learns which person each row became; resolve() then makes people one or keeps them apart."""

    def __init__(self, resolutions: Sequence[Resolution]) -> None:
        """Take what the user said."""
        self._resolutions = resolutions
        self._rows = {id_ for one in resolutions for id_ in (one.one, one.other) if id_ < 0}
        self._became: dict[int, int] = {}

    @property
    def waits(self) -> bool:
        """Whether it is to be told which person each row became."""
        return bool(self._rows)

    def became(self, row: int, contact_id: int) -> None:
        """Notice which person a row, called by its negative number, became."""
        if row in self._rows:
            self._became[row] = contact_id

    def resolve(self, book: Book, words: Mapping[str, str]) -> dict[int, int]:
        """Do what was said, inside the import's operation; returns who became whom.

        Whoever is known stays, and has their own kind, stage, status and rhythm; of two new people the first stays.
        """
        gone: dict[int, int] = {}

        def person(id_: int) -> int:
            found = self._became.get(id_, id_)
            while found in gone:
                found = gone[found]
            return found

        for said in sorted(self._resolutions, key=lambda said: not said.same):
            # The ids of the book are lower than those of the people who have just come.
            one, other = sorted((person(said.one), person(said.other)))
            if one == other or one < 0 or present_among((one, other)) != {one, other}:
                continue
            if not said.same:
                keep_apart(book, one, other)
                continue
            is_known = max(said.one, said.other) > 0
            choices = dict.fromkeys(_KEPT, one) if is_known else {}
            choices |= {key: chosen for key, id_ in said.choices.items() if (chosen := person(id_)) in (one, other)}
            merge_people(book, one, [other], choices, words)
            gone[other] = one
        return {id_: person(id_) for id_ in gone}
