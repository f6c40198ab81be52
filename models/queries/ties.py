"""Who knows whom and shares what, for a map: a few dozen people at once, the nearest and best connected first."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from models.connection import database
from models.queries.vocabulary import circles, complete_group, complete_interest, complete_person
from models.text import fold

MOST_PEOPLE = 64
_MOST_SHARING = 10
_NEIGHBOURS_TAKEN = 5


class Around(StrEnum):
    """What a map is drawn around."""

    EVERYBODY = "everybody"
    PERSON = "person"
    INTEREST = "interest"
    GROUP = "group"
    CIRCLE = "circle"


@dataclass(frozen=True)
class MapFocus:
    """What a map is drawn around; id and name are empty for everybody."""

    around: Around = Around.EVERYBODY
    id: int = 0
    name: str = ""


@dataclass(frozen=True)
class MapPerson:
    """Somebody on the map; short is the given name, with as much of the family name as tells it from others here.

    step counts from the person in the middle: 0, 1 or 2, and 2 for who only shares an interest with them; it is
    always 1 where nobody is in the middle.
    """

    id: int
    name: str
    short: str
    step: int = 1


@dataclass(frozen=True)
class MapTie:
    """One knows the other, and how."""

    a: int
    b: int
    how: str


@dataclass(frozen=True)
class MapInterest:
    """An interest that two people or more of the map share."""

    id: int
    name: str
    mine: bool
    people: frozenset[int]


@dataclass(frozen=True)
class PeopleMap:
    """What there is to draw; everyone counts whom the focus holds, shown or not."""

    focus: MapFocus
    people: tuple[MapPerson, ...]
    ties: tuple[MapTie, ...]
    interests: tuple[MapInterest, ...]
    everyone: int

    @property
    def left_out(self) -> int:
        """How many people the focus holds who are not shown."""
        return self.everyone - len(self.people)

    def knows(self, contact_id: int) -> dict[int, str]:
        """Return whom somebody knows among those shown, and how."""
        pairs = {tie.b: tie.how for tie in self.ties if tie.a == contact_id}
        return pairs | {tie.a: tie.how for tie in self.ties if tie.b == contact_id}

    def shares(self, contact_id: int) -> list[MapInterest]:
        """Return the interests somebody shares with others of those shown."""
        return [interest for interest in self.interests if contact_id in interest.people]


_MEMBERS = {
    Around.EVERYBODY: "",
    Around.INTEREST: "AND contact.id IN (SELECT contact_id FROM contact_interest WHERE interest_id = :id)",
    Around.GROUP: "AND contact.id IN (SELECT contact_id FROM group_member WHERE group_id = :id)",
    Around.CIRCLE: "AND contact.circle_id = :id",
}
_PRESENT = "contact.status IN ('active', 'paused')"
_SIZES = {
    Around.INTEREST: (
        "SELECT id, name, (SELECT count(*) FROM contact_interest WHERE interest_id = interest.id) AS people "
        "FROM interest WHERE folded IN (SELECT value FROM json_each(?)) ORDER BY people DESC, folded"
    ),
    Around.GROUP: (
        "SELECT id, name, (SELECT count(*) FROM group_member WHERE group_id = contact_group.id) AS people "
        "FROM contact_group WHERE folded IN (SELECT value FROM json_each(?)) ORDER BY people DESC, folded"
    ),
}
_HAS_TIE = (
    "(EXISTS (SELECT 1 FROM acquaintance WHERE contact_id = contact.id) "
    "OR EXISTS (SELECT 1 FROM acquaintance WHERE other_id = contact.id))"
)
_CHOSEN = f"""
SELECT contact.id FROM contact LEFT JOIN circle ON circle.id = contact.circle_id
WHERE {_PRESENT} {{members}} AND {{tied}} {_HAS_TIE}
ORDER BY circle.weight DESC NULLS LAST, contact.sort_name, contact.id LIMIT :most"""
_TIES_OF = f"""
SELECT near.mine, near.theirs FROM (
    SELECT contact_id AS mine, other_id AS theirs FROM acquaintance
        WHERE contact_id IN (SELECT value FROM json_each(:ids))
    UNION SELECT other_id, contact_id FROM acquaintance WHERE other_id IN (SELECT value FROM json_each(:ids))
) AS near JOIN contact ON contact.id = near.theirs WHERE {_PRESENT} {{members}}
ORDER BY contact.sort_name, contact.id"""
_NEIGHBOURS = f"""
SELECT DISTINCT contact.id FROM (
    SELECT other_id AS id FROM acquaintance WHERE contact_id IN (SELECT value FROM json_each(:ids))
    UNION SELECT contact_id FROM acquaintance WHERE other_id IN (SELECT value FROM json_each(:ids))
) AS near JOIN contact ON contact.id = near.id WHERE {_PRESENT} ORDER BY contact.sort_name, contact.id"""
_SHARING = f"""
SELECT contact.id FROM contact_interest AS theirs JOIN contact_interest AS same USING (interest_id)
JOIN contact ON contact.id = same.contact_id WHERE theirs.contact_id = :id AND same.contact_id <> :id AND {_PRESENT}
GROUP BY contact.id ORDER BY count(*) DESC, contact.sort_name, contact.id LIMIT :most"""


def people_map(focus: MapFocus, most: int = MOST_PEOPLE) -> PeopleMap:
    """Return the map around a focus, with most people at most; a person who is gone gives an empty one."""
    if focus.around == Around.PERSON:
        steps, everyone = _steps_from(focus.id, most)
    else:
        steps = dict.fromkeys(_members(focus, most), 1)
        everyone = _ids(f"SELECT count(*) FROM contact WHERE {_PRESENT} {_MEMBERS[focus.around]}", {"id": focus.id})[0]
    ids = list(steps)
    return PeopleMap(focus, _people(steps), _ties(ids), _shared(ids), everyone)


def find_focuses(text: str, most: int = 7) -> list[tuple[MapFocus, int | None]]:
    """Return what a text may mean as a focus, with how many people it holds (None for a person)."""
    if not fold(text):
        return []
    found: list[tuple[MapFocus, int | None]] = [
        (MapFocus(Around.CIRCLE, row.id, row.name), row.people) for row in circles() if fold(text) in fold(row.name)
    ]
    for around, names in ((Around.INTEREST, complete_interest(text, 3)), (Around.GROUP, complete_group(text, 2))):
        for id_, name, people in database.connection().execute(
            _SIZES[around], (json.dumps([fold(name) for name in names]),)
        ):
            found.append((MapFocus(around, id_, name), people))
    people_found = complete_person(text, most)
    found += [(MapFocus(Around.PERSON, row.id, row.name), None) for row in people_found]
    return found[:most]


def present_focus(focus: MapFocus) -> MapFocus | None:
    """Return a focus under its present name, None where it is not in the book any more."""
    tables = {
        Around.PERSON: "contact",
        Around.INTEREST: "interest",
        Around.GROUP: "contact_group",
        Around.CIRCLE: "circle",
    }
    if focus.around == Around.EVERYBODY:
        return focus
    row = database.execute_sql(f"SELECT name FROM {tables[focus.around]} WHERE id = ?", (focus.id,)).fetchone()
    return None if row is None else replace(focus, name=row[0])


def _members(focus: MapFocus, most: int) -> list[int]:
    """Return whom a focus holds, the close circles first, each followed by whom they know.

    Taken by closeness alone, a few of many would hardly know each other; and who knows nobody comes last.
    """
    members, values = _MEMBERS[focus.around], {"id": focus.id, "most": most}
    tied = _ids(_CHOSEN.format(members=members, tied=""), values)
    near: dict[int, list[int]] = {}
    rows = database.connection().execute(_TIES_OF.format(members=members), {"id": focus.id, "ids": json.dumps(tied)})
    for mine, theirs in rows:
        near.setdefault(mine, []).append(theirs)
    chosen: dict[int, None] = {}
    for contact_id in tied:
        chosen.update(dict.fromkeys([contact_id, *near.get(contact_id, ())[:_NEIGHBOURS_TAKEN]]))
    if len(chosen) < most:
        chosen.update(dict.fromkeys(_ids(_CHOSEN.format(members=members, tied="NOT"), values)))
    return list(chosen)[:most]


def _steps_from(contact_id: int, most: int) -> tuple[dict[int, int], int]:
    """Return who is how many steps from a person, and how many there would be without a limit."""
    if not _ids("SELECT id FROM contact WHERE id = :id", {"id": contact_id}):
        return {}, 0
    first = [other for other in _neighbours([contact_id]) if other != contact_id]
    second = [other for other in _neighbours(first) if other != contact_id and other not in set(first)]
    sharing = _ids(_SHARING, {"id": contact_id, "most": _MOST_SHARING + len(first) + len(second)})
    known = {contact_id, *first, *second}
    sharing = [other for other in sharing if other not in known][:_MOST_SHARING]
    steps = {contact_id: 0} | dict.fromkeys(first, 1)
    # Some room is kept for those who share much and do not know each other yet.
    kept = max(most - len(steps) - len(sharing), 0)
    steps |= dict.fromkeys(second[:kept], 2) | dict.fromkeys(sharing, 2)
    shown = dict(list(steps.items())[:most])
    return shown, len(known) + len(sharing)


def _neighbours(contact_ids: Sequence[int]) -> list[int]:
    return _ids(_NEIGHBOURS, {"ids": json.dumps(list(contact_ids))})


def _people(steps: dict[int, int]) -> tuple[MapPerson, ...]:
    """Return the people with names short enough for a map, in the order of the ids."""
    rows = {
        id_: (name, given, family)
        for id_, name, given, family in database.connection().execute(
            "SELECT id, name, given_name, family_name FROM contact WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(steps)),),
        )
    }
    # Of two with one given name each gets the family name's first letter; of two with that too, the whole name.
    initialled = {id_: f"{given} {family[:1]}." for id_, (_, given, family) in rows.items() if given and family}
    given_names = Counter(fold(given) for _, given, _ in rows.values())
    with_initial = Counter(fold(short) for short in initialled.values())
    people = []
    for id_, step in steps.items():
        name, given, _ = rows[id_]
        short = given
        if not given or given_names[fold(given)] > 1:
            short = initialled.get(id_, name)
            short = name if with_initial[fold(short)] > 1 else short
        people.append(MapPerson(id_, name, short, step))
    return tuple(people)


def _ties(contact_ids: Collection[int]) -> tuple[MapTie, ...]:
    """Return who of some people knows whom."""
    rows = database.connection().execute(
        "SELECT contact_id, other_id, how FROM acquaintance WHERE contact_id IN (SELECT value FROM json_each(:ids)) "
        "AND other_id IN (SELECT value FROM json_each(:ids)) ORDER BY id",
        {"ids": json.dumps(list(contact_ids))},
    )
    return tuple(MapTie(*row) for row in rows)


def _shared(contact_ids: Collection[int]) -> tuple[MapInterest, ...]:
    """Return the interests that two of some people or more share, the commonest first."""
    rows = database.connection().execute(
        "SELECT interest.id, interest.name, mine, json_group_array(contact_id) FROM contact_interest "
        "JOIN interest ON interest.id = interest_id WHERE contact_id IN (SELECT value FROM json_each(?)) "
        "GROUP BY interest.id HAVING count(*) >= 2 ORDER BY count(*) DESC, mine DESC, folded",
        (json.dumps(list(contact_ids)),),
    )
    return tuple(MapInterest(id_, name, bool(mine), frozenset(json.loads(ids))) for id_, name, mine, ids in rows)


def _ids(query: str, values: dict[str, Any]) -> list[int]:
    return [row[0] for row in database.connection().execute(query, values)]
