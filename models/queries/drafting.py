"""What the book knows that a note to somebody may say, and what the checklist needs to look at it."""

from __future__ import annotations

from datetime import date

from models.advice.composing import DraftFacts
from models.advice.drafts import Purpose
from models.advice.manners import mentions, specifics_from
from models.advice.phrases import as_sentence, in_a_sentence, topic_of, where_met, why_of
from models.queries.introductions import introductions_between
from models.queries.offers import OfferRow, last_gift, offer, offers_of
from models.queries.person import Person, person
from models.record import Record
from models.schema import Event
from models.templates import LANGUAGES
from models.vocabulary import DateType, Kind, Stage

_NOTES_READ = 3
_NAMES = frozenset({"first_name", "name", "organization", "title", "other_name", "other_first_name"})


class Background(Record):
    """What stands beside a note while it is written; gift is when and what the user last gave, kept what waits.

    specifics are what makes a note one to this person, own_words their name and work.
    """

    person: Person
    first_name: str
    specifics: tuple[str, ...]
    own_words: tuple[str, ...]
    left_off: str
    left_off_on: date | None
    gift: tuple[date, str] | None
    kept: tuple[OfferRow, ...]
    is_first: bool
    today: date


def draft_facts(
    contact_id: int, purpose: Purpose, *, today: date, offer_id: int | None = None, other_id: int | None = None
) -> DraftFacts:
    """Return what a note to a person may say; what is better not mentioned to them is not among it.

    Raises UnknownPersonError for either person.
    """
    who = person(contact_id)
    fields = {"name": who.name, "first_name": first_name(who), **_work(who)}
    if event := _met_event(who):
        fields["event"] = event
    if purpose == Purpose.CONGRATULATE and (occasion := _occasion(who, today)):
        fields["occasion"] = occasion
    if offer_id is not None and (shown := offer(offer_id)) is not None:
        fields |= _offer_fields(shown, who)
    other = person(other_id) if other_id is not None else None
    if other is not None:
        fields |= _other_fields(who, other)
    by_language = {language: _told(who, other, language) for language in LANGUAGES}
    by_language["en"]["why"] = why_of(who.stage_reason, who.name)
    return DraftFacts(
        contact_id,
        purpose,
        today,
        _welcome(fields, who),
        {language: _welcome(told, who) for language, told in by_language.items()},
        who.plan.last_interaction_on,
        formal=who.kind == Kind.PROFESSIONAL and who.stage != Stage.RELATIONSHIP,
    )


def background(contact_id: int, *, today: date, other_id: int | None = None, offer_id: int | None = None) -> Background:
    """Return what stands beside a note to a person; raises UnknownPersonError."""
    who = person(contact_id)
    other = person(other_id) if other_id is not None else None
    shown = offer(offer_id) if offer_id is not None else None
    noted = next((row for row in who.interactions if row.note.strip()), None)
    values = [
        *(name for name, _mine in who.interests),
        _met_event(who),
        where_met(who.how_met) or where_met(who.how_met, "de"),
        who.organization,
        who.place,
        other.name if other is not None else "",
        first_name(other) if other is not None else "",
        shown.title if shown is not None else "",
    ]
    notes = [row.note for row in who.interactions[:_NOTES_READ]]
    promises = [row.text for row in who.follow_ups if row.done_on is None]
    return Background(
        person=who,
        first_name=first_name(who),
        specifics=specifics_from(values, [*notes, *promises]),
        own_words=(who.name, who.organization, who.title),
        left_off=noted.note if noted is not None else "",
        left_off_on=noted.date if noted is not None else None,
        gift=last_gift(contact_id),
        kept=tuple(row for row in offers_of(contact_id) if contact_id in {one.contact_id for one in row.meant_for}),
        is_first=not who.interactions,
        today=today,
    )


def first_name(who: Person) -> str:
    """Return what to call someone: the nickname, the given name, else the first word of the name."""
    nickname, given = str(who.nickname), str(who.given_name)
    return nickname or (given.split(maxsplit=1)[0] if given.strip() else who.name.split()[0])


def common_interests(first: Person, second: Person) -> list[str]:
    """Return the interests two people share, the user's own first."""
    theirs = {name for name, _mine in second.interests}
    return [name for name, _mine in first.interests if name in theirs]


def _welcome(fields: dict[str, str], who: Person) -> dict[str, str]:
    """Leave out what touches something they would rather not hear about."""
    own = (who.name, who.organization, who.title)
    return {
        name: value
        for name, value in fields.items()
        if name in _NAMES or not mentions(value, who.better_not_mention, own)
    }


def _interests(who: Person, *, mine: bool) -> list[str]:
    return [name for name, is_mine in who.interests if is_mine == mine]


def _met_event(who: Person) -> str:
    event = Event.get_or_none(Event.id == who.met_event_id) if who.met_event_id is not None else None
    return str(event.name) if event is not None else ""


def _occasion(who: Person, today: date) -> str:
    """Return the label of the date that is nearest to today, birthdays apart."""
    labelled = [row for row in who.dates if row.label and row.type != DateType.BIRTHDAY]
    return (
        min(labelled, key=lambda row: abs(row.month * 31 + row.day - today.month * 31 - today.day)).label
        if (labelled)
        else ""
    )


def _work(who: Person, prefix: str = "") -> dict[str, str]:
    """Return the fields about someone's work; for a friend they may hold anything, such as a club."""
    if who.kind == Kind.PERSONAL:
        return {}
    return {f"{prefix}organization": who.organization, f"{prefix}title": who.title}


def _told(who: Person, other: Person | None, language: str) -> dict[str, str]:
    """Return the fields that depend on the language: that of the user's notes, or how a word is spelled in it."""
    topics = (topic_of(row.note, who.name, language) for row in who.interactions[:_NOTES_READ])
    own = (who.name, who.organization, who.title)
    shared = [name for name in _interests(who, mine=True) if not mentions(name, who.better_not_mention, own)]
    # Another one for another person, so that notes written together do not all say the same.
    fields = {
        "topic": next((topic for topic in topics if topic), ""),
        "where_met": where_met(who.how_met, language),
        "shared_interest": shared[who.id % len(shared)] if shared else "",
    }
    if other is not None:
        theirs, both = _interests(other, mine=True), common_interests(who, other)
        fields |= {"other_interest": theirs[0] if theirs else "", "common_interest": both[0] if both else ""}
    return {
        name: in_a_sentence(value, language) if name.endswith("interest") else value for name, value in fields.items()
    }


def _offer_fields(shown: OfferRow, who: Person) -> dict[str, str]:
    theirs = {name for name, _mine in who.interests}
    about = in_a_sentence(next((name for name in shown.interests if name in theirs), ""))
    is_link = shown.title == shown.url
    return {
        "offer": "" if is_link else shown.title,
        "offer_url": shown.url,
        "offer_note": as_sentence(shown.note),
        "offer_interest": about,
    }


def _other_fields(who: Person, other: Person) -> dict[str, str]:
    """Return the fields about the other person of an introduction."""
    rows = introductions_between(who.id, other.id)
    work = _work(other, "other_")
    return {
        "other_name": other.name,
        "other_first_name": first_name(other),
        **work,
        "other_work": ", ".join(part for part in (work.get("other_title"), work.get("other_organization")) if part),
        "reason": as_sentence(rows[0].reason) if rows else "",
    }
