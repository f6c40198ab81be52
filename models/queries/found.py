"""Where a search found people, when it was in something the list does not show."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence

from models.connection import database
from models.record import Record
from models.text import Terms, match_places, search_terms

BEFORE, AFTER = 28, 90
_THEIRS = "IN (SELECT value FROM json_each(?1))"
# Where to look, the most telling first; the words are the kinds of Found.
_SOURCES = (
    (
        f"SELECT id, 'name', given_name || ' ' || family_name || ' ' || nickname || ' ' || phonetic_name FROM contact "
        f"WHERE id {_THEIRS}"
    ),
    f"SELECT id, 'department', department FROM contact WHERE id {_THEIRS} AND department <> ''",
    (
        "SELECT contact_id, 'interests', interest.name FROM contact_interest "
        f"JOIN interest ON interest.id = interest_id WHERE contact_id {_THEIRS}"
    ),
    (
        "SELECT contact_id, 'groups', contact_group.name FROM group_member "
        f"JOIN contact_group ON contact_group.id = group_id WHERE contact_id {_THEIRS}"
    ),
    f"SELECT id, 'place', place FROM contact WHERE id {_THEIRS} AND place <> ''",
    f"SELECT contact_id, type, value FROM contact_method WHERE contact_id {_THEIRS} AND value <> ''",
    f"SELECT id, 'notes', notes FROM contact WHERE id {_THEIRS} AND notes <> ''",
    f"SELECT id, 'how_met', how_met FROM contact WHERE id {_THEIRS} AND how_met <> ''",
    (
        "SELECT contact_id, 'story', note FROM (SELECT contact_id, note, interaction.date AS day "
        "FROM interaction_contact JOIN interaction ON interaction.id = interaction_id "
        f"WHERE contact_id {_THEIRS} AND note <> '' ORDER BY day DESC)"
    ),
    f"SELECT contact_id, 'promise', text FROM follow_up WHERE contact_id {_THEIRS}",
)


class Found(Record):
    """Where somebody was found: what it is (email, notes, story…), the words around in one line, and where in them."""

    kind: str
    text: str
    place: int = 0


def found_elsewhere(contact_ids: Sequence[int], text: str, shown: Collection[str] = ("interests",)) -> dict[int, Found]:
    """Return, for those in whose shown fields not every word of a search is found, where another word is.

    Name, title and organization are always shown, besides them the fields (interests, groups, place) named.
    """
    terms = search_terms(text)
    if not terms:
        return {}
    missing = {
        contact_id: rest
        for contact_id, words in _shown_words(contact_ids, shown)
        if (rest := tuple(term for term in terms if not match_places(words, (term,))))
    }
    found: dict[int, Found] = {}
    for source in _SOURCES:
        wanted = [contact_id for contact_id in missing if contact_id not in found]
        if not wanted:
            break
        for contact_id, kind, words in database.execute_sql(source, (json.dumps(wanted),)):
            if contact_id not in found and (places := match_places(words, missing[contact_id])):
                line = snippet(words, places[0][0])
                inside = match_places(line, missing[contact_id])
                found[contact_id] = Found(kind, line, inside[0][0] if inside else 0)
    return found


def snippet(text: str, place: int) -> str:
    """Return the words around a place of a text in one line, with an ellipsis where it was cut."""
    start, end = max(0, place - BEFORE), min(len(text), place + AFTER)
    if start:
        blank = text.find(" ", start, place)
        start = blank + 1 if blank >= 0 else start
    line = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{line}{'…' if end < len(text) else ''}"


def _shown_words(contact_ids: Sequence[int], shown: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield everybody's id with all words that the list shows of them."""
    parts = ["name || ' ' || title || ' ' || organization"]
    if "place" in shown:
        parts.append("place")
    if "interests" in shown:
        parts.append(
            "coalesce((SELECT group_concat(interest.name, ' ') FROM contact_interest JOIN interest "
            "ON interest.id = interest_id WHERE contact_id = contact.id), '')"
        )
    if "groups" in shown:
        parts.append(
            "coalesce((SELECT group_concat(contact_group.name, ' ') FROM group_member JOIN contact_group "
            "ON contact_group.id = group_id WHERE contact_id = contact.id), '')"
        )
    words = " || ' ' || ".join(parts)
    yield from database.execute_sql(
        f"SELECT id, {words} FROM contact WHERE id {_THEIRS}", (json.dumps(list(contact_ids)),)
    )


__all__ = ["Found", "Terms", "found_elsewhere", "snippet"]
