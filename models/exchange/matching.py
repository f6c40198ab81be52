"""Deciding for each row whether it is someone new, someone known who gains something, or nothing new."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice
from typing import Any

from models.exchange.conclusions import Conclusions
from models.exchange.files import ImportFile
from models.exchange.glimpses import Glimpse
from models.exchange.identity import is_stand_in, names_compatible, person_name
from models.exchange.known import Held, Index, KnownPerson, date_identity, method_identities
from models.exchange.records import PersonRecord, SetAside
from models.exchange.set_aside import SetAsideRows
from models.text import fold

BATCH = 1000
# As many characters as a UID has that nobody else comes upon by chance.
_SURE_UID = 16
# Columns in which a blank is filled on its own, without regard to the others.
_FILLED = (
    "name_prefix",
    "additional_name",
    "name_suffix",
    "nickname",
    "phonetic_name",
    "place",
    "met_on",
    "how_met",
    "estimated_on",
    "better_not_mention",
    "stage_reason",
)
_WORK = ("organization", "title", "department")
# What a row adds that brings nothing new; never written to.
_NOTHING = PersonRecord(0)


class Fate(Enum):
    """What becomes of a row."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(slots=True)
class Decision:
    """What becomes of one row: the person it is about, and what is new of them in it.

    additions is the row itself for someone created, and only what is missing for someone known; possible_duplicate_of
    is someone who has the same address or number under a name that is not compatible.
    """

    fate: Fate
    contact_id: int
    record: PersonRecord
    additions: PersonRecord
    possible_duplicate_of: int | None = None


@dataclass
class Counts:
    """How many rows had which fate, and what the file says of people; rows is the sum with those set aside."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    set_aside: SetAsideRows = field(default_factory=SetAsideRows)
    possible_duplicates: int = 0
    _conclusions: Conclusions = field(default_factory=Conclusions)
    # New people of whom the file says the same, one of them and how many, by what it says.
    _alike: dict[tuple[Any, ...], tuple[PersonRecord, int]] = field(default_factory=dict)

    @property
    def conclusions(self) -> Conclusions:
        """What the file says of people."""
        self._conclude_of_alike()
        return self._conclusions

    @property
    def rows(self) -> int:
        """All rows of the file that are not blank."""
        return self.created + self.updated + self.unchanged + len(self.set_aside)

    @property
    def people(self) -> int:
        """How many rows were decided about."""
        return self.created + self.updated + self.unchanged

    def count(self, decision: Decision | Held) -> None:
        """Count a decision."""
        if isinstance(decision, Held):
            self.unchanged += 1
            self._conclusions.count_known(decision.entry)
            return
        if decision.fate is Fate.CREATED:
            self.created += 1
            self.possible_duplicates += decision.possible_duplicate_of is not None
            self._count_new(decision.record)
            return
        if decision.fate is Fate.UPDATED:
            self.updated += 1
        else:
            self.unchanged += 1
        self.possible_duplicates += decision.possible_duplicate_of is not None
        self._conclusions.count(decision.record, is_new=False)

    def _count_new(self, record: PersonRecord) -> None:
        """Count what the file says of somebody new: of most it says what it says of thousands."""
        if record.groups or record.interests or record.told is not None:
            self._conclusions.count(record, is_new=True)
            return
        columns = record.columns
        said = (columns.get("kind"), columns.get("stage"), *[method.platform for method in record.methods])
        first, times = self._alike.get(said, (record, 0))
        self._alike[said] = (first, times + 1)
        if len(self._alike) > BATCH:
            self._conclude_of_alike()

    def _conclude_of_alike(self) -> None:
        for record, times in self._alike.values():
            self._conclusions.count(record, is_new=True, times=times)
        self._alike.clear()


def batches(file: ImportFile, counts: Counts) -> Iterator[list[PersonRecord | Glimpse]]:
    """Yield the people of a file in batches, of some only a glimpse; the rows set aside go to the counts."""
    entries = file.glimpses()
    while batch := list(islice(entries, BATCH)):
        people = [entry for entry in batch if not isinstance(entry, SetAside)]
        if len(people) < len(batch):
            counts.set_aside.extend(entry for entry in batch if isinstance(entry, SetAside))
        yield people


def decide(
    index: Index,
    entries: Sequence[PersonRecord | Glimpse],
    new_id: Callable[[], int],
    story_is_new: Callable[[int, PersonRecord], bool],
) -> Iterator[Decision | Held]:
    """Decide for each row of a batch, in its order; index is brought up to date with every decision.

    new_id gives the id of the next person created, story_is_new tells whether a row of Tendril's own format holds
    interactions and the like that someone known does not have.
    """
    for record in index.prepare(entries):
        if isinstance(record, Held):
            yield record
            continue
        contact_id, other = _find(index, record)
        if record.uid and contact_id is not None:
            index.claimed.add(contact_id)
        if contact_id is None:
            contact_id = new_id()
            index.add(contact_id, record)
            yield Decision(Fate.CREATED, contact_id, record, record, other)
            continue
        seen_before = index.by_source(record.source_key) == contact_id
        additions = _additions(index.person(contact_id), record, seen_before=seen_before)
        if additions is None and not story_is_new(contact_id, record):
            if record.uid:
                # Whoever was joined by an address has another Tendril ID; the file may name this one once more.
                index.remember(contact_id, record)
            yield Decision(Fate.UNCHANGED, contact_id, record, _NOTHING)
            continue
        index.remember(contact_id, record)
        yield Decision(Fate.UPDATED, contact_id, record, additions or PersonRecord(record.line))


def _find(index: Index, record: PersonRecord) -> tuple[int | None, int | None]:
    """Return whom a row is about, and failing that someone who shares a key with it under another name."""
    found = index.by_uid(record.uid)
    if found is None and record.foreign_uid:
        found = _by_foreign_uid(index, record)
    if found is not None:
        return found, None
    other: int | None = None
    for key in record.sure_keys():
        holders = index.by_key(key)
        if record.uid:
            # Another row of the same Tendril file: two people there are two people here.
            holders = [contact_id for contact_id in holders if contact_id not in index.claimed]
        if not holders:
            continue
        found = _by_name(index, key, record) if record.named else holders[0]
        if found is not None:
            return found, None
        other = other if other is not None else holders[0]
    # Someone whose name was changed since is still whom this very row became.
    seen = index.by_source(record.source_key)
    if seen is not None and not (record.uid and seen in index.claimed):
        return seen, None
    return None, other


def _by_name(index: Index, key: str, record: PersonRecord) -> int | None:
    """Return the first behind a sure key of a row whose name can be the row's, but for those claimed by others."""
    name = person_name(record.columns)
    for contact_id in index.likely(key, name):
        known = index.person(contact_id).compared_names
        if not (record.uid and contact_id in index.claimed) and any(
            is_stand_in(one) or names_compatible(name, one) for one in known
        ):
            return contact_id
    return None


