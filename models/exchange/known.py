"""The people of the book as an import sees them: whom a key leads to, and what is known of each already."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, NamedTuple

from models.connection import database
from models.exchange.crowds import Crowd
from models.exchange.glimpses import Glimpse
from models.exchange.identity import person_name
from models.exchange.records import DateRecord, MethodRecord, PersonRecord
from models.queries.merging import MERGED_FORMAT, NAME, UID_PREFIX
from models.text import fold
from models.vocabulary import DateType

COLUMNS = (
    "name",
    "name_prefix",
    "given_name",
    "additional_name",
    "family_name",
    "name_suffix",
    "nickname",
    "phonetic_name",
    "organization",
    "department",
    "title",
    "place",
    "met_on",
    "how_met",
    "estimated_on",
    "better_not_mention",
    "stage_reason",
    "notes",
)
# Of these all are compared where somebody may have the whole of a row; of the others it matters whether they are blank.
ALIKE = ("name", "given_name", "family_name", "organization", "department", "title", "notes")
_OTHERS = tuple(name for name in COLUMNS if name not in ALIKE)
# Stands between the texts of ALIKE where they are compared as one text, which is faster than one by one.
BETWEEN = "\x1f"
# A key that leads to more people than this is looked up by their names too.
_FEW = 12
# Where the others begin in a row of _HOLDERS.
_FIRST_OTHER = 3
# What is asked of everybody whom a key may lead to: the key, who it is, ALIKE, and some of the other columns. In this
# order SQLite looks up each key on the way, where a list after IN would be put into a table of its own first.
_HOLDERS = (
    f"SELECT m.type || ':' || m.normalized, c.id, {f' || char({ord(BETWEEN)}) || '.join(f'c.{name}' for name in ALIKE)}"
    "{} FROM json_each(?) AS asked "
    "CROSS JOIN contact_method m ON m.normalized = asked.value CROSS JOIN contact c ON c.id = m.contact_id"
)


@dataclass(slots=True)
class KnownPerson:
    """What is known of one person, in the form in which a row is compared with it."""

    id: int
    columns: dict[str, Any]
    methods: set[tuple[str, str]] = field(default_factory=set)
    dates: set[tuple[Any, ...]] = field(default_factory=set)
    groups: set[str] = field(default_factory=set)
    interests: set[str] = field(default_factory=set)
    custom: set[str] = field(default_factory=set)
    kept: set[tuple[str, str]] = field(default_factory=set)

    @property
    def compared_names(self) -> list[str]:
        """The names that tell whether a row can be this person's.

        They are the present one, its parts where somebody is shown by another, and those merged into the person.
        """
        merged = f"{MERGED_FORMAT}\x1f{NAME}"
        given, family = self.columns.get("given_name"), self.columns.get("family_name")
        parts = [f"{given} {family}"] if given and family else []
        return [person_name(self.columns), *parts, *(value for name, value in self.kept if name == merged)]


def method_identities(entry: MethodRecord) -> set[tuple[str, str]]:
    """Return what makes two ways to reach someone the same: a common key or value; without either, the platform."""
    return _identities(str(entry.type), entry.key, entry.value, entry.platform)


def _identities(type_: str, key: str, value: str, platform: str | None) -> set[tuple[str, str]]:
    return {(type_, text) for text in (key, value.casefold()) if text} or {(type_, f"@{fold(platform)}")}


def date_identity(entry: DateRecord) -> tuple[Any, ...]:
    """Return what makes two important dates the same; there is one birthday only."""
    if entry.type == DateType.BIRTHDAY:
        return (str(entry.type),)
    return (str(entry.type), entry.month, entry.day, fold(entry.label))


def known_from_record(contact_id: int, record: PersonRecord) -> KnownPerson:
    """Return a person that this import has just created, as later rows see it."""
    return KnownPerson(
        contact_id,
        dict(record.columns),
        {identity for entry in record.methods for identity in method_identities(entry)},
        {date_identity(entry) for entry in record.dates},
        {fold(name) for name in record.groups},
        {fold(name) for name in record.interests},
        {fold(name) for name in record.custom},
        set(record.kept),
    )


def load_known(contact_ids: Collection[int]) -> dict[int, KnownPerson]:
    """Read people from the book, those of the ids that are there."""
    wanted = (json.dumps(sorted(contact_ids)),)
    people = {
        row[0]: KnownPerson(row[0], {name: value for name, value in zip(COLUMNS, row[1:], strict=True) if value})
        for row in _rows(f"SELECT id, {', '.join(COLUMNS)} FROM contact WHERE id", wanted)
    }
    for id_, type_, key, value, platform in _rows(
        "SELECT m.contact_id, m.type, m.normalized, m.value, p.name FROM contact_method m "
        "LEFT JOIN platform p ON p.id = m.platform_id WHERE m.contact_id",
        wanted,
    ):
        people[id_].methods |= _identities(type_, key, value, platform)
    for id_, type_, month, day, label in _rows(
        "SELECT contact_id, type, month, day, label FROM important_date WHERE contact_id", wanted
    ):
        people[id_].dates.add(date_identity(DateRecord(DateType(type_), month, day, None, label)))
    for id_, folded in _rows(
        "SELECT l.contact_id, g.folded FROM group_member l JOIN contact_group g ON g.id = l.group_id "
        "WHERE l.contact_id",
        wanted,
    ):
        people[id_].groups.add(folded)
    for id_, folded in _rows(
        "SELECT l.contact_id, i.folded FROM contact_interest l JOIN interest i ON i.id = l.interest_id "
        "WHERE l.contact_id",
        wanted,
    ):
        people[id_].interests.add(folded)
    for id_, name in _rows(
        "SELECT v.contact_id, f.name FROM custom_value v JOIN custom_field f ON f.id = v.field_id WHERE v.contact_id",
        wanted,
    ):
        people[id_].custom.add(fold(name))
    for id_, format_, name, value in _rows(
        "SELECT contact_id, format, name, value FROM kept_property WHERE contact_id", wanted
    ):
        people[id_].kept |= {(name, value), (f"{format_}\x1f{name}", value)}
    return people


class Index:
    """Whom keys lead to: those of the book, asked for a batch of rows at a time, and those this import has brought.

    claimed holds whom a row with a Tendril ID has been found to mean.

    With writes_follow (a real import), what the import brought is forgotten when it has been written to the book,
    where the next batch finds it; memory then stays flat.
    """

    def __init__(self, *, writes_follow: bool) -> None:
        """Begin with nothing known."""
        self._writes_follow = writes_follow
        self._by_key: dict[str, list[int]] = {}
        self._by_source: dict[str, int] = {}
        self._by_uid: dict[str, int] = {}
        self._new: dict[int, PersonRecord | KnownPerson] = {}
        self._known: dict[int, KnownPerson] = {}
        self.claimed = _Ids()
        self._book_keys: dict[str, list[int]] = {}
        self._book_sources: dict[str, int] = {}
        self._book_uids: dict[str, int] = {}
        # Of keys that lead to many, those of the rows being decided about.
        self._crowds: dict[str, Crowd] = {}

    def prepare(self, entries: Sequence[PersonRecord | Glimpse]) -> list[PersonRecord | Held]:
        """Ask the book for everybody whom the keys of these rows may lead to.

        Returns what is to be looked into of each row: the person in it, or that somebody has all of it already.
        """
        keys = [entry.keys if isinstance(entry, Glimpse) else entry.sure_keys() for entry in entries]
        holders = _holders(entries, keys)
        self._book_keys = holders.ids
        self._crowds.clear()
        prepared: list[PersonRecord | Held] = []
        found: set[int] = set()
        for entry, some, held in zip(entries, keys, held_wholly(entries, keys, holders), strict=True):
            if held is not None:
                prepared.append(held)
                continue
            prepared.append(entry.whole() if isinstance(entry, Glimpse) else entry)
            found.update(*[holders.ids[key] for key in some if key in holders.ids])
        self._ask([entry for entry in prepared if isinstance(entry, PersonRecord)], found)
        return prepared

    def _ask(self, records: list[PersonRecord], found: set[int]) -> None:
        """Ask the book for what is known of everybody whom these rows may lead to; found are those by their keys."""
        self._book_sources = dict(
            _rows_of("SELECT key, contact_id FROM source_key WHERE key", [record.source_key for record in records])
        )
        uids = [uid for record in records for uid in (record.uid, record.foreign_uid) if uid]
        # Whoever was merged into somebody else is found there.
        merged = _rows_of("SELECT key, contact_id FROM source_key WHERE key", [f"{UID_PREFIX}{uid}" for uid in uids])
        self._book_uids = {key.removeprefix(UID_PREFIX): id_ for key, id_ in merged}
        self._book_uids |= dict(_rows_of("SELECT uid, id FROM contact WHERE uid", uids))
        found |= set(self._book_sources.values()) | set(self._book_uids.values())
        missing = found - self._known.keys()
        if missing:
            self._known.update(load_known(missing))

    def by_uid(self, uid: str) -> int | None:
        """Return whom a Tendril ID means."""
        return (self._book_uids.get(uid) or self._by_uid.get(uid)) if uid else None

    def by_source(self, source_key: str) -> int | None:
        """Return whom this very row became when it was imported before."""
        return self._book_sources.get(source_key) or self._by_source.get(source_key)

    def by_key(self, key: str) -> list[int]:
        """Return everybody who has a sure key, the longest known first."""
        return [*self._book_keys.get(key, ()), *self._by_key.get(key, ())]

    def likely(self, key: str, name: str) -> list[int]:
        """Return those behind a sure key whose name may be compatible with one, the longest known first."""
        crowd = self._crowds.get(key)
        if crowd is None:
            ids = self.by_key(key)
            if len(ids) <= _FEW:
                return ids
            crowd = self._crowds[key] = Crowd()
            for id_ in ids:
                crowd.add(id_, self.person(id_).compared_names)
        return crowd.likely(name)

    def person(self, contact_id: int) -> KnownPerson:
        """Return what is known of someone."""
        known = self._known.get(contact_id)
        if known is None:
            new = self._new[contact_id]
            known = new if isinstance(new, KnownPerson) else known_from_record(contact_id, new)
            self._new[contact_id] = known
        return known

    def add(self, contact_id: int, record: PersonRecord) -> None:
        """Remember a person whom this import creates."""
        self._new[contact_id] = record
        if record.uid:
            self.claimed.add(contact_id)
        self.remember(contact_id, record)

    def remember(self, contact_id: int, record: PersonRecord) -> None:
        """Remember that a row's keys now lead to someone."""
        for key in record.sure_keys():
            crowd = self._crowds.get(key)
            if contact_id not in (self.by_key(key) if crowd is None else crowd):
                self._by_key.setdefault(key, []).append(contact_id)
                if crowd is not None:
                    crowd.add(contact_id, ())
        for crowd in self._crowds.values():
            if contact_id in crowd:
                # By the row somebody may have another name.
                crowd.add(contact_id, self.person(contact_id).compared_names)
        self._by_source.setdefault(record.source_key, contact_id)
        if record.uid:
            self._by_uid.setdefault(record.uid, contact_id)

    def written(self) -> None:
        """Forget what this import brought, because it is in the book now."""
        if self._writes_follow:
            for memory in (self._by_key, self._by_source, self._by_uid, self._new, self._known):
                memory.clear()


