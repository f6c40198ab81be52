"""Putting a note together from a wording and what is known, pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date

from models.advice.drafts import Draft, Purpose
from models.record import Record
from models.templates import FAMILIAR, FORMAL, Alternatives, Templates, Wording

FIELD = re.compile(r"\{([a-z_]+)\}")
# Days after which the month of the last contact is worth naming, and up to which it alone says which one it was.
_MONTHS_NAMED = (25, 300)


class DraftFacts(Record):
    """What a note may say: fields common to all languages, and those of each.

    last_on is the day of the last contact; formal tells that the two are on formal terms, where a language has them.
    """

    contact_id: int
    purpose: Purpose
    today: date
    fields: Mapping[str, str] = field(default_factory=dict)
    by_language: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    last_on: date | None = None
    formal: bool = False


class OwnTemplate(Record):
    """A wording of the user's own; subject and text hold fields such as {first_name}."""

    id: int
    name: str
    purpose: str
    subject: str
    text: str


def compose(
    facts: DraftFacts, templates: Templates, variant: int | None = None, own: Sequence[OwnTemplate] = ()
) -> Draft:
    """Return the draft in a wording; without a variant in the one that is this person's own.

    The user's own templates come first. Of the wordings Tendril brings along, sentences with a field that is not
    known are left out, paragraphs without a sentence too.
    """
    fields = all_fields(facts, templates)
    usable = _usable(templates.wordings[facts.purpose], fields, formal=facts.formal)
    fitting = sum(_fits(wording, formal=facts.formal) for wording in usable) or len(usable)
    count = len(own) + len(usable)
    # Ids follow each other, so that people written to together get different wordings.
    place = facts.contact_id % (len(own) or fitting) if variant is None else variant % count
    if place < len(own):
        subject, text = filled_in(own[place].subject, fields, templates), filled_in(own[place].text, fields, templates)
        template_id: int | None = own[place].id
    else:
        wording = usable[place - len(own)]
        subject = _first_filled(wording.subject, fields)
        paragraphs = (_paragraph(paragraph, fields) for paragraph in wording.paragraphs)
        text, template_id = "\n\n".join(part for part in paragraphs if part), None
    return Draft(
        contact_id=facts.contact_id,
        purpose=facts.purpose,
        language=templates.language,
        subject=subject[:1].upper() + subject[1:],
        text=text,
        variant=place,
        variants=count,
        fields=fields,
        template_id=template_id,
    )


def filled_in(text: str, fields: Mapping[str, str], templates: Templates) -> str:
    """Return a text of the user's with what is known filled in; an unknown field stays as a blank: [where you met]."""

    def fill(found: re.Match[str]) -> str:
        name = found[1]
        if name in fields:
            return fields[name]
        return f"[{templates.fields[name]}]" if name in templates.fields else found[0]

    return FIELD.sub(fill, text)


def all_fields(facts: DraftFacts, templates: Templates) -> dict[str, str]:
    """Return every field that is known, as the language words it."""
    fields = {**facts.fields, **facts.by_language.get(templates.language, {})}
    if facts.last_on is not None:
        days = (facts.today - facts.last_on).days
        if days > _MONTHS_NAMED[1]:
            fields["year"] = str(facts.last_on.year)
        elif days >= _MONTHS_NAMED[0] and facts.last_on.month != facts.today.month:
            fields["month"] = templates.months[facts.last_on.month - 1]
    fields = {name: value for name, value in fields.items() if value.strip()}
    for name, alternatives in templates.sentences.items():
        if filled := _first_filled(alternatives, fields):
            fields[name] = filled
    return fields


def fill_fields(text: str, fields: Mapping[str, str]) -> str | None:
    """Return the text with its fields filled, None where one is not known; braces inside a value stay."""
    if any(name not in fields for name in FIELD.findall(text)):
        return None
    return FIELD.sub(lambda found: fields[found[1]], text)


def _usable(wordings: Sequence[Wording], fields: Mapping[str, str], *, formal: bool) -> list[Wording]:
    """Return the wordings for which enough is known, those in the right tone first."""
    usable = [wording for wording in wordings if all(name in fields for name in wording.needs)] or list(wordings)
    return sorted(usable, key=lambda wording: not _fits(wording, formal=formal))


def _fits(wording: Wording, *, formal: bool) -> bool:
    return wording.tone in ("", FORMAL if formal else FAMILIAR)


def _paragraph(sentences: Sequence[Alternatives], fields: Mapping[str, str]) -> str:
    filled = (_first_filled(alternatives, fields) for alternatives in sentences)
    return " ".join(text for text in filled if text)


def _first_filled(alternatives: Alternatives, fields: Mapping[str, str]) -> str:
    for text in alternatives:
        filled = fill_fields(text, fields)
        if filled is not None:
            return filled
    return ""
