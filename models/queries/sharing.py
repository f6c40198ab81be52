"""Who shares an interest: whom to share something with, and who knows nobody else with it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.advice.sharing import Candidate
from models.connection import database
from models.queries.filtering import WARMTHS
from models.queries.listing import as_date
from models.text import fold

# Whoever shares an interest with a whole city is not asked about one by one: so many are read, the latest first.
MOST_READ = 150
_IN_THE_BOOK = "contact.status IN ('active', 'paused')"
_WARMTH = (
    "CASE WHEN contact.status <> 'active' THEN '' "
    + " ".join(f"WHEN {condition} THEN '{warmth}'" for warmth, condition in WARMTHS.items())
    + " ELSE '' END"
)
# Those a kept offer is meant for belong to it, whatever they care about.
_FOUND = f"""
WITH wanted AS (SELECT id FROM interest WHERE folded IN (SELECT value FROM json_each(:interests))),
found AS (
    SELECT contact_id, sum(shared) AS shared FROM (
        SELECT contact_id, 1 AS shared FROM contact_interest WHERE interest_id IN (SELECT id FROM wanted)
        UNION ALL SELECT contact_id, 0 FROM offer_contact WHERE offer_id = :offer_id
    ) GROUP BY contact_id
),
chosen AS (
    SELECT contact.id, found.shared, offer_contact.offer_id, offer_contact.given_on FROM found
    JOIN contact ON contact.id = found.contact_id
    LEFT JOIN planned_date ON planned_date.contact_id = contact.id
    LEFT JOIN offer_contact ON offer_contact.contact_id = contact.id AND offer_contact.offer_id = :offer_id
    WHERE {_IN_THE_BOOK}
    ORDER BY offer_contact.offer_id IS NULL, found.shared DESC, planned_date.ideal_on IS NULL, planned_date.ideal_on
    LIMIT {MOST_READ}
)
"""
_CANDIDATES = f"""{_FOUND}
SELECT contact.id, contact.name,
    (SELECT json_group_array(name) FROM (SELECT interest.name FROM contact_interest
        JOIN interest ON interest.id = interest_id
        WHERE contact_id = contact.id AND interest_id IN (SELECT id FROM wanted) ORDER BY folded)),
    contact.status, contact.stage, {_WARMTH},
    (SELECT json_array(date, medium, direction) FROM interaction_contact
        JOIN interaction ON interaction.id = interaction_id
        WHERE interaction_contact.contact_id = contact.id ORDER BY date DESC, interaction.id DESC LIMIT 1),
    max(coalesce((SELECT max(date) FROM interaction_contact JOIN interaction ON interaction.id = interaction_id
        WHERE interaction_contact.contact_id = contact.id AND gave), ''),
        coalesce((SELECT max(given_on) FROM offer_contact WHERE offer_contact.contact_id = contact.id), '')),
    chosen.given_on, coalesce(planned_date.unanswered, 0), contact.requested_on, contact.better_not_mention,
    chosen.offer_id IS NOT NULL
FROM chosen JOIN contact ON contact.id = chosen.id
LEFT JOIN planned_date ON planned_date.contact_id = contact.id
"""
_SHARERS = f"""
SELECT count(DISTINCT contact_id) FROM contact_interest JOIN contact ON contact.id = contact_id
WHERE {_IN_THE_BOOK}
    AND interest_id IN (SELECT id FROM interest WHERE folded IN (SELECT value FROM json_each(?)))
