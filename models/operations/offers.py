"""Offers: what is worth passing on, kept for later, given to people, taken up again or let go."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date

from models.book import Book
from models.connection import database
from models.errors import InvalidValueError
from models.history import Change
from models.operations.fields import clean, distinct_names
from models.operations.people import existing, moment
from models.operations.tags import interest_named
from models.schema import Offer, OfferContact


def keep_offer(
    book: Book,
    title: str,
    url: str = "",
    note: str = "",
    interests: Iterable[str] = (),
    contact_ids: Sequence[int] = (),
) -> Change:
    """Keep something worth passing on; the result is its id.

    contact_ids are the people it is meant for, to whom it has not gone yet. Without a title the link is the title.
    Raises InvalidValueError where there is neither, UnknownPersonError.
    """
    values = _checked(title, url, note)
    with book.operation("keep_offer", name=values["title"]) as step:
        offer = Offer.create(added_at=moment(book), **values)
        _be_about(offer.id, interests)
        _mean_for(offer.id, contact_ids)
        step.result = int(offer.id)
    return step.change


def edit_offer(
    book: Book,
    offer_id: int,
    *,
    title: str,
    url: str = "",
    note: str = "",
    interests: Iterable[str] = (),
    contact_ids: Sequence[int] | None = None,
) -> Change:
    """Change an offer; contact_ids are those it is still meant for (None: as before). To whom it went stays.

    Raises InvalidValueError or UnknownPersonError.
    """
    _existing_offer(offer_id)
    values = _checked(title, url, note)
    with book.operation("edit_offer", name=values["title"]) as step:
        Offer.update(**values).where(Offer.id == offer_id).execute()
        _be_about(offer_id, interests)
        if contact_ids is not None:
            OfferContact.delete().where(
                (OfferContact.offer == offer_id)
                & OfferContact.given_on.is_null()
                & OfferContact.contact.not_in(list(contact_ids))
            ).execute()
            _mean_for(offer_id, contact_ids)
        step.result = offer_id
    return step.change


def give_offer(book: Book, offer_id: int, contact_ids: Sequence[int], on: date | None = None) -> Change:
    """Note that an offer went to people on a day (today if left out); it may have gone to them before.

    Raises InvalidValueError for a day to come or an unknown offer, UnknownPersonError.
    """
    offer = _existing_offer(offer_id)
    day = on or book.clock.today()
    if day > book.clock.today():
        raise InvalidValueError("{day} is in the future; only what has happened can be logged.", day=day)
    people = [existing(contact_id) for contact_id in dict.fromkeys(contact_ids)]
    if not people:
        raise InvalidValueError("Say to whom it went.")
    with book.operation("give_offer", name=people[0].name, count=len(people), title=offer.title) as step:
        _mean_for(offer_id, [person.id for person in people])
        database.execute_sql(
            "UPDATE offer_contact SET given_on = ? "
            "WHERE offer_id = ? AND contact_id IN (SELECT value FROM json_each(?))",
            (day.isoformat(), offer_id, json.dumps([person.id for person in people])),
        )
        step.result = offer_id
    return step.change


def delete_offer(book: Book, offer_id: int) -> Change:
    """Delete an offer, and with it to whom it went; raises InvalidValueError."""
    offer = _existing_offer(offer_id)
    with book.operation("delete_offer", name=offer.title) as step:
        Offer.delete().where(Offer.id == offer_id).execute()
    return step.change


def _checked(title: str, url: str, note: str) -> dict[str, str]:
    values = {"title": " ".join(clean(title).split()), "url": clean(url), "note": clean(note)}
    values["title"] = values["title"] or values["url"]
    if not values["title"]:
        raise InvalidValueError("Say what it is, or paste its link.")
    return values


def _be_about(offer_id: int, interests: Iterable[str]) -> None:
    """Make the interests of an offer exactly these; call inside an operation."""
    ids = [interest_named(name) for name in distinct_names(interests)]
    database.execute_sql(
        "DELETE FROM offer_interest WHERE offer_id = ? AND interest_id NOT IN (SELECT value FROM json_each(?))",
        (offer_id, json.dumps(ids)),
    )
    database.connection().cursor().executemany(
        "INSERT OR IGNORE INTO offer_interest (offer_id, interest_id) VALUES (?, ?)", ((offer_id, id_) for id_ in ids)
    )


def _mean_for(offer_id: int, contact_ids: Sequence[int]) -> None:
    """Say for whom an offer is meant, besides those it went to; call inside an operation."""
    people = [existing(contact_id).id for contact_id in dict.fromkeys(contact_ids)]
    database.connection().cursor().executemany(
        "INSERT OR IGNORE INTO offer_contact (offer_id, contact_id) VALUES (?, ?)", ((offer_id, id_) for id_ in people)
    )


def _existing_offer(offer_id: int) -> Offer:
    offer: Offer | None = Offer.get_or_none(Offer.id == offer_id)
    if offer is None:
        raise InvalidValueError("What was to be shared is not in the book any more.")
    return offer
