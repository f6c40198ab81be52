"""Where people are named in what belongs to others, which stays when they are erased."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from models.connection import database
from models.erasing.belongings import Belongings
from models.text import fold

_AROUND = 30
_OTHERS = "NOT IN (SELECT value FROM json_each(?1))"
# What others' rows say in free text, with the person to open for it (NULL: nobody's) and, first, a word for where.
_JOIN = " || char(10) || "
_PLACES = {
    "interaction": (
        f"""SELECT (SELECT contact_id FROM interaction_contact WHERE interaction_id = interaction.id
            AND contact_id {_OTHERS} LIMIT 1) AS other, note FROM interaction WHERE other IS NOT NULL""",
        "note",
    ),
    "person": (
        f"""SELECT id, {_JOIN.join(("notes", "how_met", "better_not_mention", "stage_reason", "organization", "title"))}
            AS said FROM contact WHERE id {_OTHERS}""",
        "said",
    ),
    "promise": (f"SELECT contact_id, text FROM follow_up WHERE contact_id {_OTHERS}", "text"),
    "acquaintance": (
        f"SELECT contact_id, how FROM acquaintance WHERE contact_id {_OTHERS} AND other_id {_OTHERS}",
        "how",
    ),
    "introduction": (
        f"SELECT a_id, reason{_JOIN}note AS said FROM introduction WHERE a_id {_OTHERS} AND b_id {_OTHERS}",
        "said",
    ),
    "field": (f"SELECT contact_id, value FROM custom_value WHERE contact_id {_OTHERS}", "value"),
    "kept": (f"SELECT contact_id, value FROM kept_property WHERE contact_id {_OTHERS}", "value"),
    "way": (f"SELECT contact_id, value || ' ' || label AS said FROM contact_method WHERE contact_id {_OTHERS}", "said"),
    "offer": (f"SELECT NULL, title{_JOIN}note{_JOIN}url AS said FROM offer WHERE ?1 = ?1", "said"),
    "event": (f"SELECT NULL, name{_JOIN}place{_JOIN}notes AS said FROM event WHERE ?1 = ?1", "said"),
    "template": (f"SELECT NULL, name{_JOIN}subject{_JOIN}text AS said FROM note_template WHERE ?1 = ?1", "said"),
    "interest": ("SELECT NULL, name FROM interest WHERE ?1 = ?1", "name"),
    "group": ("SELECT NULL, name FROM contact_group WHERE ?1 = ?1", "name"),
    "time_off": ("SELECT NULL, note FROM time_off WHERE ?1 = ?1", "note"),
}


@dataclass(frozen=True)
class Mention:
    """A place that stays and names somebody: which kind of place, whose (None: nobody's) and the words around it.

    is_earlier says that it is a version only the history has.
    """

    place: str
    contact_id: int | None
    words: str
    is_earlier: bool = False


def read_mentions(belongings: Belongings) -> list[Mention]:
    """Return where the open book names these people in what belongs to others.

    Looked for is what they are and were called, each part of it of three letters and more as words, and every address.
    """
    sought = belongings.sought()
    if not sought:
        return []
    pattern = pattern_of(sought)
    return [mention for place in _PLACES for mention in _in_place(place, belongings.contact_ids, sought, pattern)]


def pattern_of(sought: Collection[str]) -> re.Pattern[str]:
    """Return what finds these as words in a folded text."""
    folded = sorted({fold(one) for one in sought}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, folded))})(?!\w)")


def hit_in(text: str, pattern: re.Pattern[str]) -> str:
    """Return the words around the first place in a text that a pattern finds, empty where there is none."""
    for line in text.splitlines():
        if hit := pattern.search(fold(line)):
            return _around(line, hit.start(), hit.end())
    return ""


def likely_forms(one: str) -> frozenset[str]:
    """Return the forms in which a word is likely to stand in a text, for a look that folds nothing."""
    return frozenset((one, one.lower(), one.upper(), one.title(), fold(one)))


def _in_place(
    place: str, contact_ids: Collection[int], sought: Collection[str], pattern: re.Pattern[str]
) -> Iterator[Mention]:
    query, column = _PLACES[place]
    ids = json.dumps(sorted(contact_ids))
    # SQLite looks first: a million notes are read in a second, and folded in Python only where it may be.
    likes = {form for one in sought for form in likely_forms(one)}
    where = " OR ".join(f"{column} LIKE ?{number} ESCAPE '\\'" for number in range(2, len(likes) + 2))
    likely = [f"%{_escaped(form)}%" for form in sorted(likes)]
    for contact_id, text in database.execute_sql(f"SELECT * FROM ({query}) WHERE {where}", (ids, *likely)):
        if words := hit_in(text, pattern):
            yield Mention(place, contact_id, words)


def _around(line: str, start: int, end: int) -> str:
    """Return the words around a place in a line; folding may have moved it by some letters."""
    first, last = max(0, start - _AROUND), end + _AROUND
    words = " ".join(line[first:last].split())
    return f"{'…' if first else ''}{words}{'…' if last < len(line) else ''}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