class Held(NamedTuple):
    """A row of which somebody has everything already."""

    contact_id: int
    entry: PersonRecord | Glimpse

    @property
    def record(self) -> PersonRecord:
        """The person in the row."""
        return self.entry.whole() if isinstance(self.entry, Glimpse) else self.entry


class _Holders(NamedTuple):
    """Whom the keys of some rows lead to, the longest known first, and of everybody among them what is compared.

    held are rows of _HOLDERS by id, places tells where in them the columns are that are not among ALIKE.
    """

    ids: dict[str, list[int]]
    held: dict[int, tuple[Any, ...]]
    places: dict[str, int]


def held_wholly(
    entries: Sequence[PersonRecord | Glimpse], keys: Sequence[Sequence[str]], holders: _Holders
) -> Iterator[Held | None]:
    """Yield for each row that somebody has all of it already, None where that is to be looked into.

    keys are each row's sure keys. A file that comes again is full of such rows; nobody is found here of whom
    comparing everything would decide otherwise (models.exchange.matching.decide).
    """
    ids_of, rows, places = holders.ids.get, holders.held, holders.places
    for entry, some in zip(entries, keys, strict=True):
        ids = ids_of(some[0]) if some else None
        if ids is None or len(ids) > 1 or (len(some) > 1 and any(ids_of(key) != ids for key in some)):
            yield None
            continue
        # The only person all keys lead to: is it who the row says, with the same work, and lacks nothing?
        row = rows[ids[0]]
        alike: str | None
        others: Iterable[str]
        if isinstance(entry, Glimpse):
            alike, others = entry.alike, entry.others
        else:
            alike, others = _alike_in(entry), _others_in(entry.columns)
        if row[2] != alike:
            yield None
            continue
        for name in others:
            if not row[places[name]]:
                yield None
                break
        else:
            yield Held(ids[0], entry)


