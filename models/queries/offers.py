"""Offers as they are kept, and to whom they went."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from models.connection import database
from models.queries.listing import as_date
from models.record import Record


class OfferPerson(Record):
    """Someone an offer is meant for; given_on is None while it has not gone to them."""

    contact_id: int
    name: str
    given_on: date | None


class OfferRow(Record):
    """Something worth passing on, its interests, and the people it is meant for or went to, by name."""

    id: int
    title: str
    url: str
    note: str
    added_on: date
    interests: tuple[str, ...]
    people: tuple[OfferPerson, ...]

    @property
    def given_to(self) -> tuple[OfferPerson, ...]:
        """Those it went to."""
        return tuple(person for person in self.people if person.given_on is not None)

    @property
    def meant_for(self) -> tuple[OfferPerson, ...]:
        """Those it is kept for."""
        return tuple(person for person in self.people if person.given_on is None)


_OFFERS = """
SELECT offer.id, title, url, note, added_at,
    (SELECT json_group_array(name) FROM (SELECT interest.name FROM offer_interest
        JOIN interest ON interest.id = interest_id WHERE offer_id = offer.id ORDER BY folded)),
    (SELECT json_group_array(json_array(id, name, given_on)) FROM (SELECT contact.id, contact.name, given_on
        FROM offer_contact JOIN contact ON contact.id = contact_id WHERE offer_id = offer.id ORDER BY sort_name))
FROM offer {} ORDER BY added_at DESC, offer.id DESC
"""


def offers() -> list[OfferRow]:
    """Return all offers, the newest first."""
    return _rows("", ())


def number_of_offers() -> int:
    """Return how many offers there are."""
    return int(database.execute_sql("SELECT count(*) FROM offer").fetchone()[0])


def offer(offer_id: int) -> OfferRow | None:
    """Return one offer, or None where it is gone."""
    found = _rows("WHERE offer.id = ?", (offer_id,))
    return found[0] if found else None


def offers_of(contact_id: int) -> list[OfferRow]:
    """Return the offers that are meant for someone or went to them, the newest first."""
    return _rows("WHERE offer.id IN (SELECT offer_id FROM offer_contact WHERE contact_id = ?)", (contact_id,))


def offers_about(interests: Sequence[str]) -> list[OfferRow]:
    """Return the offers about one of these interests, the newest first; names are compared as they are spelled."""
    where = (
        "WHERE offer.id IN (SELECT offer_id FROM offer_interest JOIN interest ON interest.id = interest_id "
        "WHERE name IN (SELECT value FROM json_each(?)))"
    )
    return _rows(where, (json.dumps(list(interests)),))


def last_gift(contact_id: int) -> tuple[date, str] | None:
    """Return when something last went to someone and what it was: an offer's title or an interaction's note; or None.

    The note may be empty. Of the same day the offer is told, because it has a title.
    """
    row = database.execute_sql(
        "SELECT given_on, title FROM offer_contact JOIN offer ON offer.id = offer_id "
        "WHERE contact_id = ?1 AND given_on IS NOT NULL "
        "UNION ALL SELECT date, note FROM interaction_contact JOIN interaction ON interaction.id = interaction_id "
        "WHERE contact_id = ?1 AND gave ORDER BY 1 DESC LIMIT 1",
        (contact_id,),
    ).fetchone()
    return (date.fromisoformat(row[0]), row[1]) if row else None


def _rows(where: str, values: Sequence[object]) -> list[OfferRow]:
    return [
        OfferRow(
            id_,
            title,
            url,
            note,
            date.fromisoformat(added_at[:10]),
            tuple(json.loads(interests)),
            tuple(
                OfferPerson(contact_id, name, as_date(given_on)) for contact_id, name, given_on in json.loads(people)
            ),
        )
        for id_, title, url, note, added_at, interests, people in database.execute_sql(_OFFERS.format(where), values)
    ]
