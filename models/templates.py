"""The wordings of notes that Tendril brings along, one file a language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import lru_cache
from typing import Any

from models.record import Record
from resources import resource

# A sentence is several texts, of which the first is taken whose fields are all known.
Alternatives = tuple[str, ...]

LANGUAGES = ("en", "de")
_IN_BRACES = re.compile(r"\{([^{}\n]*)\}")
FORMAL, FAMILIAR = "formal", "familiar"


class Wording(Record):
    """One way to write a note; tone is formal, familiar or "" where the language makes no difference."""

    subject: Alternatives
    paragraphs: tuple[tuple[Alternatives, ...], ...]
    tone: str = ""
    needs: tuple[str, ...] = ()


class Templates(Record):
    """The wordings of one language by purpose, what it calls the months, and sentences that serve as fields.

    fields are the names of the fields that can be put into a template of one's own, in the order they are offered.
    """

    language: str
    name: str
    months: tuple[str, ...]
    sentences: Mapping[str, Alternatives]
    wordings: Mapping[str, tuple[Wording, ...]]
    fields: Mapping[str, str] = field(default_factory=dict)


@lru_cache(maxsize=len(LANGUAGES))
def templates_in(language: str) -> Templates:
    """Return the wordings in a language, in English where there are none."""
    known = language if language in LANGUAGES else LANGUAGES[0]
    return parse_templates(known, json.loads(resource(f"templates/{known}.json").read_text(encoding="utf-8")))


def parse_templates(language: str, stored: Mapping[str, Any]) -> Templates:
    """Return templates from the JSON of their file."""
    return Templates(
        language,
        stored["language"],
        tuple(stored["months"]),
        {name: _alternatives(texts) for name, texts in stored["sentences"].items()},
        {purpose: tuple(map(_wording, wordings)) for purpose, wordings in stored["purposes"].items()},
        stored.get("fields", {}),
    )


def shown_fields(text: str, templates: Templates) -> str:
    """Return a template's text as it is edited: its fields by the names they have in the language."""
    return _IN_BRACES.sub(
        lambda found: f"{{{templates.fields[found[1]]}}}" if found[1] in templates.fields else found[0], text
    )


def stored_fields(text: str, templates: Templates) -> str:
    """Return an edited text as it is kept: its fields by their lasting names; what is no field stays as it is."""
    keys = {name.casefold(): key for key, name in templates.fields.items()}

    def kept(found: re.Match[str]) -> str:
        name = " ".join(found[1].split()).casefold()
        return f"{{{keys[name]}}}" if name in keys else found[0]

    return _IN_BRACES.sub(kept, text)


def unknown_fields(text: str, templates: Templates) -> tuple[str, ...]:
    """Return what stands in braces in a stored text and is no field, each once."""
    return tuple(dict.fromkeys(name for name in _IN_BRACES.findall(text) if name not in templates.fields))


def with_fields(text: str, fields: Mapping[str, str], templates: Templates) -> str:
    """Return a note as a template: where the value of a field stands in it as whole words, the field."""
    known = {key: value for key, value in fields.items() if key in templates.fields and value.strip()}
    # A longer value may hold a shorter one: the whole name the first name.
    for key in sorted(known, key=lambda key: -len(known[key])):
        text = re.sub(rf"(?<![\w{{]){re.escape(known[key])}(?![\w}}])", f"{{{key}}}", text)
    return text


def _wording(stored: Mapping[str, Any]) -> Wording:
    return Wording(
        _alternatives(stored["subject"]),
        tuple(tuple(_alternatives(sentence) for sentence in paragraph) for paragraph in stored["paragraphs"]),
        stored.get("tone", ""),
        tuple(stored.get("needs", ())),
    )


def _alternatives(texts: str | Iterable[str]) -> Alternatives:
    return (texts,) if isinstance(texts, str) else tuple(texts)