"""


def sharing_candidates(interests: Sequence[str], today: date, offer_id: int | None = None) -> list[Candidate]:
    """Return those who share one of the interests, at most 150, and those an offer is meant for; in no useful order."""
    values = {"interests": _folded(interests), "offer_id": offer_id, "today": today.isoformat()}
    found = []
    for row in database.connection().execute(_CANDIDATES, values):
        id_, name, shared, status, stage, warmth, latest, given_on, got_it_on, unanswered, requested_on, avoided = row[
            :12
        ]
        last_on, medium, direction = json.loads(latest) if latest else (None, "", "")
        found.append(
            Candidate(
                contact_id=id_,
                name=name,
                shared=tuple(json.loads(shared)),
                status=status,
                stage=stage,
                warmth=warmth,
                last_on=as_date(last_on),
                last_medium=medium,
                last_direction=direction,
                given_on=as_date(given_on),
                got_it_on=as_date(got_it_on),
                unanswered=unanswered,
                requested_on=as_date(requested_on),
                better_not_mention=avoided,
                meant=bool(row[12]) and got_it_on is None,
            )
        )
    return found


def number_sharing(interests: Sequence[str]) -> int:
    """Return how many active or paused people share one of the interests."""
    return int(database.execute_sql(_SHARERS, (_folded(interests),)).fetchone()[0])


@dataclass(frozen=True)
class Unacquainted:
    """Somebody who knows nobody else with an interest, as far as the book tells, and whom they could meet (or None)."""

    contact_id: int
    name: str
    other_id: int | None
    other_name: str


# CROSS JOIN keeps SQLite from going through everybody with the interest for each of them.
_KNOWS = "EXISTS (SELECT 1 FROM acquaintance CROSS JOIN contact_interest AS theirs ON theirs.contact_id = {other} "
_UNACQUAINTED = f"""
SELECT contact.id, contact.name FROM contact_interest CROSS JOIN contact ON contact.id = contact_interest.contact_id
WHERE contact_interest.interest_id = ?1 AND {_IN_THE_BOOK}
    AND NOT {_KNOWS.format(other="acquaintance.other_id")}
        WHERE acquaintance.contact_id = contact.id AND theirs.interest_id = ?1)
    AND NOT {_KNOWS.format(other="acquaintance.contact_id")}
        WHERE acquaintance.other_id = contact.id AND theirs.interest_id = ?1)
ORDER BY contact.sort_name, contact.id
"""
# Introduce only whom you can vouch for: a relationship in which both have been in touch, the latest first.
_VOUCHED_FOR = """
SELECT contact.id, contact.name FROM contact_interest
CROSS JOIN contact ON contact.id = contact_interest.contact_id
JOIN planned_date ON planned_date.contact_id = contact.id
WHERE interest_id = ? AND status = 'active' AND stage = 'relationship' AND last_interaction_on IS NOT NULL
    AND unanswered = 0
ORDER BY last_interaction_on DESC, sort_name LIMIT 60
"""
_INTRODUCED = """
SELECT a_id, b_id FROM introduction WHERE state <> 'dropped' AND (a_id IN (SELECT value FROM json_each(?1))
    OR b_id IN (SELECT value FROM json_each(?1)))
"""


def unacquainted_ids(interest_id: int) -> list[int]:
    """Return the ids of those who know nobody else with an interest, by name."""
    return [id_ for id_, _name in database.execute_sql(_UNACQUAINTED, (interest_id,))]


def unacquainted(interest_id: int, most: int = 100) -> list[Unacquainted]:
    """Return those who know nobody else with an interest, by name, with somebody they could be introduced to.

    The other is somebody the user can vouch for, and no introduction of the two is under way or made.
    """
    alone = list(database.execute_sql(_UNACQUAINTED, (interest_id,)))[:most]
    others = list(database.execute_sql(_VOUCHED_FOR, (interest_id,)))
    ids = json.dumps([id_ for id_, _name in alone])
    introduced = {frozenset(pair) for pair in database.execute_sql(_INTRODUCED, (ids,))}
    proposed: Counter[int] = Counter()
    found = []
    for contact_id, name in alone:
        fitting = [one for one in others if one[0] != contact_id and frozenset((contact_id, one[0])) not in introduced]
        # Nobody is to meet everybody.
        other_id, other_name = min(fitting, key=lambda one: proposed[one[0]], default=(None, ""))
        if other_id is not None:
            proposed[other_id] += 1
        found.append(Unacquainted(contact_id, name, other_id, other_name))
    return found


def _folded(interests: Sequence[str]) -> str:
    return json.dumps([fold(name) for name in interests])
