"""Evidence of relationships, who knows whom, and whom to bring together, read for models.advice.introductions."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from datetime import date, timedelta

from models.advice.introductions import (
    YEAR,
    Candidate,
    Evidence,
    Idea,
    Link,
    Path,
    Touch,
    evidence_from,
    ideas,
    reachable,
    strongest_paths,
)
from models.connection import database
from models.text import fold

_MOST_CANDIDATES = 250
_MOST_TOUCHES = 24
# In a larger group people need not know each other: a conference is not a team.
_LARGEST_ACQUAINTED_GROUP = 12
_LARGEST_GATHERING = 6
_HOPS = 3
# How strong a link between two others is: said, said with how, or seen together.
_KNOWN, _KNOWN_HOW, _TOGETHER = 0.5, 0.7, 0.4

_TOUCHES = """
SELECT contact.id, contact.name, date, direction, answer FROM json_each(?) AS wanted
CROSS JOIN contact ON contact.id = wanted.value
LEFT JOIN (SELECT interaction_contact.contact_id, date, direction, answer, interaction.id AS interaction_id,
        row_number() OVER (PARTITION BY interaction_contact.contact_id ORDER BY date DESC, interaction.id DESC) AS nth
    FROM json_each(?1) AS these CROSS JOIN interaction_contact ON interaction_contact.contact_id = these.value
    CROSS JOIN interaction ON interaction.id = interaction_contact.interaction_id) AS latest
    ON latest.contact_id = contact.id AND nth <= ?2
ORDER BY contact.id, nth"""
_ACQUAINTED = """
SELECT contact_id, other_id, how FROM acquaintance WHERE contact_id IN (SELECT value FROM json_each(?1))
UNION ALL SELECT other_id, contact_id, how FROM acquaintance WHERE other_id IN (SELECT value FROM json_each(?1))"""
# A card to several people brings nobody together; a meeting of a few does.
_TOGETHER_WITH = f"""
SELECT DISTINCT mine.contact_id, theirs.contact_id FROM json_each(?) AS these
CROSS JOIN interaction_contact AS mine ON mine.contact_id = these.value
CROSS JOIN interaction ON interaction.id = mine.interaction_id
    AND medium IN ('in_person', 'event', 'video', 'call')
CROSS JOIN interaction_contact AS theirs
    ON theirs.interaction_id = mine.interaction_id AND theirs.contact_id <> mine.contact_id
WHERE (SELECT count(*) FROM interaction_contact WHERE interaction_id = interaction.id) <= {_LARGEST_GATHERING}"""

# Materialized, because SQLite would else fold the organisation of everybody instead of each organisation once.
_ORGANIZATIONS = (
    "WITH known AS MATERIALIZED "
    "(SELECT organization, count(*) AS people FROM contact WHERE organization > '' GROUP BY organization)"
)


def evidence_of(contact_ids: Iterable[int], today: date) -> dict[int, Evidence]:
    """Return what speaks for the user's relationship with each of these people; those who are gone are left out."""
    touches: dict[int, list[Touch]] = {}
    names: dict[int, str] = {}
    wanted = json.dumps(list(contact_ids))
    for contact_id, name, day, direction, answer in database.execute_sql(_TOUCHES, (wanted, _MOST_TOUCHES)):
        names[contact_id] = name
        rows = touches.setdefault(contact_id, [])
        if day is not None:
            rows.append(Touch(date.fromisoformat(day), direction, answer))
    return {contact_id: evidence_from(names[contact_id], rows, today) for contact_id, rows in touches.items()}


def know_each_other(first_id: int, second_id: int) -> str | None:
    """Return how two people know each other already ("" where only that they do is known), None if not known."""
    row = database.execute_sql(
        "SELECT how FROM acquaintance WHERE (contact_id = ?1 AND other_id = ?2) OR (contact_id = ?2 AND other_id = ?1)",
        (first_id, second_id),
    ).fetchone()
    if row is not None:
        return str(row[0])
    together = database.execute_sql(_TOGETHER_WITH, (json.dumps([first_id]),))
    return "" if any(other == second_id for _mine, other in together) else None


