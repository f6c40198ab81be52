"""Who in the book may be there twice, most likely first, but for those who were said not to be the same."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from sys import intern
from typing import Any

from models.connection import database
from models.exchange.duplicates import Names, Pair
from models.exchange.identity import person_name
from models.exchange.likeness import Entry, Likeness, Strength, company, forget_names, judge, name_forms
from models.queries.merging import MERGED_FORMAT, NAME, UID_PREFIX

# That two people are not the same is kept with one of them, as the other's Tendril ID: so it is exported, merged and
# undone with them.
DIFFERENT_FORMAT, DIFFERENT_NAME = "different", "uid"
_BATCH = 4000
# After so many people is asked whether somebody still waits.
_LOOKS = 1000
_MOST_BEHIND_A_KEY = 12
# More than anybody looks at; what is left out is the least likely.
MOST_FOUND = 2000
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two people who may be one, by their ids, and why."""

    one: int
    other: int
    likeness: Likeness

    @property
    def ids(self) -> Pair:
        """Both ids."""
        return self.one, self.other


@dataclass
class Found:
    """What was found: the most likely pairs, and how many there are of each strength."""

    duplicates: list[Duplicate] = field(default_factory=list)
    counts: dict[Strength, int] = field(default_factory=dict)

    def add(self, duplicate: Duplicate) -> None:
        """Take a pair, letting go of the least likely ones where there are too many."""
        strength = duplicate.likeness.strength
        self.counts[strength] = self.counts.get(strength, 0) + 1
        self.duplicates.append(duplicate)
        if len(self.duplicates) > 2 * MOST_FOUND:
            self.sort()

    def sort(self) -> None:
        """Put the most likely pairs first, those of the longest known people before others."""
        self.duplicates.sort(key=lambda pair: (-pair.likeness.strength, -pair.likeness.points, pair.ids))
        del self.duplicates[MOST_FOUND:]


def find_duplicates(progress: Progress | None = None, cancelled: Cancelled | None = None) -> Found:
    """Return who may be in the book twice; progress is called with parts done and all.

    Where cancelled() turns true, what was found so far is returned. Pairs of weak likeness, namesakes mostly, are last.
    """
    try:
        written = pickle.dumps(_look_for_all(progress, cancelled))
    finally:
        forget_names()
    # Made anew once the rest is gone: the few that were found lie between all that they were found with, and Python
    # gives memory back by whole mebibytes.
    found: Found = pickle.loads(written)  # noqa: S301 - written three lines above
    return found


def _look_for_all(progress: Progress | None, cancelled: Cancelled | None) -> Found:
    names = Names()
    add_book_names(names, cancelled)
    pairs = _chain(_pairs_by_key(), names.pairs(progress, cancelled))
    return weigh(pairs, read_entries, different_pairs(), cancelled)


def add_book_names(names: Names, cancelled: Cancelled | None = None) -> None:
    """Put everybody of the book into an index of names; where cancelled() turns true, no more of them."""
    marks = _birthdays_of_all()
    rows = database.execute_sql(
        "SELECT id, name, given_name, family_name, nickname, phonetic_name, organization FROM contact ORDER BY id"
    )
    for number, row in enumerate(rows):
        if number % _LOOKS == 0 and cancelled is not None and cancelled():
            break
        name = person_name({"name": row[1], "given_name": row[2], "family_name": row[3]})
        others = (row[5],) if row[5] else ()
        mark = (company(row[6]) if row[6] else "", marks.get(row[0], ""))
        names.add(row[0], name_forms(name, row[4], others), mark)


def weigh(
    pairs: Iterable[Pair],
    read: Callable[[Collection[int]], dict[int, Entry]],
    different: Collection[Pair] = (),
    cancelled: Cancelled | None = None,
    weakest: Strength = Strength.WEAK,
) -> Found:
    """Return which pairs are likely enough; read gives the entries of ids, those of a part of the pairs at a time."""
    found = Found()
    rest = iter(pairs)
    seen: set[Pair] = set()
    while batch := list(islice(rest, _BATCH)):
        if cancelled is not None and cancelled():
            break
        entries = read({id_ for pair in batch for id_ in pair})
        for one, other in batch:
            if (one, other) in different or (one, other) in seen or one not in entries or other not in entries:
                continue
            likeness = judge(entries[one], entries[other])
            if likeness is not None and likeness.strength >= weakest:
                seen.add((one, other))
                found.add(Duplicate(one, other, likeness))
    found.sort()
    return found