def _by_foreign_uid(index: Index, record: PersonRecord) -> int | None:
    """Return whom a row's UID in another program means, which may be Tendril's own that went there and came back.

    A short UID (a number, say) may be anybody's: the names decide too.
    """
    found = index.by_uid(record.foreign_uid) or index.by_source(record.source_key)
    if found is None or len(record.foreign_uid) >= _SURE_UID:
        return found
    name = person_name(record.columns)
    return found if any(names_compatible(name, one) for one in index.person(found).compared_names) else None


def _additions(known: KnownPerson, record: PersonRecord, *, seen_before: bool) -> PersonRecord | None:
    """Return what of a row is missing in a known person, and count it as known from now on; None where nothing is."""
    new = PersonRecord(record.line, _missing_columns(known.columns, record, seen_before=seen_before))
    known.columns.update(new.columns)
    for method in record.methods:
        identities = method_identities(method)
        if not identities & known.methods:
            new.methods.append(method)
        known.methods |= identities
    for important in record.dates:
        if (day := date_identity(important)) not in known.dates:
            known.dates.add(day)
            new.dates.append(important)
    new.groups = _missing_names(known.groups, record.groups)
    new.interests = _missing_names(known.interests, record.interests)
    for name in _missing_names(known.custom, list(record.custom)):
        new.custom[name] = record.custom[name]
    for entry in record.kept:
        if entry not in known.kept:
            known.kept.add(entry)
            new.kept.append(entry)
    parts = (new.columns, new.methods, new.dates, new.groups, new.interests, new.custom, new.kept)
    return new if any(parts) else None


def _missing_columns(known: dict[str, Any], record: PersonRecord, *, seen_before: bool) -> dict[str, Any]:
    """Return the blanks that a row fills. What the user has written stays."""
    columns = record.columns
    new = {name: columns[name] for name in _FILLED if name in columns and not known.get(name)}
    if not known.get("given_name") and not known.get("family_name"):
        new |= {name: columns[name] for name in ("given_name", "family_name") if name in columns}
    if record.named and is_stand_in(str(known.get("name", ""))) and not is_stand_in(record.name):
        new["name"] = record.name
    # A title belongs to its organization: none is mixed with another one's.
    organization = known.get("organization")
    if not organization or fold(organization) == fold(columns.get("organization")):
        new |= {name: columns[name] for name in _WORK if name in columns and not known.get(name)}
    notes, there = str(columns.get("notes", "")), str(known.get("notes", ""))
    if notes and notes not in there and not (there and seen_before):
        new["notes"] = f"{there}\n\n{notes}" if there else notes
    return new


def _missing_names(known: set[str], names: list[str]) -> list[str]:
    missing = []
    for name in names:
        key = fold(name)
        if key not in known:
            known.add(key)
            missing.append(name)
    return missing