def links_of(contact_ids: Collection[int]) -> dict[int, list[Link]]:
    """Return whom each of these people knows, as far as the book says or shows it."""
    wanted = json.dumps(list(contact_ids))
    strongest: dict[tuple[int, int], Link] = {}
    for mine, other in database.execute_sql(_TOGETHER_WITH, (wanted,)):
        strongest[mine, other] = Link(other, _TOGETHER)
    for mine, other, how in database.execute_sql(_ACQUAINTED, (wanted,)):
        link = Link(other, _KNOWN_HOW if how else _KNOWN, how)
        if (mine, other) not in strongest or strongest[mine, other].strength <= link.strength:
            strongest[mine, other] = link
    found: dict[int, list[Link]] = {}
    for (mine, _other), link in strongest.items():
        found.setdefault(mine, []).append(link)
    return found


def ways_to(target_ids: Collection[int], today: date, most: int = 3) -> list[Path]:
    """Return who could introduce the user to one of these people, the strongest way first.

    A way of one person means that the user knows them already. Only who is near them is read.
    """
    links: dict[int, list[Link]] = {}

    def known(contact_id: int) -> list[Link]:
        return links.get(contact_id, [])

    near: set[int] = set(target_ids)
    for hops in range(1, _HOPS):
        links |= links_of([contact_id for contact_id in near if contact_id not in links])
        near = reachable(target_ids, known, hops + 1)
    usable = _reachable_people(near)
    own = {
        contact_id: one.strength(today)
        for contact_id, one in evidence_of(usable, today).items()
        if one.last_on is not None
    }
    gone = _deceased({link.other_id for those in links.values() for link in those})
    links = {id_: [link for link in those if link.other_id not in gone] for id_, those in links.items()}
    # The links point from the targets outwards, and everybody knows each other both ways.
    return strongest_paths(set(target_ids), links, own, most=most, hops=_HOPS)


def people_at(organization: str, most: int = 200) -> list[int]:
    """Return who works at an organisation, spelled with or without case and accents."""
    rows = database.execute_sql(
        f"{_ORGANIZATIONS} SELECT contact.id FROM known "
        "CROSS JOIN contact ON contact.organization = known.organization "
        "WHERE fold(known.organization) = ? AND +status IN ('active', 'paused') ORDER BY +sort_name LIMIT ?",
        (fold(organization), most),
    )
    return [contact_id for (contact_id,) in rows]


def complete_organization(prefix: str, most: int = 8) -> list[tuple[str, int]]:
    """Return organisations with a word that begins like this and how many people are there, the largest first."""
    escaped = fold(prefix).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    rows = database.execute_sql(
        f"{_ORGANIZATIONS} SELECT max(organization), sum(people) AS everyone FROM known "
        "WHERE ' ' || fold(organization) LIKE ? ESCAPE '\\' "
        "GROUP BY fold(organization) ORDER BY everyone DESC, 1 LIMIT ?",
        (f"% {escaped}%", most),
    )
    return [(name, count) for name, count in rows]


def introduction_ideas(today: date, most: int = 12) -> list[Idea]:
    """Return pairs worth introducing, the best first, from whom the user was in touch with within a year."""
    recent = database.execute_sql(
        "SELECT contact_id FROM planned_date CROSS JOIN contact ON contact.id = contact_id "
        "WHERE last_interaction_on >= ? AND +status IN ('active', 'paused') AND +stage <> 'prospect' "
        "ORDER BY last_interaction_on DESC LIMIT ?",
        ((today - timedelta(days=YEAR)).isoformat(), _MOST_CANDIDATES),
    )
    ids = [contact_id for (contact_id,) in recent]
    evidence = evidence_of(ids, today)
    interests, spread = _interests_of(ids)
    circles = _circles_of_acquaintance(ids)
    candidates = [
        Candidate(id_, evidence[id_], frozenset(interests[id_]), frozenset(circles.get(id_, ())))
        for id_ in ids
        if id_ in interests
    ]
    return ideas(candidates, _known_pairs(ids), spread, today, most)