def _alike_in(record: PersonRecord) -> str | None:
    """Return what a row says under ALIKE, None where it says more than a few columns and sure ways to reach someone."""
    tells_more = (
        record.uid
        or record.foreign_uid
        or record.dates
        or record.groups
        or record.interests
        or record.custom
        or record.kept
        or record.story
    )
    if tells_more or not all(method.key for method in record.methods):
        return None
    return BETWEEN.join([str(record.columns.get(name, "")) for name in ALIKE])


def _others_in(columns: Mapping[str, Any]) -> list[str]:
    """Return which columns a row has that are compared only by whether they are blank."""
    return [name for name in _OTHERS if name in columns]


class _Ids:
    """A set of ids of which most follow upon each other: a bit each, 1,024 of them in a number."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}

    def add(self, id_: int) -> None:
        place, bit = divmod(id_, 1024)
        self._numbers[place] = self._numbers.get(place, 0) | 1 << bit

    def __contains__(self, id_: int) -> bool:
        place, bit = divmod(id_, 1024)
        return bool(self._numbers.get(place, 0) >> bit & 1)


def _holders(entries: Sequence[PersonRecord | Glimpse], keys: Sequence[Sequence[str]]) -> _Holders:
    """Return whom the sure keys of rows lead to."""
    # No more is asked than these rows tell, which of LinkedIn's is one of eleven.
    told = [entry.others if isinstance(entry, Glimpse) else _others_in(entry.columns) for entry in entries]
    others = sorted(set().union(*told))
    ids: dict[str, list[int]] = {}
    held: dict[int, tuple[Any, ...]] = {}
    values = [key.partition(":")[2] for key in dict.fromkeys(chain.from_iterable(keys))]
    sql = _HOLDERS.format("".join([f", c.{name}" for name in others]))
    several: dict[str, set[int]] = {}
    for row in database.execute_sql(sql, (json.dumps(values),)):
        key, id_ = row[:2]
        held[id_] = row
        if key not in ids:
            ids[key] = [id_]
        elif id_ != ids[key][0]:
            several.setdefault(key, {*ids[key]}).add(id_)
    ids |= {key: sorted(found) for key, found in several.items()}
    return _Holders(ids, held, {name: place for place, name in enumerate(others, _FIRST_OTHER)})


def _rows_of(sql: str, values: list[str], order: str = "") -> list[tuple[Any, ...]]:
    return _rows(sql, (json.dumps(values),), order) if values else []


def _rows(sql: str, parameters: tuple[str], order: str = "") -> list[tuple[Any, ...]]:
    """Run a query that ends where the list of what it asks for begins."""
    return list(database.execute_sql(f"{sql} IN (SELECT value FROM json_each(?)){order}", parameters))