def read_entries(contact_ids: Collection[int]) -> dict[int, Entry]:
    """Return what is compared of people of the book; who is gone is left out."""
    keys: dict[int, list[str]] = {}
    for id_, type_, key in _rows(
        "SELECT contact_id, type, normalized FROM contact_method WHERE normalized <> '' AND contact_id", contact_ids
    ):
        keys.setdefault(id_, []).append(f"{type_}:{key}")
    birthdays = {
        row[0]: (row[1], row[2], row[3])
        for row in _rows(
            "SELECT contact_id, year, month, day FROM important_date WHERE type = 'birthday' AND contact_id",
            contact_ids,
        )
    }
    merged: dict[int, list[str]] = {}
    sql = "SELECT contact_id, value FROM kept_property WHERE format = '{}' AND name = '{}' AND contact_id"
    for id_, name in _rows(sql.format(MERGED_FORMAT, NAME), contact_ids):
        merged.setdefault(id_, []).append(name)
    found = {}
    for row in _rows(
        "SELECT id, name, given_name, family_name, nickname, phonetic_name, organization, place, met_on "
        "FROM contact WHERE id",
        contact_ids,
    ):
        others = [*([row[5]] if row[5] else []), *merged.get(row[0], ())]
        found[row[0]] = Entry(
            row[0],
            person_name({"name": row[1], "given_name": row[2], "family_name": row[3]}),
            row[4],
            tuple(others),
            row[6],
            row[7],
            birthdays.get(row[0]),
            str(row[8] or ""),
            tuple(keys.get(row[0], ())),
        )
    return found


def different_pairs() -> set[Pair]:
    """Return the pairs of people who were said not to be the same, the lower id first."""
    rows = database.execute_sql(
        "SELECT k.contact_id, coalesce(c.id, s.contact_id) FROM kept_property k "
        "LEFT JOIN contact c ON c.uid = k.value LEFT JOIN source_key s ON s.key = ? || k.value "
        "WHERE k.format = ? AND k.name = ?",
        (UID_PREFIX, DIFFERENT_FORMAT, DIFFERENT_NAME),
    )
    return {(min(one, other), max(one, other)) for one, other in rows if other is not None}


def present_among(contact_ids: Collection[int]) -> set[int]:
    """Return which of the ids are somebody's in the book."""
    return {row[0] for row in _rows("SELECT id FROM contact WHERE id", contact_ids)}


def _pairs_by_key() -> Iterator[Pair]:
    """Yield the pairs that share an address or a number; a switchboard of many joins nobody."""
    rows = database.execute_sql(
        "SELECT group_concat(DISTINCT contact_id) FROM contact_method WHERE normalized <> '' "
        "GROUP BY normalized, type HAVING count(DISTINCT contact_id) BETWEEN 2 AND ?",
        (_MOST_BEHIND_A_KEY,),
    )
    for (ids,) in rows:
        people = sorted(map(int, ids.split(",")))
        yield from ((one, other) for place, one in enumerate(people) for other in people[place + 1 :])


def _birthdays_of_all() -> dict[int, str]:
    """Return the day of everybody's birthday; there are 366 of them, each kept once."""
    return {
        row[0]: intern(f"{row[1]}-{row[2]}")
        for row in database.execute_sql("SELECT contact_id, month, day FROM important_date WHERE type = 'birthday'")
    }


def _chain(*parts: Iterable[Pair]) -> Iterator[Pair]:
    for part in parts:
        yield from part


def _rows(sql: str, ids: Collection[int]) -> Sequence[tuple[Any, ...]]:
    return list(database.execute_sql(f"{sql} IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)))