def _reachable_people(contact_ids: Collection[int]) -> list[int]:
    """Return those of these people whom the user might ask something."""
    rows = database.execute_sql(
        "SELECT id FROM contact WHERE id IN (SELECT value FROM json_each(?)) "
        "AND status IN ('active', 'paused') AND stage <> 'prospect'",
        (json.dumps(list(contact_ids)),),
    )
    return [contact_id for (contact_id,) in rows]


def _deceased(contact_ids: Collection[int]) -> set[int]:
    """Return those of these people who have died: nobody can ask them anything."""
    rows = database.execute_sql(
        "SELECT id FROM contact WHERE id IN (SELECT value FROM json_each(?)) AND status = 'deceased'",
        (json.dumps(list(contact_ids)),),
    )
    return {contact_id for (contact_id,) in rows}


def _interests_of(contact_ids: Collection[int]) -> tuple[dict[int, list[str]], dict[str, int]]:
    """Return the interests of each of these people, and how many people have each of them."""
    wanted = (json.dumps(list(contact_ids)),)
    interests: dict[int, list[str]] = {}
    for contact_id, name in database.execute_sql(
        "SELECT contact_id, name FROM contact_interest JOIN interest ON interest.id = interest_id "
        "WHERE contact_id IN (SELECT value FROM json_each(?))",
        wanted,
    ):
        interests.setdefault(contact_id, []).append(name)
    spread = dict(
        database.execute_sql(
            "SELECT name, (SELECT count(*) FROM contact_interest WHERE interest_id = interest.id) FROM interest "
            "WHERE id IN (SELECT interest_id FROM contact_interest "
            "WHERE contact_id IN (SELECT value FROM json_each(?)))",
            wanted,
        )
    )
    return interests, spread


def _circles_of_acquaintance(contact_ids: Collection[int]) -> dict[int, set[str]]:
    """Return what makes people know each other without anybody saying so: an employer, a small group."""
    wanted = json.dumps(list(contact_ids))
    found: dict[int, set[str]] = {}
    for contact_id, group_id in database.execute_sql(
        "SELECT contact_id, group_id FROM group_member WHERE contact_id IN (SELECT value FROM json_each(?)) "
        "AND (SELECT count(*) FROM group_member AS every WHERE every.group_id = group_member.group_id) <= ?",
        (wanted, _LARGEST_ACQUAINTED_GROUP),
    ):
        found.setdefault(contact_id, set()).add(f"group {group_id}")
    for contact_id, organization in database.execute_sql(
        "SELECT id, organization FROM contact WHERE organization <> '' AND id IN (SELECT value FROM json_each(?))",
        (wanted,),
    ):
        found.setdefault(contact_id, set()).add(f"organization {fold(organization)}")
    return found


def _known_pairs(contact_ids: Collection[int]) -> set[frozenset[int]]:
    """Return the pairs who know each other, or whose introduction was thought of before."""
    pairs = {frozenset((mine, link.other_id)) for mine, links in links_of(contact_ids).items() for link in links}
    rows = database.execute_sql("SELECT a_id, b_id FROM introduction")
    return pairs | {frozenset(pair) for pair in rows}


def shared_interests(pairs: Collection[tuple[int, int]]) -> dict[tuple[int, int], tuple[str, ...]]:
    """Return what the two of each pair have in common, the user's own interests first."""
    found: dict[tuple[int, int], list[str]] = {}
    rows = database.execute_sql(
        "SELECT json_extract(pair.value, '$[0]') AS a_id, json_extract(pair.value, '$[1]') AS b_id, interest.name "
        "FROM json_each(?) AS pair CROSS JOIN contact_interest AS first ON first.contact_id = a_id "
        "CROSS JOIN contact_interest AS second ON second.contact_id = b_id AND second.interest_id = first.interest_id "
        "CROSS JOIN interest ON interest.id = first.interest_id ORDER BY interest.mine DESC, interest.folded",
        (json.dumps(list(pairs)),),
    )
    for a_id, b_id, name in rows:
        found.setdefault((a_id, b_id), []).append(name)
    return {pair: tuple(names) for pair, names in found.items()}
